"""What is so every week: « fermé le dimanche », "closed on Mondays", against « fermé dimanche », which is one day."""

import re
from datetime import time

from bot.understanding.fold import plain
from bot.understanding.premises.clauses import Reading, runs_of
from bot.understanding.premises.paragraph import read_premises
from bot.understanding.premises.spans import find_spans
from bot.understanding.premises.tokens import tokens_of
from bot.understanding.premises.values import Hours
from bot.understanding.premises.week import changed
from bot.understanding.premises.writing import fold, tidy

_FR = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_EN = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DAYS = re.compile(
    rf"\b(?:le|les|tous les|chaque|du|au|et|et le|ou|sauf)\s+(?:{_FR})s?\b|\b(?:{_FR}|{_EN})s\b"
    rf"|\b(?:every|each)\s+(?:{_EN})\b"
    r"|\b(?:le|les|chaque|tous les)\s+week-?ends?\b|\b(?:on|at|every)\s+(?:the\s+)?weekends?\b"
)
_ONCE = re.compile(
    rf"\b(?:{_FR}|{_EN})s?\s+(?:\d|prochaine?s?|suivante?s?|qui vient|next|premier|1er)|\b(?:this|next|ce|cette)\s+(?:{_FR}|{_EN}|week)"
    r"|\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|vacances|ete|hiver)\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|holidays)\b"
    r"|\b(?:jusqu|until|till|pendant|during|demain|tomorrow|aujourd|today|a partir|starting|from now)"
)
_HOUR_AFTER_DAY = re.compile(rf"\b({_FR}|{_EN})(s?)\s+(?=\d{{1,2}}\s*(?:h|:|am|pm|-|to\b|a\b))")
_IT_IS = re.compile(r"\bc['’]est\b", re.IGNORECASE)
_LIKE_THE_HOUSE = re.compile(
    r"\b(?:horaires|heures|hours|times) (?:de la maison|du lieu|of the house|of the place)\b"
    r"|\b(?:house|usual|normal|general) hours\b|\bhoraires (?:normaux|habituels|generaux)\b"
)
_PARTS = [
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), hours)
    for words, hours in (
        ("matins?|matinées?|mornings?", "0h - 12h"),
        ("après[- ]midis?|aprems?|afternoons?", "12h - 18h"),
        ("soirs?|soirées?|evenings?", "18h - 24h"),
    )
]
_FROM = re.compile(
    r"\b(à partir de|dès|à|at|from)\s+(\d{1,2}(?: ?h ?\d{0,2}|:\d\d| ?[ap]m)?)( (?:on|le|les) .*)?$",
    re.IGNORECASE,
)
ALWAYS: Hours = {day: ((time(0), time(0)),) for day in range(7)}


def habitual(text: str) -> bool:
    """Whether the days that it names are those of every week."""
    said = _HOUR_AFTER_DAY.sub(r"\1\2, ", plain(text))
    return _DAYS.search(said) is not None and one_week(text)


def one_week(text: str) -> bool:
    """Whether no day, date or season is named for once: « demain de 10 h à 18 h » is not of every week."""
    return _ONCE.search(_HOUR_AFTER_DAY.sub(r"\1\2, ", plain(text))) is None


def like_the_house(text: str) -> bool:
    """« La serre suit les horaires de la maison »."""
    return _LIKE_THE_HOUSE.search(plain(text)) is not None


def read_closings(text: str, known: Hours) -> Hours | None:
    """The hours of a week in which some are closed that were not; None where it tells anything else, or of one day."""
    if not habitual(text):
        return None
    spans = find_spans(tokens_of(fold(tidy(_with_hours(_IT_IS.sub("est", text))))))
    clauses = Reading(runs_of(spans)).read()
    if not clauses or any(clause.verb == "open" for clause in clauses):
        return None
    if any(map(str.isdigit, text)) and not any(clause.hours for clause in clauses):
        return None  # « on ferme le samedi à 18 h » closes no Saturday
    return changed(known or ALWAYS, clauses)


def _with_hours(text: str) -> str:
    """« le lundi matin » and « le samedi à 18 h » as from when to when it is closed."""
    for part, hours in _PARTS:
        text = part.sub(hours, text)
    alone = _FROM.search(text)
    if alone and len(re.findall(r"\d{1,2} ?[h:]|\d ?[ap]m", text)) == 1:
        hour = alone[2]
        return (
            f"{text[: alone.start()]} {alone[3]} {hour} - 24h"
            if alone[3]
            else f"{text[: alone.start()]} {hour} - 24h"
        )
    return text


def read_opening(text: str, known: Hours) -> Hours | None:
    """Hours that a sentence tells and nothing beside them: opened, or closed less than they were known to be."""
    told = read_premises(text)
    if told.hours and not told.rooms and not told.unread:
        return told.hours
    return read_closings(text, known)
