"""Setting the house up: an answer that cannot be read is asked for again with how to say it, and nothing is lost."""

import pytest

from bot.store.house.houses import House, Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage

STEPS = ("name", "operator", "languages", "polite", "zone", "rooms", "hours", "names")


async def at_step(paul: Actor, step: str) -> None:
    """Every question before this one skipped."""
    await paul.says("!setup")
    for _before in STEPS[: STEPS.index(step)]:
        await paul.says("skip")


async def the_house(stage: Stage) -> House:
    async with stage.lodge.database.reading() as work:
        return (await Houses(work, 0).all())[0]


@pytest.mark.parametrize(
    ("step", "answer"),
    [
        ("languages", "klingon"),
        ("polite", "moyen"),
        ("zone", "Europe/Pariss"),
        ("zone", "xxxxxxxx"),
        ("rooms", "?"),
        ("hours", "whenever"),
        ("names", "perhaps"),
    ],
)
async def test_an_answer_that_cannot_be_read_is_asked_for_again(
    stage: Stage, paul: Actor, step: str, answer: str
) -> None:
    await at_step(paul, step)
    asked, before = paul.reads, await the_house(stage)
    await paul.says(answer)
    assert asked.splitlines()[0] in paul.reads
    assert paul.reads != asked
    assert await the_house(stage) == before


async def test_a_zone_that_is_nearly_one_is_offered(paul: Actor) -> None:
    await at_step(paul, "zone")
    await paul.says("Europe/Pariss")
    assert "Europe/Paris" in paul.reads.splitlines()[0]


@pytest.mark.parametrize(
    ("answer", "languages"), [("both", ("fr", "en")), ("anglais", ("en",)), ("English, French", ("en", "fr"))]
)
async def test_languages_are_taken_in_the_order_they_are_said(
    stage: Stage, paul: Actor, answer: str, languages: tuple[str, ...]
) -> None:
    await at_step(paul, "languages")
    await paul.says(answer)
    assert (await the_house(stage)).languages == languages


@pytest.mark.parametrize(("answer", "polite"), [("vous", True), ("tu", False)])
async def test_the_house_says_tu_or_vous(stage: Stage, paul: Actor, answer: str, *, polite: bool) -> None:
    await at_step(paul, "polite")
    await paul.says(answer)
    assert (await the_house(stage)).polite is polite


@pytest.mark.parametrize(("answer", "shown"), [("yes", True), ("non", False)])
async def test_names_on_bookings_are_shown_or_not(
    stage: Stage, paul: Actor, answer: str, *, shown: bool
) -> None:
    await at_step(paul, "names")
    await paul.says(answer)
    assert (await the_house(stage)).policy.names_on_bookings is shown


async def test_a_paragraph_with_neither_rooms_nor_hours_brings_the_first_question(paul: Actor) -> None:
    await paul.says("!setup ?")
    assert "1 " in paul.reads
    assert "skip" in paul.offered or "passer" in paul.offered


async def test_rooms_told_in_a_paragraph_are_read_back_before_they_are_added(
    stage: Stage, paul: Actor
) -> None:
    await paul.says("!setup Attic, Cellar for 10 people")
    assert "Attic" in paul.reads
    assert await rooms(stage) == 6
    await paul.says("1")
    assert await rooms(stage) == 8
    assert (await the_house(stage)).hours.weekly


async def rooms(stage: Stage) -> int:
    house = await the_house(stage)
    async with stage.lodge.database.reading() as work:
        return len(await Rooms(work, house.id).all())


@pytest.mark.parametrize(
    ("step", "words"), [("operator", "quelles sont les fermetures ?"), ("name", "c'est quoi ce truc ?")]
)
async def test_a_question_of_theirs_is_not_written_down_as_an_answer(
    stage: Stage, paul: Actor, step: str, words: str
) -> None:
    await at_step(paul, step)
    before = await the_house(stage)
    await paul.says(words)
    assert "did not understand" in paul.reads or "pas compris" in paul.reads
    assert await the_house(stage) == before


async def test_what_cannot_be_read_is_asked_again_with_a_way_out(paul: Actor) -> None:
    await at_step(paul, "languages")
    await paul.says("klingon")
    assert "laisse tomber" in paul.reads
    await paul.says("laisse tomber")
    assert "je ne change rien" in paul.reads
