"""The composition root: the only module that knows all the others."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points

from bot.core.clock import Clock, SystemClock
from bot.core.network import Completing, Network
from bot.engine.alarms import Bell
from bot.engine.arriving.away import Away
from bot.engine.arriving.doors import Doors
from bot.engine.arriving.edits import Edits
from bot.engine.arriving.hearing import Hearing
from bot.engine.arriving.meeting import Meeting
from bot.engine.arriving.showing import Showing
from bot.engine.arriving.unheard import Unheard
from bot.engine.doing.committed import Committed
from bot.engine.doing.perform import Performer
from bot.engine.doing.presses import Presses
from bot.engine.doing.ruling import Rulers
from bot.engine.doing.turn import Turn
from bot.engine.doing.written import Written
from bot.engine.errands import ErrandRunner
from bot.engine.houses.porch import Porch
from bot.engine.houses.which_house import WhichHouse
from bot.engine.hub import Hub
from bot.engine.later.housekeeping import Traces
from bot.engine.later.ringing import Ringer
from bot.engine.later.waking import wake
from bot.engine.later.warming import Warming
from bot.engine.listening.meaning import Meaning
from bot.engine.listening.suggestions import Suggestions
from bot.engine.networks import on_duty, voting
from bot.engine.networks.ballot_box import BallotBox
from bot.engine.networks.network_errands import NetworkErrands
from bot.engine.postman import Postman
from bot.engine.questions import lapse
from bot.engine.questions.asked_in import AskedIn
from bot.engine.questions.just_done import JustDone
from bot.engine.questions.overheard import Overheard
from bot.engine.questions.taking_back import TakingBack
from bot.engine.registry import Registry
from bot.engine.router import Router
from bot.engine.speaking import budget
from bot.engine.speaking.saying import Saying
from bot.engine.speaking.speech import Speech
from bot.kit.people.departure import NO_TRACE
from bot.kit.skill import Perform, Skill
from bot.skills import announce, event, helper, house, item, me, remind, room, shift, welcome
from bot.skills import help as help_skill
from bot.store.database import Database

MOST_ROUNDS = 100

MACHINERY: tuple[Skill, ...] = (lapse.skill, budget.skill, voting.skill, on_duty.skill)
"""Jobs of the house itself, whatever skills it is lit with."""

OURS: tuple[Skill, ...] = (
    help_skill.skill,
    room.skill,
    item.skill,
    event.skill,
    shift.skill,
    helper.skill,
    welcome.skill,
    announce.skill,
    remind.skill,
    me.skill,
    house.skill,
    *MACHINERY,
)


@cache
def installed() -> Sequence[Skill]:
    """Our skills and those that packages bring by the entry point `laloge.skills`; looked for once."""
    others = (point.load() for point in entry_points(group="laloge.skills"))
    return (*OURS, *(skill for skill in others if isinstance(skill, Skill)))


def _with_machinery(skills: Sequence[Skill]) -> Sequence[Skill]:
    return (*skills, *(skill for skill in MACHINERY if skill not in skills))


@dataclass(frozen=True)
class Lodge:
    """Everything that runs, put together once."""

    database: Database
    networks: Mapping[str, Network]
    clock: Clock
    registry: Registry
    meeting: Meeting
    performer: Performer
    router: Router
    hub: Hub
    postman: Postman
    ringer: Ringer
    bell: Bell
    errands: ErrandRunner
    suggestions: Suggestions
    warming: Warming

    @classmethod
    async def build(
        cls,
        database: Database,
        networks: Sequence[Network],
        clock: Clock | None = None,
        *,
        skills: Sequence[Skill] = (),
        overhear: Callable[[Written], None] | None = None,
        errands: Mapping[str, Perform] | None = None,
    ) -> "Lodge":
        """Put the parts together over an open database; `overhear` is told what each commit wrote.

        `errands` are done in another way than their skills declare: by what only whoever runs the house may allow.
        """
        clock = clock or SystemClock()
        by_name = {network.name: network for network in networks}
        registry = Registry(_with_machinery(skills) if skills else installed())
        postman = Postman(database, by_name, clock)
        committed = postman.committed = Committed(postman, overhear)
        asked_in = await AskedIn.of(database)
        performer = Performer(registry, _saying(by_name, registry, asked_in))
        meeting, router = Meeting(clock, registry, frozenset(by_name)), Router(registry)
        ringer = Ringer(database, meeting, performer, committed, postman)
        performers = {**_performers(database, by_name, registry), **(errands or {})}
        committed.errands = runner = ErrandRunner(database, performers, clock, committed)
        committed.bell = bell = Bell(database, ringer, clock)
        await wake(database, meeting, registry)
        hearing = _hearing(meeting, router, performer, asked_in)
        hub = Hub(database, hearing, committed, postman.mark, Rulers(by_name))
        return cls(
            database, by_name, clock, registry, meeting, performer, router, hub, postman, ringer, bell, runner,
            Suggestions(database, meeting, performer.saying), Warming(database, registry),
        )  # fmt: skip

    @contextlib.asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """The postman, the bell and the errands at work; the networks are run by who asked for them."""
        self.bell.start()
        tasks = [asyncio.create_task(self.postman.run()), asyncio.create_task(self.errands.run())]
        try:
            yield
        finally:
            await self.bell.stop()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def settle(self) -> None:
        """Everything that follows from what happened: errands, alarms that are due, letters; until all is said."""
        for _round in range(MOST_ROUNDS):
            made = await self.ringer.ring(self.clock.now())
            done = await self.errands.collect()
            await self.postman.idle()
            if not made and not done:
                return
        raise RuntimeError("the lodge never comes to rest")

    async def run(self) -> None:
        """Live on every network until cancelled or a login is refused for good; the networks outlive the postman's last letter."""
        async with asyncio.TaskGroup() as group, self.working():
            group.create_task(self.warming.run(), name="warm up")
            lives = [
                group.create_task(self._live(network), name=network.name)
                for network in self.networks.values()
            ]
            if lives:
                await asyncio.wait(lives)

    async def _live(self, network: Network) -> None:
        if isinstance(network, Completing):
            network.completes(self.suggestions.of)
        await network.run(self.hub.receive, self.registry.specs())


def _performers(
    database: Database, networks: Mapping[str, Network], registry: Registry
) -> Mapping[str, Perform]:
    return {**NetworkErrands(networks).performers, NO_TRACE: Traces(database).go, **registry.errands}


def _hearing(meeting: Meeting, router: Router, performer: Performer, asked_in: AskedIn) -> Hearing:
    turn, meaning = Turn(performer), Meaning(router, asked_in, JustDone(router))
    return Hearing(
        meeting,
        turn,
        Doors(meeting, performer),
        Porch(meeting, WhichHouse(meeting, router, performer)),
        Speech(meeting, meaning, turn, Away(performer), Overheard(router), Showing(performer)),
        Presses(meeting, turn),
        Edits(meeting, meaning, turn, TakingBack(meeting)),
        BallotBox(meeting),
        asked_in,
        Unheard(meeting, performer),
    )


def _saying(networks: Mapping[str, Network], registry: Registry, asked_in: AskedIn) -> Saying:
    means = {name: network.capabilities for name, network in networks.items()}
    believed = frozenset(command.id for command in registry.commands() if command.manner.believed)
    return Saying(means, registry.names(), believed, asked_in)
