"""The fake as a test holds it: start it, people it, spoil it, look at it."""

from typing import Any, Self

from tests.fakes.discord.admins import Admins
from tests.fakes.discord.call import Call
from tests.fakes.discord.faults import Faults
from tests.fakes.discord.guild import Guild, User
from tests.fakes.discord.person import DiscordPerson
from tests.fakes.discord.server import API, Server
from tests.fakes.discord.wire import Clock
from tests.fakes.discord.world import Application, World

TOKEN = "MTAx.fake.token"  # noqa: S105 (it opens nothing)


class DiscordFake(Admins):
    """A Discord with one application, on a port of this machine."""

    def __init__(self, bot_name: str = "La Loge") -> None:
        self.world = World(Application(User(bot_name, bot=True), TOKEN))
        self.world.users[self.bot.id] = self.bot
        self.server = Server(self.world)
        self.gateway = self.server.gateway
        """`asks_to_reconnect`, `invalidates`, `closes`, `drops`, `falls_silent`, `refusing`, `says`."""

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

    def person(self, name: str, *guilds: Guild, locale: str = "fr", bot: bool = False) -> DiscordPerson:
        """Somebody with an account, a member of those guilds, with ears; or another bot."""
        person = DiscordPerson(self.world, self.account(name), locale)
        person.user.bot = bot
        for guild in guilds:
            person.joins(guild)
        return person

    # Spoiling

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
