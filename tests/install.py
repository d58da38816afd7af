"""What is installed: install.py BUILD. Speaks TAP. Everything is in its place, and the desktop's own tools find no fault in it."""

import os
import shutil
import subprocess
import sys
import tempfile

ID = "dk.enindgang.Indgang"
PLACES = [
    "bin/indgang",
    f"share/applications/{ID}.desktop",
    f"share/metainfo/{ID}.metainfo.xml",
    f"share/glib-2.0/schemas/{ID}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    "share/bash-completion/completions/indgang",
    "share/man/man1/indgang.1",
    "share/locale/da/LC_MESSAGES/indgang.mo",
]
CHECKS = [
    ["desktop-file-validate", f"share/applications/{ID}.desktop"],
    ["appstreamcli", "validate", "--no-net", "--pedantic", f"share/metainfo/{ID}.metainfo.xml"],
    ["glib-compile-schemas", "--strict", "--dry-run", "share/glib-2.0/schemas"],
    ["bash", "-n", "share/bash-completion/completions/indgang"],
]


def find(folder, place):
    """Where a file was put: the prefix is the builder's own choice."""
    for at, _, _ in os.walk(folder):
        if os.path.exists(os.path.join(at, place)):
            return os.path.join(at, place)
    return None


def main():
    print(f"1..{1 + len(PLACES) + len(CHECKS)}")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="indgang-install-") as folder:
        results = []
        installed = subprocess.run(["meson", "install", "-C", sys.argv[1], "--no-rebuild", "--destdir", folder],
                                   capture_output=True, text=True)
        results.append(("it is installed", installed.returncode == 0, installed.stdout + installed.stderr))
        for place in PLACES:
            results.append((place, find(folder, place) is not None, "it is not there"))
        for *command, place in CHECKS:
            name = " ".join(command)
            path = find(folder, place)
            if shutil.which(command[0]) is None:
                results.append((f"{name} # SKIP it is not on this machine", True, ""))
                continue
            said = subprocess.run(command + [path or place], capture_output=True, text=True)
            results.append((name, said.returncode == 0, said.stdout + said.stderr))
        for number, (name, well, said) in enumerate(results, 1):
            print(f"{'ok' if well else 'not ok'} {number} {name}")
            if not well:
                failed += 1
                print("".join(f"# {line}\n" for line in said.splitlines()), end="")
    sys.exit(failed > 0)


main()
