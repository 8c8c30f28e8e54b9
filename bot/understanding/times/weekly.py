"""Weekdays that come again though nobody said « tous les »: « du lundi au vendredi 9h-12h jusqu'au 18 décembre »."""

import re
from dataclasses import replace

from bot.understanding.times.days import Dated, Named, names_days
from bot.understanding.times.habits import CODES, weekdays_of
from bot.understanding.times.periods import Month, Span
from bot.understanding.times.pieces import Every
from bot.understanding.times.saying import Saying

WEEK = 7
NEAR = 40
"""So many letters around it tell."""
OPEN = re.compile(
    r"\b(?:open|opens|opening hours|closed|shut|shuts|hours|ouverte?s?|ouvre\w*|ouvr(?:ons|ez)|ferm[ée]e?s?|ferme(?:nt)?|horaires?|ouvertures?)\b",
    re.IGNORECASE,
)
ONCE = re.compile(
    r"\b(?:exception\w*|cette|semaine|this|next|week|only|seulement|travaux|works|repairs?|inventaire|for \w+ hours)\b",
    re.IGNORECASE,
)
"""What people say of some days alone: « exceptionnellement ouvert du mardi au jeudi »."""


def weekly(saying: Saying) -> Saying:
    """With the habit that is meant, where hours of a weekday are bounded by more than that day."""
    if saying.every or not saying.timed:
        return saying
    return _from_day_to_day(saying) or _one_day(saying) or _each_day(saying) or saying


def _from_day_to_day(saying: Saying) -> Saying | None:
    """Alone, « du lundi au vendredi » is those days of one week."""
    days, bounded = saying.day, saying.until or saying.since or saying.count or saying.length
    codes = weekdays_of(days) if bounded and isinstance(days, Span) else ()
    return replace(saying, every=Every("WEEKLY", byday=codes), day=None) if codes else None


def listed(sayings: list[Saying]) -> list[Saying]:
    """Read « le lundi, mercredi et vendredi de 18 à 20h jusqu'au 18 décembre » as one habit of three days."""
    last = len(sayings) - 1
    first = last
    while first > 0 and sayings[first].linked and _like(sayings[first - 1], sayings[last]):
        first -= 1
    if first >= last or (every := weekly(sayings[last]).every) is None or every.freq != "WEEKLY":
        return sayings
    row = sayings[first:]
    codes = tuple(CODES[each.day.weekday] for each in row if isinstance(each.day, Named))
    spans = tuple(span for each in row for span in each.spans)
    return [
        *sayings[:first],
        replace(row[-1], spans=spans, day=None, every=replace(every, byday=codes), linked=row[0].linked),
    ]


def _like(one: Saying, last: Saying) -> bool:
    """Whether it is a weekday with the hours of the last one, and no more."""
    day = one.day
    named = isinstance(day, Named) and not day.which and day.week is None and isinstance(last.day, Named)
    same = replace(last, spans=one.spans, day=day, linked=one.linked, until=None, since=None, count=None)
    return named and one == replace(same, length=one.length) and last.every is None


def opening(text: str, saying: Saying) -> Saying:
    """With the habit that is meant where somebody tells when they are open: « on est ouvert du mardi au samedi »."""
    days = saying.day
    if saying.every or saying.hours is None or not isinstance(days, Span) or saying.until or saying.since:
        return saying
    codes = weekdays_of(days)
    begin, finish = saying.spans[0][0], saying.spans[-1][1]
    if not codes or any(named.which for named in (days.start, days.end) if isinstance(named, Named)):
        return saying
    near = text[max(begin - NEAR, 0) : finish + NEAR]
    if not OPEN.search(near) or ONCE.search(near):
        return saying
    return replace(saying, every=Every("WEEKLY", byday=codes), day=None)


def _for_weeks(saying: Saying) -> bool:
    """Whether hours are said to last for weeks: « le mardi à 17h pendant six semaines »."""
    length = saying.length
    return saying.hours is not None and length is not None and (length.days >= 2 * WEEK or length.months > 0)


def _until_a_date(saying: Saying) -> bool:
    """Read « mardi 18h-20h jusqu'en mars »: no Tuesday lasts until March."""
    until = saying.until and saying.until.target
    ends = saying.hours is not None and (saying.hours.end is not None or saying.length is not None)
    return ends and names_days(until) and not isinstance(until, Named)


def _each_day(saying: Saying) -> Saying | None:
    """Read « 8h-20h jusqu'au 24 »: hours of every day until then."""
    until = saying.until and saying.until.target
    days = isinstance(until, Dated | Month) and saying.hours is not None and saying.hours.end is not None
    return replace(saying, every=Every("DAILY")) if days and not (saying.day or saying.since) else None


def _from_a_date(saying: Saying) -> bool:
    """Read « le lundi à 18h30 à partir du 11 janvier »."""
    since = saying.since
    dated = since is not None and isinstance(since.target, Dated | Month) and not since.past
    return dated and saying.hours is not None


def _one_day(saying: Saying) -> Saying | None:
    day = saying.day
    if not isinstance(day, Named) or day.which or day.week is not None:
        return None
    often = _for_weeks(saying) or (saying.count is not None and saying.count.value > 1)
    if not (often or _until_a_date(saying) or _from_a_date(saying)):
        return None
    return replace(saying, every=Every("WEEKLY", byday=(CODES[day.weekday],)), day=None)
