"""A mention in one short line, so that a table of utterances can be read aloud.

`start/end` as ISO 8601 writes an interval, `..` where nothing was said, then what else is known:
`open`, a length, a shift, the rule of a habit, and `or` before each other reading.
"""

from datetime import datetime, timedelta

from bot.understanding.times import Mention


def told(mentions: list[Mention]) -> str:
    return " + ".join(_one(mention) for mention in mentions)


def _one(mention: Mention) -> str:
    words = [_interval(mention.start, mention.end, mention.grain)] if mention.start or mention.end else []
    words += ["open"] if mention.open else []
    words += [f"lasts {_length(mention.duration)}"] if mention.duration and not _obvious(mention) else []
    words += [f"shifts {_length(mention.shift)}"] if mention.shift else []
    words += [mention.rrule.removeprefix("RRULE:").replace("\n", " ")] if mention.rrule else []
    words += [f"or {_interval(other.start, other.end, mention.grain)}" for other in mention.alternatives]
    return " ".join(words) + ("?" if mention.guessed else "")


def _obvious(mention: Mention) -> bool:
    """Whether the length is just what lies between start and end."""
    if mention.start is None or mention.end is None:
        return False
    return (
        mention.end.timestamp() - mention.start.timestamp()
        == (mention.duration or timedelta()).total_seconds()
    )


def _interval(start: datetime | None, end: datetime | None, grain: str) -> str:
    if start and end and end.date() == start.date():
        return f"{start:%Y-%m-%d %H:%M}/{end:%H:%M}"
    return f"{_moment(start, grain)}/{_moment(end, grain)}" if end else _moment(start, grain)


def _moment(moment: datetime | None, grain: str) -> str:
    if moment is None:
        return ".."
    whole = grain in {"day", "week", "month"}
    return f"{moment:%Y-%m-%d}" if whole else f"{moment:%Y-%m-%d %H:%M}"


def _length(length: timedelta) -> str:
    sign, minutes = ("-" if length < timedelta() else "", abs(length) // timedelta(minutes=1))
    return f"{sign}{minutes // 60}:{minutes % 60:02}"
