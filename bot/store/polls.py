"""Votes: what is asked of everybody, and each person's last word."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, and_, bindparam, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.core.call import Call
from bot.store import tables
from bot.store.work import Repository, of_house, this

State: TypeAlias = Literal["open", "ended"]


@dataclass(frozen=True, slots=True)
class Poll:
    """A vote in a house, under its name; `options` are (key, label as it was shown)."""

    id: int
    house: int
    name: str
    letter: int | None
    options: tuple[tuple[str, str], ...]
    most: int
    ends: datetime
    state: State = "open"
    then: Call | None = None

    def open_at(self, moment: datetime) -> bool:
        return self.state == "open" and moment < self.ends


@dataclass(frozen=True, slots=True)
class Tally:
    """How many chose what, and who: keys of options and ids of persons."""

    counts: Mapping[str, int]
    choices: Mapping[int, tuple[str, ...]]


COUNTED = "counted"
"""Stands for the message of a vote where there is none."""

_p, _v = tables.polls, tables.votes
_ADD = insert(_p).returning(_p.c.id)
_NAMED = select(_p).where(of_house(_p), _p.c.name == bindparam("the_name"))
_SHOWN_IN = select(_p).where(_p.c.letter == bindparam("the_letter"))
_DROP = delete(_p).where(of_house(_p), _p.c.name == bindparam("the_name"))
_END = update(_p).where(this(_p), _p.c.state == "open").values(state="ended")
_of = _v.c.poll == bindparam("the_poll")
_VOTES = select(_v.c.person, _v.c.choices).where(_of).order_by(_v.c.person)
_mine = and_(_of, _v.c.person == bindparam("the_person"))
_VOTE = select(_v.c.choices, _v.c.at).where(_mine)
_insert = upsert(_v)
_CAST = _insert.on_conflict_do_update(
    index_elements=["poll", "person"],
    set_={"choices": _insert.excluded.choices, "at": _insert.excluded.at, "native": _insert.excluded.native},
    where=_insert.excluded.at >= _v.c.at,
)
_REPLACED = delete(_v).where(_of, _v.c.native.is_not(None))
_COUNT = upsert(_v).on_conflict_do_nothing()
_HAS = select(_v.c.poll).where(_v.c.native == bindparam("the_native")).limit(1)
_WITHDRAW = (
    update(_v)
    .where(
        _v.c.native == bindparam("the_native"),
        _v.c.poll.in_(select(_p.c.id).where(_p.c.state == "open")),
    )
    .values(choices=[])
)


_SWEEP = delete(_p).where(_p.c.ends < bindparam("before"))


class Polls(Repository):
    """The votes of a house."""

    async def ask(self, poll: Poll) -> Poll:
        """Begin it (its id is made here); one that had this name before is gone, with its votes."""
        await self.work.run(_DROP, self.here(the_name=poll.name))
        values = {
            "house": self.house,
            "name": poll.name,
            "letter": poll.letter,
            "options": [list(option) for option in poll.options],
            "most": poll.most,
            "ends": poll.ends,
            "state": poll.state,
            "then": poll.then,
        }
        return _poll_of({**values, "id": await self.work.insert(_ADD, values)})

    async def named(self, name: str) -> Poll | None:
        return _found(await self.work.first(_NAMED, self.here(the_name=name)))

    async def shown_in(self, letter: int) -> Poll | None:
        """The one that this letter asks, in whichever house."""
        return _found(await self.work.first(_SHOWN_IN, {"the_letter": letter}))

    async def cast(
        self, poll: Poll, person: int, choices: Sequence[str], at: datetime, native: str | None = None
    ) -> None:
        """Their word from now on; an empty one withdraws it. One that was sent earlier than what stands is nothing."""
        values = {"poll": poll.id, "person": person, "choices": list(choices), "at": at, "native": native}
        await self.work.run(_CAST, values)

    async def chosen(self, poll: Poll, person: int) -> tuple[str, ...]:
        """What somebody chose so far."""
        row = await self.work.first(_VOTE, {"the_poll": poll.id, "the_person": person})
        return tuple(row.choices) if row else ()

    async def has(self, native: str) -> bool:
        """Whether this message is somebody's vote, in whichever house."""
        return await self.work.first(_HAS, {"the_native": native}) is not None

    async def withdraw(self, native: str) -> int:
        """The message that was somebody's vote is taken back, before the end, in whichever house; how many votes that was."""
        return await self.work.run(_WITHDRAW, {"the_native": native})

    async def recount(self, poll: Poll, chosen: Sequence[tuple[int, tuple[str, ...]]]) -> None:
        """What the network says in the end takes the place of what it told meanwhile; words said to us stand."""
        await self.work.run(_REPLACED, {"the_poll": poll.id})
        for person, choices in chosen:
            values = {"poll": poll.id, "person": person, "choices": list(choices), "at": poll.ends}
            await self.work.run(_COUNT, {**values, "native": COUNTED})

    async def end(self, poll: Poll) -> bool:
        """Whether it was open until now."""
        return await self.work.run(_END, self.here(the_id=poll.id)) == 1

    async def sweep(self, before: datetime) -> int:
        """Forget those of all houses that ended then, and who chose what."""
        return await self.work.run(_SWEEP, {"before": before})

    async def tally(self, poll: Poll) -> Tally:
        """Every option, those that nobody chose too, in the order in which they were shown."""
        rows = await self.work.all(_VOTES, {"the_poll": poll.id})
        chosen = {row.person: tuple(row.choices) for row in rows if row.choices}
        counted = Counter(key for keys in chosen.values() for key in keys)
        return Tally({key: counted[key] for key, _label in poll.options}, chosen)


def _found(row: Row[Any] | None) -> Poll | None:
    return None if row is None else _poll_of(row._mapping)  # noqa: SLF001


def _poll_of(row: Mapping[Any, Any]) -> Poll:
    return Poll(
        id=row["id"],
        house=row["house"],
        name=row["name"],
        letter=row["letter"],
        options=tuple((key, label) for key, label in row["options"]),
        most=row["most"],
        ends=row["ends"],
        state=row["state"],
        then=row["then"],
    )
