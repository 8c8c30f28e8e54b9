"""An enquiry: the one question that a half-known Call needs, with the choices that answer it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Text, _, as_text, commas
from bot.engine.questions.bare_answers import speaks_for_itself
from bot.kit.arguments import Argument, Read
from bot.kit.command import Command, Confirm
from bot.kit.context import Context

CONFIRMED = "confirmed"  # an argument that no handler sees: the person said yes to what was read back
PARTIAL = "~"  # before an argument's name: what is known of it so far
DOUBTFUL = "?"  # before an argument's name: the values it may have, while something else is asked
INNER = (PARTIAL, DOUBTFUL)
UNFOUND = (
    DOUBTFUL  # alone, beside what is asked again: what they named was not found, so a bare yes is to nothing
)
MOST_OFFERED = 100  # shown page by page
TO_US = _("Reply to this message, so that I know it is for me.")


async def ask_again(ctx: Context, argument: Argument, call: Call, read: Read[Any]) -> Reply:
    """A trouble is told, and the same argument asked for once more, with what may be offered."""
    assert read.trouble is not None  # noqa: S101 - by selection
    offers = read.offers or await _suggested(ctx, argument, call)
    choices = tuple(_choice(argument, value, call) for value in offers[:MOST_OFFERED])
    body = Card(read.trouble, close=read.question or argument.arg.question, notes=(_("Or say never mind."),))
    again = call.with_arguments(**{UNFOUND: True})
    return Reply(body, choices=choices, call=again, asks=argument.name)


async def ask_for(ctx: Context, argument: Argument, call: Call, read: Read[Any]) -> Reply:
    offers: Sequence[Any] = read.offers or (() if read.question else await _suggested(ctx, argument, call))
    question = read.question or argument.arg.question
    if not offers and not read.question and _nothing_to_offer(argument):
        raise Refused(_("There is nothing to choose from yet."))
    choices = tuple(_choice(argument, value, call) for value in offers[:MOST_OFFERED])
    body = question if choices or not _needs_address(ctx, argument) else Card(question, notes=(TO_US,))
    return Reply(body, choices=choices, call=call, asks=argument.name)


async def _suggested(ctx: Context, argument: Argument, call: Call) -> Sequence[Any]:
    if argument.arg.among:
        return await argument.arg.among(ctx, call.arguments)
    return await argument.kind.suggest(ctx)


def _needs_address(ctx: Context, argument: Argument) -> bool:
    """Whether an answer, said as it comes, would be taken for words among people."""
    return not ctx.asker.direct and not speaks_for_itself(argument)


def _nothing_to_offer(argument: Argument) -> bool:
    return argument.kind.form == "entity" and argument.kind.entity == "room"


def _choice(argument: Argument, value: Any, call: Call) -> Choice:
    known = {k: v for k, v in call.arguments.items() if k not in {prefix + argument.name for prefix in INNER}}
    full = Call(call.name, {**known, argument.name: argument.kind.dump(value)})
    return Choice(as_text(argument.kind.label(value)), full)


def ask_which(
    command: Command[Any],
    doubtful: Sequence[Argument],
    offered: Sequence[tuple[Any, ...]],
    call: Call,
    *,
    more: bool = False,
) -> Reply:
    """One question for all that is doubtful; taking an answer settles it, but for what is read back in full each time."""
    choices = []
    for values in offered:
        known = {a.name: command.dump(a.name, value) for a, value in zip(doubtful, values, strict=True)}
        if not more and command.manner.confirm is not Confirm.ALWAYS:
            known[CONFIRMED] = True
        label = commas([a.kind.label(v) for a, v in zip(doubtful, values, strict=True)])
        settled = {k: v for k, v in call.arguments.items() if k.removeprefix(DOUBTFUL) not in known}
        choices.append(Choice(as_text(label), Call(call.name, {**settled, **known})))
    asks = doubtful[0].name if len(doubtful) == 1 else None
    of_time = asks is not None and doubtful[0].kind.form == "time"
    question = _("When exactly?") if of_time else _("Which one do you mean?")
    return Reply(question, choices=tuple(choices), call=call, asks=asks)


def confirm(command: Command[Any], values: Mapping[str, Any], call: Call) -> Reply:
    said = command.preview(**values) if command.preview else _preview(command, values)
    yes = Choice(_("yes"), call.with_arguments(**{CONFIRMED: True}))
    return Reply(said, choices=(yes, Choice(_("no"), None)), call=call)


def noted(reply: Reply, notes: Sequence[Text]) -> Reply:
    """What was left out is said before the question."""
    if not notes or not isinstance(reply.body, Text):
        return reply
    return replace(reply, body=Card(notes[0], close=reply.body))


def _preview(command: Command[Any], values: Mapping[str, Any]) -> Text:
    labels = [a.kind.label(values[a.name]) for a in command.arguments if values[a.name] != a.default]
    return _("Is this right? {what} {values}", what=command.summary, values=commas(labels))
