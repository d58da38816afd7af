"""Hears the program as a screen reader does, and works it: what the walks share."""


import gettext
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
CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "spin button", "slider", "entry", "text",
            "list", "list item", "table", "image", "menu", "menu item", "check menu item", "radio menu item", "page tab", "dialog"}
# What GTK, libadwaita or the program would say in a language that is not chosen.
ENGLISH = re.compile(r"\b(the|of|and|close|open|cancel|search|minimi[sz]e|maximi[sz]e|remove|delete|edit|show|hide|window|clear|"
                     r"button|icon|menu bar|back|next|previous|save|print|apply|credits|legal|details|website)\b", re.IGNORECASE)
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


def plain(text):
    """Without the mark of its mnemonic, and of what it is said about."""
    return text.split("\x04")[-1].replace("_", "")


class Walker:
    def __init__(self, command, environment, folder, catalogue):
        self.command, self.environment, self.folder, self.said = command, environment, folder, ""
        with open(catalogue, "rb") as file:
            texts = gettext.GNUTranslations(file)._catalog
        self.danish = {plain(text) for text in texts.values()}
        self.untranslated = {plain(key) for key in texts if isinstance(key, str)} - self.danish
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

    def another(self):
        """The window that stands above the first, once there is one."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            app = program(self.process)
            if app is not None and app.get_child_count() > 1:
                return app.get_child_at_index(app.get_child_count() - 1)
            time.sleep(0.02)
        raise AssertionError("no other window opens")

    def close_another(self):
        """Presses what closes the window above the first."""
        for node in walk(self.another()):
            if node.get_role_name() == "push button" and node.get_name() in {"Luk", "Annullér"} and has_room(node):
                node.do_action(0)
                return self.alone()
        raise AssertionError("nothing closes the window")

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


def windows(walker):
    app = program(walker.process)
    return [app.get_child_at_index(k) for k in range(app.get_child_count())]


def all_have_names(walker):
    """Whatever can be worked in any window has a name, once, in Danish. What is just going away is looked at once more."""
    bad = what_is_wrong(walker)
    bad = bad and [words for words in what_is_wrong(walker) if words in bad]
    assert not bad, ", ".join(bad)


def what_is_wrong(walker):
    for _ in range(10):
        try:
            return look_for_names(walker, windows(walker))
        except gi.repository.GLib.Error:
            continue    # something went away while it was being looked at
    raise AssertionError("the windows do not stand still")


def where(node):
    """The names of what it stands in."""
    names = []
    while (node := node.get_parent()) is not None:
        names.append(node.get_name() or node.get_role_name())
    return " / ".join(names[:4])


def look_for_names(walker, roots):
    bad = []
    for node in (node for root in roots for node in walk(root)):
        name, about = (node.get_name() or "").strip(), (node.get_description() or "").strip()
        for words in {name, about} - {""}:
            if words in walker.untranslated or (ENGLISH.search(words) and words not in walker.danish):
                bad.append(f"{node.get_role_name()} “{words}” is not Danish")
        if node.get_role_name() not in CONTROLS or (node.get_role_name() == "image" and not has_room(node)):
            continue
        if not name or TYPE_NAME.match(name):
            bad.append(f"{node.get_role_name()} “{name}” in “{where(node)}” has no name")
        if "_" in name:
            bad.append(f"“{name}” is read with its mnemonic")
        if name and (name == about or name == f"{name[:len(name) // 2]} {name[:len(name) // 2]}"):
            bad.append(f"“{name}” is read twice")
    return list(dict.fromkeys(bad))


def silent(walker):
    walker.end()
    warnings = [line for line in walker.said.splitlines() if "WARNING" in line or "CRITICAL" in line]
    assert not warnings, "\n".join(warnings)


def run(steps):
    """
    Goes through the steps (what it is, what is done) with the program that is named first and the texts that are named
    next, and speaks TAP.
    """
    if Atspi is None or not os.environ.get("DISPLAY"):
        print("1..0 # SKIP no screen, or no way to hear it")
        return
    print(f"1..{len(steps)}")
    program_path, catalogue = sys.argv[1:3]
    with tempfile.TemporaryDirectory(prefix="indgang-walk-") as folder:
        environment = dict(os.environ, INDGANG_TODAY="2026-11-22", INDGANG_LANGUAGE="da", G_DEBUG=STRICT)
        walker = Walker([program_path, f"--database={folder}/walk.db"], environment, folder, catalogue)
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
