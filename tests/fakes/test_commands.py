import discord
import pytest
from discord import app_commands
from typing_extensions import override

from tests.fakes.bare import BareBot, commanded, direct, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import Upload


class Polish(app_commands.Translator):
    @override
    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: object
    ) -> str | None:
        known = {"greet": "witaj", "whom": "kogo", "dear": "drogi"}
        return known.get(string.message) if locale is discord.Locale.polish else None


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
        offered = await garage.ana.offered(garage.general, "book", "room", "bl")
        garage.ana.slash(garage.general, "book", room=offered["Salle bleue"])
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
