"""Who is on duty stands at the end of a channel's topic where a coordinator wants it, and goes with the last one."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.store.house.channels import Channels
from bot.testing import Stage
from tests.stories.house import GENERAL, NOW
from tests.stories.test_handing_over import team

HALL = Address("terminal", GENERAL)
HOUR = timedelta(hours=1)

TOLD: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "slot": "crée une perm accueil tous les jeudis 14h-18h, une personne", "yes": "oui", "take": "je prends la perm d'aujourd'hui",
        "seen": "oui, qu'ils le voient", "show": "@loge montre qui est de perm dans le sujet", "topic": "Perm\u00a0: Zoé (14:00–18:00)",
        "open": "on ouvre", "stop": "@loge plus de perm dans le sujet",
    },
    "en": {
        "slot": "new shift desk every Thursday 14:00 to 18:00, one person", "yes": "yes", "take": "take today's shift",
        "seen": "yes, show it", "show": "@loge show who is on duty in the topic", "topic": "Shift: Zoé (14:00–18:00)",
        "open": "we open", "stop": "@loge stop showing who is on duty in the topic",
    },
}  # fmt: skip


@pytest.fixture
def means() -> str:
    """The stage's networks have topics; the others are told of in the adapters' tests."""
    return "terminal"


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_topic_says_who_is_there_and_then_again_what_people_wrote(
    stage: Stage, language: str
) -> None:
    told, topics = TOLD[language], stage.networks["terminal"].topics
    ref, zoe = await team(stage, language, "Ref", "Zoé")
    async with stage.lodge.database.work() as work:
        channel = await Channels(work, 1).at(HALL)
        assert channel is not None
        await Channels(work, 1).put(HALL, channel.name, channel.purpose, channel.members, language)
    topics[HALL] = "All about La Manivelle"
    await ref.says(told["slot"])
    await ref.says(told["yes"])
    await zoe.says(told["take"])
    await zoe.says(told["seen"])
    await ref.joins(GENERAL)
    await ref.says(told["show"], to=GENERAL)
    await stage.until(NOW + 4 * HOUR)
    assert topics[HALL] == "All about La Manivelle"
    await stage.until(NOW + 5 * HOUR + timedelta(minutes=1))
    assert topics[HALL] == f"All about La Manivelle · {told['topic']}"
    await stage.restart()
    topics[HALL] = topics[HALL].replace("All about", "The hall of")
    await stage.until(NOW + 9 * HOUR + timedelta(minutes=2))
    assert topics[HALL] == "The hall of La Manivelle"
    await zoe.says(told["open"])
    await stage.wait(timedelta(minutes=1))
    assert topics[HALL].startswith("The hall of La Manivelle · ")
    await ref.says(told["stop"], to=GENERAL)
    await stage.wait(timedelta(minutes=1))
    assert topics[HALL] == "The hall of La Manivelle"
