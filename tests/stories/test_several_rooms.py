"""« Réserve la verte et la bleue samedi 10h-12h »: several rooms are one booking, all or nothing, whatever becomes of it."""

from datetime import datetime

import pytest

from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.calendars import events
from tests.stories.house import PARIS, know, read_by
from tests.stories.test_calendar_files import given
from tests.stories.test_room_rules import change
from tests.stories.test_waiting import rung

ONE_NETWORK = pytest.mark.parametrize("means", ["matrix"], indirect=True)
BOTH = "book the green room and the blue room tomorrow 10:00 to 12:00"


@pytest.mark.parametrize(
    "said",
    [
        "réserve la verte et la bleue demain 10h-12h pour 14",
        "réserve la verte demain 10h-12h pour 14 et la bleue aussi",
        "!réserver verte, bleue demain 10h-12h pour 14",
    ],
)
async def test_two_rooms_in_one_sentence_are_one_booking_that_is_moved_and_given_back_whole(
    stage: Stage, lea: Actor, said: str
) -> None:
    await lea.says(said)
    assert read_by(lea)[-1].startswith(
        "C'est réservé : Salle verte et Salle bleue, vendredi 4 décembre, de 10 h à 12 h, pour 14 personnes (16 au plus). Numéro R-1."
    )
    await stage.restart()
    await lea.says("déplace la bleue à 15h")
    assert (
        "C'est déplacé : Salle verte et Salle bleue, vendredi 4 décembre, de 15 h à 17 h" in read_by(lea)[-1]
    )
    await lea.says("oups")
    assert "Salle verte et Salle bleue, vendredi 4 décembre, de 10 h à 12 h, comme avant" in read_by(lea)[-1]
    await lea.says("déplace R-1 dans la grande salle")
    assert "C'est déplacé : Grande salle, vendredi" in read_by(lea)[-1]
    await lea.says("oups")
    await lea.says("mes réservations")
    assert "Salle verte et Salle bleue, vendredi 4 décembre, de 10 h à 12 h, numéro R-1" in read_by(lea)[-1]
    await lea.says("déplace la verte et la bleue à 17h")
    assert (
        "C'est déplacé : Salle verte et Salle bleue, vendredi 4 décembre, de 17 h à 19 h" in read_by(lea)[-1]
    )
    await lea.says("oups")
    await lea.says("annule la verte et la bleue")
    assert "C'est annulé : Salle verte et Salle bleue" in read_by(lea)[-1]
    await lea.says("oups")
    assert "de nouveau à toi : Salle verte et Salle bleue" in read_by(lea)[-1]


@ONE_NETWORK
async def test_each_of_the_rooms_is_taken_wherever_one_looks_and_one_file_tells_both(
    ana: Actor, bob: Actor
) -> None:
    await ana.says(BOTH)
    for room in ("green", "blue"):
        await bob.says(f"who has the {room} room tomorrow?")
        assert "Friday 4 December, 10:00 to 12:00" in bob.reads
        await bob.says(f"show me the week of the {room} room")
        assert "taken 10:00 to 12:00" in " ".join(read_by(bob)[-2:])
    await bob.says("what is free tomorrow 10:00 to 12:00?")
    assert "Salle verte" not in bob.reads
    assert "Salle bleue" not in bob.reads
    await ana.says("give me the .ics")
    (event,) = events(given(ana).content)
    assert event.summary == "Salle verte + Salle bleue"


@ONE_NETWORK
async def test_where_one_is_taken_nothing_is_booked_and_the_ways_out_have_as_many_rooms(
    ana: Actor, bob: Actor
) -> None:
    await bob.says("book the blue room tomorrow 11:00 to 12:00")
    await ana.says(f"{BOTH} for 14 people")
    assert "Salle bleue is taken then; you have no booking." in ana.reads
    assert ana.offered[:2] == [
        "Salle verte and Salle bleue, Friday 4 December, 09:00 to 11:00",
        "Salle verte and Atelier bois, Friday 4 December, 10:00 to 12:00",
    ]
    await ana.says("my bookings")
    assert "no booking" in ana.reads
    await ana.says(BOTH)
    assert ana.offered[2] == "Salle verte, Friday 4 December, 10:00 to 12:00"
    await ana.presses(ana.offered[0])
    assert "Booked: Salle verte and Salle bleue, Friday 4 December, 09:00 to 11:00. Number R-2." in ana.reads


@ONE_NETWORK
async def test_rooms_that_are_too_small_together_are_answered_with_one_that_is_not(lea: Actor) -> None:
    await lea.says("réserve la verte et la bleue demain 10h-12h pour 18")
    assert "Salle verte et Salle bleue : 16 personnes au plus ensemble." in read_by(lea)[-1]
    assert lea.offered[0].startswith("Grande salle, vendredi")


@ONE_NETWORK
async def test_whoever_would_like_one_of_them_asks_the_holder_for_that_one(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    await ana.says(BOTH)
    await bob.says("book the blue room tomorrow 10:00 to 12:00")
    await bob.presses("ask whoever has it")
    (question,) = rung(ana)
    assert "would like Salle bleue" in question
    assert "You have Salle verte and Salle bleue then" in question
    await stage.restart()
    await ana.presses("yes, all of it")
    assert "It is free now: Salle bleue, Friday 4 December, 10:00 to 12:00." in rung(bob)[-1]


@ONE_NETWORK
async def test_a_closed_room_of_two_is_named_and_a_yes_or_an_arrival_that_one_asks_for_is_asked_of_both(
    stage: Stage, ana: Actor, paul: Actor
) -> None:
    await know(stage, paul, Role.COORDINATOR, language="fr")
    await change(stage, "Salle bleue", approval=True, check_in=15)
    await ana.says(BOTH)
    assert "Salle verte and Salle bleue needs a yes" in ana.reads
    await ana.presses("yes")
    await paul.says("accepter R-1")
    await paul.says("ferme la verte demain")
    await paul.presses("oui")
    await stage.until(datetime(2026, 12, 3, 12, tzinfo=PARIS))
    assert any(said.startswith("Salle verte will be closed then") for said in rung(ana))
    await stage.until(datetime(2026, 12, 4, 10, 1, tzinfo=PARIS))
    assert "Salle verte and Salle bleue, Friday 4 December, 10:00 to 12:00, is yours. Say" in rung(ana)[-1]
    await stage.until(datetime(2026, 12, 4, 10, 16, tzinfo=PARIS))
    assert "I freed Salle verte and Salle bleue" in rung(ana)[-1]


@ONE_NETWORK
async def test_a_move_that_awaits_a_yes_keeps_both_rooms_until_then(
    stage: Stage, ana: Actor, bob: Actor, paul: Actor
) -> None:
    await ana.says(BOTH)
    await know(stage, paul, Role.COORDINATOR, language="fr")
    await change(stage, "Grande salle", approval=True)
    await ana.says("move R-1 to the main hall")
    assert "you keep Salle verte and Salle bleue" in ana.reads
    await ana.presses("yes")
    await bob.says("book the blue room tomorrow 10:00 to 12:00")
    assert "you have no booking" in bob.reads
    await paul.says("refuser R-1")
    await paul.presses("sans un mot")
    await ana.says("my bookings")
    assert "Salle verte and Salle bleue, Friday 4 December, 10:00 to 12:00, number R-1" in ana.reads


@ONE_NETWORK
async def test_a_series_takes_both_rooms_each_time_or_none(ana: Actor, bob: Actor) -> None:
    await bob.says("book the blue room monday 14 December 10:00 to 12:00")
    await ana.says("book the green room and the blue room every monday 10:00-12:00 from 7 to 21 December")
    assert "Salle bleue" in ana.reads
    await ana.says("yes")
    assert "Each time with: Salle bleue" in ana.reads
    assert "Not booked: Monday 14 December" in ana.reads
    await bob.says("book the blue room monday 21 December 10:00 to 12:00")
    assert "you have no booking" in bob.reads
    await ana.says("undo")
    assert "free again" in ana.reads


@ONE_NETWORK
@pytest.mark.parametrize(
    "said",
    ["réserve la verte et la belue demain 10h-12h pour le conseil", "bleue et verte demain 10h à 12h stp"],
)
async def test_what_is_not_said_clearly_is_told_back_with_both_rooms(lea: Actor, said: str) -> None:
    await lea.says(said)
    assert read_by(lea)[-1].startswith(
        "Je réserve : Salle bleue et Salle verte, vendredi 4 décembre, de 10 h à 12 h"
    )
    await lea.says("oui")
    assert "Salle verte" in read_by(lea)[-1]
    assert "Salle bleue" in read_by(lea)[-1]
    assert "R-1" in read_by(lea)[-1]


@ONE_NETWORK
async def test_each_of_the_rooms_counts_for_the_hours_of_a_week(ana: Actor, paul: Actor) -> None:
    await paul.says("au plus 4 heures par semaine et par personne dans toutes les salles")
    await paul.says("oui")
    await ana.says("book the green room and the blue room tomorrow 10:00 to 13:00")
    assert "more than 4 h in one week" in ana.reads
    await ana.says(BOTH)
    assert "Booked: Salle verte and Salle bleue" in ana.reads
    await ana.says("book the studio tomorrow 14:00 to 15:00")
    assert "of which you have 4 h" in ana.reads
    await paul.says("au plus 3 heures par semaine et par personne dans toutes les salles")
    assert "R-1, Salle verte et Salle bleue" in paul.reads


GIVES_ONE_BACK = {
    "fr": (
        "réserve la verte et la bleue demain 10h-12h",
        "annule la bleue",
        "seulement Salle bleue",
        "Tu gardes Salle verte",
        "oups",
        "Salle verte et Salle bleue, vendredi 4 décembre, de 10 h à 12 h, comme avant",
    ),
    "en": (
        BOTH,
        "cancel the blue room",
        "only Salle bleue",
        "You keep Salle verte",
        "oops",
        "Salle verte and Salle bleue, Friday 4 December, 10:00 to 12:00, as before",
    ),
}


@ONE_NETWORK
@pytest.mark.parametrize("language", sorted(GIVES_ONE_BACK))
async def test_one_of_several_rooms_is_given_back_alone_and_had_again(
    lea: Actor, ana: Actor, bob: Actor, language: str
) -> None:
    me = lea if language == "fr" else ana
    book, cancel, only, kept, oops, undone = GIVES_ONE_BACK[language]
    await me.says(book)
    await me.says(cancel)
    assert me.offered[0] == only
    await me.presses(only)
    assert kept in me.reads
    await bob.says("book the blue room tomorrow 11:00 to 12:00")
    assert "Booked" in bob.reads
    await bob.says("oops")
    await me.says(oops)
    assert undone in me.reads
