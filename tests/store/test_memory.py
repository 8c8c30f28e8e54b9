"""What is kept between transactions is never older than what stands in the database."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.last_heard import LastHeard
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.helping.offers import Offer, Offers
from bot.store.house.channels import Channels, Hush, Purpose
from bot.store.house.houses import House, Houses
from bot.store.spaces.rooms import Rooms

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 9, 0, tzinfo=PARIS)


async def rooms(database: Database, house: House) -> list[str]:
    async with database.work() as work:
        return [str(room.name) for room in await Rooms(work, house.id).all()]


async def test_a_new_room_is_there_at_once_and_in_every_later_transaction(
    database: Database, house: House
) -> None:
    assert await rooms(database, house) == []
    async with database.work() as work:
        await Rooms(work, house.id).add("Bleue")
        assert [room.name for room in await Rooms(work, house.id).all()] == ["Bleue"]

    assert await rooms(database, house) == ["Bleue"]


async def test_a_change_that_was_taken_back_leaves_no_trace(database: Database, house: House) -> None:
    assert await rooms(database, house) == []
    with pytest.raises(ZeroDivisionError):  # noqa: PT012
        async with database.work() as work:
            await Rooms(work, house.id).add("Bleue")
            assert await Rooms(work, house.id).all() != []
            _ = 1 / 0

    assert await rooms(database, house) == []


async def test_a_new_name_of_somebody_is_there_at_once_unless_it_is_taken_back(
    database: Database, house: House
) -> None:
    ana = Address("matrix", "@ana")
    async with database.work() as work:
        people = People(work, house.id)
        person = await people.meet(ana, "Ana")
        assert await people.names() == ((person.id, "Ana"),)
    with pytest.raises(ZeroDivisionError):  # noqa: PT012
        async with database.work() as work:
            await People(work, house.id).meet(ana, "Anna")
            assert await People(work, house.id).names() == ((person.id, "Anna"),)
            _ = 1 / 0
    async with database.work() as work:
        people = People(work, house.id)
        assert await people.names() == ((person.id, "Ana"),)
        assert await people.named("an") == [person]
        await people.erase(person.id)
        assert await people.names() == ()


async def test_who_only_speaks_does_not_make_the_names_of_thousands_be_read_again(
    sqlite_url: str,
) -> None:
    database = await Database.open(sqlite_url)
    async with database.work() as work:
        house = (await Houses(work).add("La Roue", PARIS, ("fr",))).id
        person = await People(work, house).meet(Address("matrix", "@ana"), "Ana")
    async with database.work() as work:
        names = await People(work, house).names()
        heard = LastHeard(work, house)
        assert (await heard.spoke(await heard.saw(person, NOW), "fr")).spoken == "fr"
        assert await People(work, house).names() is names
        assert (await People(work, house).get(person.id)).spoken == "fr"
    await database.close()


async def test_with_whoever_is_forgotten_goes_what_was_kept_of_their_offers(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        person = (await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")).id
        offer = await Offers(work, house.id).add(Offer(0, person, "skill", UserText("couture"), NOW))
        assert await Offers(work, house.id).words() == {offer.id: "couture"}
    async with database.work() as work:
        assert await Offers(work, house.id).words() == {offer.id: "couture"}
        await People(work, house.id).erase(person)
    async with database.work() as work:
        assert await Offers(work, house.id).words() == {}


async def test_a_channel_is_as_it_is_now_also_where_whoever_asked_for_its_silence_is_forgotten(
    database: Database, house: House
) -> None:
    hall = Address("matrix", "!hall")
    async with database.work() as work:
        person = (await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")).id
        channels = Channels(work, house.id)
        assert (await channels.at(hall), await channels.of(Purpose.MEMBERS)) == (None, [])
        made = await channels.put(hall, "Hall", Purpose.MEMBERS, members=True)
        assert (await channels.at(hall), await channels.of(Purpose.MEMBERS)) == (made, [made])
        await channels.hush(hall, person, NOW)
    async with database.work() as work:
        assert await Channels(work).at(hall) == replace(made, hush=Hush(NOW, person))
        await People(work, house.id).erase(person)
    async with database.work() as work:
        assert await Channels(work).at(hall) == replace(made, hush=Hush(NOW, None))
        await Channels(work, house.id).forget(hall)
        assert await Channels(work, house.id).of(Purpose.MEMBERS) == []


async def test_a_renamed_house_has_its_new_name_at_once(database: Database, house: House) -> None:
    async with database.work() as work:
        assert await Houses(work).get(house.id) == house
        renamed = replace(house, name=UserText("La Roue"))
        await Houses(work).save(renamed)
        assert await Houses(work).get(house.id) == renamed
    async with database.work() as work:
        assert await Houses(work).get(house.id) == renamed


async def test_a_statement_in_words_is_believed_to_change_anything(database: Database, house: House) -> None:
    async with database.work() as work:
        await Houses(work).get(house.id)
        await work.run(text("UPDATE houses SET name = 'La Roue'"))
    async with database.work() as work:
        assert (await Houses(work).get(house.id)).name == "La Roue"


async def test_who_asks_for_the_rooms_may_do_with_the_list_what_they_like(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        await Rooms(work, house.id).add("Bleue")
    async with database.work() as work:
        (await Rooms(work, house.id).all()).clear()

    assert await rooms(database, house) == ["Bleue"]


async def test_the_rooms_of_one_house_are_not_those_of_another(database: Database, house: House) -> None:
    async with database.work() as work:
        other = await Houses(work).add("Autre", PARIS, ("fr",))
        await Rooms(work, other.id).add("Rouge")

    assert await rooms(database, house) == []
    assert await rooms(database, other) == ["Rouge"]
