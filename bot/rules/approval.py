"""Asking the team for a yes: until when it is awaited, when they are reminded, and which dates an answer chooses."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from bot.rules.quiet import HOUSE_QUIET, Quiet, may_ring
from bot.understanding.fold import plain
from bot.understanding.times import read_times

BEFORE = timedelta(hours=2)
"""So long before the beginning whoever asked must know, to find something else."""
EVENING = timedelta(minutes=30)
"""So long before the night, where that would be in it."""
REMINDED = timedelta(days=1)
LEAST = timedelta(minutes=30)
"""Who has less time than this to answer is not reminded."""
_PIECES = re.compile(r"[,;&+]|\bet\b|\band\b")
_BUT = re.compile(r"\b(?:sauf|excepte|hormis|except|but|without|sans|pas|not)\b")
_BARE = re.compile(r"(?:le |the )?(\d{1,2})(?:er|st|nd|rd|th)?")


def answered_by(now: datetime, start: datetime, quiet: Quiet = HOUSE_QUIET) -> datetime:
    """When the waiting ends, before the start: never at night unless it begins in that night, and never at once."""
    left = _instant(start) - _instant(now)
    at = _later(now, max(left - BEFORE, left / 2))
    evening, _morning = quiet.night(at)
    if not quiet.covers(at) or may_ring(at, start, quiet) == at:
        return at
    before = _later(evening, -EVENING)
    return before if _instant(before) > _instant(now) + LEAST else may_ring(at, start, quiet)


def reminded_at(
    now: datetime, until: datetime, start: datetime, quiet: Quiet = HOUSE_QUIET
) -> datetime | None:
    """When the team is asked once more; None where there is no time for that."""
    left = _instant(until) - _instant(now)
    at = may_ring(_later(now, min(REMINDED, left / 2)), start, quiet)
    return at if left > LEAST and _instant(at) < _instant(until) else None


def chosen(words: str, days: Sequence[date], now: datetime, language: str) -> list[date]:
    """Which of these days are meant by « le 3 et le 10 », "all but the 17th"; none where a word tells none of them."""
    said = plain(words)
    if but := _BUT.search(said):
        left_out = _days(said[but.end() :], days, now, language)
        return [day for day in days if day not in left_out] if left_out else []
    return _days(said, days, now, language)


def _days(said: str, days: Sequence[date], now: datetime, language: str) -> list[date]:
    found: set[date] = set()
    month: int | None = None
    for piece in reversed([one.strip(" .!") for one in _PIECES.split(said) if one.strip(" .!")]):
        bare = _BARE.fullmatch(piece)
        told = (
            [] if bare else [m.start.date() for m in read_times(piece, now, language, asked=True) if m.start]
        )
        alike = [day for day in days if bare and day.day == int(bare[1])]
        near = [day for day in alike if month is None or day.month == month] or alike
        some = near[:1] if bare else [day for day in told if day in days]
        if not some:
            return []
        month = some[-1].month
        found.update(some)
    return sorted(found)


def _later(at: datetime, length: timedelta) -> datetime:
    return (_instant(at) + length).astimezone(at.tzinfo)


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)
