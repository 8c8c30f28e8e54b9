"""What is answered to a reminder: it is done, or later again: « dans 10 min », « demain », `!snooze`."""

from dataclasses import replace
from datetime import UTC, timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.text import Text, UserText, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.house.places import channels_of
from bot.kit.times.dues import Due, once
from bot.kit.times.dues import told as told_due
from bot.skills.remind.declare import number_of, skill
from bot.skills.remind.hearing import LaterKind, how_much_later
from bot.skills.remind.keeping import change, not_called_off, over_for_now, set_alarm
from bot.skills.remind.misheard import puts_nothing_off, says_done
from bot.skills.remind.phrases import SNOOZE
from bot.store.community.people import Role
from bot.store.telling.reminders import Reminder, Reminders

ALREADY = _("That is done already, thank you.")
MINUTES = Arg(Text("minutes"), hidden=True)
OF_LATE = timedelta(days=2)
DAYS = Arg(Text("days"), hidden=True)


@skill.job("remind.done", _("Say that it is done"), late=True)
async def done(ctx: Context, *, reminder: Reminder) -> Reply:
    """Anybody who reads it; it is said no more, and they are thanked."""
    not_called_off(reminder)
    if reminder.channels:
        return await _ticked(ctx, reminder)
    if reminder.whom != ctx.person.id:
        raise Refused(_("That is over already."))
    if reminder.state == "done":
        raise Refused(_("That is noted already, thank you: {words}", words=reminder.words))
    if reminder.until_done or reminder.state != "set":
        await _over(ctx, reminder)
    return Reply(_("Done: {words}", words=reminder.words))


async def _ticked(ctx: Context, reminder: Reminder) -> Reply:
    if not reminder.times and reminder.rung_at is None:
        raise Refused(ALREADY)
    await _over(ctx, replace(reminder, rung_at=None))
    thanks = _("Thank you {name}! Done: {words}", name=ctx.person.name, words=reminder.words)
    here = ctx.asker.channel
    for channel in await channels_of(ctx, reminder.channels):
        if here is None or channel.id != here.id:
            ctx.tell(channel, Reply(thanks))
    return Reply(thanks, language=here.language if here else None)


async def _over(ctx: Context, reminder: Reminder) -> None:
    following = over_for_now(ctx, reminder)
    kept = following if following.due else replace(following, state="done")
    await change(ctx, kept)


@skill.command(
    "remind.tick",
    _("Say that what you were reminded of is done."),
    names={"en": "done", "fr": "fait"},
    ears=Ears(hears=says_done),
    examples={"en": "done", "fr": "c'est fait"},
)
async def tick(ctx: Context) -> Call:
    """The last one that rang for them, or in this channel: said twice, the second time is a courtesy."""
    here = ctx.asker.channel
    if here is None:
        rung = await ctx.store(Reminders).rung(ctx.person.id, 1)
        if not rung:
            raise Refused(_("No reminder has rung for you of late."))
        return done.to(reminder=rung[0])
    lately = await ctx.store(Reminders).rung_since(ctx.now - OF_LATE)
    there = [one for one in lately if here.id in one.channels and one.until_done]
    if not there:
        raise Refused(_("Nothing waits to be done here."))
    return done.to(reminder=there[0])


@skill.job("remind.again", _("Be reminded again later"), late=True)
async def again(
    ctx: Context,
    *,
    reminder: Reminder,
    minutes: Annotated[int, MINUTES] = 0,
    days: Annotated[int, DAYS] = 0,
) -> Reply:
    """So much later than now; on another day at the same hour."""
    later = (ctx.now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(ctx.house.zone)
    return await _put_off(
        ctx, reminder, once((later + timedelta(days=days)).replace(second=0, microsecond=0))
    )


@skill.command(
    "remind.snooze",
    _("Be reminded again later."),
    access=MEMBER,
    names={"en": "snooze", "fr": "plus-tard"},
    phrases=SNOOZE,
    ears=Ears(unless=puts_nothing_off, rewords=how_much_later),
    private=True,
    examples={"en": "remind me again in 10 minutes", "fr": "rappelle-le-moi dans 10 min"},
)
async def snooze(
    ctx: Context,
    *,
    when: Annotated[
        Due,
        Arg(
            _("When again? For example: in 10 minutes, or tomorrow"),
            names={"en": "when", "fr": "quand"},
            kind=LaterKind(),
        ),
    ],
    reminder: Annotated[
        Reminder | None, Arg(_("Which reminder?"), names={"en": "reminder", "fr": "rappel"}, rest=True)
    ] = None,
) -> Reply:
    """The last one that rang, where none is named."""
    rung = await ctx.store(Reminders).rung(ctx.person.id, 1)
    if reminder is None and not rung:
        raise Refused(_("No reminder has rung for you of late."))
    return await _put_off(ctx, reminder or rung[0], when)


async def _put_off(ctx: Context, reminder: Reminder, when: Due) -> Reply:
    """What comes again keeps its dates: this one becomes a reminder of its own."""
    if reminder.whom != ctx.person.id and not ctx.may(Role.CONCIERGE):
        raise Refused(_("{number} is not one of your reminders.", number=number_of(reminder)))
    store = ctx.store(Reminders)
    if reminder.rule:
        alone = replace(
            reminder,
            begins=when.begins,
            rule="",
            due=when.at,
            state="set",
            times=0,
            version=1,
            made_at=ctx.now,
        )
        set_alarm(ctx, await store.add(alone))
    else:
        await change(ctx, replace(reminder, due=when.at, state="set", times=0))
    return Reply(_said(reminder.words, when))


def _said(words: UserText, when: Due) -> Text:
    return _("I remind you again {when}: {words}", when=told_due(when), words=words)
