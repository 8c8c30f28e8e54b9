"""What came in and what goes out: each once, in order."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from bot.core.address import Address
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House, Houses
from bot.store.inbox import Inbox
from bot.store.letters.backlog import Backlog
from bot.store.letters.outbox import Draft, Letter, Mark, Outbox

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
HALL = "matrix:!hall"


def letter(house: House, body: str, **more: object) -> Draft:
    values = {"network": "matrix", "channel": HALL, "made_at": NOW, "due_at": NOW} | more
    return Draft(house=house.id, body=body, **values)  # type: ignore[arg-type]


async def due(database: Database, now: datetime = NOW, network: str | None = None) -> list[Letter]:
    async with database.work() as work:
        return await Outbox(work).due(now, 10, network)


async def test_an_id_is_new_once_and_forgotten_when_swept(database: Database) -> None:
    async with database.work() as work:
        inbox = Inbox(work)
        assert [await inbox.add("$1", NOW), await inbox.add("$1", NOW)] == [True, False]
        assert await inbox.seen("$1")
        assert await inbox.sweep(NOW) == 0
        assert await inbox.sweep(NOW + timedelta(seconds=1)) == 1
        assert not await inbox.seen("$1")


async def test_letters_are_given_in_the_order_in_which_they_were_written(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        first = await Outbox(work).add(letter(house, "first", thread="$t", reply_to="$r", call="room.book"))
        rest = await Outbox(work).add_many([letter(house, str(number)) for number in range(5)])
        later = await Outbox(work).add(letter(house, "later", due_at=NOW + timedelta(hours=1)))

        assert await Backlog(work).pending() == 7
        assert await Backlog(work).next_due() == NOW
    assert await due(database) == [first, *rest]
    assert later in await due(database, NOW + timedelta(hours=1))


async def test_keys_fit_every_network_and_differ(database: Database, house: House) -> None:
    async with database.work() as work:
        keys = {one.key for one in await Outbox(work).add_many([letter(house, "x")] * 50)}

    assert len(keys) == 50
    assert all(len(key) <= 25 and key.replace("-", "").isalnum() for key in keys)


async def test_no_letters_are_written_at_no_cost(database: Database) -> None:
    async with database.work() as work:
        assert await Outbox(work).add_many([]) == []
        await Outbox(work).sent([])


async def test_what_was_sent_is_found_by_the_id_that_the_network_gave_it(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        letters = await Outbox(work).add_many([letter(house, "a"), letter(house, "b")])
        await Outbox(work).sent([Mark(one.id, one.id, (f"${one.body}",), HALL) for one in letters])

        assert await Backlog(work).pending() == 0
        found = await Outbox(work).by_native(HALL, "$b")
        assert found
        assert (found.id, found.state) == (letters[1].id, "sent")
        assert await Outbox(work).by_native("matrix:!other", "$b") is None
    assert await due(database) == []


async def test_what_failed_is_tried_again_then_given_up(database: Database, house: House) -> None:
    async with database.work() as work:
        one = await Outbox(work).add(letter(house, "a"))
    assert await due(database)
    later = NOW + timedelta(minutes=1)
    async with database.work() as work:
        await Outbox(work).failed(one.id, "slow down", later)
    assert await due(database) == []
    (again,) = await due(database, later)
    assert (again.attempts, again.key) == (1, one.key)

    async with database.work() as work:
        await Outbox(work).failed(one.id, "you are banned", None)
    assert await due(database, later + timedelta(days=1)) == []


async def test_one_network_is_served_while_another_is_away(database: Database, house: House) -> None:
    async with database.work() as work:
        await Outbox(work).add_many([letter(house, "m"), letter(house, "d", network="discord")])

    assert [one.body for one in await due(database, network="discord")] == ["d"]
    assert [one.body for one in await due(database, network="matrix")] == ["m"]


async def test_a_named_post_is_the_first_message_that_carries_the_name_not_its_edits(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        outbox = Outbox(work)
        assert await outbox.latest_post(house.id, "event:31:card", HALL) is None
        card = await outbox.add(letter(house, "card", post="event:31:card"))
        await outbox.add(letter(house, "changed", post="event:31:card", edits=card.id))

        assert await outbox.latest_post(house.id, "event:31:card", HALL) == card
        assert await outbox.latest_post(house.id, "event:31:card", "discord:1") is None


async def test_words_go_when_they_are_said_rows_after_a_month_and_posts_stay(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        outbox = Outbox(work)
        for number, post in enumerate((None, "event:31:card")):
            one = await outbox.add(letter(house, "words", post=post))
            await outbox.sent([Mark(one.id, one.id, (f"${number}",), HALL)])
        waiting = await outbox.add(letter(house, "still to be said"))

        async def bodies(now: datetime) -> list[str | None]:
            await Backlog(work).sweep(now)
            found = [await outbox.by_native(HALL, f"${number}") for number in (0, 1)]
            return [one.body if one else None for one in found]

        assert await bodies(NOW) == ["", ""]
        assert await bodies(NOW + timedelta(days=31)) == [None, ""]
        assert await bodies(NOW + timedelta(days=401)) == [None, None]
        assert await outbox.due(NOW, 10) == [waiting]


@pytest.fixture
async def other_worker(postgres_url: str) -> AsyncIterator[Database]:
    database = await Database.open(postgres_url)
    yield database
    await database.close()


async def test_two_workers_never_take_the_same_letter_and_a_dead_ones_letters_are_taken_over(
    other_worker: Database, postgres_url: str
) -> None:
    worker = await Database.open(postgres_url)
    async with worker.work() as work:
        house = await Houses(work).add("La Manivelle", ZoneInfo("Europe/Paris"), ("fr",))
        letters = await Outbox(work).add_many([letter(house, str(number)) for number in range(4)])
    async with worker.work() as mine, other_worker.work() as theirs:
        for way in (
            "enable_hashjoin",
            "enable_hashagg",
            "enable_mergejoin",
            "enable_sort",
            "enable_material",
        ):
            for work in (
                mine,
                theirs,
            ):  # however it is planned: a loop would look up what is due again and again
                await work.run(text(f"SET LOCAL {way} = off"))
        taken = [await Outbox(mine).due(NOW, 2), await Outbox(theirs).due(NOW, 2)]

    assert taken == [letters[:2], letters[2:]]
    assert await due(worker) == []
    assert await due(other_worker, NOW + timedelta(minutes=3)) == letters
    await worker.close()


async def test_a_passing_way_to_answer_is_erased_once_it_was_used_or_given_up(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        outbox = Outbox(work)
        handles = ("~1/secret/2/3", "~4/secret/5/6", "$asked")
        used, failed, lasting = [await outbox.add(letter(house, "x", reply_to=one)) for one in handles]
        await outbox.sent([Mark(one.id, one.id, ("$1",), HALL) for one in (used, lasting)])
        await outbox.failed(failed.id, "no", None)

        kept = [await outbox.get(one.id) for one in (used, failed, lasting)]
    assert [one.reply_to for one in kept if one] == [None, None, "$asked"]


async def test_whom_the_last_word_in_private_did_not_reach_is_known_until_one_does(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        ana = (await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")).id
        bob = (await People(work, house.id).meet(Address("matrix", "@bob"), "Bob")).id
        outbox = Outbox(work, house.id)
        lost, read, waiting = [
            await outbox.add(letter(house, "x", channel=None, to_person=person)) for person in (ana, bob, bob)
        ]
        await outbox.failed(lost.id, "gone", None)
        await outbox.sent([Mark(read.id, read.id, ("$1",), "matrix:!bob")])
        assert await outbox.unreached() == {ana}
        await outbox.failed(waiting.id, "gone", None)
        again = await outbox.add(letter(house, "x", channel=None, to_person=ana))
        await outbox.sent([Mark(again.id, again.id, ("$2",), "matrix:!ana")])
        assert await outbox.unreached() == {bob}
