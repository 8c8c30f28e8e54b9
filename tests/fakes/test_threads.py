import discord
import pytest

from tests.fakes.bare import BareBot, room, running
from tests.fakes.conftest import Garage


async def test_a_thread_is_opened_under_a_message_and_talked_in(garage: Garage) -> None:
    bot = BareBot()

    @bot.event
    async def on_message(message: discord.Message) -> None:
        if message.author != bot.user:
            bot.heard.put_nowait(message.channel)

    said = garage.ana.says(garage.general, "on en parle ?")
    async with running(garage.fake, bot):
        partial = room(bot, garage.general).get_partial_message(said.id)
        thread = await partial.create_thread(name="Le détail")
        await thread.send("ici")
        here = (await garage.ana.hears("ici")).channel
        garage.ana.says(here, f"{garage.fake.mention} d'accord")
        heard = await bot.next()
        with pytest.raises(discord.HTTPException) as again:
            await partial.create_thread(name="Encore")
        await thread.edit(archived=True)

    assert isinstance(heard, discord.Thread)
    assert heard.id == thread.id == said.id
    assert again.value.code == 160004
    assert here.archived


async def test_a_private_thread_is_for_those_who_were_let_in(garage: Garage) -> None:
    bot = BareBot()
    zoe = garage.fake.person("Zoé", garage.guild)
    async with running(garage.fake, bot):
        thread = await room(bot, garage.general).create_thread(
            name="Entre nous", type=discord.ChannelType.private_thread
        )
        await thread.add_user(discord.Object(garage.ana.id))
        await thread.send("rien que toi")
        heard = await garage.ana.hears("rien que toi")
        garage.ana.says(heard.channel, "merci")
        await thread.remove_user(discord.Object(garage.ana.id))

    assert not [one for one in zoe.ears.heard if one.channel is heard.channel]
    with pytest.raises(AssertionError, match="may not"):
        garage.ana.says(heard.channel, "encore ?")


async def test_threads_are_still_known_after_a_restart(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        thread = await room(bot, garage.general).create_thread(
            name="Entre nous", type=discord.ChannelType.private_thread
        )
    again = BareBot()
    async with running(garage.fake, again):
        assert again.guilds[0].get_thread(thread.id) is not None


async def test_a_person_opens_threads_and_lets_the_bot_into_a_private_one(garage: Garage) -> None:
    bot = BareBot()

    @bot.event
    async def on_message(message: discord.Message) -> None:
        bot.heard.put_nowait((message.channel.id, message.content))

    async with running(garage.fake, bot):
        public = garage.ana.opens_thread(garage.ana.says(garage.general, "parlons"), "Parlons")
        private = garage.ana.opens_thread(garage.general, "Chut", private=True)
        garage.ana.says(private, f"{garage.fake.mention} trop tôt")
        garage.ana.lets_in(private, garage.fake.bot)
        garage.ana.says(private, f"{garage.fake.mention} chut")
        garage.ana.says(public, f"{garage.fake.mention} ici")
        told = [await bot.next() for _ in range(3)]

    assert [place for place, _ in told] == [garage.general.id, private.id, public.id]
    assert told[1][1] == f"{garage.fake.mention} chut"
