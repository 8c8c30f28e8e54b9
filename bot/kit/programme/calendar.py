"""Calendar files (iCalendar, RFC 5545): what somebody has at a time, as any calendar program takes it in.

Moments stand in the house's zone, and the zone's rules stand in the file. In UTC a booking of nine o'clock would become one of
eight when a state changes its clocks after the file was made; what was promised is the hour on the wall. An hour that
comes twice that night cannot be told by the wall: what begins or ends in it for the second time is written in UTC.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from bot.core.attachment import Attachment
from bot.core.moments import Span
from bot.core.text import Text

if TYPE_CHECKING:
    from icalendar import Calendar, Event

MEDIA_TYPE = "text/calendar"
PRODUCT = "-//La Loge//laloge//EN"
Status: TypeAlias = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something at a time. `uid` never changes, `sequence` grows with each change; `label` says it all in words.

    `span` is the person's own time: what a house keeps around it for cleaning is none of theirs. What comes again has its
    `rule` (RRULE), the starts at which it does not take place, and when it is over; an entry that stands `instead_of` one
    of its dates names the start that this had.
    """

    uid: str
    span: Span
    title: str
    place: str
    about: str
    label: Text
    sequence: int = 0
    status: Status = "CONFIRMED"
    rule: str = ""
    exceptions: tuple[datetime, ...] = ()
    until: datetime | None = None
    instead_of: datetime | None = None


def calendar_file(name: str, entries: Sequence[Entry], now: datetime, alternative: Text) -> Attachment:
    """The entries as one file. Without METHOD: it is a calendar to take in, not an invitation to answer."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for entry in entries:
        calendar.add_component(_event(entry, now))
    if entries:
        first = min(entry.span.start for entry in entries).year
        last = max(entry.until or entry.span.end for entry in entries).year
        calendar.add_missing_timezones(first_date=date(first - 1, 1, 1), last_date=date(last + 2, 1, 1))
        _one_change_a_line(calendar)
    return Attachment(name, MEDIA_TYPE, calendar.to_ical(), alternative)


def _event(entry: Entry, now: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", _written(entry.span.start))
    event.add("dtend", _written(entry.span.end))
    event.add("summary", entry.title)
    event.add("location", entry.place)
    event.add("description", entry.about)
    event.add("sequence", entry.sequence)
    event.add("status", entry.status)
    _add_rule(event, entry)
    return event


def _add_rule(event: "Event", entry: Entry) -> None:
    from icalendar import vRecur

    if entry.rule:
        event.add("rrule", vRecur.from_ical(entry.rule.removeprefix("RRULE:")))
    if entry.exceptions:
        event.add("exdate", list(entry.exceptions))
    if entry.instead_of:
        event.add("recurrence-id", _written(entry.instead_of))


def _written(at: datetime) -> datetime:
    return at.astimezone(UTC) if at.fold else at


def _one_change_a_line(calendar: "Calendar") -> None:
    """The same rules of a zone; some programs read but the first of several dates in one line."""
    for part in calendar.walk():
        if "rdate" in part:
            dates = [one.dt for one in part.pop("rdate").dts]
            for each in dates:
                part.add("rdate", each)
