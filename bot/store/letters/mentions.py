"""Which messages in channels name somebody: so that they can be taken back when they want to be forgotten."""

from collections.abc import Iterable

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.store import tables
from bot.store.letters.letter import Letter, columns, letter_of
from bot.store.work import Repository, of_house

_t, _p, _l, _c = tables.mentions, tables.people, tables.letters, tables.channels
_CALLED = select(_p.c.id).where(of_house(_p), _p.c.name.in_(bindparam("the_names", expanding=True)))
_NOTE = upsert(_t).on_conflict_do_nothing()
_named = select(_t.c.letter).where(_t.c.person == bindparam("the_person"))
_stands = _l.c.native.is_not(None)
_OF = (
    select(*columns)
    .join(_c, _c.c.address == _l.c.channel)
    .where(
        of_house(_l),
        _l.c.edits.is_(None),
        or_(
            and_(
                _l.c.id.in_(_named), or_(_stands, _l.c.state == "waiting")
            ),  # just said, it is not marked as sent yet
            and_(_l.c.to_person == bindparam("the_person"), _stands),
        ),
    )
    .order_by(_l.c.id)
)


class Mentions(Repository):
    """Of each message to a channel, whose names are in it."""

    async def note(self, letter: int, names: Iterable[str]) -> None:
        """Whoever in this house goes by one of these names; two of one name both."""
        known = sorted(set(names))
        people = await self.work.all(_CALLED, self.here(the_names=known)) if known else ()
        if people:
            await self.work.run(_NOTE, [{"letter": letter, "person": row.id} for row in people])

    async def of(self, person: int) -> list[Letter]:
        """What stands in the channels of the house and names them, or was said there to them."""
        return [letter_of(row) for row in await self.work.all(_OF, self.here(the_person=person))]
