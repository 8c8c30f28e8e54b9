"""What comes again: one word for all its dates, and a reminder that goes where its event goes."""

from datetime import datetime

import pytest

from bot.testing import Stage
from tests.stories.house import PARIS
from tests.stories.programme import Troupe, troupe_of

WORDS = {
    "fr": {
        "propose": "propose un atelier couture tous les mardis de 18h à 20h du 8 décembre au 5 janvier, 1 place, salle bleue",
        "once": "je viens à l'atelier couture le 15",
        "all": "je viens à tous",
        "noted": "8, 22 et 29 décembre ; 5 janvier",
        "full": "C'est complet : mardi 15 décembre",
        "none": "C'est complet à chaque fois",
        "remind": "rappelle-moi la couture 1 h avant",
        "at": "mardi 8 décembre à {hour} h",
        "mine": "mes rappels",
        "move": "décale la couture du 8 à 19h",
        "off": "annule l'événement E-1 le 8",
        "gone": "Cela n'a pas lieu",
    },
    "en": {
        "propose": "propose a sewing workshop every Tuesday 18:00 to 20:00 from 8 December to 5 January, 1 place, blue room",
        "once": "I'm coming to the sewing workshop on the 15th",
        "all": "I'm coming to all of them",
        "noted": "8, 22 and 29 December; 5 January",
        "full": "It is full: Tuesday 15 December",
        "none": "It is full each time",
        "remind": "remind me of the sewing workshop 1 hour before",
        "at": "Tuesday 8 December at {hour}:00",
        "mine": "my reminders",
        "move": "move the sewing workshop on the 8th to 19:00",
        "off": "cancel the event E-1 on the 8th",
        "gone": "It does not take place",
    },
}


async def weekly(stage: Stage, language: str) -> Troupe:
    troupe = await troupe_of(stage, language)
    await troupe.awa.says(WORDS[language]["propose"])
    await troupe.nour.says("!publish E-1")
    return troupe


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_one_word_is_for_all_its_dates_but_those_that_are_full_and_oups_takes_it_back(
    stage: Stage, language: str
) -> None:
    said, troupe = WORDS[language], await weekly(stage, language)
    await troupe.ben.says(said["once"])
    await troupe.cara.says(said["all"])
    assert said["noted"] in troupe.cara.reads
    assert said["full"] in troupe.cara.reads
    await troupe.dan.says(said["all"])
    assert said["none"] in troupe.dan.reads
    await troupe.cara.says("!oups")
    await troupe.dan.says(said["all"])
    assert said["noted"] in troupe.dan.reads


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_reminder_before_an_event_goes_where_it_goes_and_ends_with_it(
    stage: Stage, language: str
) -> None:
    said, troupe = WORDS[language], await weekly(stage, language)
    await troupe.ben.says(said["remind"])
    assert said["at"].format(hour=17) in troupe.ben.reads
    await troupe.awa.says(said["move"])
    await stage.until(datetime(2026, 12, 3, 9, 30, tzinfo=PARIS))
    await stage.restart()
    await troupe.ben.says(said["mine"])
    assert said["at"].format(hour=18) in troupe.ben.reads
    await troupe.nour.says(said["off"])
    await troupe.nour.says("1")
    await stage.until(datetime(2026, 12, 4, 10, 0, tzinfo=PARIS))
    assert said["gone"] in troupe.ben.reads


async def test_of_the_only_thing_that_comes_again_nothing_need_be_named(stage: Stage) -> None:
    troupe = await troupe_of(stage, "fr")
    await troupe.cara.says("je viens à tous")
    assert "Il n'y a rien au programme" in troupe.cara.reads
    await troupe.published()
    await troupe.cara.says("je viens à tous")
    await troupe.cara.says("1")
    assert "C'est noté, tu viens : Atelier couture" in troupe.cara.reads
    await troupe.ben.says("rappelle-moi la couture 12 jours avant")
    assert "Ce moment est déjà passé" in troupe.ben.reads
