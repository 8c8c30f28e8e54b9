"""Offers: what people of a house say they know, have or are ready to do, and on which terms they may be asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal, Self, TypeAlias

from sqlalchemy import Row, Text, bindparam, delete, insert, or_, select, type_coerce, update

from bot.core.call import Json
from bot.core.errors import Gone
from bot.core.text import UserText
from bot.store import tables
from bot.store.work import Repository, of_house, this

Kind: TypeAlias = Literal["skill", "thing", "goodwill"]
KINDS: tuple[Kind, ...] = ("skill", "thing", "goodwill")
By: TypeAlias = Literal["members", "anyone"]
How: TypeAlias = Literal["private", "channel"]
FRESHEN = "helper.freshen"
"""The Call that asks somebody whether what they offer still holds."""
HALF_A_YEAR = timedelta(days=182)
USUALLY = 2
"""So often a month somebody is asked who said nothing else."""


def fresh_key(person: int) -> str:
    """The alarm of that Call."""
    return f"helper fresh {person}"


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms somebody may be asked: `by` whom, `how`, at `most` so often a month, `until` when; `shown` in the list or not."""

    by: By = "members"
    how: How = "private"
    most: int = USUALLY
    until: datetime | None = None
    shown: bool = False

    def to_json(self) -> dict[str, Json]:
        until = self.until.isoformat() if self.until else None
        return {"by": self.by, "how": self.how, "most": self.most, "until": until, "shown": self.shown}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        until = datetime.fromisoformat(value["until"]) if value.get("until") else None
        return cls(value["by"], value["how"], int(value["most"]), until, bool(value["shown"]))


USUAL = Terms()


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that somebody offers, in their own words; since when it is `paused`, and when they last said that it holds."""

    id: int
    person: int
    kind: Kind
    words: UserText
    confirmed_at: datetime
    terms: Terms = USUAL
    paused: datetime | None = None


_t = tables.offers
_GET = select(_t).where(this(_t))
_SOME = select(_t).where(of_house(_t), _t.c.id.in_(bindparam("the_ids", expanding=True)))
_OF = select(_t).where(of_house(_t), _t.c.person == bindparam("the_person")).order_by(_t.c.id)
_stands = (of_house(_t), _t.c.paused.is_(None), or_(_t.c.until.is_(None), _t.c.until > bindparam("the_now")))
_STANDING = select(_t).where(*_stands).order_by(_t.c.id)
_WORDS = select(_t.c.id, type_coerce(_t.c.words, Text).label("words")).where(of_house(_t))
_ALL = select(_t).where(of_house(_t)).order_by(_t.c.id)
_ADD = insert(_t).returning(_t.c.id)
_CHANGE = update(_t).where(this(_t))
_DROP = delete(_t).where(this(_t))
_SWEEP = delete(_t).where(or_(_t.c.paused < bindparam("before"), _t.c.until < bindparam("before")))


class Offers(Repository):
    """The offers of a house."""

    async def add(self, offer: Offer) -> Offer:
        values = {"house": self.house, "person": offer.person, **_values(offer)}
        return replace(offer, id=await self.work.insert(_ADD, values))

    async def get(self, offer: int) -> Offer:
        row = await self.work.first(_GET, self.here(the_id=offer))
        if row is None:
            raise Gone(f"offer {offer}")
        return _offer(row)

    async def some(self, offers: Sequence[int]) -> dict[int, Offer]:
        """Those of these that there are, by their ids, in one statement."""
        rows = await self.work.all(_SOME, self.here(the_ids=offers)) if offers else ()
        return {row.id: _offer(row) for row in rows}

    async def of(self, person: int) -> list[Offer]:
        """All of somebody's, the oldest first; those that pause or are over too."""
        return [_offer(row) for row in await self.work.all(_OF, self.here(the_person=person))]

    async def all(self) -> list[Offer]:
        return [_offer(row) for row in await self.work.all(_ALL, self.here())]

    async def standing(self, now: datetime) -> list[Offer]:
        """All that hold now."""
        return [_offer(row) for row in await self.work.all(_STANDING, self.here(the_now=now))]

    async def words(self) -> Mapping[int, str]:
        """What each of them says, by its id: kept until one changes, for there may be thousands."""
        return await self.work.kept("offers", ("words", self.house), self._words)

    async def _words(self) -> Mapping[int, str]:
        return {row.id: row.words for row in await self.work.all(_WORDS, self.here())}

    async def change(self, offer: Offer) -> None:
        if not await self.work.run(_CHANGE.values(**_values(offer)), self.here(the_id=offer.id)):
            raise Gone(f"offer {offer.id}")

    async def drop(self, offer: int) -> None:
        await self.work.run(_DROP, self.here(the_id=offer))

    async def sweep(self, before: datetime) -> int:
        """Forget, in all houses, what paused or was over before then."""
        return await self.work.run(_SWEEP, {"before": before})


def _values(offer: Offer) -> dict[str, object]:
    return {
        "kind": offer.kind,
        "words": offer.words,
        "by": offer.terms.by,
        "how": offer.terms.how,
        "most": offer.terms.most,
        "until": offer.terms.until,
        "shown": offer.terms.shown,
        "paused": offer.paused,
        "confirmed_at": offer.confirmed_at,
    }


def _offer(row: Row[Any]) -> Offer:
    terms = Terms(row.by, row.how, row.most, row.until, row.shown)
    return Offer(row.id, row.person, row.kind, row.words, row.confirmed_at, terms, row.paused)
