"""Many members in little room: their accounts, names and roles in columns, some thirty bytes each."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator

Kept = tuple[str, tuple[int, ...]]


class Columns:
    """Filled once, sorted, then looked into."""

    def __init__(self) -> None:
        self._accounts = array("Q")
        self._ends = array("L")
        self._names = bytearray()
        self._worn = array("L")
        self._roles: dict[tuple[int, ...], int] = {}
        self._by_number: list[tuple[int, ...]] = []

    def add(self, account: int, name: str, roles: tuple[int, ...]) -> None:
        """One more; most wear what many others wear."""
        self._accounts.append(account)
        self._names += name.encode()
        self._ends.append(len(self._names))
        number = self._roles.setdefault(roles, len(self._roles))
        if number == len(self._by_number):
            self._by_number.append(roles)
        self._worn.append(number)

    def sorted(self) -> "Columns":
        """By account, each once, as they came last."""
        last = {account: place for place, account in enumerate(self._accounts)}
        found = Columns()
        for account in sorted(last):
            found.add(account, *self._at(last[account]))
        return found

    def get(self, account: int) -> Kept | None:
        """Of one, where they are sorted."""
        place = bisect_left(self._accounts, account)
        here = place < len(self._accounts) and self._accounts[place] == account
        return self._at(place) if here else None

    def __iter__(self) -> Iterator[tuple[int, str, tuple[int, ...]]]:
        return ((account, *self._at(place)) for place, account in enumerate(self._accounts))

    def _at(self, place: int) -> Kept:
        begin = self._ends[place - 1] if place else 0
        return self._names[begin : self._ends[place]].decode(), self._by_number[self._worn[place]]
