"""From a sentence to the command it means: phrases with `[optional]`, `(a|b)` and `{slot}`, read in two languages."""

from bot.understanding.grammar.grammar import Grammar
from bot.understanding.grammar.shapes import (
    CommandWords,
    Entity,
    Filled,
    Phrase,
    Reading,
    SlotKind,
    TimeSpanWords,
)

__all__ = ["CommandWords", "Entity", "Filled", "Grammar", "Phrase", "Reading", "SlotKind", "TimeSpanWords"]
