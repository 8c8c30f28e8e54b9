"""Before a handler runs: what is missing, doubtful, guessed or to be confirmed becomes one question."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

from bot.core.call import Call, Json
from bot.core.card import Reply
from bot.core.errors import Gone, Refused
from bot.core.text import Text, _, commas
from bot.engine.questions.asked import Asked
from bot.engine.questions.enquiry import (
    CONFIRMED,
    DOUBTFUL,
    INNER,
    MOST_OFFERED,
    PARTIAL,
    ask_again,
    ask_for,
    ask_which,
    confirm,
    noted,
)
from bot.kit.arguments import Argument, Read
from bot.kit.command import Command, Confirm
from bot.kit.context import Context

MOST_COMBINED = 5


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
        return await ask_again(ctx, troubled, call, reads[troubled.name])
    if asked.guessed:
        notes.insert(0, _guess(command, reads))
    doubtful = [a for a in command.arguments if len(reads[a.name].candidates) > 1]
    missing = [a for a in command.arguments if not reads[a.name].candidates and _wanted(a, reads[a.name])]
    combinations = product(*(reads[a.name].candidates for a in doubtful))
    offered = list(islice(combinations, MOST_COMBINED + 1))
    if doubtful and not missing and len(offered) <= MOST_COMBINED:
        return noted(ask_which(command, doubtful, offered, call), notes)
    for argument in command.arguments:
        if argument in doubtful:
            candidates = [(value,) for value in reads[argument.name].candidates[:MOST_OFFERED]]
            return noted(ask_which(command, [argument], candidates, call, more=bool(missing)), notes)
        if argument in missing:
            asking = await ask_for(ctx, argument, call, reads[argument.name])
            return noted(asking, notes) if asked.guessed else asking
    values = {
        a.name: reads[a.name].candidates[0] if reads[a.name].candidates else a.default
        for a in command.arguments
    }
    unsure = _unsure(command, asked, reads)
    confirming = noted(confirm(command, values, call), notes[asked.guessed :]) if unsure else None
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
    if CONFIRMED in asked.call.arguments:
        return False
    if command.manner.confirm is Confirm.NEVER:
        return asked.guessed and command.manner.exact  # others hear of it
    guessed = asked.guessed or any(read.guessed or read.note for read in reads.values())
    return guessed or command.manner.confirm is Confirm.ALWAYS


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
