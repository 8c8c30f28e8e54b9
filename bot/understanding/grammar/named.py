"""What each word of an utterance names: a room, somebody, a time."""

from collections.abc import Mapping

from bot.understanding.grammar.mentions import Names, mentions
from bot.understanding.grammar.utterance import Utterance

NAMED = ("room", "event", "slot", "person")
"""What may be named, the first first where one word is in several names."""
WHEN = "<when>"


def kinds_of(said: Utterance, names: Mapping[str, Names]) -> Mapping[int, str]:
    """By place what kind of thing the word there names."""
    kinds = dict.fromkeys(said.timed, WHEN)
    named = [
        (not one.exact, one.first - one.end, NAMED.index(kind), one, kind)
        for kind in NAMED
        if kind in names
        for one in mentions(said.words, names[kind], said.timed)
    ]
    for *_rank, one, kind in sorted(named, key=lambda row: row[:3]):
        for place in range(one.first, one.end):
            kinds.setdefault(place, f"<{kind}>")
    return kinds
