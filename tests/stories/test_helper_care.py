"""D-3: no roof tonight, violence, the end of one's strength: in private alone, nothing to anybody without a choice, no word of it kept."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store.community.people import People, Role
from bot.store.house_file import read_text
from bot.testing import Actor, Stage
from bot.understanding.sensitive import lists, sensitive
from tests.stories.house import GENERAL, all_heard, know, read_by
from tests.stories.test_canaries import assert_forgotten

SAID = {
    "fr": ("@loge j'ai plus de logement ce soir xylocanari", "Je ne le dis à personne sans ton accord", "Hébergement : 115"),
    "en": ("@loge who can help, I have nowhere to sleep xylocanari", "I tell nobody about this", "A roof tonight: 115"),
}  # fmt: skip


@pytest.fixture(params=["discord", "matrix"])
def means(request: pytest.FixtureRequest) -> str:
    """Where it must not be seen."""
    return str(request.param)


async def trusted(stage: Stage, actor: Actor) -> None:
    """The house noted it, with their yes."""
    person = await know(stage, actor, Role.MEMBER, language="fr")
    async with stage.lodge.database.work() as work:
        await People(work, person.house).save(replace(person, flags=frozenset({"personne de confiance"})))


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_d_3_the_channel_shows_nothing_and_one_named_human_hears_that_somebody_would_like_to_talk(
    stage: Stage, means: str, language: str, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lou, ines, paul = (stage.actor(name, means) for name in ("lou", "ines", "paul"))
    await know(stage, lou, language=language)
    await trusted(stage, ines)
    await trusted(stage, paul)
    sentence, promise, number = SAID[language]
    with caplog.at_level(logging.DEBUG):
        await lou.says(sentence, to=GENERAL)
        assert read_by(lou, GENERAL) == []
        assert promise in lou.reads
        assert number in lou.reads
        assert lou.offered[:2] == ["Ines", "Paul"]
        assert ines.reads == paul.reads == ""
        await stage.restart()
        await lou.says("1")
        assert "Lou aimerait parler avec toi" in ines.rung[-1]
        assert ("redis-le-moi" if language == "fr" else "tell me so again") in lou.reads
        assert "lou" in ines.reads
        assert paul.reads == ""
        assert read_by(lou, GENERAL) == []
    assert all("xylocanari" not in heard.text for heard in all_heard(stage))
    assert_forgotten(file, caplog, "xylocanari")
    assert_forgotten(file, caplog, "logement")
    assert_forgotten(file, caplog, "nowhere to sleep")


async def test_to_choose_nobody_tells_nobody_and_what_no_list_has_is_still_one_word_from_a_human(
    stage: Stage, means: str
) -> None:
    lou, paul = stage.actor("lou", means), stage.actor("paul", means)
    await know(stage, lou, language="fr")
    await know(stage, paul, Role.COORDINATOR, language="fr")
    await lou.says("je dors dehors depuis hier")
    await lou.says("personne")
    assert lou.reads.startswith("D'accord : personne n'en saura rien.")
    assert paul.reads == ""
    await lou.says("je ne vais pas bien du tout")
    assert paul.reads == ""
    await lou.says("!humain")
    assert len(paul.rung) == 1


@pytest.mark.parametrize(
    "talk",
    [
        "réserve la salle bleue demain à 14h", "qui peut m'aider à réparer un vélo ?", "je cherche un logement pour les vacances ?",
        "who can help me pay by card?", "the street party is on Saturday", "on a perdu les clés", "qui a perdu son manteau ?",
        "j'ai mis dehors les chaises", "rappelle-moi de sortir les poubelles", "je suis dehors, qui peut m'ouvrir ?", "qui a une râpe à fromage ?", "who can help at the food bank?", "hit me up on Monday", "j'ai rien mangé ce midi, on commande ?", "I can't cope with this printer", "I beat my record", "the hit of the summer",
    ],
)  # fmt: skip
def test_everyday_talk_is_not_taken_for_it(talk: str) -> None:
    assert sensitive(talk) is None


@pytest.mark.parametrize(
    "said",
    [
        "jsuis a la rue",
        "jme sens seul ce soir",
        "j'ai personne a qui parler",
        "i feel so alone",
        "ça fait 2 jours que j'ai rien mangé et je sais plus vers qui me tourner",
        "I can't cope any more and there's nobody I can talk to",
        "havent eaten for two days",
    ],
)
def test_it_is_heard_in_a_hurry_too(said: str) -> None:
    assert sensitive(said) is not None


def test_the_lists_are_whole_sayings_in_both_languages_and_each_is_heard() -> None:
    for about, sayings in lists().items():
        assert len(sayings) > 10, about
        for saying in sayings:
            assert sensitive(f"bonjour {' '.join(saying)} ce soir") is not None


def test_a_house_says_whom_to_call_in_its_file() -> None:
    said = '[house]\nname = "X"\nzone = "Europe/Paris"\nlanguages = ["fr"]\n[policy]\nemergency = ["Urgence : 112"]\n'
    assert read_text(said, "x").policy.emergency == ("Urgence : 112",)
