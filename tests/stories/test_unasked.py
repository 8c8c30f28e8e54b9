"""What nobody asked for: each reader gets a little of it, the rest comes together, and what rings is not held back."""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.alarms import Alarms
from bot.store.community.people import People, Role
from bot.testing import Actor, Heard, Stage
from tests.stories.house import GENERAL, NOW, know, read_by
from tests.stories.talkative import SKILLS


@pytest.fixture
def means() -> str:
    """What is told here is told alike on every network."""
    return "matrix"


WEEK, DAY, HOUR = timedelta(days=7), timedelta(days=1), timedelta(hours=1)
THURSDAY = [f"News of Thursday at {hour}." for hour in range(9, 14)]


@pytest.fixture
async def stage(file: Path) -> AsyncIterator[Stage]:
    """La Manivelle with a talkative skill, on a Thursday at nine."""
    async with Stage(file, NOW, skills=SKILLS) as stage:
        yield stage


@pytest.fixture
async def zoe(stage: Stage, means: str) -> Actor:
    """A concierge."""
    actor = stage.actor("zoe", means)
    await know(stage, actor, Role.CONCIERGE, language="en")
    return actor


async def hourly(teller: Actor, times: int) -> None:
    """Everybody is told something so many times, an hour apart."""
    for time in range(times):
        if time:
            await teller.stage.wait(HOUR)
        await teller.says("!one")


def told(reader: Actor, channel: str | None = None) -> list[str]:
    """What they read of the news."""
    return [said for said in read_by(reader, channel) if "News" in said]


async def test_the_third_of_a_week_waits_and_comes_with_the_fourth_when_the_first_is_a_week_old(
    stage: Stage, sam: Actor, lea: Actor
) -> None:
    await hourly(sam, 4)
    assert told(lea) == THURSDAY[:2]

    await stage.until(NOW + WEEK - timedelta(minutes=1))
    assert told(lea) == THURSDAY[:2]
    await stage.until(NOW + WEEK)
    assert told(lea)[2:] == [f"Ce qu'il y a d'autre à savoir :\n{THURSDAY[2]}\n{THURSDAY[3]}"]


async def test_what_is_good_for_later_comes_in_the_morning_or_with_what_comes_before(
    stage: Stage, sam: Actor, ana: Actor, lea: Actor
) -> None:
    await sam.says("!later")
    await stage.until(NOW + DAY - 2 * HOUR)
    assert told(ana) == []
    await stage.restart()
    await stage.until(NOW + DAY)
    assert told(ana) == ["News for later."]
    await sam.says("!later")
    await sam.says("!one")
    assert told(lea)[1:] == ["Ce qu'il y a d'autre à savoir :\nNews for later.\nNews of Friday at 9."]
    await stage.wait(WEEK)
    assert len(told(lea)) == 2


async def test_a_single_one_that_waited_comes_as_it_was(stage: Stage, sam: Actor, ana: Actor) -> None:
    await hourly(sam, 3)
    await stage.wait(WEEK)
    assert told(ana) == THURSDAY[:3]


async def test_what_comes_while_something_waits_does_not_overtake_it(
    stage: Stage, sam: Actor, ana: Actor
) -> None:
    await hourly(sam, 5)
    await stage.wait(2 * WEEK)
    read = "\n".join(told(ana))
    assert sorted(THURSDAY, key=read.index) == THURSDAY


async def test_what_waits_is_not_forgotten_when_the_process_is_killed(
    stage: Stage, sam: Actor, ana: Actor
) -> None:
    await hourly(sam, 3)
    await stage.kill()
    await stage.start()
    await stage.wait(WEEK)
    assert told(ana)[2:] == THURSDAY[2:3]


async def test_a_concierge_is_told_two_a_day_and_the_rest_the_next_day(
    stage: Stage, sam: Actor, zoe: Actor
) -> None:
    await hourly(sam, 4)
    assert told(zoe) == THURSDAY[:2]
    await stage.until(NOW + DAY)
    assert told(zoe)[2:] == [f"What else there is to know:\n{THURSDAY[2]}\n{THURSDAY[3]}"]


async def test_a_channel_is_told_one_a_day(stage: Stage, sam: Actor) -> None:
    await hourly(sam, 3)
    assert told(sam, GENERAL) == THURSDAY[:1]
    await stage.until(NOW + DAY)
    assert told(sam, GENERAL)[1:] == [f"Ce qu'il y a d'autre à savoir :\n{THURSDAY[1]}\n{THURSDAY[2]}"]


async def test_a_post_that_changes_is_edited_and_counts_once(stage: Stage, sam: Actor) -> None:
    await sam.says("!post")
    await stage.wait(HOUR)
    await sam.says("!post")
    assert read_by(sam, GENERAL) == ["The list at 10:00."]


async def test_of_a_post_that_waits_only_the_newest_words_come(stage: Stage, sam: Actor) -> None:
    await sam.says("!one")
    await sam.says("!post")
    await stage.wait(HOUR)
    await sam.says("!post")
    await stage.wait(DAY)
    assert read_by(sam, GENERAL) == [THURSDAY[0], "The list at 10:00."]


async def test_a_question_is_not_held_back_but_counts(sam: Actor, ana: Actor) -> None:
    for _time in range(2):
        await sam.says("!ask")
    await sam.says("!one")
    assert told(ana) == []
    await sam.says("!ask")
    assert ana.offered == ["here"]
    assert len(read_by(ana)) == 3


async def test_who_is_forgotten_takes_what_waited_along(stage: Stage, sam: Actor, ana: Actor) -> None:
    await hourly(sam, 3)
    async with stage.lodge.database.work() as work:
        people = People(work, 1)
        person = await people.by_identity(ana.identity)
        assert person
        await people.erase(person.id)
    await stage.wait(WEEK)
    assert told(ana) == THURSDAY[:2]
    async with stage.lodge.database.reading() as work:
        assert await Alarms(work).parked() == []


async def test_a_role_that_is_lost_meanwhile_takes_its_larger_budget_along(
    stage: Stage, sam: Actor, zoe: Actor
) -> None:
    await hourly(sam, 3)
    await know(stage, zoe, language="en")
    await stage.until(NOW + DAY)
    assert told(zoe) == THURSDAY[:2]
    await stage.until(NOW + WEEK)
    assert told(zoe)[2:] == THURSDAY[2:3]


async def test_in_a_talkative_month_each_reader_is_told_what_they_can_bear(
    stage: Stage, sam: Actor, lea: Actor, zoe: Actor
) -> None:
    await sam.says("!month")
    for _week in range(4):
        await stage.wait(WEEK)
        await stage.restart()
    readers = {"a member": lea.standing(), "a concierge": zoe.standing(), "a channel": lea.standing(GENERAL)}
    counted = (f"{who}: {tally(said)}" for who, said in readers.items())
    print("in four weeks:", *counted, sep="\n")  # noqa: T201 - pytest -rP shows it

    assert most_within(WEEK, unasked(lea.standing())) == 2
    assert most_within(DAY, unasked(zoe.standing())) == 2
    assert most_within(DAY, unasked(lea.standing(GENERAL))) == 1
    assert len(lea.rung) == 4
    everything = "".join(told(lea))
    assert everything.count("News of") >= 4 * 21  # of the first three weeks nothing is lost


def unasked(said: Sequence[Heard]) -> list[Heard]:
    return [heard for heard in said if not heard.presentation.rings]


def tally(said: Sequence[Heard]) -> str:
    """Both counts: what is bounded, and what is not."""
    return f"{len(unasked(said))} unasked, {len(said) - len(unasked(said))} ringing"


def most_within(stretch: timedelta, said: Sequence[Heard]) -> int:
    """The most that were said in any such stretch of time."""
    times = [heard.at for heard in said]
    return max(sum(start <= at < start + stretch for at in times) for start in times)
