"""Spans of time as arguments: read against the moment they were said, stored absolute."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.core.call import Json
from bot.core.moments import Moment, Span, wall
from bot.core.spec import SlotForm
from bot.core.text import Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.times import nights
from bot.kit.times.repeats import begun as begun_series
from bot.kit.times.repeats import dumped, label, loaded, read_series
from bot.kit.times.spans import incomplete, read_span
from bot.kit.times.spoken import measured, mentioned
from bot.rules.booking import out_of_hours, over, too_long
from bot.rules.hours import within
from bot.rules.series import Repeated
from bot.rules.standing import longest_of_all
from bot.store.house.houses import Hours
from bot.store.spaces.rooms import Rooms
from bot.understanding.fold import bare_words

MINUTE = timedelta(minutes=1)
HALF_A_DAY = timedelta(hours=12)
TODAY = frozenset({"aujourd", "aujourdhui", "auj", "ajd", "ojd", "today"})
UNTIL = frozenset({"jusqu", "jusque", "until", "till", "fin", "end", "ends"})
RATHER = frozenset({"non", "nan", "plutot", "finalement", "no", "nope", "rather", "actually", "make"})
BARE_LENGTH = re.compile(
    r"\s*(\d{1,2})\s*(?:h|heures?|hours?|hrs?)\s*(\d{2})?\s*(?:min\w*)?\s*", re.IGNORECASE
)


@dataclass(frozen=True)
class SpanKind:
    """From when to when; what is missing (the hour, the end) is asked for by itself."""

    form: SlotForm = "time"
    entity: str = ""
    series: bool = False

    def dump(self, value: Span) -> Json:
        known: dict[str, Json] = {"start": value.start.isoformat(), "end": value.end.isoformat()}
        return {**known, **dumped(value)} if isinstance(value, Repeated) else known

    async def load(self, ctx: Context, raw: Json) -> Span:
        if not isinstance(raw, dict):
            raise TypeError("a span is stored as its start and end")
        start, end = wall(str(raw["start"]), ctx.house.zone), wall(str(raw["end"]), ctx.house.zone)
        return loaded(Span(start, end), raw) if "rule" in raw else Span(start, end)

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Span]:
        if self.series and (several := read_series(ctx, words, partial)):
            return _short_enough(several, await _longest(ctx))
        begun: Read[Span] | None = None
        if isinstance(partial, dict) and not begun_series(partial):
            start, grain = wall(str(partial["start"]), ctx.house.zone), str(partial.get("grain", "span"))
            begun = None if grain == "span" else incomplete(start, grain)
            read = _finish(ctx, words, start, grain) if words or begun is None else begun
        else:
            read = read_span(ctx, words, ctx.said_at)
        hours = ctx.house.hours
        read = _can_begin(_short_enough(_in_hours(read, hours), await _longest(ctx)), ctx)
        if nights.unclear(read) and not measured(words, ctx.said_at, ctx.asker.language):
            read = nights.settled(read, hours)
        return replace(begun, trouble=read.trouble) if begun and read.trouble else read

    async def suggest(self, ctx: Context) -> Sequence[Span]:
        return ()

    def label(self, value: Span) -> Value:
        return label(value)


async def _longest(ctx: Context) -> timedelta | None:
    return longest_of_all(await ctx.store(Rooms).all(), ctx.house.policy)


def _short_enough(read: Read[Span], longest: timedelta | None) -> Read[Span]:
    """No hours are asked for, and no yes, for what is too long in whichever room."""
    objections = [too_long(span, longest) for span in read.candidates]
    if objections and (first := objections[0]) and all(objections):
        return Read(trouble=first.reason)
    return read


def _can_begin(read: Read[Span], ctx: Context) -> Read[Span]:
    """Nothing more is asked for where the day or the beginning is over or the doors are closed; nor is an end offered after they close."""
    if read.trouble:
        return read
    if day := _day_over(ctx, read.partial):
        return Read(trouble=_("That is in the past: {when}.", when=day))
    if not read.offers:
        return read
    start = read.offers[0].start
    begins = Span(start, start + MINUTE)
    if over(begins, ctx.now):
        return Read(trouble=_("That is in the past: {when}.", when=Moment(start)))
    if closed := out_of_hours(begins, ctx.house.hours):
        return replace(incomplete(start, "day"), trouble=closed.reason)
    return replace(read, offers=tuple(span for span in read.offers if within(span, ctx.house.hours)))


def _day_over(ctx: Context, partial: Json) -> date | None:
    """« Hier », of which the hours would have been asked."""
    if not isinstance(partial, dict) or partial.get("grain") != "day":
        return None
    day = wall(str(partial["start"]), ctx.house.zone).date()
    return day if day < ctx.now.astimezone(ctx.house.zone).date() else None


def _in_hours(read: Read[Span], hours: Hours) -> Read[Span]:
    """Nobody hesitates between ten in the morning and ten at night where the nights are closed."""
    open_ones = tuple(span for span in read.candidates if within(span, hours))
    if not open_ones or len(open_ones) == len(read.candidates):
        return read
    return replace(read, candidates=open_ones, guessed=False)


def _finish(ctx: Context, words: str, start: datetime, grain: str) -> Read[Span]:
    """The rest of a span whose day or beginning is known, or other hours for one that was whole."""
    language = ctx.asker.language
    if grain == "minute":
        if length := _bare_length(words):
            return Read((Span(start, start + length),))
        mention = mentioned(words, start, language)
        if mention and mention.duration and mention.start is None:
            return Read((Span(start, start + mention.duration),))
        if (
            mention
            and mention.start
            and mention.end is None
            and not _other_start(words, mention.start - start)
        ):
            return Read((Span(start, mention.start),))
        if mention and mention.start is None and mention.end and mention.end > start:
            return Read((Span(start, mention.end),))
    return _that_day(ctx, words, start)


def _that_day(ctx: Context, words: str, start: datetime) -> Read[Span]:
    """Hours are those of the day that was said; words that name another day are read as if they were the first."""
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    read = read_span(ctx, words, max(midnight, ctx.said_at))
    named_today = not TODAY.isdisjoint(bare_words(words))
    same = not named_today and _days_of(read, ctx) <= {start.date()}
    return read if same else read_span(ctx, words, ctx.said_at)


def _days_of(read: Read[Span], ctx: Context) -> set[date]:
    """The days on which what was read begins."""
    days = {span.start.date() for span in read.candidates}
    if isinstance(read.partial, dict):
        days.add(wall(str(read.partial["start"]), ctx.house.zone).date())
    return days


def _other_start(words: str, length: timedelta) -> bool:
    """« non 11h », « euh en fait 11h », or an hour that is over by then: they begin at another hour; « jusqu'à 11h plutôt » ends then."""
    said = bare_words(words)
    rather = (
        not RATHER.isdisjoint(said) or " ".join(said[:3]).endswith("en fait") or said[:2] == ("en", "fait")
    )
    return not timedelta(0) < length <= HALF_A_DAY or (rather and UNTIL.isdisjoint(said))


def _bare_length(words: str) -> timedelta | None:
    """« 2h », "2 hours", « 1 h 30 » as the answer to "until when?": a length, where it is too small to be an hour."""
    found = BARE_LENGTH.fullmatch(words)
    if not found or int(found[1]) > 6:  # noqa: PLR2004 - « 7h » and later are hours of the day
        return None
    return timedelta(hours=int(found[1]), minutes=int(found[2] or 0))


register(Span, SpanKind())
