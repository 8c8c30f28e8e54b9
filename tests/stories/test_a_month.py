"""A month in a house of two hundred: what each person and each channel was told without having asked, counted and printed."""

import random
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core.address import Address
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Heard, Stage
from tests.stories.house import GENERAL, NOW, admit, all_heard, know

DAYS = 30
MEMBERS, CONCIERGES, COORDINATORS = 188, 10, 2
CRAFTS = ("sewing", "bikes", "German", "soldering", "cooking")
WISHES = (
    "sew a button",
    "repair my bike",
    "translate a letter from German",
    "solder a cable",
    "cook for forty",
)
CHANNELS = (
    ("#rota", Purpose.ROTA),
    ("#prog", Purpose.PROGRAMME),
    ("#hall", Purpose.WELCOME),
    ("#team", Purpose.TEAM),
)
ROOMS = ("main hall", "blue room", "green room", "wood workshop", "metal workshop", "studio")
TAKEN = frozenset({"I take it", "I can", "I'm here"})
WEEK, DAY = timedelta(days=7), timedelta(days=1)
HOURS = (9, 13, 18)
"""When things happen, each day."""


@dataclass
class House:
    """Everybody, with dice that fall alike each time, and which messages answer what was just said."""

    stage: Stage
    members: Sequence[Actor]
    team: Sequence[Actor]
    dice: random.Random = field(default_factory=lambda: random.Random(200))  # noqa: S311 - a month that repeats
    answers: set[int] = field(default_factory=set)
    booked: list[tuple[Actor, str]] = field(default_factory=list)

    async def does(self, actor: Actor, words: str) -> None:
        """Somebody says something; what they read of it at once, and quietly, or have said in a channel, they asked for."""
        said = self.stage.networks["terminal"].heard
        before = len(said)
        await (actor.presses(words[1:]) if words.startswith("=") else actor.says(words))
        self.answers |= {
            id(one)
            for one in said[before:]
            if not one.presentation.rings and (one.channel == actor.direct or one.channel.native[0] == "#")
        }

    def some(self, people: Sequence[Actor]) -> Actor:
        """A few come every day, most now and then."""
        return people[int(len(people) * self.dice.random() ** 4)]

    def when(self, now: datetime) -> str:
        """Some two hours of the next days."""
        day, hour = now + timedelta(days=self.dice.randint(0, 3)), self.dice.choice((10, 12, 14, 16, 18, 20))
        return f"{day:%-d %B} {hour}:00 to {hour + 2}:00"

    async def stirs(self, now: datetime) -> None:
        """What happens three times a day."""
        for _time in range(2):
            someone, room, when = self.some(self.members), self.some_room(), self.when(now)
            await self.does(someone, f"!book {room} {when}")
            if "waiting list" in someone.offered:
                await self.does(someone, "=waiting list")
            elif someone.reads.startswith("Booked"):
                self.booked.append((someone, someone.reads.partition("Number ")[2].partition(".")[0]))
        for words in ("!cancel {}", "!move {} to 2 hours later")[: len(self.booked)]:
            holder, number = self.booked.pop(self.dice.randrange(len(self.booked)))
            await self.does(holder, words.format(number))
        await self.answer()

    async def settles_in(self) -> None:
        """What the house is before the month: a rota, an announcement by rule, and a few who offer help."""
        head = self.team[-1]
        await self.does(head, "new shift bar every day 18:00 to 21:00, one person")
        await self.does(head, "=yes")
        await self.does(head, "announce every Monday at 9:00 in #general: house meeting tonight")
        await self.does(head, "=yes")
        for number, member in enumerate(self.members[20:45]):
            await self.does(member, f"I can help with {CRAFTS[number % len(CRAFTS)]}")
            await self.does(member, "=yes, note it")

    async def helps(self) -> None:
        """Somebody looks for help; who helped is thanked."""
        asker = self.some(self.members)
        await self.does(asker, f"who can help me {self.dice.choice(WISHES)}?")
        await self.answer()

    async def comes(self, now: datetime) -> None:
        """A newcomer, and somebody who gives up their shift."""
        comer = self.stage.actor(f"comer{now:%d}")
        await comer.joins("#hall")
        await self.stage.wait(timedelta(minutes=10))
        await self.does(self.some(self.team[:CONCIERGES]), "I can't do my shift")
        await self.answer()

    async def plans(self, now: datetime) -> None:
        """The week's programme, and who comes; most of the rota is taken."""
        for number, title in enumerate(("sewing workshop", "repair café")):
            day = now + timedelta(days=3 + number)
            host = self.members[50 + number]
            await self.does(host, f"propose a {title} {day:%-d %B} 18:00 to 20:00")
            await self.does(self.team[number], "=publish")
        for number in range(12):
            await self.does(
                self.members[60 + number],
                f"I'm coming to the {('sewing workshop', 'repair café')[number % 2]}",
            )
        for number in range(6):
            day = now + timedelta(days=1 + number)
            await self.does(self.team[number], f"take the shift on {day:%-d %B}")

    def some_room(self) -> str:
        return self.dice.choice(ROOMS)

    async def answer(self) -> None:
        """Some take what is offered to them, come when the bell rings, or help; the others let it be."""
        latest = {one.channel: one for one in self.stage.networks["terminal"].heard[-100:]}
        for actor in (*self.members, *self.team):
            offered = latest[actor.direct].presentation.options if actor.direct in latest else ()
            label = next((one.label for one in offered if one.label in TAKEN), None)
            if label and self.dice.random() < 0.5 and label in actor.offered:
                await self.does(actor, f"={label}")

    async def weekly(self) -> None:
        """A room is closed and opened again, somebody asks for a human, somebody wants peace."""
        head = self.team[-1]
        await self.does(head, f"!close-room {self.some_room()} tomorrow")
        if "yes" in head.offered:
            await self.does(head, "=yes")
        await self.does(self.some(self.members), "can I talk to a human?")
        await self.stage.wait(timedelta(minutes=2))
        await self.answer()
        await self.does(self.some(self.members), "pause until Sunday")

    def unasked(self, channel: Address) -> list[Heard]:
        """New messages there that answer nothing that was just said."""
        return [
            one
            for one in all_heard(self.stage)
            if one.channel == channel and not one.edited and id(one) not in self.answers
        ]


@pytest.fixture
async def house(furnished: Path, file: Path) -> AsyncIterator[House]:
    """La Manivelle, full, with two rooms that are freed when nobody comes."""
    assert furnished.exists()
    async with Stage(file, NOW) as stage:
        members = [stage.actor(f"member{number}") for number in range(MEMBERS)]
        await admit(stage, members)
        team = [stage.actor(f"team{number}") for number in range(CONCIERGES + COORDINATORS)]
        for number, actor in enumerate(team):
            role = Role.CONCIERGE if number < CONCIERGES else Role.COORDINATOR
            await know(stage, actor, role, language="en")
        async with stage.lodge.database.work() as work:
            rooms = Rooms(work, 1)
            for room in (await rooms.all())[:2]:
                await rooms.save(replace(room, rules={**room.rules, "check_in": 15}))
            for name, purpose in CHANNELS:
                await Channels(work, 1).put(Address("terminal", name), name, purpose, language="en")
        yield House(stage, members, team)


async def test_a_month_of_two_hundred_people_keeps_to_the_budget_of_what_nobody_asked_for(
    house: House,
) -> None:
    await house.settles_in()
    for day in range(DAYS):
        now = NOW + timedelta(days=day)
        for hour in HOURS:
            now = now.replace(hour=hour)
            await house.stage.until(now)
            await house.stirs(now)
        if day % 2 == 0:
            await house.helps()
        if day % 3 == 0:
            await house.comes(now)
        if day % 7 == 0:
            await house.weekly()
            await house.plans(now)
        if day % 10 == 0:
            await house.stage.restart()
    members = [house.unasked(one.direct) for one in house.members]
    team = [house.unasked(one.direct) for one in house.team]
    channels = [house.unasked(Address("terminal", name)) for name, _purpose in ((GENERAL, None), *CHANNELS)]
    print(report(members, team, dict(zip((GENERAL, *dict(CHANNELS)), channels, strict=True))))  # noqa: T201 - pytest -rP shows it

    assert max(most_within(WEEK, quiet(said)) for said in members) <= 2
    assert max(most_within(DAY, quiet(said)) for said in team) <= 2
    assert max(most_within(DAY, quiet(said)) for said in channels) <= 1
    assert sum(map(len, members)) > 0
    assert max(map(len, team)) < DAYS, "less than one a day, whatever rings"


def report(
    members: Sequence[Sequence[Heard]],
    team: Sequence[Sequence[Heard]],
    channels: Mapping[str, Sequence[Heard]],
) -> str:
    """What the month was for each, and what people in private were told of."""
    calls = Counter((one.call, one.presentation.rings) for said in (*members, *team) for one in said)
    lines = [tally("a member", members), tally("the team", team)]
    lines += [tally(name, [said]) for name, said in channels.items()]
    lines += [
        f"{call}, {'ringing' if rings else 'quiet'}: {count}" for (call, rings), count in calls.most_common()
    ]
    return "\n".join([f"in {DAYS} days:", *lines])


def quiet(said: Iterable[Heard]) -> list[Heard]:
    return [one for one in said if not one.presentation.rings]


def most_within(stretch: timedelta, said: Sequence[Heard]) -> int:
    """The most that were said in any such stretch of time."""
    times = [one.at for one in said]
    return max((sum(start <= at < start + stretch for at in times) for start in times), default=0)


def tally(who: str, said: Sequence[Sequence[Heard]]) -> str:
    """What rings, and what does not: the most for one, and on average."""
    rings = [sum(one.presentation.rings for one in each) for each in said]
    quietly = [len(each) - ring for each, ring in zip(said, rings, strict=True)]
    return (
        f"{who}: ringing {max(rings)} at most, {sum(rings) / len(rings):.1f} on average; "
        f"quiet {max(quietly)} at most, {sum(quietly) / len(quietly):.1f} on average"
    )
