"""The table of what was learned: how much each trait speaks for each command, and what that makes of a sentence."""

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class Learned:
    """For each trait the numbers of commands and their weights, as they are written: most are never met."""

    commands: tuple[str, ...]
    leanings: tuple[float, ...]
    weights: Mapping[str, str]

    def chances(self, shown: Traits) -> Mapping[str, float]:
        """How probable each command is, and mere talk; all together make one."""
        sums = list(self.leanings)
        for trait, heaviness in shown.items():
            for one in self.weights.get(trait, "").split():
                number, _colon, weight = one.partition(":")
                sums[int(number)] += heaviness * int(weight) / SCALE
        highest = max(sums)
        parts = [exp(one - highest) for one in sums]
        whole = sum(parts)
        return {name: part / whole for name, part in zip(self.commands, parts, strict=True)}


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


def written(commands: list[str], leanings: list[int], weights: Mapping[str, Mapping[int, int]]) -> str:
    """As it is kept: names of commands, their leanings, then a trait a line."""
    told = (
        f"{trait}\t" + " ".join(f"{number}:{weight}" for number, weight in sorted(row.items()))
        for trait, row in sorted(weights.items())
        if row
    )
    return "\n".join((" ".join(commands), " ".join(map(str, leanings)), *told)) + "\n"
