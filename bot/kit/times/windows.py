"""Windows: stretches of time to look at, rather than to take."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from typing_extensions import override

from bot.core.call import Json
from bot.core.moments import Span
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.times.spoken import beginnings, not_read, trouble_with
from bot.kit.times.whens import SpanKind
from bot.understanding.times import Mention

HOUR = timedelta(hours=1)
GRAINS = {
    "part": timedelta(hours=4),
    "day": timedelta(days=1),
    "week": timedelta(days=7),
    "month": timedelta(days=31),
}


class Window(Span):
    """A span to look at rather than to take: « demain » is the whole day, « 14 h » the hour that begins then."""


@dataclass(frozen=True)
class WindowKind(SpanKind):
    """A stretch of time to look at."""

    @override
    async def load(self, ctx: Context, raw: Json) -> Span:
        span = await SpanKind.load(self, ctx, raw)
        return Window(span.start, span.end)

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Span]:
        if trouble := trouble_with(words, ctx.said_at, ctx.asker.language):
            return Read(trouble=trouble)
        windows = _one_after_another(beginnings(words, ctx.said_at, ctx.asker.language))
        return Read(windows) if windows else Read(trouble=not_read())


@dataclass(frozen=True)
class RestOfDayKind(WindowKind):
    """A stretch to close: « demain à midi » is from noon on, to the end of that day."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Span]:
        read = await WindowKind.read(self, ctx, words, partial)
        mentions = beginnings(words, ctx.said_at, ctx.asker.language) if read.candidates else ()
        if len(mentions) != 1 or mentions[0].end or mentions[0].grain not in {"hour", "minute"}:
            return read
        (span,) = read.candidates
        midnight = span.start.replace(hour=0, minute=0) + timedelta(days=1)
        return replace(read, candidates=(Window(span.start, midnight),))


def _one_after_another(mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """« aujourd'hui et demain » is one stretch, « lundi ou jeudi » are two to choose from."""
    windows: list[Span] = []
    spans = ((one.start, one.end or one.start + GRAINS.get(one.grain, HOUR)) for one in mentions if one.start)
    for start, end in sorted(spans):
        if windows and start <= windows[-1].end:
            before = windows.pop()
            windows.append(Window(before.start, max(before.end, end)))
        else:
            windows.append(Window(start, end))
    return tuple(windows)


register(Window, WindowKind())
