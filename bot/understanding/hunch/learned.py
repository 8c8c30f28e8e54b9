"""What was learned: where each trait leads, and how near that is to each command.

A trait is a row of a few small numbers, its direction; the directions of all that a sentence shows, added up and bent (tanh), are what it
means; and each command is a row too: the more it points the same way, the more probable it is. Traits that mean the same (« annule »,
"cancel") have learned to point the same way, so that what one of them teaches is true of the other.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from math import exp, tanh
from sys import byteorder

from bot.understanding.hunch.lanes import Lanes
from bot.understanding.hunch.traits import Traits

PLACE = files("bot.understanding.hunch") / "learned.bin"
TALK = "-"
"""Stands for no command."""
SCALE = 32.0
"""Directions are whole numbers there: parts of this."""
MIDDLE = 128
"""Stands for nothing, so that one byte holds each."""
BETWEEN = "\t"


@dataclass(frozen=True, slots=True)
class Toward:
    """One command: how probable it is whatever is said, and the direction of what means it."""

    leaning: float
    direction: Sequence[float]


@dataclass(frozen=True)
class Learned:
    """For each trait a direction, a byte each; what a sentence shows begins at `start`."""

    start: Sequence[float]
    commands: Mapping[str, Toward]
    directions: Mapping[str, bytes]

    @cached_property
    def _lanes(self) -> Lanes:
        return Lanes([one.direction for one in self.commands.values()])

    def chances(self, shown: Traits) -> Mapping[str, float]:
        """How probable each command is, and mere talk; all together make one."""
        meaning = self._meaning(shown)
        along = self._lanes.along(meaning)
        sums = [one.leaning + near for one, near in zip(self.commands.values(), along, strict=True)]
        highest = max(sums)
        parts = [exp(one - highest) for one in sums]
        whole = sum(parts)
        return {name: part / whole for name, part in zip(self.commands, parts, strict=True)}

    def speaking_for(self, command: str, shown: Traits) -> list[str]:
        """The traits that speak for a command here, the weightiest first: each as if a little more of it were said."""
        meaning = self._meaning(shown)
        toward = [
            one * (1 - at * at) for one, at in zip(self.commands[command].direction, meaning, strict=True)
        ]
        spoken = {
            trait: heaviness * sum((one - MIDDLE) * at for one, at in zip(row, toward, strict=True))
            for trait, heaviness in shown.items()
            if (row := self.directions.get(trait))
        }
        return sorted((one for one in spoken if spoken[one] > 0), key=lambda one: -spoken[one])

    def _meaning(self, shown: Traits) -> list[float]:
        """Where all of it leads. Traits of one heaviness are added up together, as whole numbers."""
        alike: defaultdict[float, list[bytes]] = defaultdict(list)
        for trait, heaviness in shown.items():
            if row := self.directions.get(trait):
                alike[heaviness].append(row)
        leads = list(self.start)
        for heaviness, rows in alike.items():
            scale, middle = heaviness / SCALE, MIDDLE * len(rows)
            leads = [
                lead + scale * (sum(column) - middle)
                for lead, column in zip(leads, zip(*rows, strict=True), strict=True)
            ]
        return [tanh(lead) for lead in leads]


@cache
def learned() -> Learned:
    """Read when the first sentence needs it."""
    return read(PLACE.read_bytes())


def is_learned(command: str) -> bool:
    """Whether any sentence taught it what this one means."""
    return command in learned().commands


def written(one: Learned) -> bytes:
    """As it is kept.

    First three lines: how many numbers a direction has, the names of commands, those of traits. Then the directions of traits, a byte each
    number; then, in four bytes each, the start, and of each command its leaning and its direction.
    """
    lines = str(len(one.start)), BETWEEN.join(one.commands), BETWEEN.join(one.directions)
    numbers = array("f", one.start)
    for toward in one.commands.values():
        numbers.extend((toward.leaning, *toward.direction))
    return b"".join(
        (*(f"{line}\n".encode() for line in lines), *one.directions.values(), _in_order(numbers).tobytes())
    )


def read(kept: bytes) -> Learned:
    """What was written so."""
    size_told, commands, traits, rest = kept.split(b"\n", 3)
    size, shown = int(size_told), traits.decode().split(BETWEEN)
    numbers = array("f")
    numbers.frombytes(rest[len(shown) * size :])
    told = _in_order(numbers).tolist()
    toward = (Toward(told[at], told[at + 1 : at + 1 + size]) for at in range(size, len(told), size + 1))
    return Learned(
        told[:size],
        dict(zip(commands.decode().split(BETWEEN), toward, strict=True)),
        {trait: rest[nth * size : (nth + 1) * size] for nth, trait in enumerate(shown)},
    )


def in_bytes(direction: Iterable[float]) -> bytes:
    """A direction as it is kept; what leads too far leads as far as it can."""
    return bytes(max(0, min(2 * MIDDLE - 1, round(one * SCALE) + MIDDLE)) for one in direction)


def _in_order(numbers: "array[float]") -> "array[float]":
    """The smallest byte first, whatever machine this is."""
    if byteorder == "big":
        numbers.byteswap()
    return numbers
