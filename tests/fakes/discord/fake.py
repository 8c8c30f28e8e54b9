"""The fake as a test holds it: start it, furnish it, spoil it, look at it."""

from typing import Any, Self

from tests.fakes.discord.call import Call
from tests.fakes.discord.channel import Channel, Kind, Overwrite
from tests.fakes.discord.faults import Faults
from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.guild import Guild, Member, Role, User
from tests.fakes.discord.permission import EVERYONE, NOTHING, May
from tests.fakes.discord.person import DiscordPerson
from tests.fakes.discord.server import API, Server
from tests.fakes.discord.wire import Clock
from tests.fakes.discord.world import Application, News, World

TOKEN = "MTAx.fake.token"  # noqa: S105 (it opens nothing)
BOT_MAY = EVERYONE
"""What an invitation asks for, unless a story says otherwise."""


class DiscordFake:
    """A Discord with one application, on a port of this machine."""

    def __init__(self, bot_name: str = "La Loge") -> None:
        self.world = World(Application(User(bot_name, bot=True), TOKEN))
        self.world.users[self.bot.id] = self.bot
        self.server = Server(self.world)

    async def __aenter__(self) -> Self:
        await self.server.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.server.stop()

    @property
    def bot(self) -> User:
        return self.world.bot

    @property
    def mention(self) -> str:
        """What people type to call the bot."""
        return f"<@{self.bot.id}>"

    @property
    def api_url(self) -> str:
        return self.world.base_url + API

    @property
    def gateway_url(self) -> str:
        return self.server.gateway.url

    @property
    def token(self) -> str:
        return self.world.application.token

    # The world

    def guild(self, name: str, *, locale: str = "fr", bot_may: int | None = BOT_MAY) -> Guild:
        """A guild, owned by somebody of no story; the bot is in it unless `bot_may` is None."""
        owner = self._account("Owner of " + name)
        guild = Guild(name, owner.id, int(EVERYONE), locale)
        guild.members[owner.id] = Member(owner)
        self.world.guilds[guild.id] = guild
        if bot_may is not None:
            self.invites_bot(guild, bot_may=bot_may)
        return guild

    def invites_bot(self, guild: Guild, *, bot_may: int = BOT_MAY) -> None:
        """Let it in, with the role that every bot gets of its own."""
        role = self.role(guild, self.bot.name, may=bot_may, managed=True)
        guild.members[self.bot.id] = Member(self.bot, [role.id])
        self.server.gateway.welcome(guild)

    def removes_bot(self, guild: Guild) -> None:
        del guild.members[self.bot.id]
        self.world.tell(News("GUILD_DELETE", {"id": str(guild.id)}, guild))

    def channel(self, guild: Guild, name: str, *, hidden: bool = False, kind: Kind = Kind.TEXT) -> Channel:
        """A channel that everybody sees; hidden, only those whom `allow` lets in."""
        channel = Channel(kind, name, guild)
        if hidden:
            channel.overwrites[guild.id] = Overwrite(0, deny=int(May.VIEW_CHANNEL))
        self.world.add(channel)
        self.world.tell(News("CHANNEL_CREATE", channel.wire(), guild))
        return channel

    def allow(
        self, channel: Channel, who: User | Role, *, may: May = NOTHING, may_not: May = NOTHING
    ) -> None:
        """Overwrite, in one channel, what somebody or a role may do."""
        kind = 0 if isinstance(who, Role) else 1
        channel.overwrites[who.id] = Overwrite(kind, int(may), int(may_not))
        self.world.tell(News("CHANNEL_UPDATE", channel.wire(), channel.guild))

    def role(
        self, guild: Guild, name: str, *, may: int = 0, managed: bool = False, position: int = 0
    ) -> Role:
        """A role above all that were there, unless its position is given."""
        highest = max(role.position for role in guild.roles.values())
        role = Role(name, may, position or highest + 1, managed)
        guild.roles[role.id] = role
        self.world.tell_guild("GUILD_ROLE_CREATE", guild, {"role": role.wire()})
        return role

    def person(self, name: str, *guilds: Guild, locale: str = "fr") -> DiscordPerson:
        """Somebody with an account, a member of those guilds, with ears."""
        person = DiscordPerson(self.world, self._account(name), locale)
        for guild in guilds:
            person.joins(guild)
        return person

    def _account(self, name: str) -> User:
        user = User(name)
        self.world.users[user.id] = user
        return user

    # Spoiling

    @property
    def gateway(self) -> Gateway:
        """`asks_to_reconnect`, `invalidates`, `closes`, `drops`, `refusing`, `says`."""
        return self.server.gateway

    @property
    def faults(self) -> Faults:
        """`slows_down`, `limits`, `fails`, `cuts`, `delays`."""
        return self.server.faults

    @property
    def clock(self) -> Clock:
        """`passes(seconds=…)` ages interaction tokens and nonces, `runs()` lets them age by themselves."""
        return self.world.clock

    # Looking

    def calls(self, route: str) -> list[Call]:
        """The requests that the bot made there: `"POST /channels/{channel}/messages"`."""
        return [call for call in self.server.calls if call.route == route]

    def bodies(self, route: str) -> list[Any]:
        return [call.body for call in self.calls(route)]

    def check(self) -> None:
        """Fail if the bot asked for what the fake does not know, or if the fake itself broke."""
        assert not self.server.unhandled, f"the fake has no route for {self.server.unhandled}"
        assert not self.server.broken, f"the fake broke at {self.server.broken}"
