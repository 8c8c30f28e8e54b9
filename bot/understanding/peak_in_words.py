"""Busy hours in words: « heures de pointe de 17h à 20h, 1 h au plus », "at most 1 hour at peak times"."""

import re
from typing import Final

from bot.core.call import Json
from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar.small_words import row
from bot.understanding.lengths_in_words import minutes_in
from bot.understanding.premises import Hours, read_hours

PEAK: Final = re.compile(
    r"\b(?:heures? (?:de pointe|d['’]affluence)|(?:peak|busy|rush)(?:[ -](?:hours?|times?))|affluence|à la pointe|peak)\b",
    re.IGNORECASE,
)
_CLAUSES: Final = re.compile(r"([,;.\n]|\bavec\b|\bwith\b)", re.IGNORECASE)
_LENGTH: Final = (
    r"(?:\d{1,2} ?(?:h|heures?|hours?|hrs?)(?: ?\d{2})?|\d{1,3} ?min\w*|(?:une|deux|trois|an|one|two|three) (?:heures?|hours?)"
    r"|une demi-heure|half an hour)"
)
_MOST: Final = r"(?:au plus|au maximum|maxi?(?:mum)?|at most|no more than|not more than|pas plus de|tops)"
_LIMIT: Final = re.compile(rf"\b{_MOST} (?:d['’])?({_LENGTH})|({_LENGTH}) {_MOST}\b", re.IGNORECASE)
_GONE: Final = row("sans no without aucune plus pas supprime supprimer enleve enlever remove stop")


def read_peak(text: str) -> tuple[dict[str, Json], str]:
    """The rules that these words tell about busy hours, None lifting one; and the text without them."""
    rules: dict[str, Json] = {}
    rest: list[str] = []
    just_told = False
    for piece in _CLAUSES.split(text):
        found = _peak(piece) if PEAK.search(piece) else {}
        if not found and just_told and (limit := _LIMIT.search(piece)) and not _of_another_rule(piece):
            found = {"peak_longest": minutes_in(plain(limit[0]))}
        rules.update(found)
        rest += [] if found else [piece]
        hours_alone = "peak" in found and "peak_longest" not in found
        just_told = hours_alone or (just_told and _CLAUSES.fullmatch(piece) is not None)
    return rules, "".join(rest)


def _peak(piece: str) -> dict[str, Json]:
    limit = _LIMIT.search(piece)
    told = PEAK.sub(" ", _LIMIT.sub(" ", piece))
    rules: dict[str, Json] = {}
    if weekly := read_hours(told):
        rules["peak"] = _stored(weekly)
    if limit:
        rules["peak_longest"] = minutes_in(plain(limit[0]))
    if not rules and not _GONE.isdisjoint(bare_words(told)):
        return {"peak": None, "peak_longest": None}
    return rules


def _of_another_rule(piece: str) -> bool:
    """« 2 h par semaine » after the busy hours is of a week."""
    return not row("semaine week avance ahead advance moins least").isdisjoint(bare_words(piece))


def _stored(weekly: Hours) -> dict[str, Json]:
    return {
        str(day): [[opens.isoformat("minutes"), closes.isoformat("minutes")] for opens, closes in spans]
        for day, spans in weekly.items()
    }
