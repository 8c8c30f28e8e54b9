"""Speaking in an encrypted room: its key goes to every device that is in it, and to nobody who has left."""

import asyncio
import time
from collections import defaultdict
from datetime import timedelta
from uuid import uuid4

from nio.crypto import OutboundGroupSession  # type: ignore[import-untyped]

from bot.adapters.matrix.crypto.devices import ASK_AGAIN, Devices
from bot.adapters.matrix.crypto.machine import ENCRYPTED, Machine
from bot.adapters.matrix.fields import Json, number
from bot.adapters.matrix.members import present
from bot.adapters.matrix.wire import Wire

LONGEST = timedelta(days=7)
MOST = 100
FOREVER = float("inf")


class Sharing:
    """`_settled` says until when a room's key need not be looked at: everybody has it, and nothing has changed."""

    def __init__(self, wire: Wire, machine: Machine, devices: Devices) -> None:
        self._wire = wire
        self._machine = machine
        self._devices = devices
        self._members: dict[str, frozenset[str]] = {}
        self._settled: dict[str, float] = {}
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def people_changed(self, room_id: str) -> None:
        """Somebody came, went, or may have."""
        self._members.pop(room_id, None)
        self._settled.pop(room_id, None)

    def devices_changed(self, people: set[str]) -> None:
        for room_id, members in self._members.items():
            if not members.isdisjoint(people):
                self._settled.pop(room_id, None)

    async def seal(self, room_id: str, kind: str, content: Json, rules: Json) -> Json:
        """The content of an encrypted event. Raises Unreachable, Denied."""
        async with self._turns[room_id]:
            if self._due(room_id):
                await self._share(room_id, rules)
            sealed: Json = self._machine.group_encrypt(room_id, {"type": kind, "content": content})
        related = content.get("m.relates_to")
        return {**sealed, "m.relates_to": related} if related else sealed

    def _due(self, room_id: str) -> bool:
        session = self._machine.outbound_group_sessions.get(room_id)
        return session is None or session.expired or time.monotonic() >= self._settled.get(room_id, 0.0)

    async def _share(self, room_id: str, rules: Json) -> None:
        people = await self._people(room_id)
        self._settled[room_id] = FOREVER  # what changes while we ask takes it away again
        try:
            await self._devices.refresh(people)
            everybody = await self._devices.reach(people)
            session = self._session(room_id, people, rules)
            session.shared = False  # those who came later get the same key, from here on
            for taken, body in self._sealed_keys(room_id, people):
                await self._wire.put("sendToDevice", ENCRYPTED, uuid4().hex, body=body)
                session.users_shared_with.update(taken)
            session.mark_as_shared()
        except BaseException:
            self._settled.pop(room_id, None)
            raise
        if not everybody and room_id in self._settled:
            self._settled[room_id] = time.monotonic() + ASK_AGAIN

    def _sealed_keys(self, room_id: str, people: frozenset[str]) -> list[tuple[set[tuple[str, str]], Json]]:
        """The room's key for each device that lacks it, verified by us or not: a bot answers everybody."""
        share = self._machine.share_group_session_parallel
        with self._machine.store.at_once():
            return list(share(room_id, sorted(people), ignore_unverified_devices=True))

    async def _people(self, room_id: str) -> frozenset[str]:
        if room_id not in self._members:
            self._members[room_id] = frozenset(await present(self._wire, room_id))
        return self._members[room_id]

    def _session(self, room_id: str, people: frozenset[str], rules: Json) -> OutboundGroupSession:
        """The room's key, or a new one where it is too old or somebody has it who must not read on."""
        machine = self._machine
        session = machine.outbound_group_sessions.get(room_id)
        there = {(who, device.id) for who in people for device in machine.devices_of(who)}
        if session is None or session.expired or session.users_shared_with - there:
            with machine.store.at_once():
                machine.create_outbound_group_session(room_id)
            session = machine.outbound_group_sessions[room_id]
            session.max_age, session.max_messages = rotation(rules)
        return session


def rotation(rules: Json) -> tuple[timedelta, int]:
    """How long a room's key is used, and for how many messages: as the room says, and never longer than usual."""
    milliseconds, messages = number(rules, "rotation_period_ms"), number(rules, "rotation_period_msgs")
    age = LONGEST if milliseconds is None else timedelta(milliseconds=max(milliseconds, 60_000))
    return min(age, LONGEST), min(max(messages or MOST, 1), MOST)
