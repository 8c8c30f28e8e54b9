"""What somebody used (a command, a button, a form), as Discord reports it."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import discord

from bot.adapters.discord.handles import LASTS, Handle
from bot.adapters.discord.wording import spoken_here
from bot.core.network import Receive

Json = dict[str, Any]
Start = Callable[[Coroutine[Any, Any, None]], None]


@dataclass(frozen=True, slots=True)
class Used:
    """What somebody used, as Discord reports it; who hears of it, and how something is begun beside."""

    by: discord.Interaction[Any]
    receive: Receive
    start: Start

    @property
    def data(self) -> Json:
        return dict(self.by.data or {})

    @property
    def handle(self) -> Handle:
        """How it is answered; what was touched, or opened the form, is its message."""
        touched = str(self.by.message.id) if self.by.message else ""
        dies = int(self.by.created_at.timestamp()) + LASTS
        return Handle(str(self.by.id), self.by.token, str(self.by.user.id), dies, self.alone, touched)

    @property
    def alone(self) -> bool:
        """Whether it was done where only they see it: what answers that is for nobody else either."""
        return bool(self.by.message and self.by.message.flags.ephemeral)

    @property
    def language(self) -> str:
        return spoken_here(str(self.by.locale))
