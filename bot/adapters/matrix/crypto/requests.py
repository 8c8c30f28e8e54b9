"""What we send to single devices beside room keys: questions for a key, and "let us begin anew"."""

import logging
from uuid import uuid4

from nio.crypto import OutgoingKeyRequest  # type: ignore[import-untyped]
from nio.responses import ToDeviceResponse  # type: ignore[import-untyped]

from bot.adapters.matrix.answer import Denied, Unreachable
from bot.adapters.matrix.crypto.devices import Devices
from bot.adapters.matrix.crypto.machine import MEGOLM, Machine
from bot.adapters.matrix.crypto.store import FileTrouble
from bot.adapters.matrix.fields import Json, table, words
from bot.adapters.matrix.wire import Wire

log = logging.getLogger(__name__)

REQUEST = "m.room_key_request"
MOST_WAITING = 100


class Requests:
    """Nothing here is urgent: what cannot be sent now is left, and said in the log."""

    def __init__(self, wire: Wire, machine: Machine, devices: Devices) -> None:
        self._wire = wire
        self._machine = machine
        self._devices = devices
        self._wanted: dict[str, tuple[str, Json]] = {}

    def want(self, room_id: str, event: Json) -> None:
        """Ask for the key of this event when there is time; once for each key."""
        session_id = words(event, "content", "session_id")
        if session_id not in self._machine.outgoing_key_requests and len(self._wanted) < MOST_WAITING:
            self._wanted.setdefault(session_id, (room_id, event))

    async def send(self) -> None:
        machine = self._machine
        if not (self._wanted or machine.wedged_devices or machine.outgoing_to_device_messages):
            return
        try:
            await self._devices.unwedge()
            await self._dummies()
            while self._wanted:
                session_id, (room_id, event) = next(iter(self._wanted.items()))
                await self._ask(room_id, event)
                del self._wanted[session_id]
        except (Unreachable, Denied, FileTrouble) as trouble:
            log.warning("Matrix: devices could not be asked for keys: %s", trouble)

    async def _dummies(self) -> None:
        for message in list(self._machine.outgoing_to_device_messages):
            await self._wire.put("sendToDevice", message.type, uuid4().hex, body=message.as_dict())
            self._machine.handle_response(ToDeviceResponse(message))

    async def _ask(self, room_id: str, event: Json) -> None:
        """The sender's devices, and our own others, which a person may keep."""
        machine, content = self._machine, table(event, "content")
        session_id = words(content, "session_id")
        known = OutgoingKeyRequest(session_id, session_id, room_id, MEGOLM)
        machine.outgoing_key_requests[session_id] = known
        machine.store.add_outgoing_key_request(known)
        await self._devices.refresh([words(event, "sender"), machine.user_id])
        body = {"algorithm": MEGOLM, "room_id": room_id, "session_id": session_id}
        wanted: Json = {
            "action": "request",
            "request_id": session_id,
            "requesting_device_id": machine.device_id,
            "body": {**body, "sender_key": words(content, "sender_key")},
        }
        people = {words(event, "sender"), machine.user_id}
        messages = {who: {"*": wanted} for who in sorted(people)}
        await self._wire.put("sendToDevice", REQUEST, uuid4().hex, body={"messages": messages})
