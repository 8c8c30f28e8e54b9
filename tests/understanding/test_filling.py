"""What fills a command that is known to be meant, in words that no phrase of it has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.listening.timed import Ear
from tests.sentences.lodge import EVENTS, LANGUAGES, NOW, ROTA, ROUTER, call_of, rooms, routed, words_of

NAMES = {"room": rooms(), "event": EVENTS, "slot": ROTA}
COMMANDS = sorted(command.id for command in ROUTER.registry.commands())


def filled(command: str, text: str, language: str = "fr") -> dict[str, str]:
    return dict(ROUTER.listener.known(command, text, Ear(NOW, language, NAMES)).words)


@pytest.mark.parametrize(
    ("language", "command", "text", "words"),
    [
        ("fr", "helper.ask", "y'aurait pas un bricoleur pour redresser ma roue voilée ?", {"topic": "redresser ma roue voilée"}),
        ("en", "helper.ask", "is there some kind soul who'd help with my tax return", {"topic": "my tax return"}),
        ("fr", "remind.set", "j'aurais besoin que tu me rappelles mardi à 9h de payer le loyer", {"what": "payer le loyer", "when": "mardi à 9h"}),
        ("en", "remind.set", "would you poke me tomorrow at 8 to water the plants", {"what": "water the plants", "when": "tomorrow at 8"}),
        ("fr", "event.propose", "ça vous dirait qu'on fasse une soirée contes vendredi 20h ?", {"title": "soirée contes", "when": "vendredi 20h"}),
        ("en", "event.propose", "shall I put on a mending circle friday at 8pm?", {"title": "mending circle", "when": "friday at 8pm"}),
        ("fr", "announce.now", "mets un mot dans #general : le four est réparé", {"text": "le four est réparé", "where": "#general"}),
        ("en", "announce.now", "put a word in #general: the oven works again", {"text": "the oven works again", "where": "#general"}),
        ("fr", "room.approve", "la R-12 me va, c'est bon", {"booking": "R-12"}),
        ("en", "room.move", "my R-12 would suit me better on friday at 5pm", {"booking": "R-12", "when": "friday at 5pm"}),
    ],
)  # fmt: skip
def test_the_free_words_are_told_from_those_that_ask(
    language: str, command: str, text: str, words: dict[str, str]
) -> None:
    assert filled(command, text, language) == words


def test_a_name_that_nothing_has_is_kept_as_it_was_said() -> None:
    assert filled("event.cancel", "l'animatrice a la grippe, l'atelier poterie tombe à l'eau") == {
        "event": "atelier poterie",
        "words": "l'animatrice a la grippe",
    }


def test_a_time_that_is_told_to_be_wrong_is_not_the_one_that_is_meant() -> None:
    assert filled("room.book", "la verte demain à 17h au lieu de vendredi")["when"] == "demain à 17h"
    assert filled("remind.snooze", "pas maintenant, dans une heure plutôt")["when"] == "dans une heure"


def test_where_a_booking_is_moved_in_time_its_room_tells_which_one() -> None:
    assert filled("room.move", "le studio, plutôt à 17h en fin de compte") == {
        "booking": "studio",
        "when": "17h",
    }
    assert filled("room.move", "ma résa irait mieux dans la verte à 17h")["room"] == "verte"


def test_small_words_before_are_no_part_of_it_but_a_verb_is() -> None:
    assert filled("helper.offer", "je sais réparer les horloges") == {"topic": "réparer les horloges"}
    assert filled("event.propose", "would it be ok to put on a mending circle friday at 8pm?", "en") == {
        "title": "mending circle",
        "when": "friday at 8pm",
    }


def test_of_a_letter_only_what_is_named_is_taken() -> None:
    letter = "je vous écris pour la verte, " + "et puis il y a encore tout ceci " * 10
    assert filled("helper.ask", letter) == {}
    assert filled("room.book", letter)["room"] == "verte"


def test_nothing_is_made_up_where_nothing_is_told() -> None:
    assert filled("helper.ask", "help please!", "en") == {}
    assert filled("me.cancel", "non non, j'annule") == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "please create a repair shift on fridays from 3pm to 5pm with one person",
            {"pattern": "repair shift on fridays from 3pm to 5pm with one person"},
        ),
        ("i can give a hand with primary school reading", {"topic": "primary school reading"}),
        ("une âme charitable aurait une brouette à me prêter", {"topic": "brouette"}),
    ],
)
def test_what_is_only_guessed_is_filled_with_no_word_that_asks(text: str, words: dict[str, str]) -> None:
    meant = routed(text, "fr" if "âme" in text else "en")
    assert call_of(meant) is not None
    assert words_of(meant) == words


def test_of_several_times_the_one_that_is_asked_for_is_meant() -> None:
    assert filled(
        "remind.set", "mon frère arrive lundi, rappelle-moi dimanche soir de faire les courses"
    ) == {
        "what": "faire les courses",
        "when": "dimanche soir",
    }


@given(st.text(max_size=200), st.sampled_from(COMMANDS), st.sampled_from(LANGUAGES))
def test_no_text_whatever_is_an_accident(text: str, command: str, language: str) -> None:
    understood = ROUTER.listener.known(command, text, Ear(NOW, language, NAMES))

    assert all(text[one.begin : one.finish] for one in understood.filled.values())
