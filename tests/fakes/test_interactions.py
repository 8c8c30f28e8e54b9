import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import discord
import pytest
from discord import app_commands
from typing_extensions import override

from tests.fakes.bare import BareBot, direct, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import Answered, Flag, Upload

Answer = Callable[[discord.Interaction], Awaitable[None]]


class Polish(app_commands.Translator):
    @override
    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: object
    ) -> str | None:
        known = {"greet": "witaj", "whom": "kogo", "dear": "drogi"}
        return known.get(string.message) if locale is discord.Locale.polish else None


def commanded(answer: Answer) -> BareBot:
    """A bot with `/ask`, which answers so."""
    bot = BareBot()

    @bot.tree.command(name="ask", description="Ask")
    async def ask(interaction: discord.Interaction) -> None:
        await answer(interaction)

    @bot.tree.error
    async def keep(_: discord.Interaction, error: app_commands.AppCommandError) -> None:
        bot.heard.put_nowait(getattr(error, "original", error))

    return bot


async def test_a_command_is_synced_translated_and_used_in_the_persons_language(garage: Garage) -> None:
    bot = BareBot()
    ola = garage.fake.person("Ola", garage.guild, locale="pl")

    @bot.tree.command(name=app_commands.locale_str("greet"), description="Greet")
    @app_commands.rename(name=app_commands.locale_str("whom"))
    async def greet(interaction: discord.Interaction, name: str, loud: bool = False) -> None:
        await interaction.response.send_message(f"{interaction.locale}: {name}{'!' * loud}")

    async with running(garage.fake, bot):
        await bot.tree.set_translator(Polish())
        await bot.tree.sync()
        ola.slash(garage.general, "witaj", kogo="Ana", loud=True)
        await ola.hears("pl: Ana!")
        garage.ana.slash(garage.general, "greet", whom="Ola")
        await garage.ana.hears("fr: Ola")

    kept = garage.fake.world.application.commands[0][0]
    assert kept["name_localizations"] == {"pl": "witaj"}
    assert kept["options"][0]["name_localizations"] == {"pl": "kogo"}


async def test_a_command_of_a_group_takes_people_channels_numbers_and_files(garage: Garage) -> None:
    bot = BareBot()
    group = app_commands.Group(name="room", description="Rooms")

    @group.command(name="add", description="Add")
    async def add(
        interaction: discord.Interaction,
        who: discord.Member,
        where: discord.TextChannel,
        seats: app_commands.Range[int, 1, 50],
        plan: discord.Attachment,
    ) -> None:
        words = (await plan.read()).decode()
        await interaction.response.send_message(f"{who.name} {where.name} {seats} {words}")

    bot.tree.add_command(group)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.ana.slash(
            garage.general,
            "room add",
            who=garage.ana,
            where=garage.general,
            seats=8,
            plan=Upload("plan.txt", "text/plain", b"plan"),
        )
        await garage.ana.hears("ana general 8 plan")


async def test_what_is_offered_while_typing_is_read_in_the_persons_language(garage: Garage) -> None:
    bot = BareBot()

    @bot.tree.command(name="book", description="Book")
    async def book(interaction: discord.Interaction, room: str) -> None:
        await interaction.response.send_message(f"réservé : {room}")

    @book.autocomplete("room")
    async def offer(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"Salle {typed}eue", value="blue")]

    async with running(garage.fake, bot):
        await bot.tree.sync()

        assert await garage.ana.completes(garage.general, "book", "room", "bl") == ["Salle bleue"]
        garage.ana.slash(garage.general, "book", room="blue")
        await garage.ana.hears("réservé : blue")


async def test_a_choice_is_made_by_the_name_that_is_shown(garage: Garage) -> None:
    bot = BareBot()

    @bot.tree.command(name="room", description="Room")
    @app_commands.choices(size=[app_commands.Choice(name="Grande", value="big")])
    async def room(interaction: discord.Interaction, size: str) -> None:
        await interaction.response.send_message(f"taille : {size}")

    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.ana.slash(garage.general, "room", size="Grande")
        await garage.ana.hears("taille : big")
        with pytest.raises(AssertionError, match="none of the choices"):
            garage.ana.slash(garage.general, "room", size="Petite")


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


async def test_commands_work_in_direct_and_the_bot_can_write_first(garage: Garage) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"en privé : {interaction.guild is None}")

    bot = commanded(answer)
    async with running(garage.fake, bot):
        await bot.tree.sync()
        await (await direct(bot, garage.ana.id)).send("bonjour")
        hello = await garage.ana.hears("bonjour")
        garage.ana.slash(hello.channel, "ask")
        await garage.ana.hears("en privé : True", channel=garage.ana.direct())


async def test_a_command_for_those_who_manage_is_not_shown_to_others(garage: Garage) -> None:
    bot = BareBot()

    @bot.tree.command(name="manage", description="Manage")
    @app_commands.default_permissions(manage_guild=True)
    async def manage(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("…")

    async with running(garage.fake, bot):
        await bot.tree.sync()
        with pytest.raises(AssertionError, match="no 'manage' among"):
            garage.ana.slash(garage.general, "manage")


async def test_a_guilds_own_commands_are_only_there(garage: Garage) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("ici")

    bot = commanded(answer)
    atelier = garage.fake.guild("L'Atelier")
    other = garage.fake.channel(atelier, "general")
    async with running(garage.fake, bot):
        bot.tree.copy_global_to(guild=discord.Object(garage.guild.id))
        await bot.tree.sync(guild=discord.Object(garage.guild.id))
        garage.ana.slash(garage.general, "ask")
        await garage.ana.hears("ici")
        ben = garage.fake.person("Ben", atelier)

        with pytest.raises(AssertionError, match="no 'ask' among"):
            ben.slash(other, "ask")


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
