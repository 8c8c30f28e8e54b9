"""The bot that a newcomer writes with discord.py: it answers `/ping` with "pong" and does nothing else.

Arguments: address of the interface, address of the gateway, token. It keeps no database; that is what the lodge is compared with.
"""

import asyncio
import sys

import discord
import yarl
from discord import app_commands
from typing_extensions import override


class Bare(discord.Client):
    """Declares its command at each start, as the library's own example does; knows the members, as ours does."""

    def __init__(self) -> None:
        intents = discord.Intents.default()
        intents.members = True
        super().__init__(intents=intents)
        self.tree = app_commands.CommandTree(self)

    @override
    async def setup_hook(self) -> None:
        @self.tree.command(name="ping", description="Are you there?")
        async def ping(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("pong")

        await self.tree.sync()

    async def on_ready(self) -> None:
        print("ready", flush=True)


async def main(api: str, gateway: str, token: str) -> None:
    discord.http.Route.BASE = api
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    async with Bare() as bot:
        await bot.start(token)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
