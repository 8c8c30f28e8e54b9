"""What who coordinates says of closures and roles, in the words that come first."""

import pytest

from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import know


@pytest.mark.parametrize("words", ["nous fermons la semaine prochaine", "we will be closed next week"])
async def test_we_close_is_read_back_as_a_closure_of_the_house(paul: Actor, words: str) -> None:
    await paul.says(words)
    assert "7 décembre" in paul.reads or "7 December" in paul.reads
    await paul.says("1")
    assert "La Manivelle" in paul.reads


@pytest.mark.parametrize("words", ["retire concierge à Sam", "take the concierge role from Sam"])
async def test_a_role_is_taken_from_somebody(stage: Stage, paul: Actor, sam: Actor, words: str) -> None:
    await know(stage, sam, Role.CONCIERGE)
    await paul.says(words)
    assert "Sam" in paul.reads
    await sam.says("!moi")
    assert "personne de perm" not in sam.reads


@pytest.mark.parametrize("words", ["!ajouter-salle Salle 3", "!add-room room 3", "ajoute une salle Salle 3"])
async def test_a_room_may_be_called_by_a_number(paul: Actor, words: str) -> None:
    await paul.says(words)
    assert " 3" in paul.reads
    assert "Quel est son nom" not in paul.reads
    assert "personnes" not in paul.reads
