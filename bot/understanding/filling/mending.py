"""What a phrase or a gist was filled with, made better by who knows where free words begin and end."""

from collections.abc import Mapping
from dataclasses import replace

from bot.understanding.filling.fill import fill
from bot.understanding.grammar.mentions import Names
from bot.understanding.grammar.shapes import CommandWords, Filled, Reading
from bot.understanding.grammar.utterance import Utterance


def of_a_guess(
    reading: Reading, command: CommandWords, said: Utterance, names: Mapping[str, Names]
) -> Reading:
    """Filled anew, since no phrase tells where anything stands; with what only the gist has found, and no more rules than that."""
    filled = fill(command, said, names)
    told = {name: one for name, one in filled.items() if not command.slots[name].whole}
    kept = {name: one for name, one in reading.filled.items() if name not in told and _is_apart(one, told)}
    return replace(reading, filled={**kept, **told})


def _is_apart(one: Filled, told: Mapping[str, Filled]) -> bool:
    return all(one.finish <= other.begin or other.finish <= one.begin for other in told.values())
