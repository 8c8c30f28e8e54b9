"""The charter and what newcomers are told: accepted with its version, asked about again once it changed, told in the chat or by the file."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.community.hospitality import Hospitality, hospitality, with_hospitality
from bot.store.community.newcomers import Acceptance, Acceptances
from bot.store.community.people import People
from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.house import NOW, read_by

CHARTER = {"fr": "On range.\nOn dit bonjour.", "en": "We tidy up.\nWe say hello."}


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


@pytest.fixture
async def stage(file: Path) -> AsyncIterator[Stage]:
    """The house, with a charter."""
    async with Stage(file, NOW) as stage:
        await received(stage, Hospitality().with_charter(CHARTER))
        yield stage


async def received(stage: Stage, welcome: Hospitality) -> None:
    """As when the house's file is loaded while nobody speaks."""
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0]
        await Houses(work).save(replace(house, policy=with_hospitality(house.policy, welcome)))


async def welcome_of(stage: Stage) -> Hospitality:
    async with stage.lodge.database.reading() as work:
        return hospitality((await Houses(work).all())[0].policy)


async def accepted(stage: Stage, actor: Actor) -> Acceptance | None:
    async with stage.lodge.database.reading() as work:
        person = await People(work, 1).by_identity(actor.identity)
        return await Acceptances(work, 1).last(person.id) if person else None


async def test_in_french_it_is_read_accepted_with_its_version_and_asked_about_again_once_it_changed(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await lea.says("montre-moi la charte")
    assert lea.reads.startswith("La charte, version 1 :")
    assert "On dit bonjour." in lea.reads
    assert await accepted(stage, lea) is None
    await stage.restart()
    await lea.says("j'accepte")
    assert lea.reads == "C'est noté : tu as accepté la charte, version 1. Merci."
    given = await accepted(stage, lea)
    assert (given.version, given.at) == (1, NOW) if given else None
    await lea.says("la charte")
    assert "Tu l'as acceptée, version 1" in lea.reads
    assert lea.offered == []

    await received(stage, (await welcome_of(stage)).with_charter({**CHARTER, "fr": "On range tout."}))
    await stage.wait(timedelta(days=3))
    assert [said for said in read_by(lea) if "version 2" in said] == [
        "La charte a changé, c'est maintenant la version 2. Pour la lire et l'accepter : !charte."
    ]
    assert not any("version 2" in said for said in read_by(ana))
    await lea.says("réserve le studio demain de 10h à 11h")
    assert "C'est réservé" in lea.reads
    await lea.says("charte")
    assert "Tu as accepté la version 1 ; elle a changé depuis." in lea.reads
    await lea.says("oui")
    assert (await accepted(stage, lea) or Acceptance(0, 0, NOW)).version == 2


async def test_in_english_what_was_shown_is_accepted_and_no_later_version(stage: Stage, ana: Actor) -> None:
    await ana.says("what does the charter say?")
    assert ana.reads.startswith("The charter, version 1:")
    await received(stage, (await welcome_of(stage)).with_charter({"en": "We sing."}))
    await ana.presses("I accept")
    assert ana.reads.startswith("It changed meanwhile:")
    assert await accepted(stage, ana) is None
    await ana.says("I accept the charter")
    assert ana.reads == "Noted: you accepted the charter, version 2. Thank you."
    await ana.says("I accept the charter")
    assert ana.reads.startswith("You accepted it, version 2")


async def test_only_where_the_house_wants_it_members_accept_it_before_they_book(
    stage: Stage, ana: Actor, sam: Actor
) -> None:
    await received(stage, replace(await welcome_of(stage), required=True))
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    assert ana.reads.startswith("Here the charter comes first: !charter.")
    await ana.says("1")
    await ana.says("yes")
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    assert ana.reads.startswith("Booked")
    await sam.says("!help")
    assert "charter comes first" not in sam.reads


async def test_whoever_coordinates_tells_what_the_tour_and_the_charter_say(paul: Actor, ana: Actor) -> None:
    await paul.says("note comment entrer : sonnez à la porte verte de la cour")
    assert "sonnez à la porte verte de la cour" in paul.reads
    await paul.says("oui")
    await ana.says("show me around")
    assert "sonnez à la porte verte de la cour" in ana.reads
    await paul.says("oups")
    await ana.says("show me around")
    assert "porte verte" not in ana.reads
    await paul.says("change la charte : On range, on éteint, on dit bonjour.")
    await paul.says("oui")
    assert paul.reads == "C'est noté : la charte, version 2."
    await ana.says("note how to get in: climb over the roof")
    assert "Only" in ana.reads


async def test_a_house_without_a_charter_says_so(stage: Stage, lea: Actor) -> None:
    await received(stage, Hospitality())
    await lea.says("!charte")
    assert lea.reads == "Ce lieu ne m'a pas donné de charte."


async def test_whether_newcomers_are_greeted_is_one_tap_when_the_channel_is_named(
    stage: Stage, paul: Actor, sam: Actor
) -> None:
    await paul.invites("#accueil")
    await paul.says("accueil")
    assert "J'y accueille qui arrive" in paul.reads
    await paul.says("prévenir seulement l'équipe")
    assert (await welcome_of(stage)).greeting == "hosts"
    await sam.joins("#accueil")
    await stage.wait(timedelta(minutes=10))
    assert sam.standing("#accueil") == []
    assert "Arrivée de Sam à l'instant" in paul.reads
    await paul.says("accueille les nouveaux")
    assert paul.reads.startswith("Très bien : j'accueille qui arrive dans #accueil")
    await stage.actor("kim", "terminal").joins("#accueil")
    await stage.wait(timedelta(minutes=2))
    assert sam.sees("#accueil").startswith("Bienvenue Kim, welcome !")
    await paul.says("oups")
    assert (await welcome_of(stage)).greeting == "hosts"
