"""Events of the programme: what takes place, by whose wish, and whether the house said yes to it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.text import NO_WORDS, UserText
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.work import Repository, of_house, this

LETTER = "E"
"""People see events as E-1, E-2 …"""

State: TypeAlias = Literal["proposed", "published", "refused", "lapsed", "cancelled", "over"]
ALIVE: tuple[State, ...] = ("proposed", "published")


@dataclass(frozen=True, slots=True)
class Event:
    """`person` hosts it; None when they were forgotten. `rule` is its lines of RFC 5545 where it comes again (rules/recurring.py).

    `items` are things that it takes beside its room; not `hosted` means that somebody must open the house for it.
    """

    id: int
    number: int
    person: int | None
    title: UserText
    made_at: datetime
    about: UserText = NO_WORDS
    room: int | None = None
    items: tuple[int, ...] = ()
    places: int | None = None
    rule: str = ""
    hosted: bool = True
    state: State = "proposed"
    version: int = 1

    @property
    def published(self) -> bool:
        return self.state == "published"


_t = tables.events
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_ALIVE = select(_t).where(of_house(_t), _t.c.state.in_(ALIVE)).order_by(_t.c.id)
_OF = _ALIVE.where(_t.c.person == bindparam("the_person"))
_o = tables.occasions
_ended = select(_o.c.event).where(of_house(_o), _o.c.ends > bindparam("the_since"))
_LATELY = select(_t).where(of_house(_t), _t.c.state == "over", _t.c.id.in_(_ended)).order_by(_t.c.id)
_ADD = insert(_t).returning(_t.c.id)
_CHANGE = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))


class Events(Repository):
    """The events of a house; their dates are occasions."""

    async def get(self, event: int) -> Event:
        row = await self.work.first(_GET, self.here(the_id=event))
        if row is None:
            raise Gone(f"event {event}")
        return _event(row)

    async def numbered(self, number: int) -> Event | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _event(row) if row else None

    async def alive(self) -> list[Event]:
        """Those that await a yes or have it, and are not over; oldest first."""
        return [_event(row) for row in await self.work.all(_ALIVE, self.here())]

    async def lately(self, since: datetime) -> list[Event]:
        """Those that were over not before then."""
        return [_event(row) for row in await self.work.all(_LATELY, self.here(the_since=since))]

    async def of(self, person: int) -> list[Event]:
        """What somebody hosts that is not over."""
        return [_event(row) for row in await self.work.all(_OF, self.here(the_person=person))]

    async def add(self, event: Event) -> Event:
        """A new one; its id and number are given here."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        event = replace(event, number=number)
        return replace(event, id=await self.work.insert(_ADD, {"house": self.house, **_values(event)}))

    async def change(self, event: Event) -> Event:
        """Keep what was replaced in it since it was read. Raises Conflict where somebody changed it meanwhile."""
        changed = replace(event, version=event.version + 1)
        here = self.here(the_id=event.id, the_version=event.version)
        if not await self.work.run(_CHANGE, {**here, **_values(changed)}):
            raise Conflict(f"event {event.id} was changed meanwhile")
        return changed


def _values(event: Event) -> dict[str, object]:
    return {
        "number": event.number,
        "person": event.person,
        "title": event.title,
        "about": event.about,
        "room": event.room,
        "items": list(event.items),
        "places": event.places,
        "rule": event.rule,
        "hosted": event.hosted,
        "state": event.state,
        "made_at": event.made_at,
        "version": event.version,
    }


def _event(row: Row[Any]) -> Event:
    return Event(
        id=row.id,
        number=row.number,
        person=row.person,
        title=row.title,
        made_at=row.made_at,
        about=row.about,
        room=row.room,
        items=tuple(row.items),
        places=row.places,
        rule=row.rule,
        hosted=row.hosted,
        state=row.state,
        version=row.version,
    )
