"""Bookings given back: one's own at once, another's by a concierge after a yes, and never behind the holder's back."""

from datetime import timedelta

import pytest

from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, know, read_by

TUESDAY = "Tuesday 8 December, 14:00 to 16:00"


@pytest.fixture(autouse=True)
async def booked(ana: Actor) -> None:
    """Ana has the studio on Tuesday."""
    await ana.says("book the studio Tuesday 8 December 14:00 to 16:00")


@pytest.fixture
async def kim(stage: Stage, means: str) -> Actor:
    """A concierge who reads English."""
    actor = stage.actor("kim", means)
    await know(stage, actor, Role.CONCIERGE, language="en")
    return actor


@pytest.mark.parametrize("words", ["cancel R-1", "!cancel r-1", "!room.cancel R-1"])
async def test_a_concierge_is_asked_before_somebody_elses_booking_is_cancelled(
    kim: Actor, ana: Actor, words: str
) -> None:
    await kim.says(words)
    assert kim.reads.startswith(f"R-1: Studio son, {TUESDAY}, booked by Ana. Shall I cancel it?")
    assert kim.offered == ["yes", "no"]
    await ana.says("my bookings")
    assert "R-1" in ana.reads


async def test_a_coordinator_cancels_in_french_and_the_holder_is_told_aloud_with_a_way_out(
    paul: Actor, ana: Actor
) -> None:
    await paul.says("annuler R-1")
    assert "R-1 : Studio son, mardi 8 décembre, de 14 h à 16 h, réservation faite par Ana." in paul.reads
    await paul.says("oui")
    assert "C'est annulé" in paul.reads
    (rung,) = ana.rung
    assert f"Paul cancelled your booking R-1: Studio son, {TUESDAY}." in rung
    assert "another time: " in rung
    await ana.says("my bookings")
    assert "no booking" in ana.reads


async def test_a_no_leaves_it_to_its_holder(kim: Actor, ana: Actor) -> None:
    await kim.says("cancel R-1")
    await kim.says("no")
    await ana.says("my bookings")
    assert "R-1" in ana.reads
    assert ana.rung == []


async def test_what_the_holder_was_told_is_not_undone_behind_their_back(kim: Actor, ana: Actor) -> None:
    await kim.says("cancel R-1")
    await kim.says("yes")
    await kim.says("oops")
    assert "nothing to undo" in kim.reads
    assert len(ana.rung) == 1


async def test_a_member_is_refused_and_learns_not_whose_it_is(bob: Actor, ana: Actor) -> None:
    await bob.says("cancel R-1")
    assert bob.reads.startswith("R-1 is not one of your bookings")
    assert "Ana" not in bob.reads
    assert "Studio" not in bob.reads
    await ana.says("my bookings")
    assert "R-1" in ana.reads


async def test_asked_in_a_channel_whose_it_is_stays_private(kim: Actor) -> None:
    await kim.joins(GENERAL)
    await kim.says("@loge cancel R-1", GENERAL)
    assert "Ana" not in kim.sees(GENERAL)
    assert "booked by Ana" in kim.reads


async def test_a_yes_to_a_booking_that_changed_meanwhile_cancels_nothing(kim: Actor, ana: Actor) -> None:
    await kim.says("cancel R-1")
    await ana.says("cancel R-1")
    await ana.says("oops")
    await kim.says("yes")
    assert "changed meanwhile" in kim.reads
    await ana.says("my bookings")
    assert "R-1" in ana.reads


async def test_one_loses_the_right_before_the_yes_and_cancels_nothing(
    stage: Stage, kim: Actor, ana: Actor
) -> None:
    await kim.says("cancel R-1")
    await know(stage, kim, Role.MEMBER, language="en")
    await kim.says("yes")
    await ana.says("my bookings")
    assert "R-1" in ana.reads


async def test_what_is_cancelled_already_is_said_to_be(ana: Actor) -> None:
    await ana.says("cancel R-1")
    await ana.says("cancel R-1")
    assert ana.reads.startswith("R-1 is cancelled already.")


async def test_what_is_over_is_not_cancelled(stage: Stage, kim: Actor) -> None:
    await stage.wait(timedelta(days=6))
    await kim.says("cancel R-1")
    assert "over" in kim.reads
    assert kim.offered == []


@pytest.mark.parametrize("number", ["R-99", "Z-1"])
async def test_a_number_that_nothing_has_is_said_to_be_unknown(ana: Actor, number: str) -> None:
    await ana.says(f"!cancel {number}")
    assert ana.reads.startswith(f"There is nothing with the number {number}.")


async def test_a_booking_that_is_over_is_not_undone(stage: Stage, bob: Actor) -> None:
    await bob.says("book the blue room today 9:00 to 9:30")
    await stage.wait(timedelta(minutes=40))
    await bob.says("oops")
    assert "over" in bob.reads


async def test_a_booking_cancelled_by_words_is_cancelled_once(bob: Actor) -> None:
    await bob.says("book the blue room tomorrow 14:00 to 15:00")
    await bob.says("cancel the blue room tomorrow")
    assert bob.reads.startswith("Cancelled: Salle bleue")
    assert bob.offered == []
    assert len(read_by(bob)) == 2


@pytest.mark.parametrize("words", ["!salle annuler", "!salle annuler la bleue", "!room cancel"])
async def test_a_group_and_its_verb_are_typed_in_either_language(lea: Actor, words: str) -> None:
    await lea.says("réserve la bleue demain de 14h à 15h")
    await lea.says(words)
    if "?" in lea.reads:
        await lea.says("1")
    assert "C'est annulé : Salle bleue" in lea.reads


async def test_one_of_a_list_is_named_by_its_place(ana: Actor) -> None:
    await ana.says("book the blue room Wednesday 9 December 10:00 to 11:00")
    await ana.says("my bookings")
    await ana.says("cancel the second")
    assert ana.reads.startswith("Cancelled: Salle bleue, Wednesday 9 December")


async def test_another_question_is_no_answer_to_which_one(ana: Actor) -> None:
    await ana.says("cancel the thing with the blue sofa")
    assert "Which one?" in ana.reads or "I find nothing of yours" in ana.reads
    await ana.says("kan u tell me if rooms r warm satrday pm ?")
    assert "nothing of yours" not in ana.reads


async def test_a_bare_no_to_which_one_leaves_all_as_it_is(ana: Actor) -> None:
    await ana.says("cancel the thing with the sofa")
    await ana.says("no")
    assert ana.reads.startswith("Very well, nothing was changed.")
    await ana.says("my bookings")
    assert "R-1" in ana.reads
