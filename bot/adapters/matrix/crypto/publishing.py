"""Showing our device to others: its keys, and single-use keys with which they begin to write to it."""

from nio.responses import KeysUploadResponse  # type: ignore[import-untyped]

from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.crypto.machine import Machine
from bot.adapters.matrix.fields import Json, number, table, words
from bot.adapters.matrix.session import Session

KIND = "signed_curve25519"
BAD_REQUEST = 400


class KeysLost(Exception):  # noqa: N818 - it happens
    """The homeserver shows other keys for this device than ours: they are lost, or older than it knows."""


class Publishing:
    """Keeps the homeserver supplied."""

    def __init__(self, session: Session, machine: Machine) -> None:
        self._session = session
        self._machine = machine

    async def open(self) -> Json:
        """See that the homeserver shows our device; what it knows of our account. Raises KeysLost, LoginRefused."""
        me, device = self._machine.user_id, self._machine.device_id
        known = await self._known(me)
        shown = words(known, "device_keys", me, device, "keys", f"ed25519:{device}")
        if shown and shown != self._machine.fingerprint:
            raise KeysLost
        self._machine.account.shared = bool(shown)
        if not shown:
            await self._upload()
            known = await self._known(me)
        return known

    async def supply(self, answer: Json) -> None:
        """Make more single-use keys when half of them are gone. Raises KeysLost, LoginRefused."""
        left = number(answer, "device_one_time_keys_count", KIND)
        if left is None or left > self._machine.account.max_one_time_keys // 2:
            return
        self._machine.uploaded_key_count = left
        await self._upload()

    async def _known(self, me: str) -> Json:
        wire = self._session.wire
        return await self._session.insist(lambda: wire.post("keys", "query", body={"device_keys": {me: []}}))

    async def _upload(self) -> None:
        wire, machine = self._session.wire, self._machine
        with machine.store.at_once():
            body = machine.share_keys()
            machine.save_account()
        try:
            answer = await self._session.insist(lambda: wire.post("keys", "upload", body=body))
        except Denied as denial:
            if denial.status == BAD_REQUEST:  # another key of ours goes by this name there
                raise KeysLost from None
            raise
        left = number(table(answer, "one_time_key_counts"), KIND) or 0
        machine.handle_response(KeysUploadResponse(0, left))
