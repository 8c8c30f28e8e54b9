"""How long a house keeps what: whose a booking was, and who said nothing any more."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from dateutil.relativedelta import relativedelta

from bot.store.house.houses import Policy

WITH_NAMES = 12
"""Months after which a booking or a shift that is over is nobody's: for the counts of a year that is enough."""
OF_SILENCE = 24
"""Months after which somebody who is in no channel of the house, has no role and nothing to come, is forgotten."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Months, as the house says them or as is usual."""

    with_names: int = WITH_NAMES
    of_silence: int = OF_SILENCE

    @classmethod
    def of(cls, policy: Policy) -> Self:
        return cls(
            policy.months("months_with_names") or WITH_NAMES,
            policy.months("months_of_silence") or OF_SILENCE,
        )

    def names_before(self, now: datetime) -> datetime:
        """Bookings that were over by then are nobody's."""
        return now - relativedelta(months=self.with_names)

    def silent_since(self, now: datetime) -> datetime:
        """Who was not heard since then may be forgotten."""
        return now - relativedelta(months=self.of_silence)
