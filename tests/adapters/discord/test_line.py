"""The line to Discord breaks in every way, and comes back: nothing that was said is lost, nothing is heard twice."""

import asyncio
from collections.abc import Callable

import discord
import pytest

from bot.adapters.discord.patience import Patience
from bot.core.errors import LoginRefused
from bot.core.incoming import Said
from tests.adapters.discord.lodge import Alone
from tests.fakes.discord import DiscordFake
from tests.fakes.discord.gateway import Gateway

KEPT: dict[str, Callable[[Gateway], None]] = {
    "asked to reconnect": lambda gateway: gateway.asks_to_reconnect(),
    "cut": lambda gateway: gateway.drops(),
    "invalid but resumable": lambda gateway: gateway.invalidates(resumable=True),
    "told something that nobody can read": lambda gateway: gateway.says("MESSAGE_CREATE", {"id": []}),
}
BEGUN_ANEW: dict[str, Callable[[Gateway], None]] = {
    "invalid": lambda gateway: gateway.invalidates(resumable=False),
    "closed, its session lost": lambda gateway: gateway.closes(4009),
    "a guild that nobody can read": lambda gateway: gateway.says("GUILD_CREATE", {"id": []}),
}
RESUMED = (1000, 1001, 4000, 4001, 4002, 4005, 4008)
"""Codes with which Discord closes the line, and keeps what happens meanwhile."""
FOR_GOOD = {
    4011: "so many guilds",
    4012: "a newer La Loge",
    4013: r"intents .*\(members\)",
    4014: r"intents .*\(members\)",
}


@pytest.mark.parametrize("trouble", KEPT)
async def test_what_was_said_meanwhile_is_heard_once(
    discord_fake: DiscordFake, alone: Alone, trouble: str
) -> None:
    ana = discord_fake.person("Ana", discord_fake.guild("Le Garage"))
    await alone.starts()

    KEPT[trouble](discord_fake.gateway)
    ana.writes("meanwhile")
    await alone.receiver.hears(Said, "meanwhile")
    ana.writes("after")
    await alone.receiver.hears(Said, "after")

    assert alone.receiver.said == ["meanwhile", "after"]


async def test_whatever_code_closes_the_line_nothing_is_lost_where_it_can_be_resumed(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    ana = discord_fake.person("Ana", discord_fake.guild("Le Garage"))
    await alone.starts()
    for code in RESUMED:
        discord_fake.gateway.closes(code)
        ana.writes(f"during {code}")
        await alone.receiver.hears(Said, str(code))

    assert alone.receiver.said == [f"during {code}" for code in RESUMED]
    assert alone.receiver.repeated == []
    assert (discord_fake.gateway.identified, discord_fake.gateway.resumed) == (1, len(RESUMED))


@pytest.mark.parametrize("code", FOR_GOOD)
async def test_a_line_that_is_closed_for_good_ends_it_with_a_clear_sentence(
    discord_fake: DiscordFake, alone: Alone, code: int
) -> None:
    await alone.starts()
    run = alone.task
    assert run

    discord_fake.gateway.closes(code)

    with pytest.raises(LoginRefused, match=FOR_GOOD[code]):
        await asyncio.wait_for(run, 20)
    assert discord_fake.gateway.identified == 1


async def at_once(_client: discord.Client, _shard: int | None, *, initial: bool = False) -> None:
    """Without the library's five seconds between two introductions."""


@pytest.mark.parametrize("trouble", BEGUN_ANEW)
async def test_it_begins_anew_where_nothing_can_be_resumed(
    discord_fake: DiscordFake, alone: Alone, trouble: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Client, "before_identify_hook", at_once)
    ana = discord_fake.person("Ana", discord_fake.guild("Le Garage"))
    await alone.starts()

    BEGUN_ANEW[trouble](discord_fake.gateway)
    async with asyncio.timeout(20):
        while "there?" not in alone.receiver.said:
            ana.writes("there?")
            await asyncio.sleep(0.1)

    assert alone.receiver.repeated == []
    assert discord_fake.gateway.identified == 2


async def test_a_first_handshake_that_fails_is_tried_again(discord_fake: DiscordFake, alone: Alone) -> None:
    ana = discord_fake.person("Ana", discord_fake.guild("Le Garage"))
    discord_fake.gateway.refusing = 1
    await alone.starts()

    ana.writes("hello")
    await alone.receiver.hears(Said, "hello")


async def test_a_token_that_is_reset_while_it_runs_ends_it(discord_fake: DiscordFake, alone: Alone) -> None:
    await alone.starts()
    run = alone.task
    assert run

    discord_fake.world.application.token = "MTAx.new.token"  # noqa: S105 - it opens nothing
    discord_fake.gateway.drops()

    with pytest.raises(LoginRefused, match="token"):
        await asyncio.wait_for(run, 20)


def test_a_line_that_breaks_again_and_again_does_not_cost_the_bot_its_token() -> None:
    """A thousand times a day it may introduce itself; after a calm it is back within seconds."""
    patience = Patience()
    pauses = [patience.after(lived=30.0) for _time in range(1000)]

    assert (pauses[0], sum(pauses) + 30 * len(pauses) > 86_400) == (1.0, True)
    assert patience.after(lived=3600.0) == 1.0


def test_after_a_long_break_the_library_does_not_wait_for_a_quarter_of_an_hour() -> None:
    backoff = discord.client.ExponentialBackoff()  # type: ignore[attr-defined]
    assert max(backoff.delay() for _time in range(200)) <= 16
