"""Peace: when somebody wants no message, and for how long they want to be asked nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, Self

from sqlalchemy import bindparam, delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.core.call import Json
from bot.store import tables
from bot.store.work import Repository, of_house, this

EVERYTHING = ""
"""The topic of a pause of all requests."""


@dataclass(frozen=True, slots=True)
class Peace:
    """Hours of every day, from one to another by the wall's clock, and whole days (0 is Monday) without a message."""

    hours: tuple[time, time] | None = None
    days: frozenset[int] = frozenset()

    def to_json(self) -> dict[str, Json]:
        hours: list[Json] = [one.isoformat("minutes") for one in self.hours] if self.hours else []
        return {"hours": hours, "days": [*sorted(self.days)]}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        begins_ends = [time.fromisoformat(one) for one in value["hours"]]
        return cls((begins_ends[0], begins_ends[1]) if begins_ends else None, frozenset(value["days"]))


@dataclass(frozen=True, slots=True)
class Pause:
    """Somebody asks to be left alone, about one topic or altogether, `until` then or until they say so."""

    person: int
    topic: str = EVERYTHING
    until: datetime | None = None


_p, _t = tables.people, tables.pauses
_SAY = update(_p).where(this(_p)).values(peace=bindparam("the_peace"))
_SAID = select(_p.c.id, _p.c.peace).where(of_house(_p), _p.c.peace.is_not(None))
_lasting = or_(_t.c.until.is_(None), _t.c.until > bindparam("the_now"))
_STANDING = select(_t).where(of_house(_t), _lasting).order_by(_t.c.person, _t.c.topic)
_insert = upsert(_t)
_PUT = _insert.on_conflict_do_update(
    index_elements=["person", "topic"], set_={"until": _insert.excluded.until}
)
_LIFT = delete(_t).where(of_house(_t), _t.c.person == bindparam("the_person"))
_SWEEP = delete(_t).where(_t.c.until < bindparam("before"))


class Quietness(Repository):
    """What the people of a house said of when they want to be left alone."""

    async def say(self, person: int, peace: Peace) -> None:
        """Their own hours and days, instead of those they said before."""
        stored = None if peace == Peace() else peace.to_json()
        await self.work.run(_SAY, self.here(the_id=person, the_peace=stored))

    async def said(self) -> dict[int, Peace]:
        """Everybody's who said any, by person."""
        rows = await self.work.all(_SAID, self.here())
        return {row.id: Peace.from_json(row.peace) for row in rows if row.peace}

    async def of(self, person: int) -> Peace:
        return (await self.said()).get(person, Peace())

    async def pause(self, pause: Pause) -> None:
        """From now on; a second one about the same takes the place of the first."""
        values = {"house": self.house, "person": pause.person, "topic": pause.topic, "until": pause.until}
        await self.work.run(_PUT, values)

    async def pauses(self, now: datetime) -> Sequence[Pause]:
        """All that stand now."""
        rows = await self.work.all(_STANDING, self.here(the_now=now))
        zone = now.tzinfo
        return [Pause(row.person, row.topic, row.until and row.until.astimezone(zone)) for row in rows]

    async def lift(self, person: int) -> int:
        """They may be asked again; how many pauses that ends."""
        return await self.work.run(_LIFT, self.here(the_person=person))

    async def sweep(self, before: datetime) -> int:
        """Forget, in all houses, what is long over."""
        return await self.work.run(_SWEEP, {"before": before})
