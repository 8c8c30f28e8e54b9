"""An answer said politely is the same answer; courtesy alone is none."""

from datetime import UTC, datetime

import pytest

from bot.core.call import Call
from bot.engine.questions.answers import answer
from bot.store.questions import Offered, Question

NOW = datetime(2026, 12, 3, 9, tzinfo=UTC)
YES, NO, LATER = (
    Offered("a", "yes, note it", ("yes",), Call("some.note")),
    Offered("b", "no, leave it", ("no",), None),
    Offered("c", "ask me later", ("later", "plus tard"), Call("some.later")),
)


def asked() -> Question:
    """A yes, a no, and something else."""
    return Question(1, 1, 1, "direct", None, None, (YES, NO, LATER), None, None, NOW)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("oui stp", YES), ("yes please!", YES), ("oui merci beaucoup", YES), ("oui, avec plaisir", YES), ("volontiers", YES), ("1 svp", YES),
        ("Oui s'il te plaît", YES), ("no thank you", NO), ("non, merci bien", NO), ("plus tard merci", LATER), ("ask me later please", LATER),
    ],
)  # fmt: skip
def test_who_is_polite_is_understood_as_who_is_not(said: str, meant: Offered) -> None:
    assert answer(asked(), said) == meant


@pytest.mark.parametrize("said", ["merci", "thanks a lot", "please", "merci beaucoup !"])
def test_courtesy_alone_chooses_nothing(said: str) -> None:
    assert answer(asked(), said) is None
