"""What somebody did with a command, a button or a form, and how the bot answered it."""

import asyncio
import secrets
from dataclasses import dataclass, field
from enum import IntEnum

from tests.fakes.discord.channel import Channel
from tests.fakes.discord.guild import User
from tests.fakes.discord.message import Message
from tests.fakes.discord.wire import Json, new_id

ANSWER_WITHIN = 3.0
"""Seconds, after which the person reads that the application did not respond."""
TOKEN_LIVES = 15 * 60.0


class Did(IntEnum):
    """What was done: Discord's interaction types."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class Answered(IntEnum):
    """How it was answered: Discord's callback types."""

    MESSAGE = 4
    LATER = 5
    UPDATE_LATER = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(slots=True, eq=False)
class Use:
    """One interaction, from the press to the last follow-up."""

    did: Did
    user: User
    channel: Channel
    data: Json
    at: float
    locale: str
    message: Message | None = None
    """The one whose button was pressed."""
    id: int = field(default_factory=new_id)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    answered: Answered | None = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    modal: Json | None = None
    choices: list[Json] | None = None
    done: asyncio.Event = field(default_factory=asyncio.Event)
    """Set once it is answered, in whatever way."""

    def is_late(self, now: float) -> bool:
        return self.answered is None and now - self.at >= ANSWER_WITHIN

    def is_dead(self, now: float) -> bool:
        return now - self.at >= TOKEN_LIVES

    def metadata(self) -> Json:
        """What a message tells about the interaction that it answers."""
        owners = {"0": str(self.channel.guild.id if self.channel.guild else 0)}
        return {
            "id": str(self.id),
            "type": int(self.did),
            "user": self.user.wire(),
            "authorizing_integration_owners": owners,
        }
