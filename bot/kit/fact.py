"""A Fact: what just became true, told within the transaction that made it so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """Base of all facts; a subclass holds ids and moments, never entities."""

    house: int
