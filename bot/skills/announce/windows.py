"""How late an announcement may be said, and after which hour it is of no use, as arguments."""

import re
from datetime import time
from typing import Final

from typing_extensions import override

from bot.core.call import Json
from bot.core.text import UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.rules.announcing import ASK
from bot.understanding.fold import plain
from bot.understanding.lengths_in_words import minutes_in

_NEVER: Final = re.compile(r"\b(?:jamais|pas|rien|skip|never|not|no|non|0)\b")
_ASKING: Final = re.compile(r"\b(?:demander?|demandez|ask)\b")
_CLOCK: Final = re.compile(r"(\d{1,2})\s*(?:(?:h|:)\s*(\d{2})?)?\s*(am|pm)?")
MOST: Final = 24 * 60


class WindowKind(TextKind):
    """« 4 h », "skip", "ask"."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[UserText]:
        said = plain(words)
        minutes = int(said) if said.strip().isdecimal() else minutes_in(said)
        if _ASKING.search(said):
            return Read((UserText(ASK),))
        if minutes is not None and 0 <= minutes <= MOST:
            return Read((UserText(str(minutes)),))
        if _NEVER.search(said):
            return Read((UserText("0"),))
        return Read(trouble=_("Say for how long, for example 4 hours; or never; or ask."))

    @override
    def label(self, value: str) -> Value:
        return UserText(value)


class ExpiresKind(TextKind):
    """An hour of its day."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[UserText]:
        found = _CLOCK.search(plain(words))
        hour = int(found[1]) % 12 + 12 if found and found[3] == "pm" else int(found[1]) if found else 24
        minute = int(found[2] or 0) if found else 0
        if hour > 23 or minute > 59:  # noqa: PLR2004 - a clock
            return Read(trouble=_("Say an hour, for example 18:00."))
        return Read((UserText(f"{hour:02}:{minute:02}"),))

    @staticmethod
    def clock(stored: str) -> time:
        return time.fromisoformat(stored)
