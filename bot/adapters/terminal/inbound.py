"""From a line that somebody typed to what it is: words for the lodge, or for the terminal itself."""

import re
from dataclasses import dataclass

from bot.core.short_words import ON_DUTY

CALLED = re.compile(r"^\s*@?(?:la\s+)?loge(?![\w-])[\s,:]*|@loge(?![\w-])", re.IGNORECASE)
COMMAND = re.compile(r"/(as|in|who|help|quit)\b\s*(.*)", re.IGNORECASE)
CHANNEL = re.compile(r"(#[\w-]+)\s*:?\s+(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Order:
    """A word for the terminal: `/as Ana`."""

    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words said in a channel, or with `channel=None` where the speaker is now; `called` when the lodge was named."""

    text: str
    channel: str | None
    called: bool


def read(line: str) -> Order | Words | None:
    """What a line is; None for an empty one."""
    line = line.strip()
    if not line:
        return None
    if order := COMMAND.fullmatch(line):
        return Order(order[1].lower(), order[2].strip())
    if channel := CHANNEL.fullmatch(line):
        return _words(channel[2], channel[1])
    return _words(line, None)


def _words(text: str, channel: str | None) -> Words:
    bare = CALLED.sub("", text, count=1).strip()
    return Words(
        bare, channel, called=bare != text.strip() or text.startswith("!") or bool(ON_DUTY.match(text))
    )
