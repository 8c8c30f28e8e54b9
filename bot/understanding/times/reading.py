"""The two questions that the rest of the house asks: which times, and which impossible ones."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.understanding.times.assemble import parse
from bot.understanding.times.dst import Settled, between, later, settle
from bot.understanding.times.mention import DEFAULT, DayParts, Mention, Reading, Trouble, TroubleKind
from bot.understanding.times.names import is_name
from bot.understanding.times.periods import Instant, Span, Week
from bot.understanding.times.pieces import Clock, In
from bot.understanding.times.placing import Moment, Wall
from bot.understanding.times.recurrence import habit
from bot.understanding.times.resolve import walls
from bot.understanding.times.saying import Saying
from bot.understanding.times.talk import is_no_length, is_talk
from bot.understanding.times.turned import turned
from bot.understanding.times.weekly import opening, weekly

MOST_ALTERNATIVES = 3


def read_times(
    text: str, now: datetime, language: str = "fr", parts: DayParts = DEFAULT, *, asked: bool = False
) -> list[Mention]:
    """Every time the text speaks of, read against `now` in the house's zone; the language only breaks ties.

    `asked`: the text answers "when?", so that "9 to 5" is a time.
    """
    moment = Moment(now, language, parts)
    found = (_mention(text, opening(text, saying), moment) for saying in parse(text, language, asked=asked))
    told = (mention for mention in found if mention and not _only_looks(text, mention))
    return [turned(text, mention) for mention in told]


def _only_looks(text: str, mention: Mention) -> bool:
    return is_name(text, mention.begin, mention.finish) or is_talk(text, mention.begin, mention.finish)


def read_troubles(text: str, now: datetime, language: str = "fr", parts: DayParts = DEFAULT) -> list[Trouble]:
    """Find the times the text speaks of that do not exist: 25:00, 30 February, from 16:00 to 14:00."""
    moment = Moment(now, language, parts)
    return [
        _trouble(text, saying, found)
        for saying in parse(text, language)
        if isinstance(found := _walls(saying, moment), str)
    ]


def _trouble(text: str, saying: Saying, kind: TroubleKind) -> Trouble:
    begin, finish = saying.spans[0][0], saying.spans[-1][1]
    at = saying.bad.at if saying.bad and saying.bad.at else (begin, finish)
    return Trouble(_text(text, saying), begin, finish, kind, at)


def _walls(saying: Saying, moment: Moment) -> list[Wall] | TroubleKind:
    if saying.shift or _only_length(saying):
        return []
    return walls(saying, moment)


def _only_length(saying: Saying) -> bool:
    return saying.length is not None and not (saying.dated or saying.timed or saying.whole)


def _text(text: str, saying: Saying) -> str:
    return text[saying.spans[0][0] : saying.spans[-1][1]]


def _mention(text: str, saying: Saying, moment: Moment) -> Mention | None:
    bare = Mention(
        _text(text, saying), saying.spans[0][0], saying.spans[-1][1], spans=_merged(saying.spans, text)
    )
    if saying.shift:
        return replace(bare, shift=saying.shift.delta)
    if _only_length(saying) and saying.length:
        return (
            None
            if is_no_length(text, bare.begin, bare.finish)
            else replace(bare, duration=saying.length.delta)
        )
    if _repeats(saying):
        return _habitual(bare, saying, moment)
    found = walls(saying, moment)
    return None if isinstance(found, str) or not found else _settled(bare, saying, found, moment)


def _repeats(saying: Saying) -> bool:
    return weekly(saying).every is not None or (_several_days(saying.day) and saying.timed)


def _several_days(day: object) -> bool:
    return isinstance(day, Span) or (isinstance(day, Week) and day.each)


def _habitual(bare: Mention, saying: Saying, moment: Moment) -> Mention | None:
    found = habit(saying, moment) if not isinstance(walls(saying, moment), str) else None
    if found is None:
        return None
    length = saying.length if saying.length and saying.length.minutes else None
    once = replace(saying, every=None, since=None, until=None, length=length)
    mention = _settled(bare, once, found.first, moment)
    return replace(mention, rrule=found.lines, open=False) if mention else None


def _settled(bare: Mention, saying: Saying, found: list[Wall], moment: Moment) -> Mention | None:
    lasting = [wall for wall in found if not _is_empty(wall)]
    if not lasting:
        return None
    best = lasting[0]
    start, end = _ends(best, saying, moment)
    changed = next((each for each in (start, end) if each and each.dst), None)
    reading = _reading(start, end)
    return replace(
        bare,
        start=reading.start,
        end=reading.end,
        grain=best.grain,
        open=_open(saying, best),
        duration=_duration(saying, reading),
        dst=changed.dst if changed else None,
        offsets=changed.offsets if changed else (),
        alternatives=_others(reading, lasting[1:], saying, moment),
        guessed=best.guessed,
        dated=saying.dated,
        measured=saying.length is not None and saying.length.minutes > 0,
        wall=Reading(best.start, best.end),
    )


def _is_empty(wall: Wall) -> bool:
    return wall.start is not None and wall.end is not None and wall.end <= wall.start


def _open(saying: Saying, wall: Wall) -> bool:
    return bool(saying.since or saying.until) and (wall.start is None or wall.end is None)


def _ends(wall: Wall, saying: Saying, moment: Moment) -> tuple[Settled | None, Settled | None]:
    """Both ends as instants; a length of hours is real time, and a gap never eats the whole of it."""
    zone = moment.now.tzinfo or UTC
    start = _elapsed(saying.after, moment) or (settle(wall.start, zone) if wall.start else None)
    end = _elapsed(saying.until and saying.until.target, moment) or (
        settle(wall.end, zone) if wall.end else None
    )
    if start is None or end is None or wall.start is None or wall.end is None:
        return start, end
    elapsed = saying.length is not None and saying.length.minutes > 0 and wall.grain in {"hour", "minute"}
    if elapsed or end.moment.astimezone(UTC) <= start.moment.astimezone(UTC):
        return start, Settled(later(start.moment, wall.end - wall.start))
    return start, end


def _elapsed(target: object, moment: Moment) -> Settled | None:
    """Count hours and minutes from now in real time: "dans 1h" is an hour also in the night of the change."""
    if not isinstance(target, In) or target.length.days or target.length.months:
        return None
    return Settled(later(moment.now.replace(second=0, microsecond=0), target.length.delta))


def _reading(start: Settled | None, end: Settled | None) -> Reading:
    return Reading(start.moment if start else None, end.moment if end else None)


def _others(best: Reading, found: list[Wall], saying: Saying, moment: Moment) -> tuple[Reading, ...]:
    others: list[Reading] = []
    for wall in found:
        start, end = _ends(wall, saying, moment)
        reading = _reading(start, end)
        if reading != best and reading not in others:
            others.append(reading)
    return tuple(others[:MOST_ALTERNATIVES])


def _duration(saying: Saying, reading: Reading) -> timedelta | None:
    if saying.length:
        return saying.length.delta
    until = saying.until and saying.until.target
    said = saying.hours is not None and (saying.hours.end is not None or saying.until is not None)
    said = said or (saying.part is not None and isinstance(until, Clock | Instant))
    return between(reading.start, reading.end) if said and reading.start and reading.end else None


def _merged(spans: tuple[tuple[int, int], ...], text: str) -> tuple[tuple[int, int], ...]:
    """Neighbouring stretches as one."""
    merged: list[tuple[int, int]] = []
    for begin, finish in spans:
        if merged and len(text[merged[-1][1] : begin].split()) <= 1:
            merged[-1] = (merged[-1][0], max(finish, merged[-1][1]))
        else:
            merged.append((begin, finish))
    return tuple(merged)
