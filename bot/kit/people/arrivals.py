"""A fact of the door: somebody came who may be greeted."""

from dataclasses import dataclass

from bot.kit.fact import Fact


@dataclass(frozen=True, slots=True)
class Arrived(Fact):
    """Somebody came into the channel where newcomers are greeted (an id of store/arrivals.py).

    `greeted`: their network greets newcomers by itself.
    """

    arrival: int
    greeted: bool = False
