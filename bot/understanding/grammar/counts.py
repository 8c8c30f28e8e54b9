"""Find head counts and other numbers: « pour 12 », "for twelve people", « on sera 12 »."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.fold import Word
from bot.understanding.grammar.small_words import (
    BEING_SO_MANY,
    COUNT_FILLERS,
    COUNT_LEADS,
    GROUPS,
    NUMBERS,
    UNITS,
)
from bot.understanding.grammar.utterance import Stretch

LONGEST_NUMBER = 6
ROUGHLY = frozenset({"about", "around", "environ"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number, where it stands, and the words around it that belong to it."""

    place: int
    value: str
    around: Stretch
    clear: bool


def counts(said: Sequence[Word], closed: frozenset[int]) -> Iterator[Count]:
    """Find the numbers in the open words; a clear one has a word beside it that tells it is a count."""
    for place, word in enumerate(said):
        value = number(word.text)
        if place in closed or not value:
            continue
        first = place
        while first > 0 and place - first < 4 and _leads(said[first - 1].text) and first - 1 not in closed:  # noqa: PLR2004
            first -= 1
        end = _after_units(said, place + 1, closed)
        led = first < place and _tells_how_many(_before(place, first, said), word.text)
        yield Count(place, value, (first, end), led or end > place + 1)


def _before(place: int, first: int, said: Sequence[Word]) -> str:
    """The word before a number, past « environ » and "about"."""
    lead = next((at for at in range(place - 1, first - 1, -1) if said[at].text not in ROUGHLY), first)
    return said[lead].text


def _tells_how_many(before: str, word: str) -> bool:
    """« pour 3 », « on sera trois », « une quinzaine »; but « pour une … » counts nobody."""
    return word in GROUPS or before in BEING_SO_MANY or ((before,) in COUNT_LEADS and word.isdigit())


def number(word: str) -> str:
    """Give the digits of a number written in digits or as a word; "" for any other word."""
    if word.isascii() and word.isdigit() and len(word) <= LONGEST_NUMBER:
        return str(int(word))
    return str(NUMBERS[word]) if word in NUMBERS else ""


def _leads(word: str) -> bool:
    return word in COUNT_FILLERS


def _after_units(said: Sequence[Word], at: int, closed: frozenset[int]) -> int:
    """Past « personnes », « à 15 personnes » or "of us"."""
    if at < len(said) and at not in closed and said[at].text in UNITS:
        return at + 1
    two = tuple(word.text for word in said[at : at + 2])
    return (
        at + 2
        if two == ("of", "us") or (two[:1] == ("de",) and UNITS.issuperset(two[1:]) and two[1:])
        else at
    )
