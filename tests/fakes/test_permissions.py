from typing import Any

import discord
import pytest

from tests.fakes.bare import BareBot, direct, room, running, send_raw
from tests.fakes.conftest import Garage
from tests.fakes.discord import DiscordFake, May


async def test_what_the_bot_does_not_see_it_neither_hears_nor_writes_to(garage: Garage) -> None:
    bot = BareBot()
    hidden = garage.fake.channel(garage.guild, "bureau", hidden=True)
    garage.fake.allow(hidden, garage.ana.user, may=May.VIEW_CHANNEL | May.SEND_MESSAGES)

    @bot.event
    async def on_message(message: discord.Message) -> None:
        bot.heard.put_nowait(message.channel.id)

    async with running(garage.fake, bot):
        garage.ana.says(hidden, f"{garage.fake.mention} entre nous")
        garage.ana.says(garage.general, "ici")
        assert await bot.next() == garage.general.id
        with pytest.raises(discord.Forbidden) as caught:
            await room(bot, hidden).send("coucou")

    assert caught.value.code == 50001


@pytest.mark.parametrize(
    ("lacking", "kwargs"),
    [
        (May.SEND_MESSAGES, {"content": "x"}),
        (May.SEND_POLLS, {"poll": {"question": {"text": "x"}, "answers": [{"poll_media": {"text": "a"}}]}}),
    ],
)
async def test_who_lacks_a_right_is_refused(garage: Garage, lacking: May, kwargs: dict[str, Any]) -> None:
    garage.fake.allow(garage.general, garage.fake.bot, may_not=lacking)
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(discord.Forbidden) as caught:
            await send_raw(bot, garage.general, **kwargs)

    assert caught.value.code == 50013


async def test_an_administrator_may_everything(discord_fake: DiscordFake) -> None:
    guild = discord_fake.guild("Le Garage", bot_may=May.ADMINISTRATOR)
    hidden = discord_fake.channel(guild, "bureau", hidden=True)
    bot = BareBot()
    async with running(discord_fake, bot):
        await room(bot, hidden).send("présent")

    assert len(hidden.messages) == 1


async def test_words_of_others_are_neither_edited_nor_taken_back_without_a_right(garage: Garage) -> None:
    said = garage.ana.says(garage.general, "à moi")
    bot = BareBot()
    async with running(garage.fake, bot):
        partial = room(bot, garage.general).get_partial_message(said.id)
        with pytest.raises(discord.Forbidden) as edit:
            await partial.edit(content="à lui")
        with pytest.raises(discord.Forbidden) as delete:
            await partial.delete()
        garage.fake.allow(garage.general, garage.fake.bot, may=May.MANAGE_MESSAGES)
        await partial.delete()

    assert (edit.value.code, delete.value.code) == (50005, 50013)
    assert garage.general.messages == {}


async def test_direct_chats_can_be_closed_and_need_a_common_guild(garage: Garage) -> None:
    stranger = garage.fake.person("Sam")
    garage.ana.user.takes_direct = False
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(discord.Forbidden) as closed:
            await (await direct(bot, garage.ana.id)).send("bonjour")
        with pytest.raises(discord.Forbidden) as unknown:
            await (await direct(bot, stranger.id)).send("bonjour")

    assert (closed.value.code, unknown.value.code) == (50007, 50278)


async def test_what_is_not_there_is_unknown(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        codes = []
        for ask in (
            bot.fetch_channel(1),
            bot.fetch_user(1),
            bot.fetch_guild(1),
            bot.guilds[0].fetch_member(1),
            room(bot, garage.general).fetch_message(1),
        ):
            with pytest.raises(discord.NotFound) as caught:
                await ask
            codes.append(caught.value.code)

    assert codes == [10003, 10013, 10004, 10007, 10008]
