"""Saying things in rooms: messages, their edits, files; whatever is said goes out through one door."""

import logging

from bot.adapters.matrix import media, outbound
from bot.adapters.matrix.answer import Denied, required
from bot.adapters.matrix.attempts import Attempts
from bot.adapters.matrix.crypto.cipher import Cipher
from bot.adapters.matrix.fields import Json
from bot.adapters.matrix.levels import silenced
from bot.adapters.matrix.memory import Memory
from bot.adapters.matrix.outbound import Change
from bot.adapters.matrix.reactions import Reactions
from bot.adapters.matrix.wire import Wire
from bot.core.attachment import Enclosure
from bot.core.errors import SendFailed
from bot.core.network import Destination, Natives
from bot.core.presentation import Presentation

log = logging.getLogger(__name__)


class Speaker:
    """Sends under keys that the homeserver knows again, and remembers what it said."""

    def __init__(
        self, wire: Wire, attempts: Attempts, cipher: Cipher, memory: Memory, reactions: Reactions
    ) -> None:
        self._wire = wire
        self._attempts = attempts
        self._cipher = cipher
        self._memory = memory
        self._reactions = reactions
        self._largest: int | None = None  # bytes of a file, once the homeserver was asked

    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        """A long one goes as several messages: under the key, then the key with a number."""
        said = outbound.events(to, presentation)
        sent = [await self._say(to, kind, content, _nth(key, n)) for n, (kind, content) in enumerate(said, 1)]
        if presentation.confirms:
            await self._reactions.offer(to.channel.native, sent[-1], key)
        return tuple(sent)

    async def edit(self, to: Destination, standing: Natives, presentation: Presentation, key: str) -> Natives:
        """Each part anew; those that are missing are added, those that are too many taken back."""
        stands: list[str] = []
        for number, change in enumerate(outbound.changes(to, standing, presentation), 1):
            stands += await self._change(to, change, _nth(key, number))
        return standing if presentation.ends else tuple(stands)

    async def _change(self, to: Destination, change: Change, key: str) -> list[str]:
        if change.content is None:
            await self._take_back(to, str(change.message), key)
            return []
        if change.message is None:
            return [await self._say(to, change.kind, change.content, key)]
        await self._put(to, change.kind, change.content, key)
        return [change.message]

    async def enclose(self, to: Destination, file: Enclosure, key: str) -> None:
        """A file that the homeserver does not take is told in its words. Brought up twice, it still is said once."""
        place = outbound.place(to, answers=False)
        try:
            content = {**media.content_of(file, place), **await self._upload(to.channel.native, file)}
        except SendFailed as failure:
            if failure.retry_after is not None:
                raise
            log.warning("Matrix: a file is told in words only: %s", failure.reason)
            content = outbound.words(f"{file.name}: {file.alternative}", place)
        await self._say(to, outbound.MESSAGE, content, key)

    async def _upload(self, room_id: str, file: Enclosure) -> Json:
        """Raises SendFailed."""
        if self._largest is None:
            self._largest = await self._attempts.once(lambda: media.limit(self._wire))
        if len(file.content) > self._largest:
            raise SendFailed(f"the homeserver takes files of {self._largest} bytes at most")
        encrypted = await self._attempts.once(lambda: self._cipher.encrypts(room_id))
        return await self._attempts.once(lambda: media.upload(self._wire, file, encrypted=encrypted))

    async def _say(self, to: Destination, kind: str, content: Json, key: str) -> str:
        message = await self._put(to, kind, content, key)
        self._memory.posted(message, to.thread)
        return message

    async def _put(self, to: Destination, kind: str, content: Json, key: str) -> str:
        """The door."""
        return await self._attempts.once(lambda: self._event_id(to.channel.native, kind, content, key))

    async def _take_back(self, to: Destination, message: str, key: str) -> None:
        """What is gone already is as it should be."""
        path = ("rooms", to.channel.native, "redact", message, key)
        try:
            await self._attempts.once(lambda: self._wire.put(*path, body={}))
        except SendFailed as failure:
            if failure.retry_after is not None:
                raise
            log.info("Matrix: a message of ours could not be taken back: %s", failure.reason)

    async def _event_id(self, room_id: str, kind: str, content: Json, key: str) -> str:
        kind, body = await self._cipher.seal(room_id, kind, content)
        path = ("rooms", room_id, "send", kind, key)
        try:
            return required(await self._wire.put(*path, body=body), "event_id")
        except Denied as denial:
            raise await silenced(self._wire, room_id, kind, denial) from None


def _nth(key: str, number: int) -> str:
    """A key for each part."""
    return key if number == 1 else f"{key}-{number}"
