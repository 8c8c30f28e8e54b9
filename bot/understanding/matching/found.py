"""What a search gives: an offer and how likely it answers, from what speaks for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest
from math import exp
from typing import Protocol

ENOUGH = 0.5
"""From here on an offer is named; below, the answer is "nobody": it is rather wrong than right."""

#: How much each sign counts, on a logistic scale; weighed on the requests in tests/understanding/cases.
BIAS, SHARE, BEST, FOCUS = -6.0, 5.0, 4.5, 0.3


@dataclass(frozen=True, slots=True)
class Found:
    """An offer, and about how likely it answers what was asked, from 0 to 1."""

    key: str
    score: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an offer: the share of what was asked that it has, its best single point, how much is about it."""

    share: float = 0.0
    best: float = 0.0
    focus: float = 0.0

    @property
    def weight(self) -> float:
        """All of it together, on a logistic scale: 0 is as likely as not."""
        return BIAS + SHARE * self.share + BEST * self.best + FOCUS * self.focus


NONE = Evidence()


class Matcher(Protocol):
    """Offers that can be asked who may answer a request. What is put is text; what comes back is a key and a score."""

    def put(self, key: str, text: str) -> None:
        """Add an offer, or replace the one of this key."""

    def drop(self, key: str) -> None:
        """Take an offer out; nothing happens when it is not there."""

    def rank(self, text: str, limit: int = 5) -> list[Found]:
        """The offers that may answer, best first. Those below `ENOUGH` are no answer: who asks hears "nobody"."""


def chance(weight: float) -> float:
    """A weight on the logistic scale as a share of one."""
    return 1 / (1 + exp(-weight))


def best(weighed: Iterable[tuple[float, str]], limit: int) -> list[Found]:
    """The best of them, in an order that is the same every time."""
    first = nsmallest(limit, weighed, key=lambda one: (-one[0], one[1]))
    return [Found(key, chance(weight)) for weight, key in first]
