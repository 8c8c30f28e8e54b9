"""A person's ears: everything that reaches them on Discord, in order, and waiting for what a story expects."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from tests.fakes.discord.channel import Channel
from tests.fakes.discord.guild import User
from tests.fakes.discord.message import Message
from tests.fakes.discord.permission import sees
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import News


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that happened where they were: by whom, and with what words at that time."""

    event: str
    channel: Channel
    by: User | None
    message: Message | None
    text: str
    data: Json

    @property
    def is_words(self) -> bool:
        return self.event in {"MESSAGE_CREATE", "MESSAGE_UPDATE"}

    def rings_for(self, user_id: int) -> bool:
        """Whether it sounds on a phone: a fresh message that calls them."""
        return self.event == "MESSAGE_CREATE" and self.message is not None and self.message.calls(user_id)


class Ears:
    """What one person heard so far, and who waits for more."""

    def __init__(self, user: User) -> None:
        self.heard: list[Heard] = []
        self._user = user
        self._answered: set[int] = set()
        self._news = asyncio.Event()

    def listen(self, news: News) -> None:
        """Take in what they may see: in channels they see, and of the ephemeral only their own."""
        if news.channel is None or not sees(news.channel, self._user.id):
            return
        message = news.message
        if message is not None and message.only_for not in {None, self._user.id}:
            return
        text = message.text if message else ""
        self.heard.append(Heard(news.event, news.channel, news.by, message, text, news.data))
        self._news.set()

    async def hear(self, wanted: Callable[[Heard], bool], within: float) -> Heard | None:
        """Wait for such a thing; each answers one such question only."""
        try:
            async with asyncio.timeout(within):
                while (found := self._find(wanted)) is None:
                    self._news.clear()
                    await self._news.wait()
                return found
        except TimeoutError:
            return None

    def _find(self, wanted: Callable[[Heard], bool]) -> Heard | None:
        for index, heard in enumerate(self.heard):
            if index not in self._answered and wanted(heard):
                self._answered.add(index)
                return heard
        return None
