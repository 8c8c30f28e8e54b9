"""How long, how far ahead, how much in a week: each limit of a room or its house, in hours that really pass."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.moments import Span
from bot.core.text import Text, _, _n
from bot.rules.booker import Booker
from bot.rules.hours import opening
from bot.rules.objection import Objection
from bot.rules.standing import OF_THE_HOUSE, Standing

NOTHING = timedelta(0)
LONGEST = timedelta(hours=24)
AHEAD = timedelta(days=366)
WEEK = timedelta(days=7)


def exceeded(span: Span, booker: Booker, holds: Standing, now: datetime) -> list[Objection]:
    """Every limit that a booking would go beyond."""
    found = [
        _too_long(span, holds),
        _too_short(span, holds),
        _at_peak(span, holds),
        _too_far(span, holds, now),
        _too_much(span, booker, holds),
    ]
    return [objection for objection in found if objection]


def _too_long(span: Span, holds: Standing) -> Objection | None:
    longest = holds.rules.longest
    if longest is None:
        return too_long_anywhere(span)
    return None if span.length <= longest else _long(longest, holds.whose("longest"))


def too_long_anywhere(span: Span, longest: timedelta | None = None) -> Objection | None:
    """What speaks against its length, whichever the room."""
    if span.length <= (longest or LONGEST):
        return None
    if longest is not None:
        return _long(longest, OF_THE_HOUSE)
    reason = _(
        "That is too long: at most {longest} at a time here. For more, ask {word.coordinator:the_many}.",
        longest=LONGEST,
    )
    return Objection("long", reason)


def _long(longest: timedelta, rule: Text) -> Objection:
    reason = _(
        "That is too long: at most {longest} at a time here ({rule}). For more, ask {word.coordinator:the_many}.",
        longest=longest, rule=rule,
    )  # fmt: skip
    return Objection("long", reason)


def _too_short(span: Span, holds: Standing) -> Objection | None:
    shortest = holds.rules.shortest
    if shortest is None or span.length >= shortest:
        return None
    reason = _(
        "That is too short: at least {shortest} at a time here ({rule}).",
        shortest=shortest, rule=holds.whose("shortest"),
    )  # fmt: skip
    return Objection("short", reason)


def _too_far(span: Span, holds: Standing, now: datetime) -> Objection | None:
    ahead = holds.rules.ahead
    if span.start <= now + (ahead or AHEAD):
        return None
    if ahead is None:
        reason = _n(
            "That is too far ahead: at most {count} day.",
            "That is too far ahead: at most {count} days.",
            AHEAD.days,
        )
    else:
        reason = _n(
            "That is too far ahead: at most {count} day ({rule}).",
            "That is too far ahead: at most {count} days ({rule}).",
            ahead.days,
            rule=holds.whose("ahead"),
        )
    return Objection("ahead", reason)


def _at_peak(span: Span, holds: Standing) -> Objection | None:
    """Of what is booked at most so much in one stretch of peak hours."""
    most, peak = holds.rules.peak_longest, holds.rules.peak
    if most is None or peak is None:
        return None
    stretches = [one for day in _days(span) for one in opening(day, peak, _zone(span))]
    busy = next((one for one in stretches if _shared(one, span) > most), None)
    if busy is None:
        return None
    reason = _(
        "At this busy time, {busy}, at most {longest} at a time ({rule}).",
        busy=busy, longest=most, rule=holds.whose("peak_longest"),
    )  # fmt: skip
    return Objection("peak", reason)


def _too_much(span: Span, booker: Booker, holds: Standing) -> Objection | None:
    quota = holds.rules.quota
    if quota is None:
        return None
    had = booker.anywhere if holds.own.quota is None else booker.here
    for week in _weeks(span):
        already = sum((_shared(week, one) for one in had), NOTHING)
        if already + _shared(week, span) > quota:
            return _over_quota(quota, already, holds)
    return None


def _over_quota(quota: timedelta, already: timedelta, holds: Standing) -> Objection:
    rule = holds.whose("quota")
    if already:
        reason = _(
            "That is more than {quota} in one week, of which you have {already} ({rule}).",
            quota=quota, already=already, rule=rule,
        )  # fmt: skip
    else:
        reason = _("That is more than {quota} in one week ({rule}).", quota=quota, rule=rule)
    return Objection("quota", reason)


def weeks_around(span: Span) -> Span:
    """The weeks, from Monday to Monday, that a span touches: what is booked there counts."""
    weeks = _weeks(span)
    return Span(weeks[0].start, weeks[-1].end)


def _weeks(span: Span) -> Sequence[Span]:
    first = span.start.date() - timedelta(days=span.start.weekday())
    count = (span.end.date() - first).days // 7 + 1
    mondays = [datetime.combine(first + WEEK * n, time(0), _zone(span)) for n in range(count + 1)]
    return [Span(mondays[n], mondays[n + 1]) for n in range(count)]


def _shared(one: Span, other: Span) -> timedelta:
    """The time that passes within both."""
    start = max(one.start.astimezone(UTC), other.start.astimezone(UTC))
    end = min(one.end.astimezone(UTC), other.end.astimezone(UTC))
    return max(end - start, NOTHING)


def _days(span: Span) -> list[date]:
    first = span.start.date() - timedelta(days=1)
    return [first + timedelta(days=n) for n in range((span.end.date() - first).days + 1)]


def _zone(span: Span) -> ZoneInfo:
    return span.start.tzinfo if isinstance(span.start.tzinfo, ZoneInfo) else ZoneInfo("UTC")
