"""People: who somebody is in one house, by whichever accounts."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Text, bindparam, cast, exists, insert, or_, select, update

from bot.core.address import Address
from bot.core.errors import Gone
from bot.core.text import UserText
from bot.store import tables
from bot.store.community.forgetting import forget
from bot.store.community.person import NOTHING, Person, Role, accounts, gives, makes_member, person_of, placed
from bot.store.work import Repository, of_house, this

__all__ = ["People", "Person", "Role"]

_p, _i, _c, _m = tables.people, tables.identities, tables.channels, tables.memberships
_PEOPLE = select(_p, accounts, placed)
_ALL = _PEOPLE.where(of_house(_p)).order_by(_p.c.id)
_NAMES = select(_p.c.id, _p.c.name).where(of_house(_p)).order_by(_p.c.id)
_GET = _PEOPLE.where(this(_p))
_l = tables.links
_THOSE = _PEOPLE.where(of_house(_p), _p.c.id.in_(bindparam("the_ids", expanding=True))).order_by(_p.c.id)
_BY_NOW = _PEOPLE.join(_l, _l.c.person == _p.c.id).where(
    of_house(_l), _l.c.gone == bindparam("the_id"), _l.c.state == "made"
)
_KNOWN_AS = _PEOPLE.join(_i, _i.c.person == _p.c.id).where(_i.c.address == bindparam("the_address"))
_BY_IDENTITY = _KNOWN_AS.where(of_house(_i))
_EVERYWHERE = _KNOWN_AS.order_by(_p.c.used.desc().nulls_last(), _p.c.id)
_WITH_ROLE = _ALL.where(or_(cast(_p.c.roles, Text).like(bindparam("the_role")), gives))
_ADD = insert(_p).returning(_p.c.id)
_ADD_IDENTITY = insert(_i)
_SAVE = update(_p).where(this(_p))
_inside = (
    _m.c.channel == _c.c.id,
    of_house(_c),
    _m.c.identity.in_(select(_i.c.address).where(_i.c.person == bindparam("the_id"))),
)
_FLAGGED = _ALL.where(cast(_p.c.flags, Text) != NOTHING)
_MEMBER = select(exists().where(*_inside, _c.c.members))
_HERE = select(exists().where(*_inside))


class People(Repository):
    """The people of a house."""

    async def get(self, person: int) -> Person:
        """Whoever that is; where two turned out to be one, who they are by now."""
        row = await self.work.first(_GET, self.here(the_id=person))
        row = row or await self.work.first(_BY_NOW, self.here(the_id=person))
        if row is None:
            raise Gone(f"person {person}")
        return person_of(row)

    async def all(self) -> list[Person]:
        return [person_of(row) for row in await self.work.all(_ALL, self.here())]

    async def names(self) -> Sequence[tuple[int, UserText]]:
        """Everybody's id and name: kept, for each sentence that may speak of somebody asks."""
        return await self.work.kept("people", ("names", self.house), self._names)

    async def _names(self) -> Sequence[tuple[int, UserText]]:
        return tuple((row.id, row.name) for row in await self.work.all(_NAMES, self.here()))

    async def by_identity(self, address: Address) -> Person | None:
        row = await self.work.first(_BY_IDENTITY, self.here(the_address=str(address)))
        return person_of(row) if row else None

    async def everywhere(self, address: Address) -> list[Person]:
        """Who this account is in each house, the most recently used first."""
        return [person_of(row) for row in await self.work.all(_EVERYWHERE, {"the_address": str(address)})]

    async def with_role(self, role: Role) -> list[Person]:
        """Those to whom it was given, or comes with a place."""
        rows = await self.work.all(_WITH_ROLE, self.here(the_role=f'%"{role.value}"%'))
        return [person_of(row) for row in rows]

    async def flagged(self) -> list[Person]:
        """Those of whom something is noted: a training, that they are trusted."""
        return [person_of(row) for row in await self.work.all(_FLAGGED, self.here())]

    async def named(self, text: str) -> list[Person]:
        """Those whose name holds these words, accents and case aside."""
        wanted = _bare(text)
        return await self.those([person for person, name in await self.names() if wanted in _bare(name)])

    async def those(self, people: Sequence[int]) -> list[Person]:
        """Several of them, in the order of their ids; who is not there any more is left out."""
        rows = await self.work.all(_THOSE, self.here(the_ids=people)) if people else ()
        return [person_of(row) for row in rows]

    async def meet(self, address: Address, name: str) -> Person:
        """Who this account is here: found, with a new name when it has one, or added as a visitor."""
        person = await self.by_identity(address)
        if person is None:
            return await self._add(address, name)
        if name and name != person.name:
            person = replace(person, name=UserText(name))
            await self.save(person)
        return person

    async def _add(self, address: Address, name: str) -> Person:
        person = Person(0, self.house, UserText(name), identities=(address,))
        person = replace(person, id=await self.work.insert(_ADD, {"house": self.house, **_values(person)}))
        await self.add_identity(person, address)
        return person

    async def add_identity(self, person: Person, address: Address) -> None:
        """Another account of theirs."""
        values = {"address": str(address), "house": self.house, "person": person.id}
        await self.work.run(_ADD_IDENTITY, values)

    async def save(self, person: Person) -> None:
        """Name, language, roles and consents; accounts are added by `add_identity`."""
        await self.work.run(_SAVE, self.here(the_id=person.id, **_values(person)))

    async def give(self, person: int, role: Role) -> Person:
        found = await self.get(person)
        return await self._with_roles(found, found.roles | {role})

    async def take_back(self, person: int, role: Role) -> Person:
        found = await self.get(person)
        return await self._with_roles(found, found.roles - {role})

    async def _with_roles(self, person: Person, roles: frozenset[Role]) -> Person:
        person = replace(person, roles=roles)
        await self.save(person)
        return person

    async def is_member(self, person: Person) -> bool:
        """A role was given to them, or an account of theirs is in a channel that makes members."""
        if makes_member(person.held):
            return True
        row = await self.work.first(_MEMBER, self.here(the_id=person.id))
        return bool(row and row[0])

    async def is_here(self, person: Person) -> bool:
        """Whether an account of theirs is in any channel of the house."""
        row = await self.work.first(_HERE, self.here(the_id=person.id))
        return bool(row and row[0])

    async def erase(self, person: int) -> None:
        """Forget them: accounts, name, questions and undos go; bookings stay as nobody's, letters lose their words.

        What is still to be sent to them (that they were forgotten, for one) goes to the account alone.
        """
        await forget(self.work, self.house, person)


def _values(person: Person) -> dict[str, object]:
    return {
        "name": person.name,
        "language": person.language,
        "spoken": person.spoken,
        "roles": sorted(role.value for role in person.roles),
        "shows_name": person.shows_name,
        "greeted": person.greeted,
        "flags": sorted(person.flags),
        "plain": person.plain,
    }


def _bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
