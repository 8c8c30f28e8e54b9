"""Forgetting somebody: what is blanked, what is loosened, what goes with their row.

Rows that point to them with ON DELETE CASCADE go with them. What stays as nobody's loses the words that were theirs.
"""

from typing import Any

from sqlalchemy import Column, String, Table, Update, bindparam, cast, delete, func, literal, select, update

from bot.store import tables
from bot.store.questions import DIRECT
from bot.store.rows import on_shelf, owning
from bot.store.work import Work, of_house, this

_p, _i, _b, _l, _q = tables.people, tables.identities, tables.bookings, tables.letters, tables.questions
_s, _h, _m, _n, _e = tables.series, tables.holds, tables.memberships, tables.shelf, tables.errands

THEIR_WORDS: dict[str, tuple[str, ...]] = {
    "bookings": ("purpose",),
    "series": ("purpose",),
    "signs": ("words",),
}
"""Of what stays as nobody's, the columns that hold words of theirs (a test asks it of each table)."""
STAYS: dict[str, tuple[str, ...]] = {
    "events": ("title", "about"),
    "announcements": ("words",),
    "reminders": ("words",),
}
"""And those that stay as they are, because they are the house's by then: what everybody was told, or a channel is to be told.

What was only proposed, or is for one person, is none of these: see below.
"""


def loosened() -> list[tuple[Table, Column[Any]]]:
    """The tables whose rows stay when who they were of is forgotten."""
    return [
        (table, column)
        for table, column in owning()
        if column.name in {"person", "author"}
        and any(key.ondelete == "SET NULL" for key in column.foreign_keys)
    ]


def _blank(name: str, columns: tuple[str, ...]) -> Update:
    table = tables.metadata.tables[name]
    mine = (of_house(table), table.c.person == bindparam("the_id"))
    return update(table).where(*mine).values(dict.fromkeys(columns, ""))


_BLANK_LETTERS = (
    update(_l)
    .where(of_house(_l), _l.c.to_person == bindparam("the_id"), _l.c.state != tables.WAITING)
    .values(body="", identity=None, channel=None, thread=None, reply_to=None, native=None, post=None)
)
_ADDRESS_LETTERS = (
    update(_l)
    .where(
        of_house(_l),
        _l.c.to_person == bindparam("the_id"),
        _l.c.state == tables.WAITING,
        _l.c.identity.is_(None),
    )
    .values(
        identity=select(func.min(_i.c.address)).where(_i.c.person == bindparam("the_id")).scalar_subquery()
    )
)
_accounts = select(_i.c.address).where(_i.c.person == bindparam("the_id"))
_direct_chats = select(literal(DIRECT) + _i.c.address).where(_i.c.person == bindparam("the_id"))
_DROP_QUESTIONS = delete(_q).where(_q.c.person.is_(None), _q.c.channel.in_(_direct_chats))
"""What was asked of an account before it was known of which house it spoke, in whichever house's name."""
_of_the_house = select(tables.channels.c.id).where(of_house(tables.channels))
_DROP_MEMBERSHIPS = delete(_m).where(_m.c.identity.in_(_accounts), _m.c.channel.in_(_of_the_house))
_DROP_THINGS = delete(_n).where(of_house(_n), _n.c.id == bindparam("the_thing"))
_named = select(_i.c.address).where(
    _i.c.person == bindparam("the_id"), cast(_e.c.payload, String).contains(_i.c.address)
)
_DROP_ERRANDS = delete(_e).where(of_house(_e), _e.c.state != "due", _named.exists())
"""Work that was given up, and tells of their account."""
_offered = (of_house(_b), _b.c.person == bindparam("the_id"), _b.c.state.in_(("offered", "asked")))
_FREE_OFFERED = delete(_h).where(_h.c.booking.in_(select(_b.c.id).where(*_offered)))
_END_OFFERED = update(_b).where(*_offered).values(state="cancelled", version=_b.c.version + 1)
"""What was only held for them, as they waited or awaited a yes, is held no longer."""
_t, _o = tables.events, tables.occasions
_theirs = (of_house(_t), _t.c.person == bindparam("the_id"))
_BLANK_STORIES = update(_o).where(_o.c.event.in_(select(_t.c.id).where(*_theirs))).values(story="")
_END_PROPOSED = (
    update(_t)
    .where(*_theirs, _t.c.state == "proposed")
    .values(title="", about="", state="lapsed", version=_t.c.version + 1)
)
"""What the house said yes to stays in its programme, as nobody's; what was only proposed goes, words and all."""
_w = tables.arrivals
_DROP_ARRIVALS = delete(_w).where(of_house(_w), _w.c.account.in_(_accounts))
_r = tables.reminders
_DROP_WISHED = delete(_r).where(of_house(_r), _r.c.author == bindparam("the_id"), _r.c.whom.is_not(None))
"""What they wanted somebody else to be reminded of; what they wished for a channel is the house's."""
_GONE = delete(_p).where(this(_p))

_FORGET = (
    *(_blank(*told) for told in THEIR_WORDS.items()), _ADDRESS_LETTERS, _BLANK_LETTERS, _DROP_QUESTIONS,
    _DROP_MEMBERSHIPS, _DROP_ERRANDS, _FREE_OFFERED, _END_OFFERED, _BLANK_STORIES, _END_PROPOSED, _DROP_ARRIVALS, _DROP_WISHED,
    _GONE,
)  # fmt: skip


async def forget(work: Work, house: int, person: int) -> None:
    """In this order; accounts, questions, alarms and undos go with the person's row."""
    here = {"the_house": house, "the_id": person}
    await work.run(_DROP_THINGS, {"the_house": house, "the_thing": on_shelf(person)})
    for statement in _FORGET:
        await work.run(statement, here)
