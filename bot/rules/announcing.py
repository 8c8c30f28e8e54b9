"""What becomes of an announcement at its time, late or not; and which of its texts somebody reads."""

import re
from datetime import datetime, time, timedelta
from typing import Final, Literal, TypeAlias

from bot.rules.quiet import Quiet

ON_TIME: Final = timedelta(minutes=1)
ASK: Final = "ask"
USUAL_WINDOW: Final = "240"
"""Minutes."""
_LANGUAGE: Final = re.compile(
    r"(?:^|(?<=\s))(fr|français|francais|french|en|english|anglais)\s*:\s*", re.IGNORECASE
)

Verdict: TypeAlias = Literal["say", "late", "missed", "ask"]


def verdict(due: datetime, now: datetime, late: str, expires: str, quiet: Quiet) -> Verdict:
    """`now` in the house's zone. Late it is said within its window, before it expires, and in no night."""
    if now - due <= ON_TIME:
        return "say"
    if expired(due.astimezone(now.tzinfo), now, expires):
        return "missed"
    if late == ASK:
        return "ask"
    in_time = now - due <= timedelta(minutes=int(late))
    at_night = quiet.covers(now) and not quiet.covers(due.astimezone(now.tzinfo))
    return "late" if in_time and not at_night else "missed"


def expired(due: datetime, now: datetime, expires: str) -> bool:
    """Whether the hour of its day after which it is of no use has come."""
    if not expires:
        return False
    last = datetime.combine(due.date(), time.fromisoformat(expires), due.tzinfo)
    return now.timestamp() > last.timestamp()


def worded(words: str, language: str) -> str:
    """The text for a language (« fr : … en : … »), else the first; one that names no language is for all."""
    pieces = _LANGUAGE.split(words)
    if len(pieces) < 3 or pieces[0].strip():  # noqa: PLR2004 - before, language, text
        return words
    texts = {
        name[:2].lower().replace("an", "en"): text.strip()
        for name, text in zip(pieces[1::2], pieces[2::2], strict=True)
    }
    return texts.get(language[:2]) or next(iter(texts.values()))


def corrected(words: str, change: str) -> str | None:
    """« 19h30 au lieu de 19h », « remplace 19h par 19h30 », or all of the new text; None where the old words are not there, or twice."""
    for pattern, old, new in _CHANGES:
        found = pattern.fullmatch(change.strip())
        if found:
            return _replaced(words, found[old], found[new])
    return change.strip()


_CHANGES: Final = (
    (
        re.compile(
            r"(.+?)\s+(?:au lieu de|à la place de|et non(?: pas)?|instead of|rather than|not)\s+(.+)",
            re.IGNORECASE | re.DOTALL,
        ),
        2,
        1,
    ),
    (
        re.compile(
            r"(?:remplacer?|remplacez|replace|change)\s+(.+?)\s+(?:par|with|by|to|en)\s+(.+)",
            re.IGNORECASE | re.DOTALL,
        ),
        1,
        2,
    ),
)


def _replaced(words: str, old: str, new: str) -> str | None:
    places = list(re.finditer(rf"(?<!\w){re.escape(old.strip())}(?!\w)", words, re.IGNORECASE))
    if len(places) != 1:
        return None
    begin, finish = places[0].span()
    return f"{words[:begin]}{_without_lead(words[:begin], new.strip())}{words[finish:]}"


def _without_lead(before: str, new: str) -> str:
    """« Repas à 20h au lieu de 19h »: what stands before the old words already is not said twice."""
    leads = (new[: end.end()] for end in re.finditer(r"\s+", new))
    said = [lead for lead in leads if before.casefold().endswith(lead.casefold())]
    return new.removeprefix(said[-1]) if said else new
