import asyncio

import aiohttp
import discord
import pytest

from tests.fakes.bare import BareBot, commanded, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import Answered, Flag


async def test_a_deferred_answer_keeps_its_privacy(garage: Garage) -> None:
    async def later(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.edit_original_response(content="enfin")
        await interaction.followup.send("et encore", ephemeral=True)

    bot = commanded(later)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        use = garage.ana.slash(garage.general, "ask")
        await garage.ana.hears("enfin")
        await garage.ana.hears("et encore")

    assert use.answered is Answered.LATER
    assert use.original is not None
    assert use.original.only_for == garage.ana.id
    assert use.followups[0].only_for == garage.ana.id
    assert garage.general.messages == {}


async def test_the_first_follow_up_takes_the_place_of_thinking(garage: Garage) -> None:
    async def later(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        await interaction.followup.send("enfin")

    bot = commanded(later)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        use = garage.ana.slash(garage.general, "ask")
        heard = await garage.ana.hears("enfin")

    assert heard.message is use.original
    assert use.original is not None
    assert Flag.LOADING not in use.original.flags
    assert use.followups == []


async def test_an_answer_can_be_read_again_changed_and_taken_back(garage: Garage) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("un")
        read = await interaction.original_response()
        await interaction.edit_original_response(content=read.content + " deux")
        await interaction.delete_original_response()
        bot.heard.put_nowait(read)

    bot = commanded(answer)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.ana.slash(garage.general, "ask")
        await bot.next()

    texts = [heard.text for heard in garage.ana.ears.heard if heard.is_words]
    assert texts == ["un", "un deux"]
    assert garage.ana.messages(garage.general) == []


async def test_after_three_seconds_the_interaction_is_unknown(garage: Garage) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        garage.fake.clock.passes(seconds=3)
        await interaction.response.send_message("trop tard")

    bot = commanded(answer)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        use = garage.ana.slash(garage.general, "ask")
        error = await bot.next()

    assert isinstance(error, discord.NotFound)
    assert error.code == 10062
    assert use.is_late(garage.fake.clock.now())


async def test_after_a_quarter_of_an_hour_the_token_is_dead(garage: Garage) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        garage.fake.clock.passes(minutes=15)
        await interaction.edit_original_response(content="trop tard")

    bot = commanded(answer)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.ana.slash(garage.general, "ask")
        error = await bot.next()

    assert isinstance(error, discord.HTTPException)
    assert (error.status, error.code) == (401, 50027)


async def test_an_interaction_is_answered_once(garage: Garage) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("un")
        interaction.response._response_type = None
        await interaction.response.send_message("deux")

    bot = commanded(answer)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.ana.slash(garage.general, "ask")
        error = await bot.next()

    assert isinstance(error, discord.HTTPException)
    assert error.code == 40060


async def test_who_is_not_answered_is_told_so(garage: Garage) -> None:
    async def silence(_: discord.Interaction) -> None:
        bot.heard.put_nowait("entendu")

    bot = commanded(silence)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        use = garage.ana.slash(garage.general, "ask")
        await bot.next()

        with pytest.raises(AssertionError, match="did not respond"):
            await garage.ana.is_answered(use, within=0.01)


async def test_an_interaction_during_a_break_is_told_after_it(garage: Garage) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("présent")

    bot = commanded(answer)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.fake.gateway.drops()
        garage.ana.slash(garage.general, "ask")
        await garage.ana.hears("présent")


async def test_many_at_once_are_all_answered(garage: Garage) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("oui", ephemeral=True)

    bot = commanded(answer)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        uses = [garage.ana.slash(garage.general, "ask") for _ in range(200)]
        await asyncio.gather(*(garage.ana.is_answered(use) for use in uses))


async def test_an_answer_that_was_cut_after_the_write_was_given(garage: Garage) -> None:
    garage.fake.faults.cuts("POST /interactions/{interaction}/{token}/callback")

    async def answer(interaction: discord.Interaction) -> None:
        with pytest.raises(aiohttp.ClientError):
            await interaction.response.send_message("une fois")
        await interaction.response.send_message("deux fois ?")

    bot = commanded(answer)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.ana.slash(garage.general, "ask")
        error = await bot.next()

    assert error.code == 40060
    assert [message.text for message in garage.ana.messages(garage.general)] == ["une fois"]


async def test_an_ephemeral_message_is_told_to_nobody_else_and_not_over_the_gateway(garage: Garage) -> None:
    bot, zoe = BareBot(), garage.fake.person("Zoé", garage.guild)

    @bot.event
    async def on_message(message: discord.Message) -> None:
        bot.heard.put_nowait(message)

    @bot.tree.command(name="secret", description="…")
    async def secret(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("pour toi", ephemeral=True)

    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.ana.slash(garage.general, "secret")
        heard = await garage.ana.hears("pour toi")
        zoe.says(garage.general, "après")

        assert (await bot.next()).author.id == zoe.id
    assert heard.message is not None
    assert Flag.EPHEMERAL in heard.message.flags
    assert not [one for one in zoe.ears.heard if one.text == "pour toi"]


async def test_whom_a_client_does_not_mean_to_call_it_calls_on_no_way(garage: Garage) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        words = f"pour {garage.ana.mention}"
        await interaction.response.send_message(words)
        await interaction.followup.send(words)
        await interaction.edit_original_response(content=f"{words} !")
        assert isinstance(interaction.channel, discord.TextChannel)
        said = await interaction.channel.send(words)
        await said.edit(content=f"{words} !")

    bot = commanded(answer, allowed_mentions=discord.AllowedMentions.none())
    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.ana.slash(garage.general, "ask")
        for _ in range(2):
            await garage.ana.hears("!")

    messages = garage.ana.messages(garage.general)
    assert len(messages) == 3
    assert not any(message.calls(garage.ana.id) for message in messages)
