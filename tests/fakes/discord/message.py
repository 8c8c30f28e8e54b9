"""What somebody said, and what became of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntFlag
from typing import TYPE_CHECKING

from tests.fakes.discord.channel import Channel
from tests.fakes.discord.components import words_of
from tests.fakes.discord.guild import User
from tests.fakes.discord.wire import Json, new_id, stamp

if TYPE_CHECKING:
    from tests.fakes.discord.poll import Poll


class Flag(IntFlag):
    """The bits of a message's `flags` that matter here."""

    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SILENT = 1 << 12
    COMPONENTS_V2 = 1 << 15


NO_FLAG = Flag(0)
PLAIN, JOINED, REPLY, COMMAND_ANSWER, POLL_RESULT = 0, 7, 19, 20, 46
"""The `type`s of the messages that are said here."""

BLANK: Json = {"content": "", "embeds": [], "attachments": [], "components": []}
"""What a bot without the message-content intent sees of a message that does not concern it."""


@dataclass(slots=True, eq=False)
class Message:
    """One message; edited in place, as the server keeps only the last words."""

    channel: Channel
    author: User
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    flags: Flag = NO_FLAG
    type: int = PLAIN
    nonce: str | int | None = None
    mentions: list[User] = field(default_factory=list)
    """Whom it calls: only those whom the sender allowed it to call."""
    mentioned_roles: list[int] = field(default_factory=list)
    mentions_everyone: bool = False
    answers: "Message | None" = None
    reactions: dict[str, list[int]] = field(default_factory=dict)
    poll: "Poll | None" = None
    metadata: Json | None = None
    """Whose interaction it answers."""
    only_for: int | None = None
    """An ephemeral one has one reader."""
    thread: Channel | None = None
    edited_at: datetime | None = None
    deleted: bool = False
    id: int = field(default_factory=new_id)

    @property
    def is_thinking(self) -> bool:
        return Flag.LOADING in self.flags

    @property
    def text(self) -> str:
        """All the words that a reader sees: of the message, its embeds and its components."""
        embedded = [words for embed in self.embeds for words in _words_of_embed(embed)]
        return "\n".join(filter(None, [self.content, *embedded, *words_of(self.components)]))

    def calls(self, user_id: int) -> bool:
        return any(user.id == user_id for user in self.mentions)

    def wire(self, reader: int, *, blank: bool = False) -> Json:
        """The message for that account, with or without the right to read its content."""
        body = self._body(reader) | (BLANK if blank else self._content())
        if self.poll and not blank:
            body["poll"] = self.poll.wire(reader)
        return body

    def _content(self) -> Json:
        return {name: getattr(self, name) for name in BLANK}

    def _body(self, reader: int) -> Json:
        body: Json = {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "type": self.type,
            "author": self.author.wire(),
            "timestamp": stamp(datetime.fromtimestamp(((self.id >> 22) + 1_420_070_400_000) / 1000, UTC)),
            "edited_timestamp": stamp(self.edited_at) if self.edited_at else None,
            "tts": False,
            "pinned": False,
            "flags": int(self.flags),
            "mention_everyone": self.mentions_everyone,
            "mentions": [user.wire() for user in self.mentions],
            "mention_roles": [str(role) for role in self.mentioned_roles],
            "reactions": [_reaction(emoji, by, reader) for emoji, by in self.reactions.items()],
        }
        if self.nonce is not None:
            body["nonce"] = self.nonce
        if self.metadata:
            body |= {"interaction_metadata": self.metadata, "application_id": str(self.author.id)}
        if self.thread:
            body["thread"] = self.thread.wire()
        return body | (self._reference() if self.answers else {})

    def _reference(self) -> Json:
        assert self.answers is not None
        place: Json = {
            "message_id": str(self.answers.id),
            "channel_id": str(self.answers.channel.id),
            "type": 0,
        }
        if self.channel.guild:
            place["guild_id"] = str(self.channel.guild.id)
        return {"message_reference": place}


def emoji_wire(emoji: str) -> Json:
    """`👍`, or `name:id` of one that a guild or the application made."""
    name, _, number = emoji.partition(":")
    return {"id": number or None, "name": name, "animated": False}


def _reaction(emoji: str, by: list[int], reader: int) -> Json:
    return {
        "emoji": emoji_wire(emoji),
        "count": len(by),
        "count_details": {"burst": 0, "normal": len(by)},
        "me": reader in by,
        "me_burst": False,
        "burst_colors": [],
    }


def _words_of_embed(embed: Json) -> list[str]:
    fields = [f"{one['name']}: {one['value']}" for one in embed.get("fields", [])]
    footer = embed.get("footer", {}).get("text", "")
    return [embed.get("title", ""), embed.get("description", ""), *fields, footer]
