"""Short words in full: each keeps the place of what was typed, and a name of the house is never one."""

import pytest

from bot.understanding.fold import words
from bot.understanding.grammar import CommandWords, Entity, message
from bot.understanding.near import matching
from bot.understanding.sentences import Grammar
from bot.understanding.shorthand import spelled_out
from tests.understanding.sentences_slots import slots


def full(text: str, *names: str) -> str:
    return " ".join(word.text for word in spelled_out(words(text), lambda word: word in names))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jveux", "je veux"),
        ("j'veux", "je veux"),
        ("j'ai", "j ai"),
        ("jaimerais davoir", "j aimerais d avoir"),
        ("c ki", "c est qui"),
        ("c'est qui", "c est qui"),
        ("c'était", "c etait"),
        ("chui ds la sal", "je suis dans la salle"),
        ("i wanna", "i want to"),
        ("whos in", "who s in"),
        ("ill need it", "i ll need it"),
        ("i feel ill", "i feel ill"),
        ("teh room 4 u", "the room 4 you"),
    ],
)
def test_a_short_word_is_read_in_full(typed: str, meant: str) -> None:
    assert full(typed) == meant


def test_a_name_of_the_house_stays_itself() -> None:
    assert full("la sal", "sal") == "la sal"


def test_words_in_full_stand_where_the_short_one_did() -> None:
    said = spelled_out(words("ok jveux"), lambda _word: False)
    assert [(word.text, word.begin, word.finish) for word in said] == [
        ("ok", 0, 2),
        ("je", 3, 8),
        ("veux", 3, 8),
    ]


def test_free_words_are_kept_as_they_were_typed() -> None:
    grammar = Grammar([CommandWords("note.add", {"fr": ["note {what}"]}, slots(what="text"))])
    assert grammar.read(message("note kan la sal ferme"))[0].filled["what"].text == "kan la sal ferme"


def test_a_short_answer_names_the_room() -> None:
    rooms = [Entity("room", "green", ("Salle verte",)), Entity("room", "blue", ("Salle bleue",))]
    assert matching("la sal verte stp", rooms).keys == ("green",)
