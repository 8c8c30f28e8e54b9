"""Rows of numbers, each belonging to somebody, and which of them lie closest to another row."""

from collections.abc import Iterable
from typing import Any

_FIRST = 64
STORED = "<f2"
"""Vectors are kept in half precision: half the room, and the same answers to the third digit."""


class Vectors:
    """A table of unit vectors that grows, with the owner of each row; freed rows are used again."""

    def __init__(self) -> None:
        self._rows: Any = None
        self._owner: list[str | None] = []
        self._of: dict[str, list[int]] = {}
        self._free: list[int] = []

    def put(self, key: str, rows: Any) -> None:
        """Give somebody these rows instead of what they had."""
        import numpy as np

        self.drop(key)
        for row in np.asarray(rows, dtype=np.float32):
            place = self._place(len(row))
            self._rows[place] = row / max(float(np.linalg.norm(row)), 1e-9)
            self._owner[place] = key
            self._of.setdefault(key, []).append(place)

    def drop(self, key: str) -> None:
        for place in self._of.pop(key, ()):
            self._owner[place] = None
            self._rows[place] = 0
            self._free.append(place)

    def _place(self, width: int) -> int:
        import numpy as np

        if self._rows is None:
            self._rows = np.zeros((_FIRST, width), dtype=np.float32)
        if self._free:
            return self._free.pop()
        if len(self._owner) == len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        self._owner.append(None)
        return len(self._owner) - 1

    def closest(self, vector: Any, most: int, also: Iterable[str]) -> dict[str, float]:
        """The owners of the `most` closest rows, and those named, each with the cosine of their closest row."""
        import numpy as np

        if self._rows is None:
            return {}
        asked = np.asarray(vector, dtype=np.float32)
        likeness = self._rows[: len(self._owner)] @ (asked / max(float(np.linalg.norm(asked)), 1e-9))
        first = np.argpartition(-likeness, most)[:most] if most < len(likeness) else range(len(likeness))
        keys = {key for place in first if (key := self._owner[int(place)]) is not None} | set(also)
        return {
            key: max(float(likeness[place]) for place in self._of[key]) for key in keys if key in self._of
        }


def packed(rows: Any) -> bytes:
    """Vectors as they are stored beside an offer."""
    import numpy as np

    return bytes(np.asarray(rows, dtype=STORED).tobytes())


def unpacked(stored: bytes, width: int) -> Any:
    """The same back as rows."""
    import numpy as np

    return np.frombuffer(stored, dtype=STORED).reshape(-1, width).astype(np.float32)
