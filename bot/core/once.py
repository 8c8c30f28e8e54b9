"""What was made of a value, made once: for values that never change and are had again as the very same thing."""

from collections.abc import Callable
from typing import Generic, TypeVar

A = TypeVar("A")
B = TypeVar("B")


class Once(Generic[A, B]):
    """Of the last `most` values; each is known by what it is, not by what it holds, which may be thousands of names.

    It is held here as long as it is known, so that no other is taken for it.
    """

    __slots__ = ("_made", "_make", "_most")

    def __init__(self, make: Callable[[A], B], most: int = 64) -> None:
        self._make = make
        self._most = most
        self._made: dict[int, tuple[A, B]] = {}

    def __call__(self, of: A) -> B:
        known = self._made.get(id(of))
        if known is None:
            while len(self._made) >= self._most:
                del self._made[next(iter(self._made))]
            known = self._made[id(of)] = of, self._make(of)
        return known[1]
