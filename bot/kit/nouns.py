"""The nouns of the house as arguments: rooms and people, found by name, alias or near miss; and how bookings are numbered."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.call import Json
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _, _n
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.store.community.people import People, Person
from bot.store.spaces.bookings import Booking
from bot.store.spaces.rooms import Room, Rooms
from bot.store.spaces.series import Series
from bot.understanding.grammar import Entity
from bot.understanding.near import matching


def cannot_be_called(name: UserText) -> Text:
    """Why nothing is named « oui » or « demain »."""
    return _("{name} means something else when it is said to me: choose another name.", name=name)


@dataclass(frozen=True)
class RoomKind:
    """A room, an item or a desk of the house."""

    form: SlotForm = "entity"
    entity: str = "room"

    def dump(self, value: Room) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Room:
        return await ctx.store(Rooms).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Room]:
        rooms = {str(room.id): room for room in await ctx.store(Rooms).all()}
        found = matching(words, await room_names(ctx))
        if not found.keys:
            return Read(trouble=_("I know no {word.room:one} called {said}.", said=UserText.clean(words, 60)))
        return Read(tuple(rooms[key] for key in found.keys), guessed=not found.exact)

    async def suggest(self, ctx: Context) -> Sequence[Room]:
        """Rooms first of all: things and desks are asked for by name."""
        known = await ctx.store(Rooms).all()
        return [room for room in known if room.kind == "room"] or known

    def label(self, value: Room) -> Value:
        return value.name


async def room_names(ctx: Context) -> Sequence[Entity]:
    """What the rooms of the house are called: kept as they are kept, for every message asks."""

    async def names() -> Sequence[Entity]:
        return tuple(entity_of(room) for room in await ctx.store(Rooms).all())

    return await ctx.work.kept("rooms", ("names", ctx.house.id), names)


async def person_names(ctx: Context) -> Sequence[Entity]:
    """What everybody is called: kept as their names are, for there may be thousands."""

    async def names() -> Sequence[Entity]:
        return tuple(
            Entity("person", str(person), (name,)) for person, name in await ctx.store(People).names()
        )

    return await ctx.work.kept("people", ("entities", ctx.house.id), names)


def entity_of(room: Room) -> Entity:
    """A room as the grammar knows it."""
    return Entity("room", str(room.id), (room.name, *room.aliases))


def sized(room: Room) -> Text:
    """Its name, and how many people it holds where that is known."""
    if room.capacity is None:
        return Text("{room}", {"room": room.name})
    return _n("{room} ({count} person)", "{room} ({count} people)", room.capacity, room=room.name)


def number_of(booking: Booking) -> UserText:
    """The short id that people see: R-142."""
    return UserText(f"R-{booking.number}")


def number_of_series(series: Series) -> UserText:
    """The short id that people see: S-3."""
    return UserText(f"S-{series.number}")


@dataclass(frozen=True)
class PersonKind:
    """Somebody of the house, by name."""

    form: SlotForm = "entity"
    entity: str = "person"

    def dump(self, value: Person) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Person:
        return await ctx.store(People).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Person]:
        found = matching(words.lstrip("@"), await person_names(ctx))
        if not found.keys:
            return Read(
                trouble=_(
                    "I know nobody called {said}: they have to write to me once.",
                    said=UserText.clean(words, 60),
                )
            )
        meant = await ctx.store(People).those([int(key) for key in found.keys])
        return Read(tuple(meant), guessed=not found.exact)

    async def suggest(self, ctx: Context) -> Sequence[Person]:
        return ()

    def label(self, value: Person) -> Value:
        return with_account(value)


def with_account(person: Person) -> Text:
    """Who it is beyond doubt: a name is whatever somebody calls themselves today."""
    account = next((identity.native for identity in person.identities), "")
    return Text("{name} ({account})", {"name": person.name, "account": UserText.clean(account)})


async def told_apart(ctx: Context, person: Person) -> Value:
    """The name, and the account where another one here goes by a name that reads the same."""
    held = await ctx.store(People).named(person.name)  # names that hold it: those as long are the same
    alike = [other for other in held if other.id != person.id and len(other.name) == len(person.name)]
    return with_account(person) if alike else person.name


register(Room, RoomKind())
register(Person, PersonKind())
