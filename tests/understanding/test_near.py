import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.grammar import Entity
from bot.understanding.near import Match, matching, near
from tests.understanding.sentences_house import BOOKINGS, PEOPLE, ROOMS

NAMES = [room.names[0] for room in ROOMS]


@pytest.mark.parametrize(
    ("answer", "keys"),
    [
        ("bleue", ("bleue",)),
        ("la bleue", ("bleue",)),
        ("La Bleue !", ("bleue",)),
        ("la verte stp", ("verte",)),
        ("salle blue", ("bleue",)),
        ("the blue room please", ("bleue",)),
        ("salle bleue", ("bleue",)),
        ("atelier", ("bois", "metal")),
        ("l'atelier", ("bois", "metal")),
        ("the workshop", ("bois", "metal")),
        ("bois", ("bois",)),
        ("l'atelier métal", ("metal",)),
        ("bureau 3", ("bureau3",)),
        ("desk 3", ("bureau3",)),
        ("3", ("bureau3",)),
        ("réunion", ("reunion",)),
        ("la salle de réunion", ("reunion",)),
        ("grande", ("grande",)),
        ("studio", ("studio",)),
        ("imprimante 3d", ("imprimante",)),
        ("le camion", ("fourgon",)),
        ("ateliers", ("bois", "metal")),
    ],
)
def test_a_bare_answer_names_a_room(answer: str, keys: tuple[str, ...]) -> None:
    assert matching(answer, ROOMS) == Match(keys)


@pytest.mark.parametrize(
    ("answer", "key"), [("bleu", "bleue"), ("cuisinne", "cuisine"), ("la grandde", "grande")]
)
def test_a_slip_is_forgiven_and_told(answer: str, key: str) -> None:
    assert matching(answer, ROOMS) == Match((key,), exact=False)


@pytest.mark.parametrize(
    "answer", ["la rouge", "", "salle", "je ne sais pas", "demain", "😂", "bureau 11", "bleue verte"]
)
def test_what_names_nothing_matches_nothing(answer: str) -> None:
    assert matching(answer, ROOMS).keys == ()


def test_a_whole_name_wins_over_a_part() -> None:
    rooms = [Entity("room", "one", ("Atelier",)), Entity("room", "two", ("Atelier bois",))]

    assert matching("l'atelier", rooms) == Match(("one",))


def test_a_booking_is_named_by_its_number() -> None:
    assert [matching(said, BOOKINGS).keys for said in ("R-142", "r142", "R 142")] == [("r142",)] * 3


def test_a_person_is_named_without_accents() -> None:
    assert matching("lea", PEOPLE) == Match(("lea",))


@pytest.mark.parametrize(
    ("word", "best"),
    [
        ("bleu", "Salle bleue"),
        ("cuizine", "Cuisine"),
        ("fourgonnette", "Fourgon"),
        ("meatl", "Atelier métal"),
    ],
)
def test_a_misspelt_name_brings_the_likely_one(word: str, best: str) -> None:
    assert near(word, NAMES)[0] == best


def test_no_more_names_are_offered_than_asked_for() -> None:
    assert len(near("bureau", NAMES)) == 3
    assert len(near("bureau", NAMES, limit=1)) == 1
    assert near("bureau", NAMES, limit=0) == []


@pytest.mark.parametrize("word", ["xylophone", "", "   ", "\u200b"])
def test_nothing_is_offered_for_what_is_like_nothing(word: str) -> None:
    assert near(word, NAMES) == []


@given(st.text())
def test_no_answer_is_an_error(text: str) -> None:
    assert set(matching(text, ROOMS).keys) <= {room.key for room in ROOMS}
    assert set(near(text, NAMES)) <= set(NAMES)


def test_a_word_of_politeness_may_be_a_name_when_it_stands_alone() -> None:
    roles = (Entity("role", "concierge", ("concierge", "bénévole")), Entity("role", "member", ("membre",)))

    assert matching("concierge", roles) == Match(("concierge",))
    assert matching("stp", roles) == Match()
