"""Where things are said: a guild's channel, a thread in it, a direct chat."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from tests.fakes.discord.guild import Guild, User
from tests.fakes.discord.wire import Json, new_id, stamp

if TYPE_CHECKING:
    from tests.fakes.discord.message import Message


class Kind(IntEnum):
    """Discord's numbers for kinds of channels."""

    TEXT = 0
    DIRECT = 1
    VOICE = 2
    CATEGORY = 4
    NEWS = 5
    NEWS_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    STAGE = 13
    FORUM = 15


THREADS = {Kind.NEWS_THREAD, Kind.PUBLIC_THREAD, Kind.PRIVATE_THREAD}
SPOKEN_IN = {Kind.VOICE, Kind.STAGE}
WORDLESS = {Kind.CATEGORY, Kind.FORUM}
"""No message stands in these themselves; the posts of a forum are threads."""


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel gives or takes from a role (0) or a member (1)."""

    kind: int
    allow: int = 0
    deny: int = 0


@dataclass(slots=True, eq=False)
class Channel:
    """One place; threads are channels with a parent."""

    kind: Kind
    name: str = ""
    guild: Guild | None = None
    id: int = field(default_factory=new_id)
    parent: "Channel | None" = None
    topic: str | None = None
    recipients: dict[int, User] = field(default_factory=dict)
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    messages: dict[int, "Message"] = field(default_factory=dict)
    owner_id: int = 0
    thread_members: dict[int, datetime] = field(default_factory=dict)
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    archives_after: int = 1440

    @property
    def is_thread(self) -> bool:
        return self.kind in THREADS

    @property
    def is_private_thread(self) -> bool:
        return self.kind is Kind.PRIVATE_THREAD

    @property
    def parent_of_thread(self) -> "Channel | None":
        return self.parent if self.is_thread else None

    @property
    def last(self) -> str | None:
        return str(next(reversed(self.messages))) if self.messages else None

    def wire(self) -> Json:
        common: Json = {"id": str(self.id), "type": int(self.kind), "last_message_id": self.last, "flags": 0}
        if self.guild is None:
            return common
        common |= {"guild_id": str(self.guild.id), "name": self.name, "rate_limit_per_user": 0}
        common["parent_id"] = str(self.parent.id) if self.parent else None
        return common | (self._thread() if self.is_thread else self._room())

    def wire_direct(self, without: int) -> Json:
        """A direct chat as one of the two sees it: with the other."""
        others = [user.wire() for user in self.recipients.values() if user.id != without]
        return self.wire() | {"recipients": others}

    def _room(self) -> Json:
        return {
            "position": 0,
            "topic": self.topic,
            "nsfw": False,
            "permission_overwrites": [
                {"id": str(target), "type": o.kind, "allow": str(o.allow), "deny": str(o.deny)}
                for target, o in self.overwrites.items()
            ],
        } | ({"bitrate": 64000, "user_limit": 0} if self.kind in SPOKEN_IN else {})

    def _thread(self) -> Json:
        metadata = {
            "archived": self.archived,
            "auto_archive_duration": self.archives_after,
            "archive_timestamp": stamp(),
            "locked": self.locked,
            "invitable": self.invitable,
        }
        return {
            "owner_id": str(self.owner_id),
            "message_count": len(self.messages),
            "total_message_sent": len(self.messages),
            "member_count": len(self.thread_members),
            "thread_metadata": metadata,
        }

    def enters_thread(self, user_id: int) -> bool:
        """Whether they were not in it before."""
        fresh = self.is_thread and user_id not in self.thread_members
        if fresh:
            self.thread_members[user_id] = datetime.now(UTC)
        return fresh

    def wire_thread_member(self, user_id: int) -> Json:
        joined = stamp(self.thread_members[user_id])
        return {"id": str(self.id), "user_id": str(user_id), "join_timestamp": joined, "flags": 0}
