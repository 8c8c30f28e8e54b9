"""Where a question stands with buttons, an answer in words leaves none that could still be pressed."""

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL


@pytest.fixture
def means() -> str:
    """Told where choices are buttons."""
    return "discord"


def pressable(actor: Actor, channel: str | None = None) -> list[str]:
    """All labels that stand in a chat."""
    return [option.label for one in actor.standing(channel) for option in one.presentation.options]


async def test_what_was_answered_in_words_says_so_where_it_was_asked(lea: Actor, ana: Actor) -> None:
    await lea.says("réserve une salle demain de 14h à 16h")
    assert "Salle bleue" in pressable(lea)
    await lea.says("la bleue")
    asked, answer = lea.standing()[-2:]
    assert asked.text == "Réponse\u00a0: la bleue."
    assert answer.text.startswith("C'est réservé")
    assert pressable(lea) == []

    await ana.says("@loge book a room tomorrow 16:00 to 17:00", GENERAL)
    await ana.says("@loge the blue room", GENERAL)
    assert "Answered: the blue room." in [one.text for one in ana.standing(GENERAL)]
    assert pressable(ana, GENERAL) == []


@pytest.mark.parametrize(
    ("asked", "instead"),
    [
        ("book a room tomorrow 14:00 to 16:00", "never mind"),
        ("studio tomorrow 14:00 to 16:00", "my bookings"),
    ],
)
async def test_what_was_left_or_set_aside_can_be_pressed_no_more(
    stage: Stage, ana: Actor, asked: str, instead: str
) -> None:
    await ana.says(asked)
    await stage.restart()
    await ana.says(instead)
    assert "That question is closed by now." in [one.text for one in ana.standing()]
    assert pressable(ana) == []
