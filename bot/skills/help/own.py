"""Examples that would work now: with the rooms, dates and numbers of this house in the place of those that they were written with."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.kit.context import Context, Listed
from bot.kit.nouns import room_names
from bot.kit.programme.events import coming_events
from bot.store.house.channels import Channels, Purpose
from bot.store.spaces.rooms import Rooms
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

ROOM: Final = re.compile(
    r"(?:\b(?:la|le|the) |\bl')?\b(?:salle bleue|grande salle|cuisine|studio|atelier bois|blue room|big room|kitchen|wood workshop|verte|green room)\b"
)
EVENT: Final = re.compile(r"(?<!\bun )(?<!\ba )(?:\bl'|\bthe )?\b(?:atelier couture|sewing workshop)\b")
CHANNEL: Final = re.compile(r"#general\b")
NUMBER: Final = re.compile(r"\b[A-Z]-\d+\b")
NAMES: Final = re.compile(r"\b(?:Sam|Awa|Bob)\b")
"""Whom and what the examples of all skills speak of; names of people stay, for no help tells who is here."""


@dataclass(frozen=True)
class Own:
    """What the house has, and of whoever asks what is theirs, as far as nobody else reads it."""

    ctx: Context
    known: Sequence[Entity]
    rooms: Sequence[str]
    events: Sequence[str]
    channels: Sequence[str]

    @classmethod
    async def of(cls, ctx: Context) -> "Own":
        """As it stands at this moment."""
        return cls(
            ctx,
            await room_names(ctx),
            await _rooms(ctx),
            [str(event.title) for event, _date in await coming_events(ctx)],
            [str(one.name) for one in await ctx.store(Channels).of(Purpose.MEMBERS)],
        )

    async def example(self, command: Listed) -> str:
        """Its example as it would work now; empty where it would lead nowhere."""
        language = self.ctx.asker.language[:2]
        if command.example_now:
            return await command.example_now(self.ctx) if self.ctx.asker.alone else ""
        said: str | None = (command.examples or {}).get(language, "")
        for fill in (self._with_a_room, self._with_an_event, self._with_a_channel):
            said = fill(said) if said else None
        return await self._with_a_number(said) if said else ""

    def _with_a_room(self, said: str) -> str | None:
        found = ROOM.search(said)
        if found is None or matching(found[0], self.known).keys:
            return said
        return ROOM.sub(lambda _found: self.rooms[0], said) if self.rooms else None

    def _with_an_event(self, said: str) -> str | None:
        found = EVENT.search(said)
        if found is None:
            return said
        return EVENT.sub(lambda _found: self.events[0], said) if self.events else None

    def _with_a_channel(self, said: str) -> str | None:
        if CHANNEL.search(said) is None or "#general" in self.channels:
            return said
        return CHANNEL.sub(lambda _found: self.channels[0], said) if self.channels else None

    async def _numbers(self) -> list[str]:
        """Looked up where an example has a number: most have none, and what somebody has stands in many tables."""
        held = await self.ctx.skills.belongings(self.ctx) if self.ctx.skills and self.ctx.asker.alone else ()
        return [one.number for one in held]

    async def _with_a_number(self, said: str) -> str:
        """Of what they have themselves, else what goes by it in the house."""
        found = NUMBER.search(said)
        if found is None:
            return said
        mine = next((one for one in await self._numbers() if one[:1] == found[0][:1]), None)
        if mine:
            return NUMBER.sub(mine, said)
        there = await self.ctx.skills.numbered(self.ctx, found[0]) if self.ctx.skills else None
        return said if there else ""


async def _rooms(ctx: Context) -> list[str]:
    """What anybody may book, the greatest first."""
    rooms = [one for one in await ctx.store(Rooms).all() if one.kind == "room" and not one.training]
    return [str(one.name) for one in sorted(rooms, key=lambda one: -(one.capacity or 0))]


def names_somebody(example: str) -> bool:
    """Whether it speaks of people, of whom nobody knows yet whether they are here."""
    return NAMES.search(example) is not None
