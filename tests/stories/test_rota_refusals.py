"""What cannot be had on the rota is refused with its reason; what is left of it is had in pieces."""

from dataclasses import replace

import pytest

from bot.core.text import UserText
from bot.store.community.people import People
from bot.store.house.houses import Houses
from bot.store.rota.slots import Slots
from bot.testing import Actor, Stage
from tests.stories.house import NOW
from tests.stories.test_handing_over import team


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


@pytest.fixture
async def crowd(stage: Stage) -> list[Actor]:
    """A coordinator, two of the team; a desk on Fridays for one, a bar for two at the same time."""
    ref, zoe, marc = await team(stage, "en", "Ref", "Zoé", "Marc")
    for slot in (
        "desk every Friday 14:00 to 18:00, one person",
        "bar every Friday 16:00 to 20:00, two people",
    ):
        await ref.says(f"new shift {slot}")
        await ref.says("yes")
    return [ref, zoe, marc]


async def test_what_cannot_be_taken_is_refused_with_the_reason(stage: Stage, crowd: list[Actor]) -> None:
    ref, zoe, marc = crowd
    await zoe.says("take the desk on Friday")
    await marc.says("take the desk on Friday")
    assert marc.reads.startswith("Somebody holds that already: Desk, Friday 4 December, 14:00 to 18:00.")
    assert marc.offered == ["take over from Zoé"]
    await zoe.says("take the desk on Friday")
    assert zoe.reads.startswith("You hold that already: Desk")
    await zoe.says("take the bar on Friday")
    assert zoe.reads.startswith("Zoé is on duty elsewhere then: Desk")
    await ref.says("put Zoé down for the desk on Friday")
    assert ref.reads.startswith("Zoé holds that already: Desk")
    await ref.says("close the house on 11 December")
    await ref.says("yes")
    await zoe.says("!take-shift P-2")
    assert zoe.reads.startswith("The house is closed then: Desk, Friday 11 December")
    await zoe.says("!take-shift P-99")
    assert zoe.reads.startswith("There is no shift with the number P-99.")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0].id
        bar = (await Slots(work, house).running())[1]
        await Slots(work, house).save(replace(bar, needs=UserText("bar licence")))
    await ref.says("the bar shift needs three people from now on")
    await ref.says("yes")
    await ref.says("stop the shift Desk")
    await ref.says("yes")
    await zoe.says("!take-shift P-3")
    assert zoe.reads.startswith("That does not take place: Desk, Friday 18 December")


async def test_a_training_is_asked_of_whoever_holds_what_needs_one(stage: Stage, crowd: list[Actor]) -> None:
    ref, zoe, _marc = crowd
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0].id
        desk = (await Slots(work, house).running())[0]
        await Slots(work, house).add(
            replace(desk, name=UserText("Laser"), needs=UserText("laser"), grown=None)
        )
    await zoe.says("take the laser on Friday")
    assert zoe.reads.startswith("A training is needed for that: laser.")
    async with stage.lodge.database.work() as work:
        person = next(one for one in await People(work, house).all() if one.name == "Zoé")
        await People(work, house).save(replace(person, flags=frozenset({"Laser"})))
    await zoe.says("take the laser on Friday")
    assert zoe.reads.startswith("You are on the rota: Laser, Friday 4 December")
    await ref.says("show me the rota")
    assert "Laser, Friday 4 December, 14:00 to 18:00" in ref.reads


async def test_what_is_left_of_a_shift_is_taken_in_pieces(crowd: list[Actor]) -> None:
    ref, zoe, marc = crowd
    await zoe.says("take the desk on Friday 15:00 to 16:00")
    assert "Still missing somebody: 14:00 to 15:00." in zoe.reads
    await marc.says("take the desk on Friday")
    assert marc.reads.startswith(
        "You are on the rota: Desk, Friday 4 December, 14:00 to 18:00: 14:00 to 15:00 and 16:00 to 18:00."
    )
    await marc.says("oops")
    assert marc.reads.startswith("Undone: Desk")
    await ref.says("I'll take Friday 16:00 to 17:00")
    assert ref.reads.startswith("Shall I put you on the rota then: Friday 4 December, 16:00 to 17:00?")
    await ref.says("yes")
    assert ref.offered == [
        "Desk, Friday 4 December, 16:00 to 17:00",
        "Bar, Friday 4 December, 16:00 to 17:00",
    ]
    await ref.presses("Bar")
    assert ref.reads.startswith("You are on the rota: Bar, Friday 4 December, 16:00 to 17:00.")
    await marc.says("I'll take Saturday 10:00 to 11:00")
    assert marc.reads.startswith("Nobody is looked for then: Saturday 5 December")
    await marc.says("take a shift")
    assert marc.offered[0] == "Desk, Friday 4 December, 14:00 to 15:00"
    await marc.says("never mind")
    await marc.says("put Marc down for the desk on Friday")
    assert marc.reads.startswith("You are on the rota: Desk")


async def test_a_swap_that_cannot_be_asked_says_why(stage: Stage, crowd: list[Actor]) -> None:
    ref, zoe, marc = crowd
    await zoe.says("take the desk on Friday")
    await zoe.says("swap the bar on Friday with the desk on 11 December")
    assert "I find no shift of yours like that." in zoe.reads
    await zoe.says("never mind")
    await marc.says("take the bar on 11 December")
    await ref.says("take the bar on 11 December")
    await zoe.says("swap the desk on Friday with the bar on 11 December")
    assert zoe.reads.startswith("Several people hold that: Bar, Friday 11 December")
    await zoe.says("swap the desk on Friday with the bar on 18 December")
    assert zoe.reads.startswith("Nobody else holds that: Bar, Friday 18 December")
    await zoe.says("swap the desk on Friday with 18 December")
    assert zoe.reads.startswith("Nobody else is on the rota then.")
    await marc.says("swap P-1 with P-2")
    assert marc.reads.startswith("You do not hold that: Desk, Friday 4 December")
    await zoe.says("swap the desk on Friday with Ref's bar on 18 December")
    assert zoe.reads.startswith("Ref does not hold that: Bar, Friday 18 December")
    await stage.until(NOW.replace(day=4, hour=13, minute=30))
    await zoe.says("swap the desk on Friday with Ref's bar on 11 December")
    assert zoe.reads.startswith("That is too near for somebody to answer.")


async def test_a_name_is_enough_where_one_holds_only_that(crowd: list[Actor]) -> None:
    _ref, zoe, _marc = crowd
    await zoe.says("take the desk on Friday")
    await zoe.says("no")
    await zoe.says("I'm sick, I can't do the desk")
    assert zoe.reads.startswith("Noted, take care of yourself: Desk, Friday 4 December")
