"""Misheard: sentences that look like a command of ours and are about something else."""

import re
from collections.abc import Sequence

from bot.engine.timed import Timed
from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar import Reading
from bot.understanding.rules_in_words import read_rules

ROOMLIKE = frozenset({"salle", "piece", "espace", "endroit", "room", "space", "place"})
ELSEWHERE = frozenset(
    [
        "parking",
        "stationnement",
        "restaurant",
        "resto",
        "restau",
        "table",
        "hotel",
        "taxi",
        "train",
        "billet",
        "billets",
        "ticket",
        "tickets",
        "flight",
    ]
)
CANCEL = "me.cancel"
CLOSE = "room.close"
REMIND = "room.remind"
HELP = "help.show"
THE_WAY = re.compile(
    r"\b(get in|get inside|find you|find the (door|entrance|house|place)|on entre|pour entrer)\b"
)
WHEN = frozenset({"quand", "when"})
PARTLY = re.compile(
    r"\b(dernier|derniere|premier|premiere|dernieres|premieres|last|first)\b.*\b(heures?|demi|quart|minutes?|hours?|half|quarter)\b"
)
KNOCKING_OFF = re.compile(
    r"\b(on ferme|we close|we are closing|we're closing)\b.*(\b\d{1,2} ?(h|am|pm|:)|\bmidi\b|\bnoon\b|\bminuit\b|\bmidnight\b|\bat \d)"
)
A_DAY = re.compile(
    r"\b(demain|aujourd'hui|ce soir|cet aprem|tomorrow|tonight|today|this (morning|afternoon|evening))\b|\b(a|at) \d"
)
REMOVING = frozenset({"supprime", "supprimer", "supprimez", "enleve", "enlever"})
BOOKINGS = frozenset(
    {"booking", "bookings", "slot", "reservation", "reservations", "resa", "resas", "creneau", "creneaux"}
)


RULING = {"room.edit": "rules", "house.setup": "answer"}
"""Where words may be rules, and the argument that holds them."""
SAYS_RULES = re.compile(r"\b(regles?|rules?|se reserve|(can|may) be booked)\b")
HOURS = "house.hours"


def is_misheard(text: str, reading: Reading, timed: Sequence[Timed], *, coordinates: bool) -> bool:
    """Whether some words look like this command and are about something else; `coordinates`: who says them may close the house."""
    return (
        removes(text, reading, timed)
        or (knocks_off(text, reading) and not coordinates)
        or frees_a_part(text, reading)
        or rules_nothing(text, reading)
        or opens_a_door(reading, timed)
        or asks_when(text, reading)
        or asks_the_way(text, reading)
    )


def frees_a_part(text: str, reading: Reading) -> bool:
    """« Libère la dernière heure » gives a part back, and cancels nothing."""
    return reading.command == CANCEL and PARTLY.search(plain(text)) is not None


def rules_nothing(text: str, reading: Reading) -> bool:
    """« Active le chauffage dans l'atelier » is no rule; « la verte demain 14h, 2h max » is a booking."""
    if RULING.get(reading.command) not in reading.filled:
        return False
    folded = plain(text)
    if SAYS_RULES.search(folded):
        return False
    return not read_rules(text).rules or A_DAY.search(folded) is not None


def opens_a_door(reading: Reading, timed: Sequence[Timed]) -> bool:
    """« On ouvre la fenêtre » is about no hours."""
    return reading.command == HOURS and "hours" in reading.filled and not timed


def asks_when(text: str, reading: Reading) -> bool:
    """« Rappelle-moi quand est ma résa » asks when it is, and for no reminder."""
    return reading.command == REMIND and not WHEN.isdisjoint(bare_words(text))


def asks_the_way(text: str, reading: Reading) -> bool:
    """Whether the door is asked about ("how do I get in?"), and no command."""
    return reading.command == HELP and THE_WAY.search(plain(text)) is not None


def removes(text: str, reading: Reading, timed: Sequence[Timed]) -> bool:
    """« Supprime le Lagon » is about the room: to be a booking's end, it names a booking, a number or a time."""
    said = bare_words(text)
    if reading.command != CANCEL or "thing" not in reading.filled or REMOVING.isdisjoint(said):
        return False
    return not timed and BOOKINGS.isdisjoint(said) and not any(word[-1].isdigit() for word in said)


def books_to_read(text: str, said: Sequence[str]) -> bool:
    """Whether books are asked about, and no room: "book recommendations for the weekend?"."""
    return "book" in said[:2] and "?" in text and ROOMLIKE.isdisjoint(said)


def knocks_off(text: str, reading: Reading) -> bool:
    """« Demain on ferme à midi » is said among people; « on ferme la semaine prochaine » closes the house."""
    return reading.command == CLOSE and KNOCKING_OFF.search(plain(text)) is not None
