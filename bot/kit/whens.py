"""Spans of time as arguments: read against the moment they were said, stored absolute."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from typing_extensions import override

from bot.core.call import Json
from bot.core.moments import Moment, Span, wall
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.rules.booking import too_long
from bot.rules.free import open_part
from bot.rules.hours import within
from bot.store.houses import Hours, Policy
from bot.understanding.times import Mention, read_times, read_troubles

USUAL_LENGTHS = (timedelta(hours=1), timedelta(hours=2), timedelta(hours=3))
BARE_LENGTH = re.compile(
    r"\s*(\d{1,2})\s*(?:h|heures?|hours?|hrs?)\s*(\d{2})?\s*(?:min\w*)?\s*", re.IGNORECASE
)
POINTS = frozenset({"minute", "hour"})
GRAINS = {
    "part": timedelta(hours=4),
    "day": timedelta(days=1),
    "week": timedelta(days=7),
    "month": timedelta(days=31),
}


class Window(Span):
    """A span to look at rather than to take: « demain » is the whole day, « 14 h » the hour that begins then."""


@dataclass(frozen=True)
class SpanKind:
    """From when to when; what is missing (the hour, the end) is asked for by itself."""

    form: SlotForm = "time"
    entity: str = ""

    def dump(self, value: Span) -> Json:
        return {"start": value.start.isoformat(), "end": value.end.isoformat()}

    async def load(self, ctx: Context, raw: Json) -> Span:
        if not isinstance(raw, dict):
            raise TypeError("a span is stored as its start and end")
        return Span(wall(str(raw["start"]), ctx.house.zone), wall(str(raw["end"]), ctx.house.zone))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Span]:
        begun: Read[Span] | None = None
        if isinstance(partial, dict):
            start, grain = wall(str(partial["start"]), ctx.house.zone), str(partial["grain"])
            begun, read = _incomplete(start, grain), _finish(ctx, words, start, grain)
        else:
            read = _read(ctx, words, ctx.said_at)
        read = _short_enough(_in_hours(read, ctx.house.hours), ctx.house.policy)
        return replace(begun, trouble=read.trouble) if begun and read.trouble else read

    async def suggest(self, ctx: Context) -> Sequence[Span]:
        return ()

    def label(self, value: Span) -> Value:
        return value


@dataclass(frozen=True)
class WindowKind(SpanKind):
    """A stretch of time to look at."""

    @override
    async def load(self, ctx: Context, raw: Json) -> Span:
        span = await SpanKind.load(self, ctx, raw)
        return Window(span.start, span.end)

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Span]:
        if trouble := _trouble(words, ctx.said_at, ctx.asker.language):
            return Read(trouble=trouble)
        mention = _mention(words, ctx.said_at, ctx.asker.language)
        if mention is None or mention.start is None:
            return Read(trouble=_not_read())
        end = mention.end or mention.start + GRAINS.get(mention.grain, timedelta(hours=1))
        return Read((Window(mention.start, end),))


def _read(ctx: Context, words: str, now: datetime) -> Read[Span]:
    language = ctx.asker.language
    if trouble := _trouble(words, now, language):
        return Read(trouble=trouble)
    mention = _mention(words, now, language)
    if mention is None or mention.start is None:
        return Read(trouble=_not_read())
    if mention.end is None or (
        mention.grain not in {*POINTS, "part"} and not _days(mention.start, mention.end)
    ):
        return _incomplete(mention.start, mention.grain)
    candidates = [Span(mention.start, mention.end)]
    candidates += [Span(r.start, r.end) for r in mention.alternatives if r.start and r.end]
    if mention.rrule:
        note = _("I cannot book a series yet: this is its first date only.")
        return Read(tuple(candidates[:1]), guessed=True, note=note)
    if mention.grain == "part":
        return Read((_opened(candidates[0], ctx.house.hours),), guessed=True)
    return Read(tuple(candidates[:4]), guessed=mention.guessed)


def _opened(part: Span, hours: Hours) -> Span:
    """« Samedi matin » begins when the doors open; where they stay closed, it is told as it is."""
    return next(iter(open_part(part, hours)), part)


def _days(start: datetime, end: datetime) -> bool:
    """« du 1er au 10 », « la semaine prochaine »: several days are all of them, and no day whose hours are to be asked."""
    return (end.date() - start.date()).days > 1


def _short_enough(read: Read[Span], policy: Policy) -> Read[Span]:
    """No hours are asked for, and no yes, for what is too long anyway."""
    objections = [too_long(span, policy) for span in read.candidates]
    if objections and (first := objections[0]) and all(objections):
        return Read(trouble=first.reason)
    return read


def _in_hours(read: Read[Span], hours: Hours) -> Read[Span]:
    """Nobody hesitates between ten in the morning and ten at night where the nights are closed."""
    open_ones = tuple(span for span in read.candidates if within(span, hours))
    if not open_ones or len(open_ones) == len(read.candidates):
        return read
    return replace(read, candidates=open_ones, guessed=False)


def _incomplete(start: datetime, grain: str) -> Read[Span]:
    partial: Json = {"start": start.isoformat(), "grain": "minute" if grain in POINTS else "day"}
    if grain in POINTS:
        offers = tuple(Span(start, start + length) for length in USUAL_LENGTHS)
        return Read(
            partial=partial, question=_("From {start}: until when?", start=Moment(start)), offers=offers
        )
    question = _("On {day}: from when to when? For example: 14:00 to 16:00", day=start.date())
    return Read(partial=partial, question=question)


def _finish(ctx: Context, words: str, start: datetime, grain: str) -> Read[Span]:
    """The rest of a span whose day or beginning is known; a whole new one is taken as it is."""
    language = ctx.asker.language
    if grain == "minute":
        if length := _bare_length(words):
            return Read((Span(start, start + length),))
        mention = _mention(words, start, language)
        if mention and mention.duration and mention.start is None:
            return Read((Span(start, start + mention.duration),))
        if mention and mention.start and mention.end is None and mention.start > start:
            return Read((Span(start, mention.start),))
        if mention and mention.start is None and mention.end and mention.end > start:
            return Read((Span(start, mention.end),))
        return _read(ctx, words, ctx.said_at)
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    return _read(ctx, words, max(midnight, ctx.said_at))


def _bare_length(words: str) -> timedelta | None:
    """« 2h », "2 hours", « 1 h 30 » as the answer to "until when?": a length, where it is too small to be an hour."""
    found = BARE_LENGTH.fullmatch(words)
    if not found or int(found[1]) > 6:  # noqa: PLR2004 - « 7h » and later are hours of the day
        return None
    return timedelta(hours=int(found[1]), minutes=int(found[2] or 0))


def _mention(words: str, now: datetime, language: str) -> Mention | None:
    mentions = read_times(words, now, language[:2])
    return next((m for m in mentions if m.start), mentions[0] if mentions else None)


def _trouble(words: str, now: datetime, language: str) -> Text | None:
    troubles = read_troubles(words, now, language[:2])
    if not troubles:
        return None
    said = UserText.clean(troubles[0].text, 60)
    match troubles[0].kind:
        case "no-such-hour":
            return _("There is no such hour: {said}.", said=said)
        case "no-such-date":
            return _("There is no such date: {said}.", said=said)
        case _:
            return _("That would end before it starts: {said}.", said=said)


def _not_read() -> Text:
    return _("I could not read a time there.")


register(Span, SpanKind())
register(Window, WindowKind())


def mentioned_day(words: str, now: datetime, language: str) -> date | None:
    """The day that words speak of, in the house's zone; None when they name none."""
    mention = _mention(words, now, language)
    return mention.start.date() if mention and mention.start else None
