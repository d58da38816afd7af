"""How long `indgang export map` takes for 45 people, to SVG and whole process, beside Graphviz drawing the same people
and ties.

map.py INDGANG CASE.json: fails where our median is more than a twentieth of neato's.
"""

import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RATIO = 1 / 20
OURS, THEIRS = 15, 5
PEOPLE = 45
KINDS = ["strong", "ordinary", "ordinary", "weak", "strained", "ordinary", "strong", "ordinary", "weak", "broken"]
FIRST = ["Birgit", "Åse", "Mehmet", "Karen", "Søren", "Fatma", "Jens Peter", "Lærke", "Ole"]
LAST = ["Sørensen", "Yılmaz", "Kjær", "Nørgaard Thomsen", "Holm", "Lund", "Østergaard"]
ROLES = ["mormor", "fysioterapeut", "nabo", "pædagog i børnehaven", "sagsbehandler i kommunen", "lærer"]


def seconds(command):
    began = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr.decode(errors='replace')}")
    return time.monotonic() - began


def median(command, times):
    """The median of several runs after one that warms up."""
    seconds(command)
    return statistics.median(seconds(command) for _ in range(times))


def people():
    """Name, role, distance, angle and tie of each, and the ties between them."""
    chance = random.Random(45)
    nodes = [(f"{FIRST[k % len(FIRST)]} {LAST[k % len(LAST)]}", ROLES[k % len(ROLES)], round(chance.uniform(5, 105), 1),
              round(chance.uniform(-180, 180), 1), KINDS[k % len(KINDS)]) for k in range(PEOPLE)]
    ties = [(k, (k * 7 + 3) % k, KINDS[k % len(KINDS)]) for k in range(2, PEOPLE // 3)]
    return nodes, [tie for tie in ties if tie[0] != tie[1]]


def write_case(sample, path, nodes, ties):
    """The sample's case with a map of these people instead of its own."""
    with open(sample, encoding="utf-8") as file:
        content = json.load(file)
    content["contacts"] += [{"id": f"c-{k}", "name": name, "role": role} for k, (name, role, *_) in enumerate(nodes)]
    content["network"] = {"maps": [{
        "title": "Kortet", "date": "2026-08-19",
        "nodes": [{"id": f"n-{k}", "contact": f"c-{k}", "sector": "other", "distance": distance, "angle": angle, "tie": tie}
                  for k, (_, _, distance, angle, tie) in enumerate(nodes)],
        "ties": [{"id": f"t-{k}", "from": f"n-{one}", "to": f"n-{other}", "kind": kind}
                 for k, (one, other, kind) in enumerate(ties)],
    }]}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(content, file)
    return content["case"]["reference"]


def write_graph(path, nodes, ties):
    with open(path, "w", encoding="utf-8") as file:
        file.write('graph {\n  child [label="Deniz"];\n')
        for k, (name, role, *_) in enumerate(nodes):
            file.write(f'  n{k} [label="{name}\\n{role}"];\n  child -- n{k};\n')
        for one, other, _ in ties:
            file.write(f"  n{one} -- n{other};\n")
        file.write("}\n")


def main():
    indgang, sample = sys.argv[1:3]
    nodes, ties = people()
    os.sync()  # what another benchmark wrote is not still on its way to the disk
    with tempfile.TemporaryDirectory() as folder:
        database = f"--database={folder}/indgang.db"
        reference = write_case(sample, f"{folder}/case.json", nodes, ties)
        seconds([indgang, database, "import", f"{folder}/case.json"])
        ours = median([indgang, database, "export", "map", f"--case={reference}", f"--output={folder}/map.svg"], OURS)
        print(f"export map of {PEOPLE} people to SVG, median of {OURS}: {ours * 1000:.0f} ms")
        good = True
        if shutil.which("neato") is None:
            print("left out, since not installed: neato")
        else:
            write_graph(f"{folder}/map.dot", nodes, ties)
            theirs = median(["neato", "-Goverlap=false", "-Gsplines=true", "-Tsvg", f"-o{folder}/neato.svg",
                             f"{folder}/map.dot"], THEIRS)
            print(f"neato, the same people and ties, median of {THEIRS}: {theirs * 1000:.0f} ms; ratio {ours / theirs:.3f} "
                  f"(at most {RATIO:.2f})")
            good = ours / theirs <= RATIO
    sys.exit(not good)


main()
