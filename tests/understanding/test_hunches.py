"""What somebody probably means, in words that no phrase and no gist holds: a guess, judged by what others said."""

from operator import mul

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import OURS
from bot.engine.questions.asked import Asked
from bot.understanding.hunch.lanes import Lanes
from bot.understanding.hunch.learned import TALK, learned, read, written
from scripts.directions import learn
from tests.sentences.lodge import call_of, routed

OURS_BY_NAME = {command.id for skill in OURS for command in skill.commands}


@pytest.mark.parametrize(
    ("said", "language", "meant"),
    [
        ("ne comptez pas sur moi du 20 au 27 décembre, je suis chez ma soeur", "fr", "shift.cannot"),
        ("mon vélo déraille sans arrêt, y aurait pas une âme charitable qui s'y connaît par ici", "fr", "helper.ask"),
        ("enough with the emojis", "en", "me.plain"),
        ("I do not get on with machines like you, could a person of your team ring me?", "en", "help.human"),
        ("need da studio 2moro 4-6pm", "en", "room.book"),
        ("à qui c'est de s'y coller mardi prochain", "fr", "shift.turn"),
    ],
)  # fmt: skip
def test_a_wish_in_nobody_s_words_is_guessed_and_asked(said: str, language: str, meant: str) -> None:
    heard = routed(said, language)
    assert isinstance(heard, Asked)
    assert (heard.call.name, heard.guessed) == (meant, True)


@pytest.mark.parametrize(
    "said",
    [
        "il paraît que la verte est prise demain soir par la chorale",
        "vous pouvez prendre la cuisine ce soir",
        "j'étais de perm samedi, c'était calme",
        "my train was cancelled again, what a week",
    ],
)
def test_who_only_talks_is_asked_nothing(said: str) -> None:
    assert call_of(routed(said, "fr")) is None


def test_what_acts_on_others_is_not_guessed_from_little() -> None:
    assert call_of(routed("poblie E-31", "fr")) not in {
        "event.publish",
        "event.refuse",
        "event.cancel",
    }


def test_whatever_may_be_guessed_is_a_command() -> None:
    assert set(learned().commands) - {TALK} <= OURS_BY_NAME


@given(
    st.lists(st.tuples(*[st.floats(-60, 60)] * 3), min_size=1, max_size=5), st.tuples(*[st.floats(-1, 1)] * 3)
)
def test_rows_side_by_side_are_multiplied_and_added_up_each_for_itself(
    rows: list[tuple[float, ...]], numbers: tuple[float, ...]
) -> None:
    along = Lanes(rows).along(numbers)

    assert along == pytest.approx([sum(map(mul, row, numbers)) for row in rows], abs=0.01)


def test_a_sentence_is_meant_as_those_that_show_the_same() -> None:
    tea, rest = {"w tea": 0.8, "w please": 0.6}, {"w rain": 0.8, "w please": 0.6}

    taught = read(written(learn(["tea.pour", TALK] * 20, [tea, rest] * 20)))

    assert taught.chances({"w tea": 1.0})["tea.pour"] > 0.9
    assert taught.chances({"w rain": 1.0})[TALK] > 0.9
    assert taught.speaking_for("tea.pour", tea)[0] == "w tea"


def test_what_nobody_was_taught_tells_nothing() -> None:
    taught = learn(["tea.pour", TALK] * 20, [{"w tea": 1.0}, {"w rain": 1.0}] * 20)

    assert taught.chances({"w snow": 1.0}) == taught.chances({})
