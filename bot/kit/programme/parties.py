"""How many come, as an argument: « on sera 3 », « avec 2 amis » are three of them, "me and a friend" two."""

import re
from dataclasses import dataclass

from typing_extensions import override

from bot.core.call import Json
from bot.core.text import _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import NumberKind
from bot.understanding.fold import plain
from bot.understanding.grammar.small_words import NUMBERS

BESIDE = re.compile(r"(?:\b(?:avec|with|plus|bring|bringing|amene|ramene|et|and)|\+)\s*(\w+)")


@dataclass(frozen=True)
class PartyKind(NumberKind):
    """A number of people, whoever speaks counted with them."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[int]:
        said = plain(words)
        beside = [number for one in BESIDE.findall(said) if (number := _number(one))]
        if beside:
            return Read((beside[0] + 1,))
        told = [number for word in re.findall(r"\w+", said) if (number := _number(word))]
        return Read((told[0],)) if told else Read(trouble=_("I need a whole number there, for example 12."))


def _number(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 4 else int(NUMBERS.get(word, 0))  # noqa: PLR2004
