"""Shifts as arguments: « P-12 », « la perm de samedi », « jeudi de 14 h à 16 h »: one of them, or a part of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from typing_extensions import override

from bot.core.call import Json
from bot.core.moments import Span, wall
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.rota import AHEAD, grow, people_of, rota, what_of
from bot.kit.spoken import beginnings, mentioned, trouble_with
from bot.rules.rota import Staffed, common
from bot.store.people import Role
from bot.store.shifts import Shift, Shifts
from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar import Entity
from bot.understanding.near import matching
from bot.understanding.times import Mention

NUMBER = re.compile(r"\bP[-\s]?(\d{1,9})\b", re.IGNORECASE)
MOST_OFFERED = 5
POINTS = frozenset({"minute", "hour"})
MINUTE = timedelta(minutes=1)
NOW = re.compile(r"\b(?:en cours|maintenant|actuelle|now|ongoing|current|right away|tout de suite)\b")
VAGUE = re.compile(
    r"(la|le|les|ma|mes|ta|une?|cette|celle|celui|ce|ci|l|de|du|perms?|permanences?|creneau|prochaine?|suivante?|n|importe|laquelle"
    r"|the|my|an?|this|that|one|it|shifts?|slot|next|any|whichever| )*"
)


@dataclass(frozen=True, slots=True)
class Stint:
    """A shift, and so much of it; all of it where its span is the shift's. `again` is the rule by which it was said to come again."""

    shift: Shift
    span: Span
    again: str = ""

    @property
    def whole(self) -> bool:
        return self.span == self.shift.span


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
        if trouble := trouble_with(words, ctx.said_at, ctx.asker.language):
            return Read(trouble=trouble)
        mentions = beginnings(words, ctx.said_at, ctx.asker.language)
        all_of_them = await self.among(ctx, _reach(ctx, mentions))
        known = _called(words, all_of_them)
        if not mentions and (theirs := await _held_by(ctx, words, known)):
            return Read(tuple(theirs)[:MOST_OFFERED])
        if not mentions and known == all_of_them and not _vague(words, ctx):
            known = []
        found = _at_once(ctx, known) if NOW.search(plain(words)) else _meant(ctx, words, mentions, known)
        rule = next((one.rrule for one in mentions if one.rrule), None)
        if rule and found:
            return Read((replace(found[0], again=rule.split("\n")[0]),))
        if not found:
            return Read(trouble=self.unknown(), offers=tuple(await self.suggest(ctx)))
        return Read(tuple(dict.fromkeys(found))[:MOST_OFFERED])

    async def among(self, ctx: Context, window: Span) -> list[Staffed]:
        """Those that may be meant."""
        await grow(ctx, window.end)
        return [one for one in await rota(ctx, window) if not one.closed]

    def unknown(self) -> Text:
        return _("I find no {word.shift:one} like that.")

    async def suggest(self, ctx: Context) -> Sequence[Stint]:
        """The next ones that lack somebody."""
        known = await self.among(ctx, Span(ctx.now, ctx.now + AHEAD))
        return [_stint(one) for one in known if one.gaps][:MOST_OFFERED]

    def label(self, value: Stint) -> Value:
        return what_of(value.shift, value.span)


@dataclass(frozen=True)
class MineKind(StintKind):
    """Among one's own; with a number, whosever it is."""

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
        return [_stint(one) for one in known][:MOST_OFFERED]


def _stint(of: Staffed) -> Stint:
    return Stint(of.shift, of.shift.span)


async def _numbered(ctx: Context, number: int, words: str) -> Read[Stint]:
    shift = await ctx.store(Shifts).numbered(number)
    if shift is None:
        said = UserText(f"P-{number}")
        return Read(trouble=_("There is no {word.shift:one} with the number {number}.", number=said))
    rest = NUMBER.sub("", words)
    midnight = shift.span.start.replace(hour=0, minute=0, second=0, microsecond=0)
    return Read((Stint(shift, _part(rest, midnight, shift.span, ctx.asker.language)),))


def _reach(ctx: Context, mentions: Sequence[Mention]) -> Span:
    """As far as what was said; else a week."""
    ends = [one.end or one.start + timedelta(days=1) for one in mentions if one.start]
    return Span(ctx.now, max([*ends, ctx.now + timedelta(days=14)]))


def _called(words: str, known: list[Staffed]) -> list[Staffed]:
    """Those whose name is said, where one is."""
    said_in_full = [one for one in known if one.shift.name and plain(one.shift.name) in plain(words)]
    if said_in_full:
        return said_in_full
    names = {str(one.shift.name): one for one in known if one.shift.name}
    said = " ".join(word for word in plain(words).split() if word.isalpha())
    found = matching(said, [Entity("shift", name, (name,)) for name in names]) if said else None
    if not found or not found.keys or not found.exact:
        return known
    return [one for one in known if str(one.shift.name) in found.keys]


async def _held_by(ctx: Context, words: str, known: Sequence[Staffed]) -> list[Stint]:
    """« La perm de Zoé »: what somebody holds, whose name the team knows."""
    held = [one for shift in known for one in shift.holders]
    people = await people_of(ctx, held) if ctx.may(Role.CONCIERGE) else {}
    found = matching(words, [Entity("person", str(one.id), (one.name,)) for one in people.values()])
    shifts = {one.shift.id: one.shift for one in known}
    named = found.keys if found.exact else ()
    return [Stint(shifts[one.shift], one.span) for one in held if str(one.person) in named]


def _vague(words: str, ctx: Context) -> bool:
    """« La perm », « jusqu'à 19 h », "that one" may mean whichever there is; other words are about something else."""
    until = mentioned(words, ctx.said_at, ctx.asker.language)
    return (
        until is not None
        or VAGUE.fullmatch(" ".join(bare_words(words))) is not None
        or NOW.search(plain(words)) is not None
    )


def _at_once(ctx: Context, known: Sequence[Staffed]) -> list[Stint]:
    return [_stint(one) for one in known if one.shift.span.start <= ctx.now < one.shift.span.end]


def _meant(ctx: Context, words: str, mentions: Sequence[Mention], known: Sequence[Staffed]) -> list[Stint]:
    if not mentions:
        until = mentioned(words, ctx.said_at, ctx.asker.language)
        some = [_until(one, until.end if until else None) for one in known]
        return some[:1] if until else some
    return [
        stint
        for mention in mentions
        for start, end in _readings(mention)
        for one in known
        if (stint := _fitting(one, start, end, mention.grain))
    ]


def _until(of: Staffed, end: datetime | None) -> Stint:
    """« Jusqu'à 19 h 30 » is the beginning of the next one."""
    span = of.shift.span
    inside = end is not None and span.start < end < span.end
    return Stint(of.shift, Span(span.start, end) if inside and end else span)


def _readings(mention: Mention) -> list[tuple[datetime, datetime | None]]:
    found = [(mention.start, mention.end), *((one.start, one.end) for one in mention.alternatives)]
    return [(start, end) for start, end in found if start]


def _fitting(of: Staffed, start: datetime, end: datetime | None, grain: str) -> Stint | None:
    """What was said beside the hours of one: the whole of it, a part of it, or another one was meant."""
    span = of.shift.span
    if grain in POINTS and end is None:
        return _stint(of) if span.start <= start < span.end else None
    window = Span(start, end or start + timedelta(days=1))
    if grain in POINTS:
        part = common(span, window)
        return Stint(of.shift, part) if part else None
    begins_then = window.start <= span.start < window.end
    running = grain == "part" and span.overlaps(window)
    return _stint(of) if begins_then or running else None


def _part(words: str, midnight: datetime, span: Span, language: str) -> Span:
    """The hours that were said beside a number, where they are within it."""
    for mention in beginnings(words, midnight, language):
        if mention.start and mention.end and mention.grain in POINTS:
            return common(span, Span(mention.start, mention.end)) or span
    return span


def _dumped(span: Span) -> dict[str, Json]:
    return {"start": span.start.isoformat(), "end": span.end.isoformat()}


def _loaded(ctx: Context, raw: dict[str, Json]) -> Span:
    zone = ctx.house.zone
    return Span(wall(str(raw["start"]), zone), wall(str(raw["end"]), zone))


register(Stint, StintKind())
