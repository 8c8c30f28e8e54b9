"""Nothing is kept of what was not said to the bot: words planted everywhere are found in no file and no log."""

import logging
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.address import Address
from bot.core.incoming import Reacted
from bot.store import tables
from bot.store.community.people import People
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, PARIS, all_heard

CANARY = "xylocanary"


def kept(file: Path) -> dict[str, bytes]:
    """Every file beside the house's, the write-ahead log and backups with it."""
    return {str(found.name): found.read_bytes() for found in file.parent.rglob("*") if found.is_file()}


def assert_forgotten(file: Path, caplog: pytest.LogCaptureFixture, canary: str = CANARY) -> None:
    for name, content in kept(file).items():
        for encoding in ("utf-8", "utf-16-le"):
            assert canary.encode(encoding) not in content, name
    assert canary not in caplog.text


async def test_words_in_a_channel_that_were_not_for_the_bot_are_kept_nowhere(
    stage: Stage, ana: Actor, sam: Actor, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for actor in (ana, sam):
            await actor.says(f"tomorrow at the studio, {CANARY}", GENERAL)
            await actor.says(f"réserve le studio demain de 10h à 11h pour {CANARY}", GENERAL)
        assert all_heard(stage) == []
        assert_forgotten(file, caplog)
        await stage.restart()
    assert_forgotten(file, caplog)


async def test_words_beside_an_open_question_are_kept_nowhere_either(
    stage: Stage, ana: Actor, bob: Actor, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        await ana.says("@loge book the workshop Friday at 9 for an hour", GENERAL)
        before = len(all_heard(stage))
        await bob.says(f"whatever {CANARY}", GENERAL)
        await ana.says(f"hold on, {CANARY}", GENERAL)
        stranger = stage.actor("stranger", ana.network, f"Stranger {CANARY}")
        await stranger.says(f"hello {CANARY}", GENERAL)
        assert len(all_heard(stage)) == before
        assert_forgotten(file, caplog)
    async with stage.lodge.database.reading() as work:
        assert await People(work, 0).everywhere(stranger.identity) == []


async def test_of_a_command_that_is_done_only_what_it_is_for_is_kept(
    stage: Stage, ana: Actor, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await ana.says("hello, book the studio tomorrow from 10:00 to 11:00 please")
        assert "Booked" in ana.reads
        await stage.restart()
    for word in ("hello", "tomorrow", "please"):
        assert_forgotten(file, caplog, word)


async def test_words_that_were_not_understood_are_not_kept(
    stage: Stage, ana: Actor, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await ana.says(f"the moon is made of {CANARY}")
        await ana.says(f"!{CANARY}")
        await stage.restart()
    assert_forgotten(file, caplog)


async def test_words_that_were_taken_back_or_corrected_and_not_for_the_bot_are_not_kept(
    stage: Stage, ana: Actor, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await ana.says("hello all", GENERAL, message="m-1")
        await ana.corrects("m-1", f"hello {CANARY}", GENERAL)
        await ana.takes_back("m-1", GENERAL)
        await stage.restart()
    assert_forgotten(file, caplog)


async def test_words_that_waited_for_their_house_are_forgotten_when_they_were_taken_up(
    stage: Stage, ana: Actor, means: str, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stage.lodge.database.work() as work:
        other = await Houses(work, 0).add("Le Repaire", PARIS, ("en",))
        address = Address(means, "#repaire")
        await Channels(work, other.id).put(address, "#repaire", Purpose.MEMBERS, members=True)
        await Channels(work, other.id).joined(address, ana.identity)
    with caplog.at_level(logging.INFO):
        await ana.says(f"book the {CANARY}", message="m-1")
        await ana.says(f"the moon is made of {CANARY}")
        await ana.corrects("m-1", f"the sun is made of {CANARY}")
        await ana.says("1")
        assert "did not understand" in ana.reads
        await stage.restart()
    assert_forgotten(file, caplog)


async def test_what_people_do_among_themselves_leaves_not_even_an_id(
    stage: Stage, ana: Actor, sam: Actor
) -> None:
    async def ids() -> int:
        async with stage.lodge.database.reading() as work:
            return len(await work.all(select(tables.inbox)))

    await ana.says("@loge book the workshop Friday at 9 for an hour", GENERAL)
    before = await ids()
    stranger = stage.actor("stranger", ana.network)
    for actor in (ana, sam, stranger):
        await actor.says("see you tomorrow then", GENERAL, message=f"m-{actor.name}")
        await actor.corrects(f"m-{actor.name}", "see you on Friday", GENERAL)
        await actor.takes_back(f"m-{actor.name}", GENERAL)
        channel = Address(actor.network, GENERAL)
        await stage.reports(Reacted(stage.origin(actor, channel, stage.fresh_key()), "m-ana", "👍"))
    assert await ids() == before
    async with stage.lodge.database.reading() as work:
        assert await People(work, 0).everywhere(stranger.identity) == []
