"""A-2: two people at once, two hundred at once, and bookings that only touch."""

import asyncio

import pytest

from bot.core.incoming import Said
from bot.core.moments import Span
from bot.store.house.houses import Houses
from bot.store.spaces.bookings import Booking, Bookings
from bot.testing import Actor, Stage
from tests.stories.house import NOW, Cast, admit


@pytest.fixture
def means() -> str:
    """What is told here is told alike on every network."""
    return "matrix"


STUDIO = "book the studio Tuesday 8 December 10:00 to 11:00"
MANY = 200


def said(stage: Stage, actor: Actor, text: str) -> Said:
    """The report of these words in the direct chat, not yet handed in."""
    key = stage.fresh_key()
    return Said(stage.origin(actor, actor.direct, key), text, addressed=True, message=key)


async def booked(stage: Stage) -> list[Booking]:
    """Every booking that stands."""
    async with stage.lodge.database.reading() as work:
        house = (await Houses(work, 0).all())[0]
        year = Span(NOW, NOW.replace(year=2027))
        return [b for b in await Bookings(work, house.id).between(year) if b.state == "booked"]


async def test_of_two_who_ask_at_once_one_has_the_room_and_the_other_hears_so_in_the_same_breath(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    receive = stage.lodge.hub.receive
    await asyncio.gather(receive(said(stage, ana, STUDIO)), receive(said(stage, bob, STUDIO)))
    await stage.settle()
    assert len(await booked(stage)) == 1
    won, lost = sorted((ana, bob), key=lambda actor: "Booked" not in actor.reads)
    assert won.reads.startswith("Booked: Studio son, Tuesday 8 December, 10:00 to 11:00")
    assert "you have no booking" in lost.reads
    assert lost.offered[0] == "Studio son, Tuesday 8 December, 11:00 to 12:00"


async def test_the_first_way_out_is_taken_by_its_number(stage: Stage, ana: Actor, bob: Actor) -> None:
    await ana.says(STUDIO)
    await bob.says(STUDIO)
    await bob.says("1")
    assert "Booked: Studio son, Tuesday 8 December, 11:00 to 12:00" in bob.reads
    assert len(await booked(stage)) == 2


async def test_a_way_out_is_taken_by_a_press(ana: Actor, bob: Actor) -> None:
    await ana.says(STUDIO)
    await bob.says(STUDIO)
    await bob.presses("11:00 to 12:00")
    assert "Booked: Studio son, Tuesday 8 December, 11:00 to 12:00" in bob.reads


async def test_a_way_out_that_is_gone_by_then_is_refused_with_new_ones(
    stage: Stage, cast: Cast, ana: Actor, bob: Actor
) -> None:
    await ana.says(STUDIO)
    await bob.says(STUDIO)
    await cast.lea.says("réserve le studio mardi 8 décembre de 11h à 12h")
    await bob.says("1")
    assert "you have no booking" in bob.reads
    assert bob.offered[2:] == ["waiting list", "ask whoever has it"]
    assert len(await booked(stage)) == 2


async def test_the_refusal_is_told_in_french_to_who_reads_french(ana: Actor, lea: Actor) -> None:
    await ana.says(STUDIO)
    await lea.says("réserve le studio mardi 8 décembre de 10h à 11h")
    assert "Studio son" in lea.reads
    assert lea.offered[0] == "Studio son, mardi 8 décembre, de 11 h à 12 h".replace(" h", "\u00a0h")
    await lea.says("1")
    assert "mardi 8 décembre, de 11 h à 12 h" in lea.reads
    assert "R-2" in lea.reads


@pytest.mark.parametrize("other", ["11:00 to 12:00", "9:00 to 10:00"])
async def test_bookings_that_only_touch_do_not_clash(ana: Actor, bob: Actor, other: str) -> None:
    await ana.says(STUDIO)
    await bob.says(f"book the studio Tuesday 8 December {other}")
    assert "Booked" in bob.reads


@pytest.mark.parametrize("other", ["9:30 to 10:01", "10:15 to 10:30", "9:00 to 12:00", "10:59 to 12:00"])
async def test_bookings_that_overlap_by_a_minute_clash(ana: Actor, bob: Actor, other: str) -> None:
    await ana.says(STUDIO)
    await bob.says(f"book the studio Tuesday 8 December {other}")
    assert "you have no booking" in bob.reads


async def test_of_two_hundred_who_ask_at_once_one_has_the_room_and_all_others_hear_so(
    stage: Stage, means: str
) -> None:
    crowd = [stage.actor(f"p{number}", means) for number in range(MANY)]
    await admit(stage, crowd)
    receive = stage.lodge.hub.receive
    await asyncio.gather(*(receive(said(stage, one, STUDIO)) for one in crowd))
    await stage.settle()
    assert len(await booked(stage)) == 1
    assert all(len(one.standing()) == 1 for one in crowd)
    refused = [one for one in crowd if "you have no booking" in one.reads]
    assert len(refused) == MANY - 1
    assert all("Studio son, Tuesday 8 December, 11:00 to 12:00" in one.offered for one in refused)
