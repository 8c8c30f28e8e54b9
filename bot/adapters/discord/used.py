"""What somebody used (a command, a button, a form), as Discord reports it."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import discord

from bot.adapters.discord.components import WHOSE
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
    def asked(self) -> str:
        """Whom the message asks that was touched, as far as it says so: in its button, or by what it replies to."""
        if self.by.message is None:
            return ""
        parts = (part for row in self.by.message.components for part in getattr(row, "children", ()))
        named = (WHOSE.match(str(getattr(part, "custom_id", ""))) for part in parts)
        if whose := next((found[1] for found in named if found and found[1]), ""):
            return whose
        quoted = self.by.message.reference.resolved if self.by.message.reference else None
        return str(quoted.author.id) if isinstance(quoted, discord.Message) else ""

    @property
    def alone(self) -> bool:
        """Whether it was done where only they see it: what answers that is for nobody else either."""
        return bool(self.by.message and self.by.message.flags.ephemeral)

    @property
    def language(self) -> str:
        return spoken_here(str(self.by.locale))
