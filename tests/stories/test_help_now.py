"""Help as it would work now, for this person in this house; who is speaking; and what of privacy others may read."""

from dataclasses import replace

import pytest

from bot.core.text import UserText
from bot.store.people import Role
from bot.store.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, know

NAMES = ("Lagon", "Dune", "Cime", "Orme", "Houx", "Lierre")


@pytest.fixture
def means() -> str:
    """Told once: where a command is answered for all to read."""
    return "matrix"


async def test_examples_name_what_this_house_has_and_nothing_that_is_not_there(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    await know(stage, bob, Role.MEMBER, Role.CONCIERGE, language="en")
    async with stage.lodge.database.work() as work:
        rooms = Rooms(work, 1)
        for room, name in zip(await rooms.all(), NAMES, strict=True):
            await rooms.save(replace(room, name=UserText(name), aliases=()))
    await bob.says("help")
    assert "book Lagon tomorrow" in bob.reads
    assert not any(word in bob.reads for word in ("A-3", "Sam is trained", "sewing workshop\n", "cancel the"))
    await bob.says("help announcements")
    assert "A-3" not in bob.reads
    assert "!cancel-announcement" in bob.reads
    await ana.says("book Orme tomorrow 10:00 to 11:00")
    await ana.says("help")
    assert "cancel R-1" in ana.reads
    await ana.says("@loge help", GENERAL)
    assert "R-1" not in ana.sees(GENERAL)


@pytest.mark.parametrize(("language", "asks"), [("fr", "t'es qui ?"), ("en", "are you a robot?")])
async def test_who_asks_hears_that_it_is_a_robot_and_whose(
    stage: Stage, ana: Actor, language: str, asks: str
) -> None:
    await know(stage, ana, language=language)
    await ana.says(asks)
    assert "robot" in ana.reads
    assert "La Manivelle" in ana.reads
    assert "!human" in ana.reads or "!humain" in ana.reads


async def test_what_others_read_of_privacy_tells_nothing_of_who_asks(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await ana.says("@loge what do you keep?", GENERAL)
    assert "robot" in ana.sees(GENERAL)
    assert "1 booking" not in ana.sees(GENERAL)
    assert "Your name on your bookings" not in ana.sees(GENERAL)
    await ana.says("what do you keep?")
    assert "Of you I have 1 booking to come." in ana.reads
