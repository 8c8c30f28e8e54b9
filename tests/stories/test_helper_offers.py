"""What somebody offers: read back first, changed by the very words that are named, paused, shown, taken away, and taken back."""

from datetime import timedelta

import pytest

from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import know

SAID = {
    "fr": {
        "offer": "je peux aider en couture, j'ai une échelle à prêter", "thing": "objet", "channel": "salon", "often": "souvent",
        "until": "jusqu'au 30 juin", "never": "Je ne t'écris jamais à ce sujet", "ends": "mercredi 30 juin 2027",
        "which": "Laquelle|Lesquelles|Lequel", "word": "Un seul mot suffit|Un mot suffit", "yes": "oui", "oops": "oups",
        "undone": "je n'en garde rien", "mine": "mes offres", "none": "Tu ne proposes encore rien",
        "no_more": "je ne veux plus aider en couture", "paused": "Je ne te demande plus rien pour cela",
    },
    "en": {
        "offer": "I can help with sewing, I have a ladder to lend", "thing": "object", "channel": "channel", "often": "often",
        "until": "until 30 June", "never": "I never write to you about it", "ends": "Wednesday 30 June 2027",
        "which": "Which of them", "word": "One word is enough", "yes": "yes", "oops": "oops",
        "undone": "I keep nothing of it", "mine": "my offers", "none": "You offer nothing yet",
        "no_more": "I don't want to help with sewing any more", "paused": "I ask you nothing for it",
    },
}  # fmt: skip


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


async def member(stage: Stage, name: str, language: str = "en") -> Actor:
    actor = stage.actor(name)
    await know(stage, actor, Role.MEMBER, language=language)
    return actor


def reads_one_of(actor: Actor, words: str) -> bool:
    return any(one in actor.reads for one in words.split("|"))


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_word_that_is_named_changes_it_also_where_a_command_is_called_so(
    stage: Stage, language: str
) -> None:
    said = SAID[language]
    awa = await member(stage, "awa", language)
    await awa.says(said["offer"])
    await awa.says(said["thing"])
    assert reads_one_of(awa, said["which"])
    await awa.says("1")
    await awa.says(said["often"])
    await awa.says(said["until"])
    assert said["ends"] in awa.reads
    await awa.says(said["channel"])
    assert said["never"] in awa.reads
    await awa.says("ornithorynque violet")
    assert reads_one_of(awa, said["word"])
    await awa.says(said["yes"])  # a yes, also where a word was not understood
    await awa.says(said["no_more"])
    assert said["paused"] in awa.reads
    await awa.says(said["oops"])
    await awa.says(said["oops"])
    assert said["undone"] in awa.reads
    await awa.says(said["mine"])
    assert said["none"] in awa.reads


async def test_the_same_words_again_change_their_terms_and_make_no_second_offer(stage: Stage) -> None:
    awa = await member(stage, "awa")
    await awa.says("I can help with sewing until June, at most once a month")
    assert "once a month" in awa.reads
    await awa.says("yes")
    await awa.says("!i-can-help , ,")
    assert awa.reads == "I read no words there."
    await awa.says("I can help with Sewing")
    await awa.says("object")
    assert "You have: Sewing" in awa.reads
    await awa.says("anyone")
    await awa.says("yes")
    await awa.says("my offers")
    assert awa.offered == ["sewing"]
    await awa.says("purple")
    assert awa.reads.startswith("I find nothing of yours like that: purple.")
    await awa.says("1")
    assert "visitors too" in awa.reads
    assert "It holds" not in awa.reads
    await awa.says("goodwill")
    assert awa.reads.startswith("Changed. You are ready for: sewing")
    await awa.says("pause my offers")
    await awa.says("my offers")
    await awa.says("1")
    assert "It is paused." in awa.reads
    await awa.says("resume")
    assert awa.reads == "I may ask you again: sewing."
    await awa.says("remove my offers")
    await awa.says("oops")
    assert awa.reads == "It is as it was: sewing."


async def test_of_several_offers_all_or_one_is_paused_and_what_is_over_says_so(stage: Stage) -> None:
    awa = await member(stage, "awa")
    await awa.says("I can help with sewing, German")
    await awa.says("tomorrow")
    await awa.says("yes")
    await awa.says("I can help with welding")
    await awa.says("yes")
    await awa.says("!my-offers 2")
    assert awa.reads.startswith("You know: German")
    await stage.wait(timedelta(days=2))
    await awa.says("pause my offers")
    assert awa.offered == ["all of it", "sewing (over)", "German (over)", "welding"]
    await awa.says("all of it")
    assert awa.reads.startswith("Paused, and not taken away: welding.")
    await awa.says("my offers")
    assert awa.offered[-1] == "welding (paused)"


async def test_the_list_names_who_chose_to_stand_in_it_and_nobody_else(stage: Stage) -> None:
    awa, lou, kim = [await member(stage, name) for name in ("awa", "lou", "kim")]
    await awa.says("I can help with sewing")
    await awa.says("list")
    await awa.says("yes")
    await kim.says("I can help with sewing curtains")
    await kim.says("yes")
    await lou.says("what skills are there here?")
    assert "sewing: Awa" in lou.reads
    assert "Kim" not in lou.reads
    await lou.says("!skills sewing")
    assert "sewing: Awa" in lou.reads
    await lou.says("!skills diving")
    assert lou.reads.startswith("Nothing of that stands in the list.")


async def test_nobody_offers_more_than_anybody_could_do(stage: Stage) -> None:
    awa = await member(stage, "awa")
    for row in range(6):
        await awa.says("I can help with " + ", ".join(f"craft{row}{letter}" for letter in "abcdef"))
        await awa.says("yes")
    assert "You offer a great deal already." in awa.reads
