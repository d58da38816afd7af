"""Whatever a desk can be asked for, and may fail, is one of the verbs that the sweeps try under every fault
(tests/support/ind-test-verbs*.c), or stands here with what tries it instead.

verbs.py SOURCE: SOURCE is the project's folder.
"""

import glob
import re
import sys

ELSEWHERE = {
    "ind_desk_backup": "tests/store/backup.c",
    "ind_desk_restore": "tests/store/backup.c",
    "ind_desk_restore_telling": "tests/store/backup.c",
    "ind_desk_daily_backup": "tests/store/daily.c",
    "ind_daily_backup_run": "tests/store/daily.c",
    "ind_desk_move_database": "tests/store/backup-places.c",
    "ind_desk_look_over": "tests/store/rescue.c",
    "ind_desk_check_damaged": "tests/store/rescue.c",
    "ind_desk_rescue": "tests/store/rescue.c",
    "ind_desk_open": "the verb \"open\" of the sweeps",
    "ind_desk_open_within": "as ind_desk_open()",
    "ind_desk_set_setting": "ind_desk_set_settings() of one",
    "ind_desk_find_finish": "the end of a search in a thread, as ind_desk_search()",
    "ind_desk_take_in_participants_finish": "the end of ind_desk_take_in_participants() in a thread: tests/desk/participants.c",
    "ind_desk_set_language": "a file of one's own, not the database",
}


def functions(header):
    """Those of a header that may fail."""
    text = re.sub(r"/\*.*?\*/", "", open(header, encoding="utf-8").read(), flags=re.S)
    return [name for name, parameters in re.findall(r"^[\w *]+?\b(ind_\w+) +\(([^;]*?)\);", text, re.M) if "GError **error" in parameters]


def main():
    source = sys.argv[1]
    headers = [f"{source}/src/desk/ind-desk{part}.h" for part in ("", "-overview", "-backup")]
    tried = "".join(open(file, encoding="utf-8").read() for file in glob.glob(f"{source}/tests/support/ind-test-verbs*.c"))
    asked = [name for header in headers for name in functions(header)]
    missing = [name for name in asked if name not in ELSEWHERE and not re.search(rf"\b{name} \(", tried)]
    gone = [name for name in ELSEWHERE if name not in asked]
    for name in missing:
        print(f"{name}() is no verb of tests/support/ind-test-verbs*.c: no sweep tries it")
    for name in gone:
        print(f"{name}() stands in verbs.py, and in no header of the desk")
    assert len(asked) > 50, "the headers were not read"
    sys.exit(1 if missing or gone else 0)


main()
