"""A guild (people say "server"): its members, its roles, its channels."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.fakes.discord.wire import Json, new_id, stamp

if TYPE_CHECKING:
    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.scheduled import Scheduled


@dataclass(slots=True, eq=False)
class User:
    """An account: a person, the bot, or somebody else's bot."""

    name: str
    id: int = field(default_factory=new_id)
    bot: bool = False
    takes_direct: bool = True
    """Whether members of a common guild may write to them."""

    @property
    def handle(self) -> str:
        return self.name.lower().replace(" ", "_")

    def wire(self) -> Json:
        return {
            "id": str(self.id),
            "username": self.handle,
            "global_name": self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
        }


@dataclass(slots=True, eq=False)
class Role:
    """A name that members wear, with rights; the higher the position, the more it rules."""

    name: str
    permissions: int = 0
    position: int = 1
    managed: bool = False
    mentionable: bool = False
    id: int = field(default_factory=new_id)

    def wire(self) -> Json:
        return {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(int(self.permissions)),
            "position": self.position,
            "managed": self.managed,
            "mentionable": self.mentionable,
            "hoist": False,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "flags": 0,
        }


@dataclass(slots=True, eq=False)
class Member:
    """A user in one guild; `pending` until they have accepted its rules."""

    user: User
    roles: list[int] = field(default_factory=list)
    nick: str | None = None
    pending: bool = False
    joined_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def id(self) -> int:
        return self.user.id

    def wire(self) -> Json:
        return self.wire_without_user() | {"user": self.user.wire()}

    def wire_without_user(self) -> Json:
        return {
            "roles": [str(role) for role in self.roles],
            "nick": self.nick,
            "avatar": None,
            "joined_at": stamp(self.joined_at),
            "premium_since": None,
            "pending": self.pending,
            "deaf": False,
            "mute": False,
            "flags": 0,
        }


@dataclass(slots=True, eq=False)
class Guild:
    """A place with channels; its id is also that of the role that everybody has."""

    name: str
    owner_id: int
    everyone_may: int
    locale: str = "fr"
    id: int = field(default_factory=new_id)
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, "Channel"] = field(default_factory=dict)
    events: dict[int, "Scheduled"] = field(default_factory=dict)
    system_channel: "Channel | None" = None
    """Where the service itself tells who joined."""
    features: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.roles[self.id] = Role("@everyone", self.everyone_may, position=0, id=self.id)

    @property
    def everyone(self) -> Role:
        return self.roles[self.id]

    def roles_of(self, member: Member) -> list[Role]:
        return [self.roles[role] for role in member.roles]

    def rank_of(self, member: Member) -> int:
        return max((role.position for role in self.roles_of(member)), default=0)

    def wire(self) -> Json:
        """What REST tells; the gateway adds channels and members."""
        return {
            "id": str(self.id),
            "name": self.name,
            "owner_id": str(self.owner_id),
            "preferred_locale": self.locale,
            "roles": [role.wire() for role in self.roles.values()],
            "emojis": [],
            "stickers": [],
            "features": self.features,
            "icon": None,
            "splash": None,
            "afk_timeout": 300,
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "system_channel_id": str(self.system_channel.id) if self.system_channel else None,
            "system_channel_flags": 0,
            "vanity_url_code": None,
        }
