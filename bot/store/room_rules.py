"""The rules of a room, as they are stored: what it needs around each booking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Self

from bot.core.call import Json
from bot.core.moments import Span

NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class RoomRules:
    """None where nothing was said; keys that this version does not know are kept for the one that does."""

    before: timedelta | None = None
    after: timedelta | None = None
    more: Mapping[str, Json] = field(default_factory=dict)

    def or_else(self, house: "RoomRules") -> "RoomRules":
        """These, and those of the house where these say nothing."""
        return RoomRules(
            before=house.before if self.before is None else self.before,
            after=house.after if self.after is None else self.after,
            more={**house.more, **self.more},
        )

    def held(self, span: Span) -> Span:
        """All the time that a booking of this span keeps others out; in elapsed minutes, whatever the clocks do."""
        return span.widened(self.before or NOTHING, self.after or NOTHING)

    def to_json(self) -> dict[str, Json]:
        said = {"before": self.before, "after": self.after}
        return {
            **self.more,
            **{name: minutes(length) for name, length in said.items() if length is not None},
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        more = dict(value)
        return cls(
            before=duration(more.pop("before", None)), after=duration(more.pop("after", None)), more=more
        )


def minutes(length: timedelta) -> float:
    return length / timedelta(minutes=1)


def duration(stored: float | None) -> timedelta | None:
    return None if stored is None else timedelta(minutes=stored)
