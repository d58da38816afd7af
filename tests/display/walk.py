"""Walks through the program as someone who hears it: walk.py PROGRAM. Speaks TAP.

Starts from an empty database, takes in the invented families, searches, opens a case, hears its plan, takes back
and makes again. Whatever a hand or a screen reader can reach must have a name; GTK must not warn of anything.
"""

from hearing import Atspi, all_have_names, run, silent


def empty(walker):
    walker.until("push button", "Åbn fil …")
    all_have_names(walker)
    walker.press("push button", "Prøv med opdigtede familier")
    walker.until("label", "28 opdigtede familier er oprettet")
    walker.until("list item", "Akhtar, Zainab · Ishøj. Koordinator: Lone Kragh.")


def other_windows(walker):
    """What the main menu opens is called by what it is, and so is all that is in it."""
    for item, name in (("Indstillinger …", "Indstillinger"), ("Skift bruger …", "Hvem er du?"), ("Tastaturgenveje", "Tastaturgenveje"),
                       ("Om Indgang", "Om Indgang"), ("Ny henvisning …", "Ny henvisning")):
        walker.press("push button", "Hovedmenu")
        walker.until("menu item", item)
        walker.press("menu item", item)
        window = walker.another()
        assert window.get_name() == name, f"{item} opens “{window.get_name()}”"
        all_have_names(walker)
        walker.close_another()


def places(walker):
    for place in ("Årshjul", "Familier"):
        walker.press("list item", place)
        all_have_names(walker)


def pages(walker):
    """Every page of a case."""
    for page in ("Sag", "Netværk", "Trekant", "Årshjul", "Indsatser", "Historik", "Handleplan"):
        walker.press("page tab", page)
        all_have_names(walker)


def search(walker):
    walker.type_into("Søg efter en familie", "yılmaz")
    walker.until("label", "1 af 28 familier")
    walker.until("list item", "Sørensen Yılmaz, Deniz")
    walker.until("list item", "Akhtar", there=False, state=Atspi.StateType.SHOWING)
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
    new = "Mette Kjær, fysioterapeut, Sundhed, i den midterste ring"
    walker.until("push button", new, state=Atspi.StateType.FOCUSED)
    walker.press("push button", new)
    walker.until("text", "Navn", state=Atspi.StateType.FOCUSED)
    walker.until("heading", "Mette Kjær")
    for field, words in (("Hvor tæt på", "I den midterste ring"), ("Felt på kortet", "Sundhed"), ("Kontakt med barnet", "Ingen streg")):
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
    walker.until("check box", "Opfølgning, juni 2027. Opfølgning hver 3. måned, som kommunen har bestemt")
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
    line = "Anton Skovgaard. Opfølgning skulle være holdt 12. november. Den sidste var 19. august. for 10 dage siden"
    walker.until("list item", line)
    all_have_names(walker)
    walker.press("list item", line)
    walker.until("heading", "Skovgaard")


STEPS = [
    ("an empty database offers the invented families", empty),
    ("other windows", other_windows),
    ("the places on the left", places),
    ("search", search),
    ("a case and its plan are heard", plan),
    ("each page of a case", pages),
    ("who stands on a map is heard", rich_map),
    ("the year is heard", year),
    ("each change in the history can be taken back", history),
    ("undo and redo say what they take", take_back),
    ("who starts again hears the overview, which leads to a case", overview),
    ("a network map is begun, and who stands on it is heard", network_map),
    ("a triangle is begun, and its fields are heard", triangle),
    ("nothing was warned of", silent),
]

run(STEPS)
