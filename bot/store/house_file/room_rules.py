"""The rules of a room, or of all rooms, as a house's file says them: one key a rule."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Annotated, Any, Final

from pydantic import Field, PlainSerializer, StrictBool

from bot.core.call import Json
from bot.core.toml import Table
from bot.store.house.houses import Hours, Openings
from bot.store.house_file.kinds import ROLES, Day, Length, LengthOrNone, Name, Roles
from bot.store.house_file.spelled import HOURS, LENGTH, LENGTH_OR_NONE, write_hours, write_length_or_none
from bot.store.spaces.room_rules import RoomRules

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KEYS: Final[Mapping[str, str]] = {
    "open_hours": "hours",
    "buffer_before": "before",
    "buffer_after": "after",
    "shortest_booking": "shortest",
    "longest_booking": "longest",
    "how_far_ahead": "ahead",
    "hours_per_week": "quota",
    "busy_hours": "peak",
    "longest_when_busy": "peak_longest",
    "freed_when_nobody_comes_after": "check_in",
    "approval": "approval",
    "asks_for": "flags",
    "booked_by": "roles",
}
"""What each key is among the rules."""

_length = Field(default=None, description=LENGTH)
_or_none = Field(default=None, description=LENGTH_OR_NONE)
_day = Field(default=None, description=HOURS)


class Week(Table):
    """Hours by day: a day that is not told has none, unless `every_day` is."""

    every_day: Day | None = _day
    monday: Day | None = _day
    tuesday: Day | None = _day
    wednesday: Day | None = _day
    thursday: Day | None = _day
    friday: Day | None = _day
    saturday: Day | None = _day
    sunday: Day | None = _day

    @property
    def hours(self) -> Hours:
        days = {number: getattr(self, day) for number, day in enumerate(DAYS)}
        told = {number: self.every_day if day is None else day for number, day in days.items()}
        return Hours({number: day for number, day in told.items() if day is not None})


def week_of(hours: Hours) -> Week | None:
    """Nothing set is no table; seven alike are told once."""
    if not hours.weekly:
        return None
    days = [hours.weekly.get(number, ()) for number in range(len(DAYS))]
    if len(set(days)) == 1:
        return Week(every_day=days[0])
    return Week(**{name: day for name, day in zip(DAYS, days, strict=True) if day})


def days_of(week: Week) -> dict[str, Json]:
    """Every day in words, for one that is not told is closed."""
    weekly = week.hours.weekly
    return {day: _spelled(weekly.get(number, ())) for number, day in enumerate(DAYS)}


def _spelled(day: Openings) -> str:
    said = write_hours(day)
    return said if isinstance(said, str) else " and ".join(said)


Flags = Annotated[frozenset[Name], PlainSerializer(sorted)]


class RuleKeys(Table):
    """What a booking must keep to; a key that is not there leaves the rule as it is."""

    open_hours: Week | None = Field(default=None, description="a table of days")
    buffer_before: LengthOrNone | None = _or_none
    buffer_after: LengthOrNone | None = _or_none
    shortest_booking: Length | None = _length
    longest_booking: Length | None = _length
    how_far_ahead: Length | None = _length
    hours_per_week: Length | None = _length
    busy_hours: Week | None = Field(default=None, description="a table of days")
    longest_when_busy: Length | None = _length
    freed_when_nobody_comes_after: LengthOrNone | None = _or_none
    approval: StrictBool | None = Field(
        default=None, description="true where somebody must say yes, or false"
    )
    asks_for: Flags | None = Field(default=None, description="a list of what must be noted of a person")
    booked_by: Roles | None = Field(default=None, description=ROLES)

    @property
    def said(self) -> dict[str, Json]:
        """Each key that is there, with its value in words."""
        return {key: _word(value) for key in KEYS if (value := getattr(self, key)) is not None}

    def among(self, rules: RoomRules, keys: Collection[str]) -> RoomRules:
        """The rules with some of these in their place."""
        values = {KEYS[key]: getattr(self, key) for key in keys if key in KEYS}
        values |= {rule: week.hours for rule, week in values.items() if isinstance(week, Week)}
        return replace(rules, **values)


def keys_of(rules: RoomRules) -> dict[str, Any]:
    """The keys that say these rules."""
    told = {key: getattr(rules, rule) for key, rule in KEYS.items()}
    weeks = {key: getattr(rules, KEYS[key]) for key in ("open_hours", "busy_hours")}
    return {**told, **{key: hours and (week_of(hours) or Week(every_day=())) for key, hours in weeks.items()}}


def _word(value: Any) -> Json:
    match value:
        case bool():
            return value
        case Week():
            return days_of(value)
        case frozenset():
            return [*sorted(str(getattr(one, "value", one)) for one in value)]
        case _:
            return write_length_or_none(value)
