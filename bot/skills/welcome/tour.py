"""The house in a minute: `!tour`, « fais-moi visiter »; true facts, by what the person came for."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.card import Card, Choice, Reply
from bot.core.moments import Moment
from bot.core.text import Names, Text, _, as_text
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.house.doors import plan_of
from bot.rules.doors import Doors, state_of
from bot.skills.welcome.declare import PURPOSES, skill, some, welcome_of
from bot.skills.welcome.words.coming import TOUR
from bot.store.community.hospitality import read_in
from bot.store.community.newcomers import Newcomers
from bot.store.rota.signs import Signs
from bot.store.spaces.rooms import Rooms


@skill.command(
    "welcome.tour",
    _("See the house in a minute."),
    access=VISITOR,
    aside=True,
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
    """What is known of the doors, else what the hours say; that somebody is there, never who."""
    plan = await plan_of(ctx)
    state = state_of(await ctx.store(Signs).last(), plan, ctx.now)
    there = bool(ctx.skills and await ctx.skills.on_duty(ctx))
    if state.doors is Doors.OPEN:
        return (_open(None if state.overdue else state.until, there=there),)
    if state.doors is Doors.CLOSED:
        return (_closed(state.until),)
    if planned := plan.now(ctx.now):
        return (_should_be_open(Moment(planned.end.astimezone(ctx.house.zone)), there=there),)
    opens = plan.next_after(ctx.now)
    return (_closed(opens.start),) if opens else ()


def _open(until: datetime | None, *, there: bool) -> Text:
    if until and there:
        return _(
            "The house is open until {until:time}, and somebody is there to say hello.", until=Moment(until)
        )
    if until:
        return _("The house is open until {until:time}.", until=Moment(until))
    return _("The house is open.")


def _should_be_open(until: Moment, *, there: bool) -> Text:
    """Nobody said that it is: the hours do."""
    if there:
        return _(
            "By its hours the house is open until {until:time}, and somebody is there to say hello.",
            until=until,
        )
    return _("By its hours the house is open until {until:time}.", until=until)


def _closed(opens: datetime | None) -> Text:
    if opens is None:
        return _("The house is closed at the moment.")
    return _("The house is closed now; it opens {when}.", when=Moment(opens))


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
    if purpose in {"join", "look"} and _has(ctx, "event.list"):
        told.append(_("What takes place: {agenda}", agenda=Names("event.list")))
    if purpose == "join" and _has(ctx, "helper.ask"):
        told.append(_("Who helps whom: {ask}", ask=Names("helper.ask")))
    trained = [one.name for one in things if one.training]
    if purpose == "make" and trained:
        told.append(_("A training comes first for: {names}.", names=some(trained)))
    return told


def _has(ctx: Context, command: str) -> bool:
    """Whether this house has it."""
    return any(one.id == command for one in (ctx.skills.commands() if ctx.skills else ()))


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
    return (_("For all the rest there is a human: {human}.", human=Names("help.human")),)
