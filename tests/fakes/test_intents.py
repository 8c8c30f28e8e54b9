import discord

from tests.fakes.bare import BareBot, room, running
from tests.fakes.conftest import Garage


class Listener(BareBot):
    async def on_member_join(self, member: discord.Member) -> None:
        self.heard.put_nowait(member.name)

    async def on_message(self, message: discord.Message) -> None:
        self.heard.put_nowait(message)


async def test_nothing_is_told_that_was_not_asked_for(garage: Garage) -> None:
    intents = discord.Intents(guilds=True, guild_messages=True)
    bot = Listener(intents=intents)
    async with running(garage.fake, bot):
        garage.fake.person("Zoé", garage.guild)  # a join, for which the members intent is needed
        garage.ana.writes("en privé")
        garage.ana.says(garage.general, "ici")

        assert (await bot.next()).channel.id == garage.general.id
        assert bot.heard.empty()


async def test_without_the_content_intent_words_are_blank_unless_they_concern_the_bot(garage: Garage) -> None:
    bot = Listener()
    async with running(garage.fake, bot):
        garage.ana.says(garage.general, "entre nous")
        garage.ana.says(garage.general, f"{garage.fake.mention} bonjour")
        garage.ana.writes("à toi seul")
        said = [(await bot.next()).content for _ in range(3)]

    assert said == ["", f"{garage.fake.mention} bonjour", "à toi seul"]


async def test_with_the_content_intent_all_words_are_told(garage: Garage) -> None:
    bot = Listener(intents=discord.Intents.all())
    async with running(garage.fake, bot):
        garage.ana.says(garage.general, "entre nous")

        assert (await bot.next()).content == "entre nous"


async def test_a_reply_to_the_bot_is_readable_if_it_pings_it(garage: Garage) -> None:
    bot = Listener()
    async with running(garage.fake, bot):
        await room(bot, garage.general).send("Bonjour")
        own = await bot.next()
        hello = await garage.ana.reads("Bonjour")
        garage.ana.replies(hello, "salut", ping=True)
        garage.ana.replies(hello, "re", ping=False)
        loud, quiet = await bot.next(), await bot.next()

    assert own.author == bot.user
    assert (loud.content, quiet.content) == ("salut", "")
    assert loud.reference is not None
    assert loud.reference.resolved == own
