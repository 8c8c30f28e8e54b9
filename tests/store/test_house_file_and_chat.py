"""A file and the chat both change a house: what the chat did is told, and kept unless asked otherwise."""

from collections.abc import AsyncIterator
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.people import People, Role
from bot.store.database import Database, Work
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import House, Houses, Policy
from bot.store.house_file import apply, difference, read_text, save
from bot.store.spaces.rooms import Rooms
from tests.store.house_files import LEA, house_of, lea_of, room_of, the_file


@pytest.fixture
async def work(database: Database) -> AsyncIterator[Work]:
    async with database.work() as work:
        yield work


@pytest.fixture
async def here(work: Work) -> int:
    return await apply(work, the_file(), None, over=False)


async def test_a_file_that_changed_is_told_and_taken(work: Work, here: int) -> None:
    room = await room_of(work, here)
    file = the_file(
        ("capacity = 8", "capacity = 10"),
        ('sunday = "closed"', 'sunday = "9:00-12:00"'),
        ('"8h"', '"4h"'),
        ('"Fêtes"', '"Congés"'),
    )

    assert (await difference(work, file, here)).lines == (
        "changed: longest booking: 8h becomes 4h",
        "changed: hours: sunday closed becomes 9:00-12:00",
        "changed: room Salle bleue: capacity 8 becomes 10",
        "changed: closure of the house from 2026-12-24 18:00 to 2027-01-03 00:00: reason Fêtes becomes Congés",
    )
    await apply(work, file, here, over=False)
    assert await room_of(work, here) == replace(room, capacity=10)
    assert (await difference(work, file, here)).lines == ()


async def test_what_the_chat_changed_is_kept_unless_over(work: Work, here: int) -> None:
    await Rooms(work, here).save(replace(await room_of(work, here), capacity=9))

    told = await difference(work, the_file(), here)
    await apply(work, the_file(), here, over=False)

    assert told.lines == ("kept: room Salle bleue: capacity 9 was set here, the file says 8",)
    assert (await room_of(work, here)).capacity == 9
    await apply(work, the_file(), here, over=True)
    assert (await room_of(work, here)).capacity == 8


async def test_what_is_kept_is_told_in_words(work: Work, here: int) -> None:
    await Houses(work).save(
        replace(await house_of(work, here), words={}, polite=False, policy=Policy(names_on_bookings=True))
    )
    await People(work, here).save(replace(await lea_of(work, here), roles=frozenset()))
    await Rooms(work, here).save(replace(await room_of(work, here, "Atelier"), training=False))

    assert set((await difference(work, the_file(), here)).kept) == {
        "polite: tu was set here, the file says vous",
        "longest booking: (nothing) was set here, the file says 8h",
        "how far ahead: (nothing) was set here, the file says 60 days",
        "names on bookings: yes was set here, the file says no",
        "quiet: (nothing) was set here, the file says 21:30-7:30",
        "the word room (fr) was taken away here since it was loaded",
        "room Atelier: training no was set here, the file says yes",
        "person Léa: roles (nothing) was set here, the file says coordinator + member",
    }


async def test_over_brings_everything_back_to_the_file(work: Work, here: int) -> None:
    before = await save(work, here)
    await Houses(work).save(House(here, UserText("?"), ZoneInfo("UTC"), ("en",)))
    for room in await Rooms(work, here).all():
        await Rooms(work, here).save(replace(room, kind="desk", aliases=(), capacity=1, training=False))
    await Channels(work, here).put(Address("terminal", "#general"), "x", Purpose.OTHER)
    await People(work, here).save(replace(await lea_of(work, here), roles=frozenset(), name=UserText("x")))

    await apply(work, the_file(), here, over=True)

    assert await save(work, here) == before
    assert (await difference(work, the_file(), here)).lines == ()


async def test_the_chat_and_the_file_may_change_different_things_of_one_room(work: Work, here: int) -> None:
    await Rooms(work, here).save(replace(await room_of(work, here), capacity=9, rules={"buffer": 15}))

    await apply(work, the_file(('"la bleue", ', '"la bleue", "bleue", ')), here, over=False)

    room = await room_of(work, here)
    assert (room.capacity, room.rules) == (9, {"buffer": 15})
    assert "bleue" in room.aliases


async def test_what_the_chat_changed_stays_kept_load_after_load(work: Work, here: int) -> None:
    await Houses(work).save(replace(await house_of(work, here), operator=UserText("Somebody")))

    for file in (the_file(), the_file(("Les Repairiens", "Nous")), the_file(("Les Repairiens", "Vous"))):
        await apply(work, file, here, over=False)

    assert (await house_of(work, here)).operator == "Somebody"


async def test_when_the_file_catches_up_with_the_chat_it_leads_again(work: Work, here: int) -> None:
    await Rooms(work, here).save(replace(await room_of(work, here), capacity=9))

    await apply(work, the_file(("capacity = 8", "capacity = 9")), here, over=False)
    await apply(work, the_file(("capacity = 8", "capacity = 7")), here, over=False)

    assert (await room_of(work, here)).capacity == 7


async def test_what_was_taken_away_here_does_not_come_back_by_itself(work: Work, here: int) -> None:
    await Rooms(work, here).retire((await room_of(work, here, "vélo")).id)

    told = await difference(work, the_file(), here)
    await apply(work, the_file(), here, over=False)

    assert told.lines == ("kept: item vélo was taken away here since it was loaded",)
    assert "vélo" not in [room.name for room in await Rooms(work, here).all()]


async def test_whoever_was_forgotten_does_not_come_back_by_itself(work: Work, here: int) -> None:
    await People(work, here).erase((await lea_of(work, here)).id)

    await apply(work, the_file(), here, over=False)

    assert await People(work, here).by_identity(LEA) is None


async def test_nothing_of_a_person_stands_in_what_a_load_remembers(database: Database) -> None:
    async with database.work() as work:
        house = await apply(work, the_file(), None, over=False)
        await People(work, house).erase((await lea_of(work, house)).id)
        text = await save(work, house)

    assert "lea" not in text.casefold()
    assert "Léa" not in text


async def test_what_only_the_house_has_is_told_and_left(work: Work, here: int) -> None:
    await Rooms(work, here).add("Serre")
    await Houses(work).save(replace(await house_of(work, here), operator=UserText("Nous")))

    told = await difference(work, the_file(('operator = "Les Repairiens"', "")), here)
    await apply(work, the_file(), here, over=True)

    assert told.only_here == ("operator", "room Serre")
    assert (await room_of(work, here, "Serre")).kind == "room"


async def test_an_alias_from_the_chat_is_written_in_the_houses_first_language(work: Work, here: int) -> None:
    room = await room_of(work, here)
    await Rooms(work, here).save(replace(room, aliases=("la bleue", "blue room", "océan")))

    (blue, *_) = read_text(await save(work, here), "saved").rooms

    assert (blue.aliases.fr, blue.aliases.en) == (("la bleue", "océan"), ("blue room",))


async def test_a_house_set_up_by_chat_keeps_its_answers_and_takes_what_it_was_not_asked(work: Work) -> None:
    house = await Houses(work).add("le repaire", ZoneInfo("Europe/Paris"), ("en",))

    told = await difference(work, the_file(), None)
    await apply(work, the_file(), None, over=False)

    after = await house_of(work, house.id)
    assert (after.name, after.languages, after.polite) == ("le repaire", ("en",), True)
    assert "changed: polite: tu becomes vous" in told.lines
    assert "kept: languages: en was set here, the file says fr + en" in told.lines


async def test_a_network_that_renames_somebody_does_not_stop_the_file_from_giving_a_role(
    work: Work, here: int
) -> None:
    await People(work, here).meet(LEA, "lea")

    await apply(work, the_file(('["coordinator", "member"]', '["treasurer"]')), here, over=False)

    assert (await lea_of(work, here)).roles == {Role.TREASURER}
    assert (await lea_of(work, here)).name == "lea"


async def test_a_house_that_nobody_set_up_becomes_the_one_of_the_file(work: Work) -> None:
    house = await Houses(work).add("", ZoneInfo("Europe/London"), ("en",))

    await apply(work, the_file(), house.id, over=False)

    after = await house_of(work, house.id)
    assert (after.name, after.zone.key, after.languages) == ("Le Repaire", "Europe/Paris", ("fr", "en"))
    assert (await difference(work, the_file(), house.id)).lines == ()


async def test_a_room_renamed_in_the_chat_is_not_added_again_even_over(work: Work, here: int) -> None:
    rooms = Rooms(work, here)
    room = (await rooms.all())[0]
    old = room.name
    await rooms.save(replace(room, name=UserText("Lagon"), aliases=(*room.aliases, str(old))))
    before = len(await rooms.all())
    told = (await difference(work, the_file(), here)).told(over=True)
    assert f"renamed: {room.kind} {old} is called Lagon here" in told
    await apply(work, the_file(), here, over=True)
    assert len(await rooms.all()) == before


async def test_what_a_load_goes_over_is_not_told_as_kept(work: Work, here: int) -> None:
    room = (await Rooms(work, here).all())[0]
    await Rooms(work, here).save(replace(room, capacity=99))
    found = await difference(work, the_file(), here)
    assert any(line.startswith("kept: ") for line in found.told(over=False))
    assert any(line.startswith("undone: ") for line in found.told(over=True))
    assert not any(line.startswith("kept: ") for line in found.told(over=True))
