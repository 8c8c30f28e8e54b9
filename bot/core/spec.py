"""A command as adapters see it: names, arguments and what it says of itself, in every language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.core.text import Text

SlotForm = Literal["entity", "time", "text", "number", "word"]


@dataclass(frozen=True, slots=True)
class ArgumentSpec:
    """One argument: its public names, what is asked when it is missing, and whether it may be.

    `choices` are all the values it may have, where these are few: what says each of them, and how it is shown.
    """

    name: str
    names: Mapping[str, str]
    question: Text
    required: bool
    form: SlotForm
    choices: tuple[tuple[str, Text], ...] = ()


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """One command: `room.book`, reached as `!book`, `!réserver`, a slash command or a sentence."""

    id: str
    summary: Text
    names: Mapping[str, str]
    arguments: tuple[ArgumentSpec, ...]
    private: bool = False  # answered for who asks alone, where it is asked by a command
    team: bool = False  # for nobody but who keeps the house
    formerly: tuple[str, ...] = ()  # ids of earlier versions: what stands of them still means it
