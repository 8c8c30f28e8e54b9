"""Give each slot of a command its words: times, things of the house and numbers wherever they stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.understanding.fold import Word
from bot.understanding.grammar.counts import counts, number
from bot.understanding.grammar.mentions import Mention, Names, mentions
from bot.understanding.grammar.shapes import CommandWords, Filled, Kind
from bot.understanding.grammar.small_words import CONJUNCTIONS, DROPPED_LEAD_INS, GENERIC, LIGHT, PURPOSE
from bot.understanding.grammar.utterance import Stretch, Utterance
from bot.understanding.grammar.variants import Variant

FARTHEST_BACK = 12
JOINTS = frozenset({"de", "d", "of", "with", "avec", "pour", "for"})
PLUS = frozenset("+&")
INDEFINITE = frozenset({"un", "une", "a", "an", "notre", "our"})


@dataclass(frozen=True, slots=True)
class Holding:
    """The slots filled so far, and the words that they took."""

    filled: Mapping[str, Filled]
    taken: frozenset[int]

    def with_slot(self, filled: Filled, stretch: Stretch) -> "Holding":
        return Holding({**self.filled, filled.slot: filled}, self.taken | frozenset(range(*stretch)))


NOTHING = Holding({}, frozenset())


def slots_of(variant: Variant, kind: Kind) -> list[str]:
    """List the slots of one kind: those that the phrase names first, in its order."""
    command = variant.command
    names = dict.fromkeys((*variant.obligatory, *variant.named, *command.slots))
    return [name for name in names if command.slots[name].kind == kind]


def closed_times(command: CommandWords, said: Utterance) -> frozenset[int]:
    """Keep the words of the times for a command that wants times."""
    return said.timed if any(slot.kind == "time" for slot in command.slots.values()) else frozenset()


def fill_times(holding: Holding, variant: Variant, said: Utterance) -> Holding:
    for name, stretch in zip(slots_of(variant, "time"), said.times, strict=False):
        filled = Filled(name, said.between(stretch), *said.edges(stretch))
        holding = holding.with_slot(filled, stretch)
    return holding


def fill_entities(holding: Holding, variant: Variant, said: Utterance, names: Mapping[str, Names]) -> Holding:
    for name in slots_of(variant, "entity"):
        if name not in names:
            continue
        found = list(mentions(said.words, names[name], holding.taken | said.timed))
        if variant.command.exact:
            found = [mention for mention in found if mention.exact]
        found = [mention for mention in found if not _in_a_title(mention, name, said, variant)]
        if found:
            holding = _with_entity(holding, name, _chosen(found, said, variant), said)
    return holding


def _with_entity(holding: Holding, name: str, chosen: Mention, said: Utterance) -> Holding:
    stretch = (chosen.first, chosen.end)
    filled = Filled(name, said.between(stretch), *said.edges(stretch), chosen.keys, chosen.exact)
    return holding.with_slot(filled, stretch)


def _chosen(found: Sequence[Mention], said: Utterance, variant: Variant) -> Mention:
    """Choose the mention that is meant: not in « pour la réunion » if there is another; with « et la verte » both."""
    ranked = [
        (_in_purpose(one.first, said), _is_any(one, said), not one.exact, not one.whole) for one in found
    ]
    best = min(range(len(found)), key=ranked.__getitem__)
    chosen = found[best]
    if ranked[best][0] and _may_be_a_purpose(chosen, said, variant):
        return replace(chosen, exact=False)
    for other in found[best + 1 :]:
        if not _side_by_side(said.words[chosen.end : other.first], _between(chosen, other, said)):
            break
        chosen = _together(chosen, other)
    return chosen


def _in_a_title(mention: Mention, name: str, said: Utterance, variant: Variant) -> bool:
    """A "sewing workshop" that must have a title and need have no room is none of the house's two workshops."""
    free = {one for one in variant.obligatory if variant.command.slots[one].kind == "text"}
    if not free or name in variant.obligatory or len(mention.keys) < 2 or not mention.first:  # noqa: PLR2004 - which of two
        return False
    before = mention.first - 1
    spoken = said.words[before].text not in LIGHT | INDEFINITE | CONJUNCTIONS
    return spoken and before not in said.timed and not said.words[mention.first].after_break


def _is_any(mention: Mention, said: Utterance) -> bool:
    """« une réunion en salle verte » is some meeting; nor is a courtesy the thing that is meant."""
    before = said.words[mention.first - 1].text if mention.first else ""
    return mention.first in said.polite or before in INDEFINITE


def _may_be_a_purpose(chosen: Mention, said: Utterance, variant: Variant) -> bool:
    """« pour la réunion » may name the meeting room, or the meeting."""
    explicit = any(word.text in GENERIC for word in said.words[chosen.first : chosen.end])
    return not explicit and any(slot.kind == "text" for slot in variant.command.slots.values())


def _together(one: Mention, other: Mention) -> Mention:
    keys = tuple(key for key in one.keys if key in other.keys) or tuple(dict.fromkeys(one.keys + other.keys))
    return Mention(one.first, other.end, keys, one.whole and other.whole, one.exact and other.exact)


def _between(one: Mention, other: Mention, said: Utterance) -> str:
    return said.text[said.words[one.end - 1].finish : said.words[other.first].begin]


def _side_by_side(between: Sequence[Word], marks: str) -> bool:
    """« la verte et la bleue », « la verte + la bleue »."""
    texts = {word.text for word in between}
    joined = not texts.isdisjoint(CONJUNCTIONS) or not PLUS.isdisjoint(marks)
    return len(between) <= 3 and texts <= LIGHT and joined  # noqa: PLR2004


def _in_purpose(place: int, said: Utterance) -> bool:
    """Whether these words stand in « pour … », with no comma, time or number since."""
    for at in range(place, max(place - FARTHEST_BACK, 0), -1):
        if said.words[at].after_break or at - 1 in said.timed:
            return False
        if said.words[at - 1].text in PURPOSE:
            return not number(said.words[at].text)
    return False


def fill_numbers(holding: Holding, variant: Variant, said: Utterance, literals: frozenset[int]) -> Holding:
    names = slots_of(variant, "number")
    if not names:
        return holding
    free = list(counts(said.words, holding.taken | said.timed | literals))
    for name in names:
        wanted = [count for count in free if count.clear or name in variant.named]
        if not wanted:
            continue
        count = min(wanted, key=lambda one: not one.clear)
        free.remove(count)
        word = said.words[count.place]
        holding = holding.with_slot(Filled(name, count.value, word.begin, word.finish), count.around)
    return holding


def gap_words(variant: Variant, places: Sequence[int], end: int) -> Iterator[tuple[str, range]]:
    """Give each free slot of the phrase the words among which it finds its own."""
    for nth, name in variant.gaps:
        begin = places[nth - 1] + 1 if nth else 0
        yield name, range(begin, places[nth] if nth < len(places) else end)


def fill_gaps(holding: Holding, variant: Variant, said: Utterance, places: Sequence[int]) -> Holding:
    """Free slots: a text takes the open words at its place, a word takes the first that is not small."""
    for name, among in gap_words(variant, places, len(said.words)):
        open_words = [at for at in among if at not in holding.taken]
        if variant.command.slots[name].kind == "word":
            heavy = [at for at in open_words if said.words[at].text not in LIGHT and at not in said.polite]
            open_words = heavy[:1]
        open_words = _without_joint(trimmed(_telling(open_words, holding, said), said), holding, said)
        if open_words:
            holding = _with_text(holding, name, open_words, said)
    return holding


def _telling(places: Sequence[int], holding: Holding, said: Utterance) -> list[int]:
    """Without the small words that a name or a time left alone: the « la » of « la bleue »; nor « pour » at the start."""
    stretches = [range(*run) for run in runs(places)]
    if holding.taken:
        stretches = [run for run in stretches if not LIGHT.issuperset(said.words[at].text for at in run)]
    kept = [at for run in stretches for at in run]
    return kept[1:] if kept and said.words[kept[0]].text in DROPPED_LEAD_INS else kept


def _without_joint(places: list[int], holding: Holding, said: Utterance) -> list[int]:
    """Without the « de » of « Verrière de 12 places », whose number is a slot of its own."""
    ends = bool(places) and places[-1] + 1 in holding.taken and said.words[places[-1]].text in JOINTS
    return places[:-1] if ends else places


def trimmed(places: Sequence[int], said: Utterance) -> list[int]:
    """Without the politeness at both ends, nor the "on" of "a concert on Friday"."""
    kept = [nth for nth, at in enumerate(places) if at not in said.polite and not _leads_to_time(at, said)]
    return list(places[kept[0] : kept[-1] + 1]) if kept else []


def _leads_to_time(at: int, said: Utterance) -> bool:
    """« Le » of « le samedi », but not « ce » of « ce soir », which tells the time with it."""
    return at not in said.timed and at + 1 in said.timed and said.words[at].text in LIGHT


def _with_text(holding: Holding, name: str, places: Sequence[int], said: Utterance) -> Holding:
    text = ", ".join(_with_brackets(run, said) for run in runs(places))
    begin, finish = said.words[places[0]].begin, said.words[places[-1]].finish
    return Holding(
        {**holding.filled, name: Filled(name, text, begin, finish)}, holding.taken | frozenset(places)
    )


def _with_brackets(run: Stretch, said: Utterance) -> str:
    """Free words with the bracket before or after them whose other half they hold: « atelier (débutants) »."""
    begin, finish = said.edges(run)
    text = said.text[begin:finish]
    before, after = said.text[begin - 1 : begin], said.text[finish : finish + 1]
    if after == ")" and text.count("(") > text.count(")"):
        return text + after
    return before + text if before == "(" and text.count(")") > text.count("(") else text


def runs(places: Sequence[int]) -> Iterator[Stretch]:
    """Neighbouring places as stretches."""
    first = previous = -1
    for at in places:
        if first >= 0 and at != previous + 1:
            yield first, previous + 1
            first = at
        first = at if first < 0 else first
        previous = at
    if first >= 0:
        yield first, previous + 1
