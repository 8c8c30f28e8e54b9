"""The skills meet: what happens in one is known in the others, and told once to those it touches."""

from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.core.incoming import Uncounted
from bot.store.community.people import Role
from bot.testing import Stage
from tests.stories.house import GENERAL, know, read_by
from tests.stories.programme import troupe_of
from tests.stories.test_covers import B1, crew
from tests.stories.test_waiting import rung

MINUTE = timedelta(minutes=1)
LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


@pytest.mark.parametrize(("language", "noticed"), [("fr", "at once"), ("en", "when counted again")])
async def test_what_somebody_planned_who_left_stands_once_a_coordinator_says_so(
    stage: Stage, language: str, noticed: str
) -> None:
    """Also where they left while nobody told."""
    zoe, ref, ana = (stage.actor(one, "terminal", one.title()) for one in ("zoe", "ref", "ana"))
    await know(stage, zoe, Role.CONCIERGE, language=language)
    await know(stage, ref, Role.COORDINATOR, language=language)
    for one in (zoe, ana):
        await one.joins(GENERAL)
    await zoe.says(
        {
            "fr": "annonce tous les lundis à 9h dans #general : réunion ce soir",
            "en": "announce every Monday at 9:00 in #general: réunion ce soir",
        }[language]
    )
    await zoe.says({"fr": "oui", "en": "yes"}[language])
    if noticed == "at once":
        await zoe.leaves(GENERAL)
    else:
        hall = Address("terminal", GENERAL)
        stage.networks["terminal"].members[hall] = [(ana.identity, ana.shown)]
        await stage.reports(Uncounted(stage.origin(ana, hall, stage.fresh_key())))
    assert {"fr": "n'est plus là (A-1, ", "en": "has left (A-1, "}[language] in ref.reads
    assert len([one for one in read_by(ref) if "A-1" in one]) == 1
    await ref.says({"fr": "oui", "en": "yes"}[language])
    await know(stage, zoe)
    await stage.wait(timedelta(days=5))
    assert read_by(ana, GENERAL) == ["réunion ce soir"]


MEAL = {
    "fr": "propose un repas de quartier dimanche 13 décembre de 22h à 23h30",
    "en": "propose a street party Sunday 13 December 22:00 to 23:30",
}


@LANGUAGES
async def test_outside_the_hours_the_host_is_asked_who_opens_and_the_rota_follows_the_event(
    stage: Stage, language: str
) -> None:
    troupe = await troupe_of(stage, language, "terminal")
    awa, nour, ines, french = troupe.awa, troupe.nour, troupe.ines, language == "fr"
    await awa.says(MEAL[language])
    assert ("C'est toi qui ouvres ?" if french else "Do you open it yourself?") in awa.reads
    await awa.says("non" if french else "no")
    assert ("au planning" if french else "on the rota") in awa.reads
    await nour.says("!publish E-1")
    await ines.says("!take-shift P-1")
    assert (
        "dimanche 13 décembre, de 22 h à 23 h 30" if french else "Sunday 13 December, 22:00 to 23:30"
    ) in ines.reads
    await ines.says("non" if french else "no")
    await stage.restart()
    await awa.says("décale E-1 à 22h30" if french else "move E-1 to 22:30")
    await stage.wait(6 * MINUTE)
    assert len(rung(ines)) == 1
    assert ("de 22 h 30 à minuit" if french else "22:30 to midnight") in ines.reads
    await ines.says("oui" if french else "yes")
    await awa.says("annule l'événement E-1" if french else "cancel the event E-1")
    await awa.says("oui" if french else "yes")
    await stage.wait(6 * MINUTE)
    assert ("tu n'as pas besoin de venir" if french else "you need not come") in ines.reads
    assert len(rung(ines)) == 2
    await nour.says("montre le planning dimanche 13 décembre" if french else "rota for Sunday 13 December")
    assert ("Rien n'est au planning" if french else "Nothing is on the rota") in nour.reads


async def test_a_host_who_opens_needs_nobody_and_one_whose_event_moves_out_of_the_hours_is_asked(
    stage: Stage,
) -> None:
    troupe = await troupe_of(stage, "en", "terminal")
    awa, nour = troupe.awa, troupe.nour
    await awa.says(MEAL["en"])
    await awa.says("yes")
    assert awa.reads == "Noted: you open the house for Street party."
    await nour.says("!publish E-1")
    await nour.says("rota for Sunday 13 December")
    assert "Street party" not in nour.reads
    await awa.says("propose a book swap Sunday 13 December 14:00 to 16:00")
    assert "Do you open" not in awa.reads
    await nour.says("!publish E-2")
    await awa.says("move E-2 to 7:00")
    assert "Do you open it yourself?" in awa.reads
    await nour.says("rota for Sunday 13 December")
    assert "Book swap, Sunday 13 December, 07:00 to 09:00 (P-1): 1 person is missing" in nour.reads
    await awa.says("yes")
    await nour.says("rota for Sunday 13 December")
    assert "Book swap" not in nour.reads


@LANGUAGES
async def test_a_closure_and_its_end_are_told_once_to_who_holds_a_shift_then_and_to_who_hosts(
    stage: Stage, language: str
) -> None:
    ref, zoe, awa, french = *await crew(stage, language, "Ref", "Zoé", "Awa"), language == "fr"
    told = B1[language]
    await ref.says(told["define"])
    await ref.says(told["yes"])
    await zoe.says("!take-shift P-2")
    await awa.says("!take-shift P-3")
    await awa.says(
        "propose un troc de livres jeudi 10 décembre 14h-16h"
        if french
        else "propose a book swap Thursday 10 December 14:00 to 16:00"
    )
    await ref.says("!publish E-1")
    quiet = [len(rung(zoe)), len(rung(awa))]
    close = "ferme la maison le 10 décembre" if french else "close the whole house on 10 December"
    for again in ("oups" if french else "oops", ""):  # what is taken back at once is told to nobody
        await ref.says(close)
        await ref.says(told["yes"])
        if again:
            await ref.says("rouvre tout" if french else "reopen the house")
        await stage.wait(6 * MINUTE)
        if again:
            assert [len(rung(zoe)), len(rung(awa))] == quiet
    assert ("Le lieu sera fermé" if french else "The house will be closed") in zoe.reads
    assert ("au moment de ton événement" if french else "at the time of your event") in awa.reads
    assert [len(rung(zoe)), len(rung(awa))] == [quiet[0] + 1, quiet[1] + 1]
    await ref.says("rouvre tout" if french else "reopen the house")
    await stage.wait(6 * MINUTE)
    assert ("Le lieu est ouvert finalement" if french else "The house is open after all") in zoe.reads


async def test_other_hours_that_leave_an_event_outside_them_ask_its_host_once_who_opens(stage: Stage) -> None:
    troupe = await troupe_of(stage, "en", "terminal")
    ref, awa = stage.actor("ref", "terminal", "Ref"), troupe.awa
    await know(stage, ref, Role.COORDINATOR, language="en")
    await awa.says("propose a book swap Sunday 13 December 14:00 to 16:00")
    await troupe.nour.says("!publish E-1")
    for _time in range(2):
        await ref.says("closed on sundays")
        await ref.says("yes")
        await stage.wait(6 * MINUTE)
        assert len([one for one in read_by(awa) if "The house has other hours now: Book swap" in one]) == 1
        await awa.says("yes")
    assert "Noted: you open the house for Book swap." in read_by(awa)


RESHAPED = {
    "fr": ("la perm du jeudi finit à 20h désormais", "de 18 h à 20 h", "Nouvel horaire au planning"),
    "en": ("the Thursday shift ends at 20:00 from now on", "18:00 to 20:00", "Other hours on the rota"),
}


@LANGUAGES
async def test_what_comes_again_gets_other_hours_by_a_sentence_and_who_holds_a_date_hears_it_once(
    stage: Stage, language: str
) -> None:
    ref, zoe = await crew(stage, language, "Ref", "Zoé")
    told, (words, hours, heard) = B1[language], RESHAPED[language]
    await ref.says(told["define"])
    await ref.says(told["yes"])
    for number in (2, 3):
        await zoe.says(f"!take-shift P-{number}")
    quiet = len(rung(zoe))
    await ref.says(words)
    assert hours in ref.reads
    assert "Zoé" in ref.reads
    await ref.says({"fr": "non", "en": "no"}[language])
    await ref.says(words)
    await stage.restart()
    await ref.says(told["yes"])
    await stage.wait(6 * MINUTE)
    assert len(rung(zoe)) == quiet + 1
    assert heard in zoe.reads
    assert hours in zoe.reads
    await ref.says(words)
    assert {"fr": "déjà", "en": "already"}[language] in ref.reads
    await stage.wait(timedelta(days=80))
    await ref.says("!rota 25 février" if language == "fr" else "!rota 25 February")
    assert ref.reads.count("P-") == 1
    assert hours in ref.reads


async def test_nobody_is_looked_for_any_more_for_what_is_taken_off_the_rota(stage: Stage) -> None:
    ref, zoe, marc = await crew(stage, "en", "Ref", "Zoé", "Marc")
    await ref.says("new shift bar every Thursday 18:00 to 21:00")
    await ref.says("yes")
    await marc.says("I'm ok for last minute")
    await zoe.says("!take-shift P-1")
    await zoe.says("I can't do my shift P-1")
    assert marc.reads.startswith("Somebody is missing: Bar")
    await ref.says("stop the shift Bar")
    await ref.says("yes")
    assert marc.offered == []
    await stage.wait(timedelta(hours=12))
    assert not any("Nobody was found" in one for one in read_by(ref))
