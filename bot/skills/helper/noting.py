"""An offer is noted after a yes to what was read back, and can be taken back."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Listing, Names, Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.skills.helper.declare import skill
from bot.skills.helper.drafts import Draft
from bot.skills.helper.freshness import watch
from bot.skills.helper.wishes import tell_wishers
from bot.store.helping.offers import Offer, Offers
from bot.understanding.fold import bare_words

MOST = 30
"""So many offers of one person."""


@skill.job("helper.note", _("Note an offer"), access=MEMBER)
async def note(ctx: Context, *, draft: Annotated[Json, Arg(Text("draft"), kind=JsonKind())]) -> Reply:
    """What they read is noted; the same words again only change their terms."""
    read = Draft.from_json(draft)
    new = await _kept(ctx, read)
    await watch(ctx, ctx.person.id)
    offered = [one.words for one in read.pieces]
    await tell_wishers(ctx, offered, read.terms)
    said = _("Noted, thank you: {words}.", words=Listing(offered))
    close = _(
        "{mine} shows, changes, pauses or takes away what you offer. Every six months I ask whether it still holds.",
        mine=Names("helper.mine"),
    )
    return Reply(Card(said, close=close), undo=unnote.to(offers=[*new]) if new else None, kept=True)


async def _kept(ctx: Context, draft: Draft) -> list[int]:
    """The ids of those that are new. Raises Refused where there would be too many."""
    offers = ctx.store(Offers)
    own = {bare_words(one.words): one for one in await offers.of(ctx.person.id)}
    fresh = [piece for piece in draft.pieces if bare_words(piece.words) not in own]
    if len(own) + len(fresh) > MOST:
        raise Refused(_("You offer a great deal already. {mine} shows it all.", mine=Names("helper.mine")))
    for piece in draft.pieces:
        if known := own.get(bare_words(piece.words)):
            again = replace(known, kind=piece.kind, terms=draft.terms, paused=None, confirmed_at=ctx.now)
            await offers.change(again)
    made = [
        await offers.add(Offer(0, ctx.person.id, piece.kind, piece.words, ctx.now, draft.terms))
        for piece in fresh
    ]
    return [one.id for one in made]


@skill.job("helper.unnote", _("Take back what was noted"))
async def unnote(ctx: Context, *, offers: Annotated[Json, Arg(Text("offers"), kind=JsonKind())]) -> Reply:
    """Undo it."""
    for one in await ctx.store(Offers).of(ctx.person.id):
        if isinstance(offers, list) and one.id in offers:
            await ctx.store(Offers).drop(one.id)
    return Reply(_("Undone: I keep nothing of it."))
