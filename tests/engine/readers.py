"""Readers of a house in Paris on Thursday 3 December 2026, nine in the morning."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.moments import Span
from bot.core.text import Value, _
from bot.engine.wording import Reader, plain

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 9, tzinfo=PARIS)
NAMES = {
    "me.undo": {"en": "undo", "fr": "oups"},
    "room.free": {"en": "free"},
}

ENGLISH = Reader("en", PARIS, NOW, names=NAMES)
FRENCH = Reader("fr", PARIS, NOW, names=NAMES)
FORMAL = Reader("fr@vous", PARIS, NOW, names=NAMES)


def at(text: str) -> datetime:
    """A wall time in Paris."""
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


def span(start: str, end: str) -> Span:
    return Span(at(start), at(end))


def shown(value: Value, reader: Reader) -> str:
    """One value as it reads, with ordinary spaces."""
    return plain(_("{value}", value=value), reader).replace("\u00a0", " ")
