"""A-5: a waiting list with offers that have a time, in order, over restarts, by day and by night."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.core.incoming import Pressed, Said
from bot.testing import Actor, Stage
from bot.testing.clock import FakeClock
from tests.stories.house import NOW, PARIS, Cast, all_heard, know, read_by, words

HALL = "la grande salle demain de 14h à 16h30"
STUDIO = "the studio tomorrow 14:00 to 16:00"
MINUTE = timedelta(minutes=1)


def said(stage: Stage, actor: Actor, text: str) -> Said:
    """The report of these words in the direct chat, not yet handed in."""
    key = stage.fresh_key()
    return Said(stage.origin(actor, actor.direct, key), text, addressed=True, message=key)


def rung(actor: Actor) -> list[str]:
    """All that ever rang for them, also what was edited since."""
    heard = all_heard(actor.stage)
    return [words(one) for one in heard if one.channel == actor.direct and one.presentation.rings]


@pytest.fixture
async def ilyes(stage: Stage, means: str) -> Actor:
    """One more member who reads French."""
    actor = stage.actor("ilyes", means, "Ilyès")
    await know(stage, actor, language="fr")
    await actor.joins("#general")
    return actor


@pytest.fixture
async def nour(stage: Stage, means: str) -> Actor:
    """And another."""
    actor = stage.actor("nour", means, "Nour")
    await know(stage, actor, language="fr")
    await actor.joins("#general")
    return actor


async def test_a_5_in_french_what_is_freed_is_offered_in_order_with_a_time_and_handed_on(
    stage: Stage, lea: Actor, nour: Actor, ilyes: Actor
) -> None:
    await lea.says(f"réserve {HALL}")
    await nour.says(f"réserve {HALL}")
    await nour.presses("liste d'attente")
    assert "Liste d'attente : Grande salle, vendredi 4 décembre, de 14 h à 16 h 30. Numéro W-1." in nour.reads
    await ilyes.says(f"liste d'attente {HALL}")
    assert "1 personne" in ilyes.reads
    await stage.until(NOW + 10 * MINUTE)
    await lea.says("annule R-1")
    (offer,) = rung(nour)
    assert "Grande salle, vendredi 4 décembre, de 14 h à 16 h 30" in offer
    assert "jusqu'à 9 h 40" in offer
    assert nour.offered == ["je prends", "je passe"]
    assert rung(ilyes) == []
    await stage.restart()
    await stage.until(NOW + 40 * MINUTE)
    assert "c'est passé à la personne suivante" in rung(nour)[-1]
    assert "jusqu'à 10 h 10" in rung(ilyes)[-1]
    await stage.restart()
    await ilyes.presses("je prends")
    assert "C'est réservé : Grande salle, vendredi 4 décembre, de 14 h à 16 h 30" in ilyes.reads
    await stage.wait(timedelta(days=3))
    assert len(rung(ilyes)) == 1
    assert len(rung(nour)) == 2


async def test_a_5_in_english_who_passes_hands_it_on_at_once(lea: Actor, ana: Actor, bob: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"book {STUDIO}")
    await ana.presses("waiting list")
    assert ana.reads.startswith(
        "You are on the waiting list: Studio son, Friday 4 December, 14:00 to 16:00. Number W-1."
    )
    await bob.says(f"put me on the waiting list for {STUDIO}")
    assert "1 person is before you" in bob.reads
    await lea.says("!cancel R-1")
    assert "I keep it for you until 09:30" in ana.reads
    await ana.presses("I pass")
    assert ana.reads.startswith("Very well, I offer it to others")
    assert "I keep it for you until 09:30" in bob.reads
    await bob.says("yes")
    assert bob.reads.startswith("Booked: Studio son, Friday 4 December, 14:00 to 16:00")
    await bob.says("my bookings")
    assert "Studio son" in bob.reads


async def test_what_is_offered_is_held_against_everybody_else(lea: Actor, ana: Actor, bob: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await lea.says("!cancel R-1")
    await bob.says(f"book {STUDIO}")
    assert "you have no booking" in bob.reads
    await lea.says("oups")
    assert "à toi de nouveau" not in lea.reads
    await bob.says("is the studio free tomorrow 14:00 to 16:00?")
    assert "not free" in bob.reads
    await ana.presses("I take it")
    assert ana.reads.startswith("Booked")


async def test_of_a_cancellation_and_a_booking_at_once_the_booking_never_gets_before_who_waits(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    receive = stage.lodge.hub.receive
    await asyncio.gather(
        receive(said(stage, lea, "!cancel R-1")), receive(said(stage, bob, f"book {STUDIO}"))
    )
    await stage.settle()
    assert "you have no booking" in bob.reads
    assert "I keep it for you" in ana.reads


async def test_two_who_tap_at_once_in_the_last_hour_and_the_first_has_it(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    today = "the studio today 11:00 to 12:00"
    await lea.says(f"!book {today}")
    await ana.says(f"!waitlist {today}")
    await bob.says(f"!waitlist {today}")
    await stage.until(NOW.replace(hour=10, minute=30))
    await lea.says("!cancel R-1")
    assert "whoever takes it first" in ana.reads
    assert "whoever takes it first" in bob.reads
    receive = stage.lodge.hub.receive
    taps = []
    for actor in (ana, bob):
        (option,) = [o for o in actor.standing()[-1].presentation.options if o.label == "I take it"]
        origin = stage.origin(actor, actor.direct, stage.fresh_key())
        taps.append(receive(Pressed(origin, option.token)))
    await asyncio.gather(*taps)
    await stage.settle()
    told = sorted(read_by(ana)[-1:] + read_by(bob)[-1:])
    assert told[0].startswith("Booked: Studio son")
    assert "faster" in told[1]
    assert len(read_by(ana)) == len(read_by(bob)) == 2, "the offer itself says that it is over"
    await stage.wait(timedelta(hours=3))
    assert len(rung(ana)) == len(rung(bob)) == 1


@pytest.mark.parametrize("means", ["matrix"])
async def test_who_was_slower_reads_so_where_they_were_asked(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    today = "the studio today 11:00 to 12:00"
    await lea.says(f"!book {today}")
    await ana.says(f"!waitlist {today}")
    await bob.says(f"!waitlist {today}")
    await stage.until(NOW.replace(hour=10, minute=30))
    await lea.says("!cancel R-1")
    asked = len(read_by(bob))
    await ana.presses("I take it")
    assert "faster" in bob.reads
    assert len(read_by(bob)) == asked
    assert bob.offered == []


async def test_a_smaller_request_does_not_jump_the_queue(
    lea: Actor, ana: Actor, bob: Actor, cast: Cast
) -> None:
    await lea.says("!book the studio tomorrow 14:00 to 15:00")
    await cast.paul.says("!réserver studio demain de 15h à 16h")
    await ana.says(f"!waitlist {STUDIO}")
    await bob.says("!waitlist the studio tomorrow 14:00 to 15:00")
    await lea.says("!cancel R-1")
    assert rung(ana) == rung(bob) == []
    await cast.paul.says("!annuler R-2")
    assert "14:00 to 16:00" in rung(ana)[-1]
    assert rung(bob) == []


async def test_at_night_nobody_is_rung_but_it_is_held_and_offered_in_the_morning(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    late = NOW.replace(hour=23)
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await stage.until(late)
    await lea.says("!cancel R-1")
    assert rung(ana) == []
    await bob.says(f"book {STUDIO}")
    assert "you have no booking" in bob.reads
    await stage.restart()
    await stage.until(datetime(2026, 12, 4, 7, 59, tzinfo=PARIS))
    assert rung(ana) == []
    await stage.until(datetime(2026, 12, 4, 8, 0, tzinfo=PARIS))
    assert "until 08:30" in rung(ana)[-1]


async def test_the_clock_of_an_offer_stands_still_at_night(stage: Stage, lea: Actor, ana: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await stage.until(NOW.replace(hour=21, minute=50))
    await lea.says("!cancel R-1")
    assert "until Friday 4 December at 08:20" in rung(ana)[-1]


async def test_nothing_is_offered_after_the_start_and_who_waited_in_vain_hears_so_quietly(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await lea.says("!book the studio today 11:00 to 14:00")
    await ana.says("!waitlist the studio today 11:00 to 12:00")
    await stage.until(NOW.replace(hour=11))
    assert ana.reads == "It did not come free in time: Studio son, Thursday 3 December, 11:00 to 12:00."
    await stage.until(NOW.replace(hour=11, minute=5))
    await lea.says("!cancel R-1")
    assert rung(ana) == []


async def test_who_could_not_answer_because_the_bot_was_down_has_a_second_chance(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await bob.says(f"!waitlist {STUDIO}")
    await lea.says("!cancel R-1")
    await stage.kill()
    stage.clock.set(NOW + 90 * MINUTE)
    await stage.start()
    assert rung(bob) == []
    await ana.presses("I take it")
    assert ana.reads.startswith("Booked")


async def test_a_second_chance_that_is_not_taken_goes_on(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await bob.says(f"!waitlist {STUDIO}")
    await lea.says("!cancel R-1")
    await stage.kill()
    stage.clock.set(NOW + 90 * MINUTE)
    await stage.start()
    await stage.until(NOW + 95 * MINUTE)
    assert "went to the next person" in rung(ana)[-1]
    assert "I keep it for you" in rung(bob)[-1]


async def test_a_bot_that_was_down_past_the_start_offers_nothing_any_more(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await bob.says(f"!waitlist {STUDIO}")
    await lea.says("!cancel R-1")
    await stage.kill()
    stage.clock.set(datetime(2026, 12, 4, 14, 0, tzinfo=PARIS))
    await stage.start()
    await stage.settle()
    assert len(rung(ana)) == 1
    assert rung(bob) == []
    await ana.presses("I take it")
    assert "closed" in ana.reads


async def test_what_nobody_takes_is_free_for_all_and_the_last_one_may_still_have_it(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await lea.says("!cancel R-1")
    await stage.until(NOW + 30 * MINUTE)
    assert "free for everybody" in rung(ana)[-1]
    await ana.presses("after all")
    assert ana.reads.startswith("Booked: Studio son, Friday 4 December, 14:00 to 16:00")


async def test_a_bare_yes_after_the_time_takes_nothing(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await bob.says(f"!waitlist {STUDIO}")
    await lea.says("!cancel R-1")
    await stage.until(NOW + 30 * MINUTE)
    await ana.says("yes")
    assert "Booked" not in ana.reads
    await bob.says("yes")
    assert "Booked" in bob.reads


async def test_places_are_seen_and_left(lea: Actor, ana: Actor, bob: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await bob.says(f"!waitlist {STUDIO}")
    await ana.says("my bookings")
    assert "Studio son, Friday 4 December, 14:00 to 16:00, waiting list, number W-1" in ana.reads
    await bob.says("!cancel W-1")
    assert "nothing with the number" in bob.reads
    await ana.says("cancel W-1")
    assert ana.reads.startswith("You are off the waiting list: Studio son")
    await lea.says("!cancel R-1")
    assert rung(ana) == []
    assert "I keep it for you" in rung(bob)[-1]


async def test_joining_is_undone_by_oops(lea: Actor, ana: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await ana.says("oops")
    assert ana.reads.startswith("You are off the waiting list")
    await lea.says("!cancel R-1")
    assert rung(ana) == []


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (STUDIO, "already"),
        ("the studio tomorrow 18:00 to 19:00", "is free then"),
        ("the studio tomorrow 23:00 to 23:30", "We are open"),
        ("the studio yesterday 14:00 to 15:00", "past"),
    ],
)
async def test_waiting_makes_no_sense_for_what_is_free_closed_over_or_waited_for(
    lea: Actor, ana: Actor, wish: str, told: str
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await ana.says(f"!waitlist {wish}")
    assert told in ana.reads


async def test_nobody_waits_for_their_own_booking(ana: Actor) -> None:
    await ana.says(f"!book {STUDIO}")
    await ana.says(f"book {STUDIO}")
    assert "waiting list" not in ana.offered
    await ana.says(f"!waitlist {STUDIO}")
    assert "yourself" in ana.reads


async def test_who_is_no_member_any_more_is_not_offered_what_others_wait_for(
    lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await bob.says(f"!waitlist {STUDIO}")
    await ana.leaves("#general")
    await lea.says("!cancel R-1")
    assert rung(ana) == []
    assert "I keep it for you" in rung(bob)[-1]


async def test_somebody_elses_cancellation_by_the_house_wakes_the_queue_too(
    cast: Cast, lea: Actor, ana: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await cast.paul.says("annuler R-1")
    await cast.paul.says("oui")
    assert len(rung(lea)) == 1
    assert "I keep it for you" in rung(ana)[-1]


async def test_a_booking_that_is_undone_wakes_the_queue_too(lea: Actor, ana: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await lea.says("oups")
    assert "I keep it for you" in rung(ana)[-1]


async def test_what_was_freed_while_the_room_was_closed_is_offered_when_it_opens_again(
    cast: Cast, lea: Actor, ana: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await cast.paul.says("ferme le studio demain")
    await cast.paul.says("oui")
    await lea.says("!cancel R-1")
    assert len(rung(ana)) == 1
    assert "You keep your place on the waiting list" in rung(ana)[-1]
    await cast.paul.says("rouvre le studio")
    assert "I keep it for you" in rung(ana)[-1]


async def test_a_clock_that_is_set_back_lets_an_offer_stand_until_the_hour_that_was_said(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await bob.says(f"!waitlist {STUDIO}")
    await lea.says("!cancel R-1")
    stage.clock = FakeClock(NOW - 20 * MINUTE)
    await stage.restart()
    await stage.until(NOW + 29 * MINUTE)
    assert rung(bob) == []
    await stage.until(NOW + 30 * MINUTE)
    assert "I keep it for you" in rung(bob)[-1]


async def test_what_was_closed_since_it_was_offered_is_not_taken(cast: Cast, lea: Actor, ana: Actor) -> None:
    await lea.says(f"!book {STUDIO}")
    await ana.says(f"!waitlist {STUDIO}")
    await lea.says("!cancel R-1")
    await cast.paul.says("ferme le studio demain")
    await cast.paul.says("oui")
    await ana.presses("I take it")
    assert ana.reads == "That cannot be had any more."
