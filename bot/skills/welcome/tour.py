"""The house in a minute: `!tour`, « fais-moi visiter »; true facts, by what the person came for."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.card import Card, Choice, Reply
from bot.core.moments import Moment, Span
from bot.core.text import Names, Text, _, as_text
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.rules.hours import next_opening, opening
from bot.skills.welcome.declare import PURPOSES, skill, some, welcome_of
from bot.skills.welcome.phrases import TOUR
from bot.store.hospitality import read_in
from bot.store.newcomers import Newcomers
from bot.store.rooms import Rooms

_A_LITTLE = timedelta(minutes=1)


@skill.command(
    "welcome.tour",
    _("See the house in a minute."),
    access=VISITOR,
    names={"en": "tour", "fr": "visite"},
    phrases=TOUR,
    examples={"en": "show me around", "fr": "fais-moi visiter"},
)
async def tour(ctx: Context) -> Reply:
    """By what they came for, where they said it."""
    known = await ctx.store(Newcomers).of(ctx.person.id)
    return await tour_for(ctx, known.purpose if known else None)


async def tour_for(ctx: Context, purpose: str | None, *, hours: bool = True) -> Reply:
    """What anybody should know, then what is for this purpose; without the `hours` where they were told just now."""
    now = await open_now(ctx) if hours else ()
    items = (*now, *await _things(ctx, purpose), *_way_in(ctx), _free_to_look(purpose))
    card = Card(_("{house}, in a minute:", house=ctx.house.name), items, _next_step(purpose), _ask_human())
    return Reply(card, () if purpose else _others())


def _others() -> tuple[Choice, ...]:
    """What else is told, for each purpose."""
    return tuple(Choice(as_text(one.label), show.to(purpose=one.key)) for one in PURPOSES.options[1:])


@skill.job("welcome.show", _("See the house for one purpose"))
async def show(ctx: Context, *, purpose: str) -> Reply:
    """The same house, seen otherwise."""
    return await tour_for(ctx, str(purpose))


async def open_now(ctx: Context) -> tuple[Text, ...]:
    """By the opening hours; where none are noted, nothing is said. That somebody is there, never who."""
    closures = await ctx.store(Rooms).closures(Span(ctx.now, ctx.now.replace(second=0) + _A_LITTLE))
    closed = any(one.room is None and one.span.start <= ctx.now < one.span.end for one in closures)
    now = next((one for one in opening(ctx.now.date(), ctx.house.hours, ctx.house.zone) if one.start <= ctx.now < one.end), None)  # fmt: skip
    if now and not closed:
        there = bool(ctx.skills and await ctx.skills.on_duty(ctx))
        until = Moment(now.end)
        if there:
            return (
                _("The house is open until {until:time}, and somebody is there to say hello.", until=until),
            )
        return (_("By its hours the house is open until {until:time}.", until=until),)
    opens = next_opening(ctx.now, ctx.house.hours)
    if closed or opens is None:
        return (_("The house is closed at the moment."),) if closed else ()
    return (_("The house is closed now; it opens {when}.", when=Moment(opens)),)


async def _things(ctx: Context, purpose: str | None) -> Sequence[Text]:
    """Rooms for everybody; desks for those who work, machines for those who make."""
    things = await ctx.store(Rooms).all()
    rooms = [one for one in things if one.kind == "room"]
    told: list[Text] = []
    if rooms:
        told.append(_("The {word.room:many}: {names}.", names=some([one.name for one in rooms])))
    if purpose in {"work", None} and (desks := [one.name for one in things if one.kind == "desk"]):
        told.append(_("To work: {names}.", names=some(desks)))
    if purpose in {"make", None} and (items := [one for one in things if one.kind == "item"]):
        told.append(_("To make things: {names}.", names=some([one.name for one in items])))
    trained = [one.name for one in things if one.training]
    if purpose == "make" and trained:
        told.append(_("A training comes first for: {names}.", names=some(trained)))
    return told


def _way_in(ctx: Context) -> Sequence[Text]:
    """As the house says it itself; what it does not say, nobody makes up."""
    welcome, language = welcome_of(ctx), ctx.asker.language
    told = [*read_in(welcome.way_in, language), *read_in(welcome.accessibility, language)]
    return [as_text(line) for line in told]


def _free_to_look(purpose: str | None) -> Text:
    if purpose == "join":
        return _("Nobody must do anything: look around first, and say what you would like.")
    return _("You may just look around.")


def _next_step(purpose: str | None) -> Text | None:
    """One small thing, learnt by doing it."""
    if purpose == "join":
        return _("To begin: tell the others who you are, {introduce}.", introduce=Names("welcome.introduce"))
    if purpose in {"work", "make"}:
        return _("To begin: see what is free, {free}.", free=Names("room.free"))
    return None


def _ask_human() -> tuple[Text, ...]:
    return (_("How to get in, access, keys: a human knows more, {human}.", human=Names("help.human")),)
