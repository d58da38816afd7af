"""How the window keeps up with many families: families.py FAMILIES INDGANG SAMPLE. Needs a screen.

The database holds 10,000 families: those of the folder SAMPLE, many times over, under names of their own.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile

MANY = 10000
LETTER, FRAME = 16, 16
FIRST = ["Sørensen", "Holm", "Kjær", "Yilmaz", "Østergaard", "Lund", "Skov", "Koch", "Nguyen", "Dahl", "Ågård", "Vestergaard"]
SECOND = ["", " Krogh", " Holm", " Skovgaard", " Toft", " Winther", " Oksbøl", " Berg", " Thorup", " Juhl", " Bak"]


def fill(indgang, sample, folder, many):
    database = f"{folder}/{many}.db"
    families = []
    for path in sorted(glob.glob(f"{sample}/*.json")):
        with open(path, encoding="utf-8") as file:
            families.append(json.load(file))
    files = []
    for number in range(many):
        family = families[number % len(families)]
        family["case"]["reference"] = f"R-{number}"
        family["case"]["family_name"] = FIRST[number % len(FIRST)] + SECOND[number // 5 % len(SECOND)]
        files.append(f"{folder}/{number}.json")
        with open(files[-1], "w", encoding="utf-8") as file:
            json.dump(family, file)
    for first in range(0, many, 2000):
        subprocess.run([indgang, "import", f"--database={database}", *files[first:first + 2000]], check=True,
                       stdout=subprocess.DEVNULL)
    return database


def run(families, database):
    said = subprocess.run([families, database], stdout=subprocess.PIPE, text=True, timeout=300, check=True)
    return {name: tuple(map(float, times)) for name, *times in map(str.split, said.stdout.splitlines())}


def main():
    families, indgang, sample = sys.argv[1:4]
    if not os.environ.get("DISPLAY"):
        print("no screen")
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="indgang-families-") as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        os.environ["GSETTINGS_BACKEND"] = "memory"
        many = run(families, fill(indgang, sample, folder, MANY))
    print(f"a letter in the search, with {MANY} families: median {many['letter'][0]:.1f} ms, the most {many['letter'][2]:.1f} ms "
          f"(at most {LETTER})")
    print(f"of it until those are seen who are called so: median {many['names'][0]:.1f} ms, the most {many['names'][2]:.1f} ms")
    print(f"of it the window at work: median {many['work'][0]:.1f} ms, the most {many['work'][2]:.1f} ms")
    print(f"a frame while scrolling: median {many['frame'][0]:.1f} ms, p99 {many['frame'][1]:.1f} ms (at most {FRAME})")
    sys.exit(many["letter"][2] > LETTER or many["frame"][1] > FRAME)


main()
