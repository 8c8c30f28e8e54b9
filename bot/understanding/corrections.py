"""Corrections of an announcement: « l'annonce A-12 : 19h30 au lieu de 19h », "change A-12 to …"; its number and what is to be changed."""

import re
from typing import Final

from bot.understanding.fold import fold, plain
from bot.understanding.reminders.openings import BEFORE

_VERB: Final = r"(?:corrige|corriger|corrigez|modifie|modifier|modifiez|change|changer|changez|edite|editer|rectifie|rectifier|edit|correct|fix|amend|update|reword)"
_NAMED: Final = r"(?:(?:dans |in )?(?:l'|la |the |mon |my )?(?:annonce|announcement)\s+(?:n°\s*|number\s+)?(?:a[- ]?)?(?P<named>\d{1,9})|a-?(?P<bare>\d{1,9}))"
_NUMBER: Final = re.compile(
    rf"(?P<verb>\b{_VERB}\s+)?\b{_NAMED}\b\s*(?P<mark>:|,|-|–|—|\bto\b|\ben\b|\bdevient\b|\bbecomes\b)?\s*"
)
_A_SLIP: Final = re.compile(
    r"(?:(?:il )?y a )?(?:(?:une|a) )?(?:faute|erreur|coquille|typo|mistake|error)s? (?:dans|sur|in|on) $",
    re.IGNORECASE,
)
_CHANGES: Final = re.compile(r"\b(?:au lieu de|a la place de|instead of|rather than|remplace|replace)\b")


def read_correction(text: str, *, asked: bool = False) -> tuple[str, str] | None:
    """The number and the change; None where nothing is to be corrected."""
    folded = fold(text)
    found = _NUMBER.search(folded.text)
    if found is None:
        return None
    begin, finish = folded.original(found.start(), found.end())
    before, change = text[:begin], text[finish:].strip(' «»"“”')
    number = f"A-{found['named'] or found['bare']}"
    before = _A_SLIP.sub("", before)
    polite = plain(f"{before.strip()} " if before.strip() else "")
    if not asked and not BEFORE.fullmatch(polite):
        return (number, before.strip()) if _CHANGES.search(plain(before)) else None
    meant = asked or found["verb"] or found["mark"] == ":" or _CHANGES.search(plain(change))
    return (number, change) if meant and (change or found["verb"] or asked) else None
