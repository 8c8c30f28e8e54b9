"""The bot was away: what rang late or no longer, and what people said meanwhile."""

from datetime import timedelta

import pytest

from bot.store.community.people import People
from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.faulty import SKILLS
from tests.stories.house import GENERAL, all_heard, read_by

BOOK = "book the studio tomorrow 10:00 to 11:00"
MINUTE = 60


@pytest.fixture
async def stage(stage: Stage) -> Stage:
    """Lit again with a skill that sets alarms."""
    stage.skills = SKILLS
    await stage.restart()
    return stage


async def away(stage: Stage, length: timedelta) -> None:
    """The process stops, time passes, the process starts."""
    await stage.stop()
    stage.clock.set(stage.clock.now() + length)
    await stage.start()


@pytest.mark.parametrize(
    ("late", "minutes", "rings"),
    [
        ("skip", 0, True), ("skip", 5, False), ("by", 29, True), ("by", 31, False), ("always", 3 * 24 * 60, True),
    ],
)  # fmt: skip
async def test_late_is_a_stated_rule(
    stage: Stage, ana: Actor, paul: Actor, late: str, minutes: int, *, rings: bool
) -> None:
    await ana.says(f"!alarm {late}")
    await away(stage, timedelta(hours=1, minutes=minutes))
    assert bool(paul.rung) is rings


async def test_coordinators_get_one_report_of_what_was_late_and_what_was_dropped(
    stage: Stage, ana: Actor, paul: Actor
) -> None:
    for late in ("skip", "by", "always"):
        await ana.says(f"!alarm {late}")
    await away(stage, timedelta(hours=1, minutes=20))
    assert len(paul.rung) == 2
    reports = [words for words in read_by(paul) if "Ding" not in words]
    assert len(reports) == 1
    assert "2" in reports[0]
    assert "1" in reports[0]
    assert len(read_by(ana)) == 3
    await away(stage, timedelta(hours=1))
    assert len(read_by(paul)) == 3


async def test_nothing_is_reported_when_nothing_was_late(stage: Stage, ana: Actor, paul: Actor) -> None:
    await ana.says("!alarm always")
    await stage.wait(timedelta(hours=1))
    await away(stage, timedelta(hours=1))
    assert len(read_by(paul)) == 1


async def test_a_question_that_lapsed_meanwhile_is_told_on_return(stage: Stage, lea: Actor) -> None:
    await lea.says("réserve le studio demain à 14h")
    await away(stage, timedelta(hours=3))
    assert len(lea.rung) == 1


async def test_what_was_said_a_moment_ago_is_done(ana: Actor) -> None:
    await ana.says(BOOK, late=14 * MINUTE)
    assert "Booked: Studio son, Friday 4 December" in ana.reads


async def test_what_was_said_long_ago_is_asked_about_and_done_after_a_yes(ana: Actor) -> None:
    await ana.says(BOOK, late=16 * MINUTE)
    assert "Booked" not in ana.reads
    assert len(ana.offered) == 2
    assert "Studio son, Friday 4 December, 10:00 to 11:00" in ana.offered[0]
    await ana.says("1")
    assert "Booked: Studio son, Friday 4 December, 10:00 to 11:00" in ana.reads


async def test_what_was_said_long_ago_is_not_done_after_a_no(ana: Actor) -> None:
    await ana.says(BOOK, late=16 * MINUTE)
    await ana.says("no")
    await ana.says("my bookings")
    assert "R-1" not in ana.reads


async def test_words_are_read_against_the_day_on_which_they_were_said(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 18:00 to 19:00", late=10 * 60 * MINUTE)
    assert "Thursday 3 December, 18:00 to 19:00" in ana.offered[0]


async def test_several_things_said_long_ago_are_one_question(stage: Stage, ana: Actor) -> None:
    await ana.says(BOOK, late=40 * MINUTE)
    await ana.says("book the blue room tomorrow 10:00 to 11:00", late=30 * MINUTE)
    assert len(read_by(ana)) == 1
    assert len(ana.offered) == 3
    assert len({heard.message for heard in all_heard(stage)}) == 1


async def test_what_would_be_refused_anyway_is_not_asked_about(stage: Stage, sam: Actor) -> None:
    await sam.says(BOOK, late=40 * MINUTE)
    assert all_heard(stage) == []


@pytest.mark.parametrize("first", ["channel", "private"])
async def test_what_was_said_long_ago_here_and_there_is_one_question_in_private(
    ana: Actor, first: str
) -> None:
    here, there = (GENERAL, None) if first == "channel" else (None, GENERAL)
    await ana.says(f"!{BOOK}", here, late=40 * MINUTE)
    await ana.says("!book the blue room tomorrow 10:00 to 11:00", there, late=30 * MINUTE)
    assert len(read_by(ana)) == 1
    assert len(ana.offered) == 3
    assert all("still useful" not in words for words in read_by(ana, GENERAL))
    await ana.presses("Salle bleue")
    assert "Booked: Salle bleue" in ana.reads
    assert "Booked" not in ana.sees(GENERAL)


async def test_who_wrote_in_a_channel_long_ago_learns_there_that_they_were_answered_in_private(
    ana: Actor,
) -> None:
    await ana.says(f"@loge {BOOK}", GENERAL, late=40 * MINUTE)
    assert "in private" in ana.sees(GENERAL)
    assert "still useful" in ana.reads
    assert len(ana.offered) == 2


async def test_late_words_on_two_networks_are_one_question_to_the_person(
    stage: Stage, ana: Actor, means: str
) -> None:
    other = stage.actor("ana2", next(name for name in stage.networks if name != means))
    async with stage.lodge.database.work() as work:
        people = People(work, (await Houses(work, 0).all())[0].id)
        person = await people.by_identity(ana.identity)
        assert person is not None
        await people.add_identity(person, other.identity)
    await ana.says(BOOK, late=40 * MINUTE)
    await other.says("book the blue room tomorrow 10:00 to 11:00", late=30 * MINUTE)
    assert len(ana.offered) == 3
    assert read_by(other) == []
