"""The bot that a newcomer writes with discord.py: it answers `/ping` with "pong" and does nothing else.

Arguments: address of the interface, address of the gateway, token. It keeps no database; that is what the lodge is compared with. With a file as
the fourth it keeps who asked, committed before it answers: what a command costs at least that is not to be forgotten.
"""

import asyncio
import sys

import aiosqlite
import discord
import yarl
from discord import app_commands
from typing_extensions import override


class Bare(discord.Client):
    """Declares its command at each start, as the library's own example does; knows the members, as ours does."""

    def __init__(self, kept: aiosqlite.Connection | None) -> None:
        intents = discord.Intents.default()
        intents.members = True
        super().__init__(intents=intents)
        self.tree = app_commands.CommandTree(self)
        self.kept = kept

    @override
    async def setup_hook(self) -> None:
        @self.tree.command(name="ping", description="Are you there?")
        async def ping(interaction: discord.Interaction) -> None:
            if self.kept:
                await self.kept.execute("INSERT INTO asked VALUES (?)", (interaction.user.id,))
                await self.kept.commit()
            await interaction.response.send_message("pong")

        await self.tree.sync()

    async def on_ready(self) -> None:
        print("ready", flush=True)


async def main(api: str, gateway: str, token: str, file: str = "") -> None:
    discord.http.Route.BASE = api
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    kept = await opened(file) if file else None
    async with Bare(kept) as bot:
        await bot.start(token)


async def opened(file: str) -> aiosqlite.Connection:
    """As durable as the lodge's own: a commit is on the disk."""
    kept = await aiosqlite.connect(file)
    for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "CREATE TABLE asked (who)"):
        await kept.execute(statement)
    return kept


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
