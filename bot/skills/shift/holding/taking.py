"""Taking a shift: whether one may, what of it, and all that follows from it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.core.card import Card, Choice
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Listing, Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.rota.rota import stands, what_of
from bot.kit.rota.stints import Stint, number_of_shift
from bot.rules.rota import Staffed, common, open_in, without
from bot.skills.shift.declare import ShiftTaken, beside
from bot.store.community.person import Person
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shift, Shifts
from bot.understanding.fold import plain

SHIFT = Arg(_("Which {word.shift:one}?"), names={"en": "shift", "fr": "perm"}, rest=True)
PERSON = Arg(_("Who?"), names={"en": "person", "fr": "personne"})


def still(ctx: Context, stint: Stint) -> Span:
    """What of it is still to come: of one that goes on, the rest."""
    if stint.span.end <= ctx.now:
        raise Refused(_("That is over already: {what}.", what=what_of(stint.shift)))
    return Span(max(stint.span.start, ctx.now.replace(second=0, microsecond=0)), stint.span.end)


async def takeable(
    ctx: Context, stint: Stint, person: Person, ways: Sequence[Choice] = ()
) -> tuple[Staffed, list[Span]]:
    """The shift as it stands, and what of it they may take; raises Refused with the reason where that is nothing."""
    span, now = still(ctx, stint), await stands(ctx, await ctx.store(Shifts).get(stint.shift.id))
    if stint.shift.state != "planned":
        raise Refused(_("That does not take place: {what}.", what=what_of(stint.shift)))
    if now.closed:
        raise Refused(_("The house is closed then: {what}.", what=what_of(stint.shift)))
    _trained(stint.shift, person)
    mine = [one for one in now.held_by(person.id) if one.span.overlaps(span)]
    parts = [part for part in open_in(now, span) if not any(one.span.overlaps(part) for one in mine)]
    if mine and not parts:
        raise Refused(_theirs(ctx, person, mine[0], stint.shift))
    if not parts:
        raise Refused(
            _("Somebody holds that already: {what}.", what=what_of(stint.shift, span)), ways_out=ways
        )
    await _free(ctx, person, stint.shift, parts)
    return now, parts


def _theirs(ctx: Context, person: Person, mine: Holder, shift: Shift) -> Text:
    what = what_of(shift, mine.span)
    if ctx.asker.person and person.id == ctx.person.id:
        return _("You hold that already: {what}.", what=what)
    return _("{name} holds that already: {what}.", name=person.name, what=what)


def _trained(shift: Shift, person: Person) -> None:
    """Where a training is needed, who was noted for it may."""
    wanted = plain(shift.needs)
    if wanted and not any(wanted in plain(flag) for flag in person.flags):
        raise Refused(
            _("A training is needed for that: {training}. Whoever had it noted may.", training=shift.needs)
        )


async def _free(ctx: Context, person: Person, shift: Shift, parts: Sequence[Span]) -> None:
    """Nobody is in two places at once."""
    for part in parts:
        for other in await ctx.store(Holders).of(person.id, part):
            if other.shift == shift.id or other.kind != "hold":
                continue
            elsewhere = await ctx.store(Shifts).get(other.shift)
            if elsewhere.state == "planned":
                what = what_of(elsewhere, other.span)
                raise Refused(_("{name} is on duty elsewhere then: {what}.", name=person.name, what=what))


async def hold(ctx: Context, now: Staffed, parts: Sequence[Span], person: Person) -> list[Holder]:
    """They hold these parts; who only would have come, or came along to learn, holds it now."""
    await ctx.store(Shifts).touch(now.shift)
    others = [
        one
        for one in (*now.spares, *now.shadows)
        if one.person == person.id and any(map(one.span.overlaps, parts))
    ]
    await ctx.store(Holders).drop(others)
    made = [await ctx.store(Holders).add(Holder(0, now.shift.id, person.id, part)) for part in parts]
    ctx.fact(ShiftTaken(ctx.house.id, now.shift.id, person.id))
    return made


async def in_one_piece(ctx: Context, shift: Shift, person: Person) -> None:
    """What they gave back and hold again is one with what they kept of it."""
    held = (await ctx.store(Holders).of_shifts([shift.id]))[shift.id]
    mine = sorted(
        (one for one in held if one.person == person.id and one.kind == "hold"),
        key=lambda one: one.span.start,
    )
    for before, after in pairwise(mine):
        if before.span.end == after.span.start:
            await ctx.store(Holders).drop([before])
            await ctx.store(Holders).change(replace(after, span=Span(before.span.start, after.span.end)))
            return  # what lay between is one; more pieces than that nobody makes


def companions(now: Staffed, parts: Sequence[Span], but: int) -> list[Holder]:
    """Who else is there in that time."""
    others = (one for one in (*now.holders, *now.shadows) if one.person != but)
    return [one for one in others if any(common(one.span, part) for part in parts)]


def told_parts(shift: Shift, parts: Sequence[Span]) -> Text:
    """One time, or several of one shift."""
    if len(parts) == 1:
        return what_of(shift, parts[0])
    hours = Listing([Text("{when:time}", {"when": one}) for one in parts])
    return _("{what}: {hours}", what=what_of(shift), hours=hours)


async def taken_card(ctx: Context, now: Staffed, parts: Sequence[Span], person: Person) -> Card:
    """What they hold now, with whom, and what is still missing."""
    lead = _(
        "You are on the rota: {what}. Number {number}.",
        what=told_parts(now.shift, parts), number=number_of_shift(now.shift),
    )  # fmt: skip
    names = await beside(ctx, companions(now, parts, person.id), person.id)
    items = [_("With you: {names}.", names=Listing(names))] if names else []
    left = [piece for gap in now.gaps for piece in without(gap.span, parts) if piece.end > ctx.now]
    items += [_("Still missing somebody: {when}.", when=Text("{when:time}", {"when": one})) for one in left]
    return Card(lead, tuple(items))
