"""Misheard: sentences that look like a command of ours and are about something else."""

import re
from collections.abc import Sequence

from bot.engine.timed import Timed
from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar import Reading
from bot.understanding.premises import habitual, like_the_house, one_week, read_hours
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
SNOOZE = "remind.snooze"
MOVES = re.compile(r"\b(decal|repouss|report)(e|er|ez)\b")
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
A_WEEKDAY = re.compile(
    r"\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
REMOVING = frozenset({"supprime", "supprimer", "supprimez", "enleve", "enlever"})
BOOKINGS = frozenset(
    {"booking", "bookings", "slot", "reservation", "reservations", "resa", "resas", "creneau", "creneaux"}
)


OF_A_BOOKING = re.compile(r"\b[rs]-?\d|\bla \d+\b")
AHEAD = re.compile(r"\b(avant|before|veille|a l'avance|in advance|ahead)\b")
A_MEMORY = re.compile(r"\b(?:je|il|elle|on|ca) (?:me |m'|te |se |nous |vous )?rappel")
A_REMINDER = re.compile(r"\b(rappel|pense-?bete|reminder)\b")

RULING = {"room.edit": "rules", "house.setup": "answer"}
"""Where words may be rules, and the argument that holds them."""
SAYS_RULES = re.compile(r"\b(regles?|rules?|se reserve|(can|may) be booked)\b")
HOURS = "house.hours"
EDIT = "room.edit"
FREE = "room.free"
STATUS = "house.status"
OPEN_OR_NOT = re.compile(
    r"\b(ouvert|ouverte|ouvre|ferme|fermee|fermes|fermer|fermez|open|opens|closed|closes|close|shut|horaires|hours|opening)\b"
)
HEDGED = re.compile(
    r"\b(je crois|il me semble|je pense|apparemment|i think|i believe|i guess|apparently|je sais pas|not sure)\b"
)
SAYS_CLOSED = re.compile(
    r"^(?!.*\b(?:est ouvert|ouverts? (?:du|le|de|tous)|open (?:from|mon|tue|wed|thu|fri|sat|sun)))(?=.*\b(?:ferm\w*|clos\w*|shut)\b)"
)
DOORS = {
    "house.open": re.compile(r"\b(jusqu|jusque|until|till|til)\b|\b(now|maintenant|mtn)\b"),
    "house.close": re.compile(r"\b(now|maintenant|mtn|moment)\b"),
}
"""With a time, the words by which the doors are spoken of now and not later."""
SHUT = re.compile(r"\b(fermee?s?|closed)\b")
STATING = re.compile(r"(on est|nous sommes|le lieu est|la maison est)\b")


def is_misheard(text: str, reading: Reading, timed: Sequence[Timed], *, coordinates: bool) -> bool:
    """Whether some words look like this command and are about something else; `coordinates`: who says them may close the house."""
    return (
        removes(text, reading, timed)
        or (knocks_off(text, reading) and not coordinates)
        or frees_a_part(text, reading)
        or rules_nothing(text, reading)
        or closes_otherwise(text, reading)
        or moves_a_booking(text, reading)
        or opens_a_door(reading, timed)
        or asks_when(text, reading)
        or asks_the_way(text, reading)
        or speaks_of_later(text, reading, timed)
        or closes_now(text, reading, timed)
        or states_hours(text, reading)
        or reminds_of_another_thing(text, reading)
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
    if read_rules(text).rules:
        return A_DAY.search(folded) is not None or (
            A_WEEKDAY.search(folded) is not None and not habitual(text)
        )
    tells = reading.command == EDIT and OPEN_OR_NOT.search(folded) and tells_hours(text)
    return not tells or "?" in text or HEDGED.search(folded) is not None


def moves_a_booking(text: str, reading: Reading) -> bool:
    """« Décale-la à 19 h » is about a booking, where no reminder is named."""
    return (
        reading.command == SNOOZE
        and "reminder" not in reading.filled
        and MOVES.search(plain(text)) is not None
        and "rappel" not in plain(text)
    )


def tells_hours(text: str) -> bool:
    """Hours of every week; « la verte est ouverte demain » tells none."""
    return like_the_house(text) or habitual(text) or (one_week(text) and read_hours(text) is not None)


def closes_otherwise(text: str, reading: Reading) -> bool:
    """« Fermé le dimanche » is of every week, « fermé dimanche » of one day."""
    if reading.command == CLOSE:
        return habitual(text)
    if reading.command == STATUS:
        return "?" not in text and habitual(text) and SAYS_CLOSED.search(plain(text)) is not None
    if reading.command == FREE:
        return "?" not in text and re.search(r"\bouverte?\b", plain(text)) is not None
    told = reading.command == HOURS and "hours" in reading.filled
    if not told or SAYS_CLOSED.search(plain(text)) is None or "?" in text:
        return False
    return not habitual(text) or HEDGED.search(plain(text)) is not None


def opens_a_door(reading: Reading, timed: Sequence[Timed]) -> bool:
    """« On ouvre la fenêtre » is about no hours."""
    return reading.command == HOURS and "hours" in reading.filled and not timed


def reminds_of_another_thing(text: str, reading: Reading) -> bool:
    """« Ne me rappelle plus de payer » is about no booking; « plus de rappels pour mes réservations » about nothing else."""
    said = plain(text)
    booked = not BOOKINGS.isdisjoint(bare_words(text)) or OF_A_BOOKING.search(said) is not None
    match reading.command:
        case "room.remind":
            return not booked and (AHEAD.search(said) is None or A_MEMORY.search(said) is not None)
        case "room.no_reminder":
            return not booked
        case "room.move":
            return not booked and A_REMINDER.search(said) is not None
        case "remind.cancel" | "remind.snooze" | "remind.list":
            return booked or A_MEMORY.search(said) is not None
        case _:
            return False


def asks_when(text: str, reading: Reading) -> bool:
    """« Rappelle-moi quand est ma résa » asks when it is, and for no reminder."""
    return reading.command == REMIND and not WHEN.isdisjoint(bare_words(text))


def asks_the_way(text: str, reading: Reading) -> bool:
    """Whether the door is asked about ("how do I get in?"), and no command."""
    return reading.command == HELP and THE_WAY.search(plain(text)) is not None


def states_hours(text: str, reading: Reading) -> bool:
    """« On est ouverts du mardi au samedi », « le dimanche c'est fermé » tell the hours, and ask for nothing."""
    if reading.command != "house.status" or "when" not in reading.filled:
        return False
    said = plain(text)
    told = STATING.match(said) is not None and not text.rstrip().endswith("?")
    closed = SHUT.search(said) is not None and DOORS["house.close"].search(said) is None
    return told or closed


def closes_now(text: str, reading: Reading, timed: Sequence[Timed]) -> bool:
    """« On ferme maintenant » is of the doors, and closes nothing for days."""
    now = DOORS["house.close"].search(plain(text)) is not None
    return reading.command == CLOSE and "room" not in reading.filled and now and len(timed) == 1


def speaks_of_later(text: str, reading: Reading, timed: Sequence[Timed]) -> bool:
    """« On ferme » is of now; « on ferme à 18h », "we are open on Tuesdays" are not."""
    of_now = DOORS.get(reading.command)
    return of_now is not None and bool(timed) and of_now.search(plain(text)) is None


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
