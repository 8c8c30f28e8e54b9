"""What was sent late, or could not be sent, is in the coordinators' report."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.errors import SendFailed
from bot.core.text import UserText
from bot.store.community.people import People, Role
from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.engine.stubborn import Stubborn, report, stubborn, when
from tests.engine.test_machinery import BOARD, bell

AWHILE = timedelta(hours=1)


@pytest.fixture
async def slow(tmp_path: Path) -> AsyncIterator[tuple[Stage, Stubborn]]:
    """A house on a network that is slow to take what is said on the board."""
    async with stubborn(tmp_path, bell([])) as (stage, network):
        yield stage, network


async def coordinator(stage: Stage) -> Actor:
    paul = stage.actor("paul")
    async with stage.lodge.database.work() as work:
        people = People(work, (await Houses(work).all())[0].id)
        person = await people.meet(paul.identity, UserText("Paul"))
        await people.save(replace(person, roles=frozenset({Role.COORDINATOR})))
    return paul


async def test_letters_that_were_sent_late_are_reported_once(slow: tuple[Stage, Stubborn]) -> None:
    stage, network = slow
    paul = await coordinator(stage)
    road = network.slow[BOARD]
    await stage.lodge.hub.receive(report(stage, stage.actor("ana"), "!ring"))
    await asyncio.sleep(0)
    stage.clock.set(stage.clock.now() + AWHILE)
    await stage.lodge.ringer.ring(stage.clock.now())
    assert paul.standing() == []
    road.set()
    await stage.settle()
    await stage.settle()
    assert "message was sent late" in paul.reads or "messages were sent late" in paul.reads
    assert len(paul.standing()) == 1
    await stage.wait(AWHILE)
    assert len(paul.standing()) == 1


async def test_a_network_that_stays_away_holds_up_the_report_for_a_while_only(
    slow: tuple[Stage, Stubborn],
) -> None:
    stage, network = slow
    paul = await coordinator(stage)
    road = network.slow[BOARD]
    network.refusals = [SendFailed("you were banned")]
    await stage.lodge.hub.receive(report(stage, stage.actor("ana"), "!ring"))
    await when(lambda: not network.refusals)
    for _minute in range(17):
        await stage.lodge.ringer.ring(stage.clock.now())
        stage.clock.set(stage.clock.now() + timedelta(minutes=1))
    await when(lambda: bool(paul.standing()))
    assert "1 message could not be sent" in paul.reads
    road.set()
    await stage.settle()


async def test_what_could_not_be_sent_is_reported_but_never_the_report_itself(
    slow: tuple[Stage, Stubborn],
) -> None:
    stage, network = slow
    paul = await coordinator(stage)
    network.refusals = [SendFailed("you were banned")]
    await stage.actor("ana").says("help")
    network.refusals = [SendFailed("no such room")]
    await stage.settle()
    assert network.refusals == []
    assert paul.standing() == []
    await stage.settle()
    await stage.wait(AWHILE)
    assert paul.standing() == []


async def test_what_is_sent_within_minutes_is_nobodys_delay(slow: tuple[Stage, Stubborn]) -> None:
    stage, network = slow
    paul = await coordinator(stage)
    road = network.slow[BOARD]
    await stage.lodge.hub.receive(report(stage, stage.actor("ana"), "!ring"))
    await asyncio.sleep(0)
    stage.clock.set(stage.clock.now() + timedelta(minutes=14))
    road.set()
    await stage.settle()
    await stage.settle()
    assert all("sent late" not in heard.text for heard in paul.standing())
