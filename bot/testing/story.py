"""The lines of a story, as `laloge play` reads them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

NAME = r"[^\W\d_][\w-]*"
NOW = re.compile(r"(now|until)\s+(\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?)")
PERSON = re.compile(rf"({NAME})\s*\(([^)]*)\)(?:\s+(?:with\s+)?(\w+))?")
SAYS = re.compile(rf"({NAME})(?:\s+(#[\w-]+))?\s*:\s?(.*)", re.DOTALL)
PRESSES = re.compile(rf"({NAME})\s+presses\s+(.+)")
MOVES = re.compile(rf"({NAME})\s+(joins|leaves)\s+(#[\w-]+)")
WAIT = re.compile(r"wait\s+(?=\d)(?:(\d+)d)?\s*(?:(\d+)h)?\s*(?:(\d+)m(?:in)?)?\s*(?:(\d+)s)?")
LANGUAGES = frozenset({"fr", "fr@vous", "en"})
ROLES = frozenset({"visitor", "member", "concierge", "coordinator", "treasurer"})
BUILT = ("terminal", "matrix", "discord")
LONGEST_WAIT = timedelta(days=3660)


class BadStory(Exception):  # noqa: N818 - it reads as a sentence where it is raised
    """A line that cannot be played: its number, and why."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"line {line}: {why}")
        self.line = line


@dataclass(frozen=True, slots=True)
class At:
    """It is, or becomes, this local time of the house (naive); `start` for the first."""

    moment: datetime
    start: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """A person of the story."""

    name: str
    language: str | None
    roles: tuple[str, ...]
    network: str


@dataclass(frozen=True, slots=True)
class Says:
    """Words, in the direct chat or in a channel."""

    name: str
    channel: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Presses:
    """Takes the option whose label contains this."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Moves:
    """Joins or leaves a channel."""

    name: str
    joins: bool
    channel: str


@dataclass(frozen=True, slots=True)
class Waits:
    """Time passes."""

    length: timedelta


@dataclass(frozen=True, slots=True)
class Restarts:
    """The process stops, or is killed, and starts again on the same file."""

    killed: bool


Step: TypeAlias = At | Cast | Says | Presses | Moves | Waits | Restarts


def read(text: str) -> Iterator[tuple[int, Step]]:
    """The steps of a story with their line numbers; empty lines and `# comments` are left out. Raises BadStory."""
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if line and not line.startswith("# "):
            yield number, _step(number, _without_comment(line))


def _without_comment(line: str) -> str:
    """What follows two spaces and `# ` is for the reader of the story, except in somebody's words."""
    return line if SAYS.fullmatch(line) else re.sub(r"\s{2,}# .*$", "", line)


def _step(number: int, line: str) -> Step:
    if line in {"restart", "kill"}:
        return Restarts(line == "kill")
    if found := NOW.fullmatch(line):
        return At(_moment(number, found[2]), start=found[1] == "now")
    if found := WAIT.fullmatch(line):
        days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return Waits(_length(number, days, hours, minutes, seconds))
    if found := PERSON.fullmatch(line):
        return _cast(number, found[1], re.findall(r"[^,;\s]+", f"{found[2]} {found[3] or ''}"))
    if found := PRESSES.fullmatch(line):
        return Presses(found[1], found[2].strip())
    if found := MOVES.fullmatch(line):
        return Moves(found[1], found[2] == "joins", found[3])
    if found := SAYS.fullmatch(line):
        return Says(found[1], found[2], found[3])
    raise BadStory(number, f"I do not know how to play this: {line[:60]!r}")


def _length(number: int, days: int, hours: int, minutes: int, seconds: int) -> timedelta:
    try:
        length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        length = timedelta.max
    if length > LONGEST_WAIT:
        raise BadStory(number, f"that is too long to wait: at most {LONGEST_WAIT.days} days")
    return length


def _moment(number: int, text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise BadStory(number, f"{text} is no time: expected 2026-12-03 09:00") from error


def _cast(number: int, name: str, words: Iterable[str]) -> Cast:
    language: str | None = None
    roles: list[str] = []
    network = BUILT[0]
    for word in words:
        if word in LANGUAGES:
            language = word
        elif word in ROLES:
            roles.append(word)
        elif word in BUILT:
            network = word
        elif word != "with":
            known = ", ".join([*sorted(LANGUAGES), *sorted(ROLES), *BUILT])
            raise BadStory(number, f"{word!r} is neither a language, a role nor a network: expected {known}")
    return Cast(name, language, tuple(roles), network)
