"""Mentions of time in the public format of `laloge explain`."""

from datetime import datetime, timedelta

from bot.core.call import Json
from bot.understanding.times import Mention


def mention_json(mention: Mention) -> dict[str, Json]:
    """A mention of time in the public format: moments in ISO 8601 with offset, lengths as ISO 8601 durations."""
    return {
        "text": mention.text,
        "start": _iso(mention.start),
        "end": _iso(mention.end),
        "grain": mention.grain,
        "open": mention.open,
        "rrule": mention.rrule,
        "duration": _length(mention.duration),
        "shift": _length(mention.shift),
        "dst": mention.dst,
        "offsets": [_offset(offset) for offset in mention.offsets],
        "alternatives": [{"start": _iso(one.start), "end": _iso(one.end)} for one in mention.alternatives],
    }


def impossible_json(text: str) -> dict[str, Json]:
    """A time that cannot be (« 25:00 »): a mention without a reading."""
    nothing: dict[str, Json] = dict.fromkeys(("start", "end", "rrule", "duration", "shift", "dst"))
    return {"text": text, **nothing, "grain": "minute", "open": False, "offsets": [], "alternatives": []}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _length(length: timedelta | None) -> str | None:
    """`PT2H30M`; days and weeks said as such are counted in hours where they are elapsed time."""
    if length is None:
        return None
    seconds = int(abs(length).total_seconds())
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3_600)
    minutes, rest = divmod(rest, 60)
    clock = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M"), (rest, "S")) if n)
    whole = f"P{f'{days}D' if days else ''}{f'T{clock}' if clock else ''}"
    sign = "-" if length < timedelta() else ""
    return sign + (whole if whole != "P" else "PT0S")


def _offset(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
