"""Answers to a command or a touch: while its token lives through that, later in the channel or in private."""

import time
from typing import Any, Final

from bot.adapters.discord import outbound
from bot.adapters.discord.directs import channel_of
from bot.adapters.discord.exchanges import EDIT, MESSAGE, Exchange, Exchanges, Stage
from bot.adapters.discord.handles import Handle
from bot.adapters.discord.posts import Posts, id_of
from bot.adapters.discord.standing import Standing
from bot.adapters.discord.whispers import Whispers
from bot.adapters.discord.wire import GONE, Denied
from bot.adapters.discord.wording import translated
from bot.core.network import Destination, Natives
from bot.core.presentation import Presentation
from bot.core.text import _

Json = dict[str, Any]

DEAD: Final = {10015, 10062, 50027}
"""The token counts no more: unknown webhook, unknown interaction, invalid token."""
ALREADY: Final = 40060
IN_PRIVATE: Final = _("I answered you in private.")


class Dead(Exception):  # noqa: N818
    """An answer cannot go the way of its question any more."""


class Answers:
    """Finds the way that an answer can still go."""

    def __init__(self, exchanges: Exchanges, whispers: Whispers, posts: Posts) -> None:
        self._exchanges = exchanges
        self._whispers = whispers
        self._posts = posts

    async def give(self, exchange: Exchange, bodies: list[Json], language: str, *, hidden: bool) -> Natives:
        """The first part takes the place of what was announced, if anything was; the others follow. Raises Dead."""
        handle = exchange.handle
        if time.time() > handle.dies:
            raise Dead
        shown = [outbound.hidden(body) for body in bodies] if hidden else bodies
        try:
            async with exchange.turn:
                if hidden and not exchange.hidden and exchange.stage is Stage.DEFERRED:
                    await self._announced_to_all(exchange, language)
                first = await self._first(exchange, shown[0], bodies[0])
            said = [first, *[await self._exchanges.follow(handle, body) for body in shown[1:]]]
        except Denied as denial:
            if denial.code in DEAD | GONE:
                raise Dead from None
            raise
        return tuple(Standing(id_of(message), hidden=hidden).written() for message in said)

    async def _announced_to_all(self, exchange: Exchange, language: str) -> None:
        """Everybody waits for an answer that only one may read: they are told no more than that it came."""
        if not exchange.message:
            pointer = {**outbound.QUIET, "content": translated(IN_PRIVATE, language)}
            await self._exchanges.change(exchange.handle, pointer)
        exchange.stage = Stage.ANSWERED

    async def _first(self, exchange: Exchange, shown: Json, bare: Json) -> Json:
        handle, stage = exchange.handle, exchange.stage
        if stage is Stage.NEW:
            try:
                message = await self._exchanges.call_back(handle, {"type": MESSAGE, "data": shown})
                exchange.stage = Stage.ANSWERED
                return message
            except Denied as denial:
                if denial.code != ALREADY:
                    raise
        elif stage is Stage.ANSWERED or exchange.message:
            return await self._exchanges.follow(handle, shown)
        message = await self._exchanges.change(handle, bare)
        exchange.stage = Stage.ANSWERED
        return message

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
        if time.time() > handle.dies:
            raise Dead
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
