"""Which shift some words mean: by its name, by who holds it, by its time; all of it, or the part that was said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.moments import Span
from bot.kit.context import Context
from bot.kit.rota.rota import people_of
from bot.kit.times.spoken import beginnings, mentioned
from bot.rules.rota import Staffed, common
from bot.store.community.people import Role
from bot.store.rota.shifts import Shift
from bot.store.rota.slots import Slots
from bot.understanding.fold import bare_words, fold, plain
from bot.understanding.grammar import Entity
from bot.understanding.near import matching
from bot.understanding.times import Mention

POINTS = frozenset({"minute", "hour"})
NOW = re.compile(r"\b(?:en cours|maintenant|actuelle|now|ongoing|current|right away|tout de suite)\b")
SINCE = re.compile(r"\b(?:a partir d\w*|des|starting|from)\b")
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


def all_of(shift: Shift) -> Stint:
    return Stint(shift, shift.span)


def reach(ctx: Context, mentions: Sequence[Mention]) -> Span:
    """As far as what was said; else a week."""
    ends = [one.end or one.start + timedelta(days=1) for one in mentions if one.start]
    return Span(ctx.now, max([*ends, ctx.now + timedelta(days=14)]))


def called(words: str, known: Sequence[Staffed]) -> list[Staffed]:
    """Those whose name is said; nothing where none is."""
    said = bare_words(words)
    in_full = [one for one in known if _stands_in(bare_words(one.shift.name), said)]
    if in_full:
        return in_full
    names = {str(one.shift.name): one for one in known if one.shift.name}
    letters = " ".join(word for word in said if word.isalpha())
    found = matching(letters, [Entity("shift", name, (name,)) for name in names]) if letters else None
    if not found or not found.exact:
        return []
    return [one for one in known if str(one.shift.name) in found.keys]


async def names_another(ctx: Context, words: str, known: Sequence[Staffed]) -> bool:
    """Whether they call something of the rota by its name that is not among these: it is none of them, then."""
    said, among = bare_words(words), {bare_words(one.shift.name) for one in known}
    running = [bare_words(one.name) for one in await ctx.store(Slots).running()]
    return any(_stands_in(one, said) for one in running if one not in among)


async def without_names(ctx: Context, words: str) -> str:
    """« La soirée de jeudi » is on Thursday, where something is called so; « ce soir » stays this evening."""
    folded = fold(words)
    names = {plain(one.name) for one in await ctx.store(Slots).running() if one.name}
    for name in names:
        if found := re.search(
            rf"(?<!\bce )(?<!\bcet )(?<!\bcette )(?<!\bthis )\b{re.escape(name)}\b", folded.text
        ):
            begin, end = folded.original(*found.span())
            return words[:begin] + " " * (end - begin) + words[end:]
    return words


def _stands_in(name: Sequence[str], said: Sequence[str]) -> bool:
    """Word by word: « l'embarras » says nothing of the « Bar »."""
    starts = range(len(said) - len(name) + 1)
    return bool(name) and any(tuple(said[at : at + len(name)]) == tuple(name) for at in starts)


async def held_by(ctx: Context, words: str, known: Sequence[Staffed]) -> list[Stint]:
    """« La perm de Zoé »: what somebody holds, whose name the team knows."""
    held = [one for shift in known for one in shift.holders]
    people = await people_of(ctx, held) if ctx.may(Role.CONCIERGE) else {}
    found = matching(words, [Entity("person", str(one.id), (one.name,)) for one in people.values()])
    shifts = {one.shift.id: one.shift for one in known}
    named = found.keys if found.exact else ()
    return [Stint(shifts[one.shift], one.span) for one in held if str(one.person) in named]


def vague(words: str, ctx: Context) -> bool:
    """« La perm », « jusqu'à 19 h », "that one" may mean whichever there is; other words are about something else."""
    until = mentioned(words, ctx.said_at, ctx.asker.language)
    return (
        until is not None
        or VAGUE.fullmatch(" ".join(bare_words(words))) is not None
        or NOW.search(plain(words)) is not None
    )


def at_once(ctx: Context, known: Sequence[Staffed]) -> list[Stint]:
    return [all_of(one.shift) for one in known if one.shift.span.start <= ctx.now < one.shift.span.end]


def meant(ctx: Context, words: str, mentions: Sequence[Mention], known: Sequence[Staffed]) -> list[Stint]:
    since = SINCE.search(plain(words)) is not None
    if not mentions:
        until = mentioned(words, ctx.said_at, ctx.asker.language)
        some = [_until(one, until.end if until else None) for one in known]
        return some[:1] if until else some
    return [
        stint
        for mention in mentions
        for start, end in _readings(mention)
        for one in known
        if (stint := _fitting(one, start, end or (_ends(one, start) if since else None), mention.grain))
    ]


def _until(of: Staffed, end: datetime | None) -> Stint:
    """« Jusqu'à 19 h 30 » is the beginning of the next one."""
    span = of.shift.span
    inside = end is not None and span.start < end < span.end
    return Stint(of.shift, Span(span.start, end) if inside and end else span)


def _ends(of: Staffed, start: datetime) -> datetime | None:
    """« À partir de 19 h » is the rest of one that goes on then."""
    span = of.shift.span
    return span.end if span.start <= start < span.end else None


def _readings(mention: Mention) -> list[tuple[datetime, datetime | None]]:
    found = [(mention.start, mention.end), *((one.start, one.end) for one in mention.alternatives)]
    return [(start, end) for start, end in found if start]


def _fitting(of: Staffed, start: datetime, end: datetime | None, grain: str) -> Stint | None:
    """What was said beside the hours of one: the whole of it, a part of it, or another one was meant."""
    span = of.shift.span
    if grain in POINTS and end is None:
        return all_of(of.shift) if span.start <= start < span.end else None
    window = Span(start, end or start + timedelta(days=1))
    if grain in POINTS:
        part = common(span, window)
        return Stint(of.shift, part) if part else None
    begins_then = window.start <= span.start < window.end
    running = grain == "part" and span.overlaps(window)
    return all_of(of.shift) if begins_then or running else None


def part_of(words: str, midnight: datetime, span: Span, language: str) -> Span:
    """The hours that were said beside a number, where they are within it."""
    for mention in beginnings(words, midnight, language):
        if mention.start and mention.end and mention.grain in POINTS:
            return common(span, Span(mention.start, mention.end)) or span
    return span
