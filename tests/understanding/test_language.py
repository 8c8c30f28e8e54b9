import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "merci",
        "bonjour",
        "est-ce que la salle est libre demain ?",
        "réserve la bleue",
        "qui est de permanence ?",
        "je voudrais la grande salle",
        "oups",
        "à demain",
        "salut, tu peux m'aider ?",
        "slt g besoin dune resa 2main",
        "jveux resa bleu dem1",
        "ki est ds le studio",
    ],
)
def test_french_is_heard(text: str) -> None:
    assert language_of(text) == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "thanks",
        "hello",
        "is the room free tomorrow?",
        "book the blue room",
        "who is on duty?",
        "I would like the big room",
        "what can you do",
        "wanna get desk 2 tmrw",
        "can u hold desk 2",
        "book the salle bleue for tomorrow please",
    ],
)
def test_english_is_heard(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text", ["ok", "OK!", "12", "14:00", "R-142", "", "😂", "studio", "menu", "Sam", "@loge", "le the"]
)
def test_what_could_be_either_is_left_open(text: str) -> None:
    assert language_of(text) is None


@given(st.text())
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert language_of(text) in {"fr", "en", None}


@pytest.mark.parametrize("text", ["2m1 10h a 12h", "14h a 16h"])
def test_an_a_without_its_accent_is_no_english(text: str) -> None:
    assert language_of(text) is None
