"""Questions: what the bot asked and waits for, as rows that outlive a restart."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, or_, select, update

from bot.core.call import Call
from bot.store import tables
from bot.store.letters.outbox import private_post
from bot.store.question import DIRECT, Offered, Question, State, offered_json, question_of
from bot.store.work import Repository, of_house, this

__all__ = ["DIRECT", "Offered", "Question", "Questions", "State"]

_t, _k = tables.questions, tables.tokens
_GET = select(_t).where(this(_t))
_ADD = insert(_t).returning(_t.c.id)
_ADD_TOKENS = insert(_k)
_newest = select(_t).where(of_house(_t), _t.c.state == "open").order_by(_t.c.id.desc()).limit(1)
_OPEN_FOR = (
    select(_t)
    .where(
        of_house(_t),
        _t.c.state == "open",
        _t.c.channel == bindparam("the_channel"),
        or_(_t.c.person == bindparam("the_person"), _t.c.person.is_(None)),
    )
    .order_by(_t.c.person.is_(None), _t.c.id.desc())
    .limit(1)
)
_LAST_FOR = (
    select(_t)
    .where(
        of_house(_t),
        _t.c.channel == bindparam("the_channel"),
        or_(_t.c.person == bindparam("the_person"), _t.c.person.is_(None)),
    )
    .order_by(_t.c.id.desc())
    .limit(1)
)
_ASKED_BY = _newest.where(_t.c.channel == bindparam("the_channel"), _t.c.source == bindparam("the_source"))
_SHOWN_IN = _newest.where(_t.c.letter == bindparam("the_letter"))
_OPEN_IN = (
    select(_t)
    .where(_t.c.state == "open", _t.c.channel == bindparam("the_channel"), _t.c.expires >= bindparam("now"))
    .order_by(_t.c.id.desc())
)
_ALL_OF = (
    select(_t)
    .where(
        of_house(_t),
        _t.c.state == "open",
        _t.c.person == bindparam("the_person"),
        _t.c.expires >= bindparam("now"),
    )
    .order_by(_t.c.id.desc())
)
_BY_TOKEN = select(_t).join(_k, _k.c.question == _t.c.id).where(_k.c.token == bindparam("the_token"))
_SHOW = update(_t).where(this(_t)).values(letter=bindparam("the_letter"))
_OPEN_CHANNELS = (
    select(_t.c.channel, func.max(_t.c.expires).label("until"))
    .where(_t.c.state == "open")
    .group_by(_t.c.channel)
)
_CLOSE = update(_t).where(this(_t)).values(state=bindparam("the_state"))
_EMPTY = update(_t).where(this(_t)).values(call=None)
_LAPSE = (
    update(_t)
    .where(_t.c.state == "open", _t.c.expires <= bindparam("the_now"))
    .values(state="lapsed")
    .returning(*_t.c)
)
_SWEEP = delete(_t).where(_t.c.state != "open", _t.c.expires < bindparam("before"))
_MOVE = (
    update(_t)
    .where(of_house(_t), _t.c.channel == bindparam("the_channel"), _t.c.state == "open")
    .values(channel=bindparam("the_new"))
)
_l = tables.letters
_under = (
    of_house(_t),
    _t.c.letter.in_(
        select(_l.c.id).where(
            _l.c.house == bindparam("the_house"),
            or_(_l.c.post == bindparam("the_post"), _l.c.post.like(bindparam("the_private"))),
        )
    ),
)
_CLOSE_POST = update(_t).where(*_under).values(state="lapsed")
_OPEN_UNDER = select(_t.c.person).where(*_under, _t.c.state == "open", _t.c.person.is_not(None))
_ASKED_UNDER = (
    select(_t.c.person, _l.c.post)
    .join(_l, _l.c.id == _t.c.letter)
    .where(*_under, _t.c.state == "open", _t.c.person.is_not(None))
    .order_by(_t.c.id)
)
_ERASE = delete(_t).where(of_house(_t), _t.c.person == bindparam("the_person"))


class Questions(Repository):
    """The questions of a house; a token is looked up in all of them."""

    async def ask(
        self,
        person: int | None,
        channel: str,
        *,
        expires: datetime,
        call: Call | None = None,
        asks: str | None = None,
        options: tuple[Offered, ...] = (),
        letter: int | None = None,
        source: str | None = None,
    ) -> Question:
        values = {
            "house": self.house,
            "person": person,
            "channel": channel,
            "call": call,
            "asks": asks,
            "letter": letter,
            "source": source,
            "expires": expires,
            "state": "open",
        }
        made = await self.work.insert(_ADD, {**values, "options": [offered_json(one) for one in options]})
        if options:
            await self.work.run(_ADD_TOKENS, [{"token": one.token, "question": made} for one in options])
        return Question(made, self.house, person, channel, call, asks, options, letter, source, expires)

    async def get(self, question: int) -> Question | None:
        return _found(await self.work.first(_GET, self.here(the_id=question)))

    async def open_for(self, person: int, channel: str) -> Question | None:
        """What somebody may answer there: the newest that was asked of them, else of anyone."""
        values = self.here(the_person=person, the_channel=channel)
        return _found(await self.work.first(_OPEN_FOR, values))

    async def last_for(self, person: int, channel: str) -> Question | None:
        """What somebody, or anybody, was asked there last, open or not."""
        values = self.here(the_person=person, the_channel=channel)
        return _found(await self.work.first(_LAST_FOR, values))

    async def open_in(self, channel: str, now: datetime) -> list[Question]:
        """All that may be answered in a channel, of all houses and to whomever, the newest first."""
        rows = await self.work.all(_OPEN_IN, {"the_channel": channel, "now": now})
        return [question_of(row) for row in rows]

    async def all_of(self, person: int, now: datetime) -> list[Question]:
        """All that somebody may answer, wherever they were asked, the newest first."""
        rows = await self.work.all(_ALL_OF, self.here(the_person=person, now=now))
        return [question_of(row) for row in rows]

    async def asked_by(self, channel: str, source: str) -> Question | None:
        """The open one that this message made us ask."""
        values = self.here(the_channel=channel, the_source=source)
        return _found(await self.work.first(_ASKED_BY, values))

    async def shown_in(self, letter: int) -> Question | None:
        """The open one that this letter showed: for a reaction to it, or a reply."""
        return _found(await self.work.first(_SHOWN_IN, self.here(the_letter=letter)))

    async def by_token(self, token: str) -> tuple[Question, Offered] | None:
        """What a press means, in whichever house, open or not."""
        found = _found(await self.work.first(_BY_TOKEN, {"the_token": token}))
        if found is None:
            return None
        return found, next(one for one in found.options if one.token == token)

    async def open_channels(self) -> dict[str, datetime]:
        """Where something is asked, in all houses, and until when."""
        return {row.channel: row.until for row in await self.work.all(_OPEN_CHANNELS)}

    async def show(self, question: int, letter: int) -> None:
        """This letter shows it."""
        await self.work.run(_SHOW, self.here(the_id=question, the_letter=letter))

    async def move(self, channel: str, new: str) -> None:
        """A channel goes on elsewhere: what is asked there may be answered here."""
        await self.work.run(_MOVE, self.here(the_channel=channel, the_new=new))

    async def close(self, question: int, state: State) -> None:
        await self.work.run(_CLOSE, self.here(the_id=question, the_state=state))

    async def close_post(self, post: str, person: int | None = None) -> None:
        """All that a post of this name asked, of everybody or of one, is over; an answer to it reads like none."""
        only = _CLOSE_POST if person is None else _CLOSE_POST.where(_t.c.person == person)
        await self.work.run(only, self._posted(post))

    async def open_under(self, post: str) -> set[int]:
        """Who may still answer what a post of this name asked them."""
        return {row.person for row in await self.work.all(_OPEN_UNDER, self._posted(post))}

    async def asked_under(self, post: str) -> dict[int, str]:
        """The same people, each with the name under which they were asked last: of some, once more in a message of its own."""
        rows = await self.work.all(_ASKED_UNDER, self._posted(post))
        return {row.person: row.post.removesuffix(private_post("", row.person)) for row in rows}

    def _posted(self, post: str) -> dict[str, object]:
        """In channels, and in private (see `outbox.private_post`)."""
        return self.here(the_post=post, the_private=f"{post} to %")

    async def empty(self, question: int) -> None:
        """The words in it are not needed any more; its choices stay."""
        await self.work.run(_EMPTY, self.here(the_id=question))

    async def lapse_due(self, now: datetime) -> list[Question]:
        """Those of all houses whose time is over; they lapse."""
        rows = await self.work.all(_LAPSE, {"the_now": now})
        return [question_of(row) for row in sorted(rows, key=lambda row: row.id)]

    async def sweep(self, before: datetime) -> int:
        """Forget closed ones of all houses, with the words in them; their buttons are then unknown."""
        return await self.work.run(_SWEEP, {"before": before})

    async def erase_of(self, person: int) -> None:
        await self.work.run(_ERASE, self.here(the_person=person))


def _found(row: Row[Any] | None) -> Question | None:
    return None if row is None else question_of(row)
