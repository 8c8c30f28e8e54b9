"""How much of the rota somebody carried, in hours that truly passed; and what is usual in the house."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from statistics import median

from bot.store.rota.holders import Holder

FEWEST = 3
"""Of fewer people a median would tell what one of them did."""


def hours_by_person(held: Iterable[Holder]) -> dict[int, timedelta]:
    """Elapsed time: nine hours in the night when one comes twice, seven in the one that lacks it."""
    found: dict[int, timedelta] = defaultdict(timedelta)
    for one in held:
        if one.person is not None and one.kind == "hold":
            found[one.person] += one.span.length
    return dict(found)


def usual(held: Iterable[Holder]) -> timedelta | None:
    """The median of those who did something; None where that would give somebody away."""
    hours = [one.total_seconds() for one in hours_by_person(held).values()]
    return timedelta(seconds=median(hours)) if len(hours) >= FEWEST else None
