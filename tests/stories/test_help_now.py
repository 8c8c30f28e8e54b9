"""Help as it would work now, for this person in this house; who is speaking; and what of privacy others may read."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.moments import Span
from bot.core.text import UserText
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasions
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, NOW, know

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
        channels = Channels(work, 1)
        for one in await channels.of(Purpose.MEMBERS):
            await channels.put(one.address, "#salon", Purpose.MEMBERS, members=True)
        pottery = await Events(work, 1).add(Event(0, 0, None, UserText("Pottery"), NOW, state="published"))
        await Occasions(work, 1).add(
            pottery.id, Span(NOW + timedelta(days=1), NOW + timedelta(days=1, hours=2))
        )
    await bob.says("help")
    assert "book Lagon tomorrow" in bob.reads
    assert "I'm coming to Pottery" in bob.reads
    assert "announce in #salon: the back door is broken" in bob.reads
    assert not any(word in bob.reads for word in ("A-3", "Sam is trained", "sewing workshop\n", "cancel the"))
    await bob.says("help announcements")
    assert "A-3" not in bob.reads
    assert "!cancel-announcement" in bob.reads
    await ana.says("book Orme tomorrow 10:00 to 11:00")
    await ana.says("!help cancel")
    assert "cancel R-1" in ana.reads
    await ana.says("@loge help cancel", GENERAL)
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


async def test_who_calls_for_a_human_again_and_again_is_heard_once_and_told_when_it_is_enough(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    await know(stage, bob, Role.MEMBER, Role.CONCIERGE, language="en")
    for call in range(1, 6):
        await ana.says("!human")
        await ana.says("!human")
        assert "I am asking for you already" in ana.reads
        await ana.says("!human about the stairs")
        assert "I add that to your call" in ana.reads
        await ana.says("!cancel")
        assert ana.reads.startswith("I ask nobody any more"), call
    await ana.says("!human")
    assert ana.reads.startswith("You called for somebody 5 times today already.")
