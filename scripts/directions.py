"""Learn directions: by examples of what is shown and what is meant, where each trait leads (bot/understanding/hunch/learned.py).

A network of one small layer: the directions of what is shown are added up, bent by tanh, and compared with each command's. Whatever it
gets wrong moves what led there (softmax and cross entropy, by AdaGrad, one example at a time in an order that a seed decides). Of each
example more than half the traits, drawn anew every time, are not looked at: who must do without some of the words learns what all of them tell.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.understanding.hunch.learned import Learned, Toward, in_bytes
from bot.understanding.hunch.traits import Traits

SEED, EPOCHS, RATE, UNSEEN = 7, 14, 0.1, 0.6
SIZE = 64
"""So many numbers are a direction."""
LEAST_MET = 8
"""A trait that few sentences show tells nothing of others."""

Numbers = NDArray[np.float32]
Row = tuple[NDArray[np.int64], Numbers]
"""The traits of an example by their numbers, and how heavy each is."""


def learn(meant: Sequence[str], shown: Sequence[Traits]) -> Learned:
    """What these examples teach: of each what it means, and its traits."""
    met = Counter(trait for one in shown for trait in one)
    numbered = {trait: nth for nth, trait in enumerate(sorted(t for t, n in met.items() if n >= LEAST_MET))}
    commands = sorted(set(meant))
    net = Net(len(numbered), len(commands))
    net.learn([_row(one, numbered) for one in shown], [commands.index(one) for one in meant])
    return Learned(
        net.start.tolist(),
        {
            name: Toward(float(net.leanings[nth]), net.toward[:, nth].tolist())
            for nth, name in enumerate(commands)
        },
        {trait: in_bytes(net.directions[nth].tolist()) for trait, nth in numbered.items()},
    )


def _row(shown: Traits, numbered: Mapping[str, int]) -> Row:
    known = {trait: weight for trait, weight in shown.items() if trait in numbered}
    return np.array([numbered[one] for one in known], np.int64), np.array(list(known.values()), np.float32)


class Net:
    """All that is learned, and how far each of its numbers has moved: what moved much moves less from then on."""

    def __init__(self, traits: int, commands: int) -> None:
        self._chance = np.random.default_rng(SEED)
        self.directions = self._drawn(traits, SIZE) * np.float32(0.15)
        self.toward = self._drawn(SIZE, commands) / np.float32(SIZE**0.5)
        self.start, self.leanings = np.zeros(SIZE, np.float32), np.zeros(commands, np.float32)
        self._moved = {
            name: np.full_like(getattr(self, name), 1e-3)
            for name in ("directions", "toward", "start", "leanings")
        }

    def learn(self, rows: Sequence[Row], meant: Sequence[int]) -> None:
        for nth in self._order(len(rows)):
            at, heavy = rows[nth]
            looked_at = self._chance.random(len(at)) >= UNSEEN
            if looked_at.any():
                self._step(at[looked_at], heavy[looked_at] / np.float32(1 - UNSEEN), meant[nth])

    def _order(self, examples: int) -> Iterator[int]:
        for _epoch in range(EPOCHS):
            yield from self._chance.permutation(examples).tolist()

    def _step(self, at: NDArray[np.int64], heavy: Numbers, right: int) -> None:
        meaning = np.tanh(heavy @ self.directions[at] + self.start)
        wrong = _chances(meaning @ self.toward + self.leanings)
        wrong[right] -= 1
        back = (self.toward @ wrong) * (1 - meaning * meaning)
        self._move("toward", slice(None), np.outer(meaning, wrong))
        self._move("leanings", slice(None), wrong)
        self._move("start", slice(None), back)
        self._move("directions", at, np.outer(heavy, back))

    def _move(self, name: str, at: "NDArray[np.int64] | slice", by: Numbers) -> None:
        moved = self._moved[name]
        moved[at] += by * by
        getattr(self, name)[at] -= np.float32(RATE) * by / np.sqrt(moved[at])

    def _drawn(self, *shape: int) -> Numbers:
        return self._chance.standard_normal(shape, np.float32)


def _chances(sums: Numbers) -> Numbers:
    parts = np.exp(sums - sums.max())
    return np.asarray(parts / parts.sum(), np.float32)
