"""A notice that any skill can give: those touched by changes are told once, when things have settled, what it is now.

What was changed back in time is told to nobody. A skill makes one `Notice` with a `Teller` and calls `touched` in the
transaction that changes something, with what it was before.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from bot.core.call import Json
from bot.core.card import Reply
from bot.core.errors import Gone
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.rules.settling import settled
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.telling.changes import Changes


class Teller(Protocol):
    """What a skill knows of the things that it tells of, each by an id of its own."""

    async def now(self, ctx: Context, thing: int) -> Json:
        """What it is now, comparable with what it was; None where there is nothing to tell of it any more."""
        ...

    async def told(self, ctx: Context, thing: int, was: Json) -> Reply | None:
        """What somebody is told who last knew that it was so."""
        ...


class Notice:
    """The changes of one kind of thing. Its job is named after the skill and the kind: `room.settle_closing`."""

    def __init__(self, skill: Skill, kind: str, teller: Teller) -> None:
        self._kind, self._teller = f"{skill.name}.{kind}", teller
        self._settle = skill.job(f"{skill.name}.settle_{kind}", _("Tell of a change"))(self._settled)

    async def touched(
        self, ctx: Context, thing: int, people: Iterable[int], was: Json, *, about: datetime
    ) -> None:
        """It was so for them until now; what they knew before the first of several changes counts."""
        await ctx.store(Changes).touch(self._subject(thing), people, was)
        due = settled(ctx.now, about)
        ctx.alarms.at(
            due, self._settle.to(thing=thing), key=f"settle {self._subject(thing)}", late=Late.always()
        )

    async def dropped(self, ctx: Context, thing: int) -> bool:
        """Nobody need hear of it any more; whether somebody was still to hear of it."""
        return bool(await ctx.store(Changes).settle(self._subject(thing)))

    def _subject(self, thing: int) -> str:
        return f"{self._kind}:{thing}"

    async def _settled(self, ctx: Context, *, thing: int) -> None:
        knew = await ctx.store(Changes).settle(self._subject(thing))
        try:
            now = await self._teller.now(ctx, thing)
        except Gone:
            return
        for person, was in knew.items():
            if now is None or was == now:
                continue
            reply = await self._teller.told(ctx, thing, was)
            if reply is not None:
                ctx.tell(await ctx.store(People).get(person), reply)
