"""An exchange: a command, a touch or a form that waits for its answer, and how far that is."""

import asyncio
from dataclasses import dataclass, field
from enum import Enum

from bot.adapters.discord.handles import Handle
from bot.core.locale import ENGLISH

MESSAGE, DEFERRED, DEFERRED_EDIT, EDIT, CHOICES, FORM = 4, 5, 6, 7, 8, 9
"""Discord's kinds of a first answer."""


class Stage(Enum):
    """How far the answer is."""

    NEW = "new"
    DEFERRED = "deferred"
    ANSWERED = "answered"


@dataclass
class Exchange:
    """One of them, and how far it is.

    `given` are the parts of answers that stand, by their nonce; `form` is the command whose form was sent; what was said
    was for the eyes of who asked `alone`.
    """

    handle: Handle
    stage: Stage = Stage.NEW
    given: dict[str, str] = field(default_factory=dict)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    said: asyncio.Event = field(default_factory=asyncio.Event)
    hurried: bool = False
    language: str = ENGLISH
    form: str = ""
    alone: bool = False

    @property
    def hidden(self) -> bool:
        return self.handle.hidden

    @property
    def message(self) -> str:
        return self.handle.message
