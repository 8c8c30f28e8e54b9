"""Answers to a command or a touch: while its token lives through that, later in the channel or in private."""

from dataclasses import dataclass
from typing import Any, Final

from bot.adapters.discord import outbound
from bot.adapters.discord.directs import channel_of
from bot.adapters.discord.exchange import EDIT, MESSAGE, Exchange, Stage
from bot.adapters.discord.exchanges import Exchanges
from bot.adapters.discord.handles import Handle
from bot.adapters.discord.posts import Posts, id_of
from bot.adapters.discord.standing import Standing
from bot.adapters.discord.whispers import Whispers
from bot.adapters.discord.wire import ALREADY, DEAD_TOKEN, GONE, Denied
from bot.adapters.discord.wording import translated
from bot.core.network import Destination, Natives
from bot.core.presentation import Presentation
from bot.core.text import _

Json = dict[str, Any]

DEAD: Final = {10015, 10062, DEAD_TOKEN}
"""The token counts no more: unknown webhook, unknown interaction, invalid token."""
IN_PRIVATE: Final = _("I answered you in private.")


class Dead(Exception):  # noqa: N818
    """An answer cannot go the way of its question any more."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the messages that an answer is made of."""

    body: Json
    key: str
    number: int
    hidden: bool
    rings: bool

    @property
    def shown(self) -> Json:
        return outbound.hidden(self.body) if self.hidden else self.body


class Answers:
    """Finds the way that an answer can still go."""

    def __init__(self, exchanges: Exchanges, whispers: Whispers, posts: Posts) -> None:
        self._exchanges = exchanges
        self._whispers = whispers
        self._posts = posts

    async def give(
        self, exchange: Exchange, to: Destination, presentation: Presentation, key: str, *, hidden: bool
    ) -> Natives:
        """The first part takes the place of what was announced, if anything was; the others follow. Raises Dead.

        Tried again, it goes on where it broke off.
        """
        bodies = outbound.messages(presentation, exchange.form, exchange.handle.user)
        try:
            async with exchange.turn:
                if hidden and not exchange.hidden and exchange.stage is Stage.DEFERRED:
                    await self._announced_to_all(exchange, presentation.language)
                for number, body in enumerate(bodies, 1):
                    nonce = outbound.nonce(key, number)
                    if nonce not in exchange.given:
                        part = Part(body, key, number, hidden=hidden, rings=presentation.rings)
                        exchange.given[nonce] = await self._part(exchange, to, part)
        except Denied as denial:
            if denial.code in DEAD | GONE:
                raise Dead from None
            raise
        given = (exchange.given[outbound.nonce(key, number)] for number in range(1, len(bodies) + 1))
        return tuple(Standing(message, hidden=hidden).written() for message in given)

    async def _announced_to_all(self, exchange: Exchange, language: str) -> None:
        """Everybody waits for an answer that only one may read: they are told no more than that it came."""
        if not exchange.message:
            pointer = {**outbound.QUIET, "content": translated(IN_PRIVATE, language)}
            await self._exchanges.change(exchange.handle, pointer)
        exchange.stage = Stage.ANSWERED

    async def _part(self, exchange: Exchange, to: Destination, part: Part) -> str:
        """The first answer of all, or in place of its announcement; else one message more."""
        handle = exchange.handle
        if exchange.stage is Stage.ANSWERED or (exchange.message and exchange.stage is Stage.DEFERRED):
            return await self._more(handle, to, part)
        if exchange.stage is Stage.NEW:
            try:
                answer = {"type": MESSAGE, "data": part.shown}
                message = await self._exchanges.call_back(handle, answer)
            except Denied as denial:
                if denial.code != ALREADY:
                    raise
                message = await self._exchanges.change(handle, part.body)
        else:
            message = await self._exchanges.change(handle, part.body)
        exchange.stage = Stage.ANSWERED
        return id_of(message)

    async def _more(self, handle: Handle, to: Destination, part: Part) -> str:
        """What everybody may read goes under a nonce, so that it cannot stand twice; Discord has none for the rest."""
        if not part.hidden:
            try:
                return await self._posts.post(to, part.body, part.key, part.number, rings=part.rings)
            except Denied as denial:
                if not denial.lacking:
                    raise
        return id_of(await self._exchanges.follow(handle, part.shown))

    async def late(
        self, to: Destination, handle: Handle, presentation: Presentation, key: str, *, hidden: bool
    ) -> Natives:
        """Its token is dead: said in the channel instead, or where others read it, in private."""
        if not hidden:
            return await self._posts.say(to, outbound.messages(presentation), key, presentation)
        near = channel_of(to.channel.native)
        return await self._whispers.say(handle.user, presentation, key, near=near)

    async def through_touch(self, handle: Handle, one: Standing, body: Json) -> bool:
        """Whether the message that was touched could be changed as the answer to that. Raises Dead."""
        exchange = self._exchanges.get(handle)
        if exchange.message != one.message and not one.hidden:
            return False
        try:
            async with exchange.turn:
                if exchange.stage is Stage.NEW and exchange.message == one.message:
                    await self._exchanges.call_back(handle, {"type": EDIT, "data": body})
                    exchange.stage = Stage.ANSWERED
                else:
                    original = "@original" if exchange.message == one.message else one.message
                    await self._exchanges.change(handle, body, original)
        except Denied as denial:
            if denial.code in DEAD | GONE | {ALREADY}:
                raise Dead from None
            raise
        exchange.said.set()
        return True

    async def take_back(self, handle: Handle, one: Standing) -> None:
        await self._exchanges.take_back(handle, one.message)
