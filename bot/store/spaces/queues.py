"""Queues: who waits for what, in order. Each place in one is a ticket with a number."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.moments import Span
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.walls import span_of, span_values
from bot.store.work import Repository, of_house, this

LETTER = "W"
"""People see tickets as W-1, W-2 …"""

State: TypeAlias = Literal[
    "waiting", "kept", "offered", "open", "taken", "passed", "silent", "left", "over", "barred"
]
"""Kept: held for them, and told in the morning. Open: offered to everybody at once, so held for nobody."""
STANDING: tuple[State, ...] = ("waiting", "kept", "offered", "open")


@dataclass(frozen=True, slots=True)
class Ticket:
    """Somebody's place in the queue for a `subject` (`room:5`), for so long as `span` has not begun.

    An offer stands `until` then; `held` is what the skill keeps for them meanwhile, `within` what it would be a part of (a
    series), both by ids of the skill's own.
    """

    id: int
    number: int
    subject: str
    person: int
    span: Span
    people: int | None = None
    state: State = "waiting"
    until: datetime | None = None
    held: int | None = None
    within: int | None = None
    version: int = 1


_t = tables.tickets
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_standing = select(_t).where(of_house(_t), _t.c.state.in_(STANDING)).order_by(_t.c.id)
_QUEUE = _standing.where(_t.c.subject == bindparam("the_subject"))
_OF = _standing.where(_t.c.person == bindparam("the_person"))
_SERVED = (
    select(_t)
    .where(
        of_house(_t), _t.c.subject == bindparam("the_subject"), _t.c.state.in_(("kept", "offered", "taken"))
    )
    .order_by(_t.c.id)
)
_WITHIN = _standing.where(_t.c.within.is_not(None))
_ADD = insert(_t).returning(_t.c.id)
_TURN = (
    update(_t)
    .where(this(_t), _t.c.version == bindparam("the_version"))
    .values(
        state=bindparam("the_state"),
        until=bindparam("the_until"),
        held=bindparam("the_held"),
        version=bindparam("the_version") + 1,
    )
)
_MOVE = (
    update(_t)
    .where(this(_t), _t.c.version == bindparam("the_version"))
    .values(
        starts=bindparam("the_starts"),
        ends=bindparam("the_ends"),
        start_wall=bindparam("the_start_wall"),
        end_wall=bindparam("the_end_wall"),
        folds=bindparam("the_folds"),
        zone=bindparam("the_zone"),
        state="waiting",
        until=None,
        held=None,
        version=bindparam("the_version") + 1,
    )
)
_SWEEP = delete(_t).where(_t.c.ends < bindparam("before"))


class Queues(Repository):
    """The queues of a house; in `standing` and `of` are only those that still wait."""

    async def add(
        self, subject: str, person: int, span: Span, people: int | None = None, within: int | None = None
    ) -> Ticket:
        """At the end of the queue."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        ticket = Ticket(0, number, subject, person, span, people, within=within)
        values = {"house": self.house, "number": number, "subject": subject, "person": person}
        values |= {**span_values(span), "people": people, "within": within}
        values |= {"state": ticket.state, "version": ticket.version}
        return replace(ticket, id=await self.work.insert(_ADD, values))

    async def get(self, ticket: int) -> Ticket:
        row = await self.work.first(_GET, self.here(the_id=ticket))
        if row is None:
            raise Gone(f"ticket {ticket}")
        return _ticket(row)

    async def numbered(self, number: int) -> Ticket | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _ticket(row) if row else None

    async def standing(self, subject: str) -> list[Ticket]:
        """The queue, who came first first."""
        return [_ticket(row) for row in await self.work.all(_QUEUE, self.here(the_subject=subject))]

    async def served(self, subject: str) -> list[Ticket]:
        """Who was given something, or is offered it."""
        return [_ticket(row) for row in await self.work.all(_SERVED, self.here(the_subject=subject))]

    async def within_something(self) -> list[Ticket]:
        """Who waits for a part of something else: a date of a series."""
        return [_ticket(row) for row in await self.work.all(_WITHIN, self.here())]

    async def of(self, person: int) -> list[Ticket]:
        """What somebody waits for."""
        return [_ticket(row) for row in await self.work.all(_OF, self.here(the_person=person))]

    async def turn(
        self, ticket: Ticket, state: State, *, until: datetime | None = None, held: int | None = None
    ) -> Ticket:
        """It now stands so; Conflict where somebody turned it meanwhile."""
        values = self.here(the_id=ticket.id, the_version=ticket.version, the_state=state)
        if not await self.work.run(_TURN, {**values, "the_until": until, "the_held": held}):
            raise Conflict(f"ticket {ticket.id} was changed meanwhile")
        return replace(ticket, state=state, until=until, held=held, version=ticket.version + 1)

    async def move(self, ticket: Ticket, span: Span) -> Ticket:
        """It waits for these hours from now on, in the same place; Conflict where somebody turned it meanwhile."""
        values = self.here(the_id=ticket.id, the_version=ticket.version)
        values |= {f"the_{name}": value for name, value in span_values(span).items()}
        if not await self.work.run(_MOVE, values):
            raise Conflict(f"ticket {ticket.id} was changed meanwhile")
        return replace(ticket, span=span, state="waiting", until=None, held=None, version=ticket.version + 1)

    async def sweep(self, before: datetime) -> int:
        """Forget, in all houses, what is long over."""
        return await self.work.run(_SWEEP, {"before": before})


def _ticket(row: Row[Any]) -> Ticket:
    span = span_of(row)
    return Ticket(
        id=row.id,
        number=row.number,
        subject=row.subject,
        person=row.person,
        span=span,
        people=row.people,
        state=row.state,
        until=row.until.astimezone(span.start.tzinfo) if row.until else None,
        held=row.held,
        within=row.within,
        version=row.version,
    )
