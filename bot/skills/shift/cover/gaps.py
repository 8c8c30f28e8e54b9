"""Where somebody is missing: told in the rota's channel once a week, once more when it is near, then to the coordinators.

Never more than one message a day there, and nothing where nobody is missing.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Names, Text, _, _n
from bot.kit.context import Context
from bot.kit.rota.rota import EVENING, ROUND, go_round, grow, named, rota
from bot.kit.rota.stints import Stint
from bot.rules.rota import Staffed
from bot.skills.shift.cover.covering import cover
from bot.skills.shift.cover.subject import begins, subject_of
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.duty.reminding import FAR, expect
from bot.skills.shift.holding.take import take
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose
from bot.store.rota.slots import Slots
from bot.store.shelf import Shelf

MONDAY = 0
A_WEEK = timedelta(days=7)
SOON = timedelta(hours=48)
NOW = timedelta(hours=12)
PUNCTUAL = timedelta(hours=3)
"""Noticed later than this, a round tells nothing: the next one does."""
TOLD, RANG = "told", "rang"
QUIET_AFTER = timedelta(days=6, hours=12)
"""So long what nobody took is told with the other news, after it rang once."""


@skill.waking
async def wake(ctx: Context) -> None:
    """Where there is a rota, it goes on: also in a house whose file was loaded before we came."""
    if await ctx.store(Slots).running():
        await grow(ctx)
        go_round(ctx)


@skill.job(ROUND, _("See who is missing on the rota"))
async def make_round(ctx: Context) -> None:
    """In the morning for the channel and the coordinators, in the evening for the coordinators alone."""
    go_round(ctx)
    await grow(ctx)
    coming = await rota(ctx, Span(ctx.now, ctx.now + FAR))
    await expect(ctx, [one for shift in coming for one in shift.holders if one.regular])
    if ctx.now - ctx.said_at > PUNCTUAL:
        return
    week = [one for one in coming if ctx.now <= one.shift.span.start < ctx.now + A_WEEK and not one.closed]
    lacking = [one for one in week if one.gaps and not await cover.open_about(ctx, subject_of(one.shift))]
    if ctx.now.time() < EVENING:
        await _tell_channel(ctx, week, lacking)
    await _tell_coordinators(ctx, lacking)


async def _tell_channel(ctx: Context, week: Sequence[Staffed], lacking: Sequence[Staffed]) -> None:
    """On Mondays all of the week, else what is near and was not told as near."""
    near = [one for one in lacking if NOW < one.shift.span.start - ctx.now <= SOON]
    fresh = [one for one in near if not await _told(ctx, one, "soon")]
    weekly = ctx.now.weekday() == MONDAY
    those = list(lacking) if weekly else fresh
    if not those:
        return
    lead = _n(
        "{count} of {total} {word.shift:many} needs someone this week:",
        "{count} of {total} {word.shift:many} need someone this week:",
        len(those), total=len(week),
    ) if weekly else _("Soon, and somebody is still missing:")  # fmt: skip
    card = Card(lead, tuple(_line(one) for one in those), _("To take one: {take}.", take=Names("shift.take")))
    for channel in await ctx.store(Channels).of(Purpose.ROTA):
        ctx.tell(channel, Reply(card, urgency=Urgency.INFORM))
    for one in near:
        await _tell(ctx, one, "soon")


async def _tell_coordinators(ctx: Context, lacking: Sequence[Staffed]) -> None:
    """What begins before the next round, each once, with what can be done about it; a rota that nobody fills rings once a week."""
    near = [one for one in lacking if one.shift.span.start - ctx.now <= NOW + timedelta(hours=1)]
    new = [one for one in near if not await _told(ctx, one, "now")]
    rings = bool(new) and not await _rang(ctx)
    for one in new:
        await _tell(ctx, one, "now")
        body = _("Nobody has taken this yet: {what}.", what=_line(one))
        if not rings:
            ctx.tell(Role.COORDINATOR, Reply(body, urgency=Urgency.LATER))
            continue
        stint = Stint(one.shift, one.gaps[0].span)
        choices = (
            Choice(_("I'll come"), take.to(shift=stint)),
            Choice(_("ask the others"), ask_around.to(shift=stint)),
            Choice(_("leave it so"), None),
        )
        ctx.tell(Role.COORDINATOR, Reply(body, choices, urgency=Urgency.RING, until=one.shift.span.end))


async def _rang(ctx: Context) -> bool:
    """Whether they were rung for such a gap of late; if not, they are now."""
    shelf = _shelf(ctx)
    known = await shelf.get(RANG, RANG)
    if known and known.due and known.due > ctx.now:
        return True
    await shelf.put(RANG, RANG, {}, due=ctx.now + QUIET_AFTER)
    return False


def _line(of: Staffed) -> Text:
    """« Accueil, jeudi de 18 h à 21 h », with the hours that lack where they are not all."""
    gap = of.gaps[0]
    what = Text("{name}, {when}", {"name": named(of.shift), "when": gap.span})
    if gap.missing == 1:
        return what
    return _n("{what}: {count} person", "{what}: {count} people", gap.missing, what=what)


@skill.job("shift.ask_around", _("Ask the team who can hold {word.shift:a}"), access=TEAM)
async def ask_around(ctx: Context, *, shift: Stint) -> Reply:
    """As if somebody had dropped out of it."""
    if await cover.open_about(ctx, subject_of(shift.shift)):
        raise Refused(_("I am asking already."))
    _rally, ahead = await cover.open(ctx, subject_of(shift.shift), about=begins(ctx, [shift.span]))
    if not ahead.steps:
        raise Refused(_("There is nobody whom I could ask, sorry."))
    return Reply(_("I ask them, and tell you who comes."))


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)


async def _told(ctx: Context, of: Staffed, how: str) -> bool:
    return await _shelf(ctx).get(TOLD, f"{how} {of.shift.id}") is not None


async def _tell(ctx: Context, of: Staffed, how: str) -> None:
    """Remembered until it is over."""
    for old in await _shelf(ctx).due(ctx.now):
        if old.kind == TOLD:
            await _shelf(ctx).delete(TOLD, old.id)
    await _shelf(ctx).put(TOLD, f"{how} {of.shift.id}", {}, due=of.shift.span.end)
