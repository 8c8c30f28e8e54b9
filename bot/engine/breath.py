"""Two wishes in one breath: « réserve la verte lundi 10h-12h et la bleue lundi 14h-16h »."""

import re
from collections.abc import Iterable, Iterator

from bot.engine.listener import PURPOSE, Listener
from bot.engine.timed import Ear, timed_words
from bot.understanding.fold import bare_words
from bot.understanding.near import matching

JOINING = frozenset({"et", "puis", "ensuite", "ainsi", "and", "then", "plus"})
JOINT = re.compile(r"\b(?:et|puis|and|then)\s+|;\s*", re.IGNORECASE)


def holds_another(listener: Listener, text: str, free: Iterable[str], ear: Ear) -> bool:
    """Whether what was taken for free words is a wish of its own: a room with its time, or « et » and what goes on."""
    return any(_wish(listener, text, piece, ear) for words in free for piece in words.split(", "))


def _wish(listener: Listener, text: str, piece: str, ear: Ear) -> bool:
    at = text.find(piece)
    if at < 0 or any(_room_and_time(tail, ear) for tail in _tails(piece)):
        return at >= 0
    before, inside = bare_words(text[:at])[-1:], bare_words(piece)
    purpose = PURPOSE.intersection((*before, *inside[:1]))
    if purpose:
        return False
    if _room_and_time(piece, ear):
        return True
    return not JOINING.isdisjoint((*before, *inside[:1])) and _goes_on(listener, piece, ear)


def _tails(piece: str) -> Iterator[str]:
    """What stands after each « et » in it: « Jean et la bleue lundi » is for Jean, and another room."""
    return (piece[joint.end() :] for joint in JOINT.finditer(piece))


def _room_and_time(words: str, ear: Ear) -> bool:
    """« la bleue lundi 14h-16h »: a room of the house, a time, and nothing before what it is for."""
    spans = [span for one in timed_words(words, ear) for span in one.spans]
    left = "".join(" " if any(b <= n < f for b, f in spans) else char for n, char in enumerate(words))
    kept: list[str] = []
    for word in bare_words(left):
        if word in PURPOSE:
            break
        kept.append(word)
    named = matching(" ".join(kept), ear.entities.get("room", ())) if spans and kept else None
    return named is not None and bool(named.keys) and named.exact


def _goes_on(listener: Listener, piece: str, ear: Ear) -> bool:
    """« et la bleue aussi », « et annule la verte »."""
    rest = piece.split(maxsplit=1)[-1] if bare_words(piece)[0] in JOINING else piece
    named = matching(rest, ear.entities.get("room", ()))
    best = next(iter(listener.sentence(rest, ear)), None)
    return bool(named.keys and named.exact) or bool(best and not best.missing and timed_words(rest, ear))
