"""Members, many at once: who of these is one still, in two statements however many they are."""

from collections.abc import Sequence

from sqlalchemy import BindParameter, bindparam, select

from bot.store import tables
from bot.store.community.people import People
from bot.store.community.person import Person, accounts, makes_member, person_of, placed
from bot.store.work import Repository, of_house

_p, _i, _c, _m = tables.people, tables.identities, tables.channels, tables.memberships
_ids: BindParameter[int] = bindparam("the_ids", expanding=True)
_SOME = select(_p, accounts, placed).where(of_house(_p), _p.c.id.in_(_ids))
_INSIDE = (
    select(_i.c.person)
    .join(_m, _m.c.identity == _i.c.address)
    .join(_c, _c.c.id == _m.c.channel)
    .where(of_house(_c), _c.c.members, _i.c.person.in_(_ids))
    .distinct()
)


class Members(Repository):
    """Those of a house."""

    async def among(self, ids: Sequence[int]) -> list[Person]:
        """In the order of their ids as given; whoever turned out to be somebody else is that one. Raises Gone."""
        if not ids:
            return []
        rows = await self.work.all(_SOME, self.here(the_ids=ids))
        known = {row.id: person_of(row) for row in rows}
        people = [known.get(one) or await People(self.work, self.house).get(one) for one in ids]
        asked = [one.id for one in people if not makes_member(one.held)]
        rows = await self.work.all(_INSIDE, self.here(the_ids=asked)) if asked else ()
        inside = {row.person for row in rows}
        return [one for one in people if makes_member(one.held) or one.id in inside]
