"""Write values of a house's file into its rows; what is not to be written stays as it is."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.core.call import Call
from bot.core.errors import Misconfigured
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store.alarms import Alarms, Late
from bot.store.community.people import People
from bot.store.house.channels import Channel, Channels
from bot.store.house.houses import Houses
from bot.store.house_file.entries import Entry, thing_key
from bot.store.house_file.form import Closed, Held, HouseFile, Human, Talk, Thing
from bot.store.house_file.offered import offer_all
from bot.store.house_file.rota import held_of
from bot.store.house_file.settings import with_setting
from bot.store.rota.slots import Slots
from bot.store.spaces.room_rules import RoomRules
from bot.store.spaces.rooms import CLOSED_IN_FILE, Kind, Room, Rooms
from bot.store.work import Work

Fields = Collection[str]
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""So that it is due at once, by whatever clock."""


class Settling:
    """One house, and the file that is written into it."""

    def __init__(self, work: Work, house: int, file: HouseFile) -> None:
        self._file = file
        self._work = work
        self._house = house
        self._houses = Houses(work)
        self._rooms = Rooms(work, house)
        self._channels = Channels(work, house)
        self._people = People(work, house)

    async def write(self, todo: Collection[tuple[Entry, Fields]]) -> None:
        """Settings first: closures are in the house's zone; rooms before closures, as the entries come."""
        house = await self._houses.get(self._house)
        for entry, fields in todo:
            if entry.table is None:
                house = with_setting(house, entry.key, fields, self._file)
        await self._houses.save(house)
        for entry, fields in todo:
            await self._write(entry, fields)

    async def _write(self, entry: Entry, fields: Fields) -> None:
        match entry.table:
            case Thing() as thing:
                await self._thing(thing, entry, fields)
            case Talk() as talk:
                await self._talk(talk, fields)
            case Human() as human:
                await self._human(human, fields)
            case Closed() as closed:
                await self._closed(closed)
            case Held() as held:
                await self._held(held, fields)

    async def _room(self, name: str) -> Room | None:
        key = thing_key(name)
        return next((room for room in await self._rooms.all() if thing_key(room.name) == key), None)

    async def _thing(self, thing: Thing, entry: Entry, fields: Fields) -> None:
        """A room that is there keeps its id, its bookings and the rules that the file does not name."""
        kind: Kind = entry.fields["kind"]  # type: ignore[assignment]
        known = await self._room(thing.name) or await self._rooms.add(thing.name, kind)
        values = {
            "name": UserText(thing.name),
            "kind": kind,
            "capacity": thing.capacity,
            "training": thing.training,
            "aliases": thing.aliases.all,
            "rules": thing.among(RoomRules.from_json(known.rules), fields).to_json(),
        }
        await self._rooms.save(replace(known, **_only(values, {*fields, "rules"})))

    async def _talk(self, talk: Talk, fields: Fields) -> None:
        where = talk.where
        known = await self._channels.at(where)
        if known and known.house != self._house:
            raise Misconfigured(f"channels: {talk.name} ({where}) belongs to another house")
        values: dict[str, Any] = {
            "name": UserText(talk.name),
            "purpose": talk.purpose,
            "members": talk.makes_members,
            "language": talk.language,
            "gives": talk.gives,
        }
        new = replace(known, **_only(values, fields)) if known else Channel(0, self._house, where, **values)
        await self._channels.put(where, new.name, new.purpose, new.members, new.language)
        await self._channels.give(where, new.gives)

    async def _human(self, human: Human, fields: Fields) -> None:
        """Whoever holds one of the accounts, else somebody new; an account of somebody else stays theirs."""
        holders = {address: await self._people.by_identity(address) for address in human.address}
        known = next((holder for holder in holders.values() if holder), None)
        person = known or await self._people.meet(human.address[0], human.name)
        for address, holder in holders.items():
            if holder is None and address not in person.identities:
                await self._people.add_identity(person, address)
        values = {
            "name": UserText(human.name),
            "roles": human.roles,
            "language": human.language,
            "flags": human.flags,
        }
        await self._people.save(replace(person, **_only(values, fields)))
        if "offers" in fields:
            await offer_all(self._work, person, human.offers)

    async def _closed(self, closed: Closed) -> None:
        """There is only its reason to change: the closure is made again."""
        zone = (await self._houses.get(self._house)).zone
        span = Span(closed.starts.replace(tzinfo=zone), closed.until.replace(tzinfo=zone))
        room = await self._room(closed.room) if closed.room else None
        where = room.id if room else None
        again = [one for one in await self._rooms.closures(span) if one.span == span and one.room == where]
        for known in again:
            await self._rooms.reopen(known)
        made = await self._rooms.close(where, span, closed.reason)
        if not again:
            call = Call(CLOSED_IN_FILE, {"closure": made.id})
            await Alarms(self._work, self._house).set(
                f"{CLOSED_IN_FILE} {made.id}", call, LONG_AGO, Late.always()
            )

    async def _held(self, held: Held, fields: Fields) -> None:
        """One that goes on keeps its dates, and whoever holds them."""
        slots = Slots(self._rooms.work, self._house)
        wanted = held.slot((await self._houses.get(self._house)).zone)
        known = [one for one in await slots.running() if (told := held_of(one)) and told.key == held.key]
        if not known:
            await slots.add(wanted)
            return
        values = {
            "people": wanted.people,
            "kept_open": wanted.kept_open,
            "shadows": wanted.shadows,
            "training": wanted.needs,
        }
        told_again = {
            ("needs" if name == "training" else name): one for name, one in _only(values, fields).items()
        }
        await slots.save(replace(known[0], **told_again))


def _only(values: Mapping[str, Any], fields: Fields) -> dict[str, Any]:
    return {field: value for field, value in values.items() if field in fields}
