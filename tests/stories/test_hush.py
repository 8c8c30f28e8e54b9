"""« Chut » : in a channel that asks for it the bot is silent at once, and only there."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.address import Address
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, NOW, know, read_by
from tests.stories.talkative import SKILLS

BACK = "#coulisses"


@pytest.fixture
def means() -> str:
    """One network: what differs on Discord is told beside its adapter."""
    return "matrix"


@pytest.fixture
async def stage(file: Path) -> AsyncIterator[Stage]:
    """La Manivelle with a skill that says things unasked, and a channel of the team."""
    async with Stage(file, NOW, skills=SKILLS) as stage:
        async with stage.lodge.database.work() as work:
            general = await Channels(work, 0).at(Address("matrix", GENERAL))
            assert general
            channels = Channels(work, general.house)
            await channels.put(Address("matrix", BACK), BACK, Purpose.TEAM, members=True, language="en")
        yield stage


def heard(actor: Actor) -> list[str]:
    return read_by(actor, GENERAL)


async def test_a_concierge_silences_it_with_a_word_and_its_last_line_is_the_last_one(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await know(stage, lea, Role.CONCIERGE, language="fr")
    await ana.says("@loge book workshop tomorrow 14h-15h", GENERAL)
    await lea.says("@loge chuuut", GENERAL)
    said = heard(lea)
    assert said[-1].startswith("Je me tais dans #general à partir de maintenant.")
    assert "Léa asked me to be silent in #general." in lea.sees(BACK)

    await stage.restart()
    for words in ("2", "@loge book the green room tomorrow 14h-15h", "@loge hello", "!hush", "!nonsense"):
        await ana.says(words, GENERAL)
    await ana.reacts("✅", GENERAL)
    assert heard(ana) == said
    await ana.says("book the green room tomorrow 14h-15h")
    assert "Number R-1." in ana.reads

    await lea.says("@loge tu peux reparler", GENERAL)
    assert heard(lea)[len(said) :] == ["Je parle de nouveau dans #general."]
    await ana.says("@loge free tomorrow 14h-15h", GENERAL)
    assert "Salle bleue" in heard(ana)[-1]


async def test_whoever_manages_the_channel_on_its_network_may_and_nobody_else(
    stage: Stage, bob: Actor, sam: Actor
) -> None:
    await bob.says("@loge be quiet here", GENERAL)
    refused = "Only the people on duty can do that, and whoever manages this channel."
    assert heard(bob)[-1] == refused

    stage.networks["matrix"].keepers.add((Address("matrix", GENERAL), sam.identity))
    await sam.says("!silence", GENERAL)
    said = len(heard(sam))
    await bob.says("@loge you can speak again", GENERAL)
    assert len(heard(bob)) == said
    await sam.says("@loge parle", GENERAL)
    assert heard(sam)[said:] == ["Je parle de nouveau dans #general."]

    await sam.says("silence")
    assert "Il n'y a que" in sam.reads
    assert "ce salon" not in sam.reads


async def test_what_would_be_said_there_comes_to_the_team_and_who_asked_is_told(
    ana: Actor, paul: Actor
) -> None:
    await paul.says("silence")
    await paul.presses("#general, Matrix")
    assert paul.reads.startswith("Je me tais dans #general à partir de maintenant.")

    await ana.says("!post")
    assert heard(ana) == []
    told = "I am silent in #general, so this was not said there: The list at 09:00."
    assert [one for one in read_by(ana, BACK) if "list" in one] == [told]

    await paul.says("reparle")
    assert "#general : silence depuis jeudi 3 décembre à 9 h, à la demande de Paul" in paul.reads
    await paul.presses("#general")
    assert paul.reads == "Je parle de nouveau dans #general."
