"""Whether a phrase laid over an utterance is a request: the fewer words are understood, the fewer others are forgiven."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.grammar.align import Places
from bot.understanding.grammar.fill import Holding
from bot.understanding.grammar.leftover import Leftover
from bot.understanding.grammar.mentions import Names, mentions
from bot.understanding.grammar.shapes import Filled
from bot.understanding.grammar.small_words import ANSWERS, DENIALS, LIGHT, SUBJECTS, VETO
from bot.understanding.grammar.utterance import Stretch, Utterance
from bot.understanding.grammar.variants import Variant

TYPED = {"entity", "time", "number"}
SMALL, WORD, SLOT, TEXT = 0.1, 1.0, 1.5, 0.6
ENOUGH = 0.66
NOW = frozenset(["maintenant", "now", "right", "mtn", "mnt", "ce", "moment", "en", "a", "l", "instant"])
BEING = frozenset({"fais", "suis", "sommes", "am", "are"})
SHORT_BEING = frozenset({"m", "re"})
WITH = frozenset({"avec", "with"})
OF = frozenset({"de", "du", "des", "d", "of"})


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

    @property
    def told(self) -> list[Filled]:
        """The slots of free words."""
        slots = self.variant.command.slots
        return [one for one in self.holding.filled.values() if slots[one.slot].kind == "text"]


def believable(trial: Trial, free: str) -> bool:
    """Whether this is a request: the fewer words are understood, the fewer others are forgiven."""
    left = trial.left
    if left.forbidden or (left.tails and not trial.typed and not (free and trial.opens)):
        return False
    if any(slot.text.split()[0].lower() in DENIALS for slot in trial.told):
        return False
    if trial.variant.weak and (left.strange or trial.lost or not trial.holding.filled):
        return False
    if trial.missing and _only_answers(trial.variant):
        return False
    if trial.stated and sum(trial.variant.strong) <= 1 and not _plainly_stated(trial):
        return False
    return not _too_bare(trial) and (not left.strange or _enough(trial))


def _only_answers(variant: Variant) -> bool:
    """« Non » is part of a phrase, and alone it answers something."""
    said = [choice for choice, strong in zip(variant.literals, variant.strong, strict=True) if strong]
    return all(ANSWERS.issuperset(choice) for choice in said)


def plainly_named(trial: Trial, said: Utterance, names: Mapping[str, Names]) -> bool:
    """To guess, all must be named, and each for itself: « la réunion de demain » is spoken of, not asked for.

    « avec Jean » tells of people; « avec le vidéoproj » names one more thing of the house.
    """
    of_it = any(first and said.words[first - 1].text in OF for first, _end in said.times)
    tails = [tail for tail in trial.left.tails if not _with_a_thing(tail, said, names)]
    told = {said.words[at].text for tail in tails for at in range(tail[0] - 1, tail[1])}
    named = not trial.missing and not trial.left.strange and not _is_farewell(said)
    return named and not of_it and told.isdisjoint(VETO | SUBJECTS | WITH)


def of_another_time(variant: Variant, said: Utterance) -> bool:
    """« je suis là samedi » is no « je suis là »: what is told of now bears no time, if its command takes none."""
    being = BEING | SHORT_BEING if variant.language == "en" else BEING  # « m'écris » is no "I'm"
    tells = any(not being.isdisjoint(choice) for choice in variant.literals)
    taken = (
        slot
        for name, slot in variant.command.slots.items()
        if slot.kind == "time" or name in variant.obligatory
    )
    takes = any(slot.kind in {"time", "text"} for slot in taken)
    return tells and not takes and any(not NOW.issuperset(_texts(said, time)) for time in said.times)


def _texts(said: Utterance, stretch: Stretch) -> list[str]:
    return [said.words[at].text for at in range(*stretch)]


def _with_a_thing(tail: Stretch, said: Utterance, names: Mapping[str, Names]) -> bool:
    """Nothing but things of the house by their names, and small words."""
    found = [one for known in names.values() for one in mentions(said.words, known, frozenset()) if one.exact]
    things = {
        at for one in found if tail[0] <= one.first and one.end <= tail[1] for at in range(one.first, one.end)
    }
    rest = {said.words[at].text for at in range(*tail) if at not in things}
    return bool(things) and rest <= LIGHT | WITH


def _is_farewell(said: Utterance) -> bool:
    """« à ce soir dans la cuisine »; but « à 14h, la bleue » is an hour."""
    first = next((at for at in range(len(said.words) - 1) if at not in said.polite), 0)
    after = said.words[first + 1 : first + 2]
    return said.words[first].raw == "à" and first + 1 in said.timed and not after[0].text[0].isdigit()


def speaks_for_itself(trial: Trial, said: Utterance, names: Mapping[str, Names]) -> bool:
    """« …, annule ma résa » does, "…, help" does not."""
    exact, strong = trial.variant.command.exact, sum(trial.variant.strong)
    if exact or trial.variant.guess or trial.missing or trial.left.strange:
        return False
    if trial.typed or strong > 1 or _asks_alone(trial, said):
        return True
    return trial.opens and _names_something(trial, said, names)


def _asks_alone(trial: Trial, said: Utterance) -> bool:
    """« …, c'est ouvert ? »: a question of which every word is understood."""
    whole = not (trial.left.tails or trial.left.small or trial.holding.filled)
    return whole and len(trial.variant.literals) > 1 and said.text.rstrip().endswith("?")


def _names_something(trial: Trial, said: Utterance, names: Mapping[str, Names]) -> bool:
    """« …, annule la bleue »: free words that hold a name of the house."""
    return any(
        slot.begin <= said.words[one.first].begin < slot.finish and one.exact
        for slot in trial.told
        for known in names.values()
        for one in mentions(said.words, known, frozenset())
    )


def _plainly_stated(trial: Trial) -> bool:
    """« je réserve la bleue demain » is a wish all the same."""
    kinds = {trial.variant.command.slots[name].kind for name in trial.holding.filled}
    return not trial.missing and {"entity", "time"} <= kinds and not trial.variant.command.exact


def _too_bare(trial: Trial) -> bool:
    """One word proves a wish only if it stands alone; « le studio est fermé » asks for nothing."""
    variant, alone = trial.variant, not trial.holding.filled
    if trial.missing and not trial.opens and (alone or variant.command.exact):
        return True
    return len(variant.literals) <= 1 and alone and trial.left.small > trial.left.led


def _enough(trial: Trial) -> bool:
    """Whether what is understood outweighs the strange words; what acts on others suffers none."""
    if trial.variant.command.exact:
        return False
    kinds = {trial.variant.command.slots[name].kind for name in trial.holding.filled}
    if trial.lost and (sum(trial.variant.strong) <= 1 or kinds <= {"number", "text"}):
        return False  # « 200 personnes à la manif »: something else is named
    if not trial.typed:
        return False
    good, bad = weights(trial)
    return good >= ENOUGH * (good + bad)


def weights(trial: Trial) -> tuple[float, float]:
    kinds = [trial.variant.command.slots[name].kind for name in trial.holding.filled]
    good = sum(WORD if strong else SMALL for strong in trial.variant.strong)
    good += sum(SLOT if kind in TYPED else TEXT for kind in kinds)
    bad = WORD * trial.left.strange + SMALL * trial.left.small + SMALL * len(trial.left.tails)
    return good, bad
