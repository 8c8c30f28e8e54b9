"""What goes wrong on the bot's side: one apology, nothing half-written, nobody else disturbed, nothing said twice."""

import asyncio
import logging
import re

import pytest

from bot.core.incoming import Said
from bot.store.alarms import Alarms
from bot.store.house.houses import Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.faulty import SKILLS
from tests.stories.house import all_heard, read_by

CANARY = "xylocanary"
REFERENCE = re.compile(r"\b[0-9a-f]{6}\b")


@pytest.fixture
async def stage(stage: Stage) -> Stage:
    """Lit again with a skill that fails on purpose."""
    stage.skills = SKILLS
    await stage.restart()
    return stage


def report(stage: Stage, actor: Actor, text: str) -> Said:
    """These words as the network reports them, not yet handed in."""
    key = stage.fresh_key()
    return Said(stage.origin(actor, actor.direct, key), text, addressed=True, message=key)


@pytest.mark.parametrize("command", ["!crash", "!ghost"])
async def test_a_crash_is_one_apology_with_a_reference_that_the_log_has_with_its_traceback(
    stage: Stage, ana: Actor, caplog: pytest.LogCaptureFixture, command: str
) -> None:
    with caplog.at_level(logging.INFO):
        await ana.says(f"{command} {CANARY}")
    assert len(all_heard(stage)) == 1
    found = REFERENCE.search(ana.reads)
    assert found, ana.reads
    assert found.group() in caplog.text
    assert "Traceback" in caplog.text
    assert CANARY not in caplog.text


async def test_a_crash_leaves_nothing_half_written(stage: Stage, ana: Actor) -> None:
    await ana.says(f"!crash {CANARY}")
    async with stage.lodge.database.reading() as work:
        house = (await Houses(work, 0).all())[0]
        assert all("Fantôme" not in room.name for room in await Rooms(work, house.id).all())
        assert await Alarms(work).next_due() is None


async def test_after_a_crash_the_next_words_are_answered_as_ever(ana: Actor, lea: Actor) -> None:
    await ana.says("!crash")
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    assert "Booked" in ana.reads
    await lea.says("réserve la grande salle demain de 10h à 11h")
    assert "Grande salle" in lea.reads


async def test_a_crash_that_the_network_reports_again_is_apologised_for_once(ana: Actor) -> None:
    await ana.says("!crash", message="twice")
    await ana.says("!crash", message="twice")
    assert len(read_by(ana)) == 1


async def test_the_same_message_reported_twice_is_answered_once(stage: Stage, ana: Actor) -> None:
    words = "book the studio tomorrow 10:00 to 11:00"
    await ana.says(words, message="twice")
    await ana.says(words, message="twice")
    await stage.kill()
    await stage.start()
    await ana.says(words, message="twice")
    assert len(read_by(ana)) == 1


async def test_the_same_message_reported_twice_at_once_is_answered_once(stage: Stage, ana: Actor) -> None:
    said = report(stage, ana, "book the studio tomorrow 10:00 to 11:00")
    await asyncio.gather(*(stage.lodge.hub.receive(said) for _copy in range(5)))
    await stage.settle()
    assert len(read_by(ana)) == 1


async def test_killed_between_the_commit_and_the_sending_it_answers_once_after_the_restart(
    stage: Stage, ana: Actor
) -> None:
    said = report(stage, ana, "book the studio tomorrow 10:00 to 11:00")
    await stage.lodge.hub.receive(said)
    await stage.kill()
    assert all_heard(stage) == []
    await stage.start()
    assert len(read_by(ana)) == 1
    assert "Booked" in ana.reads
    await stage.reports(said)
    await stage.restart()
    assert len(read_by(ana)) == 1


async def test_killed_between_the_sending_and_its_mark_it_sends_under_the_same_key(
    stage: Stage, ana: Actor
) -> None:
    await stage.lodge.hub.receive(report(stage, ana, "book the studio tomorrow 10:00 to 11:00"))
    await asyncio.sleep(0.05)
    assert len(all_heard(stage)) == 1
    await stage.kill()
    await stage.start()
    await stage.restart()
    assert len(all_heard(stage)) == 1


async def test_an_alarm_whose_skill_is_gone_waits_and_rings_when_it_is_back(
    stage: Stage, ana: Actor, paul: Actor
) -> None:
    await ana.says("!alarm always")
    stage.skills = ()
    await stage.restart()
    await stage.until(stage.clock.now().replace(hour=10))
    assert paul.rung == []
    async with stage.lodge.database.reading() as work:
        (parked,) = await Alarms(work).parked()
    assert "fault.ring" in (parked.reason or "")
    stage.skills = SKILLS
    await stage.restart()
    assert len(paul.rung) == 1
    async with stage.lodge.database.reading() as work:
        assert await Alarms(work).parked() == []


async def test_an_alarm_that_fails_is_kept_with_its_reference_and_holds_no_other_back(
    stage: Stage, ana: Actor, paul: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    await ana.says("!later")
    await ana.says("!alarm always")
    await stage.until(stage.clock.now().replace(hour=10))
    assert len(paul.rung) == 1
    assert all("Dong" not in words for words in read_by(paul))
    async with stage.lodge.database.reading() as work:
        (parked,) = await Alarms(work).parked()
    found = REFERENCE.search(parked.reason or "")
    assert found
    assert found.group() in caplog.text
