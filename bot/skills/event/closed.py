"""The house is closed, or has other hours, at the time of an event: its host is told once, and asked what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final

from bot.core.call import Call, Json
from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Gone
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.facts import RoomClosed
from bot.kit.house.doors import unopened
from bot.kit.house.laws import LawChanged
from bot.kit.notice import Notice
from bot.kit.programme.changes import EventHosted
from bot.rules.settling import SETTLES
from bot.skills.event.cancel import THIS, ask_off
from bot.skills.event.declare import skill, what_of
from bot.skills.event.opening import asked_who_opens, was_asked
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.programme.events import Events
from bot.store.programme.occasions import Occasions
from bot.store.spaces.rooms import Rooms

CLOSURE: Final = Arg(Text("closure"), hidden=True)


@dataclass(frozen=True)
class ClosedTeller:
    """The whole house is closed at a date, or it is not."""

    async def now(self, ctx: Context, thing: int) -> Json:
        date = await ctx.store(Occasions).get(thing)
        if not date.planned or date.span.end <= ctx.now:
            return None
        return any(one.room is None for one in await ctx.store(Rooms).closures(date.span))

    async def told(self, ctx: Context, thing: int, was: Json) -> Reply:
        date = await ctx.store(Occasions).get(thing)
        what = await what_of(ctx, await ctx.store(Events).get(date.event), date.span)
        lead = _("The house will be closed at the time of your event: {what}. Shall I cancel it?", what=what)
        yes = Choice(_("yes, cancel it"), ask_off.to(occasion=date, scope=THIS), ("yes",))
        return Reply(
            lead, (yes, Choice(_("keep it"), None, ("no",))), urgency=Urgency.RING, until=date.span.start
        )


notice = Notice(skill, "closed", ClosedTeller())


@skill.listen(RoomClosed)
def house_closed(fact: RoomClosed) -> Sequence[Call]:
    """Whoever has a room hears it of the room."""
    return [hear_closed.to(closure=fact.closure)]


@skill.job("event.hear_closed", _("Tell whoever hosts an event that the house is closed then"))
async def hear_closed(ctx: Context, *, closure: Annotated[int, CLOSURE]) -> None:
    """Of what needs no room."""
    try:
        found = await ctx.store(Rooms).closure(closure)
    except Gone:
        return
    for date in await ctx.store(Occasions).between(found.span) if found.room is None else ():
        host = (await ctx.store(Events).get(date.event)).person
        if date.booking is None and host is not None:
            await notice.touched(ctx, date.id, [host], was=False, about=date.span.start)


@skill.listen(LawChanged)
def other_hours(_fact: LawChanged) -> Sequence[Call]:
    """What was within the hours may be outside them now."""
    return [wait_and_see.to()]


@skill.job("event.hours_changed", _("Wait until other hours of the house have settled"))
async def wait_and_see(ctx: Context) -> None:
    """What is changed back at once is told to nobody."""
    ctx.alarms.at(ctx.now + SETTLES, see_hours.to(), key="event hours", late=Late.always())


@skill.job("event.see_hours", _("Ask who opens the house for what is outside its hours now"))
async def see_hours(ctx: Context) -> None:
    """Each host once; who said already that they open does so still."""
    for event in await ctx.store(Events).alive():
        host = event.person
        if not event.published or not event.hosted or host is None or await was_asked(ctx, event):
            continue
        dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
        shut = await unopened(ctx, [one.span for one in dates])
        if not shut:
            continue
        event = await ctx.store(Events).change(replace(event, hosted=False))  # noqa: PLW2901 - the same, by now
        ctx.fact(EventHosted(ctx.house.id, event.id))
        lead = _("The house has other hours now: {what}.", what=await what_of(ctx, event, shut[0]))
        asked = replace(asked_who_opens(event, Reply(lead)), urgency=Urgency.RING, until=shut[0].start)
        ctx.tell(await ctx.store(People).get(host), asked)
