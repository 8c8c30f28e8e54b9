"""Somebody else's reminder waits for their own yes: asked at once, in the morning where it is night, not at all while they pause."""

from dataclasses import replace

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.people.peace import calm_of
from bot.skills.remind.declare import number_of, skill, when_of
from bot.store.alarms import Late
from bot.store.community.people import People, Person
from bot.store.telling.reminders import Reminder, Reminders


async def ask(ctx: Context, reminder: Reminder, other: Person) -> None:
    """At once, or when they may be disturbed again; where that is too late, not at all."""
    calm = await calm_of(ctx)
    if calm.paused(other.id):
        return
    quiet = calm.quiet(other.id)
    if not quiet.covers(ctx.now):
        tell_question(ctx, reminder, ctx.person, other)
        return
    morning = quiet.night(ctx.now)[1]
    ctx.alarms.at(morning, ask_now.to(reminder=reminder), key=f"remind ask {reminder.id}", late=Late.always())


@skill.job("remind.ask", _("Ask somebody whether they want to be reminded"))
async def ask_now(ctx: Context, *, reminder: Reminder) -> None:
    """The night is over."""
    if reminder.state != "asked" or reminder.whom is None or reminder.author is None:
        return
    people = ctx.store(People)
    tell_question(ctx, reminder, await people.get(reminder.author), await people.get(reminder.whom))


def tell_question(ctx: Context, reminder: Reminder, author: Person, other: Person) -> None:
    """What would be said to them, and their yes or no."""
    if reminder.due is None:
        return
    when = when_of(ctx, reminder)
    said = _(
        "{name} would like me to remind you {when}: {words}",
        name=author.name,
        when=when,
        words=reminder.words,
    )
    choices = (
        Choice(_("yes"), agree.to(reminder=reminder), words=("yes",)),
        Choice(_("no"), decline.to(reminder=reminder), words=("no",)),
    )
    body = Card(said, close=_("Do you want that?"))
    ctx.tell(
        other,
        Reply(body, choices, urgency=Urgency.INFORM, until=reminder.due, call=agree.ask(reminder=reminder)),
    )


@skill.job("remind.agree", _("Agree to be reminded"), late=True)
async def agree(ctx: Context, *, reminder: Reminder) -> Reply:
    """Their own yes; whoever wished it learns that."""
    _theirs(ctx, reminder)
    await ctx.store(Reminders).change(replace(reminder, state="set"))
    if reminder.author:
        said = _("{name} agrees: I remind them ({number}).", name=ctx.person.name, number=number_of(reminder))
        ctx.tell(await ctx.store(People).get(reminder.author), Reply(said, urgency=Urgency.INFORM))
    return Reply(_("Very well, I remind you."), undo=decline.to(reminder=reminder))


@skill.job("remind.decline", _("Do not be reminded"), late=True)
async def decline(ctx: Context, *, reminder: Reminder) -> Reply:
    """Whoever wished it learns at its time that it was not said, and not why."""
    if reminder.whom != ctx.person.id or reminder.state not in {"asked", "set"}:
        raise Refused(_("That is over already."))
    await ctx.store(Reminders).change(replace(reminder, state="asked"))
    return Reply(_("Very well, I do not remind you of it."))


def _theirs(ctx: Context, reminder: Reminder) -> None:
    if reminder.whom != ctx.person.id or reminder.state != "asked":
        raise Refused(_("That is over already."))
