"""« On ouvre », « on ferme » : said by the team, true at once wherever the sign is shown; never by likeness, never late."""

from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.moments import Moment
from bot.core.text import NO_WORDS, Names, Text, UserText, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.facts import DoorsTold
from bot.kit.house.doors import doors_of, plan_of
from bot.kit.times.untils import Until
from bot.rules.doors import Doors, State
from bot.skills.house.declare import skill
from bot.skills.house.doors.phrases import CLOSE, OPEN
from bot.skills.house.doors.showing import show
from bot.skills.house.doors.still import await_the_end, rest
from bot.skills.house.misheard import closes_later, opens_later
from bot.store.rota.signs import Sign, Signs

LONGEST = timedelta(hours=24)
WORDS = Arg(
    _("What should visitors know? For example: the entrance is in the yard"),
    names={"en": "message", "fr": "message"},
    rest=True,
)


@skill.command(
    "house.open",
    _("Say that the house is open."),
    access=CONCIERGE,
    confirm=Confirm.NEVER,
    names={"en": "we-open", "fr": "on-ouvre"},
    phrases=OPEN,
    ears=Ears(unless=opens_later),
    examples={"en": "we open", "fr": "on ouvre"},
    exact=True,
)
async def open_up(
    ctx: Context,
    *,
    until: Annotated[Until | None, Arg(_("Until when?"), names={"en": "until", "fr": "jusque"})] = None,
    message: Annotated[UserText, WORDS] = NO_WORDS,
) -> Reply:
    """Said twice, it is still open: what is new in it counts."""
    before = await doors_of(ctx)
    if before.doors is Doors.OPEN and not (before.overdue or until or message):
        return Reply(_already(before))
    if until and until.at > ctx.now + LONGEST:
        raise Refused(_("That is longer than a day: say it again tomorrow."))
    sign = await _put(
        ctx,
        Sign(
            0, open=True, at=ctx.now, until=until.at if until else None, words=message, person=ctx.person.id
        ),
    )
    state = await doors_of(ctx)
    await_the_end(ctx, sign, state)
    return Reply(Card(_opened(state), notes=await _besides(ctx)), undo=take_down.to(sign=sign))


def _already(state: State) -> Text:
    if state.since is None:
        return _("It is noted already that we are open.")
    return _("It is noted already that we are open, since {since:time}.", since=Moment(state.since))


def _opened(state: State) -> Text:
    if state.until is None:
        return _("Noted: we are open. To close: {close}.", close=Names("house.close"))
    return _(
        "Noted: we are open, until {until:time}. To close: {close}.",
        until=Moment(state.until), close=Names("house.close"),
    )  # fmt: skip


async def _besides(ctx: Context) -> tuple[Text, ...]:
    """Where the house is closed at this time by somebody's word, that still holds for its rooms."""
    closure = (await plan_of(ctx)).closure(ctx.now)
    if closure is None:
        return ()
    told = _("The house is noted as closed {when}: until that is lifted no room can be booked.", when=closure)
    return (told,)


@skill.command(
    "house.close",
    _("Say that the house is closed now."),
    access=CONCIERGE,
    confirm=Confirm.NEVER,
    names={"en": "we-close", "fr": "on-ferme"},
    phrases=CLOSE,
    ears=Ears(unless=closes_later),
    examples={"en": "we are closing", "fr": "on ferme"},
    exact=True,
)
async def close_up(ctx: Context, *, message: Annotated[UserText, WORDS] = NO_WORDS) -> Reply:
    """For now: hours and closures to come are others' words."""
    before = await doors_of(ctx)
    if before.doors is Doors.CLOSED and not message:
        return Reply(_("It is noted already that we are closed."))
    sign = await _put(ctx, Sign(0, open=False, at=ctx.now, words=message, person=ctx.person.id))
    rest(ctx)
    state = await doors_of(ctx)
    return Reply(_closed(state), undo=take_down.to(sign=sign))


def _closed(state: State) -> Text:
    if state.until is None:
        return _("Noted: we are closed. Thank you!")
    return _("Noted: we are closed. We open {when}. Thank you!", when=Moment(state.until))


async def _put(ctx: Context, sign: Sign) -> int:
    """Its message follows it."""
    put = await ctx.store(Signs).put(sign)
    ctx.fact(DoorsTold(ctx.house.id))
    await show(ctx, sign.at)
    return put


@skill.job("house.unsay", _("Take back that the house is open, or closed"), access=CONCIERGE)
async def take_down(ctx: Context, *, sign: int) -> Reply:
    """Only the last word can be taken back: what was said since holds."""
    last = await ctx.store(Signs).last()
    if last is None or last.id != sign:
        raise Refused(_("Something else was said of the doors since."))
    await ctx.store(Signs).take_down(sign)
    ctx.fact(DoorsTold(ctx.house.id))
    await show(ctx, last.at)
    state, before = await doors_of(ctx), await ctx.store(Signs).last()
    if before and before.open:
        await_the_end(ctx, before.id, state)
    else:
        rest(ctx)
    return Reply(_("Undone: I tell it as it was before."))
