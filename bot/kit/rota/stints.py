"""Shifts as arguments: « P-12 », « la perm de samedi », « jeudi de 14 h à 16 h »: one of them, or a part of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from typing_extensions import override

from bot.core.call import Json
from bot.core.errors import Refused
from bot.core.moments import Span, wall
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.rota.rota import AHEAD, grow, rota, what_of
from bot.kit.rota.which_shift import (
    NOW,
    Stint,
    all_of,
    at_once,
    called,
    held_by,
    meant,
    names_another,
    part_of,
    reach,
    vague,
    without_names,
)
from bot.kit.times.spoken import beginnings, trouble_with
from bot.rules.rota import Staffed
from bot.store.rota.holders import Holders
from bot.store.rota.shifts import Shift, Shifts
from bot.understanding.fold import plain

__all__ = ["MOST_OFFERED", "MineKind", "Stint", "StintKind", "number_of_shift"]

NUMBER = re.compile(r"\bP[-\s]?(\d{1,9})\b", re.IGNORECASE)
DAY_OF_MONTH = re.compile(r"([1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?")
"""« (Celle du) 10 » is of the tenth, in both languages."""
MOST_OFFERED = 5
A_YEAR = timedelta(days=366)


def number_of_shift(shift: Shift) -> UserText:
    """The short id that people see: P-12."""
    return UserText(f"P-{shift.number}")


@dataclass(frozen=True)
class StintKind:
    """By its number, its time or its name; where nothing was said, the next ones that somebody is looked for."""

    form: SlotForm = "text"
    entity: str = ""
    letters: str = "P"
    nouns: frozenset[str] = frozenset()

    def dump(self, value: Stint) -> Json:
        known: dict[str, Json] = {"shift": value.shift.id}
        known |= {"again": value.again} if value.again else {}
        return known if value.whole else {**known, **_dumped(value.span)}

    async def load(self, ctx: Context, raw: Json) -> Stint:
        if not isinstance(raw, dict):
            raise TypeError("a shift is stored with the part of it that is meant")
        shift = await ctx.store(Shifts).get(int(str(raw["shift"])))
        span = _loaded(ctx, raw) if "start" in raw else shift.span
        return Stint(shift, span, str(raw.get("again", "")))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Stint]:
        if number := NUMBER.search(words):
            return await _numbered(ctx, int(number[1]), words)
        words = f"le {day[1]}" if (day := DAY_OF_MONTH.fullmatch(words)) else words
        if trouble := trouble_with(words, ctx.said_at, ctx.asker.language):
            return Read(trouble=trouble)
        mentions = beginnings(await without_names(ctx, words), ctx.said_at, ctx.asker.language)
        all_of_them = await self.among(ctx, reach(ctx, mentions))
        named = called(words, all_of_them)
        known = named or all_of_them
        if not named and await names_another(ctx, words, all_of_them):
            known = []
        if not mentions and (theirs := await held_by(ctx, words, known)):
            return Read(tuple(theirs)[:MOST_OFFERED])
        if not mentions and not named and not vague(words, ctx):
            known = []
        found = at_once(ctx, known) if NOW.search(plain(words)) else meant(ctx, words, mentions, known)
        rule = next((one.rrule for one in mentions if one.rrule), None)
        if rule and found:
            return Read((replace(found[0], again=rule.split("\n")[0]),))
        if not found:
            so_called = [all_of(one.shift) for one in named]
            offers = tuple(so_called or await self.suggest(ctx))[:MOST_OFFERED]
            return Read(trouble=self.unknown(), offers=offers)
        by_start = sorted(dict.fromkeys(found), key=lambda one: one.span.start)
        return Read(tuple(by_start)[:MOST_OFFERED])

    async def among(self, ctx: Context, window: Span) -> list[Staffed]:
        """Those that may be meant."""
        await grow(ctx, window.end)
        return [one for one in await rota(ctx, window) if not one.closed]

    def unknown(self) -> Text:
        return _("I find no {word.shift:one} like that.")

    async def suggest(self, ctx: Context) -> Sequence[Stint]:
        """The next ones that lack somebody."""
        known = await self.among(ctx, Span(ctx.now, ctx.now + AHEAD))
        return [all_of(one.shift) for one in known if one.gaps][:MOST_OFFERED]

    def label(self, value: Stint) -> Value:
        return what_of(value.shift, value.span)


@dataclass(frozen=True)
class MineKind(StintKind):
    """Among one's own; with a number, whosever it is. Who holds nothing at all is told so, and asked nothing."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Stint]:
        ever = Span(ctx.now, ctx.now + AHEAD + A_YEAR)
        if not NUMBER.search(words) and not await ctx.store(Holders).of(ctx.person.id, ever):
            raise Refused(_("Nothing of the rota is yours in the next weeks."))
        return await StintKind.read(self, ctx, words, partial)

    @override
    async def among(self, ctx: Context, window: Span) -> list[Staffed]:
        known = await StintKind.among(self, ctx, window)
        person = ctx.person.id
        return [
            one for one in known if any(h.person == person for h in (*one.holders, *one.shadows, *one.spares))
        ]

    @override
    def unknown(self) -> Text:
        return _("I find no {word.shift:one} of yours like that.")

    @override
    async def suggest(self, ctx: Context) -> Sequence[Stint]:
        known = await self.among(ctx, Span(ctx.now, ctx.now + AHEAD))
        return [all_of(one.shift) for one in known][:MOST_OFFERED]


async def _numbered(ctx: Context, number: int, words: str) -> Read[Stint]:
    shift = await ctx.store(Shifts).numbered(number)
    if shift is None:
        said = UserText(f"P-{number}")
        return Read(trouble=_("There is no {word.shift:one} with the number {number}.", number=said))
    rest = NUMBER.sub("", words)
    midnight = shift.span.start.replace(hour=0, minute=0, second=0, microsecond=0)
    return Read((Stint(shift, part_of(rest, midnight, shift.span, ctx.asker.language)),))


def _dumped(span: Span) -> dict[str, Json]:
    return {"start": span.start.isoformat(), "end": span.end.isoformat()}


def _loaded(ctx: Context, raw: dict[str, Json]) -> Span:
    zone = ctx.house.zone
    return Span(wall(str(raw["start"]), zone), wall(str(raw["end"]), zone))


register(Stint, StintKind())
