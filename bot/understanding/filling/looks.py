"""Free words that are known by their looks: R-12, #general, what stands behind a colon, a noun with what belongs to it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.understanding.filling.frames import Frames
from bot.understanding.gist.nouns import SHAPES, around
from bot.understanding.gist.places import found_in, index_of
from bot.understanding.gist.senses import senses
from bot.understanding.grammar.shapes import SlotKind
from bot.understanding.grammar.utterance import Stretch, Utterance

COLON = re.compile(r"(?<!\d) ?: ")
CHANNEL = re.compile(
    r"[#@][\w-]+(?:(?:,| et| and| \+)? [#@][\w-]+)*|\b(?:partout|everywhere)\b", re.IGNORECASE
)
CALLING = ("#", "@")
"""The looks of channels; other letters are those of numbers."""


def alike(slot: SlotKind, said: Utterance, frames: Frames) -> Stretch | None:
    """What looks like this slot's words whatever stands around it."""
    patterns = [_looks(slot.looks)] if slot.looks else []
    patterns += [SHAPES[like] for like in likes(slot, frames) if like in SHAPES]
    for pattern in patterns:
        if (shaped := pattern.search(said.text)) and (stretch := _stretch(said, *shaped.span())):
            return stretch
    return None


def likes(slot: SlotKind, frames: Frames) -> Iterator[str]:
    """What the gists of its command say that it looks like."""
    yield from dict.fromkeys(gist.like[slot.name] for gist in frames.gists if slot.name in gist.like)


def noun(sense: str, said: Utterance, closed: frozenset[int]) -> Stretch | None:
    """The first noun of this sense with the words of its name: « l'atelier poterie »."""
    found = found_in(said, index_of((senses()["gathering"], senses()[sense])), nearly=False)
    places = [one for one in found.get(senses()[sense], ()) if said.timed.isdisjoint(range(*one))]
    return around(said, places[0], closed) if places else None


def behind_a_colon(said: Utterance) -> Stretch | None:
    """All that follows « … : », which is no hour's."""
    colon = COLON.search(said.text)
    first = next((at for at, word in enumerate(said.words) if colon and word.begin >= colon.end()), 0)
    return (first, len(said.words)) if first else None


@lru_cache(maxsize=32)
def _looks(letters: str) -> re.Pattern[str]:
    return CHANNEL if letters in CALLING else re.compile(rf"\b[{letters}]-?\d+\b", re.IGNORECASE)


def _stretch(said: Utterance, begin: int, finish: int) -> Stretch | None:
    inside = [at for at, word in enumerate(said.words) if begin <= word.begin < finish]
    return (inside[0], inside[-1] + 1) if inside else None
