"""A Fact: what just became true, told within the transaction that made it so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """Base of all facts; a subclass holds ids and moments, never entities."""

    house: int


@dataclass(frozen=True, slots=True)
class CalledOff(Fact):
    """Something of the house will not take place (`event:31`): what rests on it falls too."""

    subject: str
