"""The week of a room as a picture: days side by side, hours from top to bottom, what is taken and what is closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.moments import Span
from bot.kit.pictures.paper import INK, SHUT, TAKEN, WHITE, Box, Paper
from bot.rules.week import Day, Taken

MEDIA_TYPE = "image/png"
WIDTH, TOP, LEFT, RIGHT, BOTTOM = 1000, 84, 64, 12, 16
HOUR = 40
"""Pixels."""
USUAL = (8, 20)
"""The hours that are shown where none were ever set and nothing is booked."""
TITLE, WORDS = 22, 14
LINE = WORDS + 4


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of a picture in its reader's language."""

    title: str
    language: str
    taken: str
    closed: str
    asked: str = "?"


def draw_week(days: Sequence[Day], labels: Labels) -> bytes:
    """A PNG; all that it shows is told in words beside it."""
    first, last = _hours(days)
    paper = Paper(WIDTH, TOP + (last - first) * HOUR + BOTTOM)
    paper.words((LEFT, 12), labels.title, TITLE, WIDTH - LEFT - RIGHT)
    width = (WIDTH - LEFT - RIGHT) / len(days)
    for number, day in enumerate(days):
        left = LEFT + number * width
        _column(paper, day, labels, _Column(left, left + width - 3, first, last))
    for hour in range(first, last + 1):
        y = TOP + (hour - first) * HOUR
        paper.words((8, y - LINE / 2), _hour(hour, 0, labels.language), WORDS, LEFT - 10)
    return paper.png()


@dataclass(frozen=True, slots=True)
class _Column:
    """Where a day stands: from left to right, and from its first hour to its last."""

    left: float
    right: float
    first: int
    last: int

    def box(self, span: Span, on: date) -> Box:
        """Where a span of that day stands, by the clock of the wall."""
        return (self.left, self._y(span.start, on), self.right, self._y(span.end, on))

    def _y(self, at: datetime, on: date) -> float:
        hours = 24.0 if at.date() > on else at.hour + at.minute / 60
        return TOP + (min(max(hours, self.first), self.last) - self.first) * HOUR


def _column(paper: Paper, day: Day, labels: Labels, column: _Column) -> None:
    width = column.right - column.left
    paper.words((column.left + 4, TOP - 28), _day(day.on, labels.language), WORDS, width - 4)
    bottom = TOP + (column.last - column.first) * HOUR
    paper.fill((column.left, TOP, column.right, bottom), SHUT)
    for span in day.opened:
        paper.fill(column.box(span, day.on), WHITE)
    for hour in range(column.first, column.last + 1):
        y = TOP + (hour - column.first) * HOUR
        paper.line((column.left, y, column.right, y))
    if not day.opened:
        _within(paper, (column.left, TOP, column.right, bottom), [labels.closed], INK)
    for span in day.closed:
        box = column.box(span, day.on)
        paper.stripes(box)
        _within(paper, box, [labels.closed], INK)
    for taken in day.taken:
        _taken(paper, taken, column.box(taken.span, day.on), labels)


def _taken(paper: Paper, taken: Taken, box: Box, labels: Labels) -> None:
    """Full where it is booked; a frame, and a word, where it only awaits a yes."""
    paper.fill(box, WHITE if taken.asked else TAKEN, TAKEN if taken.asked else WHITE)
    hours = "–".join(_hour(at.hour, at.minute, labels.language) for at in (taken.span.start, taken.span.end))
    name = [str(taken.name)] if taken.name else []
    words = [labels.asked, *name] if taken.asked else name or [labels.taken]
    _within(paper, box, [hours, *words], INK if taken.asked else WHITE)


def _within(paper: Paper, box: Box, lines: Sequence[str], colour: str) -> None:
    """As many lines as the box holds."""
    left, top, right, bottom = box
    for number, words in enumerate(lines):
        y = top + 2 + number * LINE
        if y + LINE <= bottom + 2:
            paper.words((left + 4, y), words, WORDS, right - left - 8, colour)


def _hours(days: Sequence[Day]) -> tuple[int, int]:
    """From the first hour of which there is something to tell to the last one."""
    told = [(span, day.on) for day in days for span in (*day.opened, *(one.span for one in day.taken))]
    some = [(span, on) for span, on in told if not _whole(span, on)]
    if not some:
        return USUAL
    first = min(span.start.hour for span, _on in some)
    last = max(24 if s.end.date() > on else s.end.hour + (s.end.minute > 0) for s, on in some)
    return (first, last) if any(day.opened and not _whole(day.opened[0], day.on) for day in days) else (
        min(first, USUAL[0]), max(last, USUAL[1]),
    )  # fmt: skip


def _whole(span: Span, on: date) -> bool:
    return span.start.hour == span.start.minute == 0 and span.end.date() > on


def _hour(hour: int, minute: int, language: str) -> str:
    if language != "fr":
        return f"{hour:02}:{minute:02}"
    return f"{hour} h {minute:02}" if minute else f"{hour} h"


def _day(on: date, language: str) -> str:
    from babel.dates import format_date

    return format_date(on, "EEE d MMM", locale=language)
