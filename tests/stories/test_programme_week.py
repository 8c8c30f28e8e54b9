"""The week of the house told once, and the programme as calendars read it."""

from dataclasses import replace
from datetime import datetime, timedelta

import vobject

from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.house import PARIS, read_by
from tests.stories.programme import PROG, SEWING, TEAM, TITLE, Troupe
from tests.stories.test_programme import LANGUAGES, say, troupe
from tests.stories.test_programme_changes import CLUB
from tests.stories.test_waiting import rung

__all__ = ["troupe"]

MONDAY = datetime(2026, 12, 7, 9, 0, tzinfo=PARIS)
DAY = timedelta(days=1)


async def asleep_until(stage: Stage, moment: datetime) -> None:
    """The bot is off until then."""
    await stage.stop()
    stage.clock.set(moment)
    await stage.start()
    await stage.settle()


def weeks(troupe: Troupe) -> list[str]:
    """The messages that told a week."""
    return [one for one in read_by(troupe.ben, PROG) if one.startswith(("This week", "Cette semaine"))]


@LANGUAGES
async def test_c_5_the_week_is_told_on_monday_at_nine_once_and_only_where_there_is_one(
    troupe: Troupe, stage: Stage, language: str
) -> None:
    await troupe.published()
    await stage.until(MONDAY - timedelta(minutes=1))
    assert weeks(troupe) == []
    await stage.until(MONDAY + timedelta(minutes=1))
    (week,) = weeks(troupe)
    assert TITLE[language] in week
    assert say(troupe, "2 places libres, E-1", "2 places left, E-1") in week
    await stage.restart()
    await troupe.awa.says(say(troupe, "annule l'événement E-1", "cancel the event E-1"))
    await troupe.awa.says(say(troupe, "oui", "yes"))
    assert weeks(troupe) == []
    assert say(troupe, "Il ne reste rien du programme", "Nothing is left of this week") in "".join(
        read_by(troupe.ben, PROG)
    )
    await stage.until(MONDAY + 8 * DAY)
    assert weeks(troupe) == []


@LANGUAGES
async def test_c_5_a_house_may_want_an_empty_week_told_and_what_comes_later_stands_in_it(
    troupe: Troupe,
    stage: Stage,
    language: str,  # noqa: ARG001 - the troupe speaks it
) -> None:
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0]
        policy = replace(house.policy, more={**house.policy.more, "tell_empty_week": True})
        await Houses(work).save(replace(house, policy=policy))
    await troupe.published()
    empty = say(troupe, "Rien au programme cette semaine", "Nothing is in the programme this week")
    await stage.until(MONDAY + 7 * DAY + timedelta(minutes=1))
    assert empty in troupe.ben.sees(PROG)
    await troupe.awa.says(
        say(troupe, "propose une chorale jeudi 19h-21h", "propose a choir Thursday 19:00 to 21:00")
    )
    await troupe.nour.says("!publish E-2")
    assert empty not in troupe.ben.sees(PROG)
    assert len(weeks(troupe)) == 2
    await asleep_until(stage, MONDAY + 15 * DAY + timedelta(hours=4))
    assert empty not in troupe.ben.sees(PROG)


@LANGUAGES
async def test_c_5_a_week_that_is_told_late_is_told_until_tuesday_noon_and_then_the_team_knows(
    troupe: Troupe, stage: Stage, language: str
) -> None:
    await troupe.published()
    await asleep_until(stage, MONDAY + timedelta(hours=26))
    assert len(weeks(troupe)) == 1
    await troupe.awa.says(SEWING[language].replace("12 d", "19 d").replace("12 D", "19 D"))
    await troupe.nour.says(say(troupe, "publie E-2", "publish E-2"))
    await asleep_until(stage, MONDAY + 8 * DAY + timedelta(hours=4))
    assert len(weeks(troupe)) == 1
    said = say(troupe, "Le programme de la semaine n'a pas été annoncé", "The week's programme was not told")
    assert any(said in one for one in read_by(troupe.nour, TEAM))


def file_of(stage: Stage, actor: Actor) -> bytes:
    return [one.file for one in stage.networks[actor.network].heard if one.file][-1].content


@LANGUAGES
async def test_c_4_calendars_read_the_exception_and_the_moved_date(
    troupe: Troupe, stage: Stage, language: str
) -> None:
    awa = troupe.awa
    await awa.says(CLUB[language])
    await troupe.nour.says("!publish E-1")
    await awa.says("cancel the event E-1 7 January")
    await awa.says(say(troupe, "oui", "yes"))
    await awa.says("move E-1 of 4 February to the 11th")
    await troupe.ben.says("!event-file E-1")
    content = file_of(stage, troupe.ben)
    assert b"EXDATE;TZID=Europe/Paris:20270107T190000" in content
    assert b"RECURRENCE-ID;TZID=Europe/Paris:20270204T190000" in content
    assert b"DTSTART;TZID=Europe/Paris:20270211T190000" in content
    first = next(one for one in vobject.readOne(content.decode()).vevent_list if hasattr(one, "rrule"))
    days = [(one.month, one.day, one.hour) for one in first.getrruleset(addRDate=True)]
    assert days == [(12, 3, 19), (2, 4, 19), (3, 4, 19), (4, 1, 19)]


@LANGUAGES
async def test_c_6_ten_o_clock_is_ten_o_clock_on_the_day_that_clocks_change(
    troupe: Troupe,
    stage: Stage,
    language: str,  # noqa: ARG001 - the troupe speaks it
) -> None:
    title = say(troupe, "brunch au jardin", "garden brunch")
    await stage.until(datetime(2027, 6, 1, 9, 0, tzinfo=PARIS))
    await troupe.awa.says(
        say(
            troupe,
            f"propose un {title} le dimanche 31 octobre 2027 de 10h à 12h",
            f"propose a {title} on Sunday 31 October 2027 10:00 to 12:00",
        )
    )
    await troupe.nour.says("!publish E-1")
    day = say(troupe, "dimanche 31 octobre 2027, de 10 h à 12 h", "Sunday 31 October 2027, 10:00 to 12:00")
    assert day in troupe.ben.sees(PROG)
    await troupe.ben.says("!join E-1")
    await troupe.ben.says(say(troupe, "mon calendrier", "my calendar"))
    content = file_of(stage, troupe.ben)
    assert b"DTSTART;TZID=Europe/Paris:20271031T100000" in content
    await stage.until(datetime(2027, 10, 25, 9, 1, tzinfo=PARIS))
    (week,) = weeks(troupe)
    assert say(troupe, "dimanche 31 octobre, de 10 h", "Sunday 31 October, 10:00") in week
    await troupe.awa.says(say(troupe, "annule l'événement E-1", "cancel the event E-1"))
    await troupe.awa.says(say(troupe, "oui", "yes"))
    assert say(troupe, "C'est annulé : Brunch au jardin", "Cancelled: Garden brunch") in rung(troupe.ben)[-1]
    await troupe.ben.says(say(troupe, "mon calendrier", "my calendar"))
    content = file_of(stage, troupe.ben)
    assert b"STATUS:CANCELLED" in content
    assert b"SEQUENCE:1" in content
