"""Whoever hosts something: who opens for it, where it goes, and what becomes of it when two decide at once or words are corrected."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.testing import Stage
from tests.stories.house import PARIS, read_by
from tests.stories.programme import PROG, SEWING, TEAM, Troupe, troupe_of
from tests.stories.test_announcements_by_hand import answers
from tests.stories.test_two_at_once import said
from tests.stories.test_waiting import rung

LATE = "propose a games night on Friday 11 December 20:00 to 23:00"
FRIDAYS = "propose a choir every Friday 18:00 to 19:00 from 4 to 18 December in the blue room"


@pytest.fixture
async def troupe(stage: Stage) -> Troupe:
    return await troupe_of(stage, "en")


async def test_who_opens_for_it_may_be_answered_before_and_after_it_is_published(troupe: Troupe) -> None:
    awa, nour = troupe.awa, troupe.nour
    await awa.says(LATE)
    assert "Do you open it yourself?" in awa.reads
    await awa.presses("no, find somebody")
    assert "once it is published, it is on the rota" in awa.reads
    await nour.says("publish E-1")
    await answers(
        awa,
        ("oops", "Noted: you open the house for Games night"),
        ("oops", "Noted: it is on the rota, for somebody to open"),
    )


async def test_what_is_moved_out_of_the_hours_asks_who_opens_and_where_it_has_none_a_room_can_be_named(
    troupe: Troupe,
) -> None:
    awa = troupe.awa
    await awa.says("propose a talk on Friday 11 December 18:00 to 20:00")
    await troupe.nour.says("publish E-1")
    await answers(
        awa,
        ("move the talk to 21:00", "Do you open it yourself?"),
        ("yes", "you open the house for Talk"),
        ("put the talk in the blue room", "We are open from 09:00 to 22:00"),
        ("move the talk to 19:00", "Moved: Talk"),
        ("put the talk in the blue room", "19:00 to 21:00, Salle bleue"),
        ("oops", "Noted: Talk"),
    )
    assert "Salle bleue" not in awa.reads
    await troupe.dan.says("book the blue room 11 December 19:00 to 21:00")
    assert "R-" in troupe.dan.reads
    await answers(awa, ("put the talk in the blue room", "Nothing was changed"))


async def test_of_what_comes_again_a_date_without_its_room_is_told_and_all_dates_go_together(
    troupe: Troupe,
) -> None:
    awa, dan = troupe.awa, troupe.dan
    await dan.says("book the blue room 11 December 18:00 to 20:00")
    await dan.says("book the green room 18 December 18:00 to 20:00")
    await awa.says(FRIDAYS)
    assert "Not to be had: Friday 11 December" in awa.reads
    await answers(awa, ("put the choir in the green room", "Nothing was changed: Choir, Friday 18 December"))
    assert awa.offered == []
    await answers(awa, ("put the choir in the studio", "Studio son"))
    await dan.says("book the blue room 4 December 18:00 to 19:00")
    assert "R-" in dan.reads


async def test_two_of_the_team_who_decide_at_once_are_one_decision(troupe: Troupe, stage: Stage) -> None:
    await troupe.awa.says(SEWING["en"])
    both = [said(stage, troupe.nour, "publish E-1"), said(stage, troupe.ines, "refuse E-1: too loud")]
    await asyncio.gather(*(stage.lodge.hub.receive(one) for one in both))
    await stage.settle()
    heard = [one for one in rung(troupe.awa) if "Sewing" in one]
    assert len(heard) == 1
    published = "published" in heard[0]
    assert bool(read_by(troupe.ben, PROG)) is published
    await troupe.ben.says("book the blue room on 12 December 15:00 to 16:00")
    assert ("R-2" in troupe.ben.reads) is not published, "the room is kept by what is published alone"


async def test_an_offer_of_a_place_that_nobody_else_wants_may_be_taken_late(
    troupe: Troupe, stage: Stage
) -> None:
    await troupe.published()
    for actor in (troupe.ben, troupe.cara, troupe.dan):
        await actor.presses("I come")
    await troupe.cara.presses("I do not come")
    await stage.wait(timedelta(hours=9))
    assert "It is free for everybody" in rung(troupe.dan)[-1]
    await troupe.dan.presses("I take it after all")
    assert "Noted: you come" in troupe.dan.reads


async def test_whoever_leaves_waits_no_longer_and_five_minutes_before_all_still_hear_that_it_is_off(
    troupe: Troupe, stage: Stage
) -> None:
    await troupe.published()
    for actor in (troupe.ben, troupe.cara, troupe.dan, troupe.ines):
        await actor.joins("#general")
        await actor.presses("I come")
    await troupe.dan.leaves("#general")
    await stage.until(datetime(2026, 12, 12, 13, 55, tzinfo=PARIS))
    before = len(rung(troupe.dan))
    await troupe.awa.says("the sewing workshop is cancelled")
    await troupe.awa.says("yes")
    for actor in (troupe.ben, troupe.cara, troupe.ines):
        assert "Cancelled: Sewing workshop" in rung(actor)[-1]
    assert len(rung(troupe.dan)) == before


async def test_a_proposal_whose_words_are_corrected_is_still_one(troupe: Troupe) -> None:
    awa = troupe.awa
    await awa.says(SEWING["en"], message="wish")
    await awa.corrects("wish", SEWING["en"].replace("2 places", "6 places"))
    assert "6 places" in awa.reads
    await awa.corrects("wish", SEWING["en"].replace("14:00", "15:00"))
    assert "Draft E-1: Sewing workshop, Saturday 12 December, 15:00 to 17:00, Salle bleue" in awa.reads
    (asked,) = read_by(troupe.nour, TEAM)
    assert "15:00 to 17:00" in asked
    await troupe.ben.says("book the blue room on 12 December 14:00 to 15:00")
    assert "R-" in troupe.ben.reads
    await awa.takes_back("wish")
    assert "No longer proposed: Sewing workshop" in troupe.nour.sees(TEAM)
    await awa.says(SEWING["en"].replace("12", "19"), message="other")
    await troupe.nour.says("publish E-2")
    await awa.takes_back("other")
    assert "Sewing workshop" in troupe.ben.sees(PROG), "what others have read is not unsaid"
