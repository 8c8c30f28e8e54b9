"""A house as one file: loaded, compared, written back."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.errors import Gone, Misconfigured
from bot.core.moments import Span
from bot.demo import sample
from bot.store.community.people import People, Role
from bot.store.database import Database, Work
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.store.house_file import apply, difference, read_text, save
from bot.store.spaces.rooms import Rooms
from tests.store.house_files import house_of, lea_of, room_of, the_file


@pytest.fixture
async def work(database: Database) -> AsyncIterator[Work]:
    async with database.work() as work:
        yield work


@pytest.fixture
async def here(work: Work) -> int:
    return await apply(work, the_file(), None, over=False)


async def test_a_file_makes_a_house(work: Work, here: int) -> None:
    house = await house_of(work, here)

    assert (house.name, house.zone.key, house.languages) == ("Le Repaire", "Europe/Paris", ("fr", "en"))
    assert (house.polite, house.operator) == (True, "Les Repairiens")
    assert house.hours == the_file().hours.hours  # type: ignore[union-attr]
    assert house.policy.longest == timedelta(hours=8)
    assert house.policy.ahead == timedelta(days=60)
    assert not house.policy.names_on_bookings
    assert house.words == {"fr": {"room": {"one": "repaire", "many": "repaires", "a": "un repaire"}}}


async def test_its_rooms_items_and_desks_can_be_booked(work: Work, here: int) -> None:
    rooms = await Rooms(work, here).all()

    assert [(room.name, room.kind, room.capacity, room.training) for room in rooms] == [
        ("Salle bleue", "room", 8, False),
        ("Atelier", "room", None, True),
        ("vélo", "item", None, False),
    ]
    assert rooms[0].aliases == ("la bleue", "azur", "blue room")


async def test_its_channels_are_the_terminals_unless_they_say_where(work: Work, here: int) -> None:
    general, hall = await Channels(work, here).all()

    assert (str(general.address), general.purpose, general.members) == (
        "terminal:#general",
        Purpose.MEMBERS,
        True,
    )
    assert (str(hall.address), hall.purpose, hall.members) == (
        "matrix:!hall:example.org",
        Purpose.WELCOME,
        True,
    )
    assert hall.language == "fr@vous"


async def test_its_people_have_their_roles_and_accounts(work: Work, here: int) -> None:
    lea = await lea_of(work, here)

    assert (lea.name, lea.language) == ("Léa", "fr")
    assert lea.roles == {Role.COORDINATOR, Role.MEMBER}
    assert [str(one) for one in lea.identities] == ["matrix:@lea:example.org", "terminal:lea"]


async def test_its_closures_are_on_the_houses_clock_and_a_last_day_is_closed_to_its_end(
    work: Work, here: int
) -> None:
    zone = (await house_of(work, here)).zone
    around = Span(datetime(2026, 1, 1, tzinfo=zone), datetime(2028, 1, 1, tzinfo=zone))

    blue, holidays = await Rooms(work, here).closures(around)

    assert blue.room == (await room_of(work, here)).id
    assert (holidays.room, holidays.reason) == (None, "Fêtes")
    assert holidays.span == Span(datetime(2026, 12, 24, 18, tzinfo=zone), datetime(2027, 1, 3, tzinfo=zone))


async def test_a_house_written_back_reads_as_it_was(work: Work, here: int) -> None:
    text = await save(work, here)

    assert (await difference(work, read_text(text, "saved"), here)).lines == ()
    assert await save(work, await apply(work, read_text(text, "saved"), here, over=True)) == text
    assert read_text(text, "saved").rooms == the_file().rooms
    assert 'aliases.en = ["blue room", "azur"]' in text
    assert 'longest_booking = "8h"' in text
    assert 'monday = ["9:00-12:00", "14:00-24:00"]' in text


async def test_the_sample_house_is_the_same_after_a_round(work: Work) -> None:
    house = await apply(work, read_text(sample(), "manivelle.toml"), None, over=False)

    saved = read_text(await save(work, house), "saved")

    assert saved == read_text(sample(), "manivelle.toml").model_copy(
        update={"policy": saved.policy, "people": saved.people, "channels": saved.channels}
    )
    assert (await difference(work, read_text(sample(), "manivelle.toml"), None)).lines == ()


async def test_loading_the_same_file_again_changes_nothing(work: Work, here: int) -> None:
    before = await save(work, here)

    assert await apply(work, the_file(), None, over=False) == here
    assert (await difference(work, the_file(), None)).lines == ()
    assert await save(work, here) == before


async def test_before_the_first_load_everything_is_new(work: Work) -> None:
    told = await difference(work, the_file(), None)

    assert told.changed == told.kept == told.only_here == ()
    assert {"name", "hours", "room Salle bleue", "item vélo", "channel #general", "person Léa"} <= {
        *told.added
    }
    assert "added: closure of the house from 2026-12-24 18:00 to 2027-01-03 00:00" in told.lines
    assert await Houses(work).count() == 0


async def test_a_house_may_be_renamed_and_moved_by_its_file(work: Work, here: int) -> None:
    file = the_file(
        ('"Le Repaire"', '"Le Nid"'), ("Europe/Paris", "Indian/Reunion"), ('["fr", "en"]', '["en"]')
    )

    assert await apply(work, file, here, over=False) == here

    house = await house_of(work, here)
    assert (house.name, house.zone.key, house.languages) == ("Le Nid", "Indian/Reunion", ("en",))


async def test_visitors_are_not_written(work: Work, here: int) -> None:
    await People(work, here).meet(Address("terminal", "passante"), "Passante")

    assert "Passante" not in await save(work, here)


async def test_a_second_account_is_added_to_who_has_the_first_and_nothing_is_taken_from_others(
    work: Work, here: int
) -> None:
    tom = '"terminal:tom"'

    await apply(work, the_file((tom, '["discord:7", "terminal:tom"]')), here, over=False)

    found = await People(work, here).by_identity(Address("discord", "7"))
    assert found
    assert found.name == "Tom"
    assert len(await People(work, here).all()) == 2


@pytest.mark.usefixtures("here")
async def test_a_channel_of_another_house_is_not_taken(work: Work) -> None:
    with pytest.raises(Misconfigured, match=r"#general.*belongs to another house"):
        await apply(work, the_file(('"Le Repaire"', '"Le Nid"')), None, over=False)


async def test_houses_of_one_name_have_to_be_told_apart(work: Work, here: int) -> None:
    house = await house_of(work, here)
    await Houses(work).add("LE REPAIRE", house.zone, ("fr",))

    with pytest.raises(Misconfigured, match="2 houses are called"):
        await apply(work, the_file(), None, over=False)
    assert await apply(work, the_file(), here, over=False) == here


async def test_a_house_that_is_not_there_cannot_be_compared(work: Work) -> None:
    with pytest.raises(Gone):
        await difference(work, the_file(), 99)
