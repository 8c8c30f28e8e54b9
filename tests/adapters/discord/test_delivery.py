"""What is said arrives, once, whatever becomes of the line, the token or the person's direct chat."""

import pytest

from bot.adapters.discord.exchanges import CROWD
from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.errors import SendFailed
from bot.core.incoming import Pressed, Said
from bot.core.network import Destination
from bot.core.presentation import TAKEN_BACK, Option, Presentation
from tests.adapters.discord.lodge import Alone
from tests.adapters.house import item, sentence, words
from tests.fakes.discord import Answered, Channel, DiscordFake, DiscordPerson, Guild, May

CALLBACK = "POST /interactions/{interaction}/{token}/callback"
POST = "POST /channels/{channel}/messages"


class Scene:
    """Ana in a channel, and the adapter running."""

    def __init__(self, fake: DiscordFake, alone: Alone) -> None:
        self.fake, self.alone = fake, alone
        self.guild: Guild = fake.guild("Le Garage")
        self.general: Channel = fake.channel(self.guild, "general")
        self.ana: DiscordPerson = fake.person("Ana", self.guild)
        self.channel = Address("discord", f"{self.guild.id}/{self.general.id}")

    @property
    def to(self) -> Destination:
        return Destination(self.channel)

    async def asked(self, command: str = "dispo", **options: str) -> Destination:
        """Ana types a command; where its answer goes."""
        self.ana.slash(self.general, command, **options)
        said = await self.alone.receiver.hears(Said)
        return Destination(said.origin.channel, said.thread, said.origin.handle)

    def seen(self) -> list[str]:
        return [message.text for message in self.ana.messages(self.general, by=self.fake.bot)]


@pytest.fixture
async def scene(discord_fake: DiscordFake, alone: Alone) -> Scene:
    scene = Scene(discord_fake, alone)
    await alone.starts()
    return scene


async def test_a_post_cut_after_the_write_is_sent_again_and_stands_once(scene: Scene) -> None:
    scene.fake.faults.cuts(POST)
    with pytest.raises(SendFailed) as failure:
        await scene.alone.network.send(scene.to, words("une fois"), "Lkey")
    assert failure.value.retry_after is not None

    await scene.alone.network.send(scene.to, words("une fois"), "Lkey")

    assert scene.seen() == ["une fois"]


async def test_a_refusal_by_the_wall_is_left_to_be_tried_later(scene: Scene) -> None:
    scene.fake.faults.slows_down(POST, via=False)
    with pytest.raises(SendFailed) as failure:
        await scene.alone.network.send(scene.to, words("patience"), "Lkey")
    assert failure.value.retry_after

    await scene.alone.network.send(scene.to, words("patience"), "Lkey")
    assert scene.seen() == ["patience"]


@pytest.mark.parametrize("globally", [False, True])
async def test_asked_to_slow_down_it_waits_as_long_as_it_is_told(scene: Scene, *, globally: bool) -> None:
    """A bucket that is empty, a channel that is slowed down, or the whole bot."""
    scene.fake.faults.limits(POST, limit=1, seconds=0.2)
    scene.fake.faults.slows_down(POST, times=2, globally=globally)

    for number in range(3):
        await scene.alone.network.send(scene.to, words(f"patience {number}"), f"L{number}")

    assert scene.seen() == ["patience 0", "patience 1", "patience 2"]


async def test_where_it_may_not_speak_it_says_which_right_it_lacks(scene: Scene) -> None:
    hidden = scene.fake.channel(scene.guild, "coulisses", hidden=True)
    with pytest.raises(SendFailed) as failure:
        await scene.alone.network.send(
            Destination(Address("discord", f"{scene.guild.id}/{hidden.id}")), words("?"), "Lkey"
        )
    assert failure.value.retry_after is None
    assert failure.value.lacking


async def test_a_message_is_edited_grows_shrinks_and_is_taken_back(scene: Scene) -> None:
    network = scene.alone.network
    natives = await network.send(scene.to, words("un"), "L1")
    long = Presentation(tuple(item("mot " * 100) for _ in range(12)))
    grown = await network.edit(scene.to, natives, long, "L2")
    assert grown[0] == natives[0]
    assert len(grown) == 3
    small = await network.edit(scene.to, grown, words("deux"), "L3")
    assert (small, scene.seen()) == (natives, ["deux"])

    assert await network.edit(scene.to, small, TAKEN_BACK, "L4") == ()
    assert scene.seen() == []


async def test_nobody_is_called_unless_it_rings(scene: Scene) -> None:
    quiet = Presentation((sentence(f"<@{scene.ana.id}>"),), calls=(f"discord:{scene.ana.id}",))
    await scene.alone.network.send(scene.to, quiet, "L1")
    loud = Presentation((sentence("viens"),), rings=True, calls=(f"discord:{scene.ana.id}",))
    await scene.alone.network.send(scene.to, loud, "L2")

    await scene.ana.hears("viens")
    rung = [heard.text for heard in scene.ana.ears.heard if heard.rings_for(scene.ana.id)]
    assert rung == [f"<@{scene.ana.id}> viens"]


async def test_an_answer_that_takes_long_is_announced_in_time(scene: Scene) -> None:
    used = scene.ana.slash(scene.general, "dispo")
    said = await scene.alone.receiver.hears(Said)
    await scene.ana.is_answered(used)
    assert used.answered is Answered.LATER

    to = Destination(said.origin.channel, None, said.origin.handle)
    (native,) = await scene.alone.network.send(to, words("tout est libre"), "L1")

    answer = await scene.ana.reads("tout est libre")
    assert str(answer.id) == native
    assert scene.seen() == ["tout est libre"]


async def test_in_a_crowd_whoever_comes_last_is_told_first_that_it_will_take_a_moment(scene: Scene) -> None:
    uses = [scene.ana.slash(scene.general, "dispo") for _one in range(CROWD + 1)]
    await scene.ana.is_answered(uses[-1])

    first = scene.fake.calls(CALLBACK)[0]
    assert first.number("interaction") == uses[-1].id


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


async def test_an_answer_whose_token_has_died_is_said_in_the_channel(scene: Scene) -> None:
    to = await scene.asked()
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


async def test_a_file_goes_with_its_words_and_once(scene: Scene) -> None:
    file = Enclosure("plan.png", "image/png", b"picture", "La salle, vue d'en haut")
    await scene.alone.network.enclose(scene.to, file, "L1-f1")
    await scene.alone.network.enclose(scene.to, file, "L1-f1")

    seen = await scene.ana.reads("vue d'en haut")
    assert [one["filename"] for one in seen.attachments] == ["plan.png"]
    assert len(scene.seen()) == 1
