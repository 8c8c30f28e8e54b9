"""Answers that speak for themselves: words that are wholly a time, a name of the house, or a number."""

import re

from bot.engine.listening.timed import Ear, timed_words
from bot.kit.arguments import Argument
from bot.kit.kinds import OneOf
from bot.understanding.fold import bare_words
from bot.understanding.grammar.small_words import LEAD_INS, LIGHT
from bot.understanding.near import matching

COUNT = re.compile(r"\d{1,6}(\s+(personnes?|people|persons?|places?|seats?|spots?))?")
BOUNDS = frozenset({"from", "to", "until", "till", "between", "jusqu", "jusque", "entre"})


def speaks_for_itself(argument: Argument) -> bool:
    """Whether an answer of this kind can be told from other words in a channel."""
    entity = argument.kind.entity == "room" or isinstance(argument.kind, OneOf)
    return argument.kind.form in {"time", "number"} or entity


def reads_as(argument: Argument, text: str, ear: Ear) -> bool:
    """Whether the whole of it is a value of this kind, and nothing beside."""
    if not speaks_for_itself(argument):
        return False
    match argument.kind.form:
        case "time":
            return _only_time(text, ear)
        case "number":
            return COUNT.fullmatch(text.strip().lower()) is not None
        case _:
            found = matching(text, ear.entities.get(argument.kind.entity, ()))
            return bool(found.keys) and found.exact


def _only_time(text: str, ear: Ear) -> bool:
    spans = [span for timed in timed_words(text, ear) for span in timed.spans]
    beside = "".join(
        " " if any(begin <= place < finish for begin, finish in spans) else char
        for place, char in enumerate(text)
    )
    return bool(spans) and "?" not in text and set(bare_words(beside)) <= LIGHT | LEAD_INS | BOUNDS
