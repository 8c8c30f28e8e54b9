"""Other people's devices: which they have, kept fresh as the homeserver tells, and a ratchet with each."""

import asyncio
import logging
import time
from collections.abc import Collection, Iterable

from nio.crypto import OlmDevice, TrustState  # type: ignore[import-untyped]
from nio.responses import KeysClaimResponse, KeysQueryResponse  # type: ignore[import-untyped]

from bot.adapters.matrix.crypto.machine import Machine
from bot.adapters.matrix.crypto.signing import is_signed
from bot.adapters.matrix.fields import Json, names, table
from bot.adapters.matrix.wire import Wire

log = logging.getLogger(__name__)

KIND = "signed_curve25519"
AT_ONCE = 250
ASK_AGAIN = 600.0
"""Seconds until a device that had no key left for us is asked again."""


class Devices:
    """`_fresh` are the people whose devices we know as they are now."""

    def __init__(self, wire: Wire, machine: Machine) -> None:
        self._wire = wire
        self._machine = machine
        self._fresh: set[str] = set()
        self._silent: dict[tuple[str, str], float] = {}
        self._turn = asyncio.Lock()
        self.self_signing = ""

    def hear(self, lists: Json) -> set[str]:
        """Take in a sync's word about whose devices changed; the people concerned."""
        changed = {*names(lists, "changed"), *names(lists, "left")}
        self._fresh -= changed
        return changed

    def fresh(self, people: Collection[str]) -> bool:
        return self._fresh.issuperset(people)

    async def refresh(self, people: Iterable[str]) -> None:
        """Know the devices of these people as they are now. Raises Unreachable, Denied."""
        async with self._turn:
            stale = sorted(set(people) - self._fresh)
            for start in range(0, len(stale), AT_ONCE):
                await self._query(stale[start : start + AT_ONCE])

    async def _query(self, people: list[str]) -> None:
        self._fresh.update(people)  # before asking: a change that is told meanwhile makes them stale again
        try:
            answer = await self._wire.post("keys", "query", body={"device_keys": {who: [] for who in people}})
        except BaseException:
            self._fresh.difference_update(people)
            raise
        told = table(answer, "device_keys")
        self._fresh.difference_update(who for who in people if who not in told)
        with self._machine.store.at_once():
            for who in people:
                self._learn(who, table(told, who))

    def _learn(self, who: str, devices: Json) -> None:
        try:
            self._machine.handle_response(KeysQueryResponse({who: devices}, {}))
        except (ValueError, KeyError, TypeError, AttributeError) as trouble:
            log.warning("Matrix: devices of %s were not understood: %s", who, type(trouble).__name__)
        if who == self._machine.user_id:
            for device in self._machine.devices_of(who):
                ours = is_signed(table(devices, device.id), who, self.self_signing)
                device.trust_state = TrustState.verified if ours else TrustState.unset

    async def reach(self, people: Iterable[str]) -> bool:
        """Begin a ratchet with each device that we have none with; whether all have one. Raises Unreachable, Denied."""
        async with self._turn:
            missing = [
                one for who in people for one in self._machine.devices_of(who) if not self._reached(one)
            ]
            now = time.monotonic()
            asked = [one for one in missing if now >= self._silent.get((one.user_id, one.id), 0.0)]
            await self._claim(asked)
            still = [one for one in missing if not self._reached(one)]
            self._silent.update({(one.user_id, one.id): now + ASK_AGAIN for one in still if one in asked})
            return not still

    async def unwedge(self) -> None:
        """Begin anew with devices whose ratchet broke, and tell them so. Raises Unreachable, Denied."""
        async with self._turn:
            await self._claim(list(self._machine.wedged_devices))

    def _reached(self, device: OlmDevice) -> bool:
        return self._machine.session_store.get(device.curve25519) is not None

    async def _claim(self, devices: list[OlmDevice]) -> None:
        wanted: dict[str, dict[str, str]] = {}
        for device in devices:
            wanted.setdefault(device.user_id, {})[device.id] = KIND
        if not wanted:
            return
        answer = await self._wire.post("keys", "claim", body={"one_time_keys": wanted})
        with self._machine.store.at_once():
            for who in wanted:
                for device_id, key in table(answer, "one_time_keys", who).items():
                    self._begin(who, device_id, key)

    def _begin(self, who: str, device_id: str, key: Json) -> None:
        try:
            self._machine.handle_response(KeysClaimResponse({who: {device_id: key}}, {}))
        except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as trouble:
            log.warning("Matrix: a key of %s was not understood: %s", who, type(trouble).__name__)
