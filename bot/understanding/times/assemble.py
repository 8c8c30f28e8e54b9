"""From words to sayings: the passes of the grammar, and what stands together."""

from dataclasses import replace
from functools import lru_cache

from bot.understanding.times import (
    rules_clocks,
    rules_dates,
    rules_days,
    rules_digits,
    rules_edges,
    rules_every,
    rules_hours,
    rules_lengths,
    rules_near,
    rules_parts,
    rules_ranges,
    rules_spans,
    rules_through,
)
from bot.understanding.times.days import Named
from bot.understanding.times.grammar import Pass, rewrite
from bot.understanding.times.habits import CODES
from bot.understanding.times.hints import strengthened
from bot.understanding.times.joining import counted, ends, joined, lasts, lent, opens
from bot.understanding.times.lexicon import lexemes
from bot.understanding.times.one_night import one_night
from bot.understanding.times.periods import Month, Span, Week
from bot.understanding.times.pieces import Every, Length, Piece
from bot.understanding.times.saying import Saying, filled
from bot.understanding.times.tokens import tokenise
from bot.understanding.times.weekly import listed

PASSES = tuple(
    Pass(rules)
    for rules in (
        rules_lengths.NUMBERS + rules_edges.TILL,
        rules_near.COUNTED,
        rules_hours.TWICE,
        rules_dates.DATES,
        rules_every.EVERY,
        rules_dates.NUMBERED,
        rules_hours.LENGTH_AT,
        rules_lengths.LENGTHS,
        rules_lengths.SUM,
        rules_lengths.AT_MOST,
        rules_through.NEXT_DAY + rules_lengths.LAPSES,
        rules_digits.DIGITS,
        rules_clocks.CLOCKS,
        rules_digits.PAST,
        rules_clocks.FINER,
        rules_through.APART,
        rules_hours.HOURS + rules_ranges.RANGES,
        rules_parts.PARTS,
        rules_days.WEEKS,
        rules_near.BESIDE,
        rules_days.DAYS,
        rules_days.FEASTS,
        rules_spans.SPANS,
        rules_through.THROUGH,
        rules_edges.FIRST,
        rules_edges.EDGES,
    )
)
VALUES = {
    "date", "hours", "clock", "part", "tonight", "stay", "length", "lapse", "lapse_now", "shift", "habit", "count", "edge",
    "except", "all_day", "bad",
}  # fmt: skip
CONNECTIVES = {
    "comma", "decimal", "the", "on", "at", "around", "a", "of", "de", "du", "in", "en", "for", "pour", "from", "and", "or", "bracket", "dash",
    "au", "starting", "between", "dot", "this", "whole", "running", "inclusive", "sharp", "only",
}  # fmt: skip
FARTHEST = 14
"""How many other words may stand between a day and its hour."""
CLOSE = 3
"""And between a length in days and the day from which it is counted: "a three day course from 8 February"."""
NEAR = 6
"""And between a day and an hour that is only a number: « lundi, à tout moment après 4 »."""


def parse(text: str, language: str, *, asked: bool = False) -> tuple[Saying, ...]:
    """Everything that the text says about time, in the order in which it says it.

    What is a time only beside another ("from 9 to 5") counts alone where a time was `asked` for.
    """
    said = _said(text, language)
    sure = tuple(saying for saying in said if not saying.weak)
    return said if asked and not sure else sure


@lru_cache(maxsize=64)
def _said(text: str, language: str) -> tuple[Saying, ...]:
    """The last ones are kept: the same words, and parts of them, are asked for their times again and again."""
    pieces = strengthened(text, rewrite(lexemes(tokenise(text), language), PASSES))
    return tuple(one_night(saying) for saying in _sentences(pieces))


def _sentences(pieces: list[Piece]) -> list[Saying]:
    found: list[Saying] = []
    sentence: list[Piece] = []
    for piece in pieces:
        if piece.tag != "stop":
            sentence.append(piece)
            continue
        found += _meet(_groups(sentence))
        sentence = []
    return found + _meet(_groups(sentence))


def _groups(pieces: list[Piece]) -> list[tuple[int, Saying]]:
    """Gather runs of pieces with nothing but small words between them, with the place where each ends."""
    groups: list[tuple[int, Saying]] = []
    current: Saying | None = None
    for place, piece in enumerate(pieces):
        if piece.tag in CONNECTIVES:
            continue
        if piece.tag not in VALUES or _unit(piece):
            current = None
            continue
        grown = filled(current, piece) if current else None
        if current and grown:
            groups[-1] = (place, grown)
        else:
            grown = _begun(current, piece)
            if grown is None:
                continue
            groups.append((place, grown))
        current = grown
    return groups


def _unit(piece: Piece) -> bool:
    """Whether it is the word "hours", which has the tag of hours of the day and tells none."""
    return piece.tag == "hours" and isinstance(piece.value, Length)


def _begun(before: Saying | None, piece: Piece) -> Saying | None:
    """Begin a new saying, linked to the one it stands right behind: "9h-12h et 14h-16h"."""
    begun = filled(Saying(), piece)
    return replace(begun, linked=before is not None) if begun else None


def _meet(groups: list[tuple[int, Saying]]) -> list[Saying]:
    """Make one time of a day and an hour with other words between them."""
    met: list[tuple[int, Saying]] = []
    for place, saying in groups:
        whole = None
        apart = place - met[-1][0] if met else FARTHEST + 1
        if apart <= FARTHEST and not saying.linked and _sure(met[-1][1], saying, apart):
            whole = joined(met[-1][1], saying)
        if whole:
            met[-1] = (place, whole)
        else:
            met.append((place, saying))
    return listed(_one_habit(_same_day(_lent([saying for _, saying in met]))))


def _sure(first: Saying, second: Saying, apart: int) -> bool:
    if ends(first, second) or counted(first, second) or (apart <= NEAR and opens(first, second)):
        return True
    return not (first.weak or second.weak) or (apart <= CLOSE and lasts(first, second))


def _one_habit(sayings: list[Saying]) -> list[Saying]:
    """Make one habit of weekdays and their rhythm: « le mardi et le jeudi de 17h à 19h, chaque semaine »."""
    *days, last = sayings or [Saying()]
    plain = [
        each.day for each in days if isinstance(each.day, Named) and not each.day.which and each.every is None
    ]
    same = all(each.hours == last.hours and each.part == last.part for each in days)
    if (
        not days
        or len(plain) < len(days)
        or not same
        or not isinstance(last.day, Named)
        or last.every != Every("WEEKLY")
    ):
        return sayings
    codes = tuple(CODES[day.weekday] for day in (*plain, last.day))
    spans = tuple(span for each in sayings for span in each.spans)
    return [replace(last, spans=spans, day=None, every=replace(last.every, byday=codes))]


def _same_day(sayings: list[Saying]) -> list[Saying]:
    """Let an hour be of the day that was said before it: « le 18 à 20h30, ouverture des portes à 19h30 »."""
    for index in range(1, len(sayings)):
        before, later = sayings[index - 1], sayings[index]
        if later.hours and not (later.dated or later.weak or later.bad) and _of_one_day(before):
            sayings[index] = replace(later, day=before.day)
    return sayings


def _of_one_day(saying: Saying) -> bool:
    """Whether it is hours of one day, and no habit."""
    days = saying.day
    alone = saying.timed and not (saying.every or saying.bad or saying.since or saying.until)
    return days is not None and alone and not isinstance(days, Span | Week | Month)


def _lent(sayings: list[Saying]) -> list[Saying]:
    """Let linked sayings lend each other the day or the hours: "lundi et mardi de 9h à 12h"."""
    for index in range(len(sayings) - 1, 0, -1):
        if sayings[index].linked:
            sayings[index - 1] = lent(sayings[index], sayings[index - 1])
    for index in range(1, len(sayings)):
        if sayings[index].linked:
            sayings[index] = lent(sayings[index - 1], sayings[index])
    return sayings
