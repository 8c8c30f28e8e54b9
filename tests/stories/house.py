"""La Manivelle, where all stories happen: its rooms, its hours, its members' channel, and who is who."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.people import People, Person, Role
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Hours, Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import MEANS, Actor, Heard, Stage

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 9, 0, tzinfo=PARIS)
GENERAL = "#general"
ROOMS = (
    ("Grande salle", 20, ("main hall", "big room")),
    ("Salle bleue", 8, ("blue room",)),
    ("Salle verte", 8, ("green room",)),
    ("Atelier bois", 6, ("wood workshop",)),
    ("Atelier métal", 6, ("metal workshop",)),
    ("Studio son", 4, ("studio",)),
)


@dataclass(frozen=True)
class Cast:
    """Everybody of a story, on one network."""

    lea: Actor
    ana: Actor
    bob: Actor
    sam: Actor
    paul: Actor


async def furnish(stage: Stage) -> int:
    """Build the house; its number."""
    async with stage.lodge.database.work() as work:
        houses = Houses(work, 0)
        house = await houses.add("La Manivelle", PARIS, ("fr", "en"))
        await houses.save(replace(house, hours=Hours({day: ((time(9), time(22)),) for day in range(7)})))
        rooms = Rooms(work, house.id)
        for name, capacity, aliases in ROOMS:
            await rooms.add(name, capacity=capacity, aliases=aliases)
        channels = Channels(work, house.id)
        for network in MEANS:
            await channels.put(Address(network, GENERAL), GENERAL, Purpose.MEMBERS, members=True)
    return house.id


async def admit(stage: Stage, crowd: Sequence[Actor]) -> None:
    """Many members at once, who read English."""
    async with stage.lodge.database.work() as work:
        people = People(work, (await Houses(work, 0).all())[0].id)
        for actor in crowd:
            person = await people.meet(actor.identity, UserText(actor.shown))
            await people.save(replace(person, roles=frozenset({Role.MEMBER}), greeted=True, language="en"))


async def know(stage: Stage, actor: Actor, *roles: Role, language: str | None = None) -> Person:
    """Somebody whom the house has met before, with these roles and no other."""
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0]
        people = People(work, house.id)
        person = await people.meet(actor.identity, UserText(actor.shown))
        person = replace(person, roles=frozenset(roles), greeted=True, language=language)
        await people.save(person)
    return person


def all_heard(stage: Stage) -> list[Heard]:
    """Everything said on every network, in order."""
    return sorted(
        (heard for network in stage.networks.values() for heard in network.heard), key=lambda h: h.at
    )


def words(heard: Heard) -> str:
    """What is read there, with plain spaces."""
    return heard.presentation.plain.replace("\u00a0", " ").replace("\u202f", " ")


def read_by(actor: Actor, channel: str | None = None) -> list[str]:
    """Everything that stands in their direct chat, or in a channel, oldest first."""
    return [words(heard) for heard in actor.standing(channel)]
