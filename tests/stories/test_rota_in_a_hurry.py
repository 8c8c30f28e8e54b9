"""The rota as tired people write to it: a name that nobody has, a number alone, a late yes, a change of mind."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import read_by
from tests.stories.test_handing_over import team

Told = Mapping[str, str]
LANGUAGES = ("fr", "en")


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


HURRY: Mapping[str, Told] = {
    "fr": {
        "define": "crée une perm bar tous les jeudis de 18h à 21h, deux personnes",
        "yes": "oui",
        "no": "non",
        "take": "je prends P-1",
        "part": "je prends de 19h à 20h jeudi 10 décembre",
        "give": "je donne ma perm de ce soir à Xavier",
        "unknown": "Je ne connais personne de ce nom : Xavier",
        "who": "Qui ?",
        "asked": "J'ai demandé à Zoé",
        "put": "inscris Xavier Petit au bar du 10 décembre stp",
        "unknown_too": "Je ne connais personne de ce nom : Xavier Petit",
        "signed": "Zoé est au planning et l'apprend : Bar, jeudi 10 décembre",
        "swap": "échange P-1 contre P-3",
        "swap_day": "qui veut échanger ma perm du 3 contre celle du 17 ?",
        "nobody": "Personne d'autre ne tient cela : Bar, jeudi 17 décembre",
        "drop": "Je lâche p1 !",
        "dropped": "prends soin de toi : Bar, jeudi 3 décembre",
        "until": "ok jprends jusqu'à 19h30",
        "first": "Bar, jeudi 3 décembre, de 18 h à 19 h 30",
        "leave": "je dois partir à 19h",
        "rest": "prends soin de toi : Bar, jeudi 3 décembre, de 19 h à 19 h 30",
        "sought": "Toujours à pourvoir : Bar, jeudi 3 décembre, de 18 h à 21 h.",
        "after": "finalement je peux",
        "tonight": "les perms de ce soir ?",
        "whole": "Zoé de 18 h à 19 h 30 ; il manque",
        "undo": "oups",
        "undone": "C'est défait : Bar, jeudi 10 décembre",
        "anybody": "donne ma perm de ce soir à quelqu'un",
    },
    "en": {
        "define": "new shift bar every Thursday 18:00 to 21:00, two people",
        "yes": "yes",
        "no": "no",
        "take": "I'll take P-1",
        "part": "I'll take 19:00 to 20:00 on Thursday 10 December",
        "give": "give tonight's shift to Xavier",
        "unknown": "I know nobody called Xavier",
        "who": "Who?",
        "asked": "I asked Zoé",
        "put": "put Xavier Petit down for the bar on 10 December please",
        "unknown_too": "I know nobody called Xavier Petit",
        "signed": "Zoé holds it, and is told: Bar, Thursday 10 December",
        "swap": "swap P-1 with P-3",
        "swap_day": "swap my shift on the 3rd with the 17th",
        "nobody": "Nobody else holds that: Bar, Thursday 17 December",
        "drop": "I can't do P-1",
        "dropped": "take care of yourself: Bar, Thursday 3 December",
        "until": "I can do it until 19:30",
        "first": "Bar, Thursday 3 December, 18:00 to 19:30",
        "leave": "I can only stay until 19:00",
        "rest": "take care of yourself: Bar, Thursday 3 December, 19:00 to 19:30",
        "sought": "Nobody was found so far: Bar, Thursday 3 December, 18:00 to 21:00.",
        "after": "I can make it after all",
        "tonight": "who holds the shifts tonight?",
        "whole": "Zoé, 18:00 to 19:30; ",
        "undo": "oops",
        "undone": "Undone: Bar, Thursday 10 December",
        "anybody": "give my shift tonight to somebody",
    },
}


async def one_bar(stage: Stage, language: str) -> list[Actor]:
    """A bar on Thursdays for two; Marc holds tonight's, which he took by its number."""
    told = HURRY[language]
    ref, marc, zoe = await team(stage, language, "Ref", "Marc", "Zoé")
    await ref.says(told["define"])
    await ref.says(told["yes"])
    await marc.says(told["take"])
    await marc.says(told["no"])
    return [ref, marc, zoe]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_name_that_nobody_has_is_told_and_who_is_meant_is_asked_never_guessed(
    stage: Stage, language: str
) -> None:
    told = HURRY[language]
    ref, marc, zoe = await one_bar(stage, language)
    await marc.says(told["part"])
    await marc.says(told["give"])
    assert told["unknown"] in marc.reads
    assert told["who"] in marc.reads
    assert not zoe.reads
    await marc.says("Zoé")
    assert marc.reads.startswith(told["asked"])
    await ref.says(told["put"])
    assert told["unknown_too"] in ref.reads
    await ref.says("Zoé")
    assert ref.reads.startswith(told["signed"])


@pytest.mark.parametrize("language", LANGUAGES)
async def test_with_its_number_no_noun_is_needed_and_what_nobody_holds_is_no_swap(
    stage: Stage, language: str
) -> None:
    told = HURRY[language]
    ref, marc, zoe = await one_bar(stage, language)
    for swap in ("swap", "swap_day"):
        await marc.says(told[swap])
        assert marc.reads.startswith(told["nobody"])
    await marc.says(told["anybody"])
    assert told["dropped"] in marc.reads
    await zoe.says(told["take"])
    await zoe.says(told["no"])
    await zoe.says(told["drop"])
    assert told["dropped"] in zoe.reads
    await zoe.says(told["until"])
    assert told["first"] in zoe.reads
    await zoe.says(told["leave"])
    assert told["rest"] in zoe.reads
    assert told["sought"] in ref.reads
    await zoe.says(told["after"])
    await zoe.says(told["tonight"])
    assert told["whole"] in zoe.reads


@pytest.mark.parametrize("language", LANGUAGES)
async def test_oops_is_about_what_was_done_last_and_not_about_an_older_question(
    stage: Stage, language: str
) -> None:
    told = HURRY[language]
    ref, _marc, zoe = await one_bar(stage, language)
    await zoe.says("zoé")
    await ref.says(told["part"])
    await stage.wait(timedelta(minutes=1))
    await ref.says(told["put"])
    await ref.says("Zoé")
    await ref.says("merci")
    await ref.says(told["undo"])
    assert ref.reads.startswith(told["undone"])
    assert any(told["signed"] in said for said in read_by(ref))


async def test_what_one_holds_is_cancelled_like_anything_else_and_what_was_said_after_that_hides_nothing(
    stage: Stage,
) -> None:
    _ref, marc, zoe = await one_bar(stage, "en")
    await zoe.says("cancel P-1")
    assert zoe.reads.startswith("You do not hold that: Bar, Thursday 3 December")
    await marc.says("cancel P-1")
    assert "take care of yourself: Bar, Thursday 3 December" in marc.reads
    await marc.says("I take the bar on 10 December")
    await marc.says("I can make it after all")
    assert marc.reads == "Undone: you hold it again: Bar, Thursday 3 December, 18:00 to 21:00."
    await marc.says("!me")
    assert "P-1" in marc.reads


async def test_a_word_that_one_left_oneself_is_told_as_that_and_goes_with_whoever_is_forgotten(
    stage: Stage,
) -> None:
    _ref, marc, zoe = await one_bar(stage, "en")
    await marc.says("handover: the printer is out of ink")
    await marc.says("brief")
    assert "You left this word: the printer is out of ink" in marc.reads
    await zoe.says("handover: no coffee left")
    await zoe.says("forget me")
    await zoe.presses("erase everything")
    await stage.wait(timedelta(minutes=5))
    await marc.says("brief")
    assert "no coffee left" not in marc.reads


RATHER: Mapping[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("je prends la perm du 10 décembre", "jeudi 10 décembre, de 18 h à 21 h. Numéro P-2."),
        ("nan attends, juste jusqu'à 19h30", "jeudi 10 décembre, de 18 h à 19 h 30. Numéro P-2."),
        ("seulement à partir de 20h", "Je ne te trouve aucune perm comme ça."),
        ("non", "ton nom reste entre"),
        ("euh je peux pas en fait", "à ta place ? Bar, jeudi 10 décembre, de 18 h à 19 h 30"),
        ("oui", "prends soin de toi : Bar, jeudi 10 décembre, de 18 h à 19 h 30"),
    ),
    "en": (
        ("take the shift on 10 December", "Thursday 10 December, 18:00 to 21:00. Number P-2."),
        ("wait, only until 19:30", "Thursday 10 December, 18:00 to 19:30. Number P-2."),
        ("only from 20:00", "I find no shift of yours like that."),
        ("no", "your name stays"),
        ("oh sorry, I can't after all", "in your place? Bar, Thursday 10 December, 18:00 to 19:30"),
        ("yes", "take care of yourself: Bar, Thursday 10 December, 18:00 to 19:30"),
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_just_so_much_of_what_was_taken_is_kept_and_given_up_in_few_words(
    stage: Stage, language: str
) -> None:
    ref, zoe, _marc = await team(stage, language, "Ref", "Zoé", "Marc")
    await ref.says(HURRY[language]["define"])
    await ref.says(HURRY[language]["yes"])
    for said, read in RATHER[language]:
        await zoe.says(said)
        assert read in zoe.reads


OTHERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("inscris Marc à la perm", "Bar, jeudi 3 décembre"),
        ("et Xavier le 10 décembre", "Je n'ai pas compris"),
        ("et Zoé le 10 décembre", "Zoé est au planning et l'apprend : Bar, jeudi 10 décembre"),
    ),
    "en": (
        ("put Marc down for the shift", "Bar, Thursday 3 December"),
        ("and Xavier on 10 December", "I did not understand"),
        ("and Zoé on 10 December", "Zoé holds it, and is told: Bar, Thursday 10 December"),
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_another_one_named_meanwhile_is_no_answer_about_the_first(stage: Stage, language: str) -> None:
    ref, zoe, marc = await team(stage, language, "Ref", "Zoé", "Marc")
    await ref.says(HURRY[language]["define"])
    await ref.says(HURRY[language]["yes"])
    for said, read in OTHERS[language]:
        await ref.says(said)
        assert read in ref.reads
    assert marc.reads == ""
    await zoe.says(HURRY[language]["no"])
    assert {"fr": "tu n'es plus au planning", "en": "you are off the rota"}[language] in zoe.reads
