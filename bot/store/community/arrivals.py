"""Arrivals: who came into a house and was greeted or not; their name is kept only until they are."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from bot.core.address import Address
from bot.core.text import NO_WORDS, UserText
from bot.store import tables
from bot.store.work import Repository, of_house, this

State: TypeAlias = Literal["new", "waiting", "held", "greeted", "passed"]
"""`new`: is here, but not where newcomers are greeted; `held`: so many came that nobody is; `passed`: is not to be."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An account that `came` then, was `seen` by us then, into the `channel` where newcomers are greeted."""

    id: int
    account: Address
    name: UserText
    channel: int | None
    came: datetime
    seen: datetime
    state: State
    greeted: datetime | None = None
    gone: datetime | None = None


_t, _i = tables.arrivals, tables.identities
_m, _c = tables.memberships, tables.channels
_OF = select(_t).where(of_house(_t), _t.c.account == bindparam("the_account"))
_GET = select(_t).where(this(_t))
_IN = (
    select(_t)
    .where(of_house(_t), _t.c.channel == bindparam("the_channel"), _t.c.state == bindparam("the_state"))
    .order_by(_t.c.came, _t.c.id)
)
_SINCE = (
    select(_t)
    .where(of_house(_t), _t.c.seen > bindparam("the_since"), _t.c.channel.is_not(None))
    .order_by(_t.c.seen, _t.c.id)
)
_LAST = select(func.max(_t.c.greeted)).where(of_house(_t), _t.c.channel == bindparam("the_channel"))
_ADD = insert(_t).returning(_t.c.id)
_SAVE = update(_t).where(this(_t))
_DROP = delete(_t).where(this(_t))
_MOVE = update(_t).where(of_house(_t), _t.c.id.in_(bindparam("the_ids", expanding=True)))
_ELSEWHERE = (
    select(_c.c.id)
    .join(_m, _m.c.channel == _c.c.id)
    .where(of_house(_c), _m.c.identity == bindparam("the_account"))
)
_OLD = update(_t).where(_t.c.seen < bindparam("before"))
_FORGOTTEN = delete(_t).where(_t.c.gone < bindparam("long_before"), _t.c.account.not_in(select(_i.c.address)))


class Arrivals(Repository):
    """Who came into a house."""

    async def get(self, arrival: int) -> Arrival | None:
        """None once they are gone."""
        row = await self.work.first(_GET, self.here(the_id=arrival))
        return _arrival(row) if row else None

    async def of(self, account: Address) -> Arrival | None:
        row = await self.work.first(_OF, self.here(the_account=str(account)))
        return _arrival(row) if row else None

    async def put(self, arrival: Arrival) -> Arrival:
        """Make it, or change what it is."""
        values = {name: getattr(arrival, name) for name in ("name", "channel", "came", "seen", "state")}
        values |= {"greeted": arrival.greeted, "gone": arrival.gone}
        if arrival.id:
            await self.work.run(_SAVE, {**self.here(the_id=arrival.id), **values})
            return arrival
        values |= {"house": self.house, "account": str(arrival.account)}
        return replace(arrival, id=await self.work.insert(_ADD, values))

    async def drop(self, arrival: int) -> None:
        await self.work.run(_DROP, self.here(the_id=arrival))

    async def among(self, channel: int, state: State) -> list[Arrival]:
        """Those who came into a channel and are so now, the first first."""
        rows = await self.work.all(_IN, self.here(the_channel=channel, the_state=state))
        return [_arrival(row) for row in rows]

    async def since(self, moment: datetime) -> list[Arrival]:
        """Those who came to be greeted since then, whatever became of them."""
        return [_arrival(row) for row in await self.work.all(_SINCE, self.here(the_since=moment))]

    async def last_greeting(self, channel: int) -> datetime | None:
        row = await self.work.first(_LAST, self.here(the_channel=channel))
        return row[0] if row else None

    async def greet(self, arrivals: Iterable[Arrival], at: datetime) -> None:
        """They were; their names are not needed any more."""
        await self._turn(arrivals, state="greeted", greeted=at, name=NO_WORDS)

    async def turn(self, arrivals: Iterable[Arrival], state: State) -> None:
        await self._turn(arrivals, state=state)

    async def _turn(self, arrivals: Iterable[Arrival], **values: object) -> None:
        if ids := [one.id for one in arrivals]:
            await self.work.run(_MOVE.values(**values), self.here(the_ids=ids))

    async def channels_of(self, account: Address) -> set[int]:
        """The channels of this house that an account is in."""
        return {row.id for row in await self.work.all(_ELSEWHERE, self.here(the_account=str(account)))}

    async def sweep(self, before: datetime, long_before: datetime) -> None:
        """In all houses: old names go; whoever left long ago and never spoke to us is forgotten."""
        await self.work.run(_OLD.where(_t.c.name != "").values(name=NO_WORDS), {"before": before})
        over = _OLD.where(_t.c.state.in_(("waiting", "held"))).values(state="passed")
        await self.work.run(over, {"before": before})
        await self.work.run(_FORGOTTEN, {"long_before": long_before})


def _arrival(row: Row[Any]) -> Arrival:
    return Arrival(
        id=row.id,
        account=Address.parse(row.account),
        name=row.name,
        channel=row.channel,
        came=row.came,
        seen=row.seen,
        state=row.state,
        greeted=row.greeted,
        gone=row.gone,
    )
