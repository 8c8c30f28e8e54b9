"""Swap two shifts: « j'échange ma perm de jeudi contre celle de Bob mardi »; asked of Bob, and nothing moves before his yes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from typing_extensions import override

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Moment, Span
from bot.core.text import Names, _
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.rota import AHEAD, what_of
from bot.kit.stints import MOST_OFFERED, MineKind, Stint, StintKind
from bot.rules.rota import Staffed
from bot.rules.swapping import answer_by
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.handing_phrases import SWAP
from bot.skills.shift.swapped import agree, expire, keep, key_of, objections_now, was_of
from bot.store.alarms import Late
from bot.store.people import People, Person
from bot.store.shift_holders import Holder, Holders
from bot.store.shifts import Shift

MINE = Arg(
    _("Which one of yours? For example: Thursday"), names={"en": "shift", "fr": "perm"}, kind=MineKind()
)


@dataclass(frozen=True)
class TheirsKind(StintKind):
    """Among what others hold."""

    @override
    async def among(self, ctx: Context, window: Span) -> list[Staffed]:
        known = await StintKind.among(self, ctx, window)
        return [one for one in known if any(held.person != ctx.person.id for held in one.holders)]

    @override
    async def suggest(self, ctx: Context) -> Sequence[Stint]:
        known = await self.among(ctx, Span(ctx.now, ctx.now + AHEAD))
        return [Stint(one.shift, one.shift.span) for one in known][:MOST_OFFERED]


THEIRS = Arg(_("Against which one?"), names={"en": "other", "fr": "contre"}, kind=TheirsKind())
WITH = Arg(_("With whom?"), names={"en": "person", "fr": "personne"})


@skill.command(
    "shift.swap",
    _("Swap something of yours on the rota with somebody else."),
    access=TEAM,
    confirm=Confirm.WHEN_UNSURE,
    names={"en": "swap", "fr": "échanger"},
    phrases=SWAP,
    examples={
        "en": "swap my shift on Thursday with Bob's on Tuesday",
        "fr": "échange ma perm de jeudi contre celle de Bob mardi",
    },
    exact=True,
)
async def swap(
    ctx: Context,
    *,
    shift: Annotated[Stint, MINE],
    other: Annotated[Stint, THEIRS],
    person: Annotated[Person | None, WITH] = None,
) -> Reply:
    """They are asked in private; until they answer everything stays as it is."""
    mine = await _held(ctx, shift, ctx.person)
    if mine is None:
        raise Refused(_("You do not hold that: {what}.", what=what_of(shift.shift, shift.span)))
    theirs = await _against(ctx, other, person)
    by = await _may(ctx, mine, theirs)
    whom = await ctx.store(People).get(theirs.person or 0)
    _ask(ctx, whom, (mine, shift.shift), (theirs, other.shift), by)
    done = expire.to(given=mine.id, got=theirs.id, person=ctx.person, other=whom)
    ctx.alarms.at(by, done, key=key_of(mine, theirs), late=Late.always())
    lead = _("I asked {name}; until they answer, nothing changes.", name=whom.name)
    return Reply(Card(lead, close=_("Without an answer by {when} it is over.", when=Moment(by))))


async def _held(ctx: Context, stint: Stint, person: Person) -> Holder | None:
    """What they hold of it."""
    found = await ctx.store(Holders).of(person.id, stint.span)
    return next((one for one in found if one.kind == "hold" and one.shift == stint.shift.id), None)


async def _against(ctx: Context, stint: Stint, person: Person | None) -> Holder:
    """Theirs of whom it was said; else of the only one who holds it. Raises Refused."""
    what = what_of(stint.shift, stint.span)
    if person is not None:
        found = await _held(ctx, stint, person)
        if found is None:
            raise Refused(_("{name} does not hold that: {what}.", name=person.name, what=what))
        return found
    known = await ctx.store(Holders).of_shifts([stint.shift.id])
    others = [
        one
        for one in known[stint.shift.id]
        if one.kind == "hold" and one.person not in {None, ctx.person.id} and one.span.overlaps(stint.span)
    ]
    if not others:
        take = _("To take it: {take}.", take=Names("shift.take"))
        raise Refused(_("Nobody else holds that: {what}.", what=what), close=take)
    if len(others) > 1:
        raise Refused(_("Several people hold that: {what}. Say with whom.", what=what))
    return others[0]


async def _may(ctx: Context, mine: Holder, theirs: Holder) -> datetime:
    """Until when it may be answered; raises Refused with each reason why not."""
    reasons = await objections_now(ctx, mine, theirs)
    if reasons:
        raise Refused(*reasons)
    by = answer_by(ctx.now, min(mine.span.start, theirs.span.start))
    if by is None:
        close = _("To have somebody looked for: {drop}.", drop=Names("shift.drop"))
        raise Refused(_("That is too near for somebody to answer."), close=close)
    return by


def _ask(
    ctx: Context, whom: Person, mine: tuple[Holder, Shift], theirs: tuple[Holder, Shift], by: datetime
) -> None:
    lead = _(
        "{name} proposes a swap: you take {given}, and they take {got}.",
        name=ctx.person.name, given=what_of(mine[1], mine[0].span), got=what_of(theirs[1], theirs[0].span),
    )  # fmt: skip
    until = _("Yours stays yours until you answer; without an answer by {when} it is over.", when=Moment(by))
    same = {"given": mine[0].id, "got": theirs[0].id, "person": ctx.person, "was": was_of(mine[0], theirs[0])}
    yes = Choice(_("yes, swap"), agree.ask(**same), ("yes", "oui"))
    no = Choice(_("no"), keep.ask(**same), ("no", "non"))
    ctx.tell(whom, Reply(Card(lead, close=until), choices=(yes, no), urgency=Urgency.RING, until=by))
