"""A house on the fake Discord with all its channels, and everybody with their role; its clock is a story's to put forward."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.core.address import Address
from bot.store.community.people import People, Role
from bot.store.house.channels import Channels, Purpose
from tests.adapters.discord.garage import PATIENCE, Garage
from tests.fakes.discord import Channel, DiscordFake, DiscordPerson, May, Message
from tests.fakes.discord.components import parts_of

PARIS = ZoneInfo("Europe/Paris")


def noon() -> timedelta:
    """Back to yesterday's noon: there it is never night."""
    now = datetime.now(UTC)
    return (now - timedelta(days=1)).astimezone(PARIS).replace(hour=12, minute=0, second=0) - now


class Shifted:
    """The machine's clock, put back or forward."""

    def __init__(self, by: timedelta) -> None:
        self.by = by

    def now(self) -> datetime:
        return datetime.now(UTC) + self.by


class Day:
    """The garage with all its channels, and everybody with their role."""

    hall: Channel
    news: Channel
    prog: Channel
    team: Channel
    nora: DiscordPerson
    samy: DiscordPerson
    ben: DiscordPerson

    def __init__(self, garage: Garage, clock: Shifted) -> None:
        self.garage, self.clock, self.fake = garage, clock, garage.fake
        self.general = garage.general
        self.ana = garage.ana

    @classmethod
    async def begins(cls, fake: DiscordFake, folder: Path, by: timedelta) -> "Day":
        clock = Shifted(by)
        day = cls(await Garage.opens(fake, folder, clock=clock), clock)
        guild = day.garage.guild
        more = fake.role(guild, "Événements", may=May.CREATE_EVENTS)
        fake.gives(guild, fake.bot, more)
        day.hall, day.news, day.prog, day.team = (
            fake.channel(guild, name) for name in ("accueil", "annonces", "prog", "coulisses")
        )
        day.nora, day.samy = (fake.person(name, guild) for name in ("Nora", "Samy"))
        day.ben = fake.person("Ben", guild, locale="en-US")
        await day._furnish()
        return day

    async def _furnish(self) -> None:
        """The team is these two alone: those of the sample house are on no network here."""
        database, garage = self.garage.database, self.garage
        assert database
        async with database.work() as work:
            people, channels = People(work, garage.house), Channels(work, garage.house)
            for one in await people.all():
                await people.save(replace(one, roles=frozenset()))
            team = {self.nora: Role.COORDINATOR, self.samy: Role.CONCIERGE}
            for person in (self.ana, self.ben, self.nora, self.samy):
                known = await people.meet(Address("discord", str(person.id)), person.user.name)
                language = "en" if person is self.ben else "fr"
                roles = frozenset({team.get(person, Role.MEMBER)})
                await people.save(replace(known, greeted=True, language=language, roles=roles))
            for channel, purpose in (
                (self.hall, Purpose.WELCOME), (self.news, Purpose.ANNOUNCEMENTS),
                (self.prog, Purpose.PROGRAMME), (self.team, Purpose.TEAM),
            ):  # fmt: skip
                await channels.put(garage.address(channel), channel.name, purpose, language="fr")
            for other in await channels.all():
                if other.address.network == "terminal":
                    await channels.forget(other.address)

    async def reads(self, person: DiscordPerson, words: str, where: Channel | None = None) -> Message:
        return await person.reads(words, channel=where or person.direct())

    async def presses(
        self, person: DiscordPerson, words: str, label: str, where: Channel | None = None
    ) -> None:
        """The button with that label under the message with these words, as soon as it stands there."""
        message = await self.reads(person, words, where)
        found = next(one for one in parts_of(message.components) if label in one.get("label", ""))
        await person.is_answered(person.presses(message, found["custom_id"]))

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not holds():  # noqa: ASYNC110 - what happens on the fake rings no bell
                await asyncio.sleep(0.02)

    def passes(self, minutes: int) -> None:
        """What is due by then happens as it does when the bell rings."""
        assert self.garage.lodge
        self.clock.by += timedelta(minutes=minutes)
        self.garage.lodge.bell.stirred()
