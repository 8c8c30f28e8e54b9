"""Namesakes: houses by name, and what tells two of one name apart."""

from collections.abc import Callable, Mapping, Sequence

from bot.store.house.houses import House
from bot.understanding.fold import plain
from bot.understanding.grammar import Entity
from bot.understanding.near import matching


def told_apart(houses: Sequence[House], channels: Mapping[int, str]) -> list[str]:
    """Each house's name; beside namesakes also who runs it, else a channel of it that the reader is in, else a number."""
    return [_label(house, houses, channels) for house in houses]


def _label(house: House, houses: Sequence[House], channels: Mapping[int, str]) -> str:
    group = [other for other in houses if plain(other.name) == plain(house.name)]
    if len(group) == 1:
        return house.name
    telling: tuple[Callable[[House], str], ...] = (lambda h: h.operator, lambda h: channels.get(h.id, ""))
    for tell in telling:
        marks = [plain(tell(other)) for other in group]
        if all(marks) and len(set(marks)) == len(marks):
            return f"{house.name} ({tell(house)})"
    return f"{house.name} ({group.index(house) + 1})"


def named(text: str, labels: Sequence[str]) -> int | None:
    """The place of the only label that these words name, whole or in part."""
    found = matching(text, [Entity("house", str(place), (label,)) for place, label in enumerate(labels)])
    return int(found.keys[0]) if len(found.keys) == 1 else None
