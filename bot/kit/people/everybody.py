"""A question in a channel that each may answer for themselves: it stays open and as it is for the others."""

from bot.core.call import Call

FOR_EACH = "for each"
"""The name of the Call of such a question; nothing answers to it."""


def for_each() -> Call:
    """What a Reply says as its `call` so that it is one."""
    return Call(FOR_EACH)
