"""What does not fit on a page: ten at a time, « la suite » shows the next ones, and no hidden number is taken."""

from datetime import timedelta

import pytest

from bot.core.moments import Span
from bot.store.community.people import People
from bot.store.house.houses import Houses
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Rooms
from bot.testing import MEANS, Actor, Stage
from tests.stories.house import NOW

NAMES = (
    "Acacia", "Bouleau", "Charme", "Douglas", "Erable", "Frene", "Ginkgo", "Hêtre", "Ifs", "Jujubier",
    "Kapok", "Laurier", "Magnolia", "Noyer", "Olivier", "Peuplier", "Quercus", "Robinier", "Sureau",
)  # fmt: skip

PAGED = sorted(name for name, means in MEANS.items() if not means.capabilities.menu)
"""Networks without menus, where a list is read page by page."""


@pytest.fixture
async def hotel(stage: Stage) -> None:
    """Nineteen more rooms, which makes twenty-five in all."""
    async with stage.lodge.database.work() as work:
        rooms = Rooms(work, (await Houses(work, 0).all())[0].id)
        for number, name in enumerate(NAMES, 2):
            await rooms.add(name, capacity=number)


@pytest.fixture
async def busy(stage: Stage) -> None:
    """Léa has forty bookings, one a day."""
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0].id
        person = next(one for one in await People(work, house).all() if one.name == "Léa")
        room = (await Rooms(work, house).all())[0]
        for day in range(1, 41):
            start = NOW + timedelta(days=day)
            await Bookings(work, house).add(room.id, person.id, Span(start, start + timedelta(hours=1)))


def numbers(actor: Actor) -> list[str]:
    """The bookings that are read, by number."""
    return [word.strip(",.") for word in actor.reads.split() if word.startswith("R-")]


@pytest.mark.usefixtures("lea", "busy")
@pytest.mark.parametrize("more", ["la suite", "1", "encore"])
async def test_forty_bookings_are_read_ten_at_a_time(lea: Actor, more: str) -> None:
    await lea.says("mes réservations")
    assert numbers(lea) == [f"R-{n}" for n in range(1, 11)]
    assert "Il y en a encore 30." in lea.reads
    for first in (11, 21, 31):
        await lea.says(more)
        assert numbers(lea) == [f"R-{n}" for n in range(first, first + 10)]
    assert "encore" not in lea.reads
    assert lea.offered == []


@pytest.mark.usefixtures("lea", "busy")
async def test_moi_does_not_pour_forty_bookings_out(lea: Actor) -> None:
    await lea.says("moi")
    assert numbers(lea) == [f"R-{n}" for n in range(1, 11)]
    await lea.says("la suite")
    assert numbers(lea)[0] == "R-11"


@pytest.mark.parametrize("means", PAGED, indirect=True)
@pytest.mark.usefixtures("lea", "busy")
async def test_the_fortieth_booking_can_be_cancelled_from_the_list(lea: Actor) -> None:
    await lea.says("annuler")
    assert len(lea.offered) == 10
    assert "Il y en a encore 30 : dis « la suite », ou une partie du nom." in lea.reads
    for _page in range(3):
        await lea.says("la suite")
    await lea.says("10")
    assert "C'est annulé : Grande salle, mardi 12 janvier, de 9 h à 10 h." in lea.reads


@pytest.mark.parametrize("means", PAGED, indirect=True)
@pytest.mark.usefixtures("hotel")
async def test_a_number_that_is_not_shown_is_not_taken(ana: Actor) -> None:
    await ana.says("book tomorrow 10:00 to 11:00")
    assert len(ana.offered) == 10
    assert "There are 15 more: say “more”, or a part of the name." in ana.reads
    await ana.says("12")
    assert "Booked" not in ana.reads
    await ana.says("more")
    assert ana.offered[1] == "Frene"
    await ana.says("2")
    assert "Booked: Frene, Friday 4 December, 10:00 to 11:00" in ana.reads


@pytest.mark.usefixtures("hotel")
async def test_a_room_that_is_not_shown_is_chosen_by_its_name(ana: Actor) -> None:
    await ana.says("book tomorrow 10:00 to 11:00")
    await ana.says("quercus")
    assert "Booked: Quercus" in ana.reads


@pytest.mark.parametrize("means", PAGED, indirect=True)
@pytest.mark.usefixtures("hotel")
async def test_the_next_page_outlives_a_restart(stage: Stage, ana: Actor) -> None:
    await ana.says("book tomorrow 10:00 to 11:00")
    await stage.restart()
    await ana.says("more")
    await ana.says("more")
    assert len(ana.offered) == 5
    await ana.says("5")
    assert "Booked: Sureau" in ana.reads


@pytest.mark.usefixtures("hotel")
async def test_what_is_free_is_read_ten_at_a_time(lea: Actor) -> None:
    await lea.says("qu'est-ce qui est libre demain ?")
    assert lea.reads.count("personne") == 10
    await lea.says("la suite")
    await lea.says("la suite")
    assert lea.reads.count("personne") == 5
    assert "Sureau" in lea.reads
    assert lea.offered == []


@pytest.mark.usefixtures("lea", "busy")
async def test_who_has_a_room_for_a_month_is_read_ten_at_a_time(ana: Actor) -> None:
    await ana.says("who has the main hall in december?")
    assert ana.reads.count("09:00 to 10:00") == 10
    await ana.says("more")
    assert "Monday 14 December" in ana.reads


@pytest.mark.usefixtures("lea", "busy")
async def test_when_a_room_is_free_in_a_month_is_read_ten_at_a_time(ana: Actor) -> None:
    await ana.says("when is the main hall free in december?")
    assert ana.reads.count(" to ") == 10
    await ana.says("more")
    assert ana.reads.count(" to ") == 10
