"""Long lists, ten at a time: what is on a page, and the choice that shows the next one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.text import Text, _, _n
from bot.kit.arguments import Arg

T = TypeVar("T")
SIZE = 10
PAGE = Arg(Text("page"), hidden=True)
"""A page as an argument of a command: never typed, only « la suite » holds it."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of the things of a list, and how many come after them."""

    things: tuple[T, ...]
    left: int


def page_of(things: Sequence[T], number: int) -> Page[T]:
    """The page of that number, from one."""
    begin = max(number - 1, 0) * SIZE
    return Page(tuple(things[begin : begin + SIZE]), max(len(things) - begin - SIZE, 0))


def paged(card: Card, left: int, following: Call) -> Reply:
    """A page as it is said; where more is left, how much, and the choice of it."""
    if not left:
        return Reply(card)
    more = _n("There is {count} more.", "There are {count} more.", left)
    notes = (*((card.close,) if card.close else ()), *card.notes)
    return Reply(replace(card, close=more, notes=notes), choices=(Choice(_("more"), following),))
