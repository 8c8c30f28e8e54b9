"""Rooms come, change, close and go by the words of who coordinates; each of it can be taken back while nobody relies on it."""

import pytest

from bot.rules.settling import SETTLES as SETTLED
from bot.testing import Actor
from tests.stories.house import read_by

TOMORROW = "tomorrow 10:00 to 11:00"


async def test_a_room_that_was_added_can_be_booked_at_once(paul: Actor, ana: Actor) -> None:
    await paul.says("!add-room Attic 12")
    assert "Attic (12 " in paul.reads
    await ana.says(f"book the attic {TOMORROW}")
    assert "Booked: Attic" in ana.reads


async def test_a_room_of_any_size_may_be_added(paul: Actor) -> None:
    await paul.says("!add-room Attic")
    assert "Attic." in paul.reads


async def test_a_room_is_added_once(paul: Actor, ana: Actor) -> None:
    await paul.says("!add-room Attic 12")
    await paul.says("!add-room attic")
    await ana.says("what is free tomorrow")
    assert ana.reads.count("ttic") == 1


async def test_a_room_added_by_mistake_is_taken_back(paul: Actor, ana: Actor) -> None:
    await paul.says("!add-room Attic 12")
    await paul.says("oops")
    assert "Attic" in paul.reads
    await ana.says(f"book the attic {TOMORROW}")
    assert "Booked" not in ana.reads


async def test_a_room_that_is_booked_by_now_is_not_taken_back(paul: Actor, ana: Actor) -> None:
    await paul.says("!add-room Attic 12")
    await ana.says(f"book the attic {TOMORROW}")
    await paul.says("oops")
    assert "Attic" in paul.reads
    await ana.says("my bookings")
    assert "Attic" in ana.reads


async def test_a_room_that_grows_takes_more_people_and_shrinks_again(paul: Actor, ana: Actor) -> None:
    await paul.says("the studio holds 10 people")
    assert "Studio son (10 " in paul.reads
    await ana.says("what is free tomorrow for 9 people")
    assert "Studio" in ana.reads

    await paul.says("oops")
    await ana.says("what is free tomorrow for 9 people")
    assert "Studio" not in ana.reads
    assert "Grande salle" in ana.reads


async def test_a_room_keeps_its_old_name_beside_its_new_one(paul: Actor, ana: Actor) -> None:
    await paul.says("rename the blue room to Turquoise")
    await ana.says(f"book the salle bleue {TOMORROW}")
    assert "Booked: Turquoise" in ana.reads


async def test_a_room_is_found_by_another_name_until_that_is_taken_back(paul: Actor, ana: Actor) -> None:
    await paul.says("the blue room is also called Lagoon")
    await ana.says(f"book the lagoon {TOMORROW}")
    assert "Booked: Salle bleue" in ana.reads

    await paul.says("oops")
    await ana.says("book the lagoon tomorrow 14:00 to 15:00")
    assert "Booked" not in ana.reads


async def test_another_name_is_given_in_french_too(paul: Actor, lea: Actor) -> None:
    await paul.says("la salle bleue s'appelle aussi Lagon")
    await lea.says("réserve le lagon demain de 10h à 11h")
    assert "Salle bleue" in lea.reads
    assert "R-1" in lea.reads


@pytest.mark.parametrize(
    ("answers", "changed"),
    [
        (["1", "Cabine"], "Cabine (4 "),
        (["2", "la boîte"], "la boîte."),
        (["3", "16 personnes"], "Studio son (16 "),
        (["16"], "Studio son (16 "),
        (["4", "2 h au plus"], "2 h au plus"),
    ],
)
async def test_what_changes_is_asked_for_one_thing_at_a_time(
    paul: Actor, answers: list[str], changed: str
) -> None:
    await paul.says("!modifier-salle studio")
    assert paul.offered == [
        "son nom",
        "un nom de plus",
        "combien de monde y tient",
        "ses règles\u00a0: durée, ménage, accord",
    ]
    for one in answers:
        await paul.says(one)
    assert changed in paul.reads


@pytest.mark.parametrize(
    "words",
    [
        "le studio fait 12 places", "la capacité du studio est de 12", "le studio peut accueillir 12 personnes",
        "the capacity of the studio is 12", "the studio seats 12",
    ],
)  # fmt: skip
async def test_a_room_gets_its_places_in_a_sentence(paul: Actor, words: str) -> None:
    await paul.says(words)
    assert "Studio son (12 " in paul.reads


async def test_holders_in_a_closed_room_are_told_aloud_with_the_reason(
    paul: Actor, ana: Actor, bob: Actor
) -> None:
    await ana.says(f"book the studio {TOMORROW}")
    await paul.says("!close-room tomorrow studio the floor is wet")
    await paul.says("yes")
    assert "1" in paul.reads
    await paul.stage.wait(SETTLED)
    (rung,) = ana.rung
    assert "Studio son" in rung
    assert "the floor is wet" in rung
    assert bob.rung == []


async def test_holders_in_a_closed_house_are_told_without_a_reason_where_none_was_given(
    paul: Actor, ana: Actor, lea: Actor
) -> None:
    await ana.says(f"book the studio {TOMORROW}")
    await paul.says("close the house tomorrow")
    await paul.says("yes")
    await paul.stage.wait(SETTLED)
    assert len(ana.rung) == 1
    await lea.says("réserve la salle bleue demain de 14h à 15h")
    assert "R-2" not in lea.reads


async def test_a_closure_is_asked_about_first_and_a_no_leaves_the_room_open(paul: Actor, ana: Actor) -> None:
    await paul.says("close the studio tomorrow")
    await paul.says("no")
    await ana.says(f"book the studio {TOMORROW}")
    assert "Booked" in ana.reads


async def test_a_closure_that_touches_nobody_is_taken_back(paul: Actor, ana: Actor) -> None:
    await paul.says("close the studio tomorrow")
    await paul.says("yes")
    await ana.says(f"book the studio {TOMORROW}")
    assert "Booked" not in ana.reads
    await paul.says("oops")
    await ana.says(f"book the studio {TOMORROW}")
    assert "Booked" in ana.reads


@pytest.mark.parametrize(
    "words", ["close the studio yesterday", "ferme le studio hier", "!close-room studio yesterday"]
)
async def test_the_past_cannot_be_closed_and_no_yes_is_asked_for(paul: Actor, words: str) -> None:
    await paul.says(words)
    assert "past" in paul.reads or "passé" in paul.reads
    assert paul.offered == []
    assert len(read_by(paul)) == 1


@pytest.mark.parametrize("words", ["I need a room", "book a room", "!book room"])
async def test_where_some_are_called_room_any_room_is_all_of_them(
    paul: Actor, ana: Actor, words: str
) -> None:
    await paul.says("!add-room Room 1")
    await paul.says("!add-room Room 2")
    await ana.says(words)
    assert "Atelier bois" in ana.offered
    assert "Room 2" in ana.offered
