"""The programme in the guild's own events: each date once, changed with it, gone with it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import OURS
from bot.core.address import Address
from bot.core.card import Reply
from bot.core.errors import SendFailed
from bot.core.happening import Happening
from bot.core.text import Text
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.programme import happenings
from bot.kit.skill import Skill
from tests.adapters.discord.garage import PATIENCE, Garage
from tests.adapters.discord.lodge import Alone
from tests.fakes.discord import DiscordFake, Guild, May
from tests.fakes.discord.admins import BOT_MAY

START = datetime(2031, 5, 9, 18, 0, tzinfo=UTC)
CAFE = Happening("Repair café", START, START + timedelta(hours=3), "Grande salle, 3 rue du Port", "Bring it.")
POST = "POST /guilds/{guild}/scheduled-events"

skill = Skill("fair", Text("Fair"))


@skill.command("fair.plan", Text("Plan."), names={"en": "plan", "fr": "plan"}, access=VISITOR)
async def plan(ctx: Context) -> Reply:
    """It is on."""
    await happenings.show(ctx, "fair:1", CAFE)
    return Reply(Text("Planned."))


@skill.command("fair.off", Text("Call off."), names={"en": "off", "fr": "off"}, access=VISITOR)
async def call_off(ctx: Context) -> Reply:
    """It is off."""
    await happenings.drop(ctx, "fair:1")
    return Reply(Text("Off."))


@pytest.fixture
def guild(discord_fake: DiscordFake) -> Guild:
    return discord_fake.guild("Le Garage", bot_may=BOT_MAY | May.CREATE_EVENTS)


async def test_a_date_is_made_once_whatever_is_lost_then_changed_and_taken_away(
    discord_fake: DiscordFake, alone: Alone, guild: Guild
) -> None:
    channels = [Address("discord", f"{guild.id}/1"), Address("discord", f"{guild.id}/2")]
    await alone.starts()
    discord_fake.faults.cuts(POST)
    with pytest.raises(SendFailed) as failure:
        await alone.network.show_happening(channels, "1/fair:1", CAFE)
    assert failure.value.retry_after is not None
    for _time in range(2):
        await alone.network.show_happening(channels, "1/fair:1", CAFE)
    (event,) = guild.events.values()
    assert event.wire()["entity_metadata"] == {"location": "Grande salle, 3 rue du Port"}

    again = alone.again()
    await alone.stop()
    await again.starts()
    try:
        later = Happening("Repair café, le grand " + "!" * 100, START, START + timedelta(hours=4), "Dehors")
        await again.network.show_happening(channels, "1/fair:1", later)
        assert list(guild.events.values()) == [event]
        assert (len(event.wire()["name"]), event.wire()["description"]) == (100, "")

        guild.events.clear()  # somebody deleted it
        await again.network.show_happening(channels, "1/fair:1", later)
        assert len(guild.events) == 1
        for _time in range(2):
            await again.network.drop_happening(channels, "1/fair:1")
        assert guild.events == {}
        past = Happening("Hier", datetime.now(UTC) - timedelta(hours=1), START, "Ici")
        await again.network.show_happening(channels, "1/fair:2", past)
        assert guild.events == {}
    finally:
        await again.stop()


async def test_without_the_right_it_is_refused_for_good(discord_fake: DiscordFake, alone: Alone) -> None:
    guild = discord_fake.guild("Sans droit")
    await alone.starts()
    with pytest.raises(SendFailed) as failure:
        await alone.network.show_happening([Address("discord", f"{guild.id}/1")], "1/fair:1", CAFE)
    assert failure.value.retry_after is None


@pytest.fixture
async def garage(discord_fake: DiscordFake, tmp_path: Path) -> AsyncIterator[Garage]:
    made = await Garage.opens(discord_fake, tmp_path, skills=(*OURS, skill))
    role = discord_fake.role(made.guild, "Événements", may=May.CREATE_EVENTS)
    discord_fake.gives(made.guild, discord_fake.bot, role)
    yield made
    await made.stop()


async def test_a_skill_tells_the_house_and_members_see_it_in_the_guild(garage: Garage) -> None:
    ana, fake = garage.ana, garage.fake
    ana.says(garage.general, f"{fake.mention} !plan")
    assert await shown(garage, 1) == ["Repair café"]
    ana.says(garage.general, f"{fake.mention} !off")
    assert await shown(garage, 0) == []


async def shown(garage: Garage, number: int) -> list[str]:
    """The names of so many events, as soon as there are so many."""
    events = garage.guild.events
    async with asyncio.timeout(PATIENCE):
        while len(events) != number:
            assert garage.lodge
            await asyncio.sleep(0.02)
    return [event.body["name"] for event in events.values()]
