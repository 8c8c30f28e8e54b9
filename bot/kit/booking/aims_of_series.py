"""Where a whole series is to go: « au mercredi », « à 19 h à partir de février », read beside each of its dates."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.moments import Span
from bot.kit.booking.aims import Aim, aimed
from bot.kit.times.spoken import beginnings
from bot.understanding.times import Mention

SINCE = re.compile(r"\b(?:[àa] partir (?:de |du |d'|d’)?|dès |from |as of |starting )", re.IGNORECASE)
WEEK = timedelta(days=7)
BIG = frozenset({"day", "week", "month"})


def begun(aim: Aim, language: str) -> tuple[Aim, date | None]:
    """The aim without « à partir de février », and the day from which on it is meant; None where that was not said."""
    for found in reversed(list(SINCE.finditer(aim.words))):
        days = beginnings(f"le {aim.words[found.end() :]}", aim.said, language)
        days = days or beginnings(aim.words[found.end() :], aim.said, language)
        if days and days[0].start and days[0].grain in BIG:
            return replace(aim, words=aim.words[: found.start()].strip()), days[0].start.date()
    return aim, None


def aimed_weekly(aim: Aim, first: Span, language: str) -> list[Span]:
    """Where the first of the dates may go: « mercredi » is that of its own week."""
    before = first.start.date() - timedelta(days=first.start.weekday() + 1)
    sunday = replace(aim, said=datetime.combine(before, time(12), first.start.tzinfo))
    return aimed(sunday if _weekday_alone(aim, sunday, language) else aim, first, language)


def _weekday_alone(aim: Aim, sunday: Aim, language: str) -> bool:
    """Whether it is a day of whichever week, rather than a date or « demain »."""
    here, there = (_beginning(one, language) for one in (aim, sunday))
    if here is None or there is None or here.start is None or there.start is None:
        return False
    if here.rrule:
        return True
    same = here.start.weekday() == there.start.weekday()
    return here.dated and here.grain not in {"week", "month"} and same and there.start - sunday.said <= WEEK


def _beginning(aim: Aim, language: str) -> Mention | None:
    return next(iter(beginnings(aim.words, aim.said, language)), None)
