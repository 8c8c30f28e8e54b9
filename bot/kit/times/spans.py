"""Spans of time from words: what is whole, what is doubtful, and what still lacks its hours or its end."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.call import Json
from bot.core.moments import Moment, Span
from bot.core.text import _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.times.spoken import beginnings, not_read, trouble_with
from bot.rules.free import open_part
from bot.store.house.houses import Hours
from bot.understanding.fold import plain
from bot.understanding.times import Mention

HOUR = timedelta(hours=1)
USUAL_LENGTHS = (HOUR, 2 * HOUR, 3 * HOUR)
MOST_READ = 4
ALL_DAY = re.compile(r"\b(toute? la journee|journee (entiere|complete)|(all|whole|entire|full) day)\b")
POINTS = frozenset({"minute", "hour"})


def read_span(ctx: Context, words: str, now: datetime) -> Read[Span]:
    language = ctx.asker.language
    if trouble := trouble_with(words, now, language):
        return Read(trouble=trouble)
    hours = ctx.house.hours
    reads = [_single(one, one.start, hours) for one in beginnings(words, now, language) if one.start]
    if len(reads) > 1:
        return _several(reads)
    return reads[0] if reads else Read(trouble=not_read())


def _several(reads: Sequence[Read[Span]]) -> Read[Span]:
    """Two times in one breath: which one is asked, never left out in silence."""
    note = _("I can only book one of those times at once.")
    if not all(read.candidates for read in reads):
        return Read(trouble=note)
    likeliest = [read.candidates[0] for read in reads]
    each = dict.fromkeys([*likeliest, *(span for read in reads for span in read.candidates)])
    return Read(tuple(each)[:MOST_READ], guessed=True, note=note)


def _single(mention: Mention, start: datetime, hours: Hours) -> Read[Span]:
    if mention.grain == "day" and mention.end and not mention.rrule and (whole := _all_day(mention, hours)):
        return Read((whole,), guessed=True)
    if mention.end is None or (mention.grain not in {*POINTS, "part"} and not _days(start, mention.end)):
        return incomplete(start, mention.grain)
    candidates = [Span(start, mention.end)]
    candidates += [Span(r.start, r.end) for r in mention.alternatives if r.start and r.end]
    if mention.rrule:
        note = _("I take one date at a time here: this is the first.")
        return Read(tuple(candidates[:1]), guessed=True, note=note)
    if mention.grain == "part":
        return Read((_opened(mention, candidates[0], hours),), guessed=True)
    return Read(tuple(candidates[:MOST_READ]), guessed=mention.guessed)


def _all_day(mention: Mention, hours: Hours) -> Span | None:
    """« Toute la journée » is as long as the doors are open, where the house said so."""
    if not ALL_DAY.search(plain(mention.text)) or mention.start is None or mention.end is None:
        return None
    day = Span(mention.start, mention.end)
    opened = open_part(day, hours)
    return opened[0] if len(opened) == 1 and opened[0] != day and not _days(day.start, day.end) else None


def _opened(mention: Mention, part: Span, hours: Hours) -> Span:
    """« Samedi matin » begins when the doors open; where they stay closed, it is told as it is. An end that was said stays."""
    opened = next(iter(open_part(part, hours)), part)
    return Span(opened.start, part.end) if mention.duration else opened


def _days(start: datetime, end: datetime) -> bool:
    """« du 1er au 10 », « la semaine prochaine »: several days are all of them, and no day whose hours are to be asked."""
    return (end.date() - start.date()).days > 1


def incomplete(start: datetime, grain: str) -> Read[Span]:
    partial: Json = {"start": start.isoformat(), "grain": "minute" if grain in POINTS else "day"}
    if grain in POINTS:
        offers = tuple(Span(start, start + length) for length in USUAL_LENGTHS)
        return Read(
            partial=partial, question=_("From {start}: until when?", start=Moment(start)), offers=offers
        )
    question = _("On {day}: from when to when? For example: 14:00 to 16:00", day=start.date())
    return Read(partial=partial, question=question)
