"""What only looks like a wish about rooms and bookings, and is about something else."""

import re

from bot.kit.heard import Sentence
from bot.understanding.bookings_in_words import says_booking, speaks_of_bookings
from bot.understanding.doors_in_words import hedged, of_now
from bot.understanding.fold import bare_words
from bot.understanding.laid_down import lays_down, tells_a_rule
from bot.understanding.near import matching
from bot.understanding.premises import habitual, like_the_house, one_week, read_hours
from bot.understanding.tales import remembers

WE = frozenset({"je", "j", "on", "nous", "tu", "vous", "we", "you"})
FOR_TODAY = re.compile(
    r"\b(on ferme|je ferme|nous fermons|closing|we close|i close)\b.*\b(pour|for) (ce soir|aujourd'?hui|la journee|la nuit|tonight|today|the day|the night)\b"
)
ADDS = re.compile(r"\W*(?:add|include|r?ajout)")
TO_ANOTHER = re.compile(
    r"\b(?:to|aux?|dans|a) (?!(?:it|that|this|(?:my|the|our|ma|la|notre) (?:booking|reservation|resa))\b)\w"
)
OF_OTHERS = frozenset({"toi", "vous", "lui", "elle", "eux", "elles", "you", "him", "her", "them"})
WHEN = frozenset({"quand", "when"})
AHEAD = re.compile(r"\b(avant|before|veille|a l'avance|in advance|ahead)\b")
A_REMINDER = re.compile(r"\b(rappel|pense-?bete|reminder)\b")
AN_OPEN_ROOM = re.compile(r"\bouverte?\b")
OPEN_OR_NOT = re.compile(
    r"\b(ouvert|ouverte|ouvre|ferme|fermee|fermes|fermer|fermez|open|opens|closed|closes|close|shut|horaires|hours|opening)\b"
)
KNOCKING_OFF = re.compile(
    r"\b(on ferme|we close|we are closing|we're closing)\b.*(\b\d{1,2} ?(h|am|pm|:)|\bmidi\b|\bnoon\b|\bminuit\b|\bmidnight\b|\bat \d)"
)


def tells_no_rule(said: Sentence) -> bool:
    """« Active le chauffage dans l'atelier » is no rule, « la verte demain 14h, 2h max » a booking; hours are rules too."""
    if "rules" not in said.filled or lays_down(said.text):
        return False
    return tells_a_rule(said.text) or not _tells_hours(said)


def _tells_hours(said: Sentence) -> bool:
    """Hours of every week; « la verte est ouverte demain » tells none."""
    text = said.text
    if said.asks or hedged(text) or not OPEN_OR_NOT.search(said.folded):
        return False
    return like_the_house(text) or habitual(text) or (one_week(text) and read_hours(text) is not None)


def closes_nothing(said: Sentence) -> bool:
    """« Fermé le dimanche » is of every week, « on ferme maintenant » of the doors, « demain on ferme à midi » small talk."""
    knocks_off = not said.coordinates and KNOCKING_OFF.search(said.folded) is not None
    knocks_off = knocks_off or FOR_TODAY.search(said.folded) is not None
    the_doors = "room" not in said.filled and said.times == 1 and of_now(said.text)
    nothing = {"room", "when"}.isdisjoint(said.filled) and "reason" in said.filled  # "close your eyes"
    return knocks_off or the_doors or nothing or habitual(said.text)


def adds_to_another(said: Sentence) -> bool:
    """« Ajoute la mairie aux partenaires », "add the town hall to the partners" are of no booking."""
    return ADDS.match(said.folded) is not None and TO_ANOTHER.search(said.folded) is not None


def is_there_for_somebody(said: Sentence) -> bool:
    """« Je suis là pour toi » is no arrival."""
    booking = said.filled.get("booking")
    return booking is not None and not OF_OTHERS.isdisjoint(bare_words(booking.text))


def tells_of_an_opening(said: Sentence) -> bool:
    """« La verte est ouverte le mardi » asks for nothing."""
    return not said.asks and AN_OPEN_ROOM.search(said.folded) is not None


def reminds_of_another_thing(said: Sentence) -> bool:
    """« Rappelle-moi une heure avant » is about bookings; « ça me rappelle avant » and « rappelle-moi quand c'est » are not."""
    if not WHEN.isdisjoint(said.words):
        return True
    ahead = AHEAD.search(said.folded) is not None and not remembers(said.text)
    return not ahead and not speaks_of_bookings(said.text)


def of_no_booking(said: Sentence) -> bool:
    """« Ne me rappelle plus de payer » is about no booking."""
    return not speaks_of_bookings(said.text)


def moves_another_thing(said: Sentence) -> bool:
    """« Décale le rappel » is of a reminder, « on déplace le canapé » of a sofa."""
    a_reminder = A_REMINDER.search(said.folded) is not None and of_no_booking(said)
    return a_reminder or tells_what_we_do(said) or _is_an_event(said)


def _is_an_event(said: Sentence) -> bool:
    """« Move the book club of the 14th to 11:00 », where the programme has one that is called so."""
    booking = said.filled.get("booking")
    if booking is None or says_booking(booking.text):
        return False
    words = f" {' '.join(bare_words(booking.text))} "
    named = (name for event in said.names.get("event", ()) for name in event.names)
    return any(f" {' '.join(bare_words(name))} " in words for name in named)


def tells_what_we_do(said: Sentence) -> bool:
    """« Je vous rends les clés », « on déplace le canapé »: somebody tells what they do, and of no booking."""
    booking = said.filled.get("booking")
    if booking is None or WE.isdisjoint(said.words):
        return False
    numbered = any(char.isdigit() for word in bare_words(booking.text) for char in word)
    ours = says_booking(booking.text) or numbered
    return not ours and not matching(booking.text, said.names.get("room", ())).keys
