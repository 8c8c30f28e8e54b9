"""The table of what was learned: how much each trait speaks for each command, and what that makes of a sentence."""

from binascii import a2b_base64, b2a_base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from bot.understanding.hunch.traits import Traits

PLACE = files("bot.understanding.hunch") / "learned.txt"
TALK = "-"
"""Stands for no command."""
SCALE = 10.0
"""Weights are whole numbers there: tenths."""
MIDDLE = 128
"""Stands for no weight, so that one byte holds each."""


@dataclass(frozen=True, slots=True)
class Learned:
    """For each trait pairs of a command's number and its weight, a byte each, as they are written: most are never met."""

    commands: tuple[str, ...]
    leanings: tuple[float, ...]
    weights: Mapping[str, str]

    def chances(self, shown: Traits) -> Mapping[str, float]:
        """How probable each command is, and mere talk; all together make one."""
        sums = list(self.leanings)
        for trait, heaviness in shown.items():
            for number, weight in _pairs(self.weights.get(trait, "")):
                sums[number] += heaviness * weight / SCALE
        highest = max(sums)
        parts = [exp(one - highest) for one in sums]
        whole = sum(parts)
        return {name: part / whole for name, part in zip(self.commands, parts, strict=True)}

    def speaking_for(self, command: str, shown: Traits) -> list[str]:
        """The traits that speak for a command, the weightiest first."""
        number = self.commands.index(command)
        spoken = {
            trait: heaviness * dict(_pairs(self.weights.get(trait, ""))).get(number, 0)
            for trait, heaviness in shown.items()
        }
        return sorted((one for one in spoken if spoken[one] > 0), key=lambda one: -spoken[one])


@cache
def learned() -> Learned:
    """Read when the first sentence needs it."""
    head, leanings, *lines = PLACE.read_text(encoding="utf-8").splitlines()
    rows = (line.partition("\t") for line in lines)
    return Learned(
        tuple(head.split()),
        tuple(int(one) / SCALE for one in leanings.split()),
        {trait: weights for trait, _tab, weights in rows},
    )


def is_learned(command: str) -> bool:
    """Whether any sentence taught it what this one means."""
    return command in learned().commands


def written(commands: list[str], leanings: list[int], weights: Mapping[str, Mapping[int, int]]) -> str:
    """As it is kept: names of commands, their leanings, then a trait a line."""
    told = (f"{trait}\t{_paired(row)}" for trait, row in sorted(weights.items()) if row)
    return "\n".join((" ".join(commands), " ".join(map(str, leanings)), *told)) + "\n"


def told(line: str) -> tuple[str, Mapping[int, int]]:
    """A line of it, read back."""
    trait, _tab, kept = line.partition("\t")
    return trait, dict(_pairs(kept))


def _pairs(kept: str) -> Iterator[tuple[int, int]]:
    pairs = a2b_base64(kept)
    return ((number, weight - MIDDLE) for number, weight in zip(pairs[::2], pairs[1::2], strict=True))


def _paired(row: Mapping[int, int]) -> str:
    pairs = (byte for number, weight in sorted(row.items()) for byte in (number, _within(weight) + MIDDLE))
    return b2a_base64(bytes(pairs), newline=False).decode("ascii")


def _within(weight: int) -> int:
    return max(-MIDDLE, min(MIDDLE - 1, weight))
