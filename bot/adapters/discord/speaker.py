"""Saying things on Discord: in a channel under a nonce, or as the answer to a command or a touch while its token lives."""

import time
from itertools import zip_longest
from typing import Any, Final

from bot.adapters.discord import outbound
from bot.adapters.discord.directs import Directs, channel_of, is_direct
from bot.adapters.discord.exchanges import EDIT, MESSAGE, Exchange, Exchanges, Stage
from bot.adapters.discord.handles import Handle
from bot.adapters.discord.means import LONGEST
from bot.adapters.discord.render import escaped
from bot.adapters.discord.standing import Standing
from bot.adapters.discord.wire import Denied, Wire
from bot.adapters.discord.wording import translated
from bot.core.attachment import Enclosure
from bot.core.errors import SendFailed
from bot.core.network import Destination, Natives
from bot.core.presentation import Presentation
from bot.core.text import _

Json = dict[str, Any]

DEAD: Final = {10015, 10062, 50027}
"""The token counts no more: unknown webhook, unknown interaction, invalid token."""
ALREADY: Final = 40060
TOO_LARGE: Final = 40005
GONE: Final = {10003, 10008}
IN_PRIVATE: Final = _("I answered you in private.")
LEFT_FOR_YOU: Final = _("I have an answer for you that others must not read: write to me in private.")


class Dead(Exception):  # noqa: N818
    """An answer cannot go the way of its question any more."""


class Speaker:
    """One door for all that is said."""

    def __init__(self, wire: Wire, exchanges: Exchanges, directs: Directs) -> None:
        self._wire = wire
        self._exchanges = exchanges
        self._directs = directs

    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        """A long one goes as several messages."""
        bodies = outbound.messages(presentation)
        handle = Handle.parse(to.reply_to)
        if handle is None:
            return await self._in_channel(to, bodies, key, presentation)
        exchange = self._exchanges.get(handle)
        hidden = (presentation.private or exchange.hidden) and not is_direct(to.channel.native)
        try:
            return await self._answer(exchange, bodies, presentation.language, hidden=hidden)
        except Dead:
            return await self._late(to, handle, presentation, key, hidden=hidden)
        finally:
            exchange.said.set()

    async def edit(self, to: Destination, natives: Natives, presentation: Presentation, key: str) -> Natives:
        """Each part anew; those that are missing are added, those that are too many taken back."""
        handle = Handle.parse(to.reply_to)
        standing = [Standing.parse(native) for native in natives]
        if handle and presentation.private and not all(one.hidden or one.channel for one in standing):
            await self.send(to, presentation, key)  # what everybody reads stays as it is
            return natives
        bodies = outbound.messages(presentation) if presentation.lines else []
        stands: list[str] = []
        for number, (one, body) in enumerate(zip_longest(standing, bodies), 1):
            if body is None:
                await self._take_back(to, handle, one)
            elif one is None:
                stands.append(await self._post(to, body, key, number, rings=False))
            else:
                quiet = {**body, "allowed_mentions": outbound.allowed([])}
                stands += await self._change(
                    to, handle, one, quiet, nth=(key, number), presentation=presentation
                )
        return tuple(stands)

    async def enclose(self, to: Destination, file: Enclosure, key: str) -> None:
        """A file after the message that it goes with; Discord does not take all: then it is told in its words."""
        channel = to.thread or channel_of(to.channel.native)
        body = {"content": escaped(file.alternative)[:LONGEST], **outbound.QUIET, "flags": outbound.SILENT}
        body |= {"nonce": outbound.nonce(key, 1), "enforce_nonce": True}
        try:
            await self._wire.upload(channel, body, file)
        except Denied as denial:
            if denial.code != TOO_LARGE:
                raise
            body["content"] = escaped(f"{file.name}: {file.alternative}")[:LONGEST]
            await self._wire.ask("POST", "/channels/{channel_id}/messages", body=body, channel_id=channel)

    async def _in_channel(
        self, to: Destination, bodies: list[Json], key: str, presentation: Presentation
    ) -> Natives:
        rings = presentation.rings
        return tuple([await self._post(to, body, key, n, rings=rings) for n, body in enumerate(bodies, 1)])

    async def _post(self, to: Destination, body: Json, key: str, number: int, *, rings: bool) -> str:
        asked = None if Handle.parse(to.reply_to) or is_direct(to.channel.native) else to.reply_to
        answers = asked if number == 1 else None
        said = outbound.posted(body, key, number, rings=rings, answers=answers)
        channel = to.thread or channel_of(to.channel.native)
        answer = await self._wire.ask(
            "POST", "/channels/{channel_id}/messages", body=said, channel_id=channel
        )
        return _id(answer)

    async def _answer(
        self, exchange: Exchange, bodies: list[Json], language: str, *, hidden: bool
    ) -> Natives:
        """The first part takes the place of what was announced, if anything was; the others follow."""
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
        return tuple(Standing(_id(message), hidden=hidden).written() for message in said)

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

    async def _late(
        self, to: Destination, handle: Handle, presentation: Presentation, key: str, *, hidden: bool
    ) -> Natives:
        """Its token is dead: said in the channel instead, or where others read it, in the direct chat."""
        bodies = outbound.messages(presentation)
        if not hidden:
            return await self._in_channel(to, bodies, key, presentation)
        try:
            channel = await self._directs.channel(handle.user)
            direct = Destination(type(to.channel)(to.channel.network, f"@me/{channel}"))
            said = await self._in_channel(direct, bodies, key, presentation)
            return tuple(Standing(message, channel).written() for message in said)
        except SendFailed as failure:
            if failure.retry_after is not None:
                raise
        words = f"<@{handle.user}> {translated(LEFT_FOR_YOU, presentation.language)}"
        calling = {"content": words, "allowed_mentions": outbound.allowed([handle.user]), "flags": 0}
        return (await self._post(to, calling, key, 1, rings=True),)

    async def _change(
        self,
        to: Destination,
        handle: Handle | None,
        one: Standing,
        body: Json,
        *,
        nth: tuple[str, int],
        presentation: Presentation,
    ) -> Natives:
        """One part replaced: through the touch on it if there was one, else where it stands."""
        try:
            if handle and await self._through_touch(handle, one, body):
                return (one.written(),)
        except Dead:
            if one.hidden:
                return await self._late(to, handle, presentation, nth[0], hidden=True) if handle else ()
        if one.hidden:
            return (one.written(),)  # nobody can reach it any more: who saw it has its token
        channel = one.channel or to.thread or channel_of(to.channel.native)
        path = "/channels/{channel_id}/messages/{message_id}"
        try:
            await self._wire.ask("PATCH", path, body=body, channel_id=channel, message_id=one.message)
        except Denied as denial:
            if denial.code not in GONE:
                raise
            return (await self._post(to, body, *nth, rings=False),)
        return (one.written(),)

    async def _through_touch(self, handle: Handle, one: Standing, body: Json) -> bool:
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

    async def _take_back(self, to: Destination, handle: Handle | None, one: Standing) -> None:
        """What is gone already is as it should be."""
        channel = one.channel or to.thread or channel_of(to.channel.native)
        try:
            if one.hidden and handle:
                await self._exchanges.take_back(handle, one.message)
            elif not one.hidden:
                path = "/channels/{channel_id}/messages/{message_id}"
                await self._wire.ask("DELETE", path, channel_id=channel, message_id=one.message)
        except Denied:
            return


def _id(message: Any) -> str:
    return str(message.get("id", "")) if isinstance(message, dict) else ""
