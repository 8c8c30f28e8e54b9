"""The rules of a room, or of all rooms of a house, as they are stored: how long, when, by whom, with what around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import timedelta
from typing import Any, Self

from bot.core.call import Json
from bot.core.moments import Span
from bot.store.community.person import Role
from bot.store.house.houses import Hours, Policy

NOTHING = timedelta(0)
LENGTHS = ("before", "after", "shortest", "longest", "ahead", "quota", "peak_longest", "check_in")
"""Those that are stored as minutes."""


@dataclass(frozen=True, slots=True)
class RoomRules:
    """None where nothing was said; keys that this version does not know are kept for the one that does.

    `hours` are when it may be used, within those of the house. `before` and `after` are kept free around a booking; `quota` is what a person may have in a week, in hours that
    pass; at `peak` hours a booking is `peak_longest` at most. Where
    nobody came by `check_in` after the start, it is freed. Who books needs all `flags`, and one of the `roles`.
    """

    hours: Hours | None = None
    before: timedelta | None = None
    after: timedelta | None = None
    shortest: timedelta | None = None
    longest: timedelta | None = None
    ahead: timedelta | None = None
    quota: timedelta | None = None
    peak: Hours | None = None
    peak_longest: timedelta | None = None
    approval: bool | None = None
    check_in: timedelta | None = None
    flags: frozenset[str] | None = None
    roles: frozenset[Role] | None = None
    more: Mapping[str, Json] = field(default_factory=dict)

    def or_else(self, house: "RoomRules") -> "RoomRules":
        """These, and those of the house where these say nothing."""
        told = {name: value for name in SAID if (value := getattr(self, name)) is not None}
        return replace(house, **told, more={**house.more, **self.more})

    def held(self, span: Span) -> Span:
        """All the time that a booking of this span keeps others out; in elapsed minutes, whatever the clocks do."""
        return span.widened(self.before or NOTHING, self.after or NOTHING)

    def out_of_reach(self, held: Span) -> Span:
        """Where no booking can be beside what is held already: it would need time before and after it too."""
        return held.widened(self.after or NOTHING, self.before or NOTHING)

    def to_json(self) -> dict[str, Json]:
        told: dict[str, Json] = {
            name: length / timedelta(minutes=1)
            for name in LENGTHS
            if (length := getattr(self, name)) is not None
        }
        if self.hours is not None:
            told["hours"] = self.hours.to_json()
        if self.peak is not None:
            told["peak"] = self.peak.to_json()
        if self.approval is not None:
            told["approval"] = self.approval
        if self.flags is not None:
            told["flags"] = [*sorted(self.flags)]
        if self.roles is not None:
            told["roles"] = [*sorted(role.value for role in self.roles)]
        return {**self.more, **told}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        lengths = {name: timedelta(minutes=value[name]) for name in LENGTHS if value.get(name) is not None}
        hours, peak, flags, roles = (value.get(name) for name in ("hours", "peak", "flags", "roles"))
        return cls(
            **lengths,
            hours=None if hours is None else Hours.from_json(hours),
            peak=None if peak is None else Hours.from_json(peak),
            approval=value.get("approval"),
            flags=None if flags is None else frozenset(flags),
            roles=None if roles is None else frozenset(Role(one) for one in roles),
            more={name: one for name, one in value.items() if name not in SAID},
        )


SAID = tuple(one.name for one in fields(RoomRules) if one.name != "more")


def for_all_rooms(policy: Policy) -> RoomRules:
    """What a house says of all its rooms."""
    return RoomRules.from_json(policy.to_json())


def with_rules(policy: Policy, rules: RoomRules) -> Policy:
    """The policy of a house that says this of all its rooms, and the rest as before."""
    kept = {name: value for name, value in policy.to_json().items() if name not in SAID}
    told = {name: value for name, value in rules.to_json().items() if name in SAID}
    return Policy.from_json({**kept, **told})
