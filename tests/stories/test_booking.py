"""A-1: what is clear and free is booked at once, read back in full, and can be taken back."""

from datetime import timedelta

from bot.testing import Actor, Stage
from tests.stories.house import all_heard, read_by

FRENCH = "réserve la grande salle demain de 14h à 16h30 pour 12"
ENGLISH = "book the studio Tuesday 8 December 10:00 to 11:00"


async def test_what_is_clear_and_free_is_booked_with_one_message_that_reads_it_back(
    stage: Stage, lea: Actor
) -> None:
    await lea.says(FRENCH)
    assert len(all_heard(stage)) == 1
    for part in ("Grande salle", "vendredi 4 décembre", "de 14 h à 16 h 30", "12 personnes", "20", "R-1"):
        assert part in lea.reads
    assert lea.offered == []


async def test_an_english_booking_is_read_back_in_english(stage: Stage, ana: Actor) -> None:
    await ana.says(ENGLISH)
    assert len(all_heard(stage)) == 1
    assert ana.reads.startswith("Booked: Studio son, Tuesday 8 December, 10:00 to 11:00. Number R-1.")


async def test_nothing_rings_for_who_just_asked(lea: Actor) -> None:
    await lea.says(FRENCH)
    assert lea.rung == []


async def test_the_answer_names_the_words_that_take_it_back(lea: Actor, ana: Actor) -> None:
    await lea.says(FRENCH)
    await ana.says(ENGLISH)
    assert "annuler" in lea.reads
    assert "oups" in lea.reads
    assert "cancel" in ana.reads
    assert "undo" in ana.reads


async def test_oups_takes_the_booking_back_within_the_hour(stage: Stage, lea: Actor, bob: Actor) -> None:
    await lea.says(FRENCH)
    await stage.wait(timedelta(minutes=59))
    await lea.says("oups")
    assert "Grande salle" in lea.reads
    assert "vendredi 4 décembre" in lea.reads
    await bob.says("book the main hall tomorrow 14:00 to 16:30")
    assert "Booked: Grande salle" in bob.reads


async def test_oups_does_nothing_after_the_hour(stage: Stage, lea: Actor, bob: Actor) -> None:
    await lea.says(FRENCH)
    await stage.wait(timedelta(minutes=61))
    await lea.says("oups")
    await bob.says("book the main hall tomorrow 14:00 to 16:30")
    assert "you have no booking" in bob.reads


async def test_oups_takes_back_once_only(lea: Actor) -> None:
    await lea.says(FRENCH)
    await lea.says("oups")
    await lea.says("oups")
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads


async def test_annule_frees_the_only_booking_without_a_question(lea: Actor, bob: Actor) -> None:
    await lea.says(FRENCH)
    await lea.says("annule")
    assert "Grande salle" in lea.reads
    assert lea.offered == []
    await bob.says("book the main hall tomorrow 14:00 to 16:30")
    assert "Booked" in bob.reads


async def test_annule_asks_which_of_two_and_frees_that_one_alone(lea: Actor) -> None:
    await lea.says(FRENCH)
    await lea.says("réserve le studio samedi de 10h à 11h")
    await lea.says("annule")
    assert len(lea.offered) == 2
    await lea.says("2")
    await lea.says("mes réservations")
    assert "R-1" in lea.reads
    assert "R-2" not in lea.reads


async def test_a_cancellation_can_itself_be_taken_back(lea: Actor) -> None:
    await lea.says(FRENCH)
    await lea.says("annule")
    await lea.says("oups")
    await lea.says("mes réservations")
    assert "R-1" in lea.reads


async def test_a_cancellation_is_not_taken_back_when_somebody_has_the_room_by_now(
    lea: Actor, bob: Actor
) -> None:
    await lea.says(FRENCH)
    await lea.says("annule")
    await bob.says("book the main hall tomorrow 15:00 to 16:00")
    await lea.says("oups")
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads
    await bob.says("my bookings")
    assert "R-2" in bob.reads


async def test_a_booking_that_was_cancelled_is_not_undone_again(lea: Actor) -> None:
    await lea.says(FRENCH)
    await lea.says("annule")
    await lea.says("oups")
    await lea.says("oups")
    await lea.says("mes réservations")
    assert "R-1" in lea.reads
    assert len(read_by(lea)) == 5


async def test_cancelling_by_number_works_in_both_languages(lea: Actor, ana: Actor) -> None:
    await lea.says(FRENCH)
    await ana.says(ENGLISH)
    await ana.says("cancel R-2")
    assert "Studio son" in ana.reads
    await lea.says("annule R-1")
    assert "Grande salle" in lea.reads
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads


async def test_the_booking_of_somebody_else_cannot_be_cancelled(lea: Actor, bob: Actor) -> None:
    await lea.says(FRENCH)
    await bob.says("cancel R-1")
    await bob.says("!room.cancel R-1")
    await lea.says("mes réservations")
    assert "R-1" in lea.reads


async def test_a_room_that_is_too_small_is_not_offered_at_another_time(ana: Actor) -> None:
    await ana.says("book the blue room tomorrow 10:00 to 11:00 for 12 people")
    assert "8 people at most" in ana.reads
    assert ana.offered == ["Grande salle, Friday 4 December, 10:00 to 11:00"]


async def test_what_is_too_far_ahead_is_not_offered_in_another_room(ana: Actor) -> None:
    await ana.says("book the blue room on 29 February 2028 from 10:00 to 11:00")
    assert "too far ahead" in ana.reads
    assert ana.offered == []


async def test_what_is_added_right_after_is_booked_for_the_same_time(lea: Actor) -> None:
    await lea.says("réserve la bleue demain de 14h à 16h")
    await lea.says("ajoute la verte")
    assert "C'est réservé : Salle verte, vendredi 4 décembre, de 14 h à 16 h" in lea.reads
    await lea.says("avec le studio")
    assert lea.reads.startswith("Je réserve aussi Studio son, au même moment ?")
    await lea.says("oui")
    assert "C'est réservé : Studio son, vendredi 4 décembre, de 14 h à 16 h" in lea.reads
