"""An averaged perceptron: whatever it gets wrong moves the weights of what spoke for it, and of what spoke for the truth (bot/understanding/filling/free.py)."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from random import Random

from scripts.fillings.examples import Example

ROUNDS = 8
LEAST_WEIGHT = 0.5
LEAST_SEEN = 8


def learned(examples: Sequence[Example]) -> Mapping[str, float]:
    """The weight of each trait that tells something, by its name."""
    seen = Counter(trait for one in examples for trait in one.traits)
    kept = {
        trait: round(weight, 2)
        for trait, weight in _averaged(examples).items()
        if abs(weight) >= LEAST_WEIGHT and seen[trait] >= LEAST_SEEN
    }
    return dict(sorted(kept.items()))


def _averaged(examples: Sequence[Example]) -> Mapping[str, float]:
    chance = Random(1)  # noqa: S311 - the same every time
    now: defaultdict[str, float] = defaultdict(float)
    late: defaultdict[str, float] = defaultdict(float)
    turn, order = 1, list(examples)
    for _round in range(ROUNDS):
        chance.shuffle(order)
        for one in order:
            right, taken = one.lesson(now) or ((), ())
            for traits, step in ((right, one.teaches), (taken, -one.teaches)):
                for trait in traits:
                    now[trait] += step
                    late[trait] += turn * step
            turn += 1
    return {trait: now[trait] - late[trait] / turn for trait in now}
