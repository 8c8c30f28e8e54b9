"""The doors: who comes and goes, and where the bot itself was shown out."""

from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.address import Address
from bot.core.incoming import Invited, Joined, Left
from bot.store import tables
from bot.store.house.channels import Channels
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, NOW, all_heard

BOOK = "book the studio tomorrow 10:00 to 11:00"


async def test_who_leaves_the_members_channel_is_no_member_any_more(ana: Actor) -> None:
    await ana.leaves(GENERAL)
    await ana.says(BOOK)
    assert "members" in ana.reads
    await ana.joins(GENERAL)
    await ana.says(BOOK)
    assert "Booked" in ana.reads


async def test_a_channel_that_the_bot_was_put_out_of_makes_no_members(
    stage: Stage, ana: Actor, means: str
) -> None:
    channel = Address(means, GENERAL)
    await stage.reports(Left(stage.origin(ana, channel, stage.fresh_key()), me=True))
    async with stage.lodge.database.reading() as work:
        assert await Channels(work).at(channel) is None
    await ana.says(BOOK)
    assert "members" in ana.reads


async def test_its_own_coming_in_is_no_news_and_makes_it_no_member(
    stage: Stage, ana: Actor, means: str
) -> None:
    channel = Address(means, GENERAL)
    async with stage.lodge.database.reading() as work:
        before = await Channels(work).inside(channel)
    bot = stage.actor("laloge", means)
    await stage.reports(Joined(stage.origin(bot, channel, stage.fresh_key()), me=True))
    async with stage.lodge.database.reading() as work:
        assert await Channels(work).inside(channel) == before
    assert ana.identity in before
    assert all_heard(stage) == []


@pytest.mark.parametrize("leaves", [True, False])
async def test_who_comes_into_a_channel_of_no_house_is_not_kept(
    stage: Stage, sam: Actor, *, leaves: bool
) -> None:
    await (sam.leaves if leaves else sam.joins)("#elsewhere")
    async with stage.lodge.database.reading() as work:
        rows = await work.all(select(tables.memberships))
    assert str(sam.identity) not in {row.identity for row in rows}


async def test_before_there_is_any_house_an_invitation_is_left_alone(means: str, tmp_path: Path) -> None:
    async with Stage(tmp_path / "empty.db", NOW) as stage:
        sam = stage.actor("sam", means)
        origin = stage.origin(sam, Address(means, "#anywhere"), stage.fresh_key())
        await stage.reports(Invited(origin, "#anywhere"))
        assert stage.networks[means].declined == []
        assert all_heard(stage) == []
