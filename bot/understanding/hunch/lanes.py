"""Many sums of products at once, in plain Python: the numbers of a column stand side by side in one whole number, a lane of bits for each."""

from collections.abc import Iterable, Sequence
from struct import pack, unpack

FINE = 2**16
"""Numbers are counted in parts of this: five digits behind the point."""
REACH = 64
"""They lie between minus that and that; moved by it, none is below nothing, so that no lane borrows from its neighbour."""
LANE = "Q"
"""Eight bytes: a million sums of such products would fit in."""


class Lanes:
    """Rows of as many numbers each."""

    __slots__ = ("_columns", "_rows")

    def __init__(self, rows: Sequence[Sequence[float]]) -> None:
        self._rows = len(rows)
        self._columns = [_side_by_side(column) for column in zip(*rows, strict=True)]

    def along(self, numbers: Sequence[float]) -> list[float]:
        """What comes out for each row when its numbers are multiplied by these, from -1 to 1, and added up."""
        counted = [round(one * FINE) for one in numbers]
        ahead = sum(one * column for one, column in zip(counted, self._columns, strict=True) if one > 0)
        behind = sum(-one * column for one, column in zip(counted, self._columns, strict=True) if one < 0)
        moved = REACH * FINE * sum(counted)
        return [
            (more - less - moved) / FINE**2
            for more, less in zip(self._lanes(ahead), self._lanes(behind), strict=True)
        ]

    def _lanes(self, whole: int) -> Sequence[int]:
        size = 8 * self._rows
        return unpack(f"<{self._rows}{LANE}", whole.to_bytes(size, "little"))


def _side_by_side(column: Iterable[float]) -> int:
    counted = [round((one + REACH) * FINE) for one in column]
    return int.from_bytes(pack(f"<{len(counted)}{LANE}", *counted), "little")
