"""Whether words are for the bot, and the words without the mention: pure functions."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from bot.core.short_words import ON_DUTY

PERSON = re.compile(r"<@!?(\d{1,20})>")
CHANNEL = re.compile(r"<#(\d{1,20})>")
ROLE = re.compile(r"<@&(\d{1,20})>")
COMMAND = re.compile(r"\s*![^\W\d_]")
Named = Callable[[str], str | None]


def nobody(_number: str) -> None:
    """Where nothing is known by its number."""


@dataclass(frozen=True)
class Me:
    """How the bot is called: its account, the roles that are its own, and the names that the house answers to.

    `alone`: threads in which it is alone with somebody; `channel` knows the name of any channel that it sees.
    `only_called`: other words in channels come to it empty.
    """

    account: str
    roles: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    alone: frozenset[str] = frozenset()
    channel: Named = nobody
    only_called: bool = False

    @cached_property
    def at_start(self) -> re.Pattern[str]:
        """Its name, and what ends it."""
        names = "|".join(re.escape(name) for name in sorted(filter(None, self.names), key=len, reverse=True))
        return re.compile(rf"\s*@?(?:{names or '(?!)'})(?:\s*[:,]\s*|(?=[\s.!?…])\s*|\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """The words without the mention, and whether there was one (or something as good)."""

    text: str
    addressed: bool


def named(text: str, person: Named, channel: Named) -> str:
    """The app sends numbers where people picked a name: people and channels, by their names again."""
    text = PERSON.sub(lambda found: f"@{person(found[1]) or found[1]}", text)
    return CHANNEL.sub(lambda found: f"#{channel(found[1]) or found[1]}", text)


def hear(content: str, me: Me, person: Named, channel: Named) -> Heard:
    """Read what was written; others who are mentioned are named in words."""
    ours = [found for found in PERSON.finditer(content) if found[1] == me.account]
    ours += [found for found in ROLE.finditer(content) if found[1] in me.roles]
    text = content
    for found in sorted(ours, key=lambda one: one.start(), reverse=True):
        text = f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip(' :,')}"
    text = ROLE.sub("", named(text, person, channel)).strip()
    if found_name := me.at_start.match(text):
        return Heard(text[found_name.end() :].strip(), addressed=True)
    spoken_to = COMMAND.match(text) or ON_DUTY.match(text)
    return Heard(text, bool(ours) or spoken_to is not None)
