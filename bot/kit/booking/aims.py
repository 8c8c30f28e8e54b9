"""Where something that has its time is to go: « à 15 h », « vendredi », « une heure plus tard », read beside that time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.core.call import Json
from bot.core.moments import Span, wall
from bot.core.spec import SlotForm
from bot.core.text import UserText, Value
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.times.spoken import not_read, trouble_with
from bot.rules.nights import on_the_wall
from bot.rules.series import placed, zone_of
from bot.understanding.fold import bare_words, plain
from bot.understanding.times import Mention, Reading, read_times, read_troubles
from bot.understanding.times.dst import later

POINTS = frozenset({"minute", "hour"})
LATER = frozenset({"back", "later", "tard", "recule", "reculer", "repousse", "repousser", "delay"})
SOONER = frozenset({"forward", "earlier", "sooner", "tot", "avance", "avancer"})
FROM_TO = re.compile(r"(?:de|from)\s+(?P<from>\S+(?:\s+\S+)?)\s+(?:a|to)\s+(?P<to>\S.*)")
TO = re.compile(r"\s(?:a|to)\s+(?P<to>\d.*)")
WEEKDAYS = frozenset(
    [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
WHICH = frozenset(
    [
        "prochain",
        "prochaine",
        "suivant",
        "suivante",
        "ce",
        "cette",
        "apres",
        "huit",
        "next",
        "this",
        "following",
        "coming",
        "after",
    ]
)
MONTH_DAY = re.compile(r"\b\d{1,2}(?!\d|\s*(?:h|:|am|pm))")
ONE_DAY, A_WEEK = timedelta(days=1), timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Aim:
    """Words that tell a new time, and when they were said: what they leave open stays as it is."""

    words: str
    said: datetime


@dataclass(frozen=True)
class AimKind:
    """Kept as it was said, for it means nothing without what is to be moved."""

    form: SlotForm = "time"
    entity: str = ""

    def dump(self, value: Aim) -> Json:
        return {"words": value.words, "said": value.said.isoformat()}

    async def load(self, ctx: Context, raw: Json) -> Aim:
        if not isinstance(raw, dict):
            raise TypeError("an aim is stored as its words and when they were said")
        return Aim(str(raw["words"]), wall(str(raw["said"]), ctx.house.zone))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Aim]:
        words = _toward(words, ctx.said_at, ctx.asker.language)
        if trouble := trouble_with(words, ctx.said_at, ctx.asker.language):
            return Read(trouble=trouble)
        told = _told(words, ctx.said_at, ctx.asker.language)
        return Read((Aim(words, ctx.said_at),)) if told else Read(trouble=not_read())

    async def suggest(self, ctx: Context) -> Sequence[Aim]:
        return ()

    def label(self, value: Aim) -> Value:
        return UserText(value.words)


def aimed(aim: Aim, now: Span, language: str) -> list[Span]:
    """The times that may be meant for what has its time now; best first, none where they tell no new one."""
    told = _told(aim.words, aim.said, language)
    if told is None:
        return []
    if told.shift is not None:
        return [now.moved(told.shift)]
    if told.duration and told.grain == "day" and told.start and told.start.date() == now.start.date():
        return _by(told.duration, aim.words, now)
    if not told.dated and told.rrule is None:
        midnight = now.start.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
        told = _told(aim.words, midnight, language) or told
        if told.end and _away_from(now, told):
            return [Span(told.end, later(told.end, now.length))]
    readings = (
        *(_near(told, now) if now.start - aim.said > A_WEEK else ()),
        Reading(told.start, told.end),
        *told.alternatives,
    )
    found = (_beside(reading, told, now) for reading in readings)
    return list(dict.fromkeys(span for span in found if span))


def _near(told: Mention, now: Span) -> list[Reading]:
    """« Dimanche », of what takes place on a Saturday, more than a week from now: the Sunday beside it, and the next one is asked about."""
    words = set(bare_words(told.text))
    if told.start is None or words.isdisjoint(WEEKDAYS) or words & WHICH or MONTH_DAY.search(told.text):
        return []
    weeks = timedelta(weeks=round((now.start.date() - told.start.date()) / timedelta(weeks=1)))
    return [Reading(told.start + weeks, told.end + weeks if told.end else None)] if weeks > ONE_DAY else []


def _toward(words: str, said: datetime, language: str) -> str:
    """« De 16 h à 14 h », « mardi 20h à 19h »: from one hour to another one, and not back in time."""
    found = FROM_TO.search(plain(words)) or TO.search(plain(words))
    backwards = any(one.kind == "end-before-start" for one in read_troubles(words, said, language[:2]))
    return words[found.start("to") :] if found and backwards and len(plain(words)) == len(words) else words


def _away_from(now: Span, told: Mention) -> bool:
    """« De 14 h à 15 h », of what begins at 14 h."""
    begins = told.start is not None and told.start.time() == now.start.time()
    return begins and FROM_TO.match(plain(told.text)) is not None


def _by(length: timedelta, words: str, now: Span) -> list[Span]:
    """« décale ma résa de demain d'une heure »: which way is asked where no word says so."""
    said = set(bare_words(words))
    ways = [way for way, told in ((length, LATER), (-length, SOONER)) if said & told]
    return [now.moved(way) for way in ways or (length, -length)]


def _told(words: str, at: datetime, language: str) -> Mention | None:
    """The time that is told last: « de jeudi à vendredi » goes to Friday."""
    mentions = read_times(words, at, language[:2], asked=True)
    told = [one for one in mentions if one.start or one.end or one.shift is not None]
    return told[-1] if told else None


def _beside(reading: Reading, told: Mention, now: Span) -> Span | None:
    if reading.start is None:
        later_end = reading.end is not None and reading.end > now.start
        return Span(now.start, reading.end) if reading.end and later_end else None
    if told.grain in POINTS:
        return Span(reading.start, reading.end or later(reading.start, now.length))
    if told.grain == "part":
        return Span(reading.start, later(reading.start, now.length))
    days = reading.end - reading.start if reading.end and told.grain == "day" else ONE_DAY
    first = reading.start + max(
        days - ONE_DAY, timedelta(0)
    )  # « de demain à vendredi » goes to the last of them
    return same_hours(now, _day(first.date(), told.grain, now))


def _day(first: date, grain: str, now: Span) -> date:
    """« La semaine prochaine » is the same weekday of it."""
    return first + timedelta(days=now.start.weekday()) if grain == "week" else first


def same_hours(of: Span, day: date) -> Span:
    """The same hours of the wall on another day."""
    start = datetime.combine(day, of.start.time().replace(fold=0))
    return placed(start, on_the_wall(of), zone_of(of))


register(Aim, AimKind())
