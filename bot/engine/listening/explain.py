"""What would be understood of some words, and why; nothing is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.core.call import Call, Json
from bot.core.errors import Refused
from bot.engine.dialogue import Settled, settle
from bot.engine.listening.names import entities, with_people
from bot.engine.listening.timed import Ear
from bot.engine.questions.asked import Asked
from bot.engine.questions.enquiry import DOUBTFUL
from bot.engine.router import Router
from bot.kit.arguments import Argument
from bot.kit.command import Command
from bot.kit.context import Context
from bot.understanding.times import Mention, read_times, read_troubles

LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class Explained:
    """One utterance as it was understood, as JSON of the public format."""

    text: str
    language: str
    call: str | None
    arguments: Mapping[str, Json]
    missing: Sequence[str]
    alternatives: Sequence[Json]
    times: Sequence[Json]
    words: Mapping[str, str] = field(default_factory=dict)
    """The words from which the arguments were read."""

    def to_json(self) -> dict[str, Json]:
        return {
            "text": self.text,
            "language": self.language,
            "call": self.call,
            "arguments": dict(self.arguments),
            "missing": list(self.missing),
            "alternatives": list(self.alternatives),
            "times": list(self.times),
        }


async def explain(ctx: Context, router: Router, text: str) -> Explained:
    """Route and settle it as if it were said to the bot in private; `ctx` is in a transaction that writes nothing."""
    text = text[:LONGEST]
    ear = Ear(ctx.said_at, ctx.asker.language, await entities(ctx))
    routed = router.route(text, None, ear)
    if router.may_speak_of(routed, "person"):
        routed = router.route(text, None, Ear(ear.now, ear.language, await with_people(ctx, ear.entities)))
    times = [mention_json(mention) for mention in read_times(text, ctx.said_at, ctx.asker.language[:2])]
    times += [_impossible(one.text) for one in read_troubles(text, ctx.said_at, ctx.asker.language[:2])]
    if not isinstance(routed, Asked):
        return Explained(text, ctx.asker.language, None, {}, (), (), times)
    arguments, missing, alternatives = await _settled(ctx, router, routed)
    return Explained(
        text, ctx.asker.language, routed.call.name, arguments, missing, alternatives, times, routed.words
    )


async def _settled(
    ctx: Context, router: Router, asked: Asked
) -> tuple[Mapping[str, Json], Sequence[str], Sequence[Json]]:
    """The arguments (the likeliest where there is a doubt), names of those not there, and what would be offered."""
    command = router.registry.get(asked.call.name)
    if command is None:
        return {}, (), ()
    try:
        settled = await settle(ctx, command, asked)
    except Refused:
        return dict(asked.words), (), ()
    if isinstance(settled, Settled):
        return (
            {a.name: public(a, v) for a in command.arguments if (v := settled.values[a.name]) != a.default},
            (),
            (),
        )
    known = await _likeliest(ctx, command, settled.call)
    missing = [a.name for a in command.arguments if a.required and a.name not in known]
    doubts = () if missing else settled.choices
    offered: list[Json] = [await _likeliest(ctx, command, one.call) for one in doubts if one.call]
    return known, missing, offered


async def _likeliest(ctx: Context, command: Command[Any], call: Call | None) -> dict[str, Json]:
    """What a Call holds, the first of several values where it is not sure."""
    found: dict[str, Json] = {}
    for argument in command.arguments if call else ():
        stored = call.arguments.get(argument.name) if call else None
        doubtful = call.arguments.get(DOUBTFUL + argument.name) if call else None
        if stored is None and isinstance(doubtful, list):
            stored = doubtful[0]
        if stored is not None:
            found[argument.name] = public(argument, await argument.kind.load(ctx, stored))
    return found


def public(argument: Argument, value: Any) -> Json:
    """A value as people know it: a room by its name, a span by its two ends."""
    label = argument.kind.label(value)
    named = argument.kind.form == "entity" and isinstance(label, str)
    return str(label) if named else argument.kind.dump(value)


def mention_json(mention: Mention) -> dict[str, Json]:
    """A mention of time in the public format: moments in ISO 8601 with offset, lengths as ISO 8601 durations."""
    return {
        "text": mention.text,
        "start": _iso(mention.start),
        "end": _iso(mention.end),
        "grain": mention.grain,
        "open": mention.open,
        "rrule": mention.rrule,
        "duration": _length(mention.duration),
        "shift": _length(mention.shift),
        "dst": mention.dst,
        "offsets": [_offset(offset) for offset in mention.offsets],
        "alternatives": [{"start": _iso(one.start), "end": _iso(one.end)} for one in mention.alternatives],
    }


def _impossible(text: str) -> dict[str, Json]:
    """A time that cannot be (« 25:00 »): a mention without a reading."""
    nothing: dict[str, Json] = dict.fromkeys(("start", "end", "rrule", "duration", "shift", "dst"))
    return {"text": text, **nothing, "grain": "minute", "open": False, "offsets": [], "alternatives": []}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _length(length: timedelta | None) -> str | None:
    """`PT2H30M`; days and weeks said as such are counted in hours where they are elapsed time."""
    if length is None:
        return None
    seconds = int(abs(length).total_seconds())
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3_600)
    minutes, rest = divmod(rest, 60)
    clock = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M"), (rest, "S")) if n)
    whole = f"P{f'{days}D' if days else ''}{f'T{clock}' if clock else ''}"
    sign = "-" if length < timedelta() else ""
    return sign + (whole if whole != "P" else "PT0S")


def _offset(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
