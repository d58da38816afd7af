#include "config.h"

#include "ind-calendar.h"
#include "ind-desk-backup.h"
#include "ind-holidays.h"
#include "ind-test-desk.h"

#include <libical/ical.h>
#include <string.h>

/* What stands in a calendar, read back by libical, and how it follows what is done with an activity. */

#define CASE \
  "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"R-1\",\"family_name\":\"Holm\",\"model\":\"en-indgang\"," \
  "\"status\":\"enrolled\",\"note\":\"Hemmelig note\",\"address\":\"Hemmelig Allé 7, 2635 Ishøj\",\"protected_address\":true}," \
  "\"workers\":[],\"persons\":[{\"id\":\"p\",\"name\":\"Ida Holm\",\"relation\":\"child\",\"cpr\":\"010120-4001\"}],\"activities\":[" \
  "{\"id\":\"a\",\"kind\":\"network-meeting\",\"short_title\":\"skolestart\",\"month\":\"2027-03\",\"date\":\"2027-03-29\",\"time\":\"14:30\"," \
  "\"minutes\":90,\"place\":\"Rådhuset, lokale 4\",\"status\":\"agreed\",\"note\":\"Hemmelig note\",\"purpose\":\"Hemmelig\"}," \
  "{\"id\":\"b\",\"kind\":\"follow-up\",\"short_title\":\"Idas fys\",\"month\":\"2027-01\",\"place\":\"Hemmelig Allé 7\"}," \
  "{\"id\":\"c\",\"kind\":\"review\",\"month\":\"2027-02\",\"date\":\"2027-02-03\",\"status\":\"agreed\",\"place\":\"Hos Ida\"}," \
  "{\"id\":\"e\",\"kind\":\"handover\",\"month\":\"9999-12\",\"date\":\"9999-12-31\",\"time\":\"23:59\",\"minutes\":900000000000000000," \
  "\"status\":\"agreed\"}," \
  "{\"id\":\"f\",\"kind\":\"opening\",\"short_title\":\"🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈\",\"month\":\"2027-12\",\"date\":\"2027-12-31\"," \
  "\"time\":\"23:59\",\"minutes\":900000000000000000,\"status\":\"agreed\",\"place\":\"Işık;, \\\\ \\u0007\\nSal\"}," \
  "{\"id\":\"d\",\"kind\":\"other\",\"month\":\"2026-05\",\"status\":\"cancelled\"}]}"

typedef struct
{
  char *path;
  IndDesk *desk;
  gint64 id;
  IndCase *family;
} Fixture;

static void
open_desk (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->desk = ind_test_open (fixture->path);
  fixture->id = ind_desk_find_case (fixture->desk, "R-1", NULL);
  if (fixture->id == 0)
    fixture->id = ind_test_take_in (fixture->desk, CASE);
  fixture->family = ind_desk_open_case (fixture->desk, fixture->id, IND_USE_OPEN, &error);
  g_assert_no_error (error);
}

static void
close_desk (Fixture *fixture)
{
  g_clear_object (&fixture->family);
  g_clear_object (&fixture->desk);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ind_clock_set (ind_date_from_iso ("2026-11-22"));
  fixture->path = ind_test_new_path ();
  open_desk (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_desk (fixture);
  ind_test_remove (fixture->path);
  g_free (fixture->path);
  ind_clock_set (IND_NO_DATE);
}

static char *
words (IndCase *family, const IndActivity *activity, gboolean names)
{
  return g_strdup_printf ("%d %s %s", activity->kind, names ? family->family_name : "H", activity->short_title);
}

static char *
text_of (Fixture *fixture, gboolean names)
{
  g_autoptr (IndCalendar) calendar = ind_calendar_new (words, names);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) trails = ind_desk_trails (fixture->desk, fixture->family, &error);
  g_autoptr (GBytes) file = NULL;

  g_assert_no_error (error);
  ind_calendar_add (calendar, fixture->family, trails);
  file = ind_calendar_write (calendar);
  return g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

static icalcomponent *
calendar_of (Fixture *fixture)
{
  g_autofree char *text = text_of (fixture, FALSE);
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));
  return calendar;
}

/* The event whose summary begins with the number of its kind. */
static icalcomponent *
event_of (icalcomponent *calendar, IndActivityKind kind)
{
  g_autofree char *begin = g_strdup_printf ("%d ", kind);

  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (g_str_has_prefix (icalcomponent_get_summary (event), begin))
      return event;
  return NULL;
}

/* What of an event is followed over changes. */
typedef struct
{
  char *uid;
  int sequence;
  enum icalproperty_status status;
  struct icaltimetype start;
} Seen;

static Seen
see (Fixture *fixture, IndActivityKind kind)
{
  icalcomponent *calendar = calendar_of (fixture), *event = event_of (calendar, kind);
  Seen seen = { 0 };

  if (event != NULL)
    seen = (Seen) { g_strdup (icalcomponent_get_uid (event)), icalcomponent_get_sequence (event), icalcomponent_get_status (event),
                    icalcomponent_get_dtstart (event) };
  icalcomponent_free (calendar);
  return seen;
}

/* It is the same event, and every calendar takes the new one. */
static Seen
see_later (Fixture *fixture, IndActivityKind kind, Seen before)
{
  Seen after = see (fixture, kind);

  g_assert_cmpstr (after.uid, ==, before.uid);
  g_assert_cmpint (after.sequence, >, before.sequence);
  g_free (before.uid);
  return after;
}

static IndRecord *
activity (Fixture *fixture, guint k)
{
  return ind_list_get (fixture->family->activities, k);
}

static void
set (Fixture *fixture, guint k, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  ind_desk_set_text (fixture->desk, activity (fixture, k), field, value, &error);
  g_assert_no_error (error);
}

static void
test_events (Fixture *fixture, gconstpointer data)
{
  icalcomponent *calendar = calendar_of (fixture), *event, *alarm;
  icalproperty *start;
  g_autofree char *text = text_of (fixture, FALSE), *named = text_of (fixture, TRUE);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 4);
  event = event_of (calendar, IND_ACTIVITY_NETWORK_MEETING);
  start = icalcomponent_get_first_property (event, ICAL_DTSTART_PROPERTY);
  g_assert_cmpstr (icalparameter_get_tzid (icalproperty_get_first_parameter (start, ICAL_TZID_PARAMETER)), ==, "Europe/Copenhagen");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (event)), ==, "20270329T143000");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (event)), ==, "20270329T160000");
  g_assert_cmpint (icalcomponent_get_status (event), ==, ICAL_STATUS_CONFIRMED);
  g_assert_cmpstr (icalcomponent_get_location (event), ==, "Rådhuset, lokale 4");
  alarm = icalcomponent_get_first_component (event, ICAL_VALARM_COMPONENT);
  g_assert_nonnull (alarm);
  g_assert_cmpint (icaldurationtype_as_int (icalproperty_get_trigger (
                     icalcomponent_get_first_property (alarm, ICAL_TRIGGER_PROPERTY)).duration), ==, -24 * 3600);

  /* 1 January is a holiday, and the 2nd and 3rd are a weekend. */
  event = event_of (calendar, IND_ACTIVITY_FOLLOW_UP);
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (event)), ==, "20270104");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (event)), ==, "20270105");
  g_assert_null (icalcomponent_get_location (event));
  event = event_of (calendar, IND_ACTIVITY_REVIEW);
  g_assert_true (icaltime_is_date (icalcomponent_get_dtstart (event)));
  g_assert_null (icalcomponent_get_location (event));
  /* Whatever somebody has written; a year that libical cannot write is left out. */
  event = event_of (calendar, IND_ACTIVITY_OPENING);
  g_assert_nonnull (strstr (icalcomponent_get_summary (event), "🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈"));
  g_assert_cmpstr (icalcomponent_get_location (event), ==, "Işık;, \\   Sal");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (event)), ==, "20280131T235900");
  g_assert_null (event_of (calendar, IND_ACTIVITY_HANDOVER));
  icalcomponent_free (calendar);

  g_assert_null (strstr (text, "Hemmelig"));
  g_assert_null (strstr (text, "Holm"));
  g_assert_null (strstr (named, "Hemmelig"));
  g_assert_nonnull (strstr (named, "LOCATION:Hos Ida\r\n"));
  for (guint k = 0; lines[k] != NULL; k++)
    {
      g_assert_cmpuint (strlen (lines[k]), <=, 75);
      g_assert_true (g_utf8_validate (lines[k], -1, NULL));
      /* A UID is random, and a stamp is the time of day. */
      if (!g_str_has_prefix (lines[k], "UID:") && !g_str_has_prefix (lines[k], "DTSTAMP:"))
        g_assert_null (strstr (lines[k], "0101"));
    }
}

/* Summer time begins and ends when it does, this year and in years to come. */
static void
test_zone (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *local; int hours; } times[] = {
    { "20260329T013000", 1 }, { "20260329T033000", 2 }, { "20261025T013000", 2 }, { "20261025T033000", 1 }, { "20260701T120000", 2 },
    { "20400324T120000", 1 }, { "20400325T120000", 2 }, { "20401028T120000", 1 }, { "20991025T120000", 1 }, { "20990701T120000", 2 },
  };
  icalcomponent *calendar = calendar_of (fixture);
  icaltimezone *zone = icalcomponent_get_timezone (calendar, "Europe/Copenhagen");

  g_assert_nonnull (zone);
  for (gsize k = 0; k < G_N_ELEMENTS (times); k++)
    {
      struct icaltimetype local = icaltime_from_string (times[k].local);

      g_test_message ("%s", times[k].local);
      g_assert_cmpint (icaltimezone_get_utc_offset (zone, &local, NULL), ==, times[k].hours * 3600);
    }
  icalcomponent_free (calendar);
}

/* It moves, is cancelled, comes back by an undo: always one event, each time newer, also when the clock stands still. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  Seen seen = see (fixture, IND_ACTIVITY_NETWORK_MEETING), other = see (fixture, IND_ACTIVITY_REVIEW), other_after;
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) anew = NULL;

  set (fixture, 0, "time", "15:00");
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);
  g_assert_cmpint (seen.start.hour, ==, 15);
  set (fixture, 0, "status", "cancelled");
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);
  g_assert_cmpint (seen.status, ==, ICAL_STATUS_CANCELLED);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->id, &error), ==, fixture->id);
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);
  g_assert_cmpint (seen.status, ==, ICAL_STATUS_CONFIRMED);
  g_assert_cmpint (ind_desk_redo (fixture->desk, fixture->id, &error), ==, fixture->id);
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);
  g_assert_cmpint (seen.status, ==, ICAL_STATUS_CANCELLED);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->id, &error), ==, fixture->id);
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);

  /* What is taken out of the case is cancelled too, and comes back. */
  g_assert_true (ind_desk_remove (fixture->desk, activity (fixture, 0), &error));
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);
  g_assert_cmpint (seen.status, ==, ICAL_STATUS_CANCELLED);
  g_assert_cmpint (seen.start.hour, ==, 15);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->id, &error), ==, fixture->id);
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);
  g_assert_cmpint (seen.status, ==, ICAL_STATUS_CONFIRMED);

  /* Nothing was done to the other one. */
  other_after = see (fixture, IND_ACTIVITY_REVIEW);
  g_assert_cmpstr (other_after.uid, ==, other.uid);
  g_assert_cmpint (other_after.sequence, ==, other.sequence);
  g_free (other_after.uid);

  /* A case that is replaced by a file has the same activities. */
  anew = ind_test_read_case (CASE);
  g_clear_object (&fixture->family);
  g_assert_true (ind_desk_replace (fixture->desk, anew, differing, &error));
  g_clear_object (&anew);
  fixture->family = ind_desk_open_case (fixture->desk, fixture->id, IND_USE_OPEN, &error);
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);
  other = see_later (fixture, IND_ACTIVITY_REVIEW, other);
  g_free (seen.uid);
  g_free (other.uid);
}

/* What was never more than cancelled went to no calendar; what was a reminder did. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  Seen seen = see (fixture, IND_ACTIVITY_OTHER);

  g_assert_null (seen.uid);
  set (fixture, 1, "status", "cancelled");
  seen = see (fixture, IND_ACTIVITY_FOLLOW_UP);
  g_assert_cmpint (seen.status, ==, ICAL_STATUS_CANCELLED);
  g_free (seen.uid);
}

/* A backup of before a change takes the database's place: what comes after that is newer than what went out before. */
static void
test_restored (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_strconcat (fixture->path, ".copy", NULL), *kept = NULL;
  g_autoptr (GError) error = NULL;
  Seen seen;

  g_assert_true (ind_desk_backup (fixture->desk, copy, NULL, &error));
  ind_clock_set (ind_date_from_iso ("2026-11-23"));
  set (fixture, 0, "time", "15:00");
  set (fixture, 0, "time", "16:00");
  seen = see (fixture, IND_ACTIVITY_NETWORK_MEETING);
  close_desk (fixture);
  ind_clock_set (ind_date_from_iso ("2026-11-24"));
  g_assert_true (ind_desk_restore (fixture->path, copy, NULL, &kept, &error));
  g_assert_no_error (error);
  open_desk (fixture);
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);
  g_assert_cmpint (seen.start.hour, ==, 14);
  set (fixture, 0, "time", "17:00");
  seen = see_later (fixture, IND_ACTIVITY_NETWORK_MEETING, seen);
  g_free (seen.uid);
}

/* Days off that move with Easter, and those that do not. */
static void
test_holidays (void)
{
  static const struct { const char *month, *first; } months[] = {
    { "2024-04", "2024-04-02" }, { "2027-01", "2027-01-04" }, { "2026-04", "2026-04-01" }, { "2021-04", "2021-04-06" },
    { "2020-06", "2020-06-02" }, { "2008-05", "2008-05-02" }, { "2026-11", "2026-11-02" }, { "2038-04", "2038-04-01" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (months); k++)
    {
      g_autofree char *first = ind_date_to_iso (ind_month_first_workday (ind_month_from_iso (months[k].month)));

      g_assert_cmpstr (first, ==, months[k].first);
    }
}

/* An invitation brings its own meeting alone, as the whole calendar has it, and nobody who is invited. */
static void
test_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndCalendar) calendar = ind_calendar_new (words, FALSE);
  g_autoptr (GHashTable) trails = ind_desk_trails (fixture->desk, fixture->family, NULL);
  g_autoptr (GBytes) file = NULL;
  g_autofree char *text = NULL;
  Seen seen = see (fixture, IND_ACTIVITY_NETWORK_MEETING);
  struct icaltimetype start;
  icalcomponent *one, *event;

  ind_calendar_add_activity (calendar, fixture->family, ind_list_get (fixture->family->activities, 0), trails);
  file = ind_calendar_write (calendar);
  text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  one = icalparser_parse_string (text);
  g_assert_true (icalrestriction_check (one));
  g_assert_cmpint (icalcomponent_count_components (one, ICAL_VEVENT_COMPONENT), ==, 1);
  event = icalcomponent_get_first_component (one, ICAL_VEVENT_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_uid (event), ==, seen.uid);
  g_assert_cmpint (icalcomponent_get_sequence (event), ==, seen.sequence);
  start = icalcomponent_get_dtstart (event);
  g_assert_cmpint (start.day, ==, seen.start.day);
  g_assert_cmpint (start.hour, ==, seen.start.hour);
  g_assert_null (strstr (text, "ATTENDEE"));
  g_assert_null (strstr (text, "Hemmelig"));
  icalcomponent_free (one);
  g_free (seen.uid);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/calendar/events", Fixture, NULL, set_up, test_events, tear_down);
  g_test_add ("/calendar/zone", Fixture, NULL, set_up, test_zone, tear_down);
  g_test_add ("/calendar/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/calendar/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/calendar/restored", Fixture, NULL, set_up, test_restored, tear_down);
  g_test_add ("/calendar/one", Fixture, NULL, set_up, test_one, tear_down);
  g_test_add_func ("/calendar/holidays", test_holidays);
  return g_test_run ();
}
