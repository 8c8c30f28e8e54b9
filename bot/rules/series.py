"""Series: the dates of a rule of RFC 5545, on the clock of the wall, and which of them can be had."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import MONTHLY, rrule, rrulebase, rrulestr

from bot.core.moments import Span
from bot.core.text import Text, _
from bot.rules.objection import Objection
from bot.store.spaces.series import Series
from bot.understanding.times.dst import later, settle

MOST_DATES = 60
"""A series has no more dates than this, and none is looked for beyond them."""

UNTIL = re.compile(r"UNTIL=(\d{8}T\d{6})Z")
BOUNDS = re.compile(r";(?:UNTIL|COUNT)=[^;\n]*")
EXCEPTIONS = re.compile(r"\nEXDATE(?:;TZID=[^:\n]*)?:([^\n]*)")
MONTH_DAY = re.compile(r"FREQ=MONTHLY[^\n]*;BYMONTHDAY=(\d+)\b(?!,)")
STAMP = "%Y%m%dT%H%M%S"
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Repeated(Span):
    """A span that comes again: its own times are those of the first date, `rule` is its RRULE and EXDATE lines.

    `begins` is what the clock of the wall was to show at the first date, and `lasts` for how long on that clock: in a night
    that leaves an hour out, or has one twice, its own times show something else. Made by `repeated`.
    """

    begins: datetime
    lasts: timedelta
    rule: str

    @property
    def first(self) -> Span:
        return Span(self.start, self.end)

    @property
    def endless(self) -> bool:
        """Whether nobody said when it ends."""
        return BOUNDS.search(self.rule) is None

    @property
    def zone(self) -> ZoneInfo:
        """The house's, where nine o'clock stays nine o'clock."""
        return zone_of(self)


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a series, and why it cannot be had; no objection where it can."""

    span: Span
    objections: tuple[Objection, ...] = ()

    @property
    def free(self) -> bool:
        return not self.objections


def repeated(begins: datetime, lasts: timedelta, zone: ZoneInfo, rule: str) -> Repeated:
    """The same hours of the wall again and again: from `begins`, which has no zone, for so long."""
    first = placed(begins, lasts, zone)
    return Repeated(first.start, first.end, begins, lasts, rule)


def rule_of(series: Series) -> Repeated:
    """A stored series: its rule, and the hours that each of its dates was to have."""
    begins = series.start.replace(tzinfo=None, fold=0)
    return repeated(begins, timedelta(minutes=series.minutes), zone_of_moment(series.start), series.rule)


def dates(of: Repeated, most: int = MOST_DATES) -> list[Span]:
    """Its dates in their order, at most so many, each from what was said of the clock of the wall."""
    starts = on_the_wall_clock(of.rule, of.begins, of.zone)
    return [placed(start, of.lasts, of.zone) for start in islice(starts, most)]


def dates_within(of: Repeated, window: Span) -> list[Span]:
    """Those of its dates that begin in a window, though it may never end."""
    begins, ends = (at.astimezone(of.zone).replace(tzinfo=None) for at in (window.start, window.end))
    rule = rrulestr(_read_on_the_wall(of.rule, of.zone), dtstart=of.begins)
    spans = (placed(start, of.lasts, of.zone) for start in rule.between(begins, ends, inc=True))
    return [span for span in spans if window.start <= span.start < window.end]


def left_out(of: Repeated) -> list[Span]:
    """The dates that it would have but for its exceptions."""
    had = {span.start.date() for span in dates(of)}
    whole = dates(replace(of, rule=EXCEPTIONS.sub("", of.rule)))
    return [span for span in whole if span.start.date() not in had and EXCEPTIONS.search(of.rule)]


def without_such_a_day(of: Repeated) -> list[date]:
    """The last days of the months, among its own, that have no 29th, 30th or 31st."""
    wanted, found = MONTH_DAY.search(of.rule), dates(of)
    if not wanted or not found:
        return []
    months = rrule(
        MONTHLY,
        bymonthday=-1,
        dtstart=found[0].start.replace(tzinfo=None),
        until=found[-1].end.replace(tzinfo=None),
    )
    return [last.date() for last in months if last.day < int(wanted[1])]


def placed(start: datetime, length: timedelta, zone: ZoneInfo) -> Span:
    """Hours of the wall on one day: later where they do not exist, the first of two, and never empty."""
    begins, ends = settle(start, zone).moment, settle(start + length, zone).moment
    if ends.astimezone(UTC) <= begins.astimezone(UTC):
        ends = later(begins, length)
    return Span(begins, ends)


def zone_of(span: Span) -> ZoneInfo:
    """The named zone that a span is in."""
    return zone_of_moment(span.start)


def zone_of_moment(moment: datetime) -> ZoneInfo:
    """The named zone that a moment is in."""
    zone = moment.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise TypeError(f"a moment of a series is in a named zone, unlike {moment!r}")
    return zone


def judged(wished: Iterable[tuple[Span, Sequence[Objection]]]) -> list[Dated]:
    """Each date with what speaks against it; also a date before it that can be had and lasts into it."""
    found: list[Dated] = []
    for span, objections in wished:
        before = any(one.free and one.span.overlaps(span) for one in found)
        itself = [Objection("itself", _("The date before is not over by then."))] if before else []
        found.append(Dated(span, (*objections, *itself)))
    return found


def without(of: Repeated, days: Iterable[date]) -> Repeated:
    """The same but for some days: they become its exceptions."""
    stamps = {f"{datetime.combine(day, of.begins.time()):{STAMP}}" for day in days}
    stamps |= {stamp for line in EXCEPTIONS.findall(of.rule) for stamp in line.split(",")}
    bare = EXCEPTIONS.sub("", of.rule)
    lines = f"{bare}\nEXDATE;TZID={of.zone.key}:{','.join(sorted(stamps))}" if stamps else bare
    return replace(of, rule=lines)


def with_day(of: Repeated, day: date) -> Repeated:
    """The same with a day that was an exception."""
    kept = {stamp for line in EXCEPTIONS.findall(of.rule) for stamp in line.split(",")}
    days = {datetime.strptime(stamp[:8], "%Y%m%d").replace(tzinfo=UTC).date() for stamp in kept}
    return without(replace(of, rule=EXCEPTIONS.sub("", of.rule)), days - {day})


def before(of: Repeated, day: date) -> Repeated:
    """The same up to that day, which is not one of it any more."""
    last = settle(datetime.combine(day, datetime.min.time()), of.zone).moment - SECOND
    rule, *exceptions = BOUNDS.sub("", of.rule).split("\n")
    return replace(of, rule="\n".join([f"{rule};UNTIL={last.astimezone(UTC):{STAMP}}Z", *exceptions]))


def on_the_wall_clock(rule: str, begins: datetime, zone: ZoneInfo) -> rrulebase:
    """What a clock of the wall shows at each of its dates."""
    return rrulestr(_read_on_the_wall(rule, zone), dtstart=begins)


def _read_on_the_wall(rule: str, zone: ZoneInfo) -> str:
    """The rule without any zone: all of it is read on one clock, so no hour is compared between two."""

    def local(found: re.Match[str]) -> str:
        last = datetime.strptime(found[1], STAMP).replace(tzinfo=UTC)
        return f"UNTIL={last.astimezone(zone):{STAMP}}"

    return EXCEPTIONS.sub(r"\nEXDATE:\1", UNTIL.sub(local, rule))


def told(of: Repeated) -> Text:
    """A series in few words; its dates are told one by one where they are judged."""
    all_of_it = dates(of)
    return _(
        "{count} dates, {hours:time}, from {first:day} to {last:day}",
        count=len(all_of_it), hours=of.first, first=all_of_it[0], last=all_of_it[-1],
    )  # fmt: skip
