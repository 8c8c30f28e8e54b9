"""A paragraph about the house, read as rooms, hours and rules; told back before it counts, with the bookings it would hit."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.call import Json
from bot.core.card import Card
from bot.core.short_words import has_meaning
from bot.core.text import Listing, Text, UserText, _, _n
from bot.kit.context import Context
from bot.kit.house.laws import hit_by, law_of, lay_down, lifted, not_allowed, policy_with, told
from bot.kit.house.openings import opening_lines
from bot.kit.nouns import cannot_be_called
from bot.rules.booker import asked_after, flag_for
from bot.store.house.houses import Hours, Openings
from bot.store.spaces.room_rules import RoomRules
from bot.store.spaces.rooms import Rooms
from bot.understanding.fold import bare_words, plain
from bot.understanding.premises import RoomWords, read_closings, read_premises
from bot.understanding.rules_in_words import read_rules

HOLIDAYS = frozenset({"feries", "ferie", "holiday", "holidays"})
MOST_UNREAD = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What was read, and the pieces that were not."""

    rooms: tuple[RoomWords, ...] = ()
    hours: Mapping[int, Openings] | None = None
    rules: Mapping[str, Json] | None = None
    unread: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.rooms or self.hours or self.rules)


def read_paragraph(text: str, known: Hours, asked: Collection[str] = ()) -> Paragraph:
    """Where all of it says rules, nothing else is looked for; what is closed every week, or `asked` of people first, is so beside what is known."""
    alone = read_rules(text)
    alone = replace(alone, rules=of_all_rooms(alone.rules, asked))
    if alone.rules and not alone.unread:
        return Paragraph(rules=alone.rules)
    premises = read_premises(text)
    if not premises.rooms and (closed := read_closings(text, known.weekly)):
        return Paragraph(hours=closed)
    if alone.rules and not (premises.rooms or premises.hours):
        return Paragraph(rules=alone.rules, unread=alone.unread)
    rules: dict[str, Json] = {}
    unread: list[str] = []
    for piece in premises.unread:
        read = read_rules(piece)
        rules.update(of_all_rooms(read.rules, asked))
        unread += [] if read.rules else [piece]
    return Paragraph(premises.rooms, premises.hours or None, rules or None, tuple(unread))


def of_all_rooms(rules: Mapping[str, Json], asked: Collection[str]) -> dict[str, Json]:
    """A training for all rooms is one of the house, noted of people by its name."""
    told = {name: value for name, value in rules.items() if name != "training"}
    training, flags = rules.get("training"), told.get("flags")
    if isinstance(training, str):
        told["flags"] = [*(flags if isinstance(flags, list) else []), flag_for(training)]
    return asked_after(asked, told)


async def told_back(ctx: Context, read: Paragraph) -> Card:
    """Each thing in a line; what it would hit, and what was not read, after it."""
    rules = read.rules or {}
    in_all = (
        *await _hit(ctx, read),
        *(_room(room) for room in read.rooms),
        *opening_lines(read.hours or {}),
        *told(RoomRules.from_json({name: value for name, value in rules.items() if value is not None})),
        *lifted(rules),
    )
    lead = (
        _("I read this. Is it right?") if read.rooms else _("For the whole house, from now on. Is it right?")
    )
    return Card(lead, in_all, notes=tuple(_left_out(read.unread)))


def _left_out(unread: Sequence[str]) -> list[Text]:
    notes: list[Text] = []
    holidays = [piece for piece in unread if not HOLIDAYS.isdisjoint(bare_words(piece))]
    others = [UserText.clean(piece, 60) for piece in unread if piece not in holidays][:MOST_UNREAD]
    if holidays:
        notes.append(
            _("I know no public holidays: tell me each of them, for example: close the house on 25 December.")
        )
    if others:
        notes.append(_("I did not understand: {pieces}.", pieces=Listing(others)))
    return notes


async def _hit(ctx: Context, read: Paragraph) -> Sequence[Text]:
    """What is booked already and would not be allowed by that, one a line."""
    policy = policy_with(ctx.house.policy, read.rules or {})
    hours = None if read.hours is None else Hours(read.hours)
    return await not_allowed(ctx, await hit_by(ctx, await law_of(ctx, policy=policy, hours=hours)))


def misnamed(rooms: Sequence[RoomWords]) -> Text | None:
    """Why one of these cannot be called so."""
    taken = next((room.name for room in rooms if has_meaning(room.name)), None)
    return cannot_be_called(UserText.clean(taken, 60)) if taken else None


def _room(room: RoomWords) -> Text:
    name = UserText.clean(room.name, 60)
    if room.capacity is None:
        return Text("{name}", {"name": name})
    return _n("{name}, {count} person", "{name}, {count} people", room.capacity, name=name)


async def apply(ctx: Context, read: Paragraph) -> int:
    """Write all of it; how many rooms are new."""
    if read.hours is not None or read.rules:
        hours = None if read.hours is None else Hours(read.hours)
        await lay_down(ctx, policy=policy_with(ctx.house.policy, read.rules or {}), hours=hours)
    return await add_rooms(ctx, read.rooms)


async def add_rooms(ctx: Context, rooms: tuple[RoomWords, ...]) -> int:
    """Those that there are not yet; how many."""
    store = ctx.store(Rooms)
    known = {plain(room.name) for room in await store.all()}
    new = [room for room in rooms if plain(room.name) not in known]
    for room in new:
        await store.add(UserText.clean(room.name, 60), room.kind, capacity=room.capacity)
    return len(new)
