"""See the rota and who is there: « le planning des perms », "who is on duty?"; names only to members, and only of those who agreed."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Reply
from bot.core.moments import Moment, Span
from bot.core.text import Listing, Names, Text, Value, _, _n
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.pages import PAGE, page_of, paged
from bot.kit.rota import AHEAD, grow, named, on_duty_at, people_of, rota, shown_names
from bot.kit.stints import number_of_shift
from bot.kit.windows import Window
from bot.rules.rota import Staffed
from bot.skills.shift.declare import skill
from bot.skills.shift.phrases import LIST, NOW
from bot.store.people import Person, Role
from bot.store.shift_holders import Holder

A_WEEK = timedelta(days=7)
WHEN = Arg(_("When?"), names={"en": "when", "fr": "quand"})
People = Mapping[int, Person]


@skill.command(
    "shift.list",
    _("See the rota, a week by default, and who is still looked for."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "rota", "fr": "planning"},
    phrases=LIST,
    examples={"en": "show me the rota", "fr": "montre le planning des perms"},
)
async def listed(
    ctx: Context,
    *,
    when: Annotated[Window | None, WHEN] = None,
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """One {word.shift:one} a line; what is missing is said plainly."""
    window = Span(when.start, when.end) if when else Span(ctx.now, ctx.now + A_WEEK)
    await grow(ctx, window.end)
    found = await rota(ctx, window)
    if not found:
        return Reply(_("Nothing is on the rota then: {when:day}.", when=window))
    names = await _visible(ctx, [one for shift in found for one in (*shift.holders, *shift.shadows)])
    some = page_of([_line(ctx, one, names) for one in found], page)
    lead = _summary(found) if page == 1 else _("The next ones:")
    close = _("To take one: {take}.", take=Names("shift.take")) if _team(ctx) and _lacking(found) else None
    return paged(Card(lead, some.things, close), some.left, listed.ask(when=when, page=page + 1))


def _team(ctx: Context) -> bool:
    return ctx.may(Role.CONCIERGE)


def _lacking(found: Sequence[Staffed]) -> int:
    return sum(bool(one.gaps) for one in found)


def _summary(found: Sequence[Staffed]) -> Text:
    """« 3 perms sur 14 cherchent quelqu'un »."""
    lacking, all_of_them = _lacking(found), len(found)
    if not lacking:
        return _n(
            "The rota: {count} {word.shift:one}, and it is held.",
            "The rota: {count} {word.shift:many}, all held.",
            all_of_them,
        )
    return _n(
        "The rota: {count} of {total} {word.shift:many} needs someone.",
        "The rota: {count} of {total} {word.shift:many} need someone.",
        lacking,
        total=all_of_them,
    )


async def _visible(ctx: Context, holders: Sequence[Holder]) -> People:
    """The team knows who is in it; members know those who agreed."""
    if _team(ctx) and ctx.among_members:
        return await people_of(ctx, holders)
    return await shown_names(ctx, holders)


def _line(ctx: Context, of: Staffed, names: People) -> Text:
    what: dict[str, Value] = {"name": named(of.shift), "when": of.shift.span, "who": _who(of, names)}
    if _team(ctx):
        return _("{name}, {when} ({number}): {who}", **what, number=number_of_shift(of.shift))
    return _("{name}, {when}: {who}", **what)


def _who(of: Staffed, names: People) -> Text:
    """Who holds it, as far as the reader may know, and what is missing."""
    if of.closed:
        return _("the house is closed")
    held = _held(of, names)
    parts: list[Value] = [held] if held else []
    for gap in of.gaps:
        lacking = _n("{count} person is missing", "{count} people are missing", gap.missing)
        whole = gap.span == of.shift.span
        parts.append(lacking if whole else _("{lacking}, {when:time}", lacking=lacking, when=gap.span))
    return Text(
        "; ".join(f"{{part{n}}}" for n in range(len(parts))), {f"part{n}": v for n, v in enumerate(parts)}
    )


def _held(of: Staffed, names: People) -> Text | None:
    known = [_name(of, one, names) for one in of.holders if one.person in names]
    if known:
        return Text("{names}", {"names": Listing(known)})
    return _("held") if of.holders else None


def _name(of: Staffed, holder: Holder, names: People) -> Value:
    name = names[holder.person or 0].name
    if holder.span == of.shift.span:
        return name
    return _("{name}, {when:time}", name=name, when=holder.span)


@skill.command(
    "shift.now",
    _("See whether somebody is on duty."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "on-duty", "fr": "qui-est-là"},
    phrases=NOW,
    examples={"en": "who is on duty?", "fr": "qui est de perm ?"},
)
async def now(ctx: Context, *, when: Annotated[Window | None, WHEN] = None) -> Reply | Call:
    """That somebody welcomes, until when; members hear who, of those who agreed."""
    moment = max(when.start, ctx.now) if when and when.end > ctx.now else ctx.now
    await grow(ctx, moment)
    there = [] if when and when.end - when.start > timedelta(hours=5) else await on_duty_at(ctx, moment)
    if there:
        return await _there(ctx, there, moment)
    if when:
        return listed.to(when=when)
    return await _nobody(ctx, moment)


async def _there(ctx: Context, there: Sequence[Staffed], moment: datetime) -> Reply:
    holders = [one for shift in there for one in shift.at(moment)]
    until = max(one.span.end for one in holders)
    names = [person.name for person in (await shown_names(ctx, holders)).values()]
    at = moment if moment > ctx.now else None
    if names and at:
        who: Text = _("At {at:time} {names} will be on duty, until {until:time}.", at=Moment(at), names=Listing(names), until=Moment(until))  # fmt: skip
    elif names:
        who = _("On duty until {until:time}: {names}.", names=Listing(names), until=Moment(until))
    elif at:
        who = _(
            "At {at:time} somebody will welcome you, until {until:time}.", at=Moment(at), until=Moment(until)
        )
    else:
        who = _("Somebody welcomes you until {until:time}.", until=Moment(until))
    return Reply(who)


async def _nobody(ctx: Context, moment: datetime) -> Reply:
    """Nobody is there, as far as we know; and when somebody will be."""
    coming = [one for one in await rota(ctx, Span(moment, moment + AHEAD)) if one.holders]
    following = min(
        (h.span for one in coming for h in one.holders if h.span.start > moment), key=_start, default=None
    )
    if following is None:
        return Reply(_("As far as I know nobody is on duty now, nor in the next weeks."))
    return Reply(_("As far as I know nobody is on duty now. The next one: {when}.", when=following))


def _start(span: Span) -> datetime:
    return span.start


@skill.on_duty
async def on_duty(ctx: Context) -> Sequence[Person]:
    """Whoever holds a {word.shift:one} at this moment."""
    held = [one for shift in await on_duty_at(ctx, ctx.now) for one in shift.at(ctx.now)]
    return list((await people_of(ctx, held)).values())
