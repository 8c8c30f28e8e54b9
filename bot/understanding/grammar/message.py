"""What somebody said, before it is understood: the words, where their times stand, and the names that each slot may hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.grammar.mentions import Names, names_of
from bot.understanding.grammar.shapes import Entity, TimeSpanWords


@dataclass(frozen=True, slots=True)
class Message:
    """One utterance; `names` are given by slot, the speaker's language only breaks ties."""

    text: str
    times: Sequence[TimeSpanWords]
    names: Mapping[str, Names]
    language: str


def message(
    text: str,
    *,
    times: Sequence[TimeSpanWords] = (),
    entities: Mapping[str, Sequence[Entity]] | None = None,
    language: str = "fr",
) -> Message:
    """An utterance whose times somebody has read, and the house's things by the name of the slot that they may fill."""
    return Message(
        text, tuple(times), {slot: names_of(found) for slot, found in (entities or {}).items()}, language
    )
