"""Reminders of one's bookings, at one's own lead time: off until asked for, right wherever a booking goes."""

from datetime import datetime

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import PARIS
from tests.stories.test_room_rules import change
from tests.stories.test_waiting import rung

pytestmark = pytest.mark.parametrize("means", ["terminal"])
BLUE = "the blue room tomorrow 14:00 to 16:00"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=PARIS)


async def test_nobody_is_reminded_who_did_not_ask_and_who_asks_is_once(
    stage: Stage, ana: Actor, lea: Actor
) -> None:
    await ana.says(f"!book {BLUE}")
    await lea.says("réserve la verte demain de 14h à 16h")
    await lea.says("rappelle-moi mes réservations une heure avant")
    assert "je te rappelle chaque réservation, 1 h avant" in lea.reads
    await stage.restart()
    await stage.until(at(4, 12, 59))
    assert rung(lea) == []
    await stage.until(at(5, 9))
    assert [one for one in rung(lea) if one.startswith("Rappel : Salle verte, vendredi 4 décembre")] == rung(
        lea
    )
    assert len(rung(lea)) == 1
    assert rung(ana) == []


async def test_it_goes_where_the_booking_goes_and_with_it(stage: Stage, ana: Actor, lea: Actor) -> None:
    await ana.says("remind me of my bookings one hour before")
    await ana.says(f"!book {BLUE}")
    await ana.says("move R-1 to Saturday 10:00")
    await ana.says("!book the studio Saturday 10:00 to 11:00")
    await ana.says("!cancel R-2")
    await lea.says("rappelle-moi mes réservations la veille à 18h")
    await lea.says("réserve la verte tous les jeudis de 18h à 20h du 10 décembre au 17 décembre")
    await lea.says("oui")
    await stage.until(at(5, 8, 59))
    assert rung(ana) == []
    await stage.until(at(9, 18))
    assert len(rung(ana)) == 1
    assert "Salle bleue, Saturday 5 December, 10:00 to 12:00" in rung(ana)[0]
    assert len(rung(lea)) == 1
    await stage.until(at(17, 9))
    assert len(rung(lea)) == 2


async def test_one_booking_may_have_its_own_and_a_word_ends_it(stage: Stage, lea: Actor, ana: Actor) -> None:
    await lea.says(f"!book {BLUE}")
    await lea.says("rappelle-moi la 1 une demi-heure avant")
    assert "je te rappelle R-1" in lea.reads
    await ana.says("remind me of R-1 30 min before")
    assert "R-1 is not one of your bookings" in ana.reads
    await ana.says("remind me to call Zoe tomorrow")
    assert "M-1" in ana.reads
    await lea.says("mes réservations")
    assert "Je te rappelle" not in lea.reads
    await lea.says("rappelle-moi mes réservations la veille")
    await lea.says("mes réservations")
    assert "Je te rappelle chacune, la veille." in lea.reads
    await lea.says("oups")
    await stage.until(at(4, 13, 30))
    assert len(rung(lea)) == 1
    await lea.says("réserve le studio samedi de 14h à 16h")
    await lea.says("!rappels-réservations")
    await lea.says("deux heures avant")
    await lea.says("ne me rappelle plus mes réservations")
    await stage.until(at(6, 9))
    assert len(rung(lea)) == 1


async def test_late_it_says_so_and_after_the_beginning_it_is_dropped(stage: Stage, ana: Actor) -> None:
    await ana.says("remind me of my bookings two hours before")
    await ana.says(f"!book {BLUE}")
    await ana.says("!book the studio tomorrow 10:00 to 11:00")
    await stage.stop()
    stage.clock.set(at(4, 13))
    await stage.start()
    assert len(rung(ana)) == 1
    assert "Salle bleue" in rung(ana)[0]
    assert "I am late with this: it was for 12:00." in rung(ana)[0]


async def test_only_what_has_its_yes_is_reminded_of_and_the_list_tells_all(
    stage: Stage, ana: Actor, paul: Actor
) -> None:
    await change(stage, "Salle verte", approval=True)
    await ana.says("remind me of my bookings one hour before")
    for hours in ("14:00 to 15:00", "16:00 to 17:00"):
        await ana.says(f"!book the green room tomorrow {hours}")
        await ana.says("yes")
    await ana.says("book the blue room every Thursday 10:00 to 11:00 from 10 December to 17 December")
    await ana.says("yes")
    await ana.says("my bookings")
    assert "14:00 to 15:00, awaiting a yes, number R-1" in ana.reads
    assert "10:00 to 11:00, then Thursday 17 December, series S-1, number R-3" in ana.reads
    await paul.says("approve R-2")
    await ana.says("!who-has green room tomorrow")
    assert "14:00 to 15:00, awaiting a yes" in ana.reads
    told = len(rung(ana))
    await stage.until(at(4, 15, 30))
    reminders = [one for one in rung(ana)[told:] if one.startswith("A reminder")]
    assert len(reminders) == 1
    assert "16:00 to 17:00" in reminders[0]
