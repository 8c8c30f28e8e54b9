"""Habits that are said with how often: « les 5 prochains mardis », "ten weekly sessions"."""

from dataclasses import replace

from bot.understanding.times.habits import RHYTHMS, weekly
from bot.understanding.times.pieces import Count, Number, Piece, Weekday, every


def several_times(run: list[Piece]) -> list[Piece] | None:
    """Read « les 5 prochains mardis », "for six Mondays": a habit, and how often."""
    days = [piece for piece in run if piece.tag == "weekday"]
    times = next((piece for piece in run if piece.tag == "number"), None)
    many = times is not None and isinstance(times.value, Number) and times.value.value > 1
    if (
        times is None
        or not many
        or not all(day.value.plural for day in days if isinstance(day.value, Weekday))
    ):
        return None
    count = replace(times, tag="count", value=_count_of(times.value), begin=run[0].begin)
    said = [*days, *(piece for piece in run if piece.tag == "part")]
    return [count, replace(days[0], tag="habit", value=weekly(said), finish=run[-1].finish)]


def sessions(run: list[Piece]) -> list[Piece]:
    """Read "ten weekly sessions": a habit, and how often."""
    count = Count(every(run, Number)[0].value, sessions=True)
    habit = replace(run[1], tag="habit", value=RHYTHMS[str(run[1].value)], finish=run[2].finish)
    return [replace(run[0], tag="count", value=count), habit]


def _count_of(value: object) -> Count:
    return Count(value.value if isinstance(value, Number) else 1)
