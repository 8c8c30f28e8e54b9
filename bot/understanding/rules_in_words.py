"""Rules of a room as people say them: « tampon 15 min, 2 h au plus, sur accord »; what each means, what was not read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.call import Json
from bot.understanding.fold import bare_words, plain

_PIECES: Final = re.compile(r"[,;.\n]|\bet\b|\band\b|\+", re.IGNORECASE)
_LENGTH: Final = re.compile(
    r"\b(\d{1,3})\s*(?:(mois|months?)|(semaines?|weeks?)|(jours?|days?|j)|(h|heures?|hours?|hrs?)|(min\w*|mn))\b\s*(\d{2}\b)?"
    r"|\b(\d{1,2})h(\d{2})\b"
)
_UNITS: Final = (30 * 24 * 60, 7 * 24 * 60, 24 * 60, 60, 1)
_LIFTED: Final = frozenset({"sans", "no", "without", "aucun", "aucune", "pas"})
_BUFFER: Final = frozenset({"tampon", "menage", "nettoyage", "battement", "buffer", "cleaning"})
_BEFORE: Final = frozenset({"avant", "before", "preparation", "installation"})
_APPROVAL: Final = frozenset({"accord", "approbation", "validation", "approval"})
_WEEK: Final = frozenset({"semaine", "week"})
_TEAM: Final = frozenset({"equipe", "team", "concierges"})
_BY_KEYWORD: Final[Sequence[tuple[str, frozenset[str]]]] = (
    ("ahead", frozenset({"avance", "ahead", "advance"})),
    ("quota", _WEEK),
    ("shortest", frozenset({"moins", "least", "minimum", "mini"})),
    ("longest", frozenset({"plus", "most", "maximum", "max", "maxi", "affilee", "more"})),
)
_LIMIT: Final = frozenset({"limite", "limit", "duree", "length"})


@dataclass(frozen=True, slots=True)
class RulesRead:
    """Each rule by the name it is stored under, None lifting it; `unread` are the pieces that say none, as they were written."""

    rules: Mapping[str, Json]
    unread: tuple[str, ...]


def read_rules(text: str) -> RulesRead:
    """Read them one by one; the last word on a rule counts."""
    rules: dict[str, Json] = {}
    unread: list[str] = []
    for piece in (one.strip() for one in _PIECES.split(text)):
        found = _rule(piece) if piece else {}
        rules.update(found)
        if piece and not found:
            unread.append(piece)
    return RulesRead(rules, tuple(unread))


def _rule(piece: str) -> dict[str, Json]:
    said = frozenset(bare_words(piece))
    length, lifted = _minutes(piece), not _LIFTED.isdisjoint(said)
    if said & _APPROVAL:
        return {"approval": not lifted}
    if said & _BUFFER and (length is not None or lifted):
        return {"before" if said & _BEFORE else "after": length or 0}
    if said & _TEAM:
        return {"roles": None if lifted else ["concierge", "coordinator"]}
    if length is None:
        return {"longest": None} if lifted and said & _LIMIT else {}
    return next(({rule: length} for rule, words in _BY_KEYWORD if said & words), {})


def _minutes(piece: str) -> float | None:
    found = _LENGTH.search(plain(piece))
    if not found:
        return None
    if found[8]:
        return int(found[8]) * 60 + int(found[9])
    unit = next(minutes for minutes, word in zip(_UNITS, found.groups()[1:6], strict=True) if word)
    rest = int(found[7] or 0) if unit == _UNITS[3] else 0
    return int(found[1]) * unit + rest
