"""Say yes or no to what was asked for: `!approve 12`, « refuser 12 : trop bruyant »."""

from collections.abc import Sequence
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.short_words import has_meaning
from bot.core.text import NO_WORDS, Text, UserText, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import Named, OneOf
from bot.skills.room.approval.approval import Approval
from bot.skills.room.approval.cards import bookings_of, name_of_asker, number, question
from bot.skills.room.approval.requested import Requested, RequestedKind
from bot.skills.room.approval.settling import BOOKING, may_decide, settle
from bot.skills.room.approval.some_dates import choose
from bot.skills.room.declare import skill
from bot.skills.room.words.approval import ACCEPT, APPROVE, DECLINE, REFUSE
from bot.store.spaces.bookings import Bookings

NO = OneOf((Named("refuse", _("refuse"), ("refuse", "refuser", "refusée", "refused")),))
WORDS = Arg(_("Which words?"), names={"en": "words", "fr": "mots"})
HIDDEN = Arg(Text("sure"), hidden=True)


@skill.command(
    "room.approve",
    _("Say yes to a booking that was asked for."),
    access=CONCIERGE,
    rule=may_decide,
    names={"en": "approve", "fr": "approuver"},
    phrases=APPROVE,
    examples={"en": "approve R-12", "fr": "approuve la R-12"},
    private=True,
    exact=True,
)
async def approve(
    ctx: Context,
    *,
    booking: Annotated[Requested | None, BOOKING] = None,
    refuse: Annotated[str, Arg(_("Yes or no?"), names={"en": "refuse", "fr": "refuser"}, kind=NO)] = "",
    words: Annotated[UserText, WORDS] = NO_WORDS,
    only: Annotated[str, HIDDEN] = "",
    silent: Annotated[str, HIDDEN] = "",
) -> Reply:
    """All that it asks for, or one date; a refusal asks for a word first."""
    if booking is None:
        return await _waiting(ctx)
    if booking.some and not only and len(booking.approval.bookings) > 1:
        return await _which(ctx, booking, refuse, words)
    said = words or booking.words
    if refuse and not silent and (not said or has_meaning(said)):
        return await _a_word(ctx, booking, only)
    return await settle(
        ctx, booking.approval, dict.fromkeys(booking.bookings, "no" if refuse else "yes"), said
    )


@skill.command(
    "room.refuse",
    _("Say no to a booking that was asked for."),
    access=CONCIERGE,
    rule=may_decide,
    names={"en": "refuse", "fr": "refuser"},
    phrases=REFUSE,
    examples={"en": "refuse R-12: too loud", "fr": "refuse la R-12 : trop bruyant"},
    private=True,
    exact=True,
)
async def refuse_it(
    ctx: Context,
    *,
    booking: Annotated[Requested | None, BOOKING] = None,
) -> Reply | Call:
    """The same answer, the other way round; whichever is meant, a number then refuses too."""
    if booking is not None:
        return approve.ask(booking=booking, refuse="refuse")
    waiting = await _open_requests(ctx)
    if len(waiting) == 1:
        return approve.ask(booking=waiting[0], refuse="refuse")
    choices = [Choice(await _label(ctx, one), approve.ask(booking=one, refuse="refuse")) for one in waiting]
    return Reply(BOOKING.question, choices=tuple(choices))


async def _which(ctx: Context, booking: Requested, refuse: str, words: UserText) -> Reply:
    named = await ctx.store(Bookings).get(booking.some[0])
    whole = Requested(booking.approval, booking.lead, (), booking.words)
    one = approve.to(booking=booking, refuse=refuse, words=words, only="yes")
    every = approve.to(booking=whole, refuse=refuse, words=words)
    choices = (
        Choice(_("only {day}", day=named.span.start.date()), one),
        Choice(_("all {count} dates", count=len(booking.approval.bookings)), every),
        Choice(_("nothing"), None),
    )
    numbered = await number(ctx, booking.approval, [named])
    lead = _("{number} is one date of a series. Which dates do you mean?", number=numbered)
    return Reply(lead, choices=choices)


async def _a_word(ctx: Context, booking: Requested, only: str) -> Reply:
    """« Non » is no word to anybody."""
    bare = Requested(booking.approval, booking.lead, booking.some)
    silently = approve.to(booking=bare, refuse="refuse", only=only, silent="yes")
    name = await name_of_asker(ctx, booking.approval)
    asked = _("What shall I tell {name}? A word on why, or nothing.", name=name)
    choices = (Choice(_("without a word"), silently, ("no",)), Choice(_("I do not refuse"), None))
    call = approve.ask(booking=bare, refuse="refuse", only=only)
    return Reply(asked, choices=choices, call=call, asks="words", believed=False)


async def _open_requests(ctx: Context) -> Sequence[Requested]:
    waiting = await RequestedKind().suggest(ctx)
    if not waiting:
        raise Refused(_("Nothing awaits a yes."))
    return waiting


async def _waiting(ctx: Context) -> Reply:
    """What nobody has answered yet."""
    waiting = await _open_requests(ctx)
    if len(waiting) == 1:
        return await _looked_at(ctx, waiting[0])
    labels = [await _label(ctx, one) for one in waiting]
    choices = (Choice(label, look_at.to(booking=one)) for label, one in zip(labels, waiting, strict=True))
    return Reply(_("What awaits a yes:"), choices=tuple(choices))


async def _label(ctx: Context, requested: Requested) -> Text:
    bookings = await bookings_of(ctx, requested.approval.bookings)
    name = await name_of_asker(ctx, requested.approval)
    numbered = await number(ctx, requested.approval, bookings)
    return _("{number}, {name}, {when}", number=numbered, name=name, when=requested.lead.span)


@skill.job("room.look_at_request", _("Look at what was asked for"), access=CONCIERGE, rule=may_decide)
async def look_at(ctx: Context, *, booking: Annotated[Requested, BOOKING]) -> Reply:
    return await _looked_at(ctx, booking)


async def _looked_at(ctx: Context, requested: Requested) -> Reply:
    return Reply(
        await question(ctx, requested.approval), choices=await ways_to_answer(ctx, requested.approval)
    )


async def ways_to_answer(ctx: Context, approval: Approval) -> tuple[Choice, ...]:
    """A plain yes or no, or its mark, answers; of several dates some may be chosen."""
    bookings = await bookings_of(ctx, approval.bookings)
    whole = Requested(approval, bookings[0])
    numbered = await number(ctx, approval, bookings)
    yes, no = approve.to(booking=whole), approve.to(booking=whole, refuse="refuse")
    if len(bookings) == 1:
        return (
            Choice(_("approve {number}", number=numbered), yes, ACCEPT),
            Choice(_("refuse {number}", number=numbered), no, DECLINE),
        )
    return (
        Choice(_("approve all {count} dates", count=len(bookings)), yes, ACCEPT),
        Choice(_("some of the dates"), choose.ask(booking=whole)),
        Choice(_("refuse all {count} dates", count=len(bookings)), no, DECLINE),
    )
