"""Houses: each third place that this process serves, with its hours, its policy and its own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from sqlalchemy import Integer, Row, bindparam, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.core.call import Json
from bot.core.errors import Gone
from bot.core.text import UserText
from bot.store import tables
from bot.store.work import Repository

Openings = tuple[tuple[time, time], ...]
Forms = Mapping[str, Mapping[str, Mapping[str, str]]]
"""The house's own words: language, word, form."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When the doors are open, by weekday (0 is Monday). A missing day is closed; nothing set is always open."""

    weekly: Mapping[int, Openings] = field(default_factory=dict)

    def to_json(self) -> dict[str, Json]:
        return {
            str(day): [[start.isoformat("minutes"), end.isoformat("minutes")] for start, end in spans]
            for day, spans in self.weekly.items()
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        return cls(
            {
                int(day): tuple((time.fromisoformat(start), time.fromisoformat(end)) for start, end in spans)
                for day, spans in value.items()
            }
        )


@dataclass(frozen=True, slots=True)
class Policy:
    """What the house allows by rule, and when it is `quiet`; keys that this version does not know are kept for the one that does."""

    longest: timedelta | None = None
    ahead: timedelta | None = None
    names_on_bookings: bool = False
    quiet: tuple[time, time] | None = None
    more: Mapping[str, Json] = field(default_factory=dict)

    @property
    def jumps(self) -> bool:
        """Whether somebody who waits for less may be served before somebody who waits for more."""
        return self.more.get("queue_jump") is True

    @property
    def tells_empty_week(self) -> bool:
        """Whether a week with nothing in the programme is told too."""
        return self.more.get("tell_empty_week") is True

    @property
    def emergency(self) -> tuple[str, ...]:
        """Whom to call in need, in the house's own words; empty where it says none."""
        said = self.more.get("emergency")
        return tuple(map(str, said)) if isinstance(said, list) else ()

    def months(self, name: str) -> int | None:
        """How long something is kept, where the house says so itself."""
        said = self.more.get(name)
        return said if isinstance(said, int) else None

    def to_json(self) -> dict[str, Json]:
        return {
            **self.more,
            "longest": _minutes(self.longest),
            "ahead": _minutes(self.ahead),
            "names_on_bookings": self.names_on_bookings,
            **({"quiet_hours": [one.isoformat("minutes") for one in self.quiet]} if self.quiet else {}),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        more = dict(value)
        quiet = [time.fromisoformat(one) for one in more.pop("quiet_hours", ())]
        return cls(
            longest=_duration(more.pop("longest", None)),
            ahead=_duration(more.pop("ahead", None)),
            names_on_bookings=more.pop("names_on_bookings", False),
            quiet=(quiet[0], quiet[1]) if quiet else None,
            more=more,
        )


def _minutes(length: timedelta | None) -> float | None:
    return None if length is None else length / timedelta(minutes=1)


def _duration(minutes: float | None) -> timedelta | None:
    return None if minutes is None else timedelta(minutes=minutes)


NOBODY = UserText("")


@dataclass(frozen=True, slots=True)
class House:
    """One third place. `operator` is who runs the bot for it; `polite` says vous; `contact` reaches a human without us."""

    id: int
    name: UserText
    zone: ZoneInfo
    languages: tuple[str, ...]
    polite: bool = False
    words: Forms = field(default_factory=dict)
    hours: Hours = field(default_factory=Hours)
    policy: Policy = field(default_factory=Policy)
    operator: UserText = NOBODY
    skills: tuple[str, ...] = ()
    contact: UserText = NOBODY


def _values(house: House) -> dict[str, object]:
    return {
        "name": house.name,
        "zone": house.zone.key,
        "languages": list(house.languages),
        "polite": house.polite,
        "words": house.words,
        "hours": house.hours.to_json(),
        "policy": house.policy.to_json(),
        "operator": house.operator,
        "skills": list(house.skills),
        "contact": house.contact,
    }


def house_of(row: Row[Any]) -> House:
    return House(
        id=row.id,
        name=row.name,
        zone=ZoneInfo(row.zone),
        languages=tuple(row.languages),
        polite=row.polite,
        words=row.words,
        hours=Hours.from_json(row.hours),
        policy=Policy.from_json(row.policy),
        operator=row.operator,
        skills=tuple(row.skills),
        contact=row.contact,
    )


_t = tables.houses
_GET = select(_t).where(_t.c.id == bindparam("the_id"))
_ALL = select(_t).order_by(_t.c.id)
_COUNT = select(func.count()).select_from(_t)
_ADD = insert(_t).returning(_t.c.id)
_SAVE = update(_t).where(_t.c.id == bindparam("the_id"))
_NUMBER = (
    upsert(tables.counters)
    .on_conflict_do_update(
        index_elements=["house", "letter"],
        set_={"last": tables.counters.c.last + bindparam("the_count", type_=Integer)},
    )
    .returning(tables.counters.c.last)
)


class Houses(Repository):
    """All houses of the process; `next_number` counts within one."""

    async def get(self, house: int) -> House:
        return await self.work.kept("houses", house, lambda: self._get(house))

    async def _get(self, house: int) -> House:
        row = await self.work.first(_GET, {"the_id": house})
        if row is None:
            raise Gone(f"house {house}")
        return house_of(row)

    async def all(self) -> list[House]:
        return [house_of(row) for row in await self.work.all(_ALL)]

    async def count(self) -> int:
        row = await self.work.first(_COUNT)
        return int(row[0]) if row else 0

    async def add(self, name: str, zone: ZoneInfo, languages: tuple[str, ...]) -> House:
        house = House(0, UserText(name), zone, tuple(languages))
        return replace(house, id=await self.work.insert(_ADD, _values(house)))

    async def save(self, house: House) -> None:
        await self.work.run(_SAVE, {"the_id": house.id, **_values(house)})

    async def next_number(self, letter: str) -> int:
        """The next short number of this house for a noun (`R` for bookings: R-1, R-2 …)."""
        return (await self.next_numbers(letter, 1))[0]

    async def next_numbers(self, letter: str, count: int) -> range:
        """So many of them, in one go."""
        values = {"house": self.house, "letter": letter, "last": count, "the_count": count}
        last = await self.work.insert(_NUMBER, values)
        return range(last - count + 1, last + 1)
