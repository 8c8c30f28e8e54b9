import re
from typing import Any, Self

import discord
import pytest
from typing_extensions import override

from tests.fakes.bare import BareBot, room, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import Answered


class Door(discord.ui.View):
    """Buttons without any state: as a bot shows them that may be restarted."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Ouvrir", custom_id="door:open")
    async def open(self, interaction: discord.Interaction, button: discord.ui.Button[Self]) -> None:
        await interaction.response.send_message("ouvert", ephemeral=True)

    @discord.ui.select(
        placeholder="Quelle salle ?",
        custom_id="door:room",
        options=[
            discord.SelectOption(label="Bleue", value="blue"),
            discord.SelectOption(label="Rouge", value="red"),
        ],
    )
    async def pick(self, interaction: discord.Interaction, menu: discord.ui.Select[Self]) -> None:
        await interaction.response.edit_message(content=f"choisi : {menu.values[0]}")


class Token(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"token:(?P<token>\w+)"):
    """A button that is rebuilt from its custom_id."""

    def __init__(self, token: str) -> None:
        super().__init__(discord.ui.Button(label=f"Jeton {token}", custom_id=f"token:{token}"))
        self.token = token

    @classmethod
    @override
    async def from_custom_id(
        cls, _interaction: discord.Interaction, _item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        return cls(match["token"])

    @override
    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"reçu {self.token}")


async def test_a_button_and_a_menu_act_after_a_restart(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        await room(bot, garage.general).send("La porte", view=Door())
        door = await garage.ana.reads("La porte")

    again = BareBot()
    again.add_view(Door())
    async with running(garage.fake, again):
        garage.ana.presses(door, "Ouvrir")
        await garage.ana.hears("ouvert")
        garage.ana.picks(door, "Quelle salle ?", "Rouge")
        await garage.ana.hears("choisi : red")


async def test_a_dynamic_item_in_a_layout_acts_after_a_restart(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        view = discord.ui.LayoutView(timeout=None)
        row: discord.ui.ActionRow[Any] = discord.ui.ActionRow(Token("abc"))
        view.add_item(discord.ui.Container(discord.ui.TextDisplay("Voici"), row))
        await room(bot, garage.general).send(view=view)
        shown = await garage.ana.reads("Voici")

    again = BareBot()
    again.add_dynamic_items(Token)
    async with running(garage.fake, again):
        garage.ana.presses(shown, "Jeton abc")
        await garage.ana.hears("reçu abc")


async def test_people_and_channels_are_picked_in_menus(garage: Garage) -> None:
    bot = BareBot()
    view = discord.ui.View(timeout=None)
    people: discord.ui.UserSelect[Any] = discord.ui.UserSelect(placeholder="Qui ?", max_values=2)

    async def picked(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(" et ".join(user.name for user in people.values))

    people.callback = picked  # type: ignore[method-assign]
    view.add_item(people)
    zoe = garage.fake.person("Zoé", garage.guild)
    async with running(garage.fake, bot):
        await room(bot, garage.general).send("Avec qui ?", view=view)
        garage.ana.picks(await garage.ana.reads("Avec qui"), "Qui ?", zoe, garage.ana)
        await garage.ana.hears("zoé et ana")


async def test_a_form_is_opened_filled_in_and_answered(garage: Garage) -> None:
    bot = BareBot()

    class Booking(discord.ui.Modal, title="Réserver"):
        when: discord.ui.Label[Any] = discord.ui.Label(
            text="Quand ?", component=discord.ui.TextInput(custom_id="when")
        )
        where: discord.ui.Label[Any] = discord.ui.Label(
            text="Où ?",
            component=discord.ui.Select(
                custom_id="where", options=[discord.SelectOption(label="Bleue", value="blue")]
            ),
        )

        @override
        async def on_submit(self, interaction: discord.Interaction) -> None:
            assert isinstance(self.when.component, discord.ui.TextInput)
            assert isinstance(self.where.component, discord.ui.Select)
            words = f"{self.where.component.values[0]}, {self.when.component.value}"
            await interaction.response.send_message(words, ephemeral=True)

    @bot.tree.command(name="book", description="Book")
    async def book(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Booking())

    async with running(garage.fake, bot):
        await bot.tree.sync()
        use = await garage.ana.is_answered(garage.ana.slash(garage.general, "book"))
        garage.ana.submits_by_label(use, {"Quand ?": "demain 14h", "Où ?": "Bleue"})
        await garage.ana.hears("blue, demain 14h")

    assert use.answered is Answered.MODAL


async def test_a_form_of_rows_is_opened_by_a_button_and_changes_its_message(garage: Garage) -> None:
    bot = BareBot()

    class Name(discord.ui.Modal, title="Nom"):
        name: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Nom", custom_id="name")

        @override
        async def on_submit(self, interaction: discord.Interaction) -> None:
            await interaction.response.edit_message(content=f"Bonjour {self.name.value}", view=None)

    class Ask(discord.ui.View):
        @discord.ui.button(label="Dire", custom_id="say")
        async def say(self, interaction: discord.Interaction, button: discord.ui.Button[Self]) -> None:
            await interaction.response.send_modal(Name())

    async with running(garage.fake, bot):
        await room(bot, garage.general).send("Votre nom ?", view=Ask())
        asked = await garage.ana.reads("Votre nom")
        use = await garage.ana.is_answered(garage.ana.presses(asked, "Dire"))
        garage.ana.submits(use, name="Ana")
        await garage.ana.hears("Bonjour Ana")

    assert asked.components == []


async def test_a_person_cannot_press_what_the_app_would_not_let_them_press(garage: Garage) -> None:
    bot = BareBot()
    view = discord.ui.View()
    view.add_item(discord.ui.Button(label="Grisé", custom_id="grey", disabled=True))
    view.add_item(discord.ui.Button(label="Page", url="https://example.org"))
    async with running(garage.fake, bot):
        await room(bot, garage.general).send("Voilà", view=view)
        shown = await garage.ana.reads("Voilà")

    with pytest.raises(AssertionError, match="greyed out"):
        garage.ana.presses(shown, "Grisé")
    with pytest.raises(AssertionError, match="opens a page"):
        garage.ana.presses(shown, "Page")
    with pytest.raises(AssertionError, match="0 components"):
        garage.ana.presses(shown, "Autre")


async def test_what_has_become_components_cannot_be_text_again(garage: Garage) -> None:
    bot = BareBot()
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.TextDisplay("Voici"))
    async with running(garage.fake, bot):
        said = await room(bot, garage.general).send(view=view)
        with pytest.raises(discord.HTTPException, match="content"):
            await said.edit(content="du texte", view=None)
