"""Forms on Discord: what did not do is given back as it was typed; where words are awaited there is a field for them."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.adapters.discord.forms import again, answering, form
from bot.app import OURS
from bot.engine.registry import Registry
from tests.adapters.discord.garage import Garage
from tests.fakes.discord import Message
from tests.fakes.discord.components import parts_of

DAY = datetime.now(UTC) + timedelta(days=9)
SAID = {
    "fr": {"book": "réserver", "wrong": "demain 25h", "when": f"le {DAY:%d/%m/%Y} de 14h à 16h",
           "over": "hier 14h-16h", "past": "C'est déjà passé",
           "again": "corriger le formulaire", "asked": "Cette heure n'existe pas", "booked": "Numéro R-1"},
    "en": {"book": "book", "wrong": "tomorrow 25:00", "when": f"{DAY:%d/%m/%Y} 14:00 to 16:00",
           "over": "yesterday 14:00 to 16:00", "past": "in the past",
           "again": "correct the form", "asked": "no such hour", "booked": "Number R-1"},
}  # fmt: skip


def touchable(message: Message) -> list[str]:
    return [str(one["label"]) for one in parts_of(message.components) if one.get("label")]


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_form_that_did_not_do_is_given_back_with_what_was_typed_until_it_does(
    garage: Garage, language: str
) -> None:
    ana, general, said = garage.ana, garage.general, SAID[language]
    ana.locale = language if language == "fr" else "en-GB"
    opened = await ana.is_answered(ana.slash(general, said["book"]))
    ana.submits(opened, room="bleue", when=said["wrong"], people="5")
    asked = await ana.reads(said["asked"], channel=general)
    assert said["again"] in touchable(asked)

    leo = garage.fake.person("Léo", garage.guild)
    refused = await leo.is_answered(leo.presses(asked, said["again"]))
    given = await ana.is_answered(ana.presses(asked, said["again"]))
    assert refused.original
    assert (refused.original.text, refused.original.only_for) == (
        "Cette question est posée à quelqu'un d'autre.",
        leo.id,
    )
    assert given.modal
    typed = {
        part["component"]["custom_id"]: part["component"].get("value") for part in given.modal["components"]
    }
    assert typed == {"room": "bleue", "when": said["wrong"], "people": "5", "purpose": None}
    ana.submits(given, when=said["over"])
    past = await ana.reads(said["past"], channel=general)
    assert touchable(asked) == []
    given = await ana.is_answered(ana.presses(past, said["again"]))
    ana.submits(given, when=said["when"])
    await ana.reads(said["booked"], channel=general)
    assert touchable(past) == []


async def test_who_may_not_at_all_is_not_asked_to_fill_in_the_form_again(garage: Garage) -> None:
    sam = garage.fake.person("Sam")
    sam.joins(garage.guild, pending=True)
    opened = await sam.is_answered(sam.slash(garage.general, "réserver"))
    sam.submits(opened, room="bleue", when=SAID["fr"]["when"])
    assert touchable(await sam.reads("que les membres", channel=garage.general)) == []


async def test_a_question_that_only_they_see_has_a_field_for_its_answer_also_after_a_restart(
    garage: Garage,
) -> None:
    ana, general = garage.ana, garage.general
    ana.slash(general, "rappeler", quoi="arroser les plantes")
    asked = await ana.reads("Quand", channel=general)
    await garage.restart()

    field = await ana.is_answered(ana.presses(asked, "répondre"))
    assert field.modal
    assert field.modal["title"] == "Quand\u00a0?"
    ana.submits_by_label(field, {"loge:answered": "demain 9h"})

    told = await ana.reads("je te rappelle", channel=general)
    assert (told.only_for, asked.only_for) == (ana.id, ana.id)
    assert touchable(asked) == []


async def test_a_question_in_a_channel_has_a_field_for_a_bare_answer_would_not_reach_us(
    garage: Garage,
) -> None:
    ben, general = garage.fake.person("Ben", garage.guild, locale="en-US"), garage.general
    await garage.counted(ben)
    ben.says(general, f"{garage.fake.mention} book the blue room tomorrow")
    asked = await ben.reads("from when to when", channel=general)

    refused = await garage.ana.is_answered(garage.ana.presses(asked, "answer"))
    assert refused.modal is None
    field = await ben.is_answered(ben.presses(asked, "answer"))
    ben.submits_by_label(field, {"loge:answered": "2pm to 4pm"})

    await ben.reads("Number R-1", channel=general)
    await ben.hears(lambda heard: heard.message is asked and "Answered: 2pm to 4pm" in heard.text)
    assert touchable(asked) == []


async def test_in_private_words_are_just_written_and_a_form_is_given_back_all_the_same(
    garage: Garage,
) -> None:
    ana, chat = garage.ana, garage.ana.direct()
    ana.writes("rappelle-moi d'arroser les plantes")
    asked = await ana.reads("?", channel=chat)
    assert touchable(asked) == []

    opened = await ana.is_answered(ana.slash(chat, "réserver"))
    ana.submits(opened, room="bleue", when="un jour")
    wrong = await ana.reads("Quand", channel=chat)
    given = await ana.is_answered(ana.presses(wrong, "corriger le formulaire"))
    ana.submits(given, when=SAID["fr"]["when"])
    await ana.reads("Numéro R-1", channel=chat)
    assert touchable(wrong) == []


@pytest.mark.parametrize(
    ("command", "when", "choice", "told"),
    [
        ("rappeler", "demain 9h", "jusqu'à ce que ce soit fait", "Je le redis jusqu'à"),
        ("remind", "tomorrow 9:00", "until it is done", "I say it again until"),
    ],
)
async def test_what_is_one_of_a_few_is_picked_in_a_form_or_left(
    garage: Garage, command: str, when: str, choice: str, told: str
) -> None:
    ana, general = garage.ana, garage.general
    ana.locale = "fr" if command == "rappeler" else "en-GB"
    opened = await ana.is_answered(ana.slash(general, command))
    ana.submits(opened, what="la clé", when=when)
    noted = await ana.reads("M-1", channel=general)
    ana.submits(opened, what="le courrier", when=when, until=choice)

    assert told in (await ana.reads("M-2", channel=general)).text
    assert told not in noted.text


async def test_where_discord_takes_no_menu_in_a_form_there_is_a_field_instead(garage: Garage) -> None:
    garage.fake.faults.fails("POST /interactions/{interaction}/{token}/callback", status=400)
    opened = await garage.ana.is_answered(garage.ana.slash(garage.general, "rappeler"))
    garage.ana.submits(opened, what="le courrier", when="demain 9h", until="jusqu'à ce que ce soit fait")
    await garage.ana.reads("Je le redis jusqu'à", channel=garage.general)
    assert opened.modal
    assert {part["component"]["type"] for part in opened.modal["components"]} == {4}


def test_words_that_stand_for_a_choice_of_a_menu_are_not_lost_in_a_form() -> None:
    spec = next(one for one in Registry(OURS).specs() if one.id == "remind.set")
    for said, kind in (("done", 3), ("jusqu'à ce que ce soit fait", 3), ("fini", 4)):
        made = form(spec, {"until": said}, "fr")
        assert made
        field = made["components"][-1]["component"]
        assert field["type"] == kind
        assert said == field.get("value") or field["options"][0]["default"]


def test_every_form_that_is_given_back_is_one_that_discord_takes() -> None:
    for spec in Registry(OURS).specs():
        typed = {one.name: "x" * 600 for one in spec.arguments}
        fields = again(spec, typed, "fr")["components"]
        assert len(fields) <= 5
        assert all(len(one["component"].get("value", "")) <= 500 for one in fields)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Il me faut un nombre.\nPour combien de \\*personnes ?\nOu dis…", "Pour combien de *personnes ?"),
        ("Bon.", "Ta réponse"),
    ],
)
def test_a_field_is_called_as_the_question(said: str, title: str) -> None:
    assert answering(said, "fr")["title"] == title
