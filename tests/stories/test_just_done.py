"""Another word about what was just done: another time, another room or how many, said alone."""

from datetime import timedelta

import pytest

from bot.testing import Stage
from tests.stories.programme import SEWING, Troupe, troupe_of
from tests.stories.test_programme import LANGUAGES, say


@pytest.fixture
async def troupe(stage: Stage, language: str) -> Troupe:
    return await troupe_of(stage, language)


async def tells(troupe: Troupe, *dialogue: tuple[str, str, str, str]) -> None:
    """What Awa says in French and in English, and what she reads."""
    for french, english, lu, read in dialogue:
        await troupe.awa.says(say(troupe, french, english))
        assert say(troupe, lu, read) in troupe.awa.reads, (french, english)


@LANGUAGES
async def test_a_time_or_a_room_alone_changes_what_was_just_done_and_oops_goes_back_one_step(
    troupe: Troupe,
    stage: Stage,
    language: str,
) -> None:
    await tells(
        troupe,
        ("réserve la bleue demain de 14h à 15h", "book the blue room tomorrow 14:00 to 15:00", "R-1", "R-1"),
        ("non 15h", "no, 15:00", "de 15 h à 16 h", "15:00 to 16:00"),
        ("plutôt la verte", "the green room instead", "Salle verte", "Salle verte"),
        (
            "oups",
            "oops",
            "Salle bleue, vendredi 4 décembre, de 15 h",
            "Salle bleue, Friday 4 December, 15:00",
        ),
    )
    await troupe.awa.says(SEWING[language])
    await tells(
        troupe,
        ("finalement 15h", "actually 15:00", "de 15 h à 18 h", "15:00 to 18:00"),
        ("en fait salle verte", "sorry, the green room", "Salle verte", "Salle verte"),
    )
    await troupe.awa.says(SEWING[language].replace("12", "19"))
    await tells(
        troupe,
        (
            "l'annonce : apportez vos tissus",
            "the announcement: bring fabric",
            "apportez vos tissus",
            "bring fabric",
        ),
        ("6 places", "6 places", "6 places", "6 places"),
        ("titre : Couture libre", "title: Open sewing", "Couture libre, E-2", "Open sewing, E-2"),
    )
    await tells(
        troupe,
        ("rappelle-moi demain 9h les poubelles", "remind me tomorrow 9am: bins", "à 9 h", "09:00"),
        ("non 10h", "no, 10am", "vendredi 4 décembre à 10 h", "Friday 4 December at 10:00"),
        ("plutôt lundi", "monday rather", "lundi 7 décembre à 10 h", "Monday 7 December at 10:00"),
        ("non hier", "no, yesterday", "Je n'y lis ni jour ni heure", "could not read a time"),
        ("laisse tomber", "never mind", "", ""),
        (
            "rappelle-moi tous les mardis à 20h : tri",
            "remind me every Tuesday at 8pm: sort",
            "à 20 h",
            "20:00",
        ),
        ("plutôt 21h", "rather 9pm", "le mardi à 21 h", "on Tuesdays at 21:00"),
        ("plutôt mercredi", "rather Wednesday", "Je n'y lis ni jour ni heure", "could not read a time"),
    )
    await stage.wait(timedelta(minutes=11))
    await tells(troupe, ("non 10h", "no, 10am", "Je n'ai pas compris", "I did not understand"))


@LANGUAGES
async def test_what_is_asked_by_name_is_left_for_another_wish_and_oops_is_about_the_deed_that_came_after(
    troupe: Troupe,
    language: str,  # noqa: ARG001 - the troupe speaks it
) -> None:
    await tells(
        troupe,
        ("déplace la piscine", "move the swimming pool", "Quelle réservation", "Which booking"),
        ("rappelle-moi de trier", "remind me to sort", "Quand", "When"),
        ("ce soir", "tonight", "trier", "sort"),
        ("déplace la piscine", "move the swimming pool", "Quelle réservation", "Which booking"),
    )
    await troupe.stage.wait(timedelta(minutes=1))
    await tells(
        troupe,
        ("rappelle-moi demain 9h de trier", "remind me tomorrow 9am to sort", "à 9 h", "09:00"),
        ("oups", "oops", "M-2 est annulé", "M-2 is called off"),
    )
