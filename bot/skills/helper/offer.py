"""To offer help: « je peux aider en couture », "I have a drill to lend"; shown as it would be noted, and noted after a yes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Listing, Names, Text, UserText, _, as_text
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import JsonKind
from bot.kit.untils import Until, UntilKind
from bot.rules.offering import Piece, corrected, pieces, with_terms
from bot.skills.helper.changes import AGREED, KINDS, NEW, with_change
from bot.skills.helper.declare import HOW, skill
from bot.skills.helper.freshness import watch
from bot.skills.helper.misheard import offers_nothing_to_the_house
from bot.skills.helper.phrases import OFFER
from bot.skills.helper.telling import told_piece, told_terms
from bot.skills.helper.wishes import tell_wishers
from bot.store.offers import USUAL, Kind, Offer, Offers, Terms
from bot.understanding.fold import bare_words

MOST = 30
"""So many offers of one person."""
UNTIL_SAID = UntilKind(form="text")
"""Only where it is named: « au jardin le samedi » is no end."""


@skill.command(
    "helper.offer",
    _("Say what you can help with."),
    access=MEMBER,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "i-can-help", "fr": "je-peux-aider"},
    phrases=OFFER,
    ears=Ears(unless=offers_nothing_to_the_house),
    examples={"en": "I can help with sewing", "fr": "je peux aider en couture"},
)
async def offer(
    ctx: Context,
    *,
    topic: Annotated[
        UserText,
        Arg(
            _("What can you help with? Something you know, have or are ready to do; several with commas."),
            names={"en": "topic", "fr": "sujet"},
            rest=True,
        ),
    ],
    how: Annotated[str, Arg(_("How may I ask you?"), names={"en": "how", "fr": "comment"}, kind=HOW)] = "",
    until: Annotated[
        Until | None,
        Arg(_("Until when?"), names={"en": "until", "fr": "jusqu-à"}, also=("jusqu'à",), kind=UNTIL_SAID),
    ] = None,
    change: Annotated[str, Arg(_("Which word?"), hidden=True, kind=NEW)] = "",
    draft: Annotated[Json, Arg(Text("draft"), hidden=True, kind=JsonKind())] = None,
) -> Reply | Call:
    """Nothing is noted yet: they read it first, and may change it by a word."""
    if isinstance(draft, dict):
        found, terms = _drafted(draft)
    else:
        found, terms = await _said(ctx, topic)
        terms = replace(terms, how="channel") if how == "channel" else terms
        terms = replace(terms, until=until.at) if until else terms
    if not found:
        raise Refused(_("I read no words there."))
    if change == AGREED:
        return note.to(draft=_as_json(found, terms))
    if change in {one.key for one in KINDS}:
        if len(found) > 1:
            return _which(topic, found, terms, change)  # type: ignore[arg-type]
        found = corrected(found, 0, change)  # type: ignore[arg-type]
    return _preview(ctx, topic, found, with_change(terms, change))


async def _said(ctx: Context, topic: UserText) -> tuple[tuple[Piece, ...], Terms]:
    """What they offer, and the terms that they said in the same breath."""
    said = with_terms(topic)
    terms = replace(USUAL, most=said.most or USUAL.most)
    if not said.until:
        return pieces(said.words), terms
    until = (await UntilKind().read(ctx, said.until)).candidates
    if not until:
        return pieces(topic), terms
    return pieces(said.words), replace(terms, until=until[0].at)


def _preview(ctx: Context, topic: UserText, found: Sequence[Piece], terms: Terms) -> Reply:
    draft = _as_json(found, terms)
    again = offer.ask(topic=topic, draft=draft)
    other = "members" if terms.by == "anyone" else "anyone"
    listed = "hidden" if terms.shown else "shown"
    choices = (
        Choice(_("yes, note it"), note.to(draft=draft), words=("yes",)),
        NEW.choice(other, offer.ask(topic=topic, draft=draft, change=other)),
        NEW.choice(listed, offer.ask(topic=topic, draft=draft, change=listed)),
        Choice(_("no, leave it"), None, words=("no",)),
    )
    lead = _("This is what I would note; nothing is noted yet:")
    one_word = _("One word changes it, for example: object, skill, once, channel; or a date until when.")
    card = Card(
        lead,
        (*map(told_piece, found), *told_terms(terms, ctx.house.zone)),
        _("Shall I note it?"),
        (one_word,),
    )
    return Reply(card, choices=choices, call=again, asks="change")


def _which(topic: UserText, found: Sequence[Piece], terms: Terms, kind: Kind) -> Reply:
    """Several things were said, and one of them is in the wrong list."""
    choices = tuple(
        Choice(
            as_text(one.words),
            offer.ask(topic=topic, draft=_as_json(corrected(found, number, kind), terms)),
        )
        for number, one in enumerate(found)
    )
    return Reply(_("Which of them?"), choices=choices)


@skill.job("helper.note", _("Note an offer"), access=MEMBER)
async def note(ctx: Context, *, draft: Annotated[Json, Arg(Text("draft"), kind=JsonKind())]) -> Reply:
    """What they read is noted; the same words again only change their terms."""
    found, terms = _drafted(draft if isinstance(draft, dict) else {})
    offers = ctx.store(Offers)
    own = {" ".join(bare_words(one.words)): one for one in await offers.of(ctx.person.id)}
    if len(own) + len(found) > MOST:
        raise Refused(_("You offer a great deal already. {mine} shows it all.", mine=Names("helper.mine")))
    new: list[int] = []
    for piece in found:
        known = own.get(" ".join(bare_words(piece.words)))
        if known:
            await offers.change(
                replace(known, kind=piece.kind, terms=terms, paused=None, confirmed_at=ctx.now)
            )
        else:
            made = await offers.add(Offer(0, ctx.person.id, piece.kind, piece.words, ctx.now, terms))
            new.append(made.id)
    await watch(ctx, ctx.person.id)
    await tell_wishers(ctx, [one.words for one in found], terms)
    said = _("Noted, thank you: {words}.", words=Listing([one.words for one in found]))
    close = _(
        "{mine} shows, changes, pauses or takes away what you offer. Every six months I ask whether it still holds.",
        mine=Names("helper.mine"),
    )
    return Reply(Card(said, close=close), undo=unnote.to(offers=[*new]) if new else None, kept=True)


@skill.job("helper.unnote", _("Take back what was noted"))
async def unnote(ctx: Context, *, offers: Annotated[Json, Arg(Text("offers"), kind=JsonKind())]) -> Reply:
    """Undo it."""
    for one in await ctx.store(Offers).of(ctx.person.id):
        if isinstance(offers, list) and one.id in offers:
            await ctx.store(Offers).drop(one.id)
    return Reply(_("Undone: I keep nothing of it."))


def proposed(words: UserText) -> Call:
    """The Call that shows how something would be noted as an offer."""
    return offer.ask(topic=words)


def _as_json(found: Sequence[Piece], terms: Terms) -> dict[str, Json]:
    return {"pieces": [[str(one.words), one.kind] for one in found], "terms": terms.to_json()}


def _drafted(draft: Mapping[str, Any]) -> tuple[tuple[Piece, ...], Terms]:
    found = tuple(Piece(UserText(words), kind) for words, kind in draft.get("pieces", ()))
    return found, Terms.from_json(draft["terms"])
