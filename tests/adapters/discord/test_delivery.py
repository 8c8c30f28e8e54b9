"""What is said in a channel arrives, once, whatever becomes of the line or of the right to speak there."""

from dataclasses import replace

import pytest

from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.errors import SendFailed
from bot.core.incoming import Pressed
from bot.core.network import Destination
from bot.core.presentation import TAKEN_BACK, Option, Presentation
from bot.store.letters.letter import fresh_key
from tests.adapters.discord.scene import POST, Scene
from tests.adapters.house import item, sentence, words
from tests.fakes.discord import May


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
    quiet = scene.fake.channel(scene.guild, "lecture")
    scene.fake.allow(quiet, scene.fake.bot, may_not=May.SEND_MESSAGES)
    for channel, lacking in ((hidden, "View Channel"), (quiet, "Send Messages")):
        where = Address("discord", f"{scene.guild.id}/{channel.id}")
        with pytest.raises(SendFailed) as failure:
            await scene.alone.network.send(Destination(where), words("?"), "Lkey")
        assert (failure.value.retry_after, failure.value.lacking) == (None, lacking)


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


async def test_what_a_moderator_deleted_meanwhile_is_said_again_when_it_moves_on_and_answers_nothing_that_is_gone(
    scene: Scene,
) -> None:
    moderator = scene.fake.person("Mo", scene.guild)
    scene.fake.allow(scene.general, moderator.user, may=May.MANAGE_MESSAGES)
    asking = Presentation((sentence("Oui ?"),), (Option(1, "oui", "tok"),), "buttons")
    (first,) = await scene.alone.network.send(scene.to, asking, "L1")
    question = await scene.ana.reads("Oui ?")
    scene.ana.presses(question, "oui")
    pressed = await scene.alone.receiver.hears(Pressed)
    moderator.deletes(question)

    touch = Destination(pressed.origin.channel, None, pressed.origin.handle)
    (second,) = await scene.alone.network.edit(touch, (first,), words("Fait."), "L2")
    assert (await scene.alone.network.edit(scene.to, (second,), words("Refait."), "L3")) == (second,)
    request = scene.ana.says(scene.general, f"{scene.fake.mention} et alors ?")
    scene.ana.deletes(request)
    await scene.alone.network.send(Destination(scene.channel, reply_to=str(request.id)), words("Rien."), "L4")

    assert second != first
    assert scene.seen() == ["Refait.", "Rien."]
    assert (await scene.ana.reads("Rien.")).answers is None


async def test_nobody_is_called_unless_it_rings(scene: Scene) -> None:
    quiet = Presentation((sentence(f"<@{scene.ana.id}>"),), calls=(f"discord:{scene.ana.id}",))
    await scene.alone.network.send(scene.to, quiet, "L1")
    loud = Presentation((sentence("viens"),), rings=True, calls=(f"discord:{scene.ana.id}",))
    await scene.alone.network.send(scene.to, loud, "L2")

    await scene.ana.hears("viens")
    rung = [heard.text for heard in scene.ana.ears.heard if heard.rings_for(scene.ana.id)]
    assert rung == [f"<@{scene.ana.id}> viens"]


async def test_what_is_too_large_for_discord_is_told_in_its_words(scene: Scene) -> None:
    file = Enclosure("plan.png", "image/png", bytes(10 * 1024 * 1024 + 1), "La salle *bleue*")
    await scene.alone.network.enclose(scene.to, file, "L1-f1")

    (told,) = scene.seen()
    assert told == "plan.png: La salle \\*bleue\\*"


async def test_a_file_of_any_kind_goes_with_its_words_and_once(scene: Scene) -> None:
    """Those of a picture stand in it, for who does not see it, where they fit."""
    files = (
        Enclosure("plan.png", "image/png", b"picture", "La salle, vue d'en haut"),
        Enclosure("tâches.csv", "text/csv", "tâche;qui\nsol;Ana\n".encode(), "Une ligne par tâche"),
        Enclosure("mois.png", "image/png", b"picture", "Un jour après l'autre. " * 60),
        Enclosure("R-1.ics", "text/calendar", b"BEGIN:VCALENDAR", "Salle *bleue*"),
    )
    key = fresh_key()
    for number, file in enumerate(files, 1):
        for _time in range(2):
            await scene.alone.network.enclose(
                scene.to, file, f"{key}-f{number}"
            )  # longer than a nonce may be

    await scene.ana.reads("Salle", channel=scene.general)
    shown = scene.ana.messages(scene.general, by=scene.fake.bot)
    assert [one.text[:30] for one in shown] == [
        "",
        "Une ligne par tâche",
        "Un jour après l'autre. Un jour",
        "Salle \\*bleue\\*",
    ]
    given = [one for message in shown for one in message.attachments]
    kept = scene.fake.world.files
    assert [
        Enclosure(one["filename"], one["content_type"], kept[int(one["id"])], one["description"])
        for one in given
    ] == [replace(file, alternative=file.alternative[:1024]) for file in files]
