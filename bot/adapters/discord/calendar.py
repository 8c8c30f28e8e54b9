"""A guild's own events: one for each date of the programme that we were told of, found again by the id that we noted."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from bot.adapters.discord.components import cut
from bot.adapters.discord.wire import Denied, Wire
from bot.core.address import Address
from bot.core.happening import Happening
from bot.core.network import Notebook

Json = dict[str, Any]

EXTERNAL, GUILD_ONLY = 3, 2
PLANNED_OR_ON: Final = {1, 2}
GONE: Final = 10070
FORM: Final = 50035
"""Also what is said of an event that is over already."""
LONGEST_TITLE, LONGEST_PLACE, LONGEST_TEXT = 100, 100, 1000
MOST_NOTED: Final = 500
ALL: Final = "/guilds/{guild_id}/scheduled-events"
ONE: Final = "/guilds/{guild_id}/scheduled-events/{event_id}"


class Calendar:
    """The events of every guild that we made; recurrence is the house's own business."""

    def __init__(self, wire: Wire, notebook: Notebook) -> None:
        self._wire = wire
        self._notebook = notebook

    async def show(self, guild: str, key: str, happening: Happening) -> None:
        """Make it, or change it. What has begun already is not shown any more. Raises SendFailed."""
        noted = await self._noted(guild)
        told = body(happening)
        if key in noted and await self._changed(guild, noted[key], told):
            return
        if happening.starts <= datetime.now(UTC):
            return
        event = await self._standing(guild, told) or await self._made(guild, told)
        await self._note(guild, {**noted, key: event})

    async def drop(self, guild: str, key: str) -> None:
        """Take it away; who deleted it before did the same. Raises SendFailed."""
        noted = await self._noted(guild)
        event = noted.pop(key, None)
        if event is None:
            return
        try:
            await self._wire.ask("DELETE", ONE, guild_id=guild, event_id=event)
        except Denied as denial:
            if denial.code != GONE:
                raise
        await self._note(guild, noted)

    async def _changed(self, guild: str, event: str, told: Json) -> bool:
        try:
            await self._wire.ask("PATCH", ONE, body=told, guild_id=guild, event_id=event)
        except Denied as denial:
            if denial.code not in {GONE, FORM}:
                raise
            return False
        return True

    async def _standing(self, guild: str, told: Json) -> str | None:
        """One of ours that says the same: it was made just before we could note it."""
        events: Sequence[Json] = await self._wire.ask("GET", ALL, guild_id=guild)
        start = datetime.fromisoformat(told["scheduled_start_time"])
        for one in events:
            ours = str(one.get("creator_id")) == self._wire.application and one["status"] in PLANNED_OR_ON
            same = one["name"] == told["name"]
            if ours and same and datetime.fromisoformat(one["scheduled_start_time"]) == start:
                return str(one["id"])
        return None

    async def _made(self, guild: str, told: Json) -> str:
        return str((await self._wire.ask("POST", ALL, body=told, guild_id=guild))["id"])

    async def _noted(self, guild: str) -> dict[str, str]:
        noted = await self._notebook.read(f"events {guild}")
        found: dict[str, str] = json.loads(noted) if noted else {}
        return found

    async def _note(self, guild: str, events: dict[str, str]) -> None:
        newest = dict(list(events.items())[-MOST_NOTED:])
        await self._notebook.write(f"events {guild}", json.dumps(newest))


def guilds_of(channels: Sequence[Address]) -> list[str]:
    """Each guild of these channels, once; a direct chat is in none."""
    first = (one.native.partition("/")[0] for one in channels)
    return list(dict.fromkeys(guild for guild in first if guild.isdecimal()))


def body(happening: Happening) -> Json:
    """As Discord takes it: outside of its own channels, with an end."""
    return {
        "name": cut(happening.title, LONGEST_TITLE),
        "description": cut(happening.about, LONGEST_TEXT),
        "scheduled_start_time": happening.starts.astimezone(UTC).isoformat(),
        "scheduled_end_time": happening.ends.astimezone(UTC).isoformat(),
        "privacy_level": GUILD_ONLY,
        "entity_type": EXTERNAL,
        "entity_metadata": {"location": cut(happening.where, LONGEST_PLACE)},
    }
