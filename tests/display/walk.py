"""Walks through the program as someone who hears it: walk.py PROGRAM. Speaks TAP.

Starts from an empty database, takes in the invented families, searches, opens a case, hears its plan, takes back
and makes again. Whatever a hand or a screen reader can reach must have a name; GTK must not warn of anything.
"""

import os
import re
import subprocess
import sys
import tempfile
import time

# A warning is fatal to the program that is heard, not to the one that listens.
STRICT = os.environ.pop("G_DEBUG", "fatal-warnings")

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
except (ImportError, ValueError):
    Atspi = None

PATIENCE = 30
CONTROLS = {"push button", "toggle button", "check box", "entry", "text", "list", "list item", "image", "menu item"}
TYPE_NAME = re.compile(r"^(Gtk|Adw|Ind)[A-Z]\w+$")


def walk(node):
    """The node and all below it."""
    yield node
    for k in range(node.get_child_count()):
        child = node.get_child_at_index(k)
        if child is not None:
            yield from walk(child)


def has_room(node):
    """Whether it has been given a place: a page's tabs stand there twice, and only those that fit have one."""
    room = node.get_extents(Atspi.CoordType.WINDOW) if "Component" in node.get_interfaces() else None
    return room is not None and room.width > 0 and room.height > 0


def program(process):
    desktop = Atspi.get_desktop(0)
    for k in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(k)
        if app is not None and app.get_process_id() == process.pid:
            return app
    return None


class Walker:
    def __init__(self, command, environment):
        self.command, self.environment, self.said = command, environment, ""
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, env=self.environment, stderr=subprocess.PIPE, text=True)

    def end(self):
        self.process.terminate()
        self.said += self.process.communicate(timeout=PATIENCE)[1]

    def find(self, role, name, seen=False, state=None, described=None):
        app = program(self.process)
        for node in walk(app) if app is not None else ():
            if (node.get_role_name() == role and (node.get_name() or "").startswith(name) and (not seen or has_room(node))
                    and (state is None or node.get_state_set().contains(state))
                    and (described is None or node.get_description() == described)):
                return node
        return None

    def until(self, role, name, there=True, seen=False, **more):
        """The first node of that role and name, as soon as there is one; or None once there is none any more."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended by itself with {self.process.returncode}")
            try:
                node = self.find(role, name, seen, **more)
            except gi.repository.GLib.Error:
                continue    # it went away while it was being looked at
            if (node is not None) == there:
                return node
            time.sleep(0.02)
        raise AssertionError(f"{role} “{name}” is {'not there' if there else 'still there'}")

    def do(self, role, name, action, seen=False):
        """Does something with a node; once more if the node was drawn anew between finding and doing."""
        for _ in range(10):
            try:
                return action(self.until(role, name, seen=seen))
            except gi.repository.GLib.Error:
                continue
        raise AssertionError(f"{role} “{name}” does not stand still")

    def press(self, role, name):
        """Presses it, or what lies in it and can be pressed, where it is to be seen."""
        def pressing(node):
            for part in walk(node):
                if "Action" in part.get_interfaces() and part.get_n_actions() > 0:
                    assert part.do_action(0), f"“{name}” could not be pressed"
                    return
            raise AssertionError(f"nothing can be done with “{name}”")
        self.do(role, name, pressing, seen=True)

    def type_into(self, name, text, role="entry"):
        def typing(entry):
            for part in walk(entry):
                if "EditableText" in part.get_interfaces():
                    part.set_text_contents(text)
                    return
            raise AssertionError(f"nothing can be typed into “{name}”")
        self.do(role, name, typing, seen=True)


def all_have_names(walker):
    walker.do("frame", "Indgang", look_for_names)


def look_for_names(window):
    bad = []
    for node in walk(window):
        name = (node.get_name() or "").strip()
        if node.get_role_name() not in CONTROLS:
            continue
        if not name or TYPE_NAME.match(name):
            bad.append(f"{node.get_role_name()} “{name}” has no name")
        if "_" in name:
            bad.append(f"“{name}” is read with its mnemonic")
        if name and name == node.get_description():
            bad.append(f"“{name}” is read twice")
    assert not bad, ", ".join(bad)


def empty(walker):
    walker.until("push button", "Åbn fil …")
    all_have_names(walker)
    walker.press("push button", "Prøv med opdigtede familier")
    walker.until("label", "28 opdigtede familier er oprettet")
    walker.until("list item", "Akhtar, Zainab · Ishøj. Koordinator: Lone Kragh.")


def search(walker):
    walker.type_into("Søg efter en familie", "yılmaz")
    walker.until("label", "1 af 28 familier")
    walker.until("list item", "Sørensen Yılmaz, Deniz")
    walker.until("list item", "Akhtar", there=False)
    all_have_names(walker)


def plan(walker):
    walker.press("list item", "Sørensen Yılmaz, Deniz")
    page = walker.until("image", "Side 1 af ")
    words = page.get_description()
    assert "Handleplan for Deniz" in words and "»Vi skal sove." in words, "the page does not say what stands on it"
    walker.until("heading", "Sørensen Yılmaz")
    walker.until("panel", "Koordinator: Lone Kragh")
    walker.until("push button", "Planen mangler: 2 ting")
    all_have_names(walker)


def rich_map(walker):
    """Who stands on a map is heard as they are seen: who, what, where, how near, how strong."""
    walker.press("page tab", "Netværk")
    walker.until("push button", "Nadia Berg, Epilepsisygeplejerske, Sundhed, i den midterste ring, almindelig kontakt")
    walker.until("push button", "Hakan Yılmaz, farbror, Slægt, uden for kortet, brudt kontakt")
    all_have_names(walker)
    walker.press("page tab", "Handleplan")


def network_map(walker):
    """From nothing to somebody on the map, as it is heard; what the panel says of them."""
    walker.press("page tab", "Netværk")
    all_have_names(walker)
    walker.press("push button", "Begynd et netværkskort")
    walker.until("panel", "Netværkskort", state=Atspi.StateType.FOCUSED)
    walker.press("push button", "Tilføj …")
    walker.until("text", "Navn", state=Atspi.StateType.FOCUSED)
    all_have_names(walker)
    walker.type_into("Navn", "Mette Kjær", "text")
    walker.type_into("Rolle, hvis det er en ny", "fysioterapeut", "text")
    walker.press("push button", "Tilføj en ny")
    new = "Mette Kjær, fysioterapeut, Familie, i den midterste ring"
    walker.until("push button", new, state=Atspi.StateType.FOCUSED)
    walker.press("push button", new)
    walker.until("push button", "Hvor tæt på", state=Atspi.StateType.FOCUSED)
    walker.until("heading", "Mette Kjær")
    for field, words in (("Hvor tæt på", "I den midterste ring"), ("Felt på kortet", "Familie"), ("Kontakt med barnet", "Ingen kontakt")):
        walker.until("push button", field, described=words)
    all_have_names(walker)


def triangle(walker):
    """A field that nobody has explored is opened, and says what has been written and chosen in it."""
    walker.press("page tab", "Trekant")
    walker.press("push button", "Begynd en udredning")
    health = "Sundhedsforhold, Barnets udvikling, "
    walker.until("push button", health + "Ikke udforsket", state=Atspi.StateType.FOCUSED)
    walker.press("push button", health + "Ikke udforsket")
    walker.until("heading", "Sundhedsforhold")
    all_have_names(walker)


def year(walker):
    walker.press("page tab", "Årshjul")
    meeting = "Netværksmøde, 9. december 2026 kl. 13.30 · aftalt, Børnehuset Strandskaden"
    walker.until("push button", meeting)
    walker.until("list item", meeting)
    walker.press("push button", "Fyld året")
    walker.until("check box", "Opfølgning, december 2026. Opfølgning hver 3. måned, som kommunen har bestemt")
    all_have_names(walker)
    walker.press("push button", "Annullér")
    walker.press("page tab", "Handleplan")


def history(walker):
    walker.press("page tab", "Historik")
    walker.until("heading", "I dag")
    walker.until("push button", "Fortryd denne ændring: sagen for familien Sørensen Yılmaz blev oprettet")
    all_have_names(walker)


def take_back(walker):
    walker.press("push button", "Fortryd denne ændring: sagen for familien Sørensen Yılmaz blev oprettet")
    walker.until("label", "Fortrudt: sagen for familien Sørensen Yılmaz blev oprettet")
    walker.until("label", "27 familier")
    walker.press("push button", "Omgør: sagen for familien Sørensen Yılmaz blev oprettet")
    walker.until("list item", "Sørensen Yılmaz, Deniz")
    all_have_names(walker)


def overview(walker):
    walker.end()
    walker.start()
    walker.until("heading", "Søndag den 22. november 2026")
    line = "Anton · Skovgaard. Opfølgning skulle være holdt 12. november. Den sidste var 19. august. for 10 dage siden"
    walker.until("list item", line)
    all_have_names(walker)
    walker.press("list item", line)
    walker.until("heading", "Skovgaard")


def silent(walker):
    walker.end()
    warnings = [line for line in walker.said.splitlines() if "WARNING" in line or "CRITICAL" in line]
    assert not warnings, "\n".join(warnings)


STEPS = [
    ("an empty database offers the invented families", empty),
    ("search", search),
    ("a case and its plan are heard", plan),
    ("who stands on a map is heard", rich_map),
    ("the year is heard", year),
    ("each change in the history can be taken back", history),
    ("undo and redo say what they take", take_back),
    ("who starts again hears the overview, which leads to a case", overview),
    ("a network map is begun, and who stands on it is heard", network_map),
    ("a triangle is begun, and its fields are heard", triangle),
    ("nothing was warned of", silent),
]


def main():
    if Atspi is None or not os.environ.get("DISPLAY"):
        print("1..0 # SKIP no screen, or no way to hear it")
        return
    print(f"1..{len(STEPS)}")
    with tempfile.TemporaryDirectory(prefix="indgang-walk-") as folder:
        environment = dict(os.environ, INDGANG_TODAY="2026-11-22", INDGANG_LANGUAGE="da", G_DEBUG=STRICT)
        walker = Walker([sys.argv[1], f"--database={folder}/walk.db"], environment)
        failed = None
        for number, (name, step) in enumerate(STEPS, 1):
            if failed:
                print(f"not ok {number} {name} # after {failed}")
                continue
            try:
                step(walker)
                print(f"ok {number} {name}", flush=True)
            except (AssertionError, gi.repository.GLib.Error) as error:
                failed = name
                print(f"not ok {number} {name}\n# {error}", flush=True)
        if walker.process.poll() is None:
            walker.process.kill()
        if failed:
            said = walker.said + walker.process.stderr.read()
            print("".join(f"# {line}\n" for line in said.splitlines()))
    sys.exit(1 if failed else 0)


main()
