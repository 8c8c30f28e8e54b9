"""Which of the words are the free words of a slot: the stretch whose traits weigh most, or none, in one walk."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from bot.understanding.filling.traits import Told, Traits, traits_among
from bot.understanding.grammar.utterance import Stretch

#: What each trait tells, learned from labelled sentences by scripts/filling.
Weights = Mapping[str, float]


@cache
def weights() -> Weights:
    text = (files("bot.understanding.filling") / "weights.toml").read_text(encoding="utf-8")
    return {trait: float(weight) for trait, weight in tomllib.loads(text).items()}


def weight(traits: Iterable[str], known: Weights) -> float:
    return sum(known.get(trait, 0.0) for trait in traits)


def likeliest(told: Told, stretches: Sequence[Stretch], known: Weights) -> Stretch:
    """Which of several times is meant; the first of those that look the same."""
    weighed = [weight(traits, known) for traits in traits_among(told, stretches)]
    return stretches[weighed.index(max(weighed))]


def best(traits: Traits, known: Weights) -> Stretch | None:
    """The stretch that weighs most, if it is more than none: each begins where that is best, or goes on from the word before."""
    most, found = weight(traits.none, known), None
    first, so_far = 0, float("-inf")
    for at, inside in enumerate(traits.inside):
        begins, goes_on = weight(traits.beginning[at], known), so_far + weight(traits.across[at], known)
        first, so_far = (at, begins) if begins >= goes_on else (first, goes_on)
        so_far += weight(inside, known)
        ended = so_far + weight(traits.ending[at], known)
        if ended > most:
            most, found = ended, (first, at + 1)
    return found
