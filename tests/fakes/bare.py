"""A bare discord.py bot, redirected to the fake: what holds the fake honest."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord
import yarl
from discord import app_commands
from typing_extensions import override

from tests.fakes.discord import Channel, DiscordFake

SOON = 10.0


class BareBot(discord.Client):
    """The real library, with nothing of ours but short waits; tests add their events and commands."""

    def __init__(self, *, intents: discord.Intents | None = None, **options: Any) -> None:
        wanted = intents or discord.Intents(discord.Intents.default().value, members=True)
        super().__init__(intents=wanted, guild_ready_timeout=0.1, **options)
        self.tree = app_commands.CommandTree(self)
        self.heard: asyncio.Queue[Any] = asyncio.Queue()

    @override
    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Without the pause of five seconds."""

    async def next(self) -> Any:
        """What a test's event handler put there."""
        return await asyncio.wait_for(self.heard.get(), SOON)


Answer = Callable[[discord.Interaction], Awaitable[None]]


def commanded(answer: Answer, **options: Any) -> BareBot:
    """A bot with `/ask`, which answers so; what goes wrong meanwhile is `next`."""
    bot = BareBot(**options)

    @bot.tree.command(name="ask", description="Ask")
    async def ask(interaction: discord.Interaction) -> None:
        await answer(interaction)

    @bot.tree.error
    async def keep(_: discord.Interaction, error: app_commands.AppCommandError) -> None:
        bot.heard.put_nowait(getattr(error, "original", error))

    return bot


@asynccontextmanager
async def redirected(fake: DiscordFake) -> AsyncIterator[None]:
    """Point the library at the fake, for as long as it lasts."""
    route, socket = discord.http.Route, discord.gateway.DiscordWebSocket
    base, gateway = route.BASE, socket.DEFAULT_GATEWAY
    route.BASE, socket.DEFAULT_GATEWAY = fake.api_url, yarl.URL(fake.gateway_url)
    try:
        yield
    finally:
        route.BASE, socket.DEFAULT_GATEWAY = base, gateway


@asynccontextmanager
async def running(fake: DiscordFake, bot: BareBot, *, token: str = "") -> AsyncIterator[BareBot]:
    """Log in, be ready, and go in good order."""
    async with redirected(fake), bot:
        await bot.login(token or fake.token)
        connection = asyncio.create_task(bot.connect())
        ready = asyncio.create_task(bot.wait_until_ready())
        await asyncio.wait({connection, ready}, timeout=SOON, return_when=asyncio.FIRST_COMPLETED)
        if connection.done():
            ready.cancel()
            connection.result()
        try:
            yield bot
        finally:
            await bot.close()
            await asyncio.gather(connection, return_exceptions=True)


def room(bot: discord.Client, channel: Channel) -> discord.TextChannel:
    """The bot's own idea of that channel."""
    found = bot.get_channel(channel.id)
    assert isinstance(found, discord.TextChannel)
    return found


async def direct(bot: discord.Client, user_id: int) -> discord.DMChannel:
    """The bot's direct chat with somebody."""
    return await (await bot.fetch_user(user_id)).create_dm()


async def send_raw(bot: discord.Client, channel: Channel, **body: Any) -> Any:
    """Send as it is, past what the library itself would refuse."""
    route = discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id)
    return await bot.http.request(route, json=body)
