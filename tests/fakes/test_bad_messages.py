from typing import Any

import discord
import pytest

from tests.fakes.bare import BareBot, running, send_raw
from tests.fakes.conftest import Garage


def row(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(parts)}


def button(custom_id: str = "a", **more: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "A", "custom_id": custom_id} | more


def menu(count: int, **more: Any) -> dict[str, Any]:
    options = [{"label": str(number), "value": str(number)} for number in range(count)]
    return {"type": 3, "custom_id": "menu", "options": options} | more


TOO_MUCH: dict[str, tuple[dict[str, Any], str]] = {
    "words": ({"content": "x" * 2001}, "In content: Must be 2000 or fewer in length."),
    "nonce": ({"content": "x", "nonce": "n" * 26}, "In nonce"),
    "title of an embed": ({"embeds": [{"title": "x" * 257}]}, "In embeds.0.title"),
    "words of an embed": ({"embeds": [{"description": "x" * 4097}]}, "In embeds.0.description"),
    "field of an embed": (
        {"embeds": [{"fields": [{"name": "n", "value": "x" * 1025}]}]},
        "In embeds.0.fields.0.value",
    ),
    "embeds together": ({"embeds": [{"description": "x" * 3001}] * 2}, "maximum size of 6000"),
    "embeds": ({"embeds": [{"title": "x"}] * 11}, "In embeds: Must be 10 or fewer"),
    "rows": ({"components": [row(button(str(n))) for n in range(6)]}, "In components: Must be 5 or fewer"),
    "buttons in a row": ({"components": [row(*(button(str(n)) for n in range(6)))]}, "between 1 and 5"),
    "menus in a row": ({"components": [row(menu(1), button())]}, "between 1 and 5"),
    "options": ({"components": [row(menu(26))]}, "In components.0.components.0.options"),
    "label": ({"components": [row(button(label="x" * 81))]}, "In components.0.components.0.label"),
    "custom_id": ({"components": [row(button("x" * 101))]}, "In components.0.components.0.custom_id"),
    "placeholder": ({"components": [row(menu(1, placeholder="x" * 151))]}, "placeholder"),
    "one custom_id twice": ({"components": [row(button(), button())]}, "cannot be duplicated"),
    "no label": ({"components": [row(button(label=""))]}, "label or an emoji"),
    "a text among rows": ({"components": [{"type": 10, "content": "x"}]}, "In components.0.type"),
    "a layout beside text": (
        {"content": "x", "flags": 1 << 15, "components": [{"type": 10, "content": "x"}]},
        "IS_COMPONENTS_V2",
    ),
    "parts of a layout": (
        {"flags": 1 << 15, "components": [{"type": 10, "content": "x"}] * 41},
        "At most 40",
    ),
    "words of a layout": (
        {"flags": 1 << 15, "components": [{"type": 10, "content": "x" * 2001}] * 2},
        "may not exceed 4000",
    ),
    "question of a poll": (
        {"poll": {"question": {"text": "x" * 301}, "answers": [{"poll_media": {"text": "a"}}]}},
        "In poll.question.text",
    ),
    "answers of a poll": (
        {"poll": {"question": {"text": "x"}, "answers": [{"poll_media": {"text": "a"}}] * 11}},
        "In poll.answers",
    ),
    "words of an answer": (
        {"poll": {"question": {"text": "x"}, "answers": [{"poll_media": {"text": "a" * 56}}]}},
        "In poll.answers.0.poll_media.text",
    ),
    "hours of a poll": (
        {"poll": {"question": {"text": "x"}, "answers": [{"poll_media": {"text": "a"}}], "duration": 769}},
        "In poll.duration",
    ),
    "mentions said twice": (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        "mutually exclusive",
    ),
}


@pytest.mark.parametrize("what", TOO_MUCH)
async def test_a_message_with_too_much_is_refused_at_its_place(garage: Garage, what: str) -> None:
    body, words = TOO_MUCH[what]
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(discord.HTTPException) as caught:
            await send_raw(bot, garage.general, **body)

    assert (caught.value.status, caught.value.code) == (400, 50035)
    assert words in caught.value.text
    assert garage.general.messages == {}


async def test_what_just_fits_is_taken(garage: Garage) -> None:
    bot = BareBot()
    rows = [row(*(button(f"{at}-{n}" + "x" * 97, label="x" * 80) for n in range(5))) for at in range(4)]
    async with running(garage.fake, bot):
        await send_raw(
            bot, garage.general, content="x" * 2000, nonce="n" * 25, components=[*rows, row(menu(25))]
        )

    assert len(garage.general.messages) == 1


async def test_an_empty_message_is_refused(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(discord.HTTPException) as caught:
            await send_raw(bot, garage.general, content="")

    assert caught.value.code == 50006


async def test_a_form_with_a_long_title_is_refused(garage: Garage) -> None:
    bot = BareBot()

    @bot.tree.command(name="ask", description="Ask")
    async def ask(interaction: discord.Interaction) -> None:
        modal = discord.ui.Modal(title="x" * 46, custom_id="m")
        modal.add_item(discord.ui.TextInput(label="x" * 46, custom_id="t"))
        try:
            await interaction.response.send_modal(modal)
        except discord.HTTPException as error:
            bot.heard.put_nowait(error)

    async with running(garage.fake, bot):
        await bot.tree.sync()
        garage.ana.slash(garage.general, "ask")
        error = await bot.next()

    assert error.code == 50035
    assert "title" in error.text
    assert "label" in error.text
