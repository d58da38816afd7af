"""Counts what a `meson test` run has to say.

count.py TESTLOG.json: prints the log of every test program that failed, then "PASSED FAILED" as the last line.
A TAP point counts as one, a program without any as one; a program that fails or dies without a point that says
so counts as one failed more. Skipped points are named and not counted.
"""

import json
import re
import sys

POINT = re.compile(r"^(\s*)(not )?ok\b(.*)$")


def points(output):
    """The results of TAP's points; a line that sums up the indented ones above it is left out."""
    found, depth = [], 0
    for line in output.splitlines():
        match = POINT.match(line)
        if not match:
            continue
        indent = len(match.group(1))
        if indent >= depth:
            found.append((not match.group(2), match.group(3)))
        depth = indent
    return found


def main():
    passed = failed = 0
    with open(sys.argv[1], encoding="utf-8", errors="replace") as log:
        for line in log:
            test = json.loads(line)
            bad = test["result"] not in ("OK", "SKIP", "EXPECTEDFAIL")
            results = points(test.get("stdout", ""))
            skipped = [text.strip() for good, text in results if good and "# SKIP" in text.upper()]
            good = sum(ok for ok, _ in results) - len(skipped)
            wrong = sum(not ok for ok, _ in results)
            if bad and wrong == 0:
                wrong = 1
            if not bad and not results:
                good = test["result"] == "OK"
            for text in skipped:
                print(f"skipped: {test['name']}: {text}")
            if bad:
                print(f"----- {test['name']}: {test['result']}, exit status {test['returncode']}")
                print(test.get("stdout", ""), test.get("stderr", ""), sep="\n")
            passed += good
            failed += wrong
    print(passed, failed)


main()
