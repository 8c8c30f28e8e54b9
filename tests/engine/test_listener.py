"""From a sentence to the words of each argument, with the declarations of the skills."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.app import OURS
from bot.engine.listening.listener import Listener
from bot.engine.listening.timed import Ear
from bot.engine.listening.typed import typed_words
from bot.engine.registry import Registry
from bot.understanding.grammar import Entity

NOW = datetime(2026, 12, 3, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))
ROOMS = (
    Entity("room", "1", ("Salle bleue", "Blue room")),
    Entity("room", "2", ("Atelier bois", "Wood workshop")),
)
REGISTRY = Registry(OURS)
LISTENER = Listener(REGISTRY.commands())


def heard(text: str, language: str) -> dict[str, str]:
    return dict(LISTENER.sentence(text, Ear(NOW, language, {"room": ROOMS}))[0].words)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "réserve la salle bleue demain de 14h à 16h"),
        ("fr", "réserve l'atelier bois vendredi à 9h"),
        ("en", "book the blue room tomorrow 14:00 to 16:00"),
    ],
)
def test_an_article_before_a_name_is_no_purpose(language: str, text: str) -> None:
    assert set(heard(text, language)) == {"room", "when"}


def test_a_purpose_is_heard_beside_the_name() -> None:
    words = heard("réserve la salle bleue demain de 14h à 16h pour la chorale", "fr")

    assert words["purpose"] == "la chorale"


def test_after_a_typed_name_too_a_room_that_was_not_named_is_to_be_asked_for() -> None:
    command = REGISTRY.typed("réserver")
    assert command is not None

    words = typed_words(command, "la salle et l'atelier bois demain", Ear(NOW, "fr", {"room": ROOMS}))

    assert (words.get("room"), words["purpose"]) == (None, "avec atelier bois")


@pytest.mark.parametrize("text", ["12 la bleue", "la bleue 12", "la bleue demain 12 personnes"])
def test_after_a_typed_name_a_number_says_how_many_wherever_it_stands(text: str) -> None:
    command = REGISTRY.typed("réserver")
    assert command is not None

    words = typed_words(command, text, Ear(NOW, "fr", {"room": ROOMS}))

    assert (words["people"], words["room"]) == ("12", "bleue")
    assert "purpose" not in words
