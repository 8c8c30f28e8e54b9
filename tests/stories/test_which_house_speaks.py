"""Who has several houses in one chat knows which one speaks, and says whose a new channel is; a stranger learns the way in."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.people import People, Role
from bot.store.house.channels import Channels
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL
from tests.stories.test_several_houses import DEN, another


@pytest.fixture
def means() -> str:
    """What is told here is told alike on every network."""
    return "matrix"


async def test_a_letter_says_which_house_it_comes_from_where_there_are_several(
    stage: Stage, means: str, ana: Actor, bob: Actor, paul: Actor
) -> None:
    await another(stage, means, "Le Repaire", DEN, "Cave")
    await ana.joins(DEN)
    await ana.says("book the green room tomorrow 10:00 to 11:00")
    await ana.says("la manivelle")
    await bob.says("book the green room tomorrow 12:00 to 13:00")
    await paul.says("ferme la salle verte demain")
    await paul.says("oui")
    await stage.wait(timedelta(minutes=6))
    assert ana.reads.startswith("La Manivelle: Salle verte will be closed then")
    assert bob.reads.startswith("Salle verte will be closed then")


async def test_a_coordinator_of_two_houses_says_whose_the_new_channel_is(
    stage: Stage, means: str, paul: Actor
) -> None:
    den = await another(stage, means, "Le Repaire", DEN, "Cave")
    async with stage.lodge.database.work() as work:
        people = People(work, den.id)
        person = await people.meet(paul.identity, UserText(paul.shown))
        await people.save(replace(person, roles=frozenset({Role.COORDINATOR}), greeted=True))
    await paul.invites("#atelier")
    assert "#atelier" in paul.reads
    assert set(paul.offered) == {"La Manivelle", "Le Repaire"}
    await paul.presses("Le Repaire")
    assert paul.reads.startswith("Le Repaire : Me voici dans #atelier. À quoi sert ce salon ?")
    async with stage.lodge.database.reading() as work:
        found = await Channels(work, 0).at(Address(means, "#atelier"))
    assert found is not None
    assert found.house == den.id


async def test_a_stranger_is_told_how_one_becomes_a_member(sam: Actor) -> None:
    await sam.says("réserve la verte demain 14h-16h")
    assert "que les membres" in sam.reads
    assert GENERAL in sam.reads
