#!/usr/bin/env python3
# Reads calendars back as another program does, with the icalendar module of Python. Speaks TAP.
# Usage: read-calendar.py INDGANG CASE-FILE
import os, subprocess, sys, tempfile
from datetime import date, datetime, timedelta, timezone

import icalendar

indgang, case_file = sys.argv[1:3]
folder = tempfile.TemporaryDirectory()
environment = dict(os.environ, INDGANG_TODAY='2026-11-22', HOME=folder.name, XDG_DATA_HOME=folder.name,
                   XDG_CONFIG_HOME=folder.name, LC_ALL='C')
number = 0


def run(*words, status=0):
    done = subprocess.run([indgang, *words], env=environment, capture_output=True)
    assert done.returncode == status, (words, done)
    return done.stdout


def claim(what, good):
    global number
    number += 1
    print(f'{"ok" if good else "not ok"} {number} - {what}', flush=True)


def events(*words):
    calendar = icalendar.Calendar.from_ical(run('export', 'calendar', *words, '--output=-'))
    return calendar, [part for part in calendar.walk('VEVENT')]


run('import', case_file)
calendar, all_events = events('--all')
meeting = [e for e in all_events if e['SUMMARY'] == 'Netværksmøde (H)' and e['DTSTART'].dt.date() == date(2026, 11, 25)][0]
start = meeting['DTSTART'].dt
claim('a meeting has its time in Copenhagen', start.strftime('%H:%M') == '14:30' and str(meeting['DTSTART'].params['TZID'])
      == 'Europe/Copenhagen' and start.astimezone(timezone.utc).hour == 13)
claim('it lasts as long as it does', meeting['DTEND'].dt - start == timedelta(minutes=90))
claim('it has an alarm a day before', [a['TRIGGER'].dt for a in meeting.walk('VALARM')] == [timedelta(days=-1)])
claim('it is agreed', meeting['STATUS'] == 'CONFIRMED')
claim('it is published, by the coordinator, and tells nobody else\'s address', calendar['METHOD'] == 'PUBLISH'
      and all(str(e['ORGANIZER']).startswith('mailto:') and str(e['ORGANIZER']).count('@') == 1 and 'ATTENDEE' not in e for e in all_events))
claim('there is one zone', [z['TZID'] for z in calendar.walk('VTIMEZONE')] == ['Europe/Copenhagen'])
zone = calendar.walk('VTIMEZONE')[0].to_tz()
claim('its summer is right', zone.utcoffset(datetime(2031, 7, 1)) == timedelta(hours=2)
      and zone.utcoffset(datetime(2031, 1, 1)) == timedelta(hours=1))
reminders = [e for e in all_events if not isinstance(e['DTSTART'].dt, datetime)]
claim('what has no date yet is a reminder on a working day', len(reminders) == 3
      and all(e['DTSTART'].dt.weekday() < 5 and e['DTSTART'].dt.day <= 4 for e in reminders))
claim('no two are one', len({e['UID'] for e in all_events}) == len(all_events) == 10)
text = run('export', 'calendar', '--all', '--output=-').decode()
claim('nobody is named', not any(word in text for word in ('Holm', 'Villads', 'Louise', 'Jonas', 'Kjeldgaard')))
claim('they are named where that is wanted', 'familien' in run('export', 'calendar', '--all', '--names', '--output=-').decode())
one = events('--case=SOF-2026-003')[1]
claim('one case alone says the same', [(e['UID'], e['SEQUENCE']) for e in one] == [(e['UID'], e['SEQUENCE']) for e in all_events])

run('export', 'calendar', '--all', f'--output={folder.name}/calendar.ics')
run('export', 'calendar', '--all', f'--output={folder.name}/calendar.txt', status=2)
run('export', 'calendar', '--output=-', status=2)
run('export', 'calendar', '--all', '--case=SOF-2026-003', '--output=-', status=2)
run('export', 'calendar', '--case=NO-1', '--output=-', status=1)
claim('a command line that makes no sense is refused', os.path.exists(f'{folder.name}/calendar.ics'))

case = run('export', 'case', '--case=SOF-2026-003', '--output=-').decode()
changed = f'{folder.name}/case.json'
with open(changed, 'w') as file:
    file.write(case.replace('"status" : "agreed"', '"status" : "cancelled"'))
run('import', '--replace', changed)
after = {e['UID']: e for e in events('--all')[1]}
claim('what is cancelled is so, and newer', after[meeting['UID']]['STATUS'] == 'CANCELLED'
      and after[meeting['UID']]['SEQUENCE'] > meeting['SEQUENCE'])
run('undo')
again = {e['UID']: e for e in events('--all')[1]}
claim('an undo is newer still', again[meeting['UID']]['STATUS'] == 'CONFIRMED'
      and again[meeting['UID']]['SEQUENCE'] > after[meeting['UID']]['SEQUENCE'])
log = run('log', '--case=SOF-2026-003').decode()
claim('its use is logged', 'eksport' in log)
print(f'1..{number}')
