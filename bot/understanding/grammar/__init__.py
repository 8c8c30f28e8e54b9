"""From a sentence to the command it means: phrases with `[optional]`, `(a|b)` and `{slot}`, read in two languages.

A phrase that begins with `?` is only a guess, so the person is asked; only such a one may do without words: `? {room} {when}`.
"""

from bot.understanding.grammar.message import Message, message
from bot.understanding.grammar.shapes import (
    CommandWords,
    Entity,
    Filled,
    Phrase,
    Reading,
    SlotKind,
    TimeSpanWords,
)

__all__ = [
    "CommandWords",
    "Entity",
    "Filled",
    "Message",
    "Phrase",
    "Reading",
    "SlotKind",
    "TimeSpanWords",
    "message",
]
