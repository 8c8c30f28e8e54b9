"""The ten words of a house, in every form, ours or its own."""

import pytest

from bot.core.words import FORMS, WORDS, lacking, spoken


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("form", FORMS)
def test_every_word_has_every_form_in_both_languages(language: str, form: str) -> None:
    assert all(spoken(word, form, language, {}).strip() for word in WORDS)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        (
            "room",
            "salle|salles|une salle|la salle|de la salle|à la salle|les salles|aucune salle|cette salle",
        ),
        (
            "workshop",
            "atelier|ateliers|un atelier|l'atelier|de l'atelier|à l'atelier|les ateliers|aucun atelier|cet atelier",
        ),
        ("desk", "bureau|bureaux|un bureau|le bureau|du bureau|au bureau|les bureaux|aucun bureau|ce bureau"),
    ],
)
def test_french_articles_agree_contract_and_elide(word: str, forms: str) -> None:
    asked = ("one", "many", "a", "the", "of_the", "to_the", "the_many", "no", "this")

    assert "|".join(spoken(word, form, "fr", {}) for form in asked) == forms


def test_english_articles_are_heard() -> None:
    assert [spoken(word, "a", "en", {}) for word in ("room", "item", "event")] == [
        "a room",
        "an item",
        "an event",
    ]


def test_a_sentence_may_begin_with_a_word_of_the_house() -> None:
    assert spoken("event", "The", "fr", {}) == "L'événement"


def test_a_house_s_own_word_takes_its_articles_from_the_few_forms_that_it_gave() -> None:
    house = {
        "fr": {
            "room": {"one": "hall", "many": "halls", "a": "un hall"},
            "shift": {"one": "heure", "many": "heures", "a": "une heure", "the": "l'heure"},
        }
    }

    assert [spoken("room", form, "fr", house) for form in ("the", "of_the", "to_the_many")] == [
        "le hall",
        "du hall",
        "aux halls",
    ]
    assert [spoken("shift", form, "fr", house) for form in ("the", "of_the", "this")] == [
        "l'heure",
        "de l'heure",
        "cette heure",
    ]
    assert spoken("room", "the", "en", house) == "the room"


def test_a_word_that_lacks_a_form_is_not_half_used() -> None:
    half = {"one": "repaire", "many": "repaires"}

    assert lacking("fr", half) == ("a",)
    assert spoken("room", "many", "fr", {"fr": {"room": half}}) == "salles"


@pytest.mark.parametrize(
    ("word", "form", "language"), [("hall", "one", "fr"), ("room", "some", "fr"), ("room", "one", "de")]
)
def test_a_word_or_form_that_no_house_has_is_an_error_for_us(word: str, form: str, language: str) -> None:
    with pytest.raises(LookupError):
        spoken(word, form, language, {})
