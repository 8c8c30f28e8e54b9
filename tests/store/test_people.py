"""People: met once, known by any of their accounts, forgotten when they ask."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.core.address import Address
from bot.core.call import Call
from bot.core.errors import Gone
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store.alarms import Alarms, Late
from bot.store.community.last_heard import LastHeard
from bot.store.community.people import People, Role
from bot.store.database import Database
from bot.store.house.houses import House, Houses
from bot.store.letters.outbox import Draft, Mark, Outbox
from bot.store.questions import Questions
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Rooms
from bot.store.spaces.series import ManySeries, Series
from bot.store.undos import Undos

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
ANA, SAM = Address("matrix", "@ana:example.org"), Address("discord", "42")


async def test_somebody_is_met_once_and_their_new_name_is_taken(database: Database, house: House) -> None:
    async with database.work() as work:
        people = People(work, house.id)
        first = await people.meet(ANA, "Ana")
        renamed = await people.meet(ANA, "Ana Maria")
        silent = await people.meet(ANA, "")

        assert (renamed.id, renamed.name) == (first.id, "Ana Maria")
        assert silent == renamed == await people.get(first.id)
        assert await people.by_identity(ANA) == renamed
        assert await people.by_identity(SAM) is None


async def test_what_is_saved_of_a_person_comes_back(database: Database, house: House) -> None:
    async with database.work() as work:
        people = People(work, house.id)
        ana = replace(
            await people.meet(ANA, "Ana"),
            language="fr@vous",
            roles=frozenset({Role.CONCIERGE, Role.TREASURER}),
            shows_name=False,
            greeted=True,
        )
        await people.save(ana)

        assert await people.get(ana.id) == ana


async def test_roles_are_given_and_taken_back(database: Database, house: House) -> None:
    async with database.work() as work:
        people = People(work, house.id)
        ana = await people.meet(ANA, "Ana")
        await people.meet(SAM, "Sam")
        assert not await people.is_member(ana)

        ana = await people.give(ana.id, Role.CONCIERGE)
        assert await people.with_role(Role.CONCIERGE) == [ana]
        assert await people.with_role(Role.COORDINATOR) == []
        assert await people.is_member(ana)

        await people.take_back(ana.id, Role.CONCIERGE)
        assert await people.with_role(Role.CONCIERGE) == []


async def test_the_houses_of_an_account_are_told_the_most_recent_first(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        houses = [
            house,
            *[await Houses(work).add(name, house.zone, ("fr",)) for name in ("L’Escale", "Le Quai")],
        ]
        met = [await People(work, one.id).meet(ANA, "Ana") for one in houses]
        await LastHeard(work, houses[1].id).used(met[1], NOW)
        await LastHeard(work, houses[2].id).used(met[2], NOW - timedelta(days=1))
        found = await People(work).everywhere(ANA)

    assert [person.house for person in found] == [houses[1].id, houses[2].id, house.id]


async def test_names_are_found_without_their_accents(database: Database, house: House) -> None:
    async with database.work() as work:
        people = People(work, house.id)
        lea = await people.meet(ANA, "Léa Dupont")
        await people.meet(SAM, "Sam")

        assert await people.named("lea") == [lea]
        assert await people.named("DUPONT") == [lea]


async def test_a_person_of_another_house_is_gone(database: Database, house: House) -> None:
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", house.zone, ("fr",))
        ana = await People(work, house.id).meet(ANA, "Ana")
        with pytest.raises(Gone):
            await People(work, other.id).get(ana.id)
        await People(work, other.id).erase(ana.id)

        assert await People(work, house.id).all() == [ana]


async def live(database: Database, house: House) -> tuple[int, int]:
    """All that somebody may leave behind; who they were, and their booking."""
    async with database.work() as work:
        ana = (await People(work, house.id).meet(ANA, "Canari")).id
        room = await Rooms(work, house.id).add("Salle bleue")
        start = datetime(2026, 12, 4, 14, tzinfo=house.zone)
        booking = await Bookings(work, house.id).add(
            room.id, ana, Span(start, start.replace(hour=16)), "Canari"
        )
        await ManySeries(work, house.id).add(
            Series(0, 0, room.id, ana, "RRULE:FREQ=WEEKLY", start, 120, UserText("Canari"))
        )
        call = Call("room.cancel", {"note": "Canari"})
        await Undos(work, house.id).keep(ana, call, NOW, "Canari")
        await Alarms(work, house.id).set("canari", call, NOW, Late.always(), person=ana)
        await Questions(work, house.id).ask(ana, "matrix:!direct", call=call, expires=NOW)
        for body in ("Canari", "Goodbye"):
            draft = Draft(house=house.id, network="matrix", to_person=ana, body=body, made_at=NOW, due_at=NOW)
            letter = await Outbox(work).add(draft)
            if body == "Canari":
                await Outbox(work).sent([Mark(letter.id, letter.id, ("$1",), "matrix:!a")])
    return ana, booking.id


async def everything(database: Database) -> str:
    async with database.reading() as work:
        tables = ["people", "identities", "bookings", "series", "letters", "questions", "undos", "alarms"]
        rows = [await work.all(text(f"SELECT * FROM {table}")) for table in tables]  # noqa: S608
    return str(rows)


async def test_who_is_erased_leaves_a_booking_of_nobody_and_no_word(database: Database, house: House) -> None:
    person, number = await live(database, house)
    assert "anari" in await everything(database)
    async with database.work() as work:
        await People(work, house.id).erase(person)
    left = await everything(database)
    async with database.reading() as work:
        booking = await Bookings(work, house.id).get(number)
    async with database.work() as work:
        (goodbye,) = await Outbox(work).due(NOW, 10)

    assert "anari" not in left
    assert (booking.person, booking.purpose, booking.state) == (None, "", "booked")
    assert (goodbye.body, goodbye.to_person, goodbye.identity) == ("Goodbye", None, str(ANA))
