"""What the store tells the doctor, on both databases: what waits, what could not be done, when the bell rang."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.address import Address
from bot.core.call import Call
from bot.core.finding import Finding, Verdict
from bot.store.alarms import Alarms, Late
from bot.store.database import Database, StoreFailed
from bot.store.findings import ago, bell_rang, channels, of_the_house, of_the_place
from bot.store.heartbeat import Heartbeat
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import House, Houses
from bot.store.letters.outbox import Draft, Outbox

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def seen(database: Database, database_url: str) -> AsyncIterator[Database]:
    """The same database, looked into from outside while it is open."""
    assert database.dialect
    seen = await Database.look_into(database_url)
    yield seen
    await seen.close()


async def finding(seen: Database, what: str) -> Finding:
    (found,) = [one for one in await of_the_house(seen, NOW) if one.what == what]
    return found


async def waits(database: Database, house: House, since: timedelta) -> None:
    at = NOW - since
    async with database.work() as work:
        draft = Draft(
            house=house.id, network="matrix", channel="matrix:!hall", body="secret", made_at=at, due_at=at
        )
        await Outbox(work).add(draft)


async def test_in_a_quiet_house_nothing_is_wrong(database: Database, seen: Database, house: House) -> None:
    await Heartbeat(database).beat(NOW)
    assert house.name
    assert [one.verdict for one in await of_the_house(seen, NOW)] == [Verdict.OK] * 5


async def test_letters_may_wait_a_little_and_then_are_told_without_their_words(
    database: Database, seen: Database, house: House
) -> None:
    await waits(database, house, 15 * MINUTE)
    assert (await finding(seen, "letters")).verdict is Verdict.OK
    await waits(database, house, 3 * timedelta(hours=1))

    late = await finding(seen, "letters")
    assert late.verdict is Verdict.WRONG
    assert late.said == "2 wait to be sent, the oldest for 3 h"
    assert "secret" not in late.line()


async def test_letters_that_were_given_up_are_told_by_their_reasons_for_two_days(
    database: Database, seen: Database, house: House
) -> None:
    async def gives_up(reason: str, since: timedelta) -> None:
        await waits(database, house, since)
        async with database.work() as work:
            (letter,) = await Outbox(work).due(NOW, 10)
            await Outbox(work).failed(letter.id, reason, None)

    await gives_up("a later edit says it", MINUTE)
    await gives_up("too long", 49 * timedelta(hours=1))
    assert (await finding(seen, "unsent")).verdict is Verdict.OK
    await gives_up("the bot was banned", 47 * timedelta(hours=1))
    await gives_up("too long", MINUTE)
    await gives_up("the bot was banned", MINUTE)

    unsent = await finding(seen, "unsent")
    assert unsent.verdict is Verdict.WRONG
    assert unsent.said.endswith("2 d: 2 because the bot was banned; 1 because too long")
    assert "secret" not in unsent.line()


async def test_an_alarm_that_nobody_rings_is_told(database: Database, seen: Database, house: House) -> None:
    async with database.work() as work:
        await Alarms(work, house.id).set("a", Call("clock.strike"), NOW - 5 * MINUTE, Late.always())
    assert (await finding(seen, "alarms")).verdict is Verdict.OK
    async with database.work() as work:
        await Alarms(work, house.id).set("b", Call("clock.strike"), NOW - 6 * MINUTE, Late.always())

    assert (await finding(seen, "alarms")).verdict is Verdict.WRONG


async def test_what_could_not_be_done_is_told_with_its_reason(
    database: Database, seen: Database, house: House
) -> None:
    async with database.work() as work:
        alarms = Alarms(work, house.id)
        for number in range(7):
            call = Call("wifi.change", {"password": "secret"})
            alarm = await alarms.set(f"w{number}", call, NOW, Late.always())
            await alarms.park(alarm.id, "unknown: wifi.change")

    parked = await finding(seen, "parked")
    assert parked.verdict is Verdict.WRONG
    assert parked.said.startswith("7 could not be done: wifi.change (unknown: wifi.change); ")
    assert parked.said.endswith(" and 2 more")
    assert "secret" not in parked.line()


async def test_the_channels_that_houses_count_on_are_told_with_what_for(
    database: Database, seen: Database, house: House
) -> None:
    async with database.work() as work:
        await Channels(work, house.id).put(Address("matrix", "!hall"), "Hall", Purpose.MEMBERS)
        nameless = await Houses(work).add("", house.zone, ("fr",))
        await Channels(work, nameless.id).put(Address("matrix", "!attic"), "Attic", Purpose.TEAM)

    assert await channels(seen) == {
        Address("matrix", "!hall"): "La Manivelle, members",
        Address("matrix", "!attic"): "team",
    }


async def test_the_bell_is_noted_now_and_then_only(database: Database, seen: Database) -> None:
    bell, told = Heartbeat(database), Heartbeat(seen)
    assert await told.last() is None
    for minutes, noted in ((0, 0), (9, 0), (10, 10), (19, 10), (20, 20)):
        await bell.beat(NOW + minutes * MINUTE)
        assert await told.last() == NOW + noted * MINUTE


async def test_a_new_start_is_noted_at_once_and_so_is_a_clock_that_was_put_back(
    database: Database, seen: Database
) -> None:
    await Heartbeat(database).beat(NOW)
    bell = Heartbeat(database)
    await bell.beat(NOW + MINUTE)
    assert await Heartbeat(seen).last() == NOW + MINUTE
    await bell.beat(NOW - 60 * MINUTE)
    assert await Heartbeat(seen).last() == NOW - 60 * MINUTE


@pytest.mark.parametrize(
    ("minutes", "verdict"),
    [(None, Verdict.UNKNOWN), (0, Verdict.OK), (15, Verdict.OK), (16, Verdict.WRONG)],
)
def test_a_bell_that_is_long_silent_is_wrong(minutes: int | None, verdict: Verdict) -> None:
    last = None if minutes is None else NOW - minutes * MINUTE
    assert bell_rang(last, NOW).verdict is verdict


async def test_who_looks_can_write_nothing(seen: Database) -> None:
    with pytest.raises(StoreFailed):
        await Heartbeat(seen).beat(NOW)


async def test_a_place_without_trouble_is_well_and_a_trouble_is_wrong(tmp_path: Path) -> None:
    (well,) = await of_the_place(f"sqlite:///{tmp_path / 'house.db'}")
    assert well.verdict is Verdict.OK
    (bad,) = await of_the_place("sqlite:////dev/null")
    assert (bad.verdict, bad.said) == (Verdict.WRONG, "/dev/null is not a file")


async def test_a_database_of_an_older_form_is_left_to_the_next_start(sqlite_url: str, tmp_path: Path) -> None:
    await (await Database.open(sqlite_url)).close()
    with closing(sqlite3.connect(tmp_path / "house.db")) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(StoreFailed, match="the next start"):
        await Database.look_into(sqlite_url)


async def test_a_look_at_a_database_that_nobody_uses_leaves_nothing_beside_it(
    sqlite_url: str, tmp_path: Path
) -> None:
    await (await Database.open(sqlite_url)).close()
    before = sorted(file.name for file in tmp_path.iterdir())
    assert (await of_the_place(sqlite_url))[0].verdict is Verdict.OK
    looked = await Database.look_into(sqlite_url)
    assert await channels(looked) == {}
    await looked.close()
    assert sorted(file.name for file in tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["a b.db", "café.db", "100%.db", "a#b.db"])
async def test_a_file_is_looked_into_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    url = f"sqlite:///{tmp_path}/{name}"
    await (await Database.open(url)).close()
    assert (await of_the_place(url))[0].verdict is Verdict.OK
    await (await Database.look_into(url)).close()


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=-1), "0 s"),
        (timedelta(seconds=59), "59 s"),
        (timedelta(seconds=60), "1 min"),
        (timedelta(minutes=119), "119 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(hours=48), "2 d"),
    ],
)
def test_how_long_ago_is_told_roughly(length: timedelta, said: str) -> None:
    assert ago(length) == said
