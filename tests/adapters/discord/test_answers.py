"""Whoever uses a command or a button is answered, once, whatever becomes of the line or the token; alone, where it is private."""

import asyncio

import pytest

from bot.adapters.discord import exchanges
from bot.adapters.discord import used as uses
from bot.adapters.discord.exchanges import CROWD
from bot.core.attachment import Enclosure
from bot.core.errors import SendFailed
from bot.core.incoming import Said
from bot.core.network import Destination
from bot.core.presentation import TAKEN_BACK, Presentation
from tests.adapters.discord.scene import CALLBACK, POST, Scene
from tests.adapters.house import item, sentence, words
from tests.fakes.discord import Answered, May
from tests.fakes.discord.interaction import ANSWER_WITHIN


async def test_an_answer_that_takes_long_is_announced_in_time(scene: Scene) -> None:
    used = scene.ana.slash(scene.general, "dispo")
    said = await scene.alone.receiver.hears(Said)
    await scene.ana.is_answered(used)
    assert used.answered is Answered.LATER
    assert exchanges.DEFERS_AFTER < ANSWER_WITHIN - 0.5

    to = Destination(said.origin.channel, None, said.origin.handle)
    (native,) = await scene.alone.network.send(to, words("tout est libre"), "L1")

    answer = await scene.ana.reads("tout est libre")
    assert str(answer.id) == native
    assert scene.seen() == ["tout est libre"]


async def test_who_waits_longer_than_discord_lets_it_answer_reads_so_and_is_answered_apart(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A quarter of an hour, here a moment: nothing is thought about for ever."""
    monkeypatch.setattr(uses, "LASTS", 1)
    monkeypatch.setattr(exchanges, "DEFERS_AFTER", 0.0)
    used = scene.ana.slash(scene.general, "dispo")
    said = await scene.alone.receiver.hears(Said)
    late = await scene.ana.reads("un message à part")
    assert used.original is late

    to = Destination(said.origin.channel, None, said.origin.handle)
    await scene.alone.network.send(to, words("tout est libre"), "L1")
    assert (await scene.ana.reads("tout est libre")) is not late
    assert "un message à part" in late.text


async def test_neither_tokens_nor_words_of_people_stand_in_the_log_whatever_is_asked_of_it(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """Asked to slow down, the library tells at which address: with the token in it."""
    caplog.set_level("DEBUG")
    again = scene.alone.again()
    await scene.alone.stop()
    await again.starts()
    try:
        scene.fake.faults.slows_down(CALLBACK)
        used = scene.ana.slash(scene.general, "rappeler", quoi="le code est 4242", quand="demain")
        said = await again.receiver.hears(Said)
        to = Destination(said.origin.channel, None, said.origin.handle)
        await again.network.send(to, words("c'est noté"), "L1")
    finally:
        await again.stop()

    assert f"/interactions/{used.id}/…/callback responded with 429" in caplog.text
    assert used.token not in caplog.text
    assert scene.fake.token not in caplog.text
    assert "4242" not in caplog.text


async def test_in_a_crowd_whoever_comes_last_is_told_first_that_it_will_take_a_moment(scene: Scene) -> None:
    uses = [scene.ana.slash(scene.general, "dispo") for _one in range(CROWD + 1)]
    await scene.ana.is_answered(uses[-1])

    first = scene.fake.calls(CALLBACK)[0]
    assert first.number("interaction") == uses[-1].id


async def test_an_answer_that_discord_is_slow_to_take_holds_up_no_other(scene: Scene) -> None:
    scene.fake.faults.delays(CALLBACK, seconds=60)
    slow, quick = (scene.ana.slash(scene.general, command) for command in ("moi", "dispo"))
    asked = await scene.alone.receiver.gathers(Said, 2)
    to = [Destination(one.origin.channel, None, one.origin.handle) for one in asked]
    waiting = asyncio.create_task(scene.alone.network.send(to[0], words("rien"), "L1"))
    async with asyncio.timeout(10):
        while not scene.fake.calls(CALLBACK):  # noqa: ASYNC110 - the fake rings no bell for it
            await asyncio.sleep(0.01)

    await scene.alone.network.send(to[1], words("tout est libre"), "L2")

    assert (slow.answered, quick.answered) == (None, Answered.MESSAGE)
    waiting.cancel()


async def test_a_command_that_could_not_be_answered_at_first_is_told_so_and_answered_later(
    scene: Scene,
) -> None:
    to = await scene.asked()
    scene.fake.faults.fails(CALLBACK, status=400)
    with pytest.raises(SendFailed):
        await scene.alone.network.send(to, words("tout est libre"), "L1")
    promised = await scene.ana.reads("")

    await scene.alone.network.send(to, words("tout est libre"), "L1")

    assert promised.text == "tout est libre"


@pytest.mark.parametrize("announced", [False, True])
async def test_an_answer_whose_token_has_died_is_said_in_the_channel(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, *, announced: bool
) -> None:
    monkeypatch.setattr(exchanges, "DEFERS_AFTER", 0.0 if announced else 60.0)
    used = scene.ana.slash(scene.general, "dispo")
    said = await scene.alone.receiver.hears(Said)
    if announced:
        await scene.ana.is_answered(used)
    to = Destination(said.origin.channel, None, said.origin.handle)
    scene.fake.clock.passes(minutes=16)

    await scene.alone.network.send(to, words("tout est libre"), "L1")

    answer = await scene.ana.reads("tout est libre")
    assert answer.only_for is None


async def test_a_private_answer_whose_token_has_died_goes_to_the_direct_chat(scene: Scene) -> None:
    to = await scene.asked("moi")
    scene.fake.clock.passes(minutes=16)

    await scene.alone.network.send(to, Presentation((sentence("rien"),), private=True), "L1")

    await scene.ana.reads("rien", channel=scene.ana.direct())
    assert not [text for text in scene.seen() if "rien" in text]


async def test_an_answer_after_a_restart_takes_the_place_of_what_was_announced(scene: Scene) -> None:
    used = scene.ana.slash(scene.general, "moi")
    said = await scene.alone.receiver.hears(Said)
    await scene.ana.is_answered(used)
    await scene.alone.stop()
    again = scene.alone.again()
    await again.starts()
    try:
        to = Destination(said.origin.channel, None, said.origin.handle)
        await again.network.send(to, Presentation((sentence("toi"),), private=True), "L1")
        answer = await scene.ana.reads("toi")
    finally:
        await again.stop()

    assert used.original is answer
    assert answer.only_for == scene.ana.id


async def test_an_answer_cut_after_the_write_is_said_once(scene: Scene) -> None:
    to = await scene.asked()
    scene.fake.faults.cuts(CALLBACK)
    with pytest.raises(SendFailed):
        await scene.alone.network.send(to, words("tout est libre"), "L1")

    await scene.alone.network.send(to, words("tout est libre"), "L1")

    assert scene.seen() == ["tout est libre"]


FOLLOW = "POST /webhooks/{application}/{token}"
LONG = tuple(item(f"{number} " + "mot " * 100) for number in range(12))


async def test_a_long_answer_that_breaks_off_goes_on_where_it_was(scene: Scene) -> None:
    """Its later parts stand in the channel under a nonce: cut after the write, each is there once all the same."""
    to = await scene.asked()
    scene.fake.faults.cuts(POST)
    with pytest.raises(SendFailed):
        await scene.alone.network.send(to, Presentation(LONG), "L1")

    natives = await scene.alone.network.send(to, Presentation(LONG), "L1")

    assert [text.partition("-")[2].split()[0] for text in scene.seen()] == ["0", "4", "8"]
    assert natives == tuple(str(one.id) for one in scene.ana.messages(scene.general, by=scene.fake.bot))


async def test_a_long_private_answer_that_breaks_off_repeats_no_part_that_stands(scene: Scene) -> None:
    to = await scene.asked("moi")
    scene.fake.faults.fails(FOLLOW, status=400)
    with pytest.raises(SendFailed):
        await scene.alone.network.send(to, Presentation(LONG, private=True), "L1")

    await scene.alone.network.send(to, Presentation(LONG, private=True), "L1")

    assert [text.partition("-")[2].split()[0] for text in scene.seen()] == ["0", "4", "8"]
    assert {one.only_for for one in scene.ana.messages(scene.general)} == {scene.ana.id}


async def test_where_it_may_not_speak_a_command_is_answered_to_its_last_part(scene: Scene) -> None:
    role = next(role for role in scene.guild.roles.values() if role.managed)
    scene.fake.allow(scene.general, role, may_not=May.SEND_MESSAGES)

    await scene.alone.network.send(await scene.asked(), Presentation(LONG), "L1")

    assert len(scene.seen()) == 3


async def test_what_one_alone_sees_is_taken_back_as_far_as_it_is_no_more(scene: Scene) -> None:
    to = await scene.asked("moi")
    natives = await scene.alone.network.send(to, Presentation(LONG, private=True), "L1")
    assert len(scene.seen()) == 3

    short = Presentation((sentence("Voilà."),), private=True)
    kept = await scene.alone.network.edit(to, natives, short, "L2")

    assert (kept, scene.seen()) == (natives[:1], ["Voilà."])
    assert await scene.alone.network.edit(to, natives, TAKEN_BACK, "L3") == ()
    assert scene.seen() == []


async def test_what_is_private_is_not_shown_where_everybody_waits_for_it(scene: Scene) -> None:
    used = scene.ana.slash(scene.general, "dispo")
    said = await scene.alone.receiver.hears(Said)
    await scene.ana.is_answered(used)
    leo = scene.fake.person("Léo", scene.guild)

    to = Destination(said.origin.channel, None, said.origin.handle)
    secret = Presentation((sentence("code 42"),), private=True, language="fr")
    await scene.alone.network.send(to, secret, "L1")

    assert (await scene.ana.reads("code 42")).only_for == scene.ana.id
    assert (await leo.reads("en privé")).text == "Je t'ai répondu en privé."
    assert not [message for message in leo.messages(scene.general) if "42" in message.text]


async def test_a_file_that_goes_with_words_for_one_alone_comes_in_private(scene: Scene) -> None:
    """Also where the command itself did not say that its answer would be."""
    for number, command in enumerate(("moi", "dispo"), 1):
        scene.ana.slash(scene.general, command)
        asked = (await scene.alone.receiver.gathers(Said, number))[-1]
        to = Destination(asked.origin.channel, None, asked.origin.handle)
        file = Enclosure(f"{command}.png", "image/png", b"picture", "Une affiche")
        await scene.alone.network.send(to, Presentation((sentence("rien"),), private=True), f"L{number}")
        await scene.alone.network.enclose(to, file, f"L{number}-f1")

    await scene.ana.hears(lambda heard: bool(heard.message and heard.message.attachments))
    assert [one.only_for for one in scene.ana.messages(scene.general, by=scene.fake.bot)] == [
        scene.ana.id
    ] * 2
    assert len(scene.ana.messages(scene.ana.direct(), by=scene.fake.bot)) == 2
