"""Homes: the houses that an account may be speaking of where the channel does not tell it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Text, and_, bindparam, exists, func, select, union

from bot.core.address import Address
from bot.store import tables
from bot.store.house.houses import House, house_of
from bot.store.work import Work


@dataclass(frozen=True, slots=True)
class Home:
    """A house, when somebody last spoke of it in private, and in which language they read there."""

    house: House
    used: datetime | None = None
    language: str | None = None


_h, _p, _i, _c, _m = tables.houses, tables.people, tables.identities, tables.channels, tables.memberships
_account = bindparam("account", type_=Text)
_SEVERAL = select(select(_h.c.id).offset(1).limit(1).exists())
_of_account = union(
    select(_i.c.house).where(_i.c.address == _account),
    select(_c.c.house).join(_m, _m.c.channel == _c.c.id).where(_m.c.identity == _account),
)
_HOMES = (
    select(_h, _p.c.used, func.coalesce(_p.c.language, _p.c.spoken).label("language"))
    .outerjoin(_i, and_(_i.c.house == _h.c.id, _i.c.address == _account))
    .outerjoin(_p, _p.c.id == _i.c.person)
    .where(_h.c.id.in_(_of_account))
    .order_by(_p.c.used.desc().nulls_last(), _h.c.name, _h.c.id)
)
_in_house = _c.c.house == _h.c.id
_ALL = select(_h).order_by(_h.c.name, _h.c.id)
_ON = _ALL.where(exists().where(_in_house, _c.c.address.startswith(bindparam("prefix", type_=Text))))
_NAMES = (
    select(_c.c.house, _c.c.name)
    .join(_m, _m.c.channel == _c.c.id)
    .where(_m.c.identity == _account)
    .order_by(_c.c.id)
)
_u = tables.undos
_DONE = (
    select(_u.c.house)
    .join(_i, _i.c.person == _u.c.person)
    .where(_i.c.address == _account, _u.c.made_at >= bindparam("since"))
    .order_by(_u.c.made_at.desc(), _u.c.id.desc())
    .limit(1)
)


def usual(homes: Sequence[Home], now: datetime) -> House | None:
    """The only one, else the last that was used, if that was today."""
    first = next(iter(homes), None)
    return first.house if first and (len(homes) == 1 or used_today(first, now)) else None


def used_today(home: Home, now: datetime) -> bool:
    """By the clock of the house."""
    zone = home.house.zone
    return home.used is not None and home.used.astimezone(zone).date() == now.astimezone(zone).date()


class Homes:
    """Which houses somebody belongs to, and which ones a stranger may be told of."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def several(self) -> bool:
        """Whether this process serves more than one house."""
        return await self._work.kept("houses", "several", self._several)

    async def _several(self) -> bool:
        row = await self._work.first(_SEVERAL)
        return bool(row and row[0])

    async def of(self, account: Address) -> list[Home]:
        """Where they are known or in a channel, the last used first."""
        rows = await self._work.all(_HOMES, {"account": str(account)})
        return [Home(house_of(row), row.used, row.language) for row in rows]

    async def open_on(self, network: str) -> list[Home]:
        """What a stranger may be told of: the houses that talk on this network, else all there are."""
        rows = await self._work.all(_ON, {"prefix": f"{network}:"}) or await self._work.all(_ALL)
        return [Home(house_of(row)) for row in rows]

    async def last_done(self, account: Address, since: datetime) -> int | None:
        """The house where this account last did what it can take back, wherever that was said."""
        row = await self._work.first(_DONE, {"account": str(account), "since": since})
        return row.house if row else None

    async def channels(self, account: Address) -> dict[int, str]:
        """A channel of each house that this account is in: by it, two houses of one name are told apart."""
        rows: list[Row[Any]] = list(await self._work.all(_NAMES, {"account": str(account)}))
        return {row.house: row.name for row in reversed(rows)}
