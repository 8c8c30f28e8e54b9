"""Until when, as an argument: « jusqu'à lundi », "for two weeks", « demain 14 h »; read once, stored absolute."""

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
from bot.kit.times.spoken import mentioned, not_read, trouble_with

FARTHEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Until:
    """The instant at which something ends; at midnight, the end of the day before."""

    at: datetime


@dataclass(frozen=True)
class UntilKind:
    """A length counts from now; a day alone is meant to its end."""

    form: SlotForm = "time"
    entity: str = ""

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
        if found.start is None and found.end is None:
            at = ctx.said_at + found.duration if found.duration else None
        elif found.start is None or found.grain == "day":
            at = found.end
        else:
            at = found.start
        return _to_come(ctx, at) if at else Read(trouble=not_read())

    async def suggest(self, ctx: Context) -> Sequence[Until]:
        return ()

    def label(self, value: Until) -> Value:
        return told(value.at)


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
