"""Somebody goes: out of the last channel of the house, or out of its memory. What is theirs must not wait for them."""

from dataclasses import dataclass

from bot.kit.fact import Fact

FORGET = "network.forget"
"""The errand by which a network forgets an account."""
NO_TRACE = "store.no_trace"
"""The errand that leaves nothing of what was erased beside the database."""


@dataclass(frozen=True, slots=True)
class Departed(Fact):
    """They are in no channel of the house any more; or, where `forgotten`, want all that is kept of them erased.

    Then this is the last moment at which it is known what was theirs: a minute later it is nobody's.
    """

    person: int
    forgotten: bool = False
