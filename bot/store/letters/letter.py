"""A letter: what is to be said, as it is written, as it waits in the outbox, and what became of it."""

import secrets
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row

from bot.core.presentation import Presentation
from bot.store import tables

State: TypeAlias = Literal["waiting", "sent", "failed"]


def fresh_key() -> str:
    """Matrix's transaction id and Discord's nonce: at most 25 of [A-Za-z0-9-]."""
    return f"L{secrets.token_hex(11)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter as it is written: to a channel, or to a person whose direct chat is still to be found.

    `call` is the name of the Call it answers; `edits` the letter whose message it changes.
    """

    house: int
    network: str
    body: str
    made_at: datetime
    due_at: datetime
    channel: str | None = None
    to_person: int | None = None
    identity: str | None = None
    thread: str | None = None
    reply_to: str | None = None
    post: str | None = None
    edits: int | None = None
    call: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(Draft):
    """A letter in the outbox; `key` is the same each time it is sent, `native` the network's id once it was.

    `said` is what the body says, while whoever wrote it still has it at hand: it need not be read back.
    """

    id: int
    key: str
    attempts: int = 0
    state: State = "waiting"
    native: str | None = None
    said: Presentation | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a letter became: the network's ids of its message, the first for all, and the channel where it stands.

    `root` is the letter whose message that is, `files` says that some went with it.
    """

    letter: int
    root: int
    natives: tuple[str, ...]
    channel: str
    files: bool = False


_written_fields = [field.name for field in fields(Draft)]
_stored = [field.name for field in fields(Letter) if field.name != "said"]
_t = tables.letters
columns = [_t.c[name] for name in _stored]
"""All that a letter is read from."""


def _as_written(draft: Draft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in _written_fields}


def values_of(draft: Draft, key: str) -> dict[str, object]:
    return {**_as_written(draft), "key": key, "attempts": 0, "state": tables.WAITING}


def written(draft: Draft, letter: int, key: str, said: Presentation | None = None) -> Letter:
    return Letter(**_as_written(draft), id=letter, key=key, said=said)


def letter_of(row: Row[Any]) -> Letter:
    return Letter(**{name: row._mapping[name] for name in _stored})  # noqa: SLF001
