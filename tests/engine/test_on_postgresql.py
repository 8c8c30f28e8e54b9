"""The same house on PostgreSQL: everything that a story needs, and two hundred who want the same room."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import asyncpg
import pytest

from bot.store.community.people import Role
from bot.testing import Stage
from tests.stories.faulty import SKILLS
from tests.stories.house import NOW, admit, furnish, know
from tests.stories.test_two_at_once import STUDIO, booked, said

CROWD = 200


@pytest.fixture
async def stage(postgres_url: str) -> AsyncIterator[Stage]:
    async with Stage(postgres_url, NOW) as stage:
        await furnish(stage)
        yield stage


async def test_a_question_survives_a_kill_and_the_booking_its_undo(stage: Stage) -> None:
    ana = stage.actor("ana")
    await ana.joins("#general")
    await ana.says("book the studio tomorrow at 14:00")
    await stage.kill()
    await stage.start()
    await ana.says("2")
    assert "14:00 to 16:00" in ana.reads

    await ana.says("oops")
    await ana.says("my bookings")
    assert "no booking" in ana.reads


async def test_of_two_hundred_who_ask_at_once_one_has_the_room_and_all_are_told(stage: Stage) -> None:
    crowd = [stage.actor(f"member{number}") for number in range(CROWD)]
    await admit(stage, crowd)
    receive = stage.lodge.hub.receive
    await asyncio.gather(*(receive(said(stage, who, STUDIO)) for who in crowd))
    await stage.settle()

    assert len(await booked(stage)) == 1
    answers = [member.reads for member in crowd]
    assert sum(answer.startswith("Booked:") for answer in answers) == 1
    assert sum("you have no booking" in answer for answer in answers) == CROWD - 1


async def test_f_1_of_two_instances_started_by_mistake_one_says_it_and_one_only(
    postgres_url: str, stage: Stage
) -> None:
    ana = stage.actor("ana")
    await ana.joins("#general")
    await ana.says("remind me tomorrow at 9:00 to water the plants")
    async with Stage(postgres_url, NOW) as other:
        for both in (stage, other):
            both.clock.set(NOW + timedelta(days=1, minutes=1))
        await asyncio.gather(stage.settle(), other.settle())
        told = [one for house in (stage, other) for one in house.actor("ana").rung]
        assert [one for one in told if "water the plants" in one] == told
        assert len(told) == 1
        await asyncio.gather(stage.restart(), other.restart())
        assert sum(len(house.actor("ana").rung) for house in (stage, other)) == 1


IN_THE_WAY = """
    CREATE FUNCTION in_the_way() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'somebody was first' USING ERRCODE = '40001'; END $$;
    CREATE TRIGGER in_the_way BEFORE INSERT ON letters FOR EACH ROW EXECUTE FUNCTION in_the_way();
"""


async def test_a_report_that_others_were_in_the_way_of_is_told_whole_the_next_time(
    postgres_url: str, stage: Stage
) -> None:
    stage.skills = SKILLS
    await stage.restart()
    paul = stage.actor("paul")
    await know(stage, paul, Role.COORDINATOR, language="en")
    await paul.says("!alarm skip")
    await stage.stop()
    stage.clock.set(stage.clock.now() + timedelta(hours=2))
    line = await asyncpg.connect(postgres_url.replace("postgresql+asyncpg", "postgresql"))
    await line.execute(IN_THE_WAY)
    await stage.start()
    assert "due" not in paul.reads

    await line.execute("DROP FUNCTION in_the_way CASCADE")
    await line.close()
    await stage.settle()
    assert "1 was dropped, too late to be useful" in paul.reads
