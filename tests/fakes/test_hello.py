import discord

from tests.fakes.bare import BareBot, running
from tests.fakes.discord import DiscordFake


async def test_a_bot_hears_what_is_said_and_answers(discord_fake: DiscordFake) -> None:
    guild = discord_fake.guild("Le Garage")
    general = discord_fake.channel(guild, "general")
    ana = discord_fake.person("Ana", guild)
    bot = BareBot()

    @bot.event
    async def on_message(message: discord.Message) -> None:
        if message.author != bot.user:
            await message.channel.send(f"pong: {message.content}")

    async with running(discord_fake, bot):
        ana.says(general, f"{discord_fake.mention} ping")

        heard = await ana.hears("pong: ", channel=general)

    assert heard.text == f"pong: {discord_fake.mention} ping"
    assert heard.by is discord_fake.bot
