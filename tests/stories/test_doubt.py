"""A-8: what is ambiguous is asked in one question, answered by number, by words or by a press."""

import pytest

from bot.core.address import Address
from bot.store.community.people import People
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.house import PARIS, all_heard, read_by

WORKSHOP = "book the workshop Friday at 9 for an hour"
FOUR = [
    "Atelier bois, Friday 4 December, 09:00 to 10:00",
    "Atelier bois, Friday 4 December, 21:00 to 22:00",
    "Atelier métal, Friday 4 December, 09:00 to 10:00",
    "Atelier métal, Friday 4 December, 21:00 to 22:00",
]


async def test_two_rooms_and_two_hours_are_one_question_with_four_choices(stage: Stage, ana: Actor) -> None:
    await ana.says(WORKSHOP)
    assert len(all_heard(stage)) == 1
    assert ana.offered == FOUR
    assert [line.strip() for line in ana.reads.splitlines()[1:]] == [
        f"{number} {label}" for number, label in enumerate(FOUR, 1)
    ]


@pytest.mark.parametrize(
    ("answer", "chosen"),
    [
        ("1", 0),
        ("3", 2),
        ("4", 3),
        ("Atelier bois, Friday 4 December, 21:00 to 22:00", 1),
        ("atelier metal friday 4 december 09:00 to 10:00", 2),
    ],
)
async def test_a_choice_is_taken_by_its_number_or_its_words(ana: Actor, answer: str, chosen: int) -> None:
    await ana.says(WORKSHOP)
    await ana.says(answer)
    assert f"Booked: {FOUR[chosen]}. Number R-1." in ana.reads


async def test_a_choice_is_taken_by_a_press_and_the_question_turns_into_the_answer(ana: Actor) -> None:
    await ana.says(WORKSHOP)
    await ana.presses(FOUR[2])
    assert f"Booked: {FOUR[2]}. Number R-1." in ana.reads
    assert len(read_by(ana)) == 1


async def test_a_choice_that_is_not_there_books_nothing(ana: Actor) -> None:
    await ana.says(WORKSHOP)
    await ana.says("7")
    assert "Booked" not in ana.reads
    await ana.says("2")
    assert f"Booked: {FOUR[1]}" in ana.reads


async def test_nothing_is_held_while_the_question_is_open(ana: Actor, bob: Actor) -> None:
    await ana.says(WORKSHOP)
    await bob.says("book the wood workshop Friday 9:00 to 10:00")
    assert "Booked" in bob.reads
    await ana.says("1")
    assert "you have no booking" in ana.reads


async def test_a_word_that_two_rooms_share_is_asked_in_french(lea: Actor) -> None:
    await lea.says("réserve l'atelier vendredi de 10h à 11h")
    assert lea.offered == [label.replace(" h", "\u00a0h") for label in ("Atelier bois", "Atelier métal")]
    await lea.says("métal")
    assert "Atelier métal, vendredi 4 décembre, de 10 h à 11 h" in lea.reads
    assert "R-1" in lea.reads


async def test_in_french_the_day_comes_first_and_the_year_is_said_when_it_is_far(lea: Actor) -> None:
    await lea.says("réserve le studio le 12/11 de 10h à 11h")
    assert "vendredi 12 novembre 2027" in lea.reads


async def test_weekday_and_month_are_always_said_by_name(lea: Actor, ana: Actor) -> None:
    await lea.says("réserve le studio le 8/12 de 10h à 11h")
    assert "mardi 8 décembre" in lea.reads
    await ana.says("book the blue room on 2026-12-09 from 10:00 to 11:00")
    assert "Wednesday 9 December" in ana.reads


async def test_a_room_that_was_only_nearly_named_is_read_back_before_it_is_booked(ana: Actor) -> None:
    await ana.says("book the stuido tomorrow 10:00 to 11:00")
    assert "Studio son" in ana.reads
    assert "Friday 4 December, 10:00 to 11:00" in ana.reads
    assert "Booked" not in ana.reads
    await ana.says("yes")
    assert "Booked: Studio son" in ana.reads


async def test_a_no_to_what_was_read_back_books_nothing(ana: Actor) -> None:
    await ana.says("book the stuido tomorrow 10:00 to 11:00")
    await ana.says("no")
    await ana.says("my bookings")
    assert "R-1" not in ana.reads


async def test_a_name_that_is_doubtful_is_settled_before_the_time_is_asked(stage: Stage, ana: Actor) -> None:
    await ana.says("book the workshop")
    assert ana.offered == ["Atelier bois", "Atelier métal"]
    await stage.kill()
    await stage.start()
    await ana.says("2")
    assert "When?" in ana.reads
    await ana.says("tomorrow 10:00 to 11:00")
    assert "Booked: Atelier métal" in ana.reads


async def test_a_time_that_is_doubtful_is_kept_while_the_room_is_asked(stage: Stage, ana: Actor) -> None:
    await ana.says("book Friday at 9 for an hour")
    assert "Studio son" in ana.offered
    await stage.kill()
    await stage.start()
    await ana.says("studio")
    assert len(ana.offered) == 2
    await ana.says("2")
    assert "Booked: Studio son, Friday 4 December, 21:00 to 22:00" in ana.reads


async def test_where_there_is_no_room_yet_none_is_asked_for(stage: Stage, ana: Actor, means: str) -> None:
    async with stage.lodge.database.work() as work:
        empty = await Houses(work, 0).add("Le Vide", PARIS, ("en",))
        channel = Address(means, "#vide")
        await Channels(work, empty.id).put(channel, "#vide", Purpose.MEMBERS, members=True)
    await ana.joins("#vide")
    await ana.says("!book", "#vide")
    assert "nothing to choose from" in ana.sees("#vide")


async def test_what_a_button_was_about_may_be_gone_and_is_told_so(
    stage: Stage, paul: Actor, ana: Actor
) -> None:
    await paul.says("team Ana concierge")
    assert len(ana.offered) == 2
    async with stage.lodge.database.work() as work:
        people = People(work, (await Houses(work, 0).all())[0].id)
        giver = await people.by_identity(paul.identity)
        assert giver is not None
        await people.erase(giver.id)
    await ana.presses("yes")
    assert "What this was about is not there any more." in ana.reads


async def test_a_yes_is_not_asked_for_where_the_answer_is_no_anyway(ana: Actor, bob: Actor) -> None:
    await bob.says("book the studio tomorrow 10:00 to 11:00")
    await ana.says("book the stuido tomorrow 10:00 to 11:00")
    assert ana.reads.startswith("Studio son is taken then; you have no booking.")
    assert "yes" not in ana.offered
    assert "Studio son, Friday 4 December, 11:00 to 12:00" in ana.offered
