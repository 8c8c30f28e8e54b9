"""How a benchmark tells what it found: a name, a figure, what was aimed at, and whether it is held."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from typing_extensions import override


@dataclass(frozen=True, slots=True)
class Cost:
    """What a number of equal things took: seconds on the wall, and seconds of this process's CPU."""

    count: int
    wall: float
    cpu: float

    @property
    def a_second(self) -> float:
        return self.count / self.wall

    @property
    def cpu_ms(self) -> float:
        return self.cpu / self.count * 1000


class Stopwatch:
    """Started when made; `cost` reads it. The CPU is that of all threads of this process."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def cost(self, count: int) -> Cost:
        return Cost(count, time.perf_counter() - self._wall, time.process_time() - self._cpu)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a report; `aim` is the bound it is held to, from above or from below."""

    name: str
    value: float
    unit: str = ""
    aim: float | None = None
    bound: Literal["at most", "at least"] = "at most"

    @property
    def held(self) -> bool:
        if self.aim is None:
            return True
        return self.value <= self.aim if self.bound == "at most" else self.value >= self.aim

    @override
    def __str__(self) -> str:
        told = f"{self.name:<64}{self.value:>9.4g} {self.unit:<14}"
        if self.aim is None:
            return told.rstrip()
        return f"{told} aim: {self.bound} {self.aim:g}{'' if self.held else '  MISSED'}"


def middle(costs: Sequence[Cost]) -> Cost:
    """The median, of each measure for itself, over rounds of the same count."""
    return Cost(costs[0].count, median(one.wall for one in costs), median(one.cpu for one in costs))
