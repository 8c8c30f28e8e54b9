"""All there is on the fake Discord: accounts, guilds, channels, commands, interactions; and the news of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.fakes.discord.channel import Channel, Kind
from tests.fakes.discord.guild import Guild, Member, User
from tests.fakes.discord.intents import PRIVILEGED, Intent
from tests.fakes.discord.interaction import Use
from tests.fakes.discord.message import Message
from tests.fakes.discord.permission import sees
from tests.fakes.discord.refusal import RefusalError
from tests.fakes.discord.wire import Clock, Json


@dataclass(frozen=True, slots=True)
class News:
    """Something happened: a gateway event, told to the bot and to people alike, each as far as they may know."""

    event: str
    data: Json
    guild: Guild | None = None
    channel: Channel | None = None
    message: Message | None = None
    by: User | None = None


SWITCHED_ON = {Intent.PRESENCES: 1 << 13, Intent.MEMBERS: 1 << 15, Intent.CONTENT: 1 << 19}
"""An application's flags, as long as it is in less than a hundred guilds."""


@dataclass(slots=True, eq=False)
class Application:
    """The bot's account, and what its owner allowed it in the developer portal."""

    user: User
    token: str
    allowed: Intent = PRIVILEGED
    commands: dict[int, list[Json]] = field(default_factory=dict)
    """By guild; 0 is everywhere."""

    def wire(self) -> Json:
        return {
            "id": str(self.user.id),
            "name": self.user.name,
            "description": "",
            "icon": None,
            "bot_public": True,
            "bot_require_code_grant": False,
            "owner": User("Owner").wire(),
            "verify_key": "0" * 64,
            "flags": sum(flag for intent, flag in SWITCHED_ON.items() if intent in self.allowed),
            "team": None,
        }


@dataclass(slots=True, eq=False)
class AuditEntry:
    """A deed of the bot, with the reason that it gave."""

    deed: str
    reason: str | None


@dataclass(slots=True, eq=False)
class World:
    """Finds things, and tells what happens to whoever listens."""

    application: Application
    base_url: str = ""
    clock: Clock = field(default_factory=Clock)
    users: dict[int, User] = field(default_factory=dict)
    guilds: dict[int, Guild] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    uses: dict[str, Use] = field(default_factory=dict)
    nonces: dict[tuple[int, str], tuple[float, Message]] = field(default_factory=dict)
    files: dict[int, bytes] = field(default_factory=dict)
    audit: list[AuditEntry] = field(default_factory=list)
    listeners: list[Callable[[News], None]] = field(default_factory=list)

    @property
    def bot(self) -> User:
        return self.application.user

    def tell(self, news: News) -> None:
        for listener in self.listeners:
            listener(news)

    def tell_guild(self, event: str, guild: Guild, data: Json) -> None:
        self.tell(News(event, data | {"guild_id": str(guild.id)}, guild))

    def tell_channel(self, event: str, channel: Channel, data: Json, by: User | None = None) -> None:
        place: Json = {"channel_id": str(channel.id)}
        if channel.guild:
            place["guild_id"] = str(channel.guild.id)
        self.tell(News(event, place | data, channel.guild, channel, by=by))

    # Finding, refused as the service refuses it to the bot

    def user(self, number: int) -> User:
        if number not in self.users:
            raise RefusalError(10013)
        return self.users[number]

    def guild(self, number: int) -> Guild:
        if number not in self.guilds or self.bot.id not in self.guilds[number].members:
            raise RefusalError(10004)
        return self.guilds[number]

    def member(self, guild: Guild, number: int) -> Member:
        if number not in guild.members:
            raise RefusalError(10007)
        return guild.members[number]

    def channel(self, number: int) -> Channel:
        if number not in self.channels:
            raise RefusalError(10003)
        channel = self.channels[number]
        if not sees(channel, self.bot.id):
            raise RefusalError(50001)
        return channel

    def message(self, channel: Channel, number: int) -> Message:
        if number not in channel.messages:
            raise RefusalError(10008)
        return channel.messages[number]

    # Making

    def direct(self, one: User, other: User) -> Channel:
        """The direct chat of two, which exists once."""
        pair = {one.id, other.id}
        for channel in self.channels.values():
            if channel.kind is Kind.DIRECT and channel.recipients.keys() == pair:
                return channel
        return self.add(Channel(Kind.DIRECT, recipients={one.id: one, other.id: other}))

    def add(self, channel: Channel) -> Channel:
        self.channels[channel.id] = channel
        if channel.guild and not channel.is_thread:
            channel.guild.channels[channel.id] = channel
        return channel

    def threads_of(self, guild: Guild) -> list[Channel]:
        return [channel for channel in self.channels.values() if channel.guild is guild and channel.is_thread]

    def share_a_guild(self, one: int, other: int) -> bool:
        return any(one in guild.members and other in guild.members for guild in self.guilds.values())
