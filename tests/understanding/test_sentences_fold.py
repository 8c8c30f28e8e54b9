import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.fold import bare_words, fold, plain, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Réserve À L’Œuvre", "reserve a l'oeuvre"),
        ("re\u0301serve", "reserve"),
        ("STRASSE Straße", "strasse strasse"),
        ("b\u200bl\u202eeue\u0007", "bleue"),
        ("ﬁn", "fin"),
        ("１２", "12"),
        ("non\u00a0breaking\tspace\n", "non breaking space "),
        ("łódź", "lodz"),
    ],
)
def test_letters_are_folded_to_what_an_ear_would_hear(text: str, folded: str) -> None:
    assert plain(text) == folded


def test_a_folded_word_knows_where_it_stood() -> None:
    text = "Œuvre \u200be\u0301tonnante"
    folded = fold(text)
    begin = folded.text.index("etonnante")

    first, last = folded.original(begin, begin + len("etonnante"))

    assert text[first:last] == "e\u0301tonnante"


def test_words_are_cut_at_apostrophes_and_hyphens_and_remember_a_comma() -> None:
    said = words("réserve-moi l'atelier, s'il te plaît")

    assert [word.text for word in said] == ["reserve", "moi", "l", "atelier", "s", "il", "te", "plait"]
    assert [word.text for word in said if word.after_break] == ["s"]


def test_a_name_is_split_like_a_sentence() -> None:
    assert bare_words("Salle de l’Été") == ("salle", "de", "l", "ete")


@given(st.text())
def test_every_folded_letter_comes_from_the_text(text: str) -> None:
    folded = fold(text)

    assert len(folded.text) == len(folded.starts)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= word.begin < word.finish <= len(text) for word in words(text))
