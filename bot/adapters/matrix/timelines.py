"""What happened in a room, from its part of a sync: gaps filled, in order, in the house's words."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.adapters.matrix import inbound
from bot.adapters.matrix.addressing import Me
from bot.adapters.matrix.crypto.cipher import Cipher
from bot.adapters.matrix.crypto.machine import ENCRYPTED
from bot.adapters.matrix.crypto.withheld import BLOCKED, UNVERIFIED
from bot.adapters.matrix.fields import Json, rows, table, words
from bot.adapters.matrix.history import History, Passage
from bot.adapters.matrix.memory import Memory
from bot.adapters.matrix.rooms import Room, Rooms
from bot.adapters.matrix.scene import NETWORK, Scene, origin_of
from bot.core.address import Address
from bot.core.clock import Clock
from bot.core.incoming import Incoming, Invited, Left, Origin, Renewed, Unread, Withheld

log = logging.getLogger(__name__)

WHY: dict[str, Withheld] = {UNVERIFIED: Withheld.UNVERIFIED, BLOCKED: Withheld.BLOCKED}


@dataclass(slots=True)
class Timelines:
    """Reads rooms for one run of the loop."""

    history: History
    rooms: Rooms
    memory: Memory
    me: Me
    bots: frozenset[str]
    clock: Clock
    cipher: Cipher
    _unreadable: set[str] = field(default_factory=set)

    async def heard(self, room_id: str, news: Json, since: str) -> list[Incoming]:
        """In a room that we were in at `since`."""
        room = self.rooms.get(room_id)
        room.learn(news)
        timeline = table(news, "timeline")
        passage = Passage()
        if timeline.get("limited") is True and words(timeline, "prev_batch"):
            passage = await self.history.between(room_id, since, words(timeline, "prev_batch"))
            self.cipher.people_changed(room_id)
        passage.events += rows(timeline, "events")
        return self._read(room, passage)

    async def entered(self, room_id: str, news: Json, until: str) -> list[Incoming]:
        """In a room that we joined after `since`: nothing of before, however much its timeline shows."""
        room = self.rooms.get(room_id)
        room.learn(news)
        room.note_all(rows(news, "timeline", "events"))
        return self._read(room, await self.history.since_join(room_id, until))

    async def resumed(self, room_id: str, news: Json, until: str) -> list[Incoming]:
        """In a room that we were in, when our place in the stream is lost: from the last event that we have read."""
        room = self.rooms.get(room_id)
        room.learn(news)
        if not room.last:
            log.warning(
                "Matrix: what was said in %s meanwhile is not looked for: nothing was read before", room_id
            )
            return []
        return self._read(room, await self.history.since_event(room_id, room.last, until))

    async def left(self, room_id: str, news: Json, since: str) -> list[Incoming]:
        """The last words of a room that we are not in any more, and that we are gone."""
        reports = await self.heard(room_id, news, since)
        self.rooms.forget(room_id)
        self.cipher.unread.forget(room_id)
        us = Address(NETWORK, self.me.user_id)
        if not any(isinstance(report, Left) and report.origin.author == us for report in reports):
            here = Address(NETWORK, room_id)
            key = f"{NETWORK}:left:{room_id}:{since}"
            reports.append(Left(Origin(key, here, us, self.me.display_name, self.clock.now()), me=True))
        return reports

    def invitations(self, invited: Json, first_seen: Mapping[str, str]) -> list[Incoming]:
        """Where we are asked in; the same again after each start, until it is accepted or declined."""
        reports: list[Incoming] = []
        for room_id, news in invited.items():
            room, events = Room(room_id), rows(news, "invite_state", "events")
            room.note_all(events)
            ours = [event for event in events if self._invites_us(event)]
            for event in ours[-1:]:
                origin = inbound.invitation(event, room, first_seen[room_id], self.clock.now())
                reports.append(Invited(origin, room.name))
        return reports

    async def late(self) -> list[Incoming]:
        """What could not be read when it came: now it can, or it is time to say that it cannot."""
        reports: list[Incoming] = []
        for room_id, event in await self.cipher.late():
            reports += self._understood(self.rooms.get(room_id), [event])
        for room_id, event in await self.cipher.overdue():
            scene = self._scene(self.rooms.get(room_id))
            origin = origin_of(event, scene)
            message = words(event, "event_id")
            related = table(event, "content", "m.relates_to")
            thread = words(related, "event_id") if related.get("rel_type") == "m.thread" else None
            told = replace(origin, key=f"{NETWORK}:unread:{message}")
            reports.append(Unread(told, message, thread, WHY.get(self.cipher.unread.why(room_id))))
        return reports

    def renewed(self) -> list[Incoming]:
        """That our keys were lost and we are a new device, if that happened."""
        us = Address(NETWORK, self.me.user_id)
        lost, self.cipher.lost = self.cipher.lost, []
        keys = (f"{NETWORK}:lost:{device}" for device in lost)
        device = self.cipher.device
        return [Renewed(Origin(key, us, us, self.me.display_name, self.clock.now()), device) for key in keys]

    def _invites_us(self, event: Json) -> bool:
        to_us = event.get("state_key") == self.me.user_id and words(event, "type") == "m.room.member"
        return to_us and words(event, "content", "membership") == "invite"

    def _read(self, room: Room, passage: Passage) -> list[Incoming]:
        room.note_all(passage.state)
        room.last = passage.last or room.last
        return self._understood(room, passage.events)

    def _understood(self, room: Room, events: list[Json]) -> list[Incoming]:
        scene = self._scene(room)
        reports = [report for event in events if (report := self._read_one(event, scene))]
        return [report for report in reports if not self.memory.outdated(report)]

    def _scene(self, room: Room) -> Scene:
        return Scene(room, self.me, self.memory, self.bots, self.clock.now())

    def _read_one(self, event: Json, scene: Scene) -> Incoming | None:
        scene.room.note(event)
        if words(event, "type") == ENCRYPTED:
            return self._open(event, scene)
        if "state_key" in event and words(event, "type") == "m.room.member":
            self.cipher.people_changed(scene.room.id)
        return _understood(event, scene)

    def _open(self, event: Json, scene: Scene) -> Incoming | None:
        clear = self.cipher.read(event, scene.room.id)
        if clear is not None:
            return _understood(clear, scene)
        if self.cipher.desk is None and scene.room.id not in self._unreadable:
            self._unreadable.add(scene.room.id)
            log.warning("Matrix: %s is encrypted; what is said there cannot be read", scene.room.id)
        return None


def _understood(event: Json, scene: Scene) -> Incoming | None:
    try:
        return inbound.read(event, scene)
    except Exception as trouble:  # noqa: BLE001 - one odd event must not stop the house
        log.error("Matrix: %s was not understood: %s", words(event, "event_id"), type(trouble).__name__)
        return None
