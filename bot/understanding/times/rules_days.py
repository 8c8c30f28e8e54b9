"""Days by their names, and what is longer: "samedi en huit", "next week", "fin juin", "du lundi au vendredi"."""

from dataclasses import replace
from typing import Literal

from bot.understanding.times.dated import month_of, weekday_of, year_of
from bot.understanding.times.days import WEEK, Named, Offset, Which, names_days
from bot.understanding.times.feasts import Beside, WeekOf
from bot.understanding.times.grammar import rule
from bot.understanding.times.mention import TroubleKind
from bot.understanding.times.past import Beyond
from bot.understanding.times.periods import Month, Nth, Week, Weekend
from bot.understanding.times.pieces import Bad, Edge, Length, Ordinal, Part, Piece, Weekday, every

FORTNIGHT = 14


def _named(run: list[Piece]) -> Named:
    tags = {piece.tag for piece in run}
    which: Which = next((name for name in ("this", "next", "last") if name in tags), "")
    which = (
        "after" if tags & {"en_huit", "week", "after_next"} else "fortnight" if "en_quinze" in tags else which
    )
    return Named(every(run, Weekday)[0].value, which)


def _week_on(run: list[Piece]) -> Named | Beside | None:
    """Read "a week on Friday", "three weeks on Saturday", but not "2 hours on Friday"."""
    days = every(run, Length)[0].days
    which: Which | None = {7: "after", 14: "fortnight"}.get(days)  # type: ignore[assignment]
    if days > FORTNIGHT and days % WEEK == 0:
        return Beside(Named(every(run, Weekday)[0].value), Offset(days))
    return Named(every(run, Weekday)[0].value, which) if which else None


def _of_week(run: list[Piece]) -> Named:
    return Named(every(run, Weekday)[0].value, week=every(run, Week)[0].offset)


def _the_one_after(run: list[Piece]) -> Named:
    """Read "not this Friday, the one after"."""
    return Named(every(run, Weekday)[0].value, "after")


def _after_next(run: list[Piece]) -> Edge:
    """Read "after next week", which is no "week after next"."""
    return Edge("from", Beyond(Week(1) if run[-1].tag == "week" else Month(offset=1)))


def _offset(run: list[Piece]) -> int:
    tags = {piece.tag for piece in run}
    return 2 if "after_next" in tags else 1 if "next" in tags else -1 if "last" in tags else 0


def _weekend(run: list[Piece]) -> Weekend:
    offset = _offset(run)
    return Weekend({0: "", 1: "next", -1: "last"}.get(offset, "after"))  # type: ignore[arg-type]


def _weekend_of(run: list[Piece]) -> WeekOf:
    return WeekOf([piece.value for piece in run if names_days(piece.value)][-1], weekend=True)


def _week_of_feast(run: list[Piece]) -> WeekOf | None:
    """Read "Christmas week", "Easter weekend"."""
    feast = run[0].value
    return WeekOf(feast, weekend=run[-1].tag == "weekend") if names_days(feast) else None


def _third(run: list[Piece]) -> Week | Month | None:
    third = _which_third(run)
    for week in every(run, Week):
        return replace(week, third=third)
    for month in every(run, Month):
        return replace(month, third=third)
    return Week(0, third, coming=True) if run[-1].tag == "week" else Month(third=third)


def _which_third(run: list[Piece]) -> Literal["start", "mid", "end"]:
    tag = run[0].tag
    return "start" if tag in {"start", "early"} else "mid" if tag == "mid" else "end"


def _whole_month(run: list[Piece]) -> Month:
    return Month(month_of(run), year_of(run))


def _nth(run: list[Piece]) -> Nth | None:
    ordinal = next((each.value for each in every(run, Ordinal)), -1)
    month = next(iter(every(run, Month)), None) or _whole_month(run)
    return Nth(ordinal, weekday_of(run) or 0, month)


WEEKS = (
    rule("edge", "after_next (week|months)", _after_next),
    rule(
        "weeks", "not (this|the) week (comma|small)* (the_one|the)* (after|next|de after)", lambda _: Week(1)
    ),
    rule("date", "the? (weekend|we) de after", lambda _: Weekend("after")),
    rule("date", "the? weekend after_next", lambda _: Weekend("after")),
    rule("date", "this end de week", lambda _: Weekend()),
    rule("weeks", "whole the? (next week|week next|this? week)", lambda run: Week(_offset(run), each=True)),
    rule("weeks", "(the|this)? past week", lambda _: Week(-1)),
    rule("date", "(the|this)? past weekend", lambda _: Weekend("last")),
    rule(
        "weeks",
        "(de|of|in) the week (?!(next|last|number|date|de after|(de|of|du) (the|a)* (date|feast)))",
        lambda _: Week(0),
    ),
    rule("date", "the? (weekend|we) (of|de|du) the? (date|dates|span|feast)", _weekend_of),
    rule("date", "feast (week|weekend)", _week_of_feast),
    rule("date", "length on weekday", _week_on),
    rule("monthly", "the? months de after (?!(the|date|feast|clock))", lambda _: Month(offset=1)),
    rule("weeks", "the? week de after (?!(the|date|feast|clock))", lambda _: Week(1)),
    rule(
        "date",
        "(?<=the) weekday after (?=($|stop|comma|dash|bracket))",
        lambda run: Named(every(run, Weekday)[0].value, "after"),
    ),
    rule("date", "weekday de after END", lambda run: Named(every(run, Weekday)[0].value, "after")),
    rule("weeks", "the? (next week|week next) (?!after_next)", lambda run: Week(_offset(run))),
    rule("weeks", "the? week after_next", lambda _: Week(2)),
    rule("weeks", "the? (this|last) week", lambda run: Week(_offset(run))),
    rule("weeks", "the? week last", lambda _: Week(-1)),
    rule(
        "date",
        "(this|next|last|the)? (weekend|weekends) (next|last)? (?!(before|after) (the|a)* (feast|date))",
        _weekend,
    ),
    rule("date", "(this|the|au|du) we next?", _weekend),
    rule("date", "we next", _weekend),
    rule("monthly", "(this|next|last) months", lambda run: Month(offset=_offset(run))),
    rule("monthly", "(in|en) the months END", lambda _: Month()),
    rule("monthly", "the? months (next|last)", lambda run: Month(offset=_offset(run))),
    rule("monthly", "(en|in|of|de|next|this)? month (next|year)?", _whole_month),
    rule("date", "offset", lambda run: Offset(int(str(run[0].value)))),
    rule("date", "this (?=(clock|hour))", lambda _: Offset(0)),
    rule(
        "part",
        "(start|mid|end) dash? (of|de|du|in)? the? part",
        lambda run: replace(every(run, Part)[0], third=_which_third(run)),
    ),
    rule("tonight", "this part", lambda run: replace(every(run, Part)[0], days=0, sure=True)),
)


def _feasts(run: list[Piece]) -> list[Piece]:
    return [replace(piece, tag="date") if piece.tag == "feast" else piece for piece in run]


def _unknown(run: list[Piece]) -> Bad:
    """Nobody told us when the school holidays are, nor when summer begins for them."""
    kind: TroubleKind = "unknown-exception" if run[0].tag in {"except", "not"} else "unknown-days"
    return Bad(kind, (run[0].begin, run[-1].finish))


BOUND = "(until|within|before|after|starting|from|au|du|between)"
FEASTS = (
    rule("feasts", "between (the|a)* (feast|date) (and|to|au) (the|a)* (feast|date)", _feasts),
    rule("feasts", "(from|de|du) (the|a)* (feast|date) (to|au|a|until) (the|a)* (feast|date)", _feasts),
    rule("feasts", f"{BOUND} (the|a|de)* feast (?!word)", _feasts),
    rule("feasts", "except (the|a|de|for|in|en|on)* feast", _feasts),
    rule("bad", f"({BOUND}|except) (the|a|de|for|in|en|on)* holidays", _unknown),
    rule("bad", "(until|before) (the|a|de)* season (?!word)", _unknown),
    rule("feasts", "(?<!date) AT the? feast (?!word)", _feasts),
    rule("feasts", "(for|pour|over) the? feast (?!word)", _feasts),
    rule("feasts", "the? part (of|de|du|on) the? feast", _feasts),
    rule("feasts", "feast (the|in|at|au)* (part|clock)", _feasts),
    rule("feasts", "^(the)* feast $", _feasts),
    rule("feasts", "the? day (de|of) the? feast", _feasts),
    rule("bad", "the? parity", _unknown),
    rule("bad", "not (the|for|in|on)* holidays", _unknown),
    rule("feasts", "(?<=date) (to|until|dash|au|a) (the|a)* feast (?!word)", _feasts),
)

DAYS = (
    rule("date", "the? (ordinal|last) weekday (of|de|du|in|en)? the? monthly year?", _nth),
    rule("date", "THIRD dash? (of|de|du)? the? (weeks|monthly|week|months) year?", _third),
    rule("date", "weekday (comma|of|de|in|from|the)* weeks", _of_week),
    rule("date", "weeks (comma|the|on)* weekday", _of_week),
    rule("date", "not (this|the)? weekday comma? the_one (of|de|in)* weeks", _of_week),
    rule(
        "date", "not (this|the)? weekday (comma|small)* (the_one|the)* (after|next|de after)", _the_one_after
    ),
    rule("date", "weekday next? (en_huit|en_quinze)", _named),
    rule("date", "weekday length", _week_on),
    rule("date", "weekday after_next", _named),
    rule("date", "weekday week (?!next)", _named),
    rule("date", "(this|next|last) weekday", _named),
    rule("date", "weekday (next|last|this)", _named),
    rule("date", "weekday", _named),
    rule("date", "weeks", lambda run: run[0].value),
    rule("date", "monthly", lambda run: run[0].value),
)
