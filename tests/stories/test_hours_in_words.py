"""Hours in words: what is closed every week, of the house and of one room; who asks, books and looks finds it so."""

import pytest

from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import know
from tests.stories.test_week_of_a_room import words

SAID = {
    "fr": ("fermé le dimanche", "oui", "Lundi à samedi : de 9 h à 22 h", "la verte est fermée le lundi", "suit les horaires de la maison"),
    "en": ("closed on Sundays", "yes", "Monday to Saturday: 09:00 to 22:00", "the green room is closed on Mondays", "follows the house hours"),
}  # fmt: skip


@pytest.fixture
def means() -> str:
    """What is told here is told alike on every network."""
    return "matrix"


@pytest.mark.parametrize("language", sorted(SAID))
async def test_what_is_closed_every_week_is_read_back_and_then_holds(
    stage: Stage, ana: Actor, paul: Actor, language: str
) -> None:
    closed, yes, hours, _room, _house = SAID[language]
    await know(stage, paul, Role.COORDINATOR, language=language)
    await ana.says("book the green room sunday 10:00 to 12:00")
    await paul.says(closed)
    assert hours in words(paul)
    assert "R-1, Salle verte" in words(paul)
    await ana.says("book the blue room sunday 10:00 to 12:00")
    assert "Booked" in ana.reads, "nothing counts before the yes"
    await paul.says(yes)
    await ana.says("book the studio sunday 10:00 to 12:00")
    assert "We are closed on Sunday 6 December." in ana.reads
    await ana.says("my bookings")
    assert "R-1" in ana.reads


@pytest.mark.parametrize("language", sorted(SAID))
async def test_a_room_has_hours_of_its_own_within_those_of_the_house(
    stage: Stage, ana: Actor, lea: Actor, paul: Actor, language: str
) -> None:
    _closed, _yes, _hours, room, house = SAID[language]
    await know(stage, paul, Role.COORDINATOR, language=language)
    await ana.says("book the green room monday 10:00 to 12:00")
    await paul.says(room)
    assert "R-1" in words(paul), "who has a booking there is listed first"
    await paul.presses("oui" if language == "fr" else "yes")
    await stage.restart()
    await lea.says("réserve la verte lundi 14h-16h")
    assert "Salle verte : c'est fermé lundi 7 décembre (règle pour Salle verte)." in words(lea)
    assert any("Salle bleue" in one for one in lea.offered)
    await ana.says("show me the week of the green room")
    assert "Monday 7 December: closed, taken 10:00 to 12:00" in words(ana)
    await ana.says("is the green room free on monday?")
    assert "Salle verte is closed Monday 7 December" in words(ana)
    await paul.says(f"la verte {house}" if language == "fr" else f"the green room {house}")
    await lea.says("réserve la verte lundi 14h-16h")
    assert "C'est réservé" in words(lea)


async def test_one_day_is_still_one_closure_and_its_reason_is_told(lea: Actor, paul: Actor) -> None:
    await paul.says("ferme la verte du 10 au 12 décembre, travaux")
    await paul.says("oui")
    assert "travaux" in words(paul)
    await paul.says("la bleue est fermée lundi")
    await paul.says("oui")
    await lea.says("réserve la verte le 11 décembre 14h-16h")
    assert "travaux" in words(lea)
    await lea.says("réserve la bleue lundi 14 décembre 14h-16h")
    assert "C'est réservé" in words(lea)
