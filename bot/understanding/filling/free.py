"""Which of the words are the free words of a slot: the stretch whose traits weigh most, or none, in one walk."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate

from bot.understanding.filling.traits import Told, Traits, traits_among
from bot.understanding.grammar.utterance import Stretch

FARTHEST = 8
"""So many words may belong to a name on each side of it."""

#: What each trait tells, learned from labelled sentences by scripts/filling.
Weights = Mapping[str, float]


@cache
def weights() -> Weights:
    """A trait a line, and behind a tab its weight: read when the first words need it."""
    lines = (files("bot.understanding.filling") / "weights.txt").read_text(encoding="utf-8").splitlines()
    return {trait: float(told) for trait, _tab, told in (line.rpartition("\t") for line in lines)}


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


def best_around(traits: Traits, named: Stretch, known: Weights) -> Stretch:
    """The stretch that weighs most of those which hold what is named: « la verte de jeudi », "my laser slot"."""
    first, end = named
    words = len(traits.inside)
    begins = range(max(first - FARTHEST, 0), first + 1)
    ends = range(end, min(end + FARTHEST, words) + 1)
    inside = [0.0, *accumulate(weight(one, known) for one in traits.inside)]
    across = [0.0, *accumulate(weight(one, known) for one in traits.across)]
    weights_of = {
        (begin, close): weight(traits.beginning[begin], known)
        + weight(traits.ending[close - 1], known)
        + (inside[close] - inside[begin])
        + (across[close] - across[begin + 1])
        for begin in begins
        for close in ends
    }
    return max(weights_of, key=lambda one: weights_of[one])
