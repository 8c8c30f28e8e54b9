"""Take a shift, all of it or a part, also one that goes on: « je prends la perm de samedi », "put Bob on the Thursday shift"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.nouns import told_apart
from bot.kit.rota.rota import AHEAD, grow, people_of, rota, stands, what_of
from bot.kit.rota.stints import Stint, number_of_shift
from bot.rules.rota import Staffed, common, open_in
from bot.skills.shift.cover.relief import relieve
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.holding.consent import asking_consent
from bot.skills.shift.holding.release import decline, untake
from bot.skills.shift.holding.taking import PERSON, SHIFT, hold, takeable, taken_card, told_parts
from bot.skills.shift.pattern.each_time import asked_each_time
from bot.skills.shift.words.hearing import FROM_TO, PUTTING, TAKING
from bot.skills.shift.words.keeping import SIGN_UP, TAKE, TAKE_PART
from bot.store.community.people import Person
from bot.store.rota.shifts import Shift

WHICH = Arg(_("Which {word.shift:one}?"), names={"en": "shift", "fr": "perm"})
PART = Arg(_("From when to when?"), names={"en": "part", "fr": "partie"})


@skill.command(
    "shift.take",
    _("Take {word.shift:a}, or a part of it."),
    access=TEAM,
    names={"en": "take-shift", "fr": "prendre-perm"},
    phrases=TAKE,
    ears=TAKING,
    exact=True,
    examples={
        "en": "I take the shift on Saturday",
        "fr": "je prends la perm de samedi",
    },
)
async def take(
    ctx: Context,
    *,
    shift: Annotated[Stint | None, SHIFT] = None,
) -> Reply:
    """What is still to be held of it; told with whom."""
    if shift is None:
        return await _which(ctx)
    if shift.again:
        return await asked_each_time(ctx, shift, take.to(shift=replace(shift, again="")))
    now, parts = await takeable(ctx, shift, ctx.person, await _over_from(ctx, shift))
    made = await hold(ctx, now, parts, ctx.person)
    reply = Reply(
        await taken_card(ctx, now, parts, ctx.person),
        undo=untake.to(holders=[one.id for one in made], person=ctx.person.id),
    )
    return await asking_consent(ctx, reply)


async def _over_from(ctx: Context, stint: Stint) -> list[Choice]:
    """Of what somebody holds, one may take over, where they had to leave."""
    held = [one for one in (await stands(ctx, stint.shift)).holders if one.span.overlaps(stint.span)]
    people = await people_of(ctx, held)
    return [
        Choice(_("take over from {name}", name=one.name), relieve.to(person=one, shift=stint))
        for one in people.values()
        if one.id != ctx.person.id
    ]


def back(*, part: Span) -> Text:
    """What will count."""
    return _("Shall I put you on the rota then: {when}?", when=part)


async def lacking_then(ctx: Context, *, part: Span) -> None:
    """Raises Refused where nobody is looked for then: nothing need be asked."""
    if not await _lacking(ctx, part):
        raise Refused(_("Nobody is looked for then: {when}.", when=part))


async def _lacking(ctx: Context, part: Span) -> list[Staffed]:
    await grow(ctx, part.end)
    return [one for one in await rota(ctx, part) if open_in(one, part)]


@skill.command(
    "shift.take_part",
    _("Take the hours of the rota that one says."),
    access=TEAM,
    preview=back,
    rule=lacking_then,
    phrases=TAKE_PART,
    ears=FROM_TO,
    exact=True,
    examples={"en": "I'll take 14:00 to 16:00", "fr": "je prends de 14h à 16h"},
)
async def take_part(ctx: Context, *, part: Annotated[Span, PART]) -> Reply | Call:
    """Of what lacks somebody then."""
    found = await _lacking(ctx, part)
    stints = [Stint(one.shift, common(one.shift.span, part) or one.shift.span) for one in found]
    if len(stints) == 1:
        return take.to(shift=stints[0])
    choices = tuple(Choice(what_of(one.shift, one.span), take.to(shift=one)) for one in stints)
    return Reply(_("Which {word.shift:one}?"), choices=choices)


async def _which(ctx: Context) -> Reply:
    """The next ones that lack somebody."""
    await grow(ctx)
    lacking = [one for one in await rota(ctx, Span(ctx.now, ctx.now + AHEAD)) if one.gaps][:5]
    if not lacking:
        raise Refused(_("Nobody is looked for on the rota."))
    choices = tuple(
        Choice(what_of(one.shift, gap.span), take.to(shift=Stint(one.shift, gap.span)))
        for one in lacking
        for gap in one.gaps[:1]
    )
    return Reply(_("Which {word.shift:one}?"), choices=choices, call=take.ask(), asks="shift")


@skill.command(
    "shift.sign_up",
    _("Put somebody else on {word.shift:a}; they are told."),
    access=TEAM,
    names={"en": "sign-up", "fr": "inscrire-perm"},
    phrases=SIGN_UP,
    ears=PUTTING,
    exact=True,
    examples={"en": "put Sam down for the shift on Saturday", "fr": "inscris Sam à la perm de samedi"},
)
async def sign_up(
    ctx: Context, *, person: Annotated[Person, PERSON], shift: Annotated[Stint, WHICH]
) -> Reply | Call:
    """For somebody who said so aloud; a word takes it back."""
    if person.id == ctx.person.id:
        return take.to(shift=shift)
    now, parts = await takeable(ctx, shift, person)
    made = await hold(ctx, now, parts, person)
    _tell_signed_up(ctx, person, shift.shift, parts)
    name = await told_apart(ctx, person)
    lead = _(
        "{name} holds it, and is told: {what}. Number {number}.",
        name=name, what=told_parts(shift.shift, parts), number=number_of_shift(shift.shift),
    )  # fmt: skip
    return Reply(lead, undo=untake.to(holders=[one.id for one in made], person=person.id))


def _tell_signed_up(ctx: Context, person: Person, shift: Shift, parts: Sequence[Span]) -> None:
    lead = _("{name} put you on the rota: {what}.", name=ctx.person.name, what=told_parts(shift, parts))
    fine = Choice(_("that is fine"), None, words=("yes", "ok"))
    cannot = Choice(_("I cannot"), decline.to(shift=shift.id), words=("no",))
    ctx.tell(person, Reply(lead, choices=(fine, cannot), urgency=Urgency.RING))
