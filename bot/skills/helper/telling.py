"""Offers in words: which of the three lists, who may ask for them, how, how often, until when."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from bot.core.text import Text, _, _n
from bot.kit.times.untils import told as told_until
from bot.rules.offering import Piece
from bot.store.helping.offers import Kind, Offer, Terms

OFTEN = 4
"""From here on nobody counts."""


def told_piece(piece: Piece | Offer) -> Text:
    """« Something you know: sewing »."""
    return _of_kind(piece.kind, piece)


def _of_kind(kind: Kind, piece: Piece | Offer) -> Text:
    match kind:
        case "skill":
            return _("You know: {words}", words=piece.words)
        case "thing":
            return _("You have: {words}", words=piece.words)
        case "goodwill":
            return _("You are ready for: {words}", words=piece.words)


def told_terms(terms: Terms, zone: tzinfo) -> tuple[Text, ...]:
    """What holds, one sentence each."""
    lines = [_who(terms), _how(terms)]
    if terms.how == "private":
        lines.append(_often(terms.most))
    if terms.until:
        lines.append(_("It holds {until}.", until=told_until(terms.until.astimezone(zone))))
    lines.append(
        _("Members find it in the list, with your name.")
        if terms.shown
        else _("It stands in no list: your name is told only after your yes.")
    )
    return tuple(lines)


def _who(terms: Terms) -> Text:
    if terms.by == "anyone":
        return _("Anybody may ask me for it, visitors too.")
    return _("Only members may ask me for it.")


def _how(terms: Terms) -> Text:
    if terms.how == "channel":
        return _("I never write to you about it: you read in the channel what is looked for.")
    return _("I ask you in private, and nobody learns of a no.")


def _often(most: int) -> Text:
    if most >= OFTEN:
        return _("I ask you as often as somebody needs it.")
    return _n("I ask you at most once a month.", "I ask you at most {count} times a month.", most)


def in_short(offer: Offer, now: datetime) -> Text:
    """One line of a list: the words, and what keeps it from being asked for."""
    if offer.paused:
        return _("{words} (paused)", words=offer.words)
    if offer.terms.until and offer.terms.until <= now:
        return _("{words} (over)", words=offer.words)
    return Text("{words}", {"words": offer.words})


def all_of(offers: Sequence[Offer], now: datetime) -> tuple[Text, ...]:
    return tuple(in_short(one, now) for one in offers)
