"""Spans as they are stored: wall time, zone and folds as people meant them, and the instants computed from those."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from bot.core.moments import Span


def span_values(span: Span) -> dict[str, object]:
    """The columns of a span. Its times must be in a named zone, or 9:00 could not stay 9:00."""
    zone = span.start.tzinfo
    if not isinstance(zone, ZoneInfo) or span.end.tzinfo is not zone:
        raise ValueError(f"a span is stored in one named zone, not {span.start!r} to {span.end!r}")
    if not span.length:
        raise ValueError("a span that ends where it starts holds nothing")
    return {
        "starts": span.start,
        "ends": span.end,
        "start_wall": on_the_wall(span.start),
        "end_wall": on_the_wall(span.end),
        "folds": span.start.fold | span.end.fold << 1,
        "zone": zone.key,
    }


def span_of(row: Row[Any]) -> Span:
    """The span of a row, read from the wall: with newer zone data 9:00 is still 9:00."""
    zone = ZoneInfo(row.zone)
    return Span(
        datetime.fromisoformat(row.start_wall).replace(tzinfo=zone, fold=row.folds & 1),
        datetime.fromisoformat(row.end_wall).replace(tzinfo=zone, fold=row.folds >> 1 & 1),
    )


def on_the_wall(moment: datetime) -> str:
    """As a clock shows it, without its zone."""
    return moment.replace(tzinfo=None, fold=0).isoformat()
