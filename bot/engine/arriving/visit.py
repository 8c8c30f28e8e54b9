"""A visit: what came in, with what had to be found out before it can be heard."""

from dataclasses import dataclass

from bot.core.incoming import Incoming
from bot.engine.speaking.place import Place


@dataclass(frozen=True, slots=True)
class Visit:
    """What came in, and where its answer goes.

    `house` is set where the channel does not tell it. `waited` marks words that were said before the house was known;
    with `entered` there were none: somebody only said of which house they speak from now on.
    """

    incoming: Incoming
    place: Place
    house: int | None = None
    waited: bool = False
    entered: bool = False
