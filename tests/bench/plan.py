"""How long `indgang export plan` takes, whole process, and how much memory, beside LibreOffice making a PDF of the
same text and the same two figures. It gets the text as it stands in our plan, a paragraph a line, and the network map and
the wheel as ready pictures (PNG, 1600 pixels wide), as somebody would paste them: it need neither lay them out nor draw
them, and their words stand in the text too.

plan.py INDGANG CASE.json: fails where our median is more than a tenth of theirs, or our peak is over 60 MiB.
"""

import base64
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from xml.sax.saxutils import escape

RATIO = 1 / 10
MEMORY = 60
OURS, THEIRS = 15, 5
REFERENCE = "EFI-2025-014"

FODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>%s</office:text></office:body>
</office:document>
"""

FIGURE = """<text:p><draw:frame text:anchor-type="as-char" svg:width="16cm" svg:height="%scm"><draw:image
 draw:mime-type="image/png"><office:binary-data>%s</office:binary-data></draw:image></draw:frame></text:p>
"""
FIGURES = {"map": 12, "wheel": 22}  # and how high, in centimetres


def run(command):
    """Runs it; the seconds that it took and the most memory that it had, in MiB."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed: {said.decode(errors='replace')}")
    return time.monotonic() - began, usage.ru_maxrss / 1024


def median(command, times):
    """The median of several runs after one that warms up; the largest peak."""
    run(command)
    runs = [run(command) for _ in range(times)]
    return statistics.median(seconds for seconds, _ in runs), max(memory for _, memory in runs)


def document_of(pdf, figures, path):
    """The same text, a paragraph a line, and the same figures, as a document for LibreOffice."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    lines = [line.strip() for line in text.replace("\f", "\n").splitlines() if line.strip()]
    with open(path, "w", encoding="utf-8") as file:
        paragraphs = [f"<text:p>{escape(line)}</text:p>" for line in lines]
        for figure, height in figures:
            with open(figure, "rb") as drawing:
                paragraphs.append(FIGURE % (height, base64.b64encode(drawing.read()).decode()))
        file.write(FODT % "".join(paragraphs))


def main():
    indgang, case = sys.argv[1:3]
    os.sync()  # what another benchmark wrote is not still on its way to the disk
    with tempfile.TemporaryDirectory() as folder:
        database = f"--database={folder}/indgang.db"
        pdf = f"{folder}/handleplan.pdf"
        run([indgang, database, "import", case])
        ours, memory = median([indgang, database, "export", "plan", f"--case={REFERENCE}", f"--output={pdf}"], OURS)
        print(f"export plan, median of {OURS}: {ours * 1000:.0f} ms, at most {memory:.0f} MiB (limit {MEMORY})")
        good = memory <= MEMORY
        missing = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]
        if missing:
            print(f"left out, since not installed: {', '.join(missing)}")
        else:
            figures = [(f"{folder}/{figure}.png", height) for figure, height in FIGURES.items()]
            for path, _ in figures:
                run([indgang, database, "export", os.path.basename(path)[:-4], f"--case={REFERENCE}", "--width=1600",
                     f"--output={path}"])
            document_of(pdf, figures, f"{folder}/text.fodt")
            theirs, _ = median(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                                "pdf", "--outdir", folder, f"{folder}/text.fodt"], THEIRS)
            print(f"soffice, the same text and figures, median of {THEIRS}: {theirs * 1000:.0f} ms; ratio {ours / theirs:.3f} "
                  f"(at most {RATIO:.1f})")
            good = good and ours / theirs <= RATIO
    sys.exit(not good)


main()
