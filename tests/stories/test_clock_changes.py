"""The two nights when clocks change: how long it really is, said before anything is booked."""

from dataclasses import replace

import pytest

from bot.store.house.houses import Hours, Houses
from bot.testing import Actor, Stage

FORWARD = "book the studio Sunday 28 March 2027 01:00 to 04:00"
BACK = "réserve le studio le 31 octobre 2027 de 01:00 à 04:00"


@pytest.fixture(autouse=True)
async def open_at_night(stage: Stage) -> None:
    """A house that never closes."""
    async with stage.lodge.database.work() as work:
        houses = Houses(work, 0)
        (house,) = await houses.all()
        await houses.save(replace(house, hours=Hours()))


async def test_two_hours_are_said_to_be_two_and_three_are_offered(ana: Actor) -> None:
    await ana.says(FORWARD)
    assert "the clocks go forward (02:00 becomes 03:00): this is 2 h, not 3 h." in ana.reads
    assert [label.split(",")[1].split("(")[0].strip() for label in ana.offered] == [
        "01:00 to 04:00",
        "01:00 to 05:00",
    ]
    await ana.says("1")
    assert "Booked: Studio son, Sunday 28 March 2027, 01:00 to 04:00 (2 h in all" in ana.reads


async def test_three_hours_can_be_had_instead(ana: Actor) -> None:
    await ana.says(FORWARD)
    await ana.says("2")
    assert "01:00 to 05:00 (3 h in all" in ana.reads


async def test_in_autumn_it_is_an_hour_more_in_french(lea: Actor) -> None:
    await lea.says(BACK)
    assert "on change d'heure (3 h redevient 2 h) : cela fait 4 h, et non 3 h." in lea.reads
    assert "2 dimanche 31 octobre 2027, de 1 h à 3 h (3 h en tout" in lea.reads


async def test_a_length_that_was_said_is_not_asked_about(ana: Actor) -> None:
    await ana.says("book the studio Sunday 28 March 2027 at 01:00 for 3 hours")
    assert "Booked: Studio son, Sunday 28 March 2027, 01:00 to 05:00 (3 h in all" in ana.reads


async def test_half_past_two_twice_is_the_first_where_it_does_not_matter(ana: Actor) -> None:
    await ana.says("book the studio 31 October 2027 02:15 to 02:45")
    assert "Booked: Studio son, Sunday 31 October 2027, 02:15 to 02:45." in ana.reads


async def test_the_second_is_offered_where_the_first_is_taken(ana: Actor, bob: Actor) -> None:
    await ana.says("book the studio 31 October 2027 02:15 to 02:45")
    await bob.says("book the studio 31 October 2027 02:15 to 02:45")
    assert "taken" in bob.reads
    assert (
        bob.offered[0]
        == "Studio son, Sunday 31 October 2027, 02:15 to 02:45, from the second 02:15 of that night"
    )
    await bob.says("1")
    assert "Booked: Studio son" in bob.reads


async def test_which_half_past_two_is_asked_where_it_makes_another_length(ana: Actor) -> None:
    await ana.says("book the studio 31 October 2027 02:30 to 04:00")
    assert "this is 2 h 30 min, not 1 h 30 min" in ana.reads
    assert any("from the second 02:30 of that night" in label for label in ana.offered)


@pytest.mark.parametrize("means", ["matrix"])
async def test_an_hour_from_the_first_half_past_two_to_the_second_is_an_hour(lea: Actor, bob: Actor) -> None:
    await lea.says("réserve le studio le 31 octobre 2027 à 2h30 pour une heure")
    assert "C'est réservé" in lea.reads
    assert "1 h en tout" in lea.reads.replace("\u00a0", " ").replace("\u202f", " ")
    await bob.says("!book studio 31 October 2027 02:30 to 03:30")
    assert "Booked" not in bob.reads
