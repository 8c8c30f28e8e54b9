"""« Je peux pas venir ce soir »: without a word of what, it is about what they hold then, or said that they come to."""

from datetime import timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.programme.comings import Coming, comings
from bot.kit.rota.rota import what_of
from bot.kit.rota.stints import Stint
from bot.kit.times.windows import Window
from bot.skills.shift.declare import skill
from bot.skills.shift.holding.drop import drop, in_your_place
from bot.skills.shift.words.hearing import CANNOT_COME
from bot.skills.shift.words.keeping import CANNOT
from bot.store.rota.holders import Holders
from bot.store.rota.shifts import Shifts

WHEN = Arg(_("When?"), names={"en": "when", "fr": "quand"})
A_DAY = timedelta(days=1)
WEEK = timedelta(days=7)
SEASON = timedelta(days=120)
"""So far ahead somebody who says no day means what they hold: what is near, else whatever there is."""


@skill.command(
    "shift.cannot",
    _("Say when you cannot come, on the rota or to an event."),
    access=VISITOR,
    phrases=CANNOT,
    ears=CANNOT_COME,
    examples={"en": "I can't come tonight", "fr": "je peux pas ce soir"},
    exact=True,
)
async def cannot(ctx: Context, *, when: Annotated[Window | None, WHEN] = None) -> Reply | Call:
    """Without a word of what: what they hold then, an event they said yes to, or a dinner; of several, or of no day, it is asked."""
    span = Span(max(when.start, ctx.now), max(when.end, ctx.now)) if when else Span(ctx.now, ctx.now + WEEK)
    dates = await comings(ctx, span if when else None)
    stints = await _held(ctx, span)
    if not (when or stints or dates):
        stints = await _held(ctx, Span(ctx.now, ctx.now + SEASON))
    match [*stints, *dates]:
        case []:
            raise _nothing(when)
        case [Stint() as stint] if when and when.end - when.start <= A_DAY:
            return drop.to(
                shift=stint
            )  # « je peux pas ce soir »: whoever is ill sleeps already, and « oups » takes it back
        case [Stint() as stint]:
            return in_your_place(stint)
        case [Coming() as date]:
            return date.declined
    held = [Choice(what_of(one.shift, one.span), drop.to(shift=one)) for one in stints]
    lead = _("What can you not come to?") if dates else _("Which {word.shift:one} of yours?")
    return Reply(lead, (*held, *[Choice(one.name, one.declined) for one in dates]))


async def _held(ctx: Context, span: Span) -> list[Stint]:
    """What is theirs of each, which may be a part."""
    found = await ctx.store(Holders).of(ctx.person.id, span)
    shifts = [await ctx.store(Shifts).get(one.shift) for one in found]
    return [
        Stint(shift, one.span) for one, shift in zip(found, shifts, strict=True) if shift.state == "planned"
    ]


def _nothing(when: Window | None) -> Refused:
    if when is None:
        return Refused(_("You hold no {word.shift:one}, and said yes to nothing of the programme."))
    return Refused(
        _(
            "You hold no {word.shift:one} then, and said yes to nothing of the programme: {when:day}.",
            when=when,
        )
    )
