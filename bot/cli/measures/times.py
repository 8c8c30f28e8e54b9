"""How many phrases about time are fully right: start, end and repetition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.cli.measures.cases import cases, moment, spoken
from bot.cli.measures.dates import same_dates
from bot.cli.measures.figures import Measured, Miss, percent, share
from bot.understanding.times import Mention, read_times


@dataclass(frozen=True, slots=True)
class Case:
    """A phrase, when and where it was said, and what it means; no start and no end: no time at all."""

    lang: str
    text: str
    ref: datetime
    start: datetime | None
    end: datetime | None
    rrule: str | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with what was read; of several times the first counts."""

    case: Case
    found: Mention | None

    @property
    def right(self) -> bool:
        case, found = self.case, self.found
        if found is None:
            return not (case.start or case.end or case.rrule)
        same = (found.start, found.end) == (case.start, case.end)
        return same and same_dates(found.rrule, case.rrule, case.start)

    @property
    def miss(self) -> Miss:
        found = self.found
        read = _told(found.start, found.end, found.rrule) if found else "no time"
        expected = _told(self.case.start, self.case.end, self.case.rrule)
        return Miss(self.case.lang, self.case.text, expected, read)


def measure(path: Path) -> Measured:
    judged = [_judged(case) for case in cases(path, _case)]
    counts = {lang: _count(judged, lang) for lang in sorted({one.case.lang for one in judged})}
    return Measured(
        {lang: {"right": right, "of": of} for lang, (right, of) in counts.items()},
        [f"{lang}: {percent(right, of)} right" for lang, (right, of) in counts.items()],
        [one.miss for one in judged if not one.right],
        min((share(*count) for count in counts.values()), default=1.0),
    )


def _case(line: Mapping[str, Any]) -> Case:
    zone = ZoneInfo(line["tz"])
    ref = moment(line["ref"], zone)
    if ref is None:
        raise ValueError("ref: expected a moment")
    start, end = moment(line["start"], zone), moment(line.get("end"), zone)
    return Case(spoken(line), str(line["text"]), ref, start, end, line.get("rrule"))


def _judged(case: Case) -> Judged:
    """Lengths and shifts ("1h", "une heure plus tard") are no time of their own."""
    told = [one for one in read_times(case.text, case.ref, case.lang) if one.start or one.end or one.rrule]
    return Judged(case, next(iter(told), None))


def _count(judged: Sequence[Judged], lang: str) -> tuple[int, int]:
    mine = [one for one in judged if one.case.lang == lang]
    return sum(one.right for one in mine), len(mine)


def _told(start: datetime | None, end: datetime | None, rrule: str | None) -> str:
    if start is None and end is None and rrule is None:
        return "no time"
    ends = " to ".join(f"{each:%a %Y-%m-%d %H:%M}" if each else ".." for each in (start, end))
    return f"{ends} {rrule}" if rrule else ends
