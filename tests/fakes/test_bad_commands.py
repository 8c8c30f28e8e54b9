from collections.abc import Callable
from typing import Any

import discord
import pytest

from tests.fakes.bare import BareBot, running
from tests.fakes.conftest import Garage


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
