"""The rota as a house has it: its dates made in time, and each shift as it stands, looked up all at once."""

from collections.abc import Collection, Sequence
from datetime import datetime, time, timedelta

from bot.core.call import Call
from bot.core.moments import Span
from bot.core.text import Text, Value, Word
from bot.kit.context import Context
from bot.rules.rota import Away, Staffed, dates_of, regular_holders, shift_of, staffed
from bot.store.alarms import Late
from bot.store.community.peace import EVERYTHING, Quietness
from bot.store.community.people import People, Person
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.regulars import Regulars
from bot.store.rota.shifts import Shift, Shifts
from bot.store.rota.slots import Slot, Slots
from bot.store.rota.volunteers import Volunteers
from bot.store.spaces.rooms import Rooms
from bot.understanding.fold import plain

AHEAD = timedelta(weeks=9)
"""The dates of so many weeks are there."""
MORNING, EVENING = time(9), time(20)
ROUND = "shift.round"
TOPICS = ("shift", "shifts", "rota", "perm", "perms", "permanence", "permanences", "planning")
"""A pause about one of these is one of the rota; whoever holds a slot each time is away in it."""

BEGINS = "shift.begins"
"""Called when one begins: words that were left are given then, and its end is awaited."""
_A_LITTLE = Late.always()


async def grow(ctx: Context, until: datetime | None = None) -> None:
    """Make the dates that are not there yet, with those who hold them each time."""
    if not ctx.work.writes:
        return  # who only looks sees what is there
    until = max(until or ctx.now, ctx.now + AHEAD)
    for slot in await ctx.store(Slots).running():
        if slot.grown is None or slot.grown < until - timedelta(days=1):
            await grow_slot(ctx, slot, until)
            go_round(ctx)  # perhaps only a file ever spoke of it


def go_round(ctx: Context) -> None:
    """Who is missing is seen to next at nine in the morning, or at eight in the evening."""
    today = [datetime.combine(ctx.now.date(), hour, ctx.house.zone) for hour in (MORNING, EVENING)]
    tomorrow = datetime.combine(ctx.now.date() + timedelta(days=1), MORNING, ctx.house.zone)
    due = next(one for one in (*today, tomorrow) if one > ctx.now)
    ctx.alarms.at(due, Call(ROUND), key=ROUND, late=Late.always())


async def grow_slot(ctx: Context, slot: Slot, until: datetime) -> None:
    """One slot's; a date that was taken away does not come back."""
    begins = max(slot.grown, ctx.now) if slot.grown else ctx.now
    window = Span(begins.astimezone(ctx.house.zone), until.astimezone(ctx.house.zone))
    fresh = [shift_of(slot, span) for span in dates_of(slot, window)]
    made = await ctx.store(Shifts).add_missing(fresh)
    regulars = await ctx.store(Regulars).all()
    held = [one for shift in made for one in regular_holders(slot, shift, regulars)]
    await ctx.store(Holders).add_all(held)
    await ctx.store(Slots).grown(slot.id, until)
    for shift in made:
        await_beginning(ctx, shift)


def await_beginning(ctx: Context, shift: Shift) -> None:
    """Said again, it begins at its new time."""
    ctx.alarms.at(
        shift.span.start, Call(BEGINS, {"shift": shift.id}), key=f"begins {shift.id}", late=_A_LITTLE
    )


async def rota(ctx: Context, window: Span) -> list[Staffed]:
    """Every shift that touches a window, by start, as it stands."""
    shifts = await ctx.store(Shifts).between(window)
    return await standing(ctx, shifts)


async def standing(ctx: Context, shifts: Sequence[Shift]) -> list[Staffed]:
    """These, each with who is there: four questions to the database, however many they are."""
    if not shifts:
        return []
    whole = Span(min(one.span.start for one in shifts), max(one.span.end for one in shifts))
    closures = [one for one in await ctx.store(Rooms).closures(whole) if one.room is None]
    holders = await ctx.store(Holders).of_shifts([one.id for one in shifts])
    away = await who_is_away(ctx)
    return [staffed(one, holders.get(one.id, ()), closures, away) for one in shifts]


async def stands(ctx: Context, shift: Shift) -> Staffed:
    """One of them."""
    return (await standing(ctx, [shift]))[0]


async def who_is_away(ctx: Context) -> Away:
    """Whoever asked to be left alone, altogether or about the rota, until then."""
    about = {EVERYTHING, *map(plain, TOPICS)}
    pauses = [one for one in await ctx.store(Quietness).pauses(ctx.now) if plain(one.topic) in about]

    def away(person: int, span: Span) -> bool:
        return any(one.person == person and (one.until is None or one.until > span.start) for one in pauses)

    return away


async def on_duty_at(ctx: Context, moment: datetime) -> list[Staffed]:
    """The shifts that somebody holds at that moment."""
    found = await rota(ctx, Span(moment, moment + timedelta(minutes=1)))
    return [one for one in found if one.at(moment)]


async def people_of(ctx: Context, holders: Collection[Holder]) -> dict[int, Person]:
    """Who they are, by id; in one question where they are several."""
    wanted = {one.person for one in holders if one.person is not None}
    return {one.id: one for one in await ctx.store(People).those(sorted(wanted))}


async def shown_names(ctx: Context, holders: Collection[Holder]) -> dict[int, Person]:
    """Those of them whose first name the reader may know: members, of those who agreed; oneself always."""
    if not ctx.among_members:
        return {}
    known = await ctx.store(Volunteers).all()
    people = await people_of(ctx, holders)
    me = ctx.asker.person.id if ctx.asker.person and ctx.asker.direct else None
    return {
        id_: person
        for id_, person in people.items()
        if id_ == me or (id_ in known and known[id_].shown is True)
    }


def named(of: Shift | Slot) -> Value:
    """What it is called, else the house's word for a shift."""
    return of.name or Word("shift", "One")


def what_of(shift: Shift, span: Span | None = None) -> Text:
    """« Accueil, jeudi 3 décembre de 18 h à 21 h »."""
    return Text("{name}, {when}", {"name": named(shift), "when": span or shift.span})
