"""An averaged perceptron: whatever it gets wrong moves the weights of what spoke for it, and of what spoke for the truth (bot/understanding/filling/free.py)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from random import Random

from bot.understanding.filling.free import best, weight
from scripts.fillings.examples import Example

ROUNDS = 8
LEAST_WEIGHT = 0.15
LEAST_SEEN = 3


def learned(examples: Sequence[Example]) -> Mapping[str, float]:
    """The weight of each trait that tells something, by its name."""
    seen = Counter(trait for one in examples for trait in _all_of(one))
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
            for trait, step in _steps(one, now):
                now[trait] += step
                late[trait] += turn * step
            turn += 1
    return {trait: now[trait] - late[trait] / turn for trait in now}


def _steps(one: Example, known: Mapping[str, float]) -> Iterable[tuple[str, float]]:
    """Towards the truth, away from what was taken for it."""
    taken = best(one.told, known)
    if taken in one.right or (taken is None and not one.right):
        return ()
    truth = max(one.right, key=lambda place: weight(one.traits(place), known)) if one.right else None
    return (
        *((trait, one.teaches) for trait in one.traits(truth)),
        *((trait, -one.teaches) for trait in one.traits(taken)),
    )


def _all_of(one: Example) -> set[str]:
    told = one.told
    rows = (*told.inside, *told.across, *told.beginning, *told.ending)
    return {*told.none, *(trait for row in rows for trait in row)}
