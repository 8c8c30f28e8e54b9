"""Encryption as the rest of the adapter sees it: open, hear a sync, read an event, seal a message."""

import logging
from collections.abc import Iterable
from pathlib import Path

from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.crypto.desk import Desk
from bot.adapters.matrix.crypto.machine import ENCRYPTED, Unreadable
from bot.adapters.matrix.crypto.opening import opened
from bot.adapters.matrix.crypto.publishing import KeysLost
from bot.adapters.matrix.crypto.store import FileTrouble
from bot.adapters.matrix.crypto.unread import Unread
from bot.adapters.matrix.crypto.vault import Vault
from bot.adapters.matrix.fields import Json, rows, table, words
from bot.adapters.matrix.rooms import Rooms
from bot.adapters.matrix.session import Session
from bot.adapters.matrix.wellknown import encrypts_directs
from bot.core.errors import SendFailed
from bot.core.network import Notebook

log = logging.getLogger(__name__)

NOT_FOUND = 404
NOT_YET, LONG = 2.0, 30.0
CLOSED = "the room is encrypted, and the bot has no keys"


class Cipher:
    """Without a file of keys, or on a homeserver that knows no encryption, there is no `desk`, and only plain rooms."""

    def __init__(self, session: Session, notebook: Notebook, file: Path | None, rooms: Rooms) -> None:
        self._session = session
        self._file = file
        self._rooms = rooms
        self._vault = Vault(notebook, session.secret)
        self._renewals = 0
        self._keyed: set[str] = set()
        self.unread = Unread(notebook)
        self._opened = False
        self.desk: Desk | None = None
        self.lost: list[str] = []

    @property
    def device(self) -> str:
        return self._session.device_id

    async def open(self) -> None:
        """Find our keys again, or make them, and show them. Raises LoginRefused."""
        if self._file is not None and self._session.device_id:
            await self._vault.open()
            await self.unread.open()
            self._keyed = self.unread.rooms  # keys may have been brought meanwhile
            await self._open(self._file)
        self._opened = True

    async def _open(self, file: Path) -> None:
        self.close()
        self._opened = False
        while True:
            self._renewals = self._session.renewals
            try:
                self.desk = await opened(file, self._session, self._vault)
            except KeysLost:
                await self._start_over()
                continue
            except Denied as denial:
                log.error("Matrix: the homeserver takes no keys (%s); encrypted rooms stay closed", denial)
            self._opened = True
            return

    async def _start_over(self) -> None:
        """The keys are lost: another device can have new ones, this one cannot."""
        lost = self._session.device_id
        log.error("Matrix: the keys of device %s are lost; logging in as a new device", lost)
        await self._session.become_new_device()
        self.lost.append(lost)

    def close(self) -> None:
        if self.desk is not None:
            self.desk.close()
            self.desk = None

    async def stay_open(self) -> None:
        """A login that was renewed has forgotten our keys: show them again. Raises LoginRefused."""
        if self.desk is not None and self._file is not None and self._renewals != self._session.renewals:
            await self._open(self._file)

    async def hear(self, answer: Json) -> None:
        """Take in what a sync says of keys and devices, before its rooms are read. Raises LoginRefused."""
        if self.desk is None or self._file is None:
            return
        self.desk.lists_changed(table(answer, "device_lists"))
        self._keyed |= self.desk.hear(rows(answer, "to_device", "events"))
        try:
            await self.desk.publishing.supply(answer)
        except FileTrouble as trouble:
            log.error("Matrix: no new keys can be made (%s)", trouble)
        except KeysLost:
            await self._start_over()
            await self._open(self._file)

    def read(self, event: Json, room_id: str) -> Json | None:
        """The event in clear; one that cannot be read is noted, and its key asked for."""
        if self.desk is None or not words(event, "content", "ciphertext") or "state_key" in event:
            return None
        try:
            return self.desk.machine.read(event, room_id)
        except Unreadable as reason:
            why = self.desk.withheld.why(event, room_id)
            if self.unread.add(room_id, words(event, "event_id"), why):
                log.info("Matrix: %s cannot be read: %s", words(event, "event_id"), why or reason)
                self.desk.requests.want(room_id, event)
            return None

    async def settle(self) -> None:
        """What reading left to do: keep what could not be read, ask for its keys."""
        await self.unread.keep()
        if self.desk is not None:
            await self.desk.requests.send()

    def patience(self, longest: float) -> float:
        """How long nothing needs to be looked at or told."""
        return 0.0 if self._keyed else self.unread.patience(longest)

    async def late(self) -> list[tuple[str, Json]]:
        """What can be read now, since its key has come: the rooms and the events in clear."""
        keyed, self._keyed = self._keyed, set()
        found = [(room, event_id) for room in sorted(keyed) for event_id in self.unread.of(room)]
        return [(room, event) for room, event, clear in await self._again(found) if clear]

    async def overdue(self) -> list[tuple[str, Json]]:
        """What stays unreadable and is to be told: the rooms and the encrypted events."""
        return [(room, event) for room, event, clear in await self._again(self.unread.overdue()) if not clear]

    async def _again(self, places: Iterable[tuple[str, str]]) -> list[tuple[str, Json, bool]]:
        found = []
        for room_id, event_id in places:
            event = await self._fetch(room_id, event_id)
            clear = self.read(event, room_id)
            if clear or not words(event, "content", "ciphertext"):
                self.unread.was_read(room_id, event_id)
            if event:
                found.append((room_id, clear or event, clear is not None))
        return found

    async def _fetch(self, room_id: str, event_id: str) -> Json:
        wire = self._session.wire
        try:
            return await self._session.insist(lambda: wire.get("rooms", room_id, "event", event_id))
        except Denied:
            return {}

    async def encrypts(self, room_id: str) -> bool:
        """Whether what is said there is encrypted. Raises Unreachable, Denied."""
        return await self._rules(room_id) is not None

    async def seal(self, room_id: str, kind: str, content: Json) -> tuple[str, Json]:
        """The type and content to send, as they are in a plain room. Raises Unreachable, Denied, SendFailed."""
        rules = await self._rules(room_id)
        if rules is None:
            return kind, content
        if self.desk is None:
            raise SendFailed(CLOSED, None if self._opened else NOT_YET)
        try:
            return ENCRYPTED, await self.desk.sharing.seal(room_id, kind, content, rules)
        except FileTrouble as trouble:
            raise SendFailed(f"the file of keys cannot be written ({trouble})", LONG) from None

    async def _rules(self, room_id: str) -> Json | None:
        """How the room is encrypted, if it is: asked once a run, for nothing may be said in the clear by mistake."""
        room = self._rooms.get(room_id)
        if not room.plain and not room.encrypted:
            try:
                room.rules = await self._session.wire.get("rooms", room_id, "state", "m.room.encryption", "")
                room.encrypted = True
            except Denied as denial:
                if denial.status != NOT_FOUND:
                    raise
                room.plain = True
        return room.rules if room.encrypted else None

    async def seals_directs(self) -> bool:
        """Whether the direct chats that we open are encrypted: where the homeserver asks every app for it."""
        return self.desk is not None and await encrypts_directs(self._session.wire)

    def people_changed(self, room_id: str) -> None:
        if self.desk is not None:
            self.desk.sharing.people_changed(room_id)
