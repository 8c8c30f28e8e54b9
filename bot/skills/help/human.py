"""A human, one step away: `!human`, « je veux parler à quelqu'un », "report a problem"; nothing of it is shown in a channel."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Moment
from bot.core.short_words import ON_DUTY
from bot.core.text import NO_WORDS, Names, Text, UserText, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Belonging, Context
from bot.kit.ears import Ears
from bot.kit.rallies.callers import number_of
from bot.rules.rally import Plan
from bot.skills.help.calling import calls, in_vain, otherwise
from bot.skills.help.declare import skill
from bot.skills.help.human_phrases import HUMAN
from bot.store.helping.rallies import LETTER, Rallies, Rally

A_DAY = timedelta(days=1)
MOST_A_DAY = 5
HUMAN_WANTED = "human"


@skill.command(
    "help.human",
    _("Talk to a human, or report a problem."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "human", "fr": "humain"},
    phrases=HUMAN,
    ears=Ears(called=ON_DUTY),
    examples={"en": "can I talk to a human?", "fr": "je veux parler à quelqu'un"},
)
async def human(
    ctx: Context,
    *,
    message: Annotated[
        UserText, Arg(_("What about?"), names={"en": "message", "fr": "message"}, rest=True)
    ] = NO_WORDS,
) -> Reply:
    """Whoever can is asked; asked twice, it is one call."""
    mine = await ctx.store(Rallies).of(ctx.person.id, skill.name)
    if open_one := next((one for one in mine if one.state == "open"), None):
        return await _again(ctx, open_one, message)
    if sum(ctx.now - one.made_at < A_DAY for one in mine) >= MOST_A_DAY:
        raise Refused(
            _("You called for somebody {count} times today already.", count=MOST_A_DAY), close=otherwise(ctx)
        )
    rally, ahead = await calls.open(ctx, HUMAN_WANTED, words=message)
    if not ahead.steps:
        return Reply(in_vain(ctx), kept=True)
    return Reply(
        _asking(ctx, ahead),
        choices=_sooner(ctx, rally, ahead),
        undo=calls.withdraw.to(rally=rally),
        kept=True,
    )


async def _again(ctx: Context, rally: Rally, message: UserText) -> Reply:
    if message:
        await ctx.store(Rallies).change(
            replace(rally, words=UserText.clean(f"{rally.words} {message}".strip()))
        )
    number = number_of(rally)
    lead = (
        _("I add that to your call {number}, and tell you as soon as somebody can.", number=number)
        if message
        else _("I am asking for you already ({number}), and tell you as soon as somebody can.", number=number)
    )
    call_off = _("To call it off: {cancel}.", cancel=Names("me.cancel"))
    notes = tuple(note for note in (otherwise(ctx), call_off) if note)
    return Reply(Card(lead, notes=notes), kept=True)


def _asking(ctx: Context, ahead: Plan) -> Card:
    begins = ahead.steps[0].at
    lead = (
        _("I look for somebody for you, and tell you here who it is.")
        if begins <= ctx.now
        else _(
            "It is late: I look for somebody from {when} on, and tell you here who it is.",
            when=Moment(begins),
        )
    )
    seen = _("Your name and your words are for whoever says yes, and for nobody else.")
    ends = ahead.ends.astimezone(ctx.house.zone)
    end = (
        _("If nobody can, I say so by {when:time}.", when=Moment(ends))
        if ends.date() == ctx.now.date()
        else _("If nobody can, I say so by {when}.", when=Moment(ends))
    )
    notes = [note for note in (otherwise(ctx),) if note]
    return Card(lead, (seen,), end, tuple(notes))


def _sooner(ctx: Context, rally: Rally, ahead: Plan) -> tuple[Choice, ...]:
    """At night one may say that it cannot wait."""
    return (Choice(_("it cannot wait"), hurry.to(rally=rally)),) if ahead.steps[0].at > ctx.now else ()


@skill.job("help.hurry", _("Ask at once, for it cannot wait"))
async def hurry(ctx: Context, *, rally: Rally) -> Reply:
    """The asker's own word is enough."""
    if rally.person != ctx.person.id or rally.state != "open":
        raise Refused(_("That is over already."))
    ahead = await calls.hurry(ctx, rally)
    return Reply(_asking(ctx, ahead) if ahead.steps else in_vain(ctx))


@skill.belongings
async def called(ctx: Context) -> Sequence[Belonging]:
    """A call that is still open can be cancelled like anything of one's own."""
    return [
        _belonging(one)
        for one in await ctx.store(Rallies).of(ctx.person.id, skill.name)
        if one.state == "open"
    ]


@skill.numbered(LETTER)
async def numbered(ctx: Context, number: int) -> Belonging | None:
    """By its number; whose it is says the one who is asked to end it."""
    found = await ctx.store(Rallies).numbered(number)
    return _belonging(found) if found and found.skill == skill.name else None


def _belonging(rally: Rally) -> Belonging:
    label: Text = _("the call {number}", number=number_of(rally))
    names = ("human", "humain", "appel", "call")
    withdraw = calls.withdraw.to(rally=rally)
    return Belonging(f"rally:{rally.id}", str(number_of(rally)), label, names, rally.made_at, withdraw)
