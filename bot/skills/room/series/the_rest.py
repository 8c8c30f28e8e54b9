"""Wait for the dates of a series that others have: « et liste d'attente pour les autres »; what comes free joins the series."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Text, UserText, _
from bot.kit.access import MEMBER
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.nouns import number_of_series
from bot.skills.room.besides import whenever_given_up
from bot.skills.room.declare import skill
from bot.skills.room.series.booking import WHEN, along_with, confirmed, make, not_booked, wish_for
from bot.skills.room.series.dates import days_of
from bot.skills.room.series.missed import forget_missed, missed_of, waitable
from bot.skills.room.waiting.lists import line, subject_of
from bot.skills.room.words.waiting import WAIT_REST
from bot.store.spaces.queues import Queues, Ticket
from bot.store.spaces.rooms import Room, Rooms
from bot.store.spaces.series import ManySeries, Series


@dataclass(frozen=True, slots=True)
class Waited:
    """For which dates somebody waits from now on, for which they cannot, and why."""

    dates: tuple[Span, ...] = ()
    not_for: tuple[Span, ...] = ()
    why: tuple[Text, ...] = ()

    def told(self) -> list[Text]:
        said = []
        if self.dates:
            said.append(_("Waiting list: {dates}", dates=days_of(self.dates)))
        if self.not_for:
            why = self.why[-1]
            said.append(_("Not on the waiting list: {dates}: {why}", dates=days_of(self.not_for), why=why))
        return said


@skill.job("room.book_and_wait", _("Book a series, and wait for its other dates"), access=MEMBER)
async def book_and_wait(
    ctx: Context,
    *,
    room: Room,
    when: Annotated[Span, WHEN],
    people: int | None = None,
    purpose: UserText = NO_WORDS,
) -> Reply:
    """What others have is waited for, what is closed is not booked."""
    wish = await wish_for(ctx, room, when, people, purpose)
    made = await make(ctx, wish)
    taken = await waitable(ctx, (room, *wish.along.items), made.missed)
    waited = await _wait(ctx, made.series, taken)
    closed = [one for one in made.missed if one.span not in taken]
    beside = [*along_with(wish), *waited.told(), *await not_booked(ctx, room, closed)]
    return confirmed(wish, made, beside)


async def _wait(ctx: Context, series: Series, spans: Sequence[Span]) -> Waited:
    """At the end of the queue for each date, as far as anybody may wait for so many things."""
    waited = Waited()
    for span in spans:
        try:
            await line.join(ctx, subject_of(series.room), span, series.people, within=series.id)
            waited = replace(waited, dates=(*waited.dates, span))
        except Refused as refused:  # raised before anything is written
            waited = replace(waited, not_for=(*waited.not_for, span), why=(*waited.why, *refused.reasons))
    return waited


@skill.command(
    "room.wait_rest",
    _("Wait for the dates of your series that others have."),
    access=MEMBER,
    names={"en": "waitlist-rest", "fr": "attendre-le-reste"},
    confirm=Confirm.NEVER,
    phrases=WAIT_REST,
    examples={"en": "waitlist the other dates", "fr": "liste d'attente pour les autres dates"},
)
async def wait_rest(ctx: Context) -> Reply:
    """Of the series that was booked last and lacks some."""
    for series in reversed(await ctx.store(ManySeries).of_person(ctx.person.id)):
        if spans := await missed_of(ctx, series):
            return await _wait_for_rest(ctx, series, spans)
    raise Refused(_("None of your series lacks a date that others have."))


async def _wait_for_rest(ctx: Context, series: Series, spans: Sequence[Span]) -> Reply:
    waited = await _wait(ctx, series, spans)
    if not waited.dates:
        raise Refused(*waited.told())
    await forget_missed(ctx, series.id)
    await line.advance(ctx, subject_of(series.room))  # some may be free by now
    room, number = await ctx.store(Rooms).get(series.room), number_of_series(series)
    lead = _("For your series {number}, {room}:", number=number, room=room.name)
    note = _("I tell you in private when one is free.")
    return Reply(
        Card(lead, tuple(waited.told()), close=note), undo=leave_rest.to(series=series.id), kept=True
    )


@skill.job("room.leave_rest", _("Wait for the other dates no longer"), access=MEMBER)
async def leave_rest(ctx: Context, *, series: int) -> Reply:
    """Undo the waiting; the series itself stands."""
    mine = await _tickets(ctx, await ctx.store(ManySeries).get(series))
    if not mine:
        raise Refused(_("You are not on that waiting list any more."))
    for ticket in mine:
        await line.close(ctx, ticket)
    dates = days_of(ticket.span for ticket in mine)
    return Reply(_("Undone: you are off the waiting list for {dates}.", dates=dates))


@whenever_given_up
async def wait_no_longer(ctx: Context, series: int, since: datetime | None) -> Text | None:
    """Nobody waits for a date of what is not there any more."""
    await forget_missed(ctx, series)
    tickets = await _tickets(ctx, await ctx.store(ManySeries).get(series))
    over = [one for one in tickets if since is None or one.span.start >= since]
    for ticket in over:
        await line.close(ctx, ticket)
    return _("Off the waiting list: {dates}", dates=days_of(one.span for one in over)) if over else None


async def _tickets(ctx: Context, series: Series) -> list[Ticket]:
    if series.person is None:
        return []
    return [one for one in await ctx.store(Queues).of(series.person) if one.within == series.id]
