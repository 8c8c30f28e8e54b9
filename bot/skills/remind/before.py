"""Be reminded before an event, by its own hours: « rappelle-moi la couture 1 h avant »; it moves with the event, and ends with it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Final

from bot.core.call import Call, Json
from bot.core.card import Reply, Urgency
from bot.core.errors import Gone, Refused
from bot.core.text import Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.programme.changes import EventCancelled, EventMoved
from bot.kit.times.dues import once
from bot.kit.times.leads import Before
from bot.rules.lead import Lead
from bot.skills.remind.declare import skill
from bot.skills.remind.keeping import change, set_alarm
from bot.skills.remind.misheard import tells_no_lead
from bot.skills.remind.phrases import BEFORE
from bot.skills.remind.setting import allowed, noted, withdraw
from bot.store.community.people import People
from bot.store.programme.events import Event
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.shelf import Shelf, Thing
from bot.store.telling.reminders import COMING, Reminder, Reminders

BOUND: Final = "before"
EVENT = Arg(_("Before which event?"), names={"en": "event", "fr": "événement"})
LEAD = Arg(
    _("How long before? For example: one hour before, or the day before"),
    names={"en": "before", "fr": "avant"},
)


@skill.command(
    "remind.before",
    _("Be reminded some time before an event."),
    access=MEMBER,
    names={},
    phrases=BEFORE,
    ears=Ears(unless=tells_no_lead),
    private=True,
    examples={
        "en": "remind me of the sewing workshop 1 hour before",
        "fr": "rappelle-moi l'atelier couture 1 h avant",
    },
)
async def beforehand(
    ctx: Context, *, event: Annotated[Event, EVENT], before: Annotated[Before, LEAD]
) -> Reply:
    """Of its next date; what is kept beside the reminder is which date, and how long before."""
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    if not event.published:
        raise Refused(_("That is not in the programme: {title}.", title=event.title))
    if not dates:
        raise Refused(_("There is no such date to come: {title}.", title=event.title))
    due = once(_at(ctx, before.lead, dates[0]))
    if due.at <= ctx.now:
        when = dates[0].span
        raise Refused(
            _(
                "That is over already for {number}, {when}: I cannot remind you then.",
                number=event.title,
                when=when,
            )
        )
    await allowed(ctx, what=event.title, when=due, where=None, whom=None)
    person = ctx.person.id
    reminder = await ctx.store(Reminders).add(
        Reminder(0, 0, person, event.title, due.begins, ctx.now, whom=person, due=due.at)
    )
    set_alarm(ctx, reminder)
    await _bind(ctx, reminder, dates[0], before.lead)
    return Reply(noted(reminder, due, None), undo=withdraw.to(reminder=reminder))


def _at(ctx: Context, lead: Lead, date: Occasion) -> datetime:
    return lead.before(date.span.start.astimezone(ctx.house.zone))


async def _bind(ctx: Context, reminder: Reminder, date: Occasion, lead: Lead) -> None:
    """What is over is cleared away."""
    shelf = _shelf(ctx)
    for old in await shelf.due(ctx.now):
        if old.kind == BOUND:
            await shelf.delete(BOUND, old.id)
    body: dict[str, Json] = {"occasion": date.id, "lead": lead.to_text()}
    await shelf.put(BOUND, str(reminder.id), body, due=date.span.end)


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)


@skill.listen(EventMoved)
def moved(fact: EventMoved) -> Sequence[Call]:
    """Its reminders ring at other times."""
    return [follow.to(occasion=fact.occasion)]


@skill.listen(EventCancelled)
def cancelled(fact: EventCancelled) -> Sequence[Call]:
    """Nobody is reminded of what does not take place."""
    return [follow.to(occasion=fact.occasion)]


@skill.job("remind.follow", _("Follow an event with its reminders"))
async def follow(ctx: Context, *, occasion: int) -> None:
    """Those that have not rung yet."""
    date = await ctx.store(Occasions).get(occasion)
    for one in await _shelf(ctx).all(BOUND):
        if one.body["occasion"] != occasion:
            continue
        if reminder := await _to_ring(ctx, one):
            await _follow(ctx, reminder, date, Lead.from_text(str(one.body["lead"])))


async def _to_ring(ctx: Context, bound: Thing) -> Reminder | None:
    try:
        reminder = await ctx.store(Reminders).get(int(bound.id))
    except Gone:
        return None
    return reminder if reminder.state in COMING and reminder.rung_at is None else None


async def _follow(ctx: Context, reminder: Reminder, date: Occasion, lead: Lead) -> None:
    """Where its new time has passed already, it rings now."""
    if date.planned:
        due = once(max(_at(ctx, lead, date), ctx.now))
        await change(ctx, replace(reminder, begins=due.begins, due=due.at))
        await _bind(ctx, reminder, date, lead)
        return
    await change(ctx, replace(reminder, state="cancelled"))
    if reminder.whom is not None:
        off: Text = _("It does not take place, so I do not remind you: {words}", words=reminder.words)
        ctx.tell(await ctx.store(People).get(reminder.whom), Reply(off, urgency=Urgency.LATER))
