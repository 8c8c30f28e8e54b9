"""Parts of a booking as arguments: « la dernière heure », "the first 30 minutes", "from 15:00"."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from typing_extensions import override

from bot.core.call import Json
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _, as_text
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import Named, OneOf
from bot.kit.times.spoken import trouble_with
from bot.understanding.times import Mention, read_times


def _named(edge: str, minutes: int, said: Text, *words: str) -> Named:
    return Named(f"{edge} {minutes}", said, words)


EDGES = (
    _named("last", 60, _("the last hour"), "la dernière heure", "dernière heure", "the last hour", "last hour",
           "l'heure de fin", "the last 60 minutes"),
    _named("last", 30, _("the last half hour"), "la dernière demi-heure", "dernière demi-heure", "the last half hour",
           "last half hour", "les 30 dernières minutes", "the last 30 minutes", "last 30 minutes"),
    _named("last", 15, _("the last quarter of an hour"), "le dernier quart d'heure", "the last quarter of an hour",
           "les 15 dernières minutes", "the last 15 minutes", "last 15 minutes"),
    _named("last", 120, _("the last two hours"), "les deux dernières heures", "les 2 dernières heures", "the last two hours",
           "the last 2 hours", "last two hours", "last 2 hours"),
    _named("last", 180, _("the last three hours"), "les trois dernières heures", "les 3 dernières heures", "the last three hours",
           "the last 3 hours", "last three hours", "last 3 hours"),
    _named("first", 60, _("the first hour"), "la première heure", "première heure", "the first hour", "first hour",
           "the first 60 minutes"),
    _named("first", 30, _("the first half hour"), "la première demi-heure", "première demi-heure", "the first half hour",
           "first half hour", "les 30 premières minutes", "the first 30 minutes", "first 30 minutes"),
    _named("first", 15, _("the first quarter of an hour"), "le premier quart d'heure", "the first quarter of an hour",
           "les 15 premières minutes", "the first 15 minutes"),
    _named("first", 120, _("the first two hours"), "les deux premières heures", "les 2 premières heures",
           "the first two hours", "the first 2 hours", "first two hours", "first 2 hours"),
    _named("first", 180, _("the first three hours"), "les trois premières heures", "les 3 premières heures",
           "the first three hours", "the first 3 hours", "first three hours", "first 3 hours"),
)  # fmt: skip


@dataclass(frozen=True)
class PartKind(OneOf):
    """The first or the last so much of something, or hours; a `part` as bot/rules/giving_back.py reads it."""

    options: tuple[Named, ...] = EDGES

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[str]:
        edge = await OneOf.read(self, ctx, words)
        timed = await TimedPartKind().read(ctx, words)
        if edge.candidates and timed.candidates:
            return Read((joined(edge.candidates[0], timed.candidates[0]),))
        sides = {one.partition(" ")[0] for one in edge.candidates}
        if len(sides) == 1:  # « la dernière », whose length is said elsewhere
            return Read(edge.candidates[:1])
        return edge if edge.candidates else timed

    @override
    async def suggest(self, ctx: Context) -> tuple[str, ...]:
        return ()

    @override
    def label(self, value: str) -> Value:
        return next((as_text(one.label) for one in self.options if one.key == value), UserText(value))


@dataclass(frozen=True)
class TimedPartKind:
    """From an hour on, until one, between two, or so long; the day is that of the booking."""

    form: SlotForm = "time"
    entity: str = ""

    def dump(self, value: str) -> Json:
        return value

    async def load(self, ctx: Context, raw: Json) -> str:
        return str(raw)

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[str]:
        language = ctx.asker.language
        if trouble := trouble_with(words, ctx.said_at, language):
            return Read(trouble=trouble)
        mentions = read_times(words, ctx.said_at, language[:2], asked=True)
        parts = [part for one in mentions if (part := _part(one))]
        if not parts:
            return Read(trouble=_("I read no part of it there."))
        return Read(tuple(dict.fromkeys(parts)))

    async def suggest(self, ctx: Context) -> tuple[str, ...]:
        return ()

    def label(self, value: str) -> Value:
        kind, *values = value.split()
        if kind == "for":
            return Text("{length}", {"length": timedelta(minutes=int(values[0]))})
        return UserText(" – ".join(values) or value)


def _part(mention: Mention) -> str | None:
    start, end = mention.start, mention.end
    if not start and not end and mention.duration:
        return f"for {round(mention.duration.total_seconds() / 60)}"
    if start and end and mention.grain in {"minute", "hour"}:
        return f"between {_clock(start)} {_clock(end)}"
    if start and mention.grain in {"minute", "hour"}:
        return f"from {_clock(start)}"
    return f"until {_clock(end)}" if end and not start else "all"


def joined(part: str, when: str) -> str:
    """« la dernière » and « demi-heure » are one; a length by itself is taken off the end."""
    kind, _space, minutes = when.partition(" ")
    if kind == "for":
        return f"{part.partition(' ')[0] or 'last'} {minutes}"
    return when or part


def _clock(at: datetime) -> str:
    return f"{at:%H:%M}"
