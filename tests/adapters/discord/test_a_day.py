"""A day of a house on Discord, told through all its skills: what each sees, who alone sees it, and whose phone rings."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core.address import Address
from bot.store.channels import Channels, Purpose
from bot.store.people import People, Role
from tests.adapters.discord.garage import PATIENCE, Garage
from tests.fakes.discord import Channel, DiscordFake, DiscordPerson, May, Message
from tests.fakes.discord.components import parts_of

DAY = datetime.now(UTC) + timedelta(days=9)
PARIS = ZoneInfo("Europe/Paris")
WHEN = f"le {DAY:%d/%m/%Y} de 14h à 17h"


class Noon:
    """The machine's clock, put back to yesterday's noon so that it is never night; a story puts it forward."""

    def __init__(self) -> None:
        now = datetime.now(UTC)
        noon = (now - timedelta(days=1)).astimezone(PARIS).replace(hour=12, minute=0, second=0)
        self.by = noon - now

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

    def __init__(self, garage: Garage, clock: Noon) -> None:
        self.garage, self.clock, self.fake = garage, clock, garage.fake
        self.general = garage.general
        self.ana = garage.ana

    @classmethod
    async def begins(cls, fake: DiscordFake, folder: Path) -> "Day":
        clock = Noon()
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


@pytest.fixture
async def day(discord_fake: DiscordFake, tmp_path: Path) -> AsyncIterator[Day]:
    made = await Day.begins(discord_fake, tmp_path)
    yield made
    await made.garage.stop()


async def test_a_day_of_the_house(day: Day) -> None:
    """Each part leaves something to be told when its time has come."""
    zoe = day.fake.person("Zoé", day.garage.guild)
    await is_proposed_published_joined_and_moved(day)
    await the_team_is_called(day)
    await everybody_is_called_by_two_and_the_missing_right_is_told(day)
    day.passes(12)

    assert (await day.reads(zoe, "Bienvenue Zoé", day.hall)).only_for is None
    asked = await day.reads(day.ben, "Repair café")
    assert asked.calls(day.ben.id)
    assert not [one for one in day.ana.messages(day.ana.direct()) if "Toujours d'accord" in one.text]
    await is_forgotten(day)


async def is_proposed_published_joined_and_moved(day: Day) -> None:
    ana, guild = day.ana, day.garage.guild
    ana.slash(day.general, "proposer", title="repair café", quand=WHEN, salle="verte", places=8)
    assert (await day.reads(ana, "Brouillon E-1", day.general)).only_for == ana.id
    await day.presses(day.nora, "On publie", "publier", day.team)
    await day.until(lambda: len(guild.events) == 1)
    await day.presses(day.ben, "Repair café", "j'y vais", day.prog)
    assert (await day.reads(day.ben, "Noted: you come", day.prog)).only_for == day.ben.id
    await day.reads(ana, "1 sur 8", day.prog)

    shown, *_others = guild.events.values()
    before = shown.wire()["scheduled_start_time"]
    event, *_more = await ana.completes(day.general, "event move-event", "événement", "rep")
    ana.slash(day.general, "event move-event", événement=event, quand=f"le {DAY:%d/%m/%Y} à 15h")
    await day.reads(ana, "C'est déplacé", day.general)
    await day.until(lambda: shown.wire()["scheduled_start_time"] != before)
    assert list(guild.events.values()) == [shown]
    assert day.ben.messages(day.ben.direct()) == []


async def the_team_is_called(day: Day) -> None:
    day.ben.says(day.general, f"{day.fake.mention} @perm where is the key?")
    await day.reads(day.ben, "I answered you in private", day.general)
    assert (await day.reads(day.samy, "parler à un humain")).calls(day.samy.id)


async def everybody_is_called_by_two_and_the_missing_right_is_told(day: Day) -> None:
    day.nora.writes("annonce à @everyone dans #annonces : exercice incendie à 17h")
    await day.presses(day.nora, "exercice incendie", "oui")
    told = await day.reads(day.nora, "je n'ai pas le droit d'appeler tout le monde")
    assert told.calls(day.nora.id)
    await day.presses(day.samy, "exercice incendie", "oui")
    said = await day.reads(day.ben, "exercice incendie", day.news)
    assert not said.mentions_everyone


async def is_forgotten(day: Day) -> None:
    ben = day.ben
    ben.slash(day.general, "welcome introduce", text="I sew and bake")
    await day.presses(ben, "I will say this", "yes", day.general)
    told = await day.reads(ben, "Ben se présente", day.hall)
    ben.slash(day.general, "account erase-me")
    await day.presses(ben, "Shall I erase", "take back", day.general)
    await day.reads(ben, "nothing here knows of you", day.general)
    await day.until(lambda: told.deleted)
