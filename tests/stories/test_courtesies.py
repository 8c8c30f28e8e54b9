"""What people say beside the matter, as they type it on a phone."""

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, all_heard


@pytest.mark.parametrize(
    "words",
    [
        "ok merci",
        "cool thx 🎉",
        "super, merci bcp !",
        "nvm",
        "tant pis",
        "laisse tomber",
        "ça va",
        "à demain",
        "attends",
    ],
)
async def test_a_courtesy_that_asks_for_nothing_is_left_alone(stage: Stage, lea: Actor, words: str) -> None:
    await lea.says(words)
    assert all_heard(stage) == []


@pytest.mark.parametrize(
    "words",
    ["slt", "bjr !", "cc", "allo ???", "Salut ! Ça va ?", "hello la loge, comment ça va ?", "ça va ?"],
)
async def test_a_short_hello_is_greeted_back(lea: Actor, words: str) -> None:
    await lea.says(words)
    assert lea.reads.startswith("Bonjour Léa")


@pytest.mark.parametrize("words", ["oui", "non", "2", "le premier"])
async def test_an_answer_to_nothing_is_told_that_nothing_was_asked(lea: Actor, words: str) -> None:
    await lea.says(words)
    assert lea.reads.startswith("Je ne demandais rien")


async def test_the_choices_stand_right_under_their_question_at_a_first_contact_too(
    stage: Stage, means: str
) -> None:
    newcomer = stage.actor("nina", means)
    await newcomer.joins(GENERAL)
    await newcomer.says("!réserver")
    first, second, *_, last = newcomer.reads.splitlines()
    assert first == "Quelle salle ?"
    assert second.strip().startswith("1 ")
    assert "La Loge" in last
