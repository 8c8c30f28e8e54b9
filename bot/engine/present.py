"""From a Reply to what one reader sees on one network: lines first, then the choices as numbered words.

The one place that chooses between buttons, a menu and plain numbers; skills never do.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from bot.core.address import Address
from bot.core.capabilities import Capabilities
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.presentation import Called, Line, Option, Plain, Presentation, Shape, Theirs
from bot.core.text import Text, _n
from bot.engine.speaking.simple import simplified
from bot.engine.wording import Reader, plain, say

Widget = Literal["numbers", "buttons", "menu"]
Offered = tuple[str, str]
"""A label as it was shown, and the token that a press brings back."""

YES_NO = ("yes", "no")


def present(
    reply: Reply, offered: Sequence[Offered], reader: Reader, capabilities: Capabilities
) -> Presentation:
    """The whole message for one reader; `offered` are the reply's choices as the engine has stored them."""
    shown = shown_at_once(len(offered), capabilities)
    options = tuple(Option(n, label, token) for n, (label, token) in enumerate(offered[:shown], 1))
    body, notes = _body(reply.body, reader), _notes(reply.body, reader)
    rings = reply.urgency is Urgency.RING
    vote = reply.vote if _in_poll(reply, [label for label, _token in offered], reader, capabilities) else None
    said = Presentation(
        lines=(*body, *map(_numbered, options), *_rest(len(offered) - shown, reader), *notes),
        options=options,
        widget=widget(len(offered), capabilities),
        rings=rings,
        private=reply.private,
        calls=_calls((*body, *notes), capabilities.network) if rings else (),
        language=reader.language,
        confirms=capabilities.reactions and confirms(reply.choices),
        poll=vote.most if vote else int(reply.in_poll),
        ends=reply.ends,
        until=vote.until if vote else None,
        files=len(reply.files),
        everybody=reply.everybody and rings,
        asks=reply.asks is not None,
        otherwise=reply.otherwise,
    )
    return simplified(said) if reader.simple else said


def _in_poll(reply: Reply, labels: Sequence[str], reader: Reader, capabilities: Capabilities) -> bool:
    """Whether it asks a vote that the network's own poll can hold."""
    vote = reply.vote
    if vote is None or len(vote.options) > capabilities.polls:
        return False
    return capabilities.poll_limits.hold(labels, vote.until - reader.now, vote.most)


def confirms(choices: Sequence[Choice]) -> bool:
    """Whether it is a question of yes or no, and nothing else."""
    return len(choices) == len(YES_NO) and all(
        any(word in {choice.label.message, *choice.words} for choice in choices) for word in YES_NO
    )


def labels(choices: Iterable[Choice], reader: Reader) -> tuple[str, ...]:
    """The choices as they will be shown, so that an answer in words can be told from another one later."""
    return tuple(plain(choice.label, reader) for choice in choices)


def widget(choices: int, capabilities: Capabilities) -> Widget:
    """What a network offers for so many choices; the words stand in the text whatever it is."""
    if 0 < choices <= capabilities.buttons:
        return "buttons"
    if 0 < choices <= capabilities.menu:
        return "menu"
    return "numbers"


def shown_at_once(choices: int, capabilities: Capabilities) -> int:
    """How many of them: all that a widget holds, else one page."""
    return choices if widget(choices, capabilities) != "numbers" else min(choices, capabilities.page)


def _body(body: Text | Card, reader: Reader) -> tuple[Line, ...]:
    if isinstance(body, Text):
        return (_line(Shape.SENTENCE, body, reader),)
    lead = _line(Shape.SENTENCE, body.lead, reader)
    items = (_line(Shape.ITEM, item, reader) for item in body.items)
    close = (_line(Shape.SENTENCE, body.close, reader),) if body.close else ()
    return (lead, *items, *close)


def _notes(body: Text | Card, reader: Reader) -> tuple[Line, ...]:
    """What is said beside the matter comes last, so that the choices stand under their question."""
    return tuple(_line(Shape.SENTENCE, note, reader) for note in body.notes) if isinstance(body, Card) else ()


def _line(shape: Shape, text: Text, reader: Reader) -> Line:
    return Line(shape, say(text, reader))


def _numbered(option: Option) -> Line:
    return Line(Shape.OPTION, (Plain(f"{option.number} "), Theirs(option.label)))


def _rest(hidden: int, reader: Reader) -> tuple[Line, ...]:
    if hidden <= 0:
        return ()
    more = _n(
        "There is {count} more: say “more”, or a part of its name.",
        "There are {count} more: say “more”, or a part of the name.",
        hidden,
    )
    return (_line(Shape.SENTENCE, more, reader),)


def _calls(lines: Iterable[Line], network: str) -> tuple[str, ...]:
    """The accounts of this network that the message speaks to, each once."""
    called = (inline for line in lines for inline in line.inlines if isinstance(inline, Called))
    accounts = (one.identity for one in called if one.identity)
    return tuple(dict.fromkeys(account for account in accounts if Address.parse(account).network == network))
