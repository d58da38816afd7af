"""How long the window takes, and how much memory, beside a window with nothing in it: start.py START INDGANG SAMPLE.
Needs a screen.

The database holds 2,000 families: those of the folder SAMPLE, many times over. The two windows take turns, so that the machine's mood is the same for both.
"""

import glob
import json
import os
import statistics
import subprocess
import sys
import tempfile

CASES = 2000
ROUNDS = 15
TIME, MEMORY = 1.5, 1.6


def run(start, what):
    said = subprocess.run([start, what], capture_output=True, text=True, timeout=60)
    time, _, memory, _ = said.stdout.split()
    return float(time), int(memory)


def fill(indgang, sample, folder, database):
    families = []
    for path in sorted(glob.glob(f"{sample}/*.json")):
        with open(path, encoding="utf-8") as file:
            families.append(json.load(file))
    files = []
    for number in range(CASES):
        family = families[number % len(families)]
        family["case"]["reference"] = f"R-{number}"
        files.append(f"{folder}/{number}.json")
        with open(files[-1], "w", encoding="utf-8") as file:
            json.dump(family, file)
    subprocess.run([indgang, "import", f"--database={database}", *files], check=True, stdout=subprocess.DEVNULL)


def main():
    start, indgang, sample = sys.argv[1:4]
    if not os.environ.get("DISPLAY"):
        print("no screen")
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="indgang-start-") as folder:
        database = f"{folder}/start.db"
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        os.environ["GSETTINGS_BACKEND"] = "memory"
        fill(indgang, sample, folder, database)
        run(start, database)
        pairs = [(run(start, "empty"), run(start, database)) for _ in range(ROUNDS)]
    empty, full = zip(*pairs)
    (time_0, memory_0), (time_1, memory_1) = (tuple(statistics.median(column) for column in zip(*all)) for all in (empty, full))
    print(f"to the first frame, median of {ROUNDS}: empty window {time_0:.0f} ms, overview of {CASES} families {time_1:.0f} ms, "
          f"ratio {time_1 / time_0:.2f} (at most {TIME})")
    print(f"peak memory: empty window {memory_0 / 1024:.0f} MB, overview {memory_1 / 1024:.0f} MB, "
          f"ratio {memory_1 / memory_0:.2f} (at most {MEMORY})")
    sys.exit(time_1 > TIME * time_0 or memory_1 > MEMORY * memory_0)


main()
