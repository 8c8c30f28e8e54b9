"""Try one phrase on an utterance and weigh how much of it is explained."""

from collections.abc import Mapping

from bot.understanding.grammar.align import Places, align, is_permission, is_stated
from bot.understanding.grammar.belief import (
    TYPED,
    Trial,
    believable,
    of_another_time,
    plainly_named,
    speaks_for_itself,
    weights,
)
from bot.understanding.grammar.fill import (
    NOTHING,
    Holding,
    closed_times,
    fill_entities,
    fill_gaps,
    fill_numbers,
    fill_times,
)
from bot.understanding.grammar.leftover import left_over
from bot.understanding.grammar.mentions import Names
from bot.understanding.grammar.shapes import Filled, Reading
from bot.understanding.grammar.utterance import Utterance
from bot.understanding.grammar.variants import Variant

#: When a word of the phrase was bitten off a name: « la [salle] bleue ».
BITTEN = 0.05
#: A phrase that is only a guess gives way to any that is not.
GUESSED = 0.2


def weigh(
    variant: Variant, said: Utterance, names: Mapping[str, Names], *, part: bool = False
) -> Reading | None:
    """Say what the utterance means by this phrase, or None when too much of it says something else.

    Of a mere `part` of a message more is asked: the rest may be talk.
    """
    laid = _laid(variant, said, names)
    if laid is None:
        return None
    places, holding, doubt = laid
    if not places and not holding.filled.keys() >= {*variant.obligatory}:
        return None
    holding = fill_numbers(holding, variant, said, frozenset(places))
    holding = fill_gaps(holding, variant, said, places)
    free = _free_text(variant, holding)
    full = _full(variant, holding) and not variant.command.exact
    left = left_over(said, holding, places, takes_text=bool(free), full=full)
    first = places[0] if places else 0
    opens = all(at in said.polite or (part and at in said.timed) for at in range(first))
    stated = bool(places) and is_stated(first, variant, said)
    trial = Trial(variant, places, holding, doubt, left, stated, opens)
    if variant.guess and not plainly_named(trial, said, names):
        return None
    if of_another_time(variant, said) or (variant.weak and trial.typed and is_permission(said)):
        return None
    if not believable(trial, free) or (part and not speaks_for_itself(trial, said, names)):
        return None
    return _reading(trial, said, free)


def _laid(
    variant: Variant, said: Utterance, names: Mapping[str, Names]
) -> tuple[Places, Holding, float] | None:
    """Place the slots first and the phrase's words around them, or failing that, the words first."""
    times = closed_times(variant.command, said)
    holding = fill_entities(fill_times(NOTHING, variant, said), variant, said, names)
    places = align(variant, said, holding.taken | times)
    if places is not None:
        return places, holding, 0.0
    places = align(variant, said, times)
    if places is None:
        return None
    blocked = Holding({}, frozenset(places))
    return places, fill_entities(fill_times(blocked, variant, said), variant, said, names), BITTEN


def _free_text(variant: Variant, holding: Holding) -> str:
    """Name the optional text argument that may take a purpose, if it is still empty."""
    for name, slot in variant.command.slots.items():
        if slot.kind == "text" and name not in holding.filled and name not in variant.obligatory:
            return name
    return ""


def _full(variant: Variant, holding: Holding) -> bool:
    """Whether nothing is missing, and the phrase was no everyday one: what follows can only tell what for."""
    complete = all(slot in holding.filled for slot in variant.obligatory)
    return (
        complete
        and not variant.weak
        and any(variant.command.slots[name].kind in TYPED for name in holding.filled)
    )


def _reading(trial: Trial, said: Utterance, free: str) -> Reading:
    good, bad = weights(trial)
    doubts = (
        trial.doubt
        + GUESSED * trial.variant.guess
        + 0.08 * len(trial.missing)
        + 0.03 * sum(not one.exact for one in trial.holding.filled.values())
    )
    score = 0.8 * good / (good + bad) + 0.2 * good / (good + 2) - doubts
    filled, rest = dict(trial.holding.filled), ", ".join(map(said.between, trial.left.tails))
    if free and rest:
        begin, finish = said.edges((trial.left.tails[0][0], trial.left.tails[-1][1]))
        filled[free], rest = Filled(free, rest, begin, finish), ""
    return Reading(
        trial.variant.command.name,
        filled,
        trial.missing,
        round(max(0.01, min(score, 1.0)), 4),
        trial.variant.language,
        rest,
        trial.variant.guess,
    )
