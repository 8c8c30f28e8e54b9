"""Until when, as an argument: « jusqu'à lundi », "for two weeks", « demain 14 h »; read once, stored absolute."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.core.call import Json
from bot.core.moments import Moment, wall
from bot.core.spec import SlotForm
from bot.core.text import Text, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.people.peace import house_quiet
from bot.kit.times.spoken import mentioned, not_read, trouble_with
from bot.understanding.fold import plain
from bot.understanding.times import Mention

FARTHEST = timedelta(days=400)
TO_ITS_END = re.compile(
    r"\b(?:fin|end|inclus|incluse|compris|comprise|including|included|inclusive|through)\b"
)
"""« Jusqu'à lundi inclus » is to the end of it."""


@dataclass(frozen=True, slots=True)
class Until:
    """The instant at which something ends; at midnight, the end of the day before."""

    at: datetime


@dataclass(frozen=True)
class UntilKind:
    """A length counts from now; a day alone is meant to its end, or, where one is `back` then, to its morning."""

    form: SlotForm = "time"
    entity: str = ""
    back: bool = False

    def dump(self, value: Until) -> Json:
        return value.at.isoformat()

    async def load(self, ctx: Context, raw: Json) -> Until:
        return Until(wall(str(raw), ctx.house.zone))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Until]:
        if trouble := trouble_with(words, ctx.said_at, ctx.asker.language):
            return Read(trouble=trouble)
        found = mentioned(words, ctx.said_at, ctx.asker.language)
        if found is None:
            return Read(trouble=not_read())
        at = _end_of(found, ctx.said_at)
        if at and self.back and found.start is None and not TO_ITS_END.search(plain(words)):
            at = _morning_before(ctx, at, str(found.grain)) or at
        return _to_come(ctx, at) if at else Read(trouble=not_read())

    async def suggest(self, ctx: Context) -> Sequence[Until]:
        return ()

    def label(self, value: Until) -> Value:
        return told(value.at)


def _end_of(found: Mention, said_at: datetime) -> datetime | None:
    if found.start is None and found.end is None:
        return said_at + found.duration if found.duration else None
    return found.end if found.start is None or found.grain == "day" else found.start


def _morning_before(ctx: Context, end: datetime, grain: str) -> datetime | None:
    """The morning of the day, week or month that ends there, when phones may ring again; None where it has begun."""
    last = end - timedelta(days=1)
    first = {"day": last, "week": end - timedelta(days=7), "month": last.replace(day=1)}.get(grain)
    if first is None or first.date() <= ctx.now.date():
        return None
    ends = house_quiet(ctx.house).ends
    return first.replace(hour=ends.hour, minute=ends.minute)


def _to_come(ctx: Context, at: datetime) -> Read[Until]:
    if at <= ctx.now:
        return Read(trouble=_("That is in the past: {when}.", when=Moment(at)))
    if at - ctx.now > FARTHEST:
        return Read(trouble=_("That is too far away for me: a year at most."))
    return Read((Until(at),))


def told(at: datetime) -> Text:
    """« until Monday 7 December », its end; or until an hour of a day."""
    if at.time() == time(0):
        return _("until the end of {day}", day=(at - timedelta(days=1)).date())
    return _("until {when}", when=Moment(at))


register(Until, UntilKind())
