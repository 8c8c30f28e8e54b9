"""What is done later, elsewhere, or taken back: alarms, errands, undos."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.call import Call
from bot.store.alarms import Alarm, Alarms, Late
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.errands import Errand, Errands
from bot.store.house.houses import House
from bot.store.undos import Undos

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
REMIND = Call("room.remind", {"booking": 7})


async def ringing(database: Database, now: datetime = NOW) -> list[Alarm]:
    async with database.work() as work:
        return await Alarms(work).due(now, 10)


async def errands(database: Database, now: datetime = NOW) -> list[Errand]:
    async with database.work() as work:
        return await Errands(work).due(now)


async def test_an_alarm_rings_when_it_is_due_until_it_is_done(database: Database, house: House) -> None:
    async with database.work() as work:
        later = await Alarms(work, house.id).set("b:8", REMIND, LATER, Late.always())
        alarm = await Alarms(work, house.id).set("b:7", REMIND, NOW, Late.by(minutes=10))
        assert await Alarms(work).next_due() == NOW
    assert await ringing(database) == [alarm]
    async with database.work() as work:
        await Alarms(work).done(alarm.id)

        assert await Alarms(work).next_due() == later.due
        assert await Alarms(work).due(NOW, 10) == []


async def test_an_alarm_is_moved_by_its_key_and_cancelled_by_it(database: Database, house: House) -> None:
    async with database.work() as work:
        alarms = Alarms(work, house.id)
        await alarms.set("b:7", REMIND, NOW, Late.skip())
        moved = await alarms.set("b:7", REMIND, LATER, Late.always())
    assert await ringing(database) == []
    assert await ringing(database, LATER) == [moved]
    async with database.work() as work:
        await Alarms(work, house.id).cancel("b:7")
        assert await Alarms(work).next_due() is None


async def test_an_alarm_that_sets_itself_again_while_it_rings_is_not_lost(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        first = await Alarms(work, house.id).set("daily", REMIND, NOW, Late.always())
    async with database.work() as work:
        again = await Alarms(work, house.id).set("daily", REMIND, LATER, Late.always())
        await Alarms(work).done(first.id)

    assert await ringing(database, LATER) == [again]


async def test_an_alarm_that_cannot_be_made_is_parked_with_its_reason_and_tried_again(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        alarm = await Alarms(work, house.id).set("b:7", REMIND, NOW, Late.always())
        await Alarms(work).park(alarm.id, "no such command")
        (parked,) = await Alarms(work).parked()

        assert (parked.state, parked.reason, parked.call) == ("parked", "no such command", REMIND)
        assert await Alarms(work).next_due() is None
        await Alarms(work).unpark(alarm.id)
    assert await ringing(database) == [alarm]


@pytest.mark.parametrize(
    ("late", "minutes", "rings"),
    [
        (Late.skip(), 0, True),
        (Late.skip(), 2, False),
        (Late.by(minutes=10), 10, True),
        (Late.by(minutes=10), 11, False),
        (Late.always(), 99999, True),
    ],
)
def test_being_late_is_a_stated_rule(late: Late, minutes: int, rings: bool) -> None:
    assert late.allows(timedelta(minutes=minutes)) is rings
    assert Late.from_text(late.to_text()) == late


async def test_an_errand_is_tried_again_until_it_is_done(database: Database, house: House) -> None:
    async with database.work() as work:
        errand = await Errands(work, house.id).add("fetch", {"url": "x"}, "cal:1", REMIND, due=NOW)
    assert await errands(database) == [errand]
    async with database.work() as work:
        await Errands(work).retry(errand.id, LATER, "timeout")
        assert await Errands(work).next_due() == LATER
    assert await errands(database) == []
    (again,) = await errands(database, LATER)
    assert (again.attempts, again.then) == (1, REMIND)
    async with database.work() as work:
        await Errands(work).done(errand.id)
        assert await Errands(work).next_due() is None


async def test_a_hopeless_errand_is_not_tried_again_until_it_is_asked_for_again(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        errand = await Errands(work, house.id).add("fetch", {}, "cal:1", None, due=NOW)
        await Errands(work).fail(errand.id, "410 gone")
    assert await errands(database, LATER) == []
    async with database.work() as work:
        again = await Errands(work, house.id).add("fetch", {}, "cal:1", None, due=NOW)
        await Errands(work).done(errand.id)

    assert await errands(database) == [again]


async def test_the_last_thing_done_within_the_hour_can_be_taken_back_once(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        ana = (await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")).id
        undos = Undos(work, house.id)
        first = await undos.keep(ana, Call("room.cancel", {"booking": 1}), NOW)
        second = await undos.keep(ana, Call("room.cancel", {"booking": 2}), LATER, "R-2")

        assert await undos.latest(ana, NOW) == second
        await undos.spent(second.id)
        assert await undos.latest(ana, NOW) == first
        assert await undos.latest(ana, LATER) is None
        assert await undos.sweep(LATER) == 1
        assert await undos.latest(ana, NOW) is None
