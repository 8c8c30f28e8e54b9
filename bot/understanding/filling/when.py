"""The times of a command: those that are meant, and not told beside it."""

from bot.understanding.filling.asked import Asked
from bot.understanding.filling.free import likeliest, weights
from bot.understanding.grammar.fill import Holding
from bot.understanding.grammar.shapes import SlotKind
from bot.understanding.grammar.utterance import Stretch, Utterance

INSTEAD_OF = frozenset(
    {("lieu", "de"), ("instead", "of"), ("rather", "than"), ("plutot", "que"), ("et", "non")}
)
NOT = frozenset({"pas", "not"})


def with_times(holding: Holding, asked: Asked) -> Holding:
    """Each time to a slot: the one that is meant where several are told."""
    for slot in asked.empty("time", holding):
        if told := times_for(slot, holding, asked):
            stretch = likeliest(asked.told(slot, holding), told, weights()) if len(told) > 1 else told[0]
            holding = asked.given(holding, slot, stretch)
    return holding


def times_for(slot: SlotKind, holding: Holding, asked: Asked) -> list[Stretch]:
    """None that is not meant, nor what the free words tell, unless the command needs it."""
    said = asked.said
    times = [meant for one in said.times if (meant := _meant(one, said))] or list(said.times)
    outside = [one for one in times if holding.taken.isdisjoint(range(*one))]
    return times if not outside and slot.required else outside


def _meant(time: Stretch, said: Utterance) -> Stretch | None:
    """Nothing of « au lieu de 18h », the second half of « pas maintenant, dans une heure »."""
    before = tuple(word.text for word in said.words[max(time[0] - 2, 0) : time[0]])
    if before not in INSTEAD_OF and NOT.isdisjoint(before[-1:]):
        return time
    again = next((at for at in range(time[0] + 1, time[1]) if said.words[at].after_break), None)
    return (again, time[1]) if again else None
