"""Who is there: "who is on duty?", now or at a time; on the rota, or because they opened; names only to members, of those who agreed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Reply
from bot.core.moments import Moment, Span
from bot.core.text import NO_WORDS, Listing, Text, UserText, Value, _
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.house.doors import doors_of
from bot.kit.rota.rota import AHEAD, grow, on_duty_at, people_of, rota, shown_names
from bot.kit.times.windows import Window
from bot.rules.there import opener
from bot.skills.shift.declare import skill
from bot.skills.shift.duty.look import CALLED, WHEN, listed, so_called
from bot.skills.shift.words.hearing import WHO_IS_THERE
from bot.skills.shift.words.looking import NOW
from bot.store.community.people import Person
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.signs import Signs

A_WHILE = timedelta(hours=5)
"""What lasts longer is asked of a day, and answered with the rota."""


@skill.command(
    "shift.now",
    _("See whether somebody is on duty."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "on-duty", "fr": "qui-est-là"},
    phrases=NOW,
    ears=WHO_IS_THERE,
    examples={"en": "who is on duty?", "fr": "qui est de perm ?"},
)
async def now(
    ctx: Context,
    *,
    when: Annotated[Window | None, WHEN] = None,
    called: Annotated[UserText, CALLED] = NO_WORDS,
) -> Reply | Call:
    """That somebody welcomes, until when; members hear who, of those who agreed."""
    moment = max(when.start, ctx.now) if when and when.end > ctx.now else ctx.now
    await grow(ctx, moment)
    asks_a_day = when is not None and when.end - when.start > A_WHILE
    there = [] if asks_a_day else await who_is_there(ctx, moment, called)
    if there:
        return Reply(await _told(ctx, there, moment))
    if when:
        return listed.to(when=when, called=called)
    return await _nobody(ctx, moment, called)


async def who_is_there(ctx: Context, moment: datetime, called: UserText = NO_WORDS) -> list[Holder]:
    """On the rota at that moment; now also whoever opened, as a holder of no shift."""
    held = [one for shift in so_called(await on_duty_at(ctx, moment), called) for one in shift.at(moment)]
    asks_now = moment == ctx.now and not called
    return [*held, *(await _opened(ctx, held) if asks_now else ())]


async def _opened(ctx: Context, held: Sequence[Holder]) -> list[Holder]:
    """Whoever said that we are open, as long as nobody has relieved them: no shift of theirs need go on."""
    sign, state = await ctx.store(Signs).last(), await doors_of(ctx)
    if sign is None:
        return []
    since = Span(sign.at.astimezone(ctx.house.zone), ctx.now + timedelta(minutes=1))
    person = opener(sign, state, await ctx.store(Holders).between(since), ctx.now)
    if person is None or any(one.person == person for one in held):
        return []
    return [Holder(0, 0, person, Span(since.start, state.until or ctx.now))]


async def _told(ctx: Context, there: Sequence[Holder], moment: datetime) -> Text:
    until = max(one.span.end for one in there)
    names: list[Value] = [person.name for person in (await shown_names(ctx, there)).values()]
    if until <= moment:
        return _there_now(names)
    at = Moment(moment) if moment > ctx.now else None
    if names and at:
        return _("At {at:time} {names} will be on duty, until {until:time}.", at=at, names=Listing(names), until=Moment(until))  # fmt: skip
    if names:
        return _("On duty until {until:time}: {names}.", names=Listing(names), until=Moment(until))
    if at:
        return _("At {at:time} somebody will welcome you, until {until:time}.", at=at, until=Moment(until))
    return _("Somebody welcomes you until {until:time}.", until=Moment(until))


def _there_now(names: Sequence[Value]) -> Text:
    """Of who opened without an end it is not known until when."""
    if names:
        return _("There now, as far as I know: {names}.", names=Listing(names))
    return _("Somebody is there now, as far as I know.")


async def _nobody(ctx: Context, moment: datetime, called: UserText) -> Reply:
    """Nobody is there, as far as we know; and when somebody will be."""
    coming = so_called(await rota(ctx, Span(moment, moment + AHEAD)), called)
    spans = [one.span for shift in coming for one in shift.holders if one.span.start > moment]
    if not spans:
        return Reply(_("As far as I know nobody is on duty now, nor in the next weeks."))
    following = min(spans, key=lambda span: span.start)
    return Reply(_("As far as I know nobody is on duty now. The next one: {when}.", when=following))


@skill.on_duty
async def on_duty(ctx: Context) -> Sequence[Person]:
    """Whoever is there at this moment."""
    return list((await people_of(ctx, await who_is_there(ctx, ctx.now))).values())
