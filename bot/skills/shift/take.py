"""Take a shift, all of it or a part, also one that goes on: « je prends la perm de samedi », "put Bob on the Thursday shift"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Listing, Text, Word, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.nouns import told_apart
from bot.kit.rota import AHEAD, grow, people_of, rota, stands, what_of
from bot.kit.stints import Stint, number_of_shift
from bot.rules.rota import Staffed, common, open_in, without
from bot.skills.shift.declare import TEAM, ShiftDropped, beside, skill
from bot.skills.shift.phrases import RELIEVE, SIGN_UP, TAKE, TAKE_PART
from bot.skills.shift.taking import companions, hold, still, takeable
from bot.store.people import Person
from bot.store.shift_holders import Holder, Holders
from bot.store.shift_volunteers import Volunteers
from bot.store.shifts import Shift, Shifts

SHIFT = Arg(_("Which {word.shift:one}?"), names={"en": "shift", "fr": "perm"}, rest=True)
WHICH = Arg(_("Which {word.shift:one}?"), names={"en": "shift", "fr": "perm"})
PART = Arg(_("From when to when?"), names={"en": "part", "fr": "partie"})
PERSON = Arg(_("Who?"), names={"en": "person", "fr": "personne"})
HOLDERS = Arg(Text("holders"), kind=JsonKind(), hidden=True)


@skill.command(
    "shift.take",
    _("Take {word.shift:a}, or a part of it."),
    access=TEAM,
    names={"en": "take-shift", "fr": "prendre-perm"},
    phrases=TAKE,
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
    now, parts = await takeable(ctx, shift, ctx.person, await _over_from(ctx, shift))
    made = await hold(ctx, now, parts, ctx.person)
    reply = Reply(await _taken(ctx, now, parts, ctx.person), undo=untake.to(holders=[one.id for one in made]))
    return await _asking_consent(ctx, reply)


async def _over_from(ctx: Context, stint: Stint) -> list[Choice]:
    """Of what somebody holds, one may take over, where they had to leave."""
    held = [one for one in (await stands(ctx, stint.shift)).holders if one.span.overlaps(stint.span)]
    people = await people_of(ctx, held)
    return [
        Choice(_("take over from {name}", name=one.name), relieve.to(person=one, shift=stint))
        for one in people.values()
        if one.id != ctx.person.id
    ]


@skill.command(
    "shift.take_part",
    _("Take the hours of the rota that one says."),
    access=TEAM,
    phrases=TAKE_PART,
    exact=True,
    examples={"en": "I'll take 14:00 to 16:00", "fr": "je prends de 14h à 16h"},
)
async def take_part(ctx: Context, *, part: Annotated[Span, PART]) -> Reply | Call:
    """Of what lacks somebody then."""
    await grow(ctx, part.end)
    lacking = [one for one in await rota(ctx, part) if open_in(one, part)]
    if not lacking:
        raise Refused(_("Nobody is looked for then: {when}.", when=part))
    stints = [Stint(one.shift, common(one.shift.span, part) or one.shift.span) for one in lacking]
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
        name=name, what=_parts(shift.shift, parts), number=number_of_shift(shift.shift),
    )  # fmt: skip
    return Reply(lead, undo=untake.to(holders=[one.id for one in made]))


def _tell_signed_up(ctx: Context, person: Person, shift: Shift, parts: Sequence[Span]) -> None:
    lead = _("{name} put you on the rota: {what}.", name=ctx.person.name, what=_parts(shift, parts))
    cannot = Choice(_("I cannot"), decline.to(shift=shift.id))
    ctx.tell(person, Reply(lead, choices=(cannot,), urgency=Urgency.RING))


@skill.command(
    "shift.relieve",
    _("Take over {word.shift:a} from somebody, from now on or whole; they are told."),
    access=TEAM,
    names={"en": "relieve", "fr": "relayer"},
    phrases=RELIEVE,
    exact=True,
    examples={
        "en": "I take over from Sam on the shift on Saturday",
        "fr": "je remplace Sam à la perm de samedi",
    },
)
async def relieve(
    ctx: Context, *, person: Annotated[Person, PERSON], shift: Annotated[Stint | None, SHIFT] = None
) -> Reply:
    """Whoever had to leave has nothing to do; what they held so far stays theirs."""
    held = await _holding(ctx, person, shift)
    stint = Stint(await ctx.store(Shifts).get(held.shift), held.span)
    span = still(ctx, stint)
    await give_up(ctx, held, span)
    now, parts = await takeable(ctx, Stint(stint.shift, span), ctx.person)
    made = await hold(ctx, now, parts, ctx.person)
    theirs = _(
        "{name} takes over from you: {what}. Thank you!",
        name=ctx.person.name,
        what=_parts(stint.shift, parts),
    )
    ctx.tell(person, Reply(theirs, urgency=Urgency.RING))
    back = give_back.to(holders=[one.id for one in made], person=person)
    return Reply(await _taken(ctx, now, parts, ctx.person), undo=back)


async def _holding(ctx: Context, person: Person, shift: Stint | None) -> Holder:
    """What of somebody's is meant: of the shift that was named, else what goes on or comes next."""
    window = shift.span if shift else Span(ctx.now, ctx.now + AHEAD)
    mine = [one for one in await ctx.store(Holders).of(person.id, window) if one.kind == "hold"]
    found = [one for one in mine if one.span.end > ctx.now and (shift is None or one.shift == shift.shift.id)]
    if not found:
        raise Refused(_("{name} holds no {word.shift:one} like that.", name=person.name))
    return found[0]


async def give_up(ctx: Context, held: Holder, span: Span) -> None:
    """That much of it is open again; what lies outside stays in their hands."""
    holders = ctx.store(Holders)
    await ctx.store(Shifts).touch(await ctx.store(Shifts).get(held.shift))
    left = without(held.span, [span])
    if not left:
        await holders.drop([held])
    for number, part in enumerate(left):
        kept = replace(held, span=part)
        await (holders.add(replace(kept, id=0)) if number else holders.change(kept))
    if held.person is not None:
        ctx.fact(ShiftDropped(ctx.house.id, held.shift, held.person))


@skill.job("shift.untake", _("Take somebody off the rota again"), access=TEAM)
async def untake(ctx: Context, *, holders: Annotated[Json, HOLDERS]) -> Reply:
    """Undone by who did it; whoever was put on the rota by somebody else hears it."""
    gone = await _held(ctx, holders)
    shift = await ctx.store(Shifts).get(gone[0].shift)
    await _drop(ctx, shift, gone)
    return Reply(_("Undone: {what}.", what=_parts(shift, [one.span for one in gone])))


@skill.job("shift.give_back", _("Give back what was taken over from somebody"), access=TEAM)
async def give_back(
    ctx: Context, *, holders: Annotated[Json, HOLDERS], person: Annotated[Person, PERSON]
) -> Reply:
    """As it was; they are told."""
    gone = await _held(ctx, holders)
    shift = await ctx.store(Shifts).get(gone[0].shift)
    await _drop(ctx, shift, gone)
    for one in gone:
        await ctx.store(Holders).add(replace(one, id=0, person=person.id))
    what = _parts(shift, [one.span for one in gone])
    ctx.tell(person, Reply(_("It is yours again after all: {what}.", what=what), urgency=Urgency.RING))
    return Reply(_("Undone: {what}.", what=what))


async def _held(ctx: Context, holders: Json) -> list[Holder]:
    wanted = [int(str(one)) for one in holders] if isinstance(holders, list) else []
    found = [one for one in [await ctx.store(Holders).find(id_) for id_ in wanted] if one]
    if not found or len(found) < len(wanted):
        raise Refused(_("That was changed since: it cannot be undone."))
    return found


async def _drop(ctx: Context, shift: Shift, gone: Sequence[Holder]) -> None:
    await ctx.store(Shifts).touch(shift)
    await ctx.store(Holders).drop(gone)
    for one in gone:
        if one.person is None:
            continue
        ctx.fact(ShiftDropped(ctx.house.id, shift.id, one.person))


async def _taken(ctx: Context, now: Staffed, parts: Sequence[Span], person: Person) -> Card:
    """What they hold now, with whom, and what is still missing."""
    lead = _(
        "You are on the rota: {what}. Number {number}.",
        what=_parts(now.shift, parts), number=number_of_shift(now.shift),
    )  # fmt: skip
    names = await beside(ctx, companions(now, parts, person.id), person.id)
    items = [_("With you: {names}.", names=Listing(names))] if names else []
    left = [piece for gap in now.gaps for piece in without(gap.span, parts)]
    items += [_("Still missing somebody: {when}.", when=Text("{when:time}", {"when": one})) for one in left]
    return Card(lead, tuple(items))


def _parts(shift: Shift, parts: Sequence[Span]) -> Text:
    """One time, or several of one shift."""
    if len(parts) == 1:
        return what_of(shift, parts[0])
    hours = Listing([Text("{when:time}", {"when": one}) for one in parts])
    return _("{what}: {hours}", what=what_of(shift), hours=hours)


async def _asking_consent(ctx: Context, reply: Reply) -> Reply:
    """Once, at the first time: whether the members may know who welcomes them."""
    if (await ctx.store(Volunteers).of(ctx.person.id)).shown is not None or not isinstance(reply.body, Card):
        return reply
    asked = _("May the members see your name while you are on duty? Nobody else does.")
    yes = Choice(_("yes, show it"), show_name.to(shown=True), words=("yes",))
    no = Choice(_("no, keep it to the team"), show_name.to(shown=False), words=("no",))
    return replace(
        reply, body=replace(reply.body, close=asked), choices=(yes, no), private=True, believed=False
    )


SHOWN = Arg(Text("shown"), kind=JsonKind(), hidden=True)


@skill.job("shift.show_name", _("Say whether the members see one's name while one is on duty"), access=TEAM)
async def show_name(ctx: Context, *, shown: Annotated[Json, SHOWN]) -> Reply:
    """Their own yes, or their own no."""
    volunteers = ctx.store(Volunteers)
    await volunteers.put(replace(await volunteers.of(ctx.person.id), shown=shown is True))
    if shown is True:
        return Reply(_("Noted: members see your name while you are on duty."))
    return Reply(_("Noted: your name stays with {people}.", people=Word("concierge", "the_many")))


DECLINED = Arg(Text("shift"), hidden=True)


@skill.job("shift.decline", _("Say that one cannot, though one was put on the rota"), access=TEAM)
async def decline(ctx: Context, *, shift: Annotated[int, DECLINED]) -> Reply:
    """Nobody is held to what somebody else said."""
    known = await ctx.store(Shifts).get(shift)
    mine = [one for one in (await ctx.store(Holders).of(ctx.person.id, known.span)) if one.shift == shift]
    if not mine:
        raise Refused(_("You do not hold that any more."))
    await _drop(ctx, known, mine)
    return Reply(_("Very well, you are off the rota: {what}.", what=what_of(known)))
