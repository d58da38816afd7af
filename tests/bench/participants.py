"""How long `indgang import` takes for a deltagerliste of 10,000 rows, whole process, with history, search and keys, beside
sqlite3's .import of the same file into one bare table on the same disk.

participants.py INDGANG: fails where our median is more than 20 times theirs.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RATIO = 20
ROWS = 10000
TIMES = 7

HEAD = ("Sagsnr;Familie;Barn;CPR;Kommune;Model;Status;Henvist;Indskrevet;Udskrevet;Koordinator;Mor;Far;Telefon;Tolkesprog;"
        "Bemærkning")
FAMILIES = ["Bruun-Madsen", "Akhtar", "Lindgren", "Žukas", "Bak Thomsen", "El-Khatib", "Skovgaard", "Demir", "Nowak", "Ly"]
NAMES = ["Oskar", "Zainab", "Storm", "Lukas", "Ellie", "Yasmin", "Anton", "Aylin", "Filip", "Åse", "Søren"]
LANGUAGES = ["", "", "", "urdu", "litauisk", "", "arabisk", "", "tyrkisk", "polsk", "somali"]
REMARKS = ["", "", "Skolestart august 2025. Planen fortsætter i skolen.", "\"Ring til mor; far arbejder i uge 48.\"",
           "\"Ring altid til mor først.\nFar svarer samme dag.\"", "", "Aflastning hver 3. weekend"]


def rows():
    """An invented list like the sample: most of its families have one child, some two; not every cell says something."""
    case = 0
    yield HEAD
    for row in range(ROWS):
        case += row % 13 != 0
        family = f"{FAMILIES[case % 10]} {FAMILIES[case * 7 % 9]}"
        cpr = f"{row % 28 + 1:02}{row % 12 + 1:02}{row % 7 + 18:02}-{4000 + row % 999}"
        enrolled = "" if case % 6 == 0 else f"{case % 28 + 1:02}-09-2023"
        yield ";".join([f"2023-{case:05}", family, f"{NAMES[row % 11]} {family}", cpr, ["Ishøj", "Vallensbæk"][case % 2],
                        ["Én familie – én indgang", "Sammen om familien"][case % 3 == 0], "Indskrevet" if enrolled else "Henvist",
                        f"{case % 28 + 1}.3.2023", enrolled, "", f"Koordinator {case % 40}",
                        "" if case % 20 == 7 else f"{NAMES[case * 3 % 11]} {family}",
                        "" if case % 12 == 3 else f"{NAMES[case * 5 % 11]} {family}", f"20 {case // 100:02} {case % 100:02} 01",
                        LANGUAGES[case % 11], REMARKS[case % 7]])


def run(command):
    """The seconds that it took."""
    began = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - began


def main():
    indgang = sys.argv[1]
    if shutil.which("sqlite3") is None:
        print("left out, since not installed: sqlite3")
        return
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(dir=os.environ.get("INDGANG_BENCH_FOLDER")) as folder:
        table = f"{folder}/list.csv"
        with open(table, "w", encoding="utf-8", newline="") as file:
            file.write("\r\n".join(rows()) + "\r\n")
        for turn in range(TIMES + 1):
            theirs.append(run(["sqlite3", f"{folder}/bare-{turn}.db", ".mode csv", ".separator ; \\r\\n", f".import {table} list"]))
            ours.append(run([indgang, f"--database={folder}/ours-{turn}.db", "import", table]))
    # The first of each warms up.
    ratio = statistics.median(ours[1:]) / statistics.median(theirs[1:])
    print(f"import of {ROWS} rows, median of {TIMES}: {statistics.median(ours[1:]) * 1000:.0f} ms; sqlite3 .import "
          f"{statistics.median(theirs[1:]) * 1000:.0f} ms; ratio {ratio:.1f} (at most {RATIO})")
    sys.exit(ratio > RATIO)


main()
