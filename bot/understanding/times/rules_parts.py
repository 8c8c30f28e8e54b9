"""Parts of the day said in a roundabout way: "en fin de journée", "tôt demain matin", "late Friday evening"."""

from dataclasses import replace
from typing import Literal

from bot.understanding.times.grammar import rule
from bot.understanding.times.pieces import Part, Piece, every

Third = Literal["start", "end"]


def _of_day(run: list[Piece]) -> Part:
    tags = {piece.tag for piece in run}
    if "start" in tags:
        return Part("morning", third="start")
    return Part("noon", sure=True) if "mid" in tags else Part("afternoon", third="end")


def _third(run: list[Piece]) -> Third:
    return "start" if any(piece.tag == "early" for piece in run) else "end"


def _narrowed(run: list[Piece]) -> list[Piece] | None:
    """Keep the day that was said, and the first or last half of the part; "demain tôt" is of the morning."""
    early = next(piece for piece in run if piece.tag in {"early", "late"})
    parts = [piece for piece in run if isinstance(piece.value, Part)]
    if any(part.plural for part in every(run, Part)):
        return None
    narrow = Part("morning", third="start") if not parts else replace(every(run, Part)[0], third=_third(run))
    part = replace(parts[0] if parts else early, tag="part", value=narrow)
    days = [piece for piece in run if piece.tag in {"offset", "weekday", "this"}]
    kept = sorted([*days, part], key=lambda piece: piece.begin)
    return [
        replace(kept[0], begin=run[0].begin),
        *kept[1:-1],
        *([replace(kept[-1], finish=run[-1].finish)] if len(kept) > 1 else []),
    ]


def _evening(run: list[Piece]) -> list[Piece]:
    """Read « mardi tard »."""
    return [run[0], replace(run[-1], tag="part", value=Part("evening", third="end"))]


def _within(run: list[Piece]) -> Part | None:
    """Read "dans la soirée", "in the evening": of this day, if no other is said."""
    part = every(run, Part)[0]
    return None if part.plural else replace(part, sure=True)


def _said_twice(run: list[Piece]) -> list[Piece] | None:
    """Read "film night tonight": the second word says it all."""
    evening = every(run, Part)[0].name in {"evening", "night"}
    return [replace(run[0], tag="word", value=None), *run[1:]] if evening else None


def _some_night(run: list[Piece]) -> list[Piece]:
    """Read "games night Friday at 8" as an evening, whose name is no word of time."""
    named = run[0]
    begin = named.finish - len("night")
    return [
        replace(named, tag="word", finish=begin),
        Piece("part", Part("evening"), begin, named.finish),
    ]


def _half_day(run: list[Piece]) -> Part:
    """Read "sat pm"."""
    return Part("morning" if run[0].value == "am" else "afternoon", sure=True)


PARTS = (
    rule("tonight", "part (comma|small|the)* (?=tonight)", _said_twice),
    rule(
        "word",
        "event_night (?=(comma|small|the|on|this|next|in)* (weekday|offset)? (part|tonight))",
        lambda _: True,
    ),
    rule("parts", "event_night", _some_night),
    rule("part", "(start|mid|end) dash? (of|de|du|in)* the? (daytime|day)", _of_day),
    rule("all_day", "(in|en) the? daytime", lambda run: run[-1]),
    rule("parts", "(early|late) (on|the|in|this)* (offset|weekday)? (the|in|this)* part", _narrowed),
    rule("parts", "(offset|weekday) (the|in)* part (early|late)", _narrowed),
    rule("parts", "(offset|weekday) early (the|in)* part?", _narrowed),
    rule("parts", "(offset|weekday) late (?!(the|in)? part)", _evening),
    rule("parts", "the? part (early|late)", _narrowed),
    rule("parts", "early (on|the)* (offset|weekday)", _narrowed),
    rule("tonight", "(early|late) tonight", lambda run: replace(every(run, Part)[0], third=_third(run))),
    rule("tonight", "tonight (early|late)", lambda run: replace(every(run, Part)[0], third=_third(run))),
    rule("part", "(?<=(offset|weekday|date)) ampm (?!word)", _half_day),
    rule("part", "(?<=(offset|weekday|date) bracket) ampm (?=bracket)", _half_day),
    rule("part", "(?<=(offset|weekday)) lunch END", lambda _: Part("noon", sure=True)),
    rule("part", "(in|en) the? part", _within),
)
