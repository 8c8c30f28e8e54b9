"""Grammar written as patterns over the names of pieces: `number hour number?` reads "14 h 30"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.understanding.times.pieces import Bad, Piece

Build = Callable[[list[Piece]], object | list[Piece] | None]

_NAME = re.compile(r"[a-z_]+")
_MACRO = re.compile(r"[A-Z]+")


class _Letters(dict[str, str]):
    """One character for each name, given when it is first met."""

    def __missing__(self, name: str) -> str:
        self[name] = given = chr(0xE000 + len(self))
        return given


_letters = _Letters()

NO_NUMBER_ENDS = "neither|minute|hour|hours|day|week|months|years|month|slash|(dot|decimal) number|colon|year|ordinal|suffix|times|sessions"
"""What makes another thing of the number before it."""

MACROS = {
    "FROM": "(from|du|de|between|starting)",
    "TO": "(to|au|a|dash|until|and|slash)",
    "UNIT": "(minute|hour|hours|day|week|months|years)",
    "AT": "(at|a)",
    "OF": "(of|de|du|in|en)",
    "THE": "(the|on)",
    "NUM": "(number|ordinal)",
    "LONG": "(day|week|months|years)",
    "THIRD": "(start|mid|end|early|late)",
    "LIST": "(weekday ((comma|and|the|or|every)* weekday){0,6})",
    "END": f"(?!(word|{NO_NUMBER_ENDS}))",
    "ENDS": f"(?!(heads|{NO_NUMBER_ENDS}))",
}


KINDS = {
    "word": ("word", "heads", "another", "vacant", "filler", "ranked", "bid", "over", "some_day", "notice"),
    "thing": ("word", "vacant", "filler", "bid", "over", "some_day", "notice", "ranked"),
    "plain": ("word", "vacant", "filler", "bid", "over", "some_day"),
    "at": ("at", "around"),
    "right_at": ("at",),
    "small": ("small", "but", "free"),
    "comma": ("comma", "decimal"),
    "until": ("until", "till"),
    "to": ("to", "thru"),
    "minutes_to": ("to",),
}
"""Names that a rule may tell apart, where most say the one for all of them: a headcount is a word too."""


def letter(name: str) -> str:
    """Give the one character that stands for a name: patterns run over plain strings."""
    return _letters[name]


@dataclass(frozen=True)
class Rule:
    """What a run of pieces becomes: `build` may still decline."""

    tag: str
    spelled: str
    build: Build

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first tried: all of them at once would be a fifth of the program's start."""
        return re.compile(self.spelled)


def rule(tag: str, pattern: str, build: Build) -> Rule:
    whole = _MACRO.sub(lambda found: MACROS[found.group()], pattern)
    return Rule(tag, _NAME.sub(lambda found: _one_of(found.group()), whole).replace(" ", ""), build)


def _one_of(name: str) -> str:
    kinds = KINDS.get(name, (name,))
    return letter(kinds[0]) if len(kinds) == 1 else f"[{''.join(map(letter, kinds))}]"


@dataclass(frozen=True)
class Pass:
    """Rules that are tried together."""

    rules: tuple[Rule, ...]

    @cached_property
    def anywhere(self) -> re.Pattern[str]:
        """The next place where one of them may agree."""
        return re.compile("|".join(f"(?:{each.spelled})" for each in self.rules))


def rewrite(pieces: list[Piece], passes: Sequence[Pass]) -> list[Piece]:
    """Pass after pass; most agree with nothing and leave all as it is."""
    tags = _tags(pieces)
    for each in passes:
        if found := each.anywhere.search(tags):
            pieces = _rewritten(pieces, tags, each, found)
            tags = _tags(pieces)
    return pieces


def _tags(pieces: list[Piece]) -> str:
    return "".join([_letters[piece.tag] for piece in pieces])


def _rewritten(pieces: list[Piece], tags: str, rules: Pass, found: re.Match[str] | None) -> list[Piece]:
    """One pass from left to right, from where something was found: at each place the first rule that agrees wins."""
    rewritten: list[Piece] = []
    index = 0
    while found:
        rewritten.extend(pieces[index : found.start()])
        taken, piece = _first(rules.rules, tags, pieces, found.start())
        rewritten.extend(piece)
        index = found.start() + taken
        found = rules.anywhere.search(tags, index)
    return rewritten + pieces[index:]


def _first(rules: tuple[Rule, ...], tags: str, pieces: list[Piece], index: int) -> tuple[int, list[Piece]]:
    for each in rules:
        found = each.pattern.match(tags, index)
        run = pieces[index : found.end()] if found else []
        value = each.build(run) if run else None
        if value is not None:
            return len(run), _made(each.tag, value, run)
    return 1, [pieces[index]]


def _made(tag: str, value: object, run: list[Piece]) -> list[Piece]:
    """Wrap what a rule built; it may have built several pieces, or found the words impossible."""
    if isinstance(value, list):
        return value
    return [Piece("bad" if isinstance(value, Bad) else tag, value, run[0].begin, run[-1].finish)]
