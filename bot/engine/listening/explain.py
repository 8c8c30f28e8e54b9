"""What would be understood of some words, and why; nothing is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from bot.core.call import Call, Json
from bot.core.errors import Refused
from bot.core.text import UserText, Value
from bot.engine.dialogue import Settled, settle
from bot.engine.listening.fillings import without
from bot.engine.listening.names import entities, with_people
from bot.engine.listening.time_json import impossible_json, mention_json
from bot.engine.listening.timed import Ear
from bot.engine.listening.understood import Understood
from bot.engine.questions.asked import Asked
from bot.engine.questions.enquiry import DOUBTFUL
from bot.engine.router import Router
from bot.kit.arguments import Argument
from bot.kit.command import Command
from bot.kit.context import Context
from bot.understanding.hunch import chance_of
from bot.understanding.times import Mention, read_times, read_troubles

LONGEST = 10_000


Values: TypeAlias = Mapping[str, tuple[Json, Value]]
"""The arguments by name: public, and as they are shown."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why this command: the words that carried it, how sure it is from 0 to 1, and what else was heard, less surely."""

    heard: str
    sure: float
    others: Sequence[tuple[str, float]]
    learned: bool = False
    """Nothing was said in so many words: others who spoke so meant this."""


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
    labels: Mapping[str, Value] = field(default_factory=dict)
    """The arguments as they are shown to people."""
    offered: Sequence[Mapping[str, Value]] = ()
    """The alternatives as they are shown to people."""
    mentions: Sequence[Mention] = ()
    why: "Why | None" = None

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
    mentions = read_times(text, ctx.said_at, ctx.asker.language[:2])
    times = [mention_json(mention) for mention in mentions]
    times += [impossible_json(one.text) for one in read_troubles(text, ctx.said_at, ctx.asker.language[:2])]
    nothing = Explained(text, ctx.asker.language, None, {}, (), (), times, mentions=mentions)
    if not isinstance(routed, Asked):
        return nothing
    found, missing, offered = await _settled(ctx, router, routed)
    return replace(
        nothing,
        call=routed.call.name,
        arguments=_public(found),
        labels=_shown(found),
        missing=missing,
        alternatives=[dict(_public(one)) for one in offered],
        offered=[_shown(one) for one in offered],
        words=routed.words,
        why=_why(router, text, ear, routed.call.name),
    )


async def explain_known(ctx: Context, router: Router, command: str, text: str) -> Explained:
    """Settle it as the command that somebody has found it to be."""
    ear = Ear(ctx.said_at, ctx.asker.language, await with_people(ctx, await entities(ctx)))
    asked = Asked(Call(command), router.listener.known(command, text, ear).words)
    found, missing, _offered = await _settled(ctx, router, asked)
    nothing = Explained(text, ctx.asker.language, command, _public(found), missing, (), ())
    return replace(nothing, words=asked.words)


def _why(router: Router, text: str, ear: Ear, call: str) -> Why | None:
    """What a sentence was heard as; None for what was typed as a command."""
    found = router.listener.sentence(text, ear)
    best = next((one for one in found if one.command == call), None)
    if best is None:
        return None
    if _is_hunch(best, router.listener.probable(text, ear)):
        heard = " … ".join(router.listener.because(call, text, ear))
        return Why(heard, chance_of(best.sure), (), learned=True)
    carried = without(text, list(best.filled.values()))
    others = [(one.command, one.sure) for one in found if one.command != call and one.sure <= best.sure]
    return Why(" ".join(carried.split()), best.sure, others)


def _is_hunch(one: Understood, probable: Sequence[Understood]) -> bool:
    return one.guessed and any((other.command, other.sure) == (one.command, one.sure) for other in probable)


async def _settled(
    ctx: Context, router: Router, asked: Asked
) -> tuple[Values, Sequence[str], Sequence[Values]]:
    """The arguments (the likeliest where there is a doubt), names of those not there, and what would be offered."""
    command = router.registry.get(asked.call.name)
    if command is None:
        return {}, (), ()
    try:
        settled = await settle(ctx, command, asked)
    except Refused:
        return {name: (words, UserText(words)) for name, words in asked.words.items()}, (), ()
    if isinstance(settled, Settled):
        values = settled.values
        return {a.name: _both(a, v) for a in command.arguments if (v := values[a.name]) != a.default}, (), ()
    known = await _likeliest(ctx, command, settled.call)
    missing = [a.name for a in command.arguments if a.required and a.name not in known]
    doubts = () if missing else settled.choices
    offered = [await _likeliest(ctx, command, one.call) for one in doubts if one.call]
    return known, missing, [one for place, one in enumerate(offered) if one not in (known, *offered[:place])]


async def _likeliest(ctx: Context, command: Command[Any], call: Call | None) -> Values:
    """What a Call holds, the first of several values where it is not sure."""
    found: dict[str, tuple[Json, Value]] = {}
    for argument in command.arguments if call else ():
        stored = call.arguments.get(argument.name) if call else None
        doubtful = call.arguments.get(DOUBTFUL + argument.name) if call else None
        if stored is None and isinstance(doubtful, list):
            stored = doubtful[0]
        if stored is not None:
            found[argument.name] = _both(argument, await argument.kind.load(ctx, stored))
    return found


def _both(argument: Argument, value: Any) -> tuple[Json, Value]:
    return public(argument, value), argument.kind.label(value)


def _public(values: Values) -> Mapping[str, Json]:
    return {name: known for name, (known, _label) in values.items()}


def _shown(values: Values) -> Mapping[str, Value]:
    return {name: label for name, (_known, label) in values.items()}


def public(argument: Argument, value: Any) -> Json:
    """A value as people know it: a room by its name, a span by its two ends."""
    label = argument.kind.label(value)
    named = argument.kind.form == "entity" and isinstance(label, str)
    return str(label) if named else argument.kind.dump(value)
