"""Try one phrase on an utterance and weigh how much of it is explained."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.grammar.align import Places, align, is_stated
from bot.understanding.grammar.fill import (
    Holding,
    closed_times,
    fill_entities,
    fill_gaps,
    fill_numbers,
    fill_times,
)
from bot.understanding.grammar.leftover import Leftover, left_over
from bot.understanding.grammar.mentions import Names
from bot.understanding.grammar.shapes import Filled, Reading
from bot.understanding.grammar.utterance import Utterance
from bot.understanding.grammar.variants import Variant

NOTHING = Holding({}, frozenset())
TYPED = {"entity", "time", "number"}
SMALL, WORD, SLOT, TEXT = 0.1, 1.0, 1.5, 0.6
ENOUGH = 0.66
#: When a word of the phrase was bitten off a name: « la [salle] bleue ».
BITTEN = 0.05


@dataclass(frozen=True, slots=True)
class Trial:
    """A phrase laid over an utterance; `stated`: as told of oneself; `opens`: nothing but politeness before it."""

    variant: Variant
    places: Places
    holding: Holding
    doubt: float
    left: Leftover
    stated: bool
    opens: bool

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(slot for slot in self.variant.obligatory if slot not in self.holding.filled)

    @property
    def lost(self) -> bool:
        """Whether the thing of the house that it is about was not named."""
        return any(self.variant.command.slots[name].kind == "entity" for name in self.missing)

    @property
    def typed(self) -> int:
        slots = self.variant.command.slots
        return sum(slots[name].kind in TYPED for name in self.holding.filled)


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
    holding = fill_numbers(holding, variant, said, frozenset(places))
    holding = fill_gaps(holding, variant, said, places)
    free = _free_text(variant, holding)
    left = left_over(said, holding, places, takes_text=bool(free), full=_full(variant, holding))
    opens = all(at in said.polite for at in range(places[0]))
    trial = Trial(variant, places, holding, doubt, left, is_stated(places[0], variant, said), opens)
    if not _believable(trial, free) or (part and not _speaks_for_itself(trial)):
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


def _believable(trial: Trial, free: str) -> bool:
    """Whether this is a request: the fewer words are understood, the fewer others are forgiven."""
    left = trial.left
    if left.forbidden or (left.tails and not trial.typed and not (free and trial.opens)):
        return False
    if trial.variant.weak and (left.strange or trial.lost or not trial.holding.filled):
        return False
    if trial.stated and sum(trial.variant.strong) <= 1 and not _plainly_stated(trial):
        return False
    return not _too_bare(trial) and (not left.strange or _enough(trial))


def _speaks_for_itself(trial: Trial) -> bool:
    """« …, annule ma résa » does, "…, help" does not."""
    exact, strong = trial.variant.command.exact, sum(trial.variant.strong)
    return not exact and not trial.missing and not trial.left.strange and bool(trial.typed or strong > 1)


def _plainly_stated(trial: Trial) -> bool:
    """« je réserve la bleue demain » is a wish all the same."""
    kinds = {trial.variant.command.slots[name].kind for name in trial.holding.filled}
    return not trial.missing and {"entity", "time"} <= kinds and not trial.variant.command.exact


def _too_bare(trial: Trial) -> bool:
    """One word proves a wish only if it stands alone; « le studio est fermé » asks for nothing."""
    variant, alone = trial.variant, not trial.holding.filled
    if trial.missing and not trial.opens and (alone or variant.command.exact):
        return True
    return len(variant.literals) <= 1 and alone and trial.left.small > 0


def _enough(trial: Trial) -> bool:
    """Whether what is understood outweighs the strange words; what acts on others suffers none."""
    if trial.variant.command.exact:
        return False
    if not trial.typed or (trial.lost and sum(trial.variant.strong) <= 1):
        return False
    good, bad = _weights(trial)
    return good >= ENOUGH * (good + bad)


def _weights(trial: Trial) -> tuple[float, float]:
    kinds = [trial.variant.command.slots[name].kind for name in trial.holding.filled]
    good = sum(WORD if strong else SMALL for strong in trial.variant.strong)
    good += sum(SLOT if kind in TYPED else TEXT for kind in kinds)
    bad = WORD * trial.left.strange + SMALL * trial.left.small + SMALL * len(trial.left.tails)
    return good, bad


def _reading(trial: Trial, said: Utterance, free: str) -> Reading:
    good, bad = _weights(trial)
    doubts = (
        trial.doubt
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
    )
