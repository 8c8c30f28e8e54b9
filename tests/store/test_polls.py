"""Votes as they are kept: each person's last word, in one house, until the end."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.call import Call
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House
from bot.store.letters.outbox import Draft, Outbox
from bot.store.polls import Poll, Polls, Tally

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
END = NOW + timedelta(hours=2)
OPTIONS = (("fri", "Vendredi"), ("sat", "Samedi"))
A_MINUTE = timedelta(minutes=1)


@pytest.fixture
async def people(database: Database, house: House) -> list[int]:
    async with database.work() as work:
        names = ("ana", "bob")
        return [(await People(work, house.id).meet(Address("matrix", f"@{n}"), n.title())).id for n in names]


@pytest.fixture
async def poll(database: Database, house: House) -> Poll:
    draft = Draft(house=house.id, network="matrix", channel="matrix:!a", body="x", made_at=NOW, due_at=NOW)
    async with database.work() as work:
        letter = await Outbox(work).add(draft)
        asked = Poll(0, house.id, "day", letter.id, OPTIONS, 1, END, then=Call("date.chosen", {"event": 31}))
        return await Polls(work, house.id).ask(asked)


async def counted(database: Database, poll: Poll) -> Tally:
    async with database.reading() as work:
        return await Polls(work, poll.house).tally(poll)


async def test_a_vote_is_found_by_its_name_in_its_house_and_by_the_letter_that_asks_it(
    database: Database, house: House, poll: Poll
) -> None:
    async with database.reading() as work:
        assert await Polls(work, house.id).named("day") == poll
        assert await Polls(work, house.id + 1).named("day") is None
        assert await Polls(work).shown_in(poll.letter or 0) == poll
        assert await Polls(work).shown_in(999) is None


async def test_the_word_that_was_sent_last_counts_in_whichever_order_they_come(
    database: Database, poll: Poll, people: list[int]
) -> None:
    ana, bob = people
    async with database.work() as work:
        polls = Polls(work, poll.house)
        await polls.cast(poll, ana, ["fri"], NOW, "$1")
        await polls.cast(poll, ana, ["sat"], NOW + A_MINUTE, "$2")
        await polls.cast(poll, ana, ["fri"], NOW, "$0")
        await polls.cast(poll, bob, ["sat"], NOW)
        assert await polls.chosen(poll, ana) == ("sat",)
    assert await counted(database, poll) == Tally({"fri": 0, "sat": 2}, {ana: ("sat",), bob: ("sat",)})


async def test_what_was_taken_back_counts_no_more_unless_the_vote_had_ended(
    database: Database, poll: Poll, people: list[int]
) -> None:
    ana, bob = people
    async with database.work() as work:
        polls = Polls(work, poll.house)
        await polls.cast(poll, ana, ["fri"], NOW, "$1")
        await polls.cast(poll, bob, ["fri"], NOW, "$2")
        assert [await Polls(work).withdraw(native) for native in ("$1", "$9")] == [1, 0]
        assert [await polls.end(poll), await polls.end(poll)] == [True, False]
        assert await Polls(work).withdraw("$2") == 0
    assert await counted(database, poll) == Tally({"fri": 1, "sat": 0}, {bob: ("fri",)})


async def test_asked_again_under_its_name_it_begins_anew(
    database: Database, poll: Poll, people: list[int]
) -> None:
    async with database.work() as work:
        polls = Polls(work, poll.house)
        await polls.cast(poll, people[0], ["fri"], NOW)
        again = await polls.ask(poll)
    assert (await counted(database, again)).counts == {"fri": 0, "sat": 0}


async def test_who_is_forgotten_and_what_is_long_over_leave_no_vote(
    database: Database, poll: Poll, people: list[int]
) -> None:
    ana, bob = people
    async with database.work() as work:
        for person in people:
            await Polls(work, poll.house).cast(poll, person, ["fri"], NOW)
        await People(work, poll.house).erase(ana)
    assert (await counted(database, poll)).choices == {bob: ("fri",)}
    async with database.work() as work:
        assert await Polls(work).sweep(END) == 0
        assert await Polls(work).sweep(END + A_MINUTE) == 1
    assert (await counted(database, poll)).choices == {}


@pytest.mark.parametrize(("moment", "open_"), [(NOW, True), (END - A_MINUTE, True), (END, False)])
async def test_it_is_open_until_its_end(poll: Poll, moment: datetime, *, open_: bool) -> None:
    assert poll.open_at(moment) is open_
