"""Series read from words: « tous les jeudis 18 h-20 h jusqu'au 28 janvier »; the hours or the end that lack are asked for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.call import Json
from bot.core.moments import Moment, Span, wall
from bot.core.text import Text, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.times.spoken import beginnings, not_read, words_at
from bot.rules.free import open_part
from bot.rules.hours import within
from bot.rules.nights import on_the_wall
from bot.rules.series import Repeated, dates, repeated, told, zone_of
from bot.store.house.houses import Hours
from bot.understanding.fold import bare_words
from bot.understanding.times import Mention, read_troubles

SERIES = "series"
"""In a half-known time: the words that speak of it so far."""

BUT = "but"
"""And that days are still to be named on which it is not."""
NONE_OF_IT = frozenset(
    {"aucun", "aucune", "rien", "none", "nothing", "pas d exception", "sans exception", "no exception"}
)

USUAL_COUNTS = (4, 8, 12)
ENDS = ("{0} {1}", "{0} jusqu'au {1}", "{0} jusqu'en {1}", "{0} until {1}", "{0} {1} fois")
HOURS = ("{0} {1}", "{0} à {1}", "{0} to {1}", "{0} pendant {1}", "{0} for {1}")
"""How the words that answer may stand beside those that were said before."""
HOUR = re.compile(r"\b\d{1,2}\s*(?:h(?:\s*\d{2})?\b|:\d{2}|heures?\b|am\b|pm\b|o['’]clock\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """The words about a series so far, when they were said, and what they mean."""

    words: str
    at: datetime
    mention: Mention

    @property
    def timed(self) -> bool:
        return self.mention.end is not None and self.mention.grain in {"minute", "hour", "part"}

    @property
    def bounded(self) -> bool:
        return any(bound in (self.mention.rrule or "") for bound in ("UNTIL=", "COUNT="))

    @property
    def lacking(self) -> int:
        """How much of it is still to be asked for."""
        return (not self.timed) + (not self.bounded)


def begun(partial: Json) -> bool:
    """Whether a half-known time is that of a series."""
    return isinstance(partial, dict) and SERIES in partial


def read_series(ctx: Context, words: str, partial: Json) -> Read[Span] | None:
    """The series that is meant, or the question of what it lacks; None where they speak of no series."""
    if not isinstance(partial, dict) or SERIES not in partial:
        said = _said(ctx, words, ctx.said_at)
        return _reading(ctx, said) if said else _but_for_what(ctx, words)
    before = _said(ctx, str(partial[SERIES]), wall(str(partial["said"]), ctx.house.zone))
    if before is None:
        return None
    if not words or (BUT in partial and " ".join(bare_words(words)) in NONE_OF_IT):
        return _reading(ctx, before)
    if BUT in partial and (after := _left_out(ctx, before, words)):
        return _reading(ctx, after)
    if after := _completed(ctx, before, words):
        return _reading(ctx, after)
    if beginnings(words, ctx.said_at, ctx.asker.language):
        said = _said(ctx, words, ctx.said_at)
        return _reading(ctx, said) if said else None
    asked = _reading(ctx, before)
    return Read(trouble=not_read(), partial=asked.partial, question=asked.question, offers=asked.offers)


def _but_for_what(ctx: Context, words: str) -> Read[Span] | None:
    """A series whose end or exception is a time that nobody told us: all else stands, and that is asked for."""
    troubles = read_troubles(words, ctx.said_at, ctx.asker.language[:2])
    trouble = next((one for one in troubles if one.kind.startswith("unknown")), None)
    begin, finish = trouble.at if trouble else (0, 0)
    said = _said(ctx, words[:begin] + words[finish:], ctx.said_at) if trouble else None
    if said is None or trouble is None:
        return None
    told = _("I do not know when that is: {said}.", said=words_at(words, trouble))
    if trouble.kind == "unknown-exception":
        partial: Json = {SERIES: said.words, "said": said.at.isoformat(), BUT: True}
        return Read(trouble=told, partial=partial, question=_("From when to when? Or say none."))
    asked = _reading(ctx, said)
    return Read(trouble=told, partial=asked.partial, question=asked.question, offers=asked.offers)


def _left_out(ctx: Context, before: Said, words: str) -> Said | None:
    """Without the days that these words name."""
    if not beginnings(words, ctx.said_at, ctx.asker.language):
        return None
    return _said(ctx, f"{before.words} sauf {words}", before.at)


def _said(ctx: Context, words: str, at: datetime) -> Said | None:
    mentions = beginnings(words, at, ctx.asker.language)
    alone = mentions[0] if len(mentions) == 1 else None
    return Said(words, at, alone) if alone and alone.rrule else None


def _completed(ctx: Context, before: Said, words: str) -> Said | None:
    """What was said before with what is said now, where that tells more of the same."""
    ways = _beside_the_hour(before.words, words) if not before.timed else ()
    ways = (*ways, *(way.format(before.words, words) for way in (ENDS if before.timed else HOURS)))
    joined = (_said(ctx, way, before.at) for way in ways)
    return next((one for one in joined if one and _adds(one, before)), None)


def _beside_the_hour(before: str, words: str) -> Sequence[str]:
    """« À 19 h, jusqu'en avril », then « 21h »: the hour at which it ends stands beside the one at which it begins."""
    hour = HOUR.search(before)
    if hour is None:
        return ()
    return [way.format(before[: hour.end()], words) + before[hour.end() :] for way in HOURS]


def _adds(after: Said, before: Said) -> bool:
    same = not before.timed or after.mention.start == before.mention.start
    return same and after.lacking < before.lacking and (after.timed or not before.timed)


def _reading(ctx: Context, said: Said) -> Read[Span]:
    start = said.mention.start
    if start is None:
        return Read(trouble=not_read())
    partial: Json = {SERIES: said.words, "said": said.at.isoformat()}
    whole = whole_of(said.mention, ctx.house.hours) if said.timed else None
    if whole is None:
        return Read(partial=partial, question=_which_hours(said.mention, start))
    if whole.endless:
        return Read(partial=partial, question=_until_when(), offers=tuple(_counted(whole)))
    found = dates(whole, 2)
    return Read((whole,) if len(found) > 1 else tuple(found)) if found else Read(trouble=not_read())


def whole_of(mention: Mention, hours: Hours) -> Repeated | None:
    """With the hours that were said for each of its dates, though they may not exist on the first one."""
    begins, ends = (mention.wall.start, mention.wall.end) if mention.wall else (None, None)
    if not (begins and ends and mention.start and mention.end and mention.rrule):
        return None
    first = Span(mention.start, mention.end)
    opened = _opened(mention, first, hours)
    if opened == first and not within(first, hours):
        others = (Span(one.start, one.end) for one in mention.alternatives if one.start and one.end)
        opened = next((one for one in others if within(one, hours)), first)
    if opened != first:
        begins, ends = (moment.replace(tzinfo=None, fold=0) for moment in (opened.start, opened.end))
    return repeated(begins, ends - begins, zone_of(first), mention.rrule)


def _which_hours(mention: Mention, start: datetime) -> Text:
    if mention.grain in {"minute", "hour"}:
        return _("From {start}: until what time?", start=Moment(start))
    return _("From when to when? For example: 14:00 to 16:00")


def _until_when() -> Text:
    return _("Until when? For example: until 28 January, or 10 times")


def _counted(whole: Repeated) -> Iterable[Repeated]:
    rule, *exceptions = whole.rule.split("\n")
    for count in USUAL_COUNTS:
        yield replace(whole, rule="\n".join([f"{rule};COUNT={count}", *exceptions]))


def _opened(mention: Mention, span: Span, hours: Hours) -> Span:
    """« Tous les samedis matin » begin when the doors open."""
    opened: Sequence[Span] = open_part(span, hours) if mention.grain == "part" else ()
    return next(iter(opened), span)


def label(span: Span) -> Text:
    """A time as it is offered or read back, a series by its bounds."""
    return told(span) if isinstance(span, Repeated) else Text("{when}", {"when": span})


def dumped(whole: Repeated) -> dict[str, Json]:
    """What is stored of a series beside the times of its first date."""
    minutes = whole.lasts // timedelta(minutes=1)
    return {"rule": whole.rule, "begins": whole.begins.isoformat(), "minutes": minutes}


def loaded(first: Span, stored: Mapping[str, Json]) -> Repeated:
    """A stored series. Older ones knew only the times of their first date."""
    rule, zone = str(stored["rule"]), zone_of(first)
    if "begins" not in stored:
        return repeated(first.start.replace(tzinfo=None, fold=0), on_the_wall(first), zone, rule)
    lasts = timedelta(minutes=int(str(stored["minutes"])))
    return repeated(datetime.fromisoformat(str(stored["begins"])), lasts, zone, rule)
