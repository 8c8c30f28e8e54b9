"""Buttons that are pressed: the message that was touched moves on, in time or late; what is private leaves what everybody reads."""

import pytest

from bot.adapters.discord import exchanges
from bot.core.incoming import Pressed, Said
from bot.core.network import Destination
from bot.core.presentation import Option, Presentation
from tests.adapters.discord.scene import CALLBACK, Scene
from tests.adapters.house import sentence, words
from tests.fakes.discord import Answered


async def test_a_touch_changes_the_message_that_was_touched(scene: Scene) -> None:
    asking = Presentation((sentence("Oui ?"),), (Option(1, "oui", "tok"),), "buttons")
    natives = await scene.alone.network.send(scene.to, asking, "L1")
    question = await scene.ana.reads("Oui ?")
    used = scene.ana.presses(question, "oui")
    pressed = await scene.alone.receiver.hears(Pressed)
    assert pressed.token == "tok"  # noqa: S105 - it opens nothing

    to = Destination(pressed.origin.channel, None, pressed.origin.handle)
    assert await scene.alone.network.edit(to, natives, words("Fait."), "L2") == natives

    assert used.answered is Answered.UPDATE
    assert (question.text, question.components) == ("Fait.", [])
    scene.ana.writes("merci")
    await scene.alone.receiver.hears(Said, "merci")
    assert len(scene.fake.calls(CALLBACK)) == 1


@pytest.mark.parametrize("hidden", [False, True])
async def test_a_touch_that_takes_long_changes_the_message_and_says_it_elsewhere_once_its_token_has_died(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, *, hidden: bool
) -> None:
    monkeypatch.setattr(exchanges, "DEFERS_AFTER", 0.0)
    asking = Presentation((sentence("Oui ?"),), (Option(1, "oui", "tok"),), "buttons", private=hidden)
    natives = await scene.alone.network.send(await scene.asked(), asking, "L1")
    question = await scene.ana.reads("Oui ?")
    used = await scene.ana.is_answered(scene.ana.presses(question, "oui"))
    assert used.answered is Answered.UPDATE_LATER
    pressed = await scene.alone.receiver.hears(Pressed)
    touch = Destination(pressed.origin.channel, None, pressed.origin.handle)
    done = Presentation((sentence("Fait."),), private=hidden)
    assert await scene.alone.network.edit(touch, natives, done, "L2") == natives
    assert (question.text, question.components) == ("Fait.", [])

    scene.fake.clock.passes(minutes=16)
    late = Presentation((sentence("Refait."),), private=hidden)
    await scene.alone.network.edit(touch, natives, late, "L3")

    told = await scene.ana.reads("Refait.", channel=scene.ana.direct() if hidden else scene.general)
    assert (told is question, told.only_for) == (not hidden, None)


async def test_a_private_answer_to_a_touch_leaves_what_everybody_reads(scene: Scene) -> None:
    asking = Presentation((sentence("Oui ?"),), (Option(1, "oui", "tok"),), "buttons")
    natives = await scene.alone.network.send(scene.to, asking, "L1")
    question = await scene.ana.reads("Oui ?")
    scene.ana.presses(question, "oui")
    pressed = await scene.alone.receiver.hears(Pressed)
    to = Destination(pressed.origin.channel, None, pressed.origin.handle)

    await scene.alone.network.edit(to, natives, Presentation((sentence("code 42"),), private=True), "L2")

    assert (await scene.ana.reads("code 42")).only_for == scene.ana.id
    assert question.text == "Oui ?\n1 oui"
