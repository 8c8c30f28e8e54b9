"""Names of the house stand for a noun, with the small words around them; where they stood is known."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.engine.listening.renamed import renamed
from bot.engine.listening.timed import Ear
from bot.kit.ears import ByName
from bot.understanding.grammar import Entity, Filled

NOW = datetime(2026, 12, 3, 9, tzinfo=ZoneInfo("Europe/Paris"))
BY = ByName("slot", (("fr", "perm"), ("en", "shift")), ("shift", "other"))
NAMES = {
    "slot": (
        Entity("slot", "", ("garde",)),
        Entity("slot", "*", ("gardes",)),
        Entity("slot", "1", ("Bar",)),
        Entity("slot", "2", ("Front desk",)),
        Entity("slot", "3", ("Atelier bois",)),
        Entity("slot", "4", ("Soir",)),
    ),
    "room": (Entity("room", "1", ("Atelier bois",)),),
}


@pytest.mark.parametrize(
    ("said", "language", "read", "names"),
    [
        ("je tiens le bar vendredi", "fr", "je tiens la perm vendredi", ["Bar"]),
        ("je suis au bar", "fr", "je suis à la perm", ["Bar"]),
        ("le planning du bar", "fr", "le planning de la perm", ["Bar"]),
        ("ma perm de bar", "fr", "ma perm", ["Bar"]),
        ("à la garde de samedi", "fr", "à la perm de samedi", []),
        ("ma garde du bar", "fr", "ma perm", ["Bar"]),
        ("les gardes de mardi", "fr", "les perms de mardi", []),
        (
            "mon bar de jeudi contre le bar de mardi",
            "fr",
            "ma perm de jeudi contre la perm de mardi",
            ["Bar", "Bar"],
        ),
        ("I take the frnt desk shift on Friday", "en", "I take the shift on Friday", ["Front desk"]),
        ("stop the shift Bar", "en", "stop the shift", ["Bar"]),
    ],
)
def test_a_name_reads_as_the_noun_and_is_kept_beside_it(
    said: str, language: str, read: str, names: list[str]
) -> None:
    found = {
        one.text: [name for _at, name in one.names] for one in renamed(said, BY, Ear(NOW, language, NAMES))
    }
    assert found[read] == names


@pytest.mark.parametrize("said", ["je viens demain soir", "l'embarras du choix", "the weather is fine"])
def test_words_of_a_time_and_parts_of_words_are_no_names(said: str) -> None:
    assert list(renamed(said, BY, Ear(NOW, "fr", NAMES))) == []


def test_what_something_else_is_called_too_is_doubtful() -> None:
    assert [one.doubtful for one in renamed("l'atelier bois", BY, Ear(NOW, "fr", NAMES))] == [True]


def test_each_name_goes_to_the_words_behind_it_else_to_the_first_argument() -> None:
    (one,) = renamed("mon bar de jeudi contre le bar de mardi", BY, Ear(NOW, "fr", NAMES))
    filled = {"shift": Filled("shift", "jeudi", 11, 16), "other": Filled("other", "mardi", 36, 41)}
    assert one.given(filled, {"shift": "jeudi", "other": "mardi"}, {"shift", "other"}) == {
        "shift": "Bar jeudi",
        "other": "Bar mardi",
    }
    assert one.given({}, {}, {"shift"}) == {"shift": "Bar Bar"}
