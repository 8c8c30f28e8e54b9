"""Direct chats: found in the account's own list, and made when there is none that is really private."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable

from bot.adapters.matrix.answer import Denied, required
from bot.adapters.matrix.fields import Json, names, words
from bot.adapters.matrix.members import present
from bot.adapters.matrix.wire import Wire

LIST = "m.direct"
ENCRYPTION: Json = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}
NOT_FOUND = 404


class Directs:
    """One direct chat a person; `m.direct` is read once and written when one is made, sealed where `sealed` says so."""

    def __init__(self, wire: Wire, sealed: Callable[[], Awaitable[bool]]) -> None:
        self._wire = wire
        self._sealed = sealed
        self._list: Json | None = None
        self._found: dict[str, str] = {}
        self._made: dict[str, str] = {}  # and not in the list yet
        self._doubtful: set[str] = set()  # asked for, and no answer came: it may have been made
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._writing = asyncio.Lock()

    def forget(self, room_id: str) -> None:
        """Somebody came or went: whether it is still private is to be looked at again."""
        self._found = {person: room for person, room in self._found.items() if room != room_id}

    async def find(self, person: str) -> str:
        """The room, found or made. Raises Unreachable or Denied."""
        async with self._turns[person]:
            if person not in self._found:
                self._found[person] = await self._listed(person) or await self._make(person)
            return self._found[person]

    async def note(self, person: str, room_id: str) -> None:
        """Write a direct chat into the account's list, as every client does."""
        async with self._writing:
            known = await self._read()
            if room_id in (noted := names(known, person)):
                return
            self._list = {**known, person: [*noted, room_id]}
            await self._wire.put("user", self._wire.user_id, "account_data", LIST, body=self._list)

    async def _read(self) -> Json:
        if self._list is None:
            try:
                self._list = await self._wire.get("user", self._wire.user_id, "account_data", LIST)
            except Denied as denial:
                if denial.status != NOT_FOUND:
                    raise
                self._list = {}
        return self._list

    async def _listed(self, person: str) -> str | None:
        for room_id in reversed(names(await self._read(), person)):
            if await self._is_private(room_id, person):
                return room_id
        return None

    async def _is_private(self, room_id: str, person: str) -> bool:
        """We are in it, they are in it or asked in, and nobody else reads it."""
        try:
            there = await present(self._wire, room_id)
        except Denied as denial:
            if denial.logged_out:
                raise
            return False
        return there.keys() == {person, self._wire.user_id}

    async def _make(self, person: str) -> str:
        """Where it fails half-way, the next try goes on from there: nobody is asked into two rooms."""
        room_id = self._made.get(person) or await self._unlisted(person) or await self._create(person)
        self._made[person] = room_id
        await self.note(person, room_id)
        del self._made[person]
        return room_id

    async def _create(self, person: str) -> str:
        wanted: Json = {"preset": "trusted_private_chat", "is_direct": True, "invite": [person]}
        if await self._sealed():
            wanted["initial_state"] = [ENCRYPTION]
        self._doubtful.add(person)
        try:
            answer = await self._wire.post("createRoom", body=wanted)
        except Denied:
            self._doubtful.discard(person)
            raise
        room_id = required(answer, "room_id")
        self._doubtful.discard(person)
        return room_id

    async def _unlisted(self, person: str) -> str | None:
        """A room that was made although we were not told: among those that are nobody's direct chat."""
        if person not in self._doubtful:
            return None
        listed = {room_id for someone in await self._read() for room_id in names(self._list, someone)}
        for room_id in names(await self._wire.get("joined_rooms"), "joined_rooms"):
            if room_id in listed or not await self._is_private(room_id, person):
                continue
            made = await self._wire.get("rooms", room_id, "state", "m.room.create", "", format="event")
            if words(made, "sender") == self._wire.user_id:  # the only rooms that we make
                return room_id
        return None
