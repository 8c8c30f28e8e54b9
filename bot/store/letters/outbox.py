"""The outbox: what is to be said, written with what it tells of, sent until it has been."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Text, bindparam, case, func, insert, select, update

from bot.core.incoming import PASSING
from bot.core.presentation import Presentation
from bot.store import tables
from bot.store.claims import Claims, due_rows
from bot.store.letters.enclosures import Enclosures
from bot.store.letters.letter import Draft, Letter, Mark, columns, fresh_key, letter_of, values_of, written
from bot.store.letters.parts import Parts
from bot.store.work import Repository

__all__ = ["SUPERSEDED", "Draft", "Letter", "Mark", "Outbox"]

SUPERSEDED = "a later edit says it"
"""Why a letter was not sent that need not be."""
HUSHED = "the bot is silent there"

_t = tables.letters
_ADD = insert(_t).returning(_t.c.id)
_ADD_MANY = insert(_t).returning(_t.c.id, sort_by_parameter_order=True)
_due = due_rows(_t, tables.WAITING, "due_at").with_only_columns(*columns)
_DUE = Claims(_t, _due)
_DUE_ON = Claims(_t, _due.where(_t.c.network == bindparam("the_network")))
_lasting = case((_t.c.reply_to.startswith(PASSING, autoescape=True), None), else_=_t.c.reply_to)
"""What a letter answers, without the passing way to answer it."""
_SENT = (
    update(_t)
    .where(_t.c.id == bindparam("the_id"))
    .values(
        state="sent",
        native=bindparam("the_native"),
        channel=func.coalesce(_t.c.channel, bindparam("the_channel", type_=Text)),
        body="",
        identity=None,
        reply_to=_lasting,
    )
)
_STANDS = update(_t).where(_t.c.id == bindparam("the_id")).values(native=bindparam("the_native"))
_RETRY = (
    update(_t)
    .where(_t.c.id == bindparam("the_id"))
    .values(
        attempts=_t.c.attempts + 1, due_at=bindparam("the_due"), reason=bindparam("the_reason"), claimed=None
    )
)
_FAILED = (
    update(_t)
    .where(_t.c.id == bindparam("the_id"))
    .values(attempts=_t.c.attempts + 1, state="failed", reason=bindparam("the_reason"), reply_to=_lasting)
)
_WITHDRAW = (
    update(_t)
    .where(
        _t.c.channel == bindparam("the_channel"),
        _t.c.state == tables.WAITING,
        func.coalesce(_t.c.reply_to, "").notlike(f"{PASSING}%"),
    )
    .values(state="failed", reason=HUSHED)
)
_GET = select(*columns).where(_t.c.id == bindparam("the_id"))
_BY_NATIVE = select(*columns).where(
    _t.c.channel == bindparam("the_channel"),
    _t.c.native == bindparam("the_native"),
    _t.c.edits.is_(None),
)
_LATEST_PRIVATE = (
    select(*columns)
    .where(
        _t.c.house == bindparam("the_house"),
        _t.c.post == bindparam("the_post"),
        _t.c.edits.is_(None),
        _t.c.state != "failed",
    )
    .order_by(_t.c.id.desc())
    .limit(1)
)
_LATEST_POST = _LATEST_PRIVATE.where(_t.c.channel == bindparam("the_channel"))
_ANSWERING = select(*columns).where(
    _t.c.channel == bindparam("the_channel"),
    _t.c.reply_to == bindparam("the_message"),
    _t.c.edits.is_(None),
    _t.c.state != "failed",
)
_ARRIVED = (
    select(_t.c.state)
    .where(
        _t.c.to_person == bindparam("the_person"),
        _t.c.network == bindparam("the_network"),
        _t.c.state != tables.WAITING,
        func.coalesce(_t.c.reason, "").not_in((SUPERSEDED, HUSHED)),
        func.coalesce(_t.c.channel, "").not_in(select(tables.channels.c.address)),
    )
    .order_by(_t.c.id.desc())
    .limit(1)
)
_in_private = (
    _t.c.house == bindparam("the_house"),
    _t.c.to_person.is_not(None),
    _t.c.state != tables.WAITING,
    func.coalesce(_t.c.reason, "").not_in((SUPERSEDED, HUSHED)),
    func.coalesce(_t.c.channel, "").not_in(select(tables.channels.c.address)),
)
_UNREACHED = select(_t.c.to_person).where(
    _t.c.id.in_(select(func.max(_t.c.id)).where(*_in_private).group_by(_t.c.to_person)),
    _t.c.state == "failed",
)
_MOVED_ON = select(_t.c.id).where(_t.c.edits == bindparam("the_id")).limit(1)


def private_post(name: str, person: int) -> str:
    """What a post is called in somebody's direct chat, whose own address is not known before it was sent."""
    return f"{name} to {person}"


class Outbox(Repository):
    """Letters of all houses, in the order in which they were written."""

    async def add(self, draft: Draft, said: Presentation | None = None) -> Letter:
        key = fresh_key()
        return written(draft, await self.work.insert(_ADD, values_of(draft, key)), key, said)

    async def add_many(self, drafts: Sequence[Draft]) -> list[Letter]:
        """A whole sheaf in one go."""
        keys = [fresh_key() for _ in drafts]
        if not drafts:
            return []
        rows = await self.work.all(_ADD_MANY, [values_of(*pair) for pair in zip(drafts, keys, strict=True)])
        return [written(draft, row.id, key) for draft, row, key in zip(drafts, rows, keys, strict=True)]

    async def get(self, letter: int) -> Letter | None:
        row = await self.work.first(_GET, {"the_id": letter})
        return letter_of(row) if row else None

    async def due(self, now: datetime, limit: int, network: str | None = None) -> list[Letter]:
        """What is to be sent now, in order; of one network or of all. It is claimed, so ask within `work()`."""
        if network is None:
            rows = await _DUE.take(self.work, now, limit)
        else:
            rows = await _DUE_ON.take(self.work, now, limit, the_network=network)
        return [letter_of(row) for row in rows]

    async def sent(self, marks: Sequence[Mark]) -> None:
        """These were said; their words and files go."""
        group = [
            {"the_id": one.letter, "the_native": next(iter(one.natives), None), "the_channel": one.channel}
            for one in marks
        ]
        if group:
            await self.work.run(_SENT, group)
        for one in marks:
            if one.root != one.letter:
                await self.work.run(
                    _STANDS, {"the_id": one.root, "the_native": next(iter(one.natives), None)}
                )
            if len(one.natives) > 1 or one.root != one.letter:
                await Parts(self.work).put(one.root, one.channel, one.natives[1:])
        await Enclosures(self.work).erase(one.letter for one in marks if one.files)

    async def natives(self, letter: int) -> tuple[str, ...]:
        """What stands for it on its network: nothing before it was sent."""
        sent = await self.get(letter)
        return (sent.native, *await Parts(self.work).of(letter)) if sent and sent.native else ()

    async def failed(self, letter: int, reason: str, retry_at: datetime | None) -> None:
        """It was not said; to be tried again then, or never."""
        values = {"the_id": letter, "the_reason": reason}
        if retry_at is None:
            await self.work.run(_FAILED, values)
        else:
            await self.work.run(_RETRY, {**values, "the_due": retry_at})

    async def withdraw(self, channel: str) -> None:
        """What waits to be said there will not be, but for what only who asked can read."""
        await self.work.run(_WITHDRAW, {"the_channel": channel})

    async def by_native(self, channel: str, native: str) -> Letter | None:
        """Our letter that stands as this message, or as a part of it."""
        row = await self.work.first(_BY_NATIVE, {"the_channel": channel, "the_native": native})
        if row is None:
            whole = await Parts(self.work).at(channel, native)
            return await self.get(whole) if whole else None
        return letter_of(row)

    async def answering(self, channel: str, message: str) -> list[Letter]:
        """What we said there in answer to this message."""
        rows = await self.work.all(_ANSWERING, {"the_channel": channel, "the_message": message})
        return [letter_of(row) for row in rows]

    async def latest_post(self, house: int, name: str, channel: str | None) -> Letter | None:
        """The message that carries this name (perhaps still waiting); the one to be edited. In private the name is enough."""
        values = {"the_house": house, "the_post": name}
        row = await (
            self.work.first(_LATEST_POST, {**values, "the_channel": channel})
            if channel
            else self.work.first(_LATEST_PRIVATE, values)
        )
        return letter_of(row) if row else None

    async def arrived(self, person: int, network: str) -> bool | None:
        """Whether the last word to them in private there was sent; None where there was none."""
        row = await self.work.first(_ARRIVED, {"the_person": person, "the_network": network})
        return row.state == "sent" if row else None

    async def unreached(self) -> frozenset[int]:
        """Those of the house to whom our last word in private could not be brought."""
        rows = await self.work.all(_UNREACHED, {"the_house": self.house})
        return frozenset(row.to_person for row in rows)

    async def moved_on(self, letter: int) -> bool:
        """Whether something else was said in its place since."""
        return await self.work.first(_MOVED_ON, {"the_id": letter}) is not None
