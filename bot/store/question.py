"""A question: what the bot asked of somebody, as a value and as it is read from rows."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Self, TypeAlias

from sqlalchemy import Row

from bot.core.call import Call
from bot.store.columns import call_from_json, call_to_json

State: TypeAlias = Literal["open", "answered", "lapsed"]

DIRECT = "direct "
"""Before an account's address: its direct chat, as the channel of a question."""


@dataclass(frozen=True, slots=True)
class Offered:
    """An answer as it was offered: its label as shown, the words that choose it, and the Call it makes.

    A `hidden` one comes after the page that is shown: it has no number yet.
    """

    token: str
    label: str
    words: tuple[str, ...]
    call: Call | None
    hidden: bool = False

    @classmethod
    def fresh(cls, label: str, words: tuple[str, ...], call: Call | None, *, hidden: bool = False) -> Self:
        """With a token of its own, short enough for a button."""
        return cls(secrets.token_urlsafe(12), label, words, call, hidden)


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked of somebody (of anyone: `person` None) in a channel.

    `call` is being filled and `asks` names the argument that is missing; `letter` showed it; `source` is the
    message that made us ask, so that an edit of it can update the question.
    """

    id: int
    house: int
    person: int | None
    channel: str
    call: Call | None
    asks: str | None
    options: tuple[Offered, ...]
    letter: int | None
    source: str | None
    expires: datetime
    state: State = "open"


def question_of(row: Row[Any]) -> Question:
    return Question(
        id=row.id,
        house=row.house,
        person=row.person,
        channel=row.channel,
        call=row.call,
        asks=row.asks,
        options=tuple(_offered(option) for option in row.options),
        letter=row.letter,
        source=row.source,
        expires=row.expires,
        state=row.state,
    )


def offered_json(one: Offered) -> dict[str, object]:
    call = None if one.call is None else call_to_json(one.call)
    stored: dict[str, object] = {
        "token": one.token,
        "label": one.label,
        "words": list(one.words),
        "call": call,
    }
    return {**stored, "hidden": True} if one.hidden else stored


def _offered(stored: Mapping[str, Any]) -> Offered:
    call = stored["call"]
    return Offered(
        stored["token"],
        stored["label"],
        tuple(stored["words"]),
        None if call is None else call_from_json(call),
        hidden=bool(stored.get("hidden")),
    )
