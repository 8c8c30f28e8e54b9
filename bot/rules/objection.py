"""Why not: one reason, said to the person it concerns."""

from dataclasses import dataclass

from bot.core.text import NO_WORDS, Text, UserText


@dataclass(frozen=True, slots=True)
class Objection:
    """`kind` is for code (which ways out help), `reason` for people."""

    kind: str
    reason: Text
    of: UserText = NO_WORDS
