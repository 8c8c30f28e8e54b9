"""Which sayings are one time, told in two places: a day and its hours, a beginning and its end, a habit and its bounds."""

from dataclasses import replace

from bot.understanding.times.days import Dated, Named, Offset, names_days
from bot.understanding.times.periods import Instant
from bot.understanding.times.pieces import Clock
from bot.understanding.times.saying import Saying


def joined(first: Saying, second: Saying) -> Saying | None:
    """Two sayings as one, when each has what the other lacks: "demain … de 14h à 16h"."""
    slots = {
        slot: getattr(second, slot) for slot in Saying.__slots__ if slot != "spans" and getattr(second, slot)
    }
    if any(getattr(first, slot) for slot in slots if slot != "stays"):
        return None
    if not (
        _complete(first, second)
        or _then_again(first, second)
        or ends(first, second)
        or opens(first, second)
        or counted(first, second)
        or lasts(first, second)
        or rhythmic(first, second)
        or _bounded(first, second)
    ):
        return None
    return replace(first, spans=(*first.spans, *second.spans), **slots)


def lent(giver: Saying, taker: Saying) -> Saying:
    """Give the taker the day or the hours of its neighbour, if it has none."""
    if taker.shift or taker.after or giver.after or taker.bad or giver.bad:
        return taker
    if taker.day and giver.day and giver.timed and not (taker.timed or taker.whole):
        return replace(taker, hours=giver.hours, part=giver.part, length=taker.length or giver.length)
    if (
        _from_an_hour(giver)
        and taker == Saying(taker.spans, day=taker.day, linked=taker.linked)
        and taker.day
    ):
        return replace(taker, since=giver.since)
    if giver.day and taker.since and giver.until and not (taker.day or taker.timed):
        return replace(taker, day=giver.day)
    if taker.timed and giver.timed and not taker.dated:
        return replace(taker, day=giver.day, every=giver.every)
    return taker


def _from_an_hour(saying: Saying) -> bool:
    """Whether it is a day from an hour on: « vendredi ou samedi après 20h » is that of both."""
    since = saying.since.target if saying.since else None
    return saying.day is not None and isinstance(since, Clock) and not (saying.timed or saying.until)


def ends(first: Saying, second: Saying) -> bool:
    """Whether the second only says when the first ends: « demain à 14h la bleue jusqu'à 16h »."""
    begun = first.hours is not None and not (first.hours.end or first.length or first.until)
    only = second.until is not None and isinstance(second.until.target, Clock | Instant)
    return begun and only and not (second.day or second.timed or second.since or second.every)


def opens(first: Saying, second: Saying) -> bool:
    """Whether the second only says from or until which hour of the first: « demain la salle est libre dès 8h »."""
    edges = [edge for edge in (second.since, second.until) if edge]
    hour = len(edges) == 1 and isinstance(edges[0].target, Clock) and not edges[0].past
    only = hour and not (second.day or second.timed or second.every or second.length)
    day = first.day is not None or (first.every is not None and second.since is not None)
    return only and day and not (first.hours or first.after or first.since or first.until or first.bad)


def lasts(first: Saying, second: Saying) -> bool:
    """Whether the first only says how many days the second lasts: "a three day course from 8 February"."""
    length, since = first.length, second.since and second.since.target
    days = length is not None and length.days > 0 and not (first.dated or first.timed or first.whole)
    begins = names_days(since) or isinstance(second.day, Dated)
    only = Saying(second.spans, day=second.day, since=second.since)
    return days and begins and second == only and not (second.day and since)


def counted(first: Saying, second: Saying) -> bool:
    """Whether the first only counts what the second says: « 6 séances d'initiation, chaque mardi »."""
    counts = first.count is not None and first.count.sessions and second.every is not None
    return counts and not (first.dated or first.timed or second.count or second.until)


def rhythmic(first: Saying, second: Saying) -> bool:
    """Whether the first only says how often the second comes: "a weekly shift, thurs 9-9.30"."""
    every, day = first.every, second.day
    plain = every is not None and every.freq == "WEEKLY" and not (every.byday or every.part)
    only = plain and first == Saying(first.spans, every=every, linked=first.linked)
    named = isinstance(day, Named) and not day.which and day.week is None
    return only and named and second.hours is not None and second.hours.end is not None and not second.since


def _bounded(first: Saying, second: Saying) -> bool:
    """Whether one is a habit and the other bounds it: « tous les vendredis il me faut la bleue 18h-20h jusqu'en juin »."""
    for one, other in ((first, second), (second, first)):
        last = other.until and other.until.target
        if (
            one.every
            and names_days(last)
            and not (isinstance(last, Offset) and last.days < 0)
            and not (other.day or other.since or other.after or other.shift or other.bad)
        ):
            return not (one.until or one.count) and (one.hours is None or other.hours is None)
    return False


def _then_again(first: Saying, second: Saying) -> bool:
    """Whether the second only says how often the first comes again: « lundi 18h puis toutes les deux semaines »."""
    every = second.every
    only = every is not None and not (every.byday or every.bymonthday or every.part)
    return only and first.day is not None and first.timed and not (second.day or second.timed)


def _both_end(one: Saying, other: Saying) -> bool:
    """Whether each has an end of its own: "we won't start before 11: hand back 10 to 11"."""
    until = one.until is not None and isinstance(one.until.target, Clock)
    return until and other.hours is not None and other.hours.end is not None


def _complete(first: Saying, second: Saying) -> bool:
    """Whether one is the other's day, hour or length; two whole times stay two."""
    for one, other in ((first, second), (second, first)):
        if other.bad or other.shift or other.after or _both_end(one, other):
            return False
        if one.dated and other.timed and not other.dated and not one.timed:
            return True
        if other.length and not other.timed and not other.dated and (one.timed or one.dated):
            return not (one.hours and one.hours.end)
    return False
