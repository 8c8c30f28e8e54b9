"""An event goes elsewhere: to another room, away from one hour to another, and the one date of several that is named."""

from datetime import timedelta

import pytest

from bot.testing import Stage
from tests.stories.programme import SEWING, Troupe, troupe_of
from tests.stories.test_programme import LANGUAGES, say
from tests.stories.test_waiting import rung

SETTLED = timedelta(minutes=6)


@pytest.fixture
async def troupe(stage: Stage, language: str) -> Troupe:
    return await troupe_of(stage, language)


@LANGUAGES
async def test_an_event_goes_to_another_room_and_who_comes_hears_of_it_once(
    troupe: Troupe,
    stage: Stage,
    language: str,  # noqa: ARG001 - the troupe speaks it
) -> None:
    awa, ben = troupe.awa, troupe.ben
    await troupe.published()
    await ben.presses(say(troupe, "j'y vais", "I come"))
    await troupe.dan.says("book the main hall 12 December 16:00 to 18:00")
    await awa.says(
        say(troupe, "mets la couture dans la grande salle", "move the sewing workshop to the main hall")
    )
    assert say(troupe, "Rien n'a changé", "Nothing was changed") in awa.reads
    await awa.presses("Salle verte")
    assert say(troupe, "C'est noté : Atelier couture", "Noted: Sewing workshop") in awa.reads
    assert "Salle verte" in awa.reads
    await troupe.dan.says("book the blue room 12 December 14:00 to 17:00")
    assert "R-" in troupe.dan.reads, "what it had is free"
    await stage.wait(SETTLED)
    (told,) = rung(ben)
    assert say(troupe, "Changement de lieu : Atelier couture", "It takes place elsewhere now: Sewing") in told
    assert "Salle verte" in told
    await awa.says(
        say(troupe, "la couture sera en salle verte", "the sewing workshop will be in the green room")
    )
    assert say(troupe, "C'est déjà là", "It is there already") in awa.reads
    await ben.says(
        say(troupe, "la couture sera en salle bleue", "the sewing workshop will be in the blue room")
    )
    assert say(troupe, "la personne qui l'organise", "Only whoever hosts it") in ben.reads


@LANGUAGES
async def test_from_one_hour_to_another_it_stays_as_long_and_back_again(
    troupe: Troupe,
    language: str,
) -> None:
    awa = troupe.awa
    await awa.says(SEWING[language])
    for words, hours in (
        (("décale la couture de 14h à 15h", "move the sewing workshop from 14:00 to 15:00"), ("15 h à 18 h", "15:00 to 18:00")),
        (("décale la couture de 15h à 13h", "move the sewing workshop from 15:00 to 13:00"), ("13 h à 16 h", "13:00 to 16:00")),
        (("déplace la couture", "move the sewing workshop"), ("quand", "when")),
        (("16h", "16:00"), ("16 h à 19 h", "16:00 to 19:00")),
    ):  # fmt: skip
        await awa.says(say(troupe, *words))
        assert say(troupe, *hours) in awa.reads


@LANGUAGES
async def test_the_date_of_several_that_a_day_of_the_month_names_is_moved(
    troupe: Troupe,
    language: str,  # noqa: ARG001 - the troupe speaks it
) -> None:
    awa = troupe.awa
    await awa.says(
        say(
            troupe,
            "propose un club lecture tous les lundis de 19h à 20h du 7 au 21 décembre en salle verte",
            "propose a book club every Monday 19:00 to 20:00 from 7 to 21 December in the green room",
        )
    )
    await awa.says(
        say(troupe, "décale le club lecture du 14 à 11h", "move the book club of the 14th to 11:00")
    )
    assert say(troupe, "lundi 14 décembre, de 11 h à 12 h", "Monday 14 December, 11:00 to 12:00") in awa.reads
    await awa.says(say(troupe, "mets le club lecture en salle bleue", "put the book club in the blue room"))
    assert "Salle bleue" in awa.reads
    await awa.says(say(troupe, "oups", "oops"))
    assert "Salle verte" in awa.reads
