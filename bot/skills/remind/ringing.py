"""Reminders at their time: late they say so, the next date is set, and what waits to be done is said again, then told to whoever is on duty."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.moments import Moment
from bot.core.text import Text, _
from bot.kit.context import Context
from bot.kit.house.places import channels_of
from bot.kit.people.peace import calm_of
from bot.kit.people.team import team_of
from bot.skills.remind.answers import again, done, snooze
from bot.skills.remind.declare import number_of, said_at, skill
from bot.skills.remind.keeping import RING, change, over_for_now
from bot.store.community.people import People, Person
from bot.store.telling.reminders import Reminder

PROMPT: Final = timedelta(minutes=5)
"""So late nobody minds."""
STILL_USEFUL: Final = timedelta(hours=4)
"""What comes again is not said later than this: the next date is near."""
AGAIN_AFTER: Final = timedelta(minutes=30)
TIMES: Final = 3
"""So often what is to be done is said; then whoever is on duty hears it in private, once."""
DONE: Final = ("done", "fait", "c'est fait", "yes")
ANSWERED_FOR: Final = timedelta(days=2)


@skill.job(RING, _("Remind of something"), tells_late=True)
async def ring(ctx: Context, *, reminder: Reminder) -> None:
    """Once for each date, whatever was in the way."""
    due = reminder.due
    if due is None or due > ctx.now or reminder.state not in {"set", "asked"}:
        return
    if reminder.state == "asked":
        await _unasked(ctx, reminder)
        return
    skipped = bool(reminder.rule) and ctx.now - due > STILL_USEFUL and reminder.times == 0
    if skipped:
        await _missed(ctx, reminder, due)
    elif reminder.times >= TIMES:
        await _to_duty(ctx, reminder)
    elif not await _said(ctx, reminder, due):
        return
    await _set_next(ctx, reminder, skipped=skipped)


async def _set_next(ctx: Context, reminder: Reminder, *, skipped: bool) -> None:
    """In half an hour while it is not done; else its next date; else never."""
    times = reminder.times + 1
    if reminder.until_done and not skipped and times <= TIMES:
        following = replace(reminder, times=times, due=ctx.now + AGAIN_AFTER, rung_at=ctx.now)
    else:
        following = over_for_now(ctx, replace(reminder, rung_at=ctx.now))
    await change(ctx, following)


async def _said(ctx: Context, reminder: Reminder, due: datetime) -> bool:
    """Whether it was; where the channel is gone, its author hears that and nobody else anything."""
    notes = (_late(ctx, due),) if ctx.now - due > PROMPT else ()
    body = Card(_("A reminder: {words}", words=reminder.words), notes=notes)
    if reminder.whom is not None:
        await _to_person(ctx, reminder, body)
        return True
    channels = await channels_of(ctx, reminder.channels)
    for channel in channels:
        ctx.tell(channel, Reply(body, _tick(reminder), urgency=Urgency.RING, until=ctx.now + ANSWERED_FOR))
    if not channels:
        await _nowhere(ctx, reminder)
    return bool(channels)


def _late(ctx: Context, due: datetime) -> Text:
    at = due.astimezone(ctx.house.zone)
    if at.date() == ctx.now.date():
        return _("I am late with this: it was for {when:time}.", when=Moment(at))
    return _("I am late with this: it was for {when}.", when=Moment(at))


async def _to_person(ctx: Context, reminder: Reminder, body: Card) -> None:
    """Who pauses finds it among the news when they are back."""
    person = await ctx.store(People).get(reminder.whom or 0)
    if reminder.author is not None and reminder.author != person.id:
        author = await ctx.store(People).get(reminder.author)
        body = replace(
            body, lead=_("A reminder, as {name} wished: {words}", name=author.name, words=reminder.words)
        )
    if (await calm_of(ctx)).paused(person.id):
        ctx.tell(person, Reply(body, urgency=Urgency.LATER))
        return
    ctx.tell(person, _ringing(ctx, reminder, body))


def _ringing(ctx: Context, reminder: Reminder, body: Card) -> Reply:
    choices = (
        Choice(_("done"), done.to(reminder=reminder), words=DONE),
        Choice(
            _("in 10 minutes"),
            again.to(reminder=reminder, minutes=10),
            words=("10 min", "10", "dans 10 min", "later", "plus tard"),
        ),
        Choice(_("tomorrow"), again.to(reminder=reminder, days=1), words=("demain", "tomorrow")),
    )
    return Reply(
        body, choices, urgency=Urgency.RING, call=snooze.ask(reminder=reminder), until=ctx.now + ANSWERED_FOR
    )


def _tick(reminder: Reminder) -> tuple[Choice, ...]:
    return (Choice(_("done"), done.to(reminder=reminder), words=DONE),) if reminder.until_done else ()


async def _to_duty(ctx: Context, reminder: Reminder) -> None:
    """Said so often in vain: whoever is on duty hears it, in private."""
    body = Card(
        _("Nobody has said that it is done: {words}", words=reminder.words), close=_("I do not say it again.")
    )
    if reminder.whom is not None:
        ctx.tell(
            await ctx.store(People).get(reminder.whom), Reply(body, _tick(reminder), urgency=Urgency.RING)
        )
        return
    on_duty = await ctx.skills.on_duty(ctx) if ctx.skills else ()
    for reader in on_duty or await team_of(ctx):
        ctx.tell(reader, Reply(body, _tick(reminder), urgency=Urgency.RING))


async def _unasked(ctx: Context, reminder: Reminder) -> None:
    """They never said yes: nothing is said to them, and who wished it knows."""
    other = await ctx.store(People).get(reminder.whom or 0)
    await _to_author(
        ctx,
        reminder,
        _(
            "{name} did not agree in time, so I did not remind them: {words}",
            name=other.name,
            words=reminder.words,
        ),
    )
    await change(ctx, replace(reminder, state="over", due=None))


async def _missed(ctx: Context, reminder: Reminder, due: datetime) -> None:
    """Too late for this date; said with the other news."""
    said = _(
        "I was away {when}, so I did not remind you: {words}", when=said_at(ctx, due), words=reminder.words
    )
    if reminder.whom is None:
        await _to_author(ctx, reminder, said)
    else:
        ctx.tell(await ctx.store(People).get(reminder.whom), Reply(said, urgency=Urgency.LATER))


async def _nowhere(ctx: Context, reminder: Reminder) -> None:
    """Never elsewhere by guess."""
    said = _(
        "The channel of the reminder {number} is gone, so I said it nowhere: {words}",
        number=number_of(reminder),
        words=reminder.words,
    )
    await _to_author(ctx, reminder, said)
    await change(ctx, replace(reminder, state="over", due=None))


async def _to_author(ctx: Context, reminder: Reminder, said: Text) -> None:
    """Or to the team, where its author is gone."""
    author: list[Person] = [await ctx.store(People).get(reminder.author)] if reminder.author else []
    for reader in author or await team_of(ctx):
        ctx.tell(reader, Reply(said, urgency=Urgency.INFORM))
