#!/usr/bin/env python3
# The fences between the rooms: what a room may not see does not compile there. Speaks TAP.
# Usage: fences.py BUILD-FOLDER
import json, os, shlex, subprocess, sys

build = sys.argv[1]
flags = {}
for entry in json.load(open(os.path.join(build, 'compile_commands.json'))):
    parts = os.path.normpath(entry['file']).split(os.sep)
    if 'src' in parts and parts[-1].endswith('.c') and len(parts) - parts.index('src') == 3:
        words = shlex.split(entry['command'])
        if os.path.basename(words[0]) == 'ccache':
            words = words[1:]
        keep = [w for k, w in enumerate(words[1:], 1) if w.startswith(('-I', '-D', '-std', '-isystem'))]
        flags[parts[-2]] = (entry['directory'], words[0], keep)


def compiles(room, text):
    folder, compiler, options = flags[room]
    run = subprocess.run(shlex.split(compiler) + options + ['-fsyntax-only', '-Werror=implicit-function-declaration',
                         '-x', 'c', '-'], input=text, text=True, cwd=folder, capture_output=True)
    return run.returncode == 0


sqlite = '#include <sqlite3.h>\nsqlite3 *db;'
gtk = '#include <gtk/gtk.h>\nGtkWidget *widget;'
cairo = '#include <cairo.h>\ncairo_t *cr;'
pango = '#include <pango/pango.h>\nPangoLayout *layout;'
headers = {'base': 'ind-date.h', 'domain': 'ind-case.h', 'store': 'ind-store.h', 'desk': 'ind-desk.h',
           'figure': 'ind-scene.h', 'paint': 'ind-pdf.h', 'papers': 'ind-plan-paper.h',
           'exchange': 'ind-case-file.h'}
sees = {'base': 'base', 'domain': 'base domain', 'store': 'base domain store',
        'desk': 'base domain store desk', 'figure': 'base domain figure',
        'paint': 'base figure paint', 'papers': 'base domain figure paint papers', 'exchange': 'base domain exchange',
        'command': 'base domain store desk figure paint papers exchange',
        'widgets': 'base domain desk figure paint papers exchange'}
libraries = {'SQLite': (sqlite, 'store'), 'GTK': (gtk, 'widgets'), 'cairo': (cairo, 'paint widgets'),
             'Pango': (pango, 'paint widgets')}
cases = []
for room, seen in sees.items():
    for other, header in headers.items():
        cases.append((room, other, f'#include "{header}"\n', other in seen.split()))
    for name, (text, rooms) in libraries.items():
        cases.append((room, name, text, room in rooms.split()))

print(f'1..{len(cases)}')
for number, (room, other, text, may) in enumerate(cases, 1):
    good = room in flags and compiles(room, text) == may
    print(f'{"ok" if good else "not ok"} {number} - {room} {"sees" if may else "does not see"} {other}')
