"""A coordinator's day, heard and worked without seeing or pointing: day.py PROGRAM. Speaks TAP.

From an empty database to a plan as PDF: a family is referred, a contact logged, a goal set, help begun; what was done last is
taken back, and whoever starts again finds the case as it was left.
"""

import glob
import os

from hearing import all_have_names, run, silent


def refer(walker):
    walker.press("push button", "Ny henvisning …")
    walker.until("dialog", "Ny henvisning")
    walker.type_into("Barnets navn", "Villads Ravn", "text")
    walker.press("push button", "Opret sagen")
    walker.alone()
    walker.until("heading", "Ravn")
    all_have_names(walker)


def contact(walker):
    walker.press("page tab", "Sag")
    walker.type_into("Hvad blev der sagt?", "Aftalt et besøg i næste uge.", "text")
    walker.press("push button", "Notér")
    walker.until("push button", "I dag · Telefon. Aftalt et besøg i næste uge.")
    all_have_names(walker)


def goal(walker):
    walker.press("page tab", "Handleplan")
    walker.type_into("Hvad er vigtigst for jer lige nu?", "Vi vil sove om natten.", "text")
    walker.press("push button", "Tilføj målet")
    walker.press("push button", "Mål 1: »Vi vil sove om natten.«")
    walker.type_into("Ny opgave", "Spørge om aflastning", "text")
    walker.press("push button", "Tilføj opgaven")
    walker.until("push button", "Spørge om aflastning")
    walker.until("heading", "Det, familien vil")
    all_have_names(walker)


def measure(walker):
    walker.press("page tab", "Indsatser")
    walker.press("push button", "Tilføj indsats")
    walker.press("list item", "Aflastning, barnets lov § 90")
    walker.until("push button", "Aflastning. Under overvejelse · barnets lov § 90")
    all_have_names(walker)


def pdf(walker):
    walker.press("page tab", "Handleplan")
    walker.press("push button", "Hovedmenu")
    walker.press("menu item", "Gem som PDF …")
    walker.press("push button", "Gem alligevel")
    walker.press("push button", "_Gem")   # GTK's own dialog
    walker.until("label", "Gemt som PDF")
    walker.alone()
    assert glob.glob(os.path.join(walker.folder, "*.pdf")), "no plan lies in the folder"


def take_back(walker):
    walker.press("push button", "Fortryd: indsatsen")
    walker.press("page tab", "Indsatser")
    walker.until("heading", "Ingen indsatser endnu")


def start_again(walker):
    walker.end()
    walker.start()
    walker.press("list item", "Familier")
    walker.press("list item", "Ravn, Villads")
    walker.until("heading", "Ravn")
    walker.press("page tab", "Historik")
    walker.until("push button", "Fortryd denne ændring: målet »Vi vil sove om natten.« blev tilføjet")
    all_have_names(walker)


STEPS = [
    ("a family is referred", refer),
    ("a contact is logged", contact),
    ("a goal and its task", goal),
    ("help is begun", measure),
    ("the plan as PDF", pdf),
    ("what was done last is taken back", take_back),
    ("who starts again finds it as it was", start_again),
    ("nothing was warned of", silent),
]

run(STEPS)
