"""Bookings in one's own calendar: a file beside the confirmation, one for all, and cancelled ones that go away there."""

from datetime import datetime

from bot.core.attachment import Enclosure
from bot.testing import Actor, Stage
from tests.calendars import Event, events
from tests.stories.house import GENERAL, PARIS


def given(actor: Actor) -> Enclosure:
    """The last file that they got."""
    return next(heard.file for heard in reversed(actor.standing()) if heard.file)


def only(actor: Actor) -> Event:
    (event,) = events(given(actor).content)
    return event


async def test_a_booking_gives_its_file_to_who_asks_for_it(lea: Actor) -> None:
    await lea.says("réserve la salle bleue demain de 14h à 16h30 pour la chorale")
    await lea.says("donne-moi le .ics")
    file, event = given(lea), only(lea)
    assert (file.name, file.media_type) == ("R-1.ics", "text/calendar")
    assert "vendredi 4 décembre" in file.alternative
    assert event.start == datetime(2026, 12, 4, 14, tzinfo=PARIS)
    assert event.end == datetime(2026, 12, 4, 16, 30, tzinfo=PARIS)
    assert event.summary == "Salle bleue – la chorale"
    assert event.location == "Salle bleue, La Manivelle"
    assert (event.status, event.sequence) == ("CONFIRMED", 0)


async def test_after_the_file_its_booking_can_still_be_taken_back(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 12:00")
    await ana.says("give me the .ics")
    assert "It is booked; to cancel:" in "\n".join(heard.text for heard in ana.standing())
    await ana.says("oops")
    assert "is free again" in ana.reads


async def test_a_cancelled_booking_is_the_same_entry_later_and_cancelled(lea: Actor) -> None:
    await lea.says("réserve le studio demain de 10h à 12h")
    await lea.says("donne-moi le .ics")
    before = only(lea)
    await lea.says("annule le studio de demain")
    await lea.says("donne-moi le fichier pour mon agenda")
    after = only(lea)
    assert after.uid == before.uid
    assert after.sequence > before.sequence
    assert after.status == "CANCELLED"
    assert "annulée" in given(lea).alternative


async def test_a_booking_that_is_taken_up_again_is_later_than_its_cancellation(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 12:00")
    await ana.says("cancel the studio")
    await ana.says("give me the .ics")
    cancelled = only(ana)
    await ana.says("oops")
    await ana.says("give me the .ics")
    assert only(ana).status == "CONFIRMED"
    assert only(ana).sequence > cancelled.sequence


async def test_what_people_wrote_breaks_no_line_of_the_file(ana: Actor) -> None:
    await ana.says(
        r"!book room: studio when: tomorrow 10:00 to 12:00 purpose: a; b, c \n BEGIN:VEVENT END:VCALENDAR"
    )
    await ana.says("give me the .ics")
    assert only(ana).summary == r"Studio son – a; b, c \n BEGIN:VEVENT END:VCALENDAR"


async def test_all_of_mine_come_in_one_file_in_both_languages(lea: Actor, ana: Actor, stage: Stage) -> None:
    await lea.says("réserve la salle bleue demain de 14h à 16h")
    await lea.says("réserve le studio samedi de 10h à 12h")
    await ana.says("book the green room tomorrow 14:00 to 16:00")
    await lea.says("annule le studio")
    await lea.says("mon agenda")
    assert [(one.summary, one.status) for one in events(given(lea).content)] == [
        ("Salle bleue", "CONFIRMED"),
        ("Studio son", "CANCELLED"),
    ]
    assert given(lea).alternative == "2 dates pour ton agenda"
    await ana.says("my calendar")
    assert [one.summary for one in events(given(ana).content)] == ["Salle verte"]
    await stage.restart()
    await ana.says("!my-calendar")
    assert len({one.uid for actor in (lea, ana) for one in events(given(actor).content)}) == 3


async def test_which_of_several_is_asked_when_none_was_booked_just_now(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio Saturday 10:00 to 12:00")
    await ana.says("book the green room Saturday 14:00 to 16:00")
    await stage.until(datetime(2026, 12, 3, 12, tzinfo=PARIS))
    await ana.says("give me the .ics")
    assert "Which booking?" in ana.reads
    await ana.says("2")
    assert only(ana).summary == "Salle verte"


async def test_in_a_channel_the_file_goes_to_who_asked_alone(ana: Actor) -> None:
    await ana.says("@loge book the studio tomorrow 10:00 to 12:00", to=GENERAL)
    await ana.says("@loge give me the .ics", to=GENERAL)
    assert ana.sees(GENERAL) == "I answered you in private."
    assert only(ana).summary == "Studio son"


async def test_nobody_gets_somebody_else_s_booking(ana: Actor, bob: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 12:00")
    await bob.says("give me the .ics of R-1")
    assert bob.reads == "R-1 is not one of your bookings."


async def test_who_has_nothing_hears_so(ana: Actor, lea: Actor) -> None:
    await ana.says("my calendar")
    assert ana.reads == "You have nothing to come that a calendar could hold."
    await lea.says("donne-moi le .ics")
    assert lea.reads == "Tu n'as pas de réservation à venir."
