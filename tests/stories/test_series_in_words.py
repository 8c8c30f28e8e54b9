"""Series as people say them: what is left out is told, and what nobody can know is asked for."""

import pytest

from bot.testing import Actor, Stage


@pytest.fixture
def means() -> str:
    """What is told here is the same on each network."""
    return "terminal"


async def test_the_dates_that_are_left_out_are_told_before_the_yes(lea: Actor) -> None:
    await lea.says(
        "réserve la bleue un jeudi sur deux de 18h à 20h jusqu'à fin janvier, sauf pendant les vacances de Noël"
    )
    assert "Salle bleue, 4 dates, de 18 h à 20 h, du jeudi 3 décembre au jeudi 28 janvier." in lea.reads
    assert "Sans : jeudi 31 décembre" in lea.reads


async def test_a_day_that_a_month_lacks_is_skipped_and_said(lea: Actor, ana: Actor) -> None:
    await lea.says("réserve la bleue tous les 29 du mois de 18h à 20h jusqu'en mars")
    assert "3 dates, de 18 h à 20 h, du mardi 29 décembre au lundi 29 mars" in lea.reads
    assert "Pas de date le mois qui finit le dimanche 28 février : ce jour n'y existe pas" in lea.reads
    await ana.says("book the studio every 31st of the month 18:00 to 20:00 until may")
    assert "No date in the months that end on 28 February; 30 April 2027: they have no such day" in ana.reads


async def test_holidays_that_nobody_told_us_are_asked_for_and_all_else_stands(
    stage: Stage, lea: Actor
) -> None:
    await lea.says("réserve la bleue tous les jeudis 18h-20h hors vacances scolaires jusqu'en janvier")
    assert "Je ne sais pas quand c'est : hors vacances scolaires." in lea.reads
    await stage.restart()
    await lea.says("du 19 décembre au 3 janvier")
    assert "Salle bleue, 7 dates" in lea.reads
    assert "Sans : 24 et 31 décembre" in lea.reads


async def test_no_exception_is_an_answer_too(lea: Actor) -> None:
    await lea.says("réserve la bleue tous les jeudis 18h-20h jusqu'en janvier sauf pendant les vacances")
    await lea.says("aucune")
    assert "Salle bleue, 9 dates" in lea.reads


async def test_an_end_that_nobody_told_us_is_asked_for(ana: Actor) -> None:
    await ana.says("book the blue room every other Wednesday 7-9pm until summer")
    assert "I do not know when that is: until summer." in ana.reads
    assert "Until when?" in ana.reads
    await ana.says("30 June")
    assert "Salle bleue, 15 dates, 19:00 to 21:00" in ana.reads
