"""Rooms that are freed when nobody comes: the bell, « je suis là », and nothing that is freed behind anybody's back."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.store.house.houses import Houses
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.house import PARIS, all_heard


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=PARIS)


@pytest.fixture(autouse=True)
async def asking(stage: Stage) -> None:
    """The studio waits for fifteen minutes; the other rooms do not ask."""
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0]
        rooms = Rooms(work, house.id)
        studio = next(room for room in await rooms.all() if room.name == "Studio son")
        await rooms.save(replace(studio, rules={"check_in": 15}))


async def booked(stage: Stage, number: int = 1) -> Booking:
    async with stage.lodge.database.reading() as work:
        house = (await Houses(work, 0).all())[0]
        found = await Bookings(work, house.id).numbered(number)
    assert found
    return found


async def test_nobody_comes_and_the_room_is_free_in_english(ana: Actor, bob: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(10))
    assert len(ana.rung) == 1
    assert "Studio son, Thursday 3 December, 10:00 to 12:00, is yours." in ana.reads
    assert "I free it at 10:15" in ana.reads
    await stage.until(at(10, 14))
    assert (await booked(stage)).state == "booked"
    await stage.until(at(10, 15))
    assert len(ana.rung) == 2
    assert "I freed Studio son, nobody checked in." in ana.reads
    await bob.says("book the studio today 10:30 to 11:30")
    assert "Booked: Studio son" in bob.reads


async def test_who_says_it_in_french_keeps_the_room(lea: Actor, stage: Stage) -> None:
    await lea.says("réserve le studio aujourd'hui de 10h à 12h")
    await stage.until(at(10, 5))
    assert "En arrivant, dis « je suis là »" in lea.reads.replace("\u00a0", " ")
    await lea.says("je suis là")
    assert "C'est noté, tu es là" in lea.reads
    await stage.until(at(12))
    assert len([one for one in all_heard(stage) if one.presentation.rings]) == 1
    assert (await booked(stage)).arrived == at(10, 5)


@pytest.mark.parametrize("words", ["here", "I'm here", "I am here", "yes", "1", "je suis là", "présent"])
async def test_whatever_says_so_is_an_answer(ana: Actor, stage: Stage, words: str) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(10))
    await ana.says(words)
    assert (await booked(stage)).arrived == at(10)


async def test_who_comes_early_is_not_asked(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(9, 30))
    await ana.says("!arrived")
    assert ana.reads == "You have no booking that begins now."
    await stage.until(at(9, 50))
    await ana.says("I am here")
    assert "Noted, you are in" in ana.reads
    await stage.until(at(12))
    assert ana.rung == []


async def test_who_comes_late_takes_it_back_while_it_is_free(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(10, 20))
    await ana.presses("I'm here")
    assert "Noted, you are in" in ana.reads
    found = await booked(stage)
    assert (found.state, found.arrived) == ("booked", at(10, 20))


async def test_after_ten_minutes_it_is_too_late(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(10, 26))
    await ana.says("I'm here")
    assert "Studio son was freed too long ago." in ana.reads
    assert (await booked(stage)).state == "released"


async def test_what_somebody_took_meanwhile_stays_theirs(ana: Actor, bob: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(10, 16))
    await bob.says("book the studio today 10:30 to 11:30")
    await stage.until(at(10, 20))
    await ana.says("I'm here")
    assert "Studio son was taken meanwhile." in ana.reads
    assert (await booked(stage, 2)).state == "booked"


async def test_a_bot_that_was_away_at_the_start_asks_first_and_frees_nothing(
    ana: Actor, stage: Stage
) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(9, 50))
    await stage.stop()
    stage.clock.set(at(10, 20))
    await stage.start()
    assert (await booked(stage)).state == "booked"
    assert "I free it at 10:35" in ana.reads
    await stage.until(at(10, 34))
    await ana.says("here")
    assert "Noted, you are in" in ana.reads


async def test_a_bot_that_was_away_at_the_end_of_the_wait_asks_again(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(10, 5))
    await stage.kill()
    stage.clock.set(at(10, 40))
    await stage.start()
    assert (await booked(stage)).state == "booked"
    assert "I free it at 10:55" in ana.reads
    await stage.until(at(10, 55))
    assert (await booked(stage)).state == "released"


async def test_a_bot_that_comes_back_when_it_is_over_says_nothing(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(9, 50))
    await stage.stop()
    stage.clock.set(at(12, 1))
    await stage.start()
    assert ana.rung == []
    assert (await booked(stage)).state == "booked"


async def test_rooms_that_do_not_ask_free_nobody(ana: Actor, stage: Stage) -> None:
    await ana.says("book the green room today 10:00 to 12:00")
    await stage.until(at(11))
    assert ana.rung == []
    assert (await booked(stage)).state == "booked"


async def test_a_cancelled_booking_rings_no_more(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await ana.says("cancel the studio")
    await stage.until(at(11))
    assert ana.rung == []


async def test_a_cancellation_that_is_taken_back_is_waited_for_again(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await ana.says("cancel the studio")
    await ana.says("oops")
    await stage.until(at(10))
    assert len(ana.rung) == 1


async def test_whoever_was_asked_may_free_it_at_once(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(10))
    await ana.presses("I free it")
    assert (await booked(stage)).state == "cancelled"
    await stage.until(at(10, 30))
    assert "Cancelled: Studio son" in ana.reads


async def test_nobody_checks_in_for_somebody_else(ana: Actor, bob: Actor, stage: Stage) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await stage.until(at(10))
    await bob.says("!arrived R-1")
    assert bob.reads == "R-1 is not one of your bookings."


@pytest.fixture
async def weekly(ana: Actor) -> None:
    """Ana has the studio on five Thursdays, ten to noon, as S-1."""
    await ana.says("book the studio every Thursday 10:00 to 12:00 until 31 December")
    await ana.says("yes")


@pytest.mark.usefixtures("weekly")
async def test_the_second_week_missed_is_asked_about_and_the_third_ends_the_series(
    ana: Actor, stage: Stage
) -> None:
    await stage.until(at(11))
    assert "second time" not in ana.reads
    await stage.until(at(11, day=10))
    assert "That is the second time in a row: is the series S-1 still needed?" in ana.reads
    await ana.says("keep it")
    assert (await booked(stage, 3)).state == "booked"
    await stage.until(at(11, day=17))
    assert "I ended your series S-1. Free again: Studio son, 10:00 to 12:00, 24 and 31 December." in ana.reads
    assert [(await booked(stage, number)).state for number in (4, 5)] == ["cancelled", "cancelled"]


@pytest.mark.usefixtures("weekly")
async def test_what_ended_is_had_again_as_far_as_nobody_has_it(ana: Actor, bob: Actor, stage: Stage) -> None:
    await stage.until(at(11, day=17))
    await bob.says("book the studio 24 December 10:00 to 11:00")
    await ana.presses("I still need it")
    assert "Undone: Studio son, Thursday 31 December: yours again." in ana.reads
    assert "Not possible: Thursday 24 December: taken from 10:00 to 11:00" in ana.reads


@pytest.mark.usefixtures("weekly")
async def test_a_series_ends_at_once_when_its_holder_says_so_and_comes_back_within_the_hour(
    ana: Actor, stage: Stage
) -> None:
    await stage.until(at(11, day=10))
    await ana.says("no longer needed")
    assert "Your series S-1 is ended. Free again: Studio son, 10:00 to 12:00, 17, 24 and 31" in ana.reads
    rung = len(ana.rung)
    await ana.says("oops")
    assert "17, 24 and 31 December: yours again." in ana.reads
    await stage.until(at(10, 5, day=17))
    assert len(ana.rung) == rung + 1


@pytest.mark.usefixtures("weekly")
async def test_a_week_that_somebody_came_to_begins_the_count_anew(ana: Actor, stage: Stage) -> None:
    await stage.until(at(10, 5, day=10))
    await ana.says("!arrived S-1")
    await stage.until(at(11, day=17))
    assert "second time" not in ana.reads
    assert (await booked(stage, 4)).state == "booked"
