"""Hears the program as a screen reader does, and works it: what the walks share."""


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
    def __init__(self, command, environment, folder):
        self.command, self.environment, self.folder, self.said = command, environment, folder, ""
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, env=self.environment, cwd=self.folder, stderr=subprocess.PIPE, text=True)

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

    def alone(self):
        """Until the window is the only one: GTK cannot be asked about one that is being closed."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            app = program(self.process)
            if app is not None and app.get_child_count() == 1:
                return
            time.sleep(0.02)
        raise AssertionError("another window stays open")

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


def silent(walker):
    walker.end()
    warnings = [line for line in walker.said.splitlines() if "WARNING" in line or "CRITICAL" in line]
    assert not warnings, "\n".join(warnings)


def run(steps):
    """Goes through the steps (what it is, what is done) with the program that is named first, and speaks TAP."""
    if Atspi is None or not os.environ.get("DISPLAY"):
        print("1..0 # SKIP no screen, or no way to hear it")
        return
    print(f"1..{len(steps)}")
    with tempfile.TemporaryDirectory(prefix="indgang-walk-") as folder:
        environment = dict(os.environ, INDGANG_TODAY="2026-11-22", INDGANG_LANGUAGE="da", G_DEBUG=STRICT)
        walker = Walker([sys.argv[1], f"--database={folder}/walk.db"], environment, folder)
        failed = None
        for number, (name, step) in enumerate(steps, 1):
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
