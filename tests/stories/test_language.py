"""Everyone in their language, and a first contact that says who is there, once."""

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, read_by

FRENCH, ENGLISH = "aide", "help"


@pytest.fixture
async def kim(stage: Stage, means: str) -> Actor:
    """A member whom the bot never spoke with."""
    kim = stage.actor("kim", means)
    await kim.joins(GENERAL)
    return kim


async def test_answers_follow_the_language_of_the_words(kim: Actor) -> None:
    await kim.says("réserve le studio demain de 10h à 11h")
    assert "vendredi 4 décembre" in kim.reads
    await kim.says("please book the blue room tomorrow from 10:00 to 11:00")
    assert "Friday 4 December" in kim.reads
    await kim.says("réserve la salle verte demain de 10h à 11h")
    assert "vendredi 4 décembre" in kim.reads


@pytest.mark.parametrize(
    ("words", "day"),
    [("book the workshop for an hour at 9 on Friday", "Friday 4 December"), ("réserve l'atelier vendredi de 9h à 10h", "vendredi 4 décembre")],
)  # fmt: skip
async def test_a_number_is_answered_in_the_language_of_the_words_before_it(
    stage: Stage, kim: Actor, words: str, day: str
) -> None:
    await kim.says(words)
    await stage.restart()
    await kim.says("1")
    assert day in kim.reads
    assert "R-1" in kim.reads


async def test_a_chosen_language_holds_whatever_is_spoken(kim: Actor) -> None:
    await kim.says("!language English")
    await kim.says("réserve le studio demain de 10h à 11h")
    assert "Friday 4 December" in kim.reads


@pytest.mark.parametrize(("choice", "said"), [("vous", "Vous n'avez rien"), ("tu", "Tu n'as rien")])
async def test_vous_is_said_to_who_chose_it_and_tu_to_who_chose_that(
    stage: Stage, kim: Actor, choice: str, said: str
) -> None:
    await kim.says(f"!langue {choice}")
    await stage.restart()
    await kim.says("annule")
    assert said in kim.reads


async def test_a_name_hidden_at_first_contact_stays_hidden(kim: Actor, ana: Actor) -> None:
    await kim.says("!mon-nom caché")
    await kim.says("réserve le studio demain de 10h à 11h")
    await ana.says("who has the studio tomorrow?")
    assert "10:00 to 11:00" in ana.reads
    assert "Kim" not in ana.reads


async def test_first_contact_says_who_runs_it_that_it_is_a_robot_and_the_word_for_more_once(
    kim: Actor,
) -> None:
    await kim.says("please book the studio tomorrow 10:00 to 11:00")
    for part in ("robot", "La Manivelle", "privacy"):
        assert part in kim.reads
    await kim.says("my bookings please")
    assert "robot" not in kim.reads
    assert sum("robot" in words for words in read_by(kim)) == 1


async def test_first_contact_in_french_says_it_in_french(kim: Actor) -> None:
    await kim.says("bonjour")
    for part in ("robot", "La Manivelle", "vie-privée"):
        assert part in kim.reads


async def test_first_contact_is_said_with_a_refusal_too_and_once(stage: Stage, means: str) -> None:
    visitor = stage.actor("visitor", means)
    await visitor.says("please book the studio tomorrow 10:00 to 11:00")
    assert "robot" in visitor.reads
    await visitor.says("please book the studio tomorrow 10:00 to 11:00")
    assert "robot" not in visitor.reads


async def test_two_readers_of_one_channel_are_each_answered_in_their_language(lea: Actor, ana: Actor) -> None:
    await lea.says("@loge c'est libre demain de 10h à 11h le studio ?", GENERAL)
    assert "vendredi 4 décembre" in lea.sees(GENERAL)
    await ana.says("@loge is the studio free tomorrow 10:00 to 11:00?", GENERAL)
    assert "Friday 4 December" in ana.sees(GENERAL)


async def test_a_courtesy_is_not_answered(lea: Actor, ana: Actor) -> None:
    await lea.says("merci")
    await ana.says("thanks!")
    assert read_by(lea) == read_by(ana) == []
