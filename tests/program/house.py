"""A house in full swing: its bot, its coordinator, its members' channel and its rooms."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count, pairwise
from pathlib import Path

from tests.program.lodge import RunningLodge
from tests.servers.events import Event
from tests.servers.fixtures import People
from tests.servers.person import MatrixPerson

ROOMS = ("Rouge", "Verte", "Bleue", "Jaune", "Orange")
HOUSE = """
[house]
name = "La Manivelle"
zone = "Europe/Paris"
languages = ["fr", "en"]
operator = "Association La Manivelle"

[policy]
quiet = "{night}"
""" + "".join(f'\n[[rooms]]\nname = "Salle {room.lower()}"\naliases.fr = ["{room}"]\n' for room in ROOMS)
MEMBERS = "membres"

CHANNELS = 25
"""So many new ones within one start: a house is asked into thirty an hour by one person, and no more."""

_days = count(2)


def fresh_day() -> str:
    """A day on which nobody has booked anything yet, in the words of a member."""
    day: date = datetime.now(UTC).date() + timedelta(days=next(_days))
    return f"le {day:%d/%m/%Y}"


def half_hours(many: int) -> list[str]:
    """So many stretches of a day, one after the other."""
    ends = [f"{minutes // 60}h{minutes % 60:02}" for minutes in range(60, 60 + (many + 1) * 30, 30)]
    return [f"{start}-{end}" for start, end in pairwise(ends)]


_furnished: list[bytes] = []


async def furnish(lodge: RunningLodge) -> None:
    """Its name and its rooms, from a file, before the first start: loaded for one lodge, copied for the next ones."""
    if _furnished and lodge.file:
        lodge.file.touch(mode=0o600)
        lodge.file.write_bytes(_furnished[0])
        return
    file = written(lodge.folder / "house.toml")
    loaded = await lodge.runs("house", "load", file)
    assert loaded.returncode == 0, loaded.stderr
    if lodge.file:
        _furnished.append(lodge.file.read_bytes())


def written(file: Path) -> Path:
    """Its night is at the other side of the clock: whenever the stories are told, nobody is asleep."""
    night = datetime.now(UTC) + timedelta(hours=12)
    file.write_text(HOUSE.format(night=f"{night:%H:00}-{night:%H:59}"))
    return file


@dataclass(frozen=True)
class House:
    """What most stories begin with."""

    lodge: RunningLodge
    people: People
    ines: MatrixPerson
    direct: str
    general: str

    @classmethod
    async def opens(cls, lodge: RunningLodge, people: People) -> "House":
        """Inès claims it and brings the bot into the members' channel."""
        ines = await people("Inès")
        direct = await claimed_by(lodge, ines)
        general = await comes_into(lodge, ines, direct, "general")
        return cls(lodge, people, ines, direct, general)

    @classmethod
    async def in_full_swing(cls, lodge: RunningLodge, people: People) -> "House":
        """The same house for many stories: Inès comes back, with a new channel for this one."""
        if lodge.coordinator is None:
            await furnish(lodge)
            await lodge.start()
            house = await cls.opens(lodge, people)
            lodge.coordinator = house.ines.client.account
            return house
        lodge.turns_the_page()
        if lodge.alive and lodge.channels >= CHANNELS:
            await lodge.stop()
        if not lodge.alive:
            await lodge.start()
        ines = await people.enter(lodge.coordinator, "Inès")
        ines.ears.events.clear()  # what was said in earlier stories
        direct = ines.ears.account_data["m.direct"][lodge.user_id][0]
        return cls(lodge, people, ines, direct, await comes_into(lodge, ines, direct, "general"))

    async def member(self, name: str) -> MatrixPerson:
        person = await self.people(name)
        await person.joins(self.general)
        return person

    async def asks(self, person: MatrixPerson, text: str, room: str | None = None) -> Event:
        """Say it to the bot in the channel (or elsewhere) and hear its answer."""
        return await self.answer(person, await person.says(room or self.general, text))

    async def bookings(self, person: MatrixPerson) -> int:
        """How many they have, as they are told in private when they ask in the channel."""
        await self.asks(person, "!mes-réservations")
        direct = await person.is_invited(by=self.lodge.user_id)
        await person.joins(direct)
        listed = await person.hears("réservation", room=direct)
        beyond = re.search(r"encore (\d+)", listed.text)  # a page shows ten
        return listed.text.count("numéro R-") + (int(beyond[1]) if beyond else 0)

    def answers(self, person: MatrixPerson, request: str) -> list[Event]:
        """Everything that the bot has said about this message so far, as this person saw it."""
        said = person.messages(self.general, by=self.lodge.user_id)
        return [event for event in said if event.replies_to == request]

    async def answer(self, person: MatrixPerson, request: str, within: float = 20) -> Event:
        """Wait for the bot's answer to this message."""
        return await person.hears(
            lambda event: event.sender == self.lodge.user_id and event.replies_to == request, within=within
        )


async def claimed_by(lodge: RunningLodge, person: MatrixPerson) -> str:
    """Let somebody become the first coordinator; their direct chat."""
    direct = await person.direct_with(lodge.user_id)
    await person.sees("join", lodge.user_id, direct)
    await person.says(direct, lodge.claim)
    await person.hears("coordin", room=direct)
    return direct


async def comes_into(
    lodge: RunningLodge, person: MatrixPerson, direct: str, name: str, purpose: str = MEMBERS
) -> str:
    """A coordinator makes a channel, invites the bot and says what it is for."""
    lodge.channels += 1
    room = await person.creates_room(name, public=True)
    await person.invites(lodge.user_id, room)
    await person.sees("join", lodge.user_id, room)
    await person.hears(name, room=direct)
    await person.says(direct, purpose)
    await person.hears(name, room=direct)
    return room
