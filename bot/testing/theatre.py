"""Plays a story on the stage, in a house of its own, and tells each thing that is said."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.core.address import Address
from bot.core.text import UserText
from bot.kit.skill import Skill
from bot.store.community.people import People, Role
from bot.store.database import Work
from bot.store.house.channels import Channel, Channels
from bot.store.house.houses import Houses
from bot.store.house_file import HouseFile, apply
from bot.testing.actor import Actor
from bot.testing.network import Heard
from bot.testing.stage import Stage
from bot.testing.story import At, BadStory, Cast, Moves, Presses, Restarts, Says, Step, Waits

Told = Callable[[Heard], None]


class Theatre:
    """One house, one file, one story."""

    def __init__(self, house: HouseFile, database: Path, skills: Sequence[Skill] = ()) -> None:
        self._house_file = house
        self._database = database
        self._skills = skills
        self._told: Told = _nobody
        self._actors: dict[str, Actor] = {}
        self._channels: Sequence[Channel] = ()
        self._stage: Stage | None = None
        self.zone = ZoneInfo("UTC")
        self.house = 0

    def tell_to(self, told: Told) -> None:
        """Who hears each thing that is said, as it is said."""
        self._told = told

    async def play(self, steps: Iterable[tuple[int, Step]]) -> None:
        """Play all steps; raises BadStory for one that cannot be."""
        try:
            for number, step in steps:
                try:
                    await self._play(step)
                except (LookupError, ValueError) as error:
                    raise BadStory(number, str(error).strip("'\"")) from error
        finally:
            if self._stage:
                await self._stage.stop()

    @property
    def stage(self) -> Stage:
        """The stage, once the story said when it begins."""
        if self._stage is None:
            raise ValueError("the story must begin with `now 2026-12-03 09:00`")
        return self._stage

    async def _play(self, step: Step) -> None:
        match step:
            case At(moment, start):
                await (self._open(moment) if start and not self._stage else self._until(moment))
            case Waits(length):
                await self.stage.wait(length)
            case Cast():
                await self._cast(step)
            case Says(name, channel, text):
                await self._actor(name).says(text, channel)
            case Presses(name, label):
                await self._actor(name).presses(label)
            case Moves(name, joins, channel):
                actor = self._actor(name)
                await (actor.joins(channel) if joins else actor.leaves(channel))
            case Restarts(killed):
                await (self.stage.kill() if killed else self.stage.stop())
                await self.stage.start()

    async def _until(self, moment: datetime) -> None:
        await self.stage.until(moment.replace(tzinfo=self.zone))

    async def _open(self, moment: datetime) -> None:
        """Light the stage in the house of the file, whose zone the story's times are in."""
        stage = Stage(self._database, datetime(1970, 1, 1, tzinfo=UTC), self._told, self._skills)
        await stage.start()
        self._stage = stage
        async with stage.lodge.database.work() as work:
            self.house = await apply(work, self._house_file, None, over=True)
            self.zone = (await Houses(work, 0).get(self.house)).zone
            await self._clear_channels(work)
        stage.clock.set(moment.replace(tzinfo=self.zone))

    async def _clear_channels(self, work: Work) -> None:
        """No network has the house's channels before somebody of the story is there."""
        channels = Channels(work, self.house)
        self._channels = await channels.all()
        for channel in self._channels:
            await channels.forget(channel.address)

    async def _bring_channels(self, work: Work, network: str) -> None:
        """A network has the house's channels, with the same names, as soon as somebody is there."""
        channels = Channels(work, self.house)
        for channel in self._channels:
            address = Address(network, channel.name)
            await channels.put(address, channel.name, channel.purpose, members=channel.members)

    async def _cast(self, cast: Cast) -> None:
        actor = self.stage.actor(cast.name, cast.network)
        there = {one.network for one in self._actors.values()}
        self._actors[cast.name] = actor
        async with self.stage.lodge.database.work() as work:
            if cast.network not in there:
                await self._bring_channels(work, cast.network)
            people = People(work, self.house)
            person = await people.meet(actor.identity, UserText(actor.shown))
            roles = frozenset(Role(role) for role in cast.roles) - {Role.VISITOR}  # nobody is given that one
            known = replace(person, language=cast.language or person.language, roles=roles, greeted=True)
            await people.save(known)

    def _actor(self, name: str) -> Actor:
        if name not in self._actors:
            raise LookupError(f"nobody is called {name}: say who it is first, as in `{name} (fr, member)`")
        return self._actors[name]


def cast_in(house: HouseFile, steps: Sequence[Step]) -> HouseFile:
    """The same house, whose people are on the network that the story says of them: nobody is there twice."""
    networks = {step.name: step.network for step in steps if isinstance(step, Cast)}
    people = (
        one.model_copy(update={"address": tuple(_moved(address, networks) for address in one.address)})
        for one in house.people
    )
    return house.model_copy(update={"people": tuple(people)})


def _moved(address: Address, networks: Mapping[str, str]) -> Address:
    return Address(networks.get(address.native, address.network), address.native)


def _nobody(_heard: Heard) -> None:
    """Nobody listens yet."""
