"""Before a handler runs: what is missing, doubtful, guessed or to be confirmed becomes one question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import Any

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Gone, Refused
from bot.core.text import Text, _, as_text, commas
from bot.engine.asked import Asked
from bot.engine.bare_answers import speaks_for_itself
from bot.kit.arguments import Argument, Read
from bot.kit.command import Command, Confirm
from bot.kit.context import Context

MOST_COMBINED = 5
CONFIRMED = "confirmed"  # an argument that no handler sees: the person said yes to what was read back
PARTIAL = "~"  # before an argument's name: what is known of it so far
DOUBTFUL = "?"  # before an argument's name: the values it may have, while something else is asked
INNER = (PARTIAL, DOUBTFUL)
MOST_OFFERED = 100  # shown page by page
TO_US = _("Reply to this message, so that I know it is for me.")


@dataclass(frozen=True)
class Settled:
    """Every argument has its value: the handler may run, once `asks`, where there is one, was answered by a yes."""

    values: Mapping[str, Any]
    asks: Reply | None = None


async def settle(ctx: Context, command: Command[Any], asked: Asked) -> Settled | Reply:
    """All arguments as values and confirmed, or the one question that must be asked first. Raises Refused, Gone."""
    return _asked_first(await _complete(ctx, command, asked))


async def _complete(ctx: Context, command: Command[Any], asked: Asked) -> Settled | Reply:
    """All arguments as values, with the yes that is still to be asked for; or the question that comes before."""
    reads = {a.name: await _read(ctx, a, asked) for a in command.arguments}
    call = _known(command, asked.call, reads)
    notes = [note for read in reads.values() if (note := read.note)]
    if troubled := next((a for a in command.arguments if reads[a.name].trouble), None):
        return await _ask_again(ctx, troubled, call, reads[troubled.name])
    if asked.guessed:
        notes.insert(0, _guess(command, reads))
    doubtful = [a for a in command.arguments if len(reads[a.name].candidates) > 1]
    missing = [a for a in command.arguments if not reads[a.name].candidates and _wanted(a, reads[a.name])]
    combinations = product(*(reads[a.name].candidates for a in doubtful))
    offered = list(islice(combinations, MOST_COMBINED + 1))
    if doubtful and not missing and len(offered) <= MOST_COMBINED:
        return _noted(_ask_which(command, doubtful, offered, call), notes)
    for argument in command.arguments:
        if argument in doubtful:
            candidates = [(value,) for value in reads[argument.name].candidates[:MOST_OFFERED]]
            return _noted(_ask_which(command, [argument], candidates, call, more=bool(missing)), notes)
        if argument in missing:
            asking = await _ask_for(ctx, argument, call, reads[argument.name])
            return _noted(asking, notes) if asked.guessed else asking
    values = {
        a.name: reads[a.name].candidates[0] if reads[a.name].candidates else a.default
        for a in command.arguments
    }
    unsure = _unsure(command, asked, reads)
    confirming = _noted(_confirm(command, values, call), notes[asked.guessed :]) if unsure else None
    return Settled(values, confirming)


async def _read(ctx: Context, argument: Argument, asked: Asked) -> Read[Any]:
    stored = asked.call.arguments.get(argument.name)
    if argument.name in asked.words:
        partial = asked.call.arguments.get(PARTIAL + argument.name, stored)
        return await argument.kind.read(ctx, asked.words[argument.name], partial)
    if (partial := asked.call.arguments.get(PARTIAL + argument.name)) is not None:
        return await argument.kind.read(ctx, "", partial)
    if stored is not None:
        return Read((await argument.kind.load(ctx, stored),))
    kept = asked.call.arguments.get(DOUBTFUL + argument.name)
    if isinstance(kept, list):
        return Read(tuple([await argument.kind.load(ctx, one) for one in kept]))
    return Read()


def _guess(command: Command[Any], reads: Mapping[str, Read[Any]]) -> Text:
    """Nobody said what is to be done, so the question does: « Réserver une salle. Salle bleue »."""
    names = [a for a in command.arguments if a.kind.form == "entity" and len(reads[a.name].candidates) == 1]
    if not names:
        return command.summary
    said = commas([a.kind.label(reads[a.name].candidates[0]) for a in names])
    return Text("{what} {names}", {"what": command.summary, "names": said})


def _wanted(argument: Argument, read: Read[Any]) -> bool:
    return argument.required or read.partial is not None


def _known(command: Command[Any], call: Call, reads: Mapping[str, Read[Any]]) -> Call:
    """The Call with what is certain now; what is half known or doubtful is kept beside it."""
    known: dict[str, Json] = {k: v for k, v in call.arguments.items() if not k.startswith(INNER)}
    for name, read in reads.items():
        if len(read.candidates) == 1:
            known[name] = command.dump(name, read.candidates[0])
        elif read.candidates:
            known[DOUBTFUL + name] = [command.dump(name, one) for one in read.candidates[:MOST_OFFERED]]
        elif read.partial is not None:
            known[PARTIAL + name] = read.partial
    return Call(command.id, known)


def _unsure(command: Command[Any], asked: Asked, reads: Mapping[str, Read[Any]]) -> bool:
    if CONFIRMED in asked.call.arguments or command.manner.confirm is Confirm.NEVER:
        return False
    guessed = asked.guessed or any(read.guessed or read.note for read in reads.values())
    return guessed or command.manner.confirm is Confirm.ALWAYS


async def _ask_again(ctx: Context, argument: Argument, call: Call, read: Read[Any]) -> Reply:
    """A trouble is told, and the same argument asked for once more, with what may be offered."""
    assert read.trouble is not None  # noqa: S101 - by selection
    offers = read.offers or await argument.kind.suggest(ctx)
    choices = tuple(_choice(argument, value, call) for value in offers[:MOST_OFFERED])
    body = Card(read.trouble, close=read.question or argument.arg.question, notes=(_("Or say never mind."),))
    return Reply(body, choices=choices, call=call, asks=argument.name)


async def _ask_for(ctx: Context, argument: Argument, call: Call, read: Read[Any]) -> Reply:
    offers: Sequence[Any] = read.offers or (() if read.question else await argument.kind.suggest(ctx))
    question = read.question or argument.arg.question
    if not offers and not read.question and _nothing_to_offer(argument):
        raise Refused(_("There is nothing to choose from yet."))
    choices = tuple(_choice(argument, value, call) for value in offers[:MOST_OFFERED])
    body = question if choices or not _needs_address(ctx, argument) else Card(question, notes=(TO_US,))
    return Reply(body, choices=choices, call=call, asks=argument.name)


def _needs_address(ctx: Context, argument: Argument) -> bool:
    """Whether an answer, said as it comes, would be taken for words among people."""
    return not ctx.asker.direct and not speaks_for_itself(argument)


def _nothing_to_offer(argument: Argument) -> bool:
    return argument.kind.form == "entity" and argument.kind.entity == "room"


def _choice(argument: Argument, value: Any, call: Call) -> Choice:
    known = {k: v for k, v in call.arguments.items() if k not in {prefix + argument.name for prefix in INNER}}
    full = Call(call.name, {**known, argument.name: argument.kind.dump(value)})
    return Choice(as_text(argument.kind.label(value)), full)


def _ask_which(
    command: Command[Any],
    doubtful: Sequence[Argument],
    offered: Sequence[tuple[Any, ...]],
    call: Call,
    *,
    more: bool = False,
) -> Reply:
    """One question for all that is doubtful; taking an answer settles it, so nothing is confirmed twice."""
    choices = []
    for values in offered:
        known = {a.name: command.dump(a.name, value) for a, value in zip(doubtful, values, strict=True)}
        if not more:
            known[CONFIRMED] = True
        label = commas([a.kind.label(v) for a, v in zip(doubtful, values, strict=True)])
        settled = {k: v for k, v in call.arguments.items() if k.removeprefix(DOUBTFUL) not in known}
        choices.append(Choice(as_text(label), Call(call.name, {**settled, **known})))
    asks = doubtful[0].name if len(doubtful) == 1 else None
    return Reply(_("Which one do you mean?"), choices=tuple(choices), call=call, asks=asks)


def _confirm(command: Command[Any], values: Mapping[str, Any], call: Call) -> Reply:
    said = command.preview(**values) if command.preview else _preview(command, values)
    yes = Choice(_("yes"), call.with_arguments(**{CONFIRMED: True}))
    return Reply(said, choices=(yes, Choice(_("no"), None)), call=call)


def _noted(reply: Reply, notes: Sequence[Text]) -> Reply:
    """What was left out is said before the question."""
    if not notes or not isinstance(reply.body, Text):
        return reply
    return replace(reply, body=Card(notes[0], close=reply.body))


def _preview(command: Command[Any], values: Mapping[str, Any]) -> Text:
    labels = [a.kind.label(values[a.name]) for a in command.arguments if values[a.name] != a.default]
    return _("Is this right? {what} {values}", what=command.summary, values=commas(labels))


async def obeyed(ctx: Context, command: Command[Any], asked: Asked) -> Settled | Reply:
    """Like `settle`, but the command's own rule says no before a yes is asked for, not after."""
    settled = await _found(ctx, command, asked)
    if isinstance(settled, Settled) and command.rule:
        await command.rule(ctx, **settled.values)
    return _asked_first(settled)


async def settle_or_refuse(ctx: Context, command: Command[Any], asked: Asked) -> Settled | Reply:
    """Like `settle`, with what is gone told as a refusal."""
    return _asked_first(await _found(ctx, command, asked))


def _asked_first(settled: Settled | Reply) -> Settled | Reply:
    return settled.asks if isinstance(settled, Settled) and settled.asks else settled


async def _found(ctx: Context, command: Command[Any], asked: Asked) -> Settled | Reply:
    try:
        return await _complete(ctx, command, asked)
    except Gone as gone:
        raise Refused(_("What this was about is not there any more.")) from gone
