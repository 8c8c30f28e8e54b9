"""Newcomers in a small house: one language, no channel of a team, no hours; what the tour tells of a house that has little, or is closed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Hours, Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.house import NOW, know, read_by

HALL = "#accueil"
A_LITTLE = timedelta(seconds=90)


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


@pytest.fixture
async def stage(stage: Stage) -> Stage:
    """English alone, without hours; newcomers come in by a channel of their own."""
    async with stage.lodge.database.work() as work:
        houses = Houses(work, 0)
        await houses.save(replace(await houses.get(1), languages=("en",), hours=Hours({})))
        await Channels(work, 1).put(Address("terminal", HALL), HALL, Purpose.WELCOME)
    return stage


async def concierge(stage: Stage, name: str) -> Actor:
    actor = stage.actor(name)
    await know(stage, actor, Role.CONCIERGE, language="en")
    return actor


async def arrived(stage: Stage, name: str) -> Actor:
    """Greeted, and asked what they came for."""
    actor = stage.actor(name)
    await actor.joins(HALL)
    await stage.wait(A_LITTLE)
    await actor.says("yes", to=HALL)
    return actor


async def test_without_a_team_s_channel_the_concierges_are_asked_one_by_one_and_may_write(
    stage: Stage,
) -> None:
    zoe, max_ = [await concierge(stage, name) for name in ("zoe", "max")]
    sasha = await arrived(stage, "sasha")
    greeting = read_by(sasha, HALL)[0]
    assert greeting.startswith("Welcome Sasha! I am La Loge")
    assert "in private?" in greeting
    await sasha.says("take part")
    assert "To begin: tell the others who you are" in sasha.reads
    first, second = (zoe, max_) if zoe.rung else (max_, zoe)
    assert "Can you say hello?" in first.reads
    assert second.reads == ""
    await first.says("not this time")
    assert "Can you say hello?" in second.reads
    await second.says("yes")
    assert len(second.offered) == 5
    await second.presses("in writing")
    assert second.reads == "Thank you. I told Sasha that you write."
    assert "of the house will write to you to say hello." in sasha.reads
    await sasha.leaves(HALL)
    await stage.wait(timedelta(days=3))
    assert not any("two days ago" in one for one in read_by(sasha))


async def test_where_nobody_can_say_hello_the_newcomer_was_promised_nothing_and_the_team_hears_it(
    stage: Stage,
) -> None:
    zoe, paul = await concierge(stage, "zoe"), stage.actor("paul")
    await know(stage, paul, Role.COORDINATOR, language="en")
    sasha = await arrived(stage, "sasha")
    await sasha.says("work")
    before = len(read_by(sasha))
    await stage.wait(timedelta(days=1))
    assert "Can you say hello?" in zoe.reads
    await stage.wait(timedelta(days=8))
    assert any("Nobody could say hello to Sasha yet." in one for one in read_by(paul))
    assert not any("nobody" in one.lower() for one in read_by(sasha)[before:])


async def test_a_day_that_was_forgotten_meanwhile_is_nobody_s(stage: Stage) -> None:
    zoe = await concierge(stage, "zoe")
    sasha = await arrived(stage, "sasha")
    await sasha.says("make things")
    await zoe.says("yes")
    await zoe.says("saturday")
    await sasha.says("yes")
    assert zoe.reads.startswith("It suits Sasha")
    await sasha.says("erase my data")
    await sasha.presses("erase everything")
    await stage.until(NOW + timedelta(days=2, hours=1))
    assert "Today" not in zoe.reads


async def test_a_word_that_would_come_in_quiet_hours_comes_after_them_and_not_in_a_pause(
    stage: Stage,
) -> None:
    sasha, ben = await arrived(stage, "sasha"), await arrived(stage, "ben")
    for one in (sasha, ben):
        await one.says("look around")
    await sasha.says("no message before 11:00 or after 20:00")
    await ben.says("pause until Sunday")
    await stage.until(NOW.replace(day=5, hour=10, minute=30))
    assert not any("two days ago" in one for one in read_by(sasha))
    await stage.until(NOW.replace(day=5, hour=11, minute=1))
    assert sasha.reads.startswith("You came two days ago.")
    assert not any("two days ago" in one for one in read_by(ben))
    await sasha.says("yes")
    assert sasha.reads.startswith("Good! If you like")
    await stage.until(NOW.replace(day=10, hour=11, minute=1))
    await sasha.says("yes")
    assert sasha.reads.startswith("Good!")


async def test_the_tour_of_a_house_with_little_tells_what_it_has_and_when_it_is_closed(stage: Stage) -> None:
    lou, zoe = stage.actor("lou"), await concierge(stage, "zoe")
    await know(stage, lou, language="en")
    await lou.says("show me around")
    assert "The house" not in lou.reads
    await zoe.says("we are closing")
    await lou.says("show me around")
    assert "The house is closed at the moment." in lou.reads
    await zoe.says("we open")
    await lou.says("show me around")
    assert "The house is open." in lou.reads
    async with stage.lodge.database.work() as work:
        rooms = Rooms(work, 1)
        for room in await rooms.all():
            await rooms.save(replace(room, kind="desk"))
    await lou.says("show me around")
    assert "The rooms" not in lou.reads
    assert "To work: Grande salle" in lou.reads
    await lou.presses("make things")
    assert "To make things" not in lou.reads
