"""One's reminders: which are to come and which rang of late; called off by number, by words, or like anything of one's own."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Final

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Code, Text, UserText, _, as_text
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Belonging, Context
from bot.kit.ears import Ears
from bot.kit.pages import PAGE, page_of, paged
from bot.skills.remind.declare import number_of, said_at, skill, when_of
from bot.skills.remind.keeping import called_off, change
from bot.skills.remind.misheard import of_another_thing
from bot.skills.remind.phrases import CANCEL, LIST
from bot.store.telling.reminders import LETTER, Reminder, Reminders

OF_LATE: Final = 3


@skill.command(
    "remind.list",
    _("See your reminders."),
    access=MEMBER,
    confirm=Confirm.NEVER,
    names={"en": "my-reminders", "fr": "mes-rappels"},
    phrases=LIST,
    ears=Ears(unless=of_another_thing),
    private=True,
    examples={"en": "my reminders", "fr": "mes rappels"},
)
async def listed(ctx: Context, *, page: Annotated[int, PAGE] = 1) -> Reply:
    """What is to come, and what rang last."""
    store = ctx.store(Reminders)
    some = page_of(await store.coming(ctx.person.id), page)
    rung = await store.rung(ctx.person.id, OF_LATE)
    notes = tuple(
        _("Of late, {when}: {words}", when=said_at(ctx, one.rung_at), words=one.words)
        for one in rung
        if one.rung_at
    )
    if not some.things:
        how = _("To be reminded, say for example: {example}", example=Code(_example(ctx)))
        return Reply(Card(_("You have no reminder to come."), close=how, notes=notes))
    card = Card(_("Your reminders:"), tuple(_line(ctx, one) for one in some.things), notes=notes)
    return paged(card, some.left, listed.ask(page=page + 1))


def _example(ctx: Context) -> str:
    french = ctx.asker.language.startswith("fr")
    return (
        "rappelle-moi demain 9h d'appeler la mairie"
        if french
        else "remind me tomorrow at 9:00 to call the town hall"
    )


def _line(ctx: Context, one: Reminder) -> Text:
    number, when = number_of(one), when_of(ctx, one)
    if one.state == "asked":
        return _("{number}, {when}, awaiting a yes: {words}", number=number, when=when, words=one.words)
    return _("{number}, {when}: {words}", number=number, when=when, words=one.words)


@skill.command(
    "remind.cancel",
    _("Call a reminder off."),
    access=MEMBER,
    names={"en": "cancel-reminder", "fr": "annuler-rappel"},
    phrases=CANCEL,
    ears=Ears(unless=of_another_thing),
    private=True,
    exact=True,
    examples={
        "en": "stop reminding me to take out the bins",
        "fr": "arrête de me rappeler de sortir les poubelles",
    },
)
async def cancel(
    ctx: Context,
    *,
    reminder: Annotated[
        Reminder | None, Arg(_("Which reminder?"), names={"en": "reminder", "fr": "rappel"}, rest=True)
    ] = None,
) -> Reply:
    """The one that was named; the only one there is; else asked which."""
    mine = await ctx.store(Reminders).coming(ctx.person.id)
    if reminder is None and not mine:
        raise Refused(_("You have no reminder to come."))
    if reminder is None and len(mine) > 1:
        choices = tuple(Choice(as_text(_line(ctx, one)), cancel.to(reminder=one)) for one in mine)
        return Reply(_("Which one?"), choices, call=cancel.ask(), asks="reminder")
    called = reminder or mine[0]
    await called_off(ctx, called)
    return Reply(
        _("{number} is called off: {words}", number=number_of(called), words=called.words),
        undo=restore.to(reminder=called),
    )


@skill.job("remind.restore", _("Have a reminder again"), access=MEMBER)
async def restore(ctx: Context, *, reminder: Reminder) -> Reply:
    """Undo it, where its time has not passed."""
    if reminder.state != "cancelled" or reminder.due is None or reminder.due <= ctx.now:
        raise Refused(_("That is over already."))
    back = await change(ctx, replace(reminder, state="set"))
    return Reply(_("Undone: I remind you {when}: {words}", when=when_of(ctx, back), words=back.words))


@skill.belongings
async def mine(ctx: Context) -> Sequence[Belonging]:
    """What is to come can be called off like anything of one's own."""
    return [_belonging(ctx, one) for one in await ctx.store(Reminders).coming(ctx.person.id)]


@skill.numbered(LETTER)
async def numbered(ctx: Context, number: int) -> Belonging | None:
    """By its number, whosever it is."""
    found = await ctx.store(Reminders).numbered(number)
    return _belonging(ctx, found) if found else None


def _belonging(ctx: Context, one: Reminder) -> Belonging:
    label = _(
        "the reminder {number}, {when}: {words}",
        number=number_of(one),
        when=when_of(ctx, one),
        words=one.words,
    )
    start = (one.due or one.made_at).astimezone(ctx.house.zone)
    names = ("rappel", "reminder", "pense-bête", str(UserText.clean(one.words, 60)))
    return Belonging(f"remind:{one.id}", str(number_of(one)), label, names, start, cancel.to(reminder=one))
