"""Asking whoever has a room, on somebody's behalf, and giving a part of it back."""

from datetime import datetime, timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import NOW, PARIS, Cast
from tests.stories.test_waiting import rung

STUDIO = "the studio tomorrow 14:00 to 16:00"


async def test_the_holder_is_asked_without_a_name_and_frees_it_and_the_asker_is_offered_it(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"book {STUDIO}")
    await ana.says("ask them")
    assert "I ask whoever has it" in ana.reads
    assert "Lea" not in ana.reads
    (question,) = rung(lea)
    assert "Quelqu'un aimerait avoir : Studio son, vendredi 4 décembre, de 14 h à 16 h." in question
    assert "Ana" not in question
    assert lea.offered == ["oui, tout", "une partie", "non"]
    await stage.restart()
    await lea.presses("oui, tout")
    assert "C'est annulé" in lea.reads
    (answer,) = rung(ana)
    assert "It is free now: Studio son, Friday 4 December, 14:00 to 16:00." in answer
    await ana.presses("I take it")
    assert ana.reads.startswith("Booked: Studio son")
    await stage.wait(timedelta(days=3))
    assert len(rung(ana)) == 1


async def test_a_no_is_told_once_and_nameless_with_the_waiting_list_as_a_way_out(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await ana.says(f"!book {STUDIO}")
    await lea.says("réserve le studio demain de 14h à 16h")
    await lea.says("demande-lui")
    assert ana.offered == ["yes, all of it", "a part of it", "no"]
    await ana.says("no")
    assert "you keep it" in ana.reads
    (told,) = rung(lea)
    assert "La réservation en place est maintenue : Studio son, vendredi 4 décembre, de 14 h à 16 h." in told
    assert "Ana" not in told
    await lea.presses("liste d'attente")
    assert "W-1" in lea.reads
    await stage.wait(timedelta(days=3))
    assert len(rung(lea)) == 1


async def test_names_are_told_where_both_let_them_show(lea: Actor, ana: Actor) -> None:
    await ana.says("show my name")
    await lea.says("montre mon nom")
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"book {STUDIO}")
    await ana.presses("ask whoever has it")
    assert "Ana aimerait avoir" in rung(lea)[-1]
    await lea.says("non")
    assert rung(ana)[-1].startswith("Léa keeps it: Studio son")


async def test_no_answer_is_told_too_and_later_answers_change_nothing_by_surprise(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await lea.says("!book the studio Tuesday 8 December 14:00 to 16:00")
    await ana.says("book the studio Tuesday 8 December 14:00 to 16:00")
    await ana.presses("ask whoever has it")
    await stage.wait(timedelta(days=1))
    assert rung(ana)[-1].startswith("There was no answer: Studio son")
    await lea.presses("oui, tout")
    assert "déjà réglé" in lea.reads
    await lea.says("mes réservations")
    assert "R-1" in lea.reads


async def test_at_night_the_holder_is_asked_in_the_morning(stage: Stage, lea: Actor, ana: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await stage.until(NOW.replace(hour=22, minute=30))
    await ana.says(f"book {STUDIO}")
    await ana.presses("ask whoever has it")
    assert "in the morning" in ana.reads
    assert rung(lea) == []
    await stage.until(datetime(2026, 12, 4, 8, 0, tzinfo=PARIS))
    assert len(rung(lea)) == 1


async def test_it_is_asked_once_and_not_by_two_at_a_time(lea: Actor, ana: Actor, bob: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"book {STUDIO}")
    await ana.presses("ask whoever has it")
    await bob.says(f"book {STUDIO}")
    assert "ask whoever has it" not in bob.offered
    await bob.says("!room.ask_holder R-1")
    assert "Somebody has asked" in bob.reads
    await lea.says("non")
    await ana.says("!room.ask_holder R-1")
    assert "I ask once" in ana.reads
    assert len(rung(lea)) == 1


async def test_only_a_part_is_given_up_where_that_is_what_was_asked_for(lea: Actor, ana: Actor) -> None:
    await lea.says("!book the studio tomorrow 14:00 to 18:00")
    await ana.says("book the studio tomorrow 16:00 to 18:00")
    await ana.presses("ask whoever has it")
    assert [label.replace("\u00a0", " ") for label in lea.offered] == [
        "oui, je garde de 14 h à 16 h", "oui, tout", "une partie", "non",
    ]  # fmt: skip
    await lea.presses("je garde")
    assert "Studio son, vendredi 4 décembre, de 14 h à 16 h" in lea.reads
    assert "16:00 to 18:00" in rung(ana)[-1]


async def test_a_part_of_what_was_asked_for_is_offered_as_that_part(lea: Actor, ana: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"book {STUDIO}")
    await ana.presses("ask whoever has it")
    await lea.presses("une partie")
    await lea.says("la dernière heure")
    assert "Studio son, vendredi 4 décembre, de 14 h à 15 h" in lea.reads
    assert "It is free now: Studio son, Friday 4 December, 15:00 to 16:00." in rung(ana)[-1]


async def test_who_waited_before_comes_first_and_the_asker_hears_so(
    lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await bob.says(f"!waitlist {STUDIO}")
    await ana.says(f"book {STUDIO}")
    await ana.presses("ask whoever has it")
    await lea.presses("oui, tout")
    assert "I keep it for you" in rung(bob)[-1]
    assert "somebody came before you" in rung(ana)[-1]
    await bob.presses("I pass")
    assert "I keep it for you" in rung(ana)[-1]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("je libère la dernière heure", "de 14 h à 15 h"),
        ("je libère la première demi-heure", "de 14 h 30 à 16 h"),
        ("!rendre R-1 à partir de 15h30", "de 14 h à 15 h 30"),
        ("je rends la R-1 jusqu'à 15h", "de 15 h à 16 h"),
        ("!rendre la dernière heure", "de 14 h à 15 h"),
    ],
)
async def test_a_part_is_given_back_in_french_and_whoever_waits_is_offered_it(
    lea: Actor, ana: Actor, words: str, kept: str
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says("!waitlist the studio tomorrow 15:30 to 16:00")
    await lea.says(words)
    assert f"Tu gardes : Studio son, vendredi 4 décembre, {kept}." in lea.reads
    waits = "première" in words or "jusqu" in words
    assert len(rung(ana)) == (0 if waits else 1)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("give back the last hour", "14:00 to 15:00"),
        ("I free up the last 30 minutes", "14:00 to 15:30"),
        ("!give-back R-1 from 15:00", "14:00 to 15:00"),
    ],
)
async def test_a_part_is_given_back_in_english(ana: Actor, words: str, kept: str) -> None:
    await ana.says(f"!book {STUDIO}")
    await ana.says(words)
    assert ana.reads == f"The rest is free again. You keep Studio son, Friday 4 December, {kept}."
    await ana.says("oops")
    assert "14:00 to 16:00, is yours again" in ana.reads


async def test_what_somebody_has_by_now_is_not_taken_back(lea: Actor, ana: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says("!waitlist the studio tomorrow 15:00 to 16:00")
    await lea.says("je libère la dernière heure")
    await lea.says("oups")
    assert "entre-temps" in lea.reads


async def test_giving_all_of_it_back_is_cancelling_it(ana: Actor) -> None:
    await ana.says(f"!book {STUDIO}")
    await ana.says("give back the last two hours")
    assert ana.reads.startswith("Cancelled: Studio son")


async def test_which_booking_and_which_part_are_asked_for(ana: Actor) -> None:
    await ana.says(f"!book {STUDIO}")
    await ana.says("!book the blue room tomorrow 10:00 to 12:00")
    await ana.says("!give-back")
    assert ana.reads.startswith("What do you give back?")
    await ana.says("the last hour")
    assert len(ana.offered) == 2
    await ana.presses("Studio")
    assert "You keep Studio son, Friday 4 December, 14:00 to 15:00." in ana.reads


async def test_the_middle_is_not_given_back(ana: Actor) -> None:
    await ana.says("!book the studio tomorrow 14:00 to 18:00")
    await ana.says("!give-back R-1 15:00 to 16:00")
    assert "not the middle" in ana.reads
    await ana.presses("14:00 to 15:00")
    assert "You keep Studio son, Friday 4 December, 14:00 to 15:00." in ana.reads


async def test_nobody_gives_back_what_is_somebody_elses(lea: Actor, ana: Actor, cast: Cast) -> None:
    await lea.says(f"!book {STUDIO}")
    for actor in (ana, cast.paul):
        await actor.says("!give-back R-1 the last hour")
        assert "R-1" in actor.reads
        assert "Studio" not in actor.reads
    await lea.says("mes réservations")
    assert "de 14\u00a0h à 16\u00a0h".replace("\u00a0", " ") in lea.reads
