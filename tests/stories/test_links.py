"""The skills meet: what happens in one is known in the others, and told once to those it touches."""

from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.core.incoming import Uncounted
from bot.store.people import Role
from bot.testing import Stage
from tests.stories.house import GENERAL, know, read_by

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


@pytest.mark.parametrize(("language", "noticed"), [("fr", "at once"), ("en", "when counted again")])
async def test_what_somebody_planned_who_left_stands_once_a_coordinator_says_so(
    stage: Stage, language: str, noticed: str
) -> None:
    """Also where they left while nobody told."""
    zoe, ref, ana = (stage.actor(one, "terminal", one.title()) for one in ("zoe", "ref", "ana"))
    await know(stage, zoe, Role.CONCIERGE, language=language)
    await know(stage, ref, Role.COORDINATOR, language=language)
    for one in (zoe, ana):
        await one.joins(GENERAL)
    await zoe.says(
        {
            "fr": "annonce tous les lundis à 9h dans #general : réunion ce soir",
            "en": "announce every Monday at 9:00 in #general: réunion ce soir",
        }[language]
    )
    await zoe.says({"fr": "oui", "en": "yes"}[language])
    if noticed == "at once":
        await zoe.leaves(GENERAL)
    else:
        hall = Address("terminal", GENERAL)
        stage.networks["terminal"].members[hall] = [(ana.identity, ana.shown)]
        await stage.reports(Uncounted(stage.origin(ana, hall, stage.fresh_key())))
    assert {"fr": "n'est plus là (A-1, ", "en": "has left (A-1, "}[language] in ref.reads
    assert len([one for one in read_by(ref) if "A-1" in one]) == 1
    await ref.says({"fr": "oui", "en": "yes"}[language])
    await know(stage, zoe)
    await stage.wait(timedelta(days=5))
    assert read_by(ana, GENERAL) == ["réunion ce soir"]
