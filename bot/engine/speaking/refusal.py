"""A refusal in words: the reasons, then the ways out."""

from bot.core.card import Card, Reply
from bot.core.errors import Refused


def refused(refusal: Refused) -> Reply:
    """Nobody can believe that it was done."""
    first, *others = refusal.reasons
    body = Card(first, tuple(others), refusal.close)
    return Reply(
        body, choices=refusal.ways_out, call=refusal.instead, believed=False, otherwise=not refusal.outright
    )
