from collections.abc import Callable
from typing import Any

import discord
import pytest

from tests.fakes.bare import BareBot, direct, room, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import Channel, DiscordFake, May

SAY = "/channels/{channel_id}/messages"


async def post(bot: discord.Client, channel: Channel, **body: Any) -> Any:
    """Send as it is, past what the library itself would refuse."""
    route = discord.http.Route("POST", SAY, channel_id=channel.id)
    return await bot.http.request(route, json=body)


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
            await post(bot, garage.general, **body)

    assert (caught.value.status, caught.value.code) == (400, 50035)
    assert words in caught.value.text
    assert garage.general.messages == {}


async def test_what_just_fits_is_taken(garage: Garage) -> None:
    bot = BareBot()
    rows = [row(*(button(f"{at}-{n}" + "x" * 97, label="x" * 80) for n in range(5))) for at in range(4)]
    async with running(garage.fake, bot):
        await post(bot, garage.general, content="x" * 2000, nonce="n" * 25, components=[*rows, row(menu(25))])

    assert len(garage.general.messages) == 1


async def test_an_empty_message_is_refused(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(discord.HTTPException) as caught:
            await post(bot, garage.general, content="")

    assert caught.value.code == 50006


def command(name: str = "book", **more: Any) -> dict[str, Any]:
    return {"name": name, "description": "d"} | more


def option(name: str = "room", kind: int = 3, **more: Any) -> dict[str, Any]:
    return {"type": kind, "name": name, "description": "d"} | more


BAD_COMMANDS: dict[str, tuple[list[dict[str, Any]], str]] = {
    "capitals": ([command("Book")], "In 0.name"),
    "a space": ([command("my book")], "In 0.name"),
    "an apostrophe": ([command(name_localizations={"fr": "l'agenda"})], "In 0.name_localizations.fr"),
    "a long name": ([command(name_localizations={"fr": "x" * 33})], "In 0.name_localizations.fr"),
    "a language that is none": ([command(name_localizations={"oc": "agenda"})], "In 0.name_localizations.oc"),
    "a long description": ([command(description_localizations={"fr": "x" * 101})], "descri"),
    "no description": ([command(description="")], "In 0.description"),
    "many options": ([command(options=[option(f"o{n}") for n in range(26)])], "In 0.options"),
    "many choices": (
        [command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])])],
        "In 0.options.0.choices",
    ),
    "choices and autocomplete": (
        [command(options=[option(choices=[{"name": "a", "value": "a"}], autocomplete=True)])],
        "In 0.options.0.autocomplete",
    ),
    "required after optional": (
        [command(options=[option("a"), option("b", required=True)])],
        "In 0.options.1",
    ),
    "two options of one name": ([command(options=[option(), option()])], "In 0.options.1.name"),
    "two commands of one name": ([command(), command()], "In 1.name"),
    "two of one French name": (
        [command("a", name_localizations={"fr": "x"}), command("b", name_localizations={"fr": "x"})],
        "In 1.name",
    ),
    "a hundred and one": ([command(f"c{n}") for n in range(101)], "Must be 100 or fewer"),
    "a subcommand beside an option": ([command(options=[option("a", 1), option("b")])], "In 0.options"),
    "a group in a group": (
        [command(options=[option("a", 2, options=[option("b", 2, options=[option("c", 1)])])])],
        "In 0.options.0.options",
    ),
    "more than 8000 characters": (
        [
            command(
                options=[
                    option(f"o{n}", 1, options=[option(f"p{m}", description="x" * 99) for m in range(4)])
                    for n in range(21)
                ]
            )
        ],
        "exceeds maximum size",
    ),
}


@pytest.mark.parametrize("what", BAD_COMMANDS)
async def test_a_set_of_commands_with_one_fault_is_refused_whole(garage: Garage, what: str) -> None:
    commands, words = BAD_COMMANDS[what]
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(discord.HTTPException) as caught:
            await bot.http.bulk_upsert_global_commands(garage.fake.bot.id, commands)

    assert caught.value.code == 50035
    assert words in caught.value.text
    assert garage.fake.world.application.commands.get(0, []) == []


async def test_a_command_keeps_its_id_when_the_set_is_written_again(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        send: Callable[..., Any] = bot.http.bulk_upsert_global_commands
        first = await send(garage.fake.bot.id, [command("a"), command("b")])
        second = await send(garage.fake.bot.id, [command("b", description="new")])

    assert [one["id"] for one in second] == [first[1]["id"]]


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


# Rights


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
            await post(bot, garage.general, **kwargs)

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
