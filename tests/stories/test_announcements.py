"""Announcements: previewed, said once at their hour or told that they were not, corrected, called off, and never elsewhere by guess."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.address import Address
from bot.core.moments import Span
from bot.core.text import UserText
from bot.kit.programme.changes import EventCancelled
from bot.store.community.people import People, Role
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasions
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, PARIS, know, read_by

pytestmark = pytest.mark.parametrize("means", ["matrix"])
BY_LANGUAGE = pytest.mark.parametrize("language", ["fr", "en"])
YES = {"fr": "oui", "en": "yes"}


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=PARIS)


async def speaks(stage: Stage, paul: Actor, language: str) -> None:
    """The coordinator's language, and the channel's."""
    await know(stage, paul, Role.COORDINATOR, language=language)
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0]
        await Channels(work, house.id).put(
            Address("matrix", GENERAL), GENERAL, Purpose.MEMBERS, True, language
        )
        await Channels(work, house.id).forget(Address("discord", GENERAL))
        await Channels(work, house.id).forget(Address("terminal", GENERAL))


WEEKLY = {
    "fr": "annonce tous les lundis à 9h dans #general : Réunion de la maison ce soir 19h",
    "en": "announce every Monday at 9:00 in #general: Réunion de la maison ce soir 19h",
}
MEETING = "Réunion de la maison ce soir 19h"


async def away(stage: Stage, until: datetime) -> None:
    """Killed, and started again then."""
    await stage.kill()
    stage.clock.set(until)
    await stage.start()
    await stage.until(until.replace(minute=until.minute + 2))


@BY_LANGUAGE
async def test_down_at_its_time_it_is_said_once_within_its_window_and_later_not_at_all(
    stage: Stage, lea: Actor, paul: Actor, language: str
) -> None:
    await speaks(stage, paul, language)
    await paul.says(WEEKLY[language])
    assert MEETING in paul.reads  # the preview
    await paul.says(YES[language])
    assert read_by(lea, GENERAL) == []
    await stage.until(at(7, 8, 30))
    await away(stage, at(7, 10, 12))
    assert read_by(lea, GENERAL) == [MEETING]
    assert {"fr": "0 pas envoyée ; 1 envoyée en retard", "en": "0 not sent; 1 sent late"}[
        language
    ] in paul.reads
    await stage.kill()  # before its sent mark is written
    await stage.start()
    assert read_by(lea, GENERAL) == [MEETING]
    await stage.until(at(14, 8, 30))
    await away(stage, at(14, 14))
    assert read_by(lea, GENERAL) == [MEETING]
    assert {"fr": "1 pas envoyée ; 0 envoyée en retard", "en": "1 not sent; 0 sent late"}[
        language
    ] in paul.reads
    reports = [
        one for one in read_by(paul) if {"fr": "Tout n'a pas", "en": "Not everything"}[language] in one
    ]
    assert len(reports) == 2
    assert not any(
        {"fr": "À propos de ce qui", "en": "About what was due"}[language] in one for one in read_by(paul)
    )
    await paul.presses({"fr": "quand même", "en": "anyway"}[language])
    assert read_by(lea, GENERAL) == [MEETING, MEETING]
    await stage.until(at(21, 9, 1))
    assert len(read_by(lea, GENERAL)) == 3


async def test_what_is_left_stays_unsaid_and_stands_in_the_ledger(
    stage: Stage, lea: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "fr")
    await paul.says("annonce lundi 9h dans #general, pas après 11h : venez")
    assert "pas après 11 h" in paul.reads
    await paul.says("oui")
    await paul.says("annonce lundi à 9h dans #general : venez")
    assert "déjà prévu (A-1)" in paul.reads
    await stage.until(at(7, 8))
    await away(stage, at(7, 11, 30))
    await paul.presses("laisser")
    await paul.says("montre les annonces prévues")
    assert "n'a finalement pas été annoncée : venez" in paul.reads
    assert read_by(lea, GENERAL) == []


@BY_LANGUAGE
@pytest.mark.parametrize(
    "day", [datetime(2027, 3, 27, 12, tzinfo=PARIS), datetime(2027, 10, 30, 12, tzinfo=PARIS)]
)
async def test_f_2_in_the_nights_when_the_clocks_change_it_is_said_once(
    stage: Stage, lea: Actor, paul: Actor, day: datetime, language: str
) -> None:
    await speaks(stage, paul, language)
    stage.clock.set(day)
    every = {"fr": "annonce tous les jours à 2h30", "en": "announce every day at 2:30am"}[language]
    await paul.says(f"{every} dans #general : ronde" if language == "fr" else f"{every} in #general: ronde")
    await paul.says(YES[language])
    await stage.until(day.replace(day=day.day + 1))
    (said,) = lea.standing(GENERAL)
    hour = {3: "03:30:00+02:00", 10: "02:30:00+02:00"}[
        day.month
    ]  # the first of two, or after what is left out
    assert said.at.astimezone(PARIS).isoformat()[11:] == hour
    assert said.at.astimezone(PARIS).day == day.day + 1


CORRECTION = {
    "fr": (
        "annonce {when}dans #general : concert à 19h",
        "l'annonce A-1 : 19h30 au lieu de 19h",
        "concert à 19h30",
        "(modifié à 17 h 02)",
    ),
    "en": (
        "announce {when}in #general: concert at 19:00",
        "announcement A-1: 19:30 instead of 19:00",
        "concert at 19:30",
        "(edited 17:02)",
    ),
}


@BY_LANGUAGE
async def test_a_correction_replaces_what_was_not_said_and_edits_what_was(
    stage: Stage, lea: Actor, paul: Actor, language: str
) -> None:
    await speaks(stage, paul, language)
    said, correction, corrected, marked = CORRECTION[language]
    await paul.says(said.format(when={"fr": "demain 9h ", "en": "tomorrow 9:00 "}[language]))
    await paul.says(YES[language])
    await paul.says(correction)
    await stage.until(at(4, 9, 1))
    assert read_by(lea, GENERAL) == [corrected]
    await stage.until(at(4, 17, 2))
    await paul.says(f"A-1 : {corrected}!")
    assert len(read_by(lea, GENERAL)) == 1
    assert corrected + "!" in lea.sees(GENERAL)
    assert marked in lea.sees(GENERAL)


@BY_LANGUAGE
async def test_a_visitor_may_not_and_what_they_wrote_can_be_passed_on(
    stage: Stage, sam: Actor, paul: Actor, lea: Actor, language: str
) -> None:
    await speaks(stage, paul, language)
    await know(stage, sam, language=language)
    await sam.says({"fr": "annonce à @room pizza gratuite", "en": "announce to @room free pizza"}[language])
    assert {"fr": "Est-ce que je leur transmets ?", "en": "Shall I pass it on to them?"}[
        language
    ] in sam.reads
    await sam.says(YES[language])
    assert "pizza" in paul.reads
    await paul.presses({"fr": "l'annoncer", "en": "announce it"}[language])
    await paul.says("#general")
    await paul.says(YES[language])
    assert "pizza" in lea.sees(GENERAL)


async def test_everybody_is_called_by_two_and_the_text_itself_calls_nobody(
    stage: Stage, lea: Actor, ana: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "en")
    await paul.says("announce to @room in #general: fire drill")
    assert "nobody else to ask" in paul.reads
    await know(stage, ana, Role.CONCIERGE, language="en")
    await paul.says("announce to @room in #general: fire drill, @room")
    await paul.says("yes")
    assert read_by(lea, GENERAL) == []
    await ana.presses("yes")
    (said,) = lea.standing(GENERAL)
    assert said.presentation.everybody
    await paul.says("announce in #general: no drill, @room")
    await paul.says("yes")
    assert not lea.standing(GENERAL)[-1].presentation.everybody


async def test_paused_called_off_or_fallen_with_its_event_it_is_not_said(
    stage: Stage, lea: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "fr")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0]
        event = await Events(work, house.id).add(
            Event(0, 0, None, UserText("Bal"), at(1, 9), state="published")
        )
        dates = [
            await Occasions(work, house.id).add(event.id, Span(at(day, 19), at(day, 22))) for day in (4, 11)
        ]
    for words in ("un", "deux", "trois : le bal E-1 est ce soir"):
        await paul.says(f"annonce demain 9h dans #general : {words}")
        await paul.says("oui")
    await paul.says("annonce le 11 décembre à 9h dans #general : le bal E-1 est ce soir aussi")
    await paul.says("oui")
    await paul.says("mets l'annonce A-1 en pause")
    await paul.says("annule l'annonce A-2")
    assert "L'annonce A-2 est annulée" in paul.reads
    async with stage.lodge.database.work() as work:
        await Occasions(work, house.id).change(replace(dates[0], state="cancelled"))
        ctx = stage.lodge.meeting.for_house(work, house)
        ctx.fact(EventCancelled(house.id, event.id, dates[0].id))
        await stage.lodge.performer.finish(ctx, None, None, "test")
    await stage.settle()
    await stage.until(at(4, 9, 5))
    assert read_by(lea, GENERAL) == []
    await paul.says("reprends l'annonce A-1")
    assert "Son heure est passée" in paul.reads
    await stage.until(at(11, 9, 5))
    assert read_by(lea, GENERAL) == ["le bal E-1 est ce soir aussi"]


async def test_of_a_channel_or_an_author_that_is_gone_the_coordinators_hear_and_nobody_else(
    stage: Stage, lea: Actor, bob: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "en")
    await know(stage, bob, Role.CONCIERGE, language="en")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0]
        await Channels(work, house.id).put(Address("matrix", "#prog"), "#prog", Purpose.PROGRAMME, True)
    await paul.says("announce tomorrow 9:00 in #prog: concert")
    await paul.says("yes")
    await bob.says("announce tomorrow 9:00 in #general: hello")
    await bob.says("yes")
    async with stage.lodge.database.work() as work:
        await Channels(work, house.id).forget(Address("matrix", "#prog"))
        gone = await People(work, house.id).by_identity(bob.identity)
        assert gone
        await People(work, house.id).erase(gone.id)
    await stage.until(at(4, 9, 5))
    assert read_by(lea, GENERAL) == []
    assert "a channel of it is gone: concert" in paul.reads
    assert "yours to decide: hello" in paul.reads
    await paul.presses("anyway")
    assert read_by(lea, GENERAL) == ["hello"]


async def test_each_channel_reads_its_language_and_two_who_correct_know_of_each_other(
    stage: Stage, lea: Actor, ana: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "fr")
    await know(stage, ana, Role.CONCIERGE, language="en")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0]
        await Channels(work, house.id).put(
            Address("matrix", "#english"), "#english", Purpose.OTHER, False, "en"
        )
    await paul.says("annonce demain 9h dans #general et #english : fr : Fermé ce soir. en : Closed tonight.")
    await paul.says("oui")
    await paul.says("A-1 : fr : Fermé. en : Closed.")
    await ana.says("A-1: fr: Fermé à 18h. en: Closed at 18:00.")
    assert "A-1" in paul.reads
    assert "Closed at 18:00." in paul.reads
    await stage.until(at(4, 9, 1))
    assert read_by(lea, GENERAL) == ["Fermé à 18h."]
    assert read_by(lea, "#english") == ["Closed at 18:00."]


async def test_one_text_is_said_on_both_networks_and_corrected_on_both(
    stage: Stage, lea: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "fr")
    salon = Address("discord", "#salon")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0]
        await Channels(work, house.id).put(salon, "#salon", Purpose.MEMBERS, True, "en")
    zoe = stage.actor("zoe", "discord")
    await zoe.joins("#salon")
    await paul.says("annonce demain 9h dans #general et #salon : fr : Fermé ce soir. en : Closed tonight.")
    await paul.says("oui")
    await stage.until(at(4, 9, 1))
    assert lea.sees(GENERAL) == "Fermé ce soir."
    assert zoe.sees("#salon") == "Closed tonight."
    await paul.says("A-1 : fr : Fermé à 18h. en : Closed at 18:00.")
    await paul.says("oui")
    assert lea.sees(GENERAL).startswith("Fermé à 18h.")
    assert zoe.sees("#salon").startswith("Closed at 18:00.")


async def test_after_a_long_absence_one_report_tells_the_first_ten_and_how_many_more(
    stage: Stage, lea: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "en")
    for number in range(13):
        await paul.says(f"announce Monday 9:{number:02} in #general: line {number}")
        await paul.says("yes")
    await stage.until(at(7, 8))
    await away(stage, at(7, 14))
    (report,) = (one for one in read_by(paul) if "Not everything" in one)
    assert report.count("was not said") == 10
    assert "and 3 more" in report
    assert "13 not sent" in report
    assert read_by(lea, GENERAL) == []
    await paul.presses("anyway")
    assert len(read_by(lea, GENERAL)) == 13
