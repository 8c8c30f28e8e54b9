"""What I offer: see it, change it by a word, pause it, take it away: `!my-offers`, « mes coups de main »."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, UserText, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import JsonKind
from bot.kit.pages import PAGE, page_of
from bot.skills.helper.changes import KINDS, OLD, OfferKind, with_change
from bot.skills.helper.declare import skill
from bot.skills.helper.freshness import pause_all, watch
from bot.skills.helper.misheard import no_longer_offers
from bot.skills.helper.telling import in_short, told_piece, told_terms
from bot.skills.helper.words.offering import MINE
from bot.store.helping.offers import Offer, Offers, Terms


@skill.command(
    "helper.mine",
    _("See, change, pause or take away what you offer."),
    access=MEMBER,
    private=True,
    names={"en": "my-offers", "fr": "mes-coups-de-main"},
    phrases=MINE,
    ears=Ears(rewords=no_longer_offers),
    examples={"en": "what do I offer?", "fr": "qu'est-ce que je propose ?"},
)
async def mine(
    ctx: Context,
    *,
    offer: Annotated[
        Offer | None,
        Arg(_("Which of them?"), names={"en": "offer", "fr": "offre"}, kind=OfferKind(), rest=True),
    ] = None,
    change: Annotated[
        str, Arg(_("What shall I change?"), names={"en": "change", "fr": "changement"}, kind=OLD)
    ] = "",
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """All of it; one of them; or one of them changed."""
    if offer is None:
        return await _listed(ctx, change, page)
    _theirs(ctx, offer)
    return await _changed(ctx, offer, change) if change else _shown(ctx, offer)


def _theirs(ctx: Context, offer: Offer) -> None:
    if offer.person != ctx.person.id:
        raise Refused(_("That is not yours to change."))


async def _listed(ctx: Context, change: str, page: int) -> Reply:
    own = await ctx.store(Offers).of(ctx.person.id)
    if not own:
        how = _(
            "To offer something: {offer}, for example: sewing, a drill to lend.", offer=Names("helper.offer")
        )
        return Reply(Card(_("You offer nothing yet."), close=how))
    if change and len(own) == 1:
        return await _changed(ctx, own[0], change)
    some = page_of(own, page)
    lead = _("Which of them?") if change else _("You offer this. Which one shall we look at?")
    choices = tuple(Choice(in_short(one, ctx.now), mine.ask(offer=one, change=change)) for one in some.things)
    every = (Choice(_("all of it"), pause_all.to()),) if change == "pause" and page == 1 else ()
    more = (Choice(_("more"), mine.ask(change=change, page=page + 1)),) if some.left else ()
    return Reply(lead, choices=(*every, *choices, *more), call=mine.ask(change=change), asks="offer")


def _shown(ctx: Context, offer: Offer) -> Reply:
    stands = "resume" if offer.paused else "pause"
    words = (
        stands,
        "withdraw",
        "members" if offer.terms.by == "anyone" else "anyone",
        "hidden" if offer.terms.shown else "shown",
    )
    choices = tuple(OLD.choice(word, mine.ask(offer=offer, change=word)) for word in words)
    terms = told_terms(offer.terms, ctx.house.zone)
    lines = (_("It is paused."), *terms) if offer.paused else terms
    one_word = _("One word changes it, for example: object, skill, once, channel; or a date until when.")
    card = Card(told_piece(offer), lines, notes=(one_word,))
    return Reply(card, choices=choices, call=mine.ask(offer=offer), asks="change")


async def _changed(ctx: Context, offer: Offer, change: str) -> Reply:
    """Done at once, with its undo."""
    offers, back = ctx.store(Offers), restore.to(offer=_as_json(offer))
    if change == "withdraw":
        await offers.drop(offer.id)
        await watch(ctx, ctx.person.id)
        return Reply(_("Taken away, and kept nowhere: {words}.", words=offer.words), undo=back)
    new = replace(offer, terms=with_change(offer.terms, change), confirmed_at=ctx.now)
    if change in {"pause", "resume"}:
        new = replace(new, paused=ctx.now if change == "pause" else None)
    if change in {one.key for one in KINDS}:
        new = replace(new, kind=change)  # type: ignore[arg-type]
    await offers.change(new)
    await watch(ctx, ctx.person.id)
    return Reply(_done(ctx, new, change), undo=back)


def _done(ctx: Context, offer: Offer, change: str) -> Text | Card:
    if change == "pause":
        return _("I ask you nothing for it until you take it up again: {words}.", words=offer.words)
    if change == "resume":
        return _("I may ask you again: {words}.", words=offer.words)
    return Card(_("Changed. {offer}", offer=told_piece(offer)), told_terms(offer.terms, ctx.house.zone))


@skill.job("helper.restore", _("Take back a change of what one offers"), access=MEMBER)
async def restore(ctx: Context, *, offer: Annotated[Json, Arg(Text("offer"), kind=JsonKind())]) -> Reply:
    """As it was before."""
    old = _from_json(offer, ctx.person.id)
    offers = ctx.store(Offers)
    if any(one.id == old.id for one in await offers.of(ctx.person.id)):
        await offers.change(old)
    else:
        await offers.add(old)
    await watch(ctx, ctx.person.id)
    return Reply(_("It is as it was: {words}.", words=old.words))


def _as_json(offer: Offer) -> dict[str, Json]:
    return {
        "id": offer.id,
        "kind": offer.kind,
        "words": str(offer.words),
        "confirmed": offer.confirmed_at.isoformat(),
        "paused": offer.paused.isoformat() if offer.paused else None,
        "terms": offer.terms.to_json(),
    }


def _from_json(raw: Json, person: int) -> Offer:
    known: dict[str, Any] = raw if isinstance(raw, dict) else {}
    paused = datetime.fromisoformat(known["paused"]) if known["paused"] else None
    confirmed = datetime.fromisoformat(known["confirmed"])
    terms = Terms.from_json(known["terms"])
    return Offer(known["id"], person, known["kind"], UserText(known["words"]), confirmed, terms, paused)
