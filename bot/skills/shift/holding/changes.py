"""Whoever holds a shift is told once what became of it: other hours, the house closed then, or that it does not take place."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.call import Json
from bot.core.card import Choice, Reply, Urgency
from bot.core.moments import Span, wall
from bot.core.text import Listing, Text, _
from bot.kit.context import Context
from bot.kit.notice import Notice
from bot.kit.rota.rota import stands, what_of
from bot.kit.rota.stints import Stint
from bot.rules.rota import Staffed
from bot.skills.shift.declare import skill
from bot.skills.shift.holding.drop import drop
from bot.store.rota.shifts import Shifts


def known_of(of: Staffed) -> Json:
    """What somebody knows who holds it: its hours, and what of them the house is open."""
    if of.shift.state != "planned":
        return []
    return [[one.start.isoformat(), one.end.isoformat()] for one in (of.shift.span, *of.open)]


@dataclass(frozen=True)
class ShiftTeller:
    """Tells of one shift."""

    async def now(self, ctx: Context, thing: int) -> Json:
        of = await stands(ctx, await ctx.store(Shifts).get(thing))
        return None if of.shift.span.end <= ctx.now else known_of(of)

    async def told(self, ctx: Context, thing: int, was: Json) -> Reply | None:
        of, before = await stands(ctx, await ctx.store(Shifts).get(thing)), _spans(ctx, was)
        if of.shift.state != "planned":
            return _rung(
                _("This does not take place, you need not come: {what}. Thank you!", what=what_of(of.shift))
            )
        if of.closed:
            return _rung(_("The house is closed then, you need not come: {what}.", what=what_of(of.shift)))
        if not before[1:]:
            return _rung(_("It takes place after all, you hold it: {what}.", what=what_of(of.shift)))
        return self._other_hours(of, before)

    def _other_hours(self, of: Staffed, before: Sequence[Span]) -> Reply:
        now: Text = Text("{when}", {"when": of.open[0]})
        if len(of.open) > 1:
            now = _("{what}: {hours}", what=what_of(of.shift), hours=Listing([Text("{when:time}", {"when": one}) for one in of.open]))  # fmt: skip
        lead = _(
            "Other hours on the rota: {now}. It was {old}. Can you still hold it?",
            now=what_of(of.shift, of.open[0]) if len(of.open) == 1 else now,
            old=before[-1] if before else of.shift.span,
        )
        cannot = Choice(_("I cannot"), drop.to(shift=Stint(of.shift, of.shift.span)), ("no",))
        return Reply(
            lead, (Choice(_("yes"), None, ("yes",)), cannot), urgency=Urgency.RING, until=of.shift.span.start
        )


def _rung(said: Text) -> Reply:
    return Reply(said, urgency=Urgency.RING)


def _spans(ctx: Context, was: Json) -> list[Span]:
    zone = ctx.house.zone
    pairs = [one for one in was if isinstance(one, list)] if isinstance(was, list) else []
    return [Span(wall(str(start), zone), wall(str(end), zone)) for start, end in pairs]


notice = Notice(skill, "change", ShiftTeller())


async def touched(ctx: Context, of: Staffed) -> None:
    """To be called before it changes."""
    me = ctx.asker.person.id if ctx.asker.person else None
    people = [one.person for one in (*of.holders, *of.shadows)]
    there = [one for one in dict.fromkeys(people) if one is not None and one != me]
    await notice.touched(ctx, of.shift.id, there, known_of(of), about=of.shift.span.start)
