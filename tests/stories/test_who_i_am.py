"""Who I am here: all of it in one answer, each with the word that changes it; and words alone for whoever wants them."""

from datetime import timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import read_by

WORDS = {
    "fr": ("sans emojis stp", "rien qu'avec des mots", "moi", "rien que des mots", "!texte-simple", "emoji et images"),
    "en": ("no emojis please", "in words alone", "who am i", "words alone", "!plain-text", "emoji and pictures"),
}  # fmt: skip


@pytest.fixture
def means() -> str:
    """Matrix, where yes and no are signs under the question."""
    return "matrix"


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_who_wants_words_alone_gets_no_picture_and_no_sign_and_sees_so(
    stage: Stage, ana: Actor, language: str
) -> None:
    asks, done, me, shown, back, again = WORDS[language]
    await ana.says(f"!language {language}")
    await ana.says("!week blue room")
    assert any(one.file for one in ana.standing())
    await ana.says(asks)
    assert done in ana.reads
    await stage.restart()
    before = len(ana.standing())
    await ana.says("!week blue room")
    assert [one.file for one in ana.standing()[before:]] == [None]
    await ana.says("!book blue room Friday at 9 for an hour")
    await ana.says(me)
    assert shown in ana.reads
    assert back in ana.reads
    await ana.says(f"{back} {'non' if language == 'fr' else 'no'}")
    assert again in ana.reads


async def test_whose_answer_is_awaited_is_told_so_and_where_they_are_reached(
    stage: Stage, ana: Actor, paul: Actor
) -> None:
    await paul.says("team Ana concierge")
    await ana.says("!me")
    assert "1 question of mine waits for your answer" in ana.reads
    assert "I reach you in private: Matrix" in ana.reads
    await ana.says("yes")
    await stage.wait(timedelta(minutes=1))
    await ana.says("!me")
    assert "waits for your answer" not in ana.reads
    assert "!link" in read_by(ana)[-1]
