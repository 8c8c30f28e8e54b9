"""When something is to be said, as an argument: « demain 9h », "in 10 minutes", « tous les lundis à 9h »; stored by the clock of the wall."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.core.call import Json
from bot.core.moments import Moment, wall
from bot.core.spec import SlotForm
from bot.core.text import Text, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.times.often import often
from bot.kit.times.spoken import beginnings, mentioned, not_read, trouble_with
from bot.rules.again import instant_of, next_after
from bot.understanding.fold import plain
from bot.understanding.times import Mention

FARTHEST: Final = timedelta(days=400)
MORNING: Final = time(9)
"""The hour of a day of which no hour was said."""
WAKING: Final = range(7, 23)
DAYS: Final = frozenset({"day", "week", "month"})
UNTIL: Final = re.compile(r"^\s*(?:until|till|jusqu['’](?:à|au|a)?)\s+", re.IGNORECASE)
"""« Reporte jusqu'à demain » is to be said tomorrow."""
OR: Final = re.compile(r"\b(?:ou|or)\b")
TOO_OFTEN: Final = ("FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY")


@dataclass(frozen=True, slots=True)
class Due:
    """The first instant, what the clock of the wall is to show then, and the rule where it comes again."""

    at: datetime
    begins: datetime
    rule: str = ""


def once(at: datetime) -> Due:
    """At an instant, and never again."""
    return Due(at, at.replace(tzinfo=None, fold=0))


@dataclass(frozen=True)
class DueKind:
    """A day alone is meant in the morning; of today, or of a part of it that has begun, the hour is asked for."""

    form: SlotForm = "time"
    entity: str = ""

    def dump(self, value: Due) -> Json:
        return {"at": value.at.isoformat(), "wall": value.begins.isoformat(), "rule": value.rule}

    async def load(self, ctx: Context, raw: Json) -> Due:
        if not isinstance(raw, dict):
            raise TypeError("when something is due is stored as an instant, a wall time and a rule")
        at = wall(str(raw["at"]), ctx.house.zone)
        return Due(at, datetime.fromisoformat(str(raw["wall"])), str(raw["rule"]))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Due]:
        if isinstance(partial, dict) and "day" in partial:
            day = wall(str(partial["day"]), ctx.house.zone)
            return _that_day(ctx, words, day) if words else _which_hour(day)
        return _read(ctx, UNTIL.sub("", words), ctx.said_at)

    async def suggest(self, ctx: Context) -> Sequence[Due]:
        return ()

    def label(self, value: Due) -> Value:
        return told(value)


def told(due: Due) -> Text:
    """« Friday 4 December, 9:00 »; what comes again with how often, and when first."""
    if not due.rule:
        return Text("{when}", {"when": Moment(due.at)})
    return _(
        "{often} at {hour}, next {when:day}",
        often=often(due.rule),
        hour=due.begins.time(),
        when=Moment(due.at),
    )


def _read(ctx: Context, words: str, now: datetime) -> Read[Due]:
    if trouble := trouble_with(words, now, ctx.asker.language):
        return Read(trouble=trouble)
    begun = beginnings(words, now, ctx.asker.language)
    if not begun:
        alone = mentioned(words, now, ctx.asker.language)
        length = alone.duration if alone else None
        return _to_come(ctx, once(_later(ctx.now, length))) if length else Read(trouble=not_read())
    said = next((one for one in begun if one.rrule), begun[0])
    if said.rrule:
        return _again(ctx, said)
    if len(begun) > 1 and OR.search(plain(words)):
        each = [_once(ctx, one, _likeliest(one), now).candidates for one in begun]
        if several := tuple(due for dues in each for due in dues):
            return Read(several)
    first = _once(ctx, said, _likeliest(said), now)
    likely = [one for one in _others(said) if one.hour in WAKING or said.grain in DAYS]
    other = next((one for one in likely if one.date() != _likeliest(said).date()), None)
    if other is None or first.partial is not None:
        return first
    second = _once(ctx, said, other, now)  # « samedi », said on a Saturday: which one is asked
    both = tuple(sorted({*first.candidates, *second.candidates}, key=lambda due: due.at.astimezone(UTC)))
    return replace(
        first, candidates=both, trouble=None if both else first.trouble, guessed=bool(second.partial)
    )


def _once(ctx: Context, said: Mention, start: datetime, now: datetime) -> Read[Due]:
    if said.grain in DAYS:
        day = _bare(start.replace(hour=MORNING.hour, minute=0))
        at = instant_of(day, ctx.house.zone)
        return _which_hour(start) if at <= now else _to_come(ctx, Due(at, day))
    if said.grain == "part" and start <= now:
        return _which_hour(start)
    shown = said.wall.start if said.wall and start == said.start else None
    return _to_come(ctx, Due(start, shown or _bare(start)))


def _others(said: Mention) -> list[datetime]:
    return [one.start for one in said.alternatives if one.start]


def _again(ctx: Context, said: Mention) -> Read[Due]:
    rule = said.rrule or ""
    if any(too_often in rule for too_often in TOO_OFTEN):
        return Read(trouble=_("That would be too often: once a day at most."))
    shown = said.wall.start if said.wall and said.wall.start else _bare(_likeliest(said))
    begins = shown.replace(hour=MORNING.hour, minute=0) if said.grain in DAYS else shown
    if said.guessed:
        begins = begins.replace(hour=_likeliest(said).hour)
    first = next_after(begins, rule, ctx.house.zone, ctx.now)
    return Read((Due(first, begins, rule),)) if first else Read(trouble=not_read())


def _likeliest(said: Mention) -> datetime:
    """« At 5 » is when people are awake."""
    starts = [one for one in (said.start, *_others(said)) if one]
    awake = [one for one in starts if one.hour in WAKING or said.grain in DAYS]
    return awake[0] if awake and len(starts) > 1 else starts[0]


def _which_hour(day: datetime) -> Read[Due]:
    midnight = day.replace(hour=0, minute=0)
    return Read(partial={"day": midnight.isoformat()}, question=_("On {day}: at what time?", day=day.date()))


def _that_day(ctx: Context, words: str, midnight: datetime) -> Read[Due]:
    """An hour of that day; words that name another day are read afresh."""
    begun = beginnings(words, midnight, ctx.asker.language)
    if begun and not begun[0].dated and not begun[0].rrule:
        return replace(_read(ctx, words, midnight), partial=None)
    return _read(ctx, words, ctx.said_at)


def _to_come(ctx: Context, due: Due) -> Read[Due]:
    if due.at <= ctx.now:
        return Read(trouble=_("That is in the past: {when}.", when=Moment(due.at)))
    if due.at - ctx.now > FARTHEST:
        return Read(trouble=_("That is too far away for me: a year at most."))
    return Read((due,))


def _later(now: datetime, length: timedelta) -> datetime:
    return (now.astimezone(UTC) + length).astimezone(now.tzinfo)


def _bare(at: datetime) -> datetime:
    return at.replace(tzinfo=None, fold=0)


def moved(due: Due, zone: ZoneInfo, after: datetime) -> Due | None:
    """Its next date after an instant; None where there is none."""
    at = next_after(due.begins, due.rule, zone, after)
    return replace(due, at=at) if at else None


register(Due, DueKind())
