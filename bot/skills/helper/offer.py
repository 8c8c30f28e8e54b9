"""To offer help: « je peux aider en couture », "I have a drill to lend"; shown as it would be noted, and noted after a yes."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Text, UserText, _, as_text
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import JsonKind, TextKind
from bot.kit.times.untils import Until, UntilKind
from bot.rules.offering import pieces, with_terms
from bot.skills.helper.changes import AGREED, KINDS, NEW, with_change
from bot.skills.helper.declare import HOW, skill
from bot.skills.helper.drafts import Draft
from bot.skills.helper.misheard import offers_nothing_to_the_house
from bot.skills.helper.noting import note
from bot.skills.helper.telling import told_piece, told_terms
from bot.skills.helper.words.offering import OFFER
from bot.store.helping.offers import USUAL, Kind

UNTIL_SAID = UntilKind(form="text")
"""Only where it is named: « au jardin le samedi » is no end."""


@skill.command(
    "helper.offer",
    _("Say what you can help with."),
    access=MEMBER,
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
            kind=TextKind(declinable=True, several=True),
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
    said = Draft.from_json(draft) if draft else await _said(ctx, topic, how, until)
    if not said.pieces:
        raise Refused(_("I read no words there."))
    if change == AGREED:
        return note.to(draft=said.to_json())
    if change in {one.key for one in KINDS}:
        if len(said.pieces) > 1:
            return _which(topic, said, change)  # type: ignore[arg-type]
        said = said.corrected(0, change)  # type: ignore[arg-type]
    return _preview(ctx, topic, replace(said, terms=with_change(said.terms, change)))


async def _said(ctx: Context, topic: UserText, how: str, until: Until | None) -> Draft:
    """What they offer, and the terms that they said in the same breath."""
    said = with_terms(topic)
    ends = (await UntilKind().read(ctx, said.until)).candidates if said.until else ()
    found = pieces(topic if said.until and not ends else said.words)
    terms = replace(USUAL, most=said.most or USUAL.most, until=ends[0].at if ends else None)
    terms = replace(terms, how="channel") if how == "channel" else terms
    return Draft(found, replace(terms, until=until.at) if until else terms)


def _preview(ctx: Context, topic: UserText, draft: Draft) -> Reply:
    stored, terms = draft.to_json(), draft.terms
    choices = (
        Choice(_("yes, note it"), note.to(draft=stored), words=("yes",)),
        *(
            NEW.choice(word, offer.ask(topic=topic, draft=stored, change=word))
            for word in (
                "members" if terms.by == "anyone" else "anyone",
                "hidden" if terms.shown else "shown",
            )
        ),
        Choice(_("no, leave it"), None, words=("no",)),
    )
    card = Card(
        _("This is what I would note; nothing is noted yet:"),
        (*map(told_piece, draft.pieces), *told_terms(terms, ctx.house.zone)),
        _("Shall I note it?"),
        (_("One word changes it, for example: object, skill, once, channel; or a date until when."),),
    )
    return Reply(card, choices=choices, call=offer.ask(topic=topic, draft=stored), asks="change")


def _which(topic: UserText, draft: Draft, kind: Kind) -> Reply:
    """Several things were said, and one of them is in the wrong list."""
    choices = tuple(
        Choice(as_text(one.words), offer.ask(topic=topic, draft=draft.corrected(number, kind).to_json()))
        for number, one in enumerate(draft.pieces)
    )
    return Reply(_("Which of them?"), choices=choices)


def proposed(words: UserText) -> Call:
    """The Call that shows how something would be noted as an offer."""
    return offer.ask(topic=words)
