"""Saying things on Discord: in a channel, or as the answer to a command or a touch while its token lives."""

from dataclasses import replace
from itertools import zip_longest
from typing import Any

from bot.adapters.discord import outbound
from bot.adapters.discord.answers import Answers, Dead
from bot.adapters.discord.directs import PREFIX, Directs, channel_of, is_direct
from bot.adapters.discord.exchanges import Exchanges
from bot.adapters.discord.handles import Handle
from bot.adapters.discord.means import NETWORK
from bot.adapters.discord.posts import Posts
from bot.adapters.discord.standing import Standing
from bot.adapters.discord.whispers import Whispers
from bot.adapters.discord.wire import Denied
from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.network import Destination, Natives
from bot.core.presentation import Presentation

Json = dict[str, Any]


class Speaker:
    """One door for all that is said."""

    def __init__(self, exchanges: Exchanges, directs: Directs, whispers: Whispers, posts: Posts) -> None:
        self._exchanges = exchanges
        self._directs = directs
        self._whispers = whispers
        self._posts = posts
        self._answers = Answers(exchanges, whispers, posts)

    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        """A long one goes as several messages."""
        handle = Handle.parse(to.reply_to)
        home = channel_of(to.channel.native)
        if handle is None and is_direct(to.channel.native) and (who := self._directs.account_of(home)):
            return await self._whispers.say(who, presentation, key, home=home)
        presentation = self._there(to, presentation)
        if handle is None:
            return await self._posts.say(to, outbound.messages(presentation), key, presentation)
        exchange = self._exchanges.get(handle)
        hidden = (presentation.private or exchange.hidden) and not is_direct(to.channel.native)
        exchange.alone |= hidden
        try:
            return await self._answers.give(exchange, to, presentation, key, hidden=hidden)
        except Dead:
            return await self._answers.late(to, handle, presentation, key, hidden=hidden)
        finally:
            exchange.said.set()

    async def edit(self, to: Destination, natives: Natives, presentation: Presentation, key: str) -> Natives:
        """Each part anew; those that are missing are added, those that are too many taken back."""
        handle = Handle.parse(to.reply_to)
        presentation = self._there(to, presentation)
        if presentation.ends and presentation.poll:  # a poll cannot be changed: its end is told under it
            await self._posts.say(
                replace(to, reply_to=natives[0]), outbound.messages(presentation), key, presentation
            )
            return natives
        standing = [Standing.parse(native) for native in natives]
        if handle and presentation.private and not all(one.hidden or one.channel for one in standing):
            await self.send(to, presentation, key)  # what everybody reads stays as it is
            return natives
        asked = handle.user if handle else ""
        bodies = outbound.messages(presentation, asked=asked) if presentation.lines else []
        stands: list[str] = []
        for number, (one, body) in enumerate(zip_longest(standing, bodies), 1):
            if body is None:
                await self._take_back(to, handle, one)
            elif one is None:
                stands.append(await self._posts.post(to, body, key, number, rings=False))
            else:
                quiet = {**body, "allowed_mentions": outbound.allowed([])}
                stands += await self._change(
                    to, handle, one, quiet, nth=(key, number), presentation=presentation
                )
        return tuple(stands)

    async def enclose(self, to: Destination, file: Enclosure, key: str) -> None:
        """In private where the words were said that it goes with, or where these were for one alone."""
        if who := self._alone(to):
            to = Destination(Address(NETWORK, f"{PREFIX}{await self._directs.channel(who)}"))
        await self._posts.enclose(to, file, key)

    def _alone(self, to: Destination) -> str | None:
        """Whose eyes only it is for, if it is."""
        if is_direct(to.channel.native):
            return self._directs.account_of(channel_of(to.channel.native))
        handle = Handle.parse(to.reply_to)
        exchange = self._exchanges.get(handle) if handle else None
        return exchange.handle.user if exchange and (exchange.alone or exchange.hidden) else None

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
            if handle and await self._answers.through_touch(handle, one, body):
                return (one.written(),)
        except Dead:
            if one.hidden and handle:
                return await self._answers.late(to, handle, presentation, nth[0], hidden=True)
        if one.hidden:
            return (one.written(),)  # nobody can reach it any more: who saw it has its token
        return await self._posts.change(to, one, body, nth)

    async def _take_back(self, to: Destination, handle: Handle | None, one: Standing) -> None:
        """What is gone already is as it should be."""
        try:
            if one.hidden and handle:
                await self._answers.take_back(handle, one)
            elif not one.hidden:
                await self._posts.take_back(to, one)
        except Denied:
            return

    def _there(self, to: Destination, presentation: Presentation) -> Presentation:
        native = to.channel.native
        return self._whispers.there(channel_of(native), presentation) if is_direct(native) else presentation
