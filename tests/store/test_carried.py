"""What a letter becomes and carries: the parts of a long message, and files until they are sent."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.call import Call
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House
from bot.store.letters.backlog import Backlog
from bot.store.letters.enclosures import Enclosures
from bot.store.letters.outbox import Draft, Letter, Mark, Outbox
from bot.store.letters.parts import Parts
from bot.store.undos import Undos

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
HALL = "matrix:!hall"
FILES = [
    Enclosure(name, "image/png", bytes(range(256)) * 9, f"What {name} shows") for name in ("a.png", "b.png")
]


async def written(database: Database, house: House, **more: object) -> Letter:
    values = {"network": "matrix", "channel": HALL, "made_at": NOW, "due_at": NOW, "body": "x"} | more
    async with database.work() as work:
        return await Outbox(work).add(Draft(house=house.id, **values))  # type: ignore[arg-type]


async def sent(database: Database, *marks: Mark) -> None:
    async with database.work() as work:
        await Outbox(work).sent(marks)


async def standing(database: Database, letter: Letter) -> tuple[str, ...]:
    async with database.reading() as work:
        return await Outbox(work).natives(letter.id)


async def found(database: Database, native: str) -> int | None:
    async with database.reading() as work:
        letter = await Outbox(work).by_native(HALL, native)
        return letter.id if letter else None


async def test_a_long_message_is_known_by_all_its_parts_and_by_those_that_an_edit_left(
    database: Database, house: House
) -> None:
    long, other = await written(database, house), await written(database, house)
    await sent(
        database, Mark(long.id, long.id, ("$1", "$2", "$3"), HALL), Mark(other.id, other.id, ("$9",), HALL)
    )
    assert await standing(database, long) == ("$1", "$2", "$3")
    assert [await found(database, native) for native in ("$1", "$2", "$3", "$9", "$4")] == [
        long.id, long.id, long.id, other.id, None,
    ]  # fmt: skip

    edit = await written(database, house, edits=long.id)
    await sent(database, Mark(edit.id, long.id, ("$1", "$4"), HALL))
    assert await standing(database, long) == ("$1", "$4")
    assert [await found(database, native) for native in ("$2", "$4")] == [None, long.id]

    gone = await written(database, house, edits=long.id)
    await sent(database, Mark(gone.id, long.id, (), HALL))
    assert await standing(database, long) == ()
    async with database.reading() as work:
        assert await Parts(work).of(long.id) == ()


async def test_what_was_said_in_private_is_found_in_the_chat_where_it_stands(
    database: Database, house: House
) -> None:
    private = await written(database, house, channel=None, identity="matrix:@ana")
    await sent(database, Mark(private.id, private.id, ("$1",), HALL))
    assert await found(database, "$1") == private.id


async def test_files_come_back_as_they_were_and_go_when_they_are_sent(
    database: Database, house: House
) -> None:
    letter, kept = await written(database, house), await written(database, house)
    async with database.work() as work:
        for one in (letter, kept):
            await Enclosures(work).add(one.id, FILES)
        assert await Enclosures(work).of(letter.id) == FILES
        assert await Enclosures(work).of(999) == []
    await sent(database, Mark(letter.id, letter.id, ("$1",), HALL, files=True))
    async with database.work() as work:
        assert await Enclosures(work).of(letter.id) == []
        assert await Enclosures(work).of(kept.id) == FILES
        await Outbox(work).failed(kept.id, "banned", None)
        await Backlog(work).sweep(NOW + timedelta(hours=23))
        assert await Enclosures(work).of(kept.id) == FILES
        await Backlog(work).sweep(NOW + timedelta(hours=25))
        assert await Enclosures(work).of(kept.id) == []


async def test_it_is_known_whether_a_message_or_its_change_tells_of_what_can_be_undone(
    database: Database, house: House
) -> None:
    later = NOW + timedelta(minutes=3)
    deed, look, asked = [await written(database, house, made_at=NOW + timedelta(seconds=n)) for n in range(3)]
    await written(database, house, edits=asked.id, made_at=later)
    async with database.work() as work:
        ana = await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")
        undos = Undos(work, house.id)
        first = await undos.keep(ana.id, Call("room.unbook"), deed.made_at)
        await undos.keep(ana.id, Call("room.unbook"), later)
        assert [await undos.told_in(one.id) for one in (deed, look, asked)] == [True, False, True]
        await undos.spent(first.id)
        assert not await undos.told_in(deed.id)
        assert not await Undos(work, house.id + 1).told_in(asked.id)


async def test_our_answers_to_a_message_are_found_without_their_changes(
    database: Database, house: House
) -> None:
    answer = await written(database, house, reply_to="$asked")
    await written(database, house, reply_to="$asked", edits=answer.id)
    await written(database, house, reply_to="$other")
    await written(database, house, reply_to="$asked", channel="matrix:!elsewhere")
    async with database.reading() as work:
        assert await Outbox(work).answering(HALL, "$asked") == [replace(answer)]
