"""Whom we speak with: the house, the person, their roles and their language, from where they wrote."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.address import Address
from bot.core.clock import Clock
from bot.core.errors import Entering
from bot.core.incoming import Origin
from bot.core.text import UserText
from bot.engine.listening.languages import default_language, polite
from bot.engine.registry import HouseSkills, Registry
from bot.kit.access import standing
from bot.kit.context import Asker, Context
from bot.store.community.last_heard import LastHeard
from bot.store.community.people import People, Person
from bot.store.database import Work
from bot.store.errands import Errands
from bot.store.house.channels import Channel
from bot.store.house.doorstep import Doorstep
from bot.store.house.houses import House, Houses
from bot.understanding.language import language_of

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Guest:
    """Somebody at the door: in which house, who, and whether a channel makes them a member."""

    house: House
    person: Person
    channel: Channel | None
    member: bool


@dataclass(frozen=True)
class Meeting:
    """Finds or makes what a Context needs."""

    clock: Clock
    registry: Registry
    lit: frozenset[str] = frozenset()
    """The networks that we speak on."""

    async def meet(
        self, work: Work, origin: Origin, text: str = "", house: int | None = None
    ) -> Guest | None:
        """Who wrote, in which house (`house` where a direct chat is of several); None where that cannot be told."""
        met = await Doorstep(work).meet(origin.author, origin.channel)
        if met.channel is None and not origin.direct:
            await self._wait_inside(work, origin.channel)
            return None
        if met.channel is None and house is None:
            house = met.house if met.house is not None else await self._only_house(work)
        else:
            house = met.house if met.channel else house
        if house is None:
            return None
        person = met.person if met.person and met.person.house == house else None
        name = shown_name(origin)
        member = met.member
        people = People(work, house)
        if person is None or (origin.author_name and person.name != name):
            person = await people.meet(origin.author, name)
            member = await people.is_member(person)
        if (heard := heard_in(text)) and heard != person.spoken:
            person = await LastHeard(work, house).spoke(person, heard)
        person = await self._seen(LastHeard(work, house), person)
        if origin.direct and person.identities[0] != origin.author:
            person = await LastHeard(work, house).reached(person, origin.author)
        return Guest(await Houses(work, 0).get(house), person, met.channel, member)

    async def _wait_inside(self, work: Work, channel: Address) -> None:
        """What is said in a channel while we come in waits until it is known whose it is. Raises Entering."""
        if await Errands(work, 0).under_way(entering(channel)):
            raise Entering

    async def _seen(self, heard: LastHeard, person: Person) -> Person:
        """Written down once a day: who is not seen for years is forgotten one day."""
        now = self.clock.now()
        return person if person.seen and now - person.seen < A_DAY else await heard.saw(person, now)

    async def _only_house(self, work: Work) -> int | None:
        """The house of a stranger's direct chat, where there is only one."""
        houses = await Houses(work, 0).all()
        return houses[0].id if len(houses) == 1 else None

    def context(self, work: Work, guest: Guest, origin: Origin, text: str = "") -> Context:
        """The context of what somebody said: words are read against the moment they were sent."""
        zone = guest.house.zone
        asker = Asker(
            guest.person,
            standing(guest.person, member=guest.member),
            spoken(guest, origin.locale, text),
            guest.channel,
            origin.direct,
            origin.manages,
            origin.author,
            unseen=origin.handle is not None,
            only_called=origin.only_called,
        )
        return Context(
            work, guest.house, asker, self.clock.now().astimezone(zone), origin.sent_at.astimezone(zone),
            HouseSkills(self.registry, frozenset(guest.house.skills)), lit=self.lit,
        )  # fmt: skip

    def for_house(self, work: Work, house: House, due: datetime | None = None) -> Context:
        """The context of a Call that the house itself makes."""
        now = self.clock.now().astimezone(house.zone)
        asker = Asker(None, frozenset(), default_language(house))
        skills = HouseSkills(self.registry, frozenset(house.skills))
        said_at = due.astimezone(house.zone) if due else now
        return Context(work, house, asker, now, said_at, skills, lit=self.lit)


def entering(channel: Address) -> str:
    """The key of the errand that brings us into a channel."""
    return f"join {channel}"


def shown_name(origin: Origin) -> UserText:
    """What an account calls itself, as we keep it."""
    return UserText.clean(origin.author_name, 80) or UserText("?")


def heard_in(text: str) -> str | None:
    """The language of somebody's own words, when it is clear; a command's name is ours, and says nothing of them."""
    own = text.partition(" ")[2] if text.startswith("!") else text
    return language_of(own) if own else None


def spoken(guest: Guest, locale: str | None, text: str) -> str:
    """Reader's choice, else their words' language (these, or the last clear ones), the network's, channel's, house's."""
    if guest.person.language:
        return guest.person.language
    heard = heard_in(text) or guest.person.spoken or (language_of(text) if text else None)
    network = locale[:2] if locale and locale[:2] in {"fr", "en"} else None
    channel = guest.channel.language if guest.channel else None
    return polite(heard or network or channel or default_language(guest.house), guest.house)
