"""The ratchets: nio's Olm machine over our file, fed with single events and never with a whole sync."""

import json
from typing import Any

import vodozemac
from nio.crypto import InboundGroupSession, OlmDevice  # type: ignore[import-untyped]
from nio.crypto.olm_machine import Olm  # type: ignore[import-untyped]
from typing_extensions import override
from unpaddedbase64 import decode_base64

from bot.adapters.matrix.crypto.store import KeyFile
from bot.adapters.matrix.fields import Json, number, table, words
from bot.adapters.matrix.polls import ANSWERED

OLM, MEGOLM = "m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"
ENCRYPTED = "m.room.encrypted"
READ = frozenset({"m.room.message", "m.reaction", *ANSWERED})
"""What is believed from within an encrypted event; who came, what was taken back is never encrypted."""


class Unreadable(Exception):  # noqa: N818 - it happens
    """We have no key for it, or it is not what it says; the reason is for the log."""


class Machine(Olm):  # type: ignore[misc]
    """Our device: reads what others send us, seals what we say."""

    _maxToDeviceMessagesPerRequest = 200  # noqa: N815 - nio's name; its 20 make a room of 2,000 wait for a hundred requests

    def __init__(self, user_id: str, device_id: str, store: KeyFile) -> None:
        super().__init__(user_id, device_id, store)

    @property
    def fingerprint(self) -> str:
        """The device's signing key, which people can compare."""
        return str(self.account.identity_keys["ed25519"])

    @property
    def curve(self) -> str:
        return str(self.account.identity_keys["curve25519"])

    def hear(self, event: Json) -> str | None:
        """Take in one event that was sent to this device; the room whose key came with it, if one did."""
        content = table(event, "content")
        if words(event, "type") != ENCRYPTED or words(content, "algorithm") != OLM:
            return None
        ours = table(content, "ciphertext", self.curve)
        try:
            message = _olm_message(number(ours, "type"), words(ours, "body"))
            heard = self.decrypt(words(event, "sender"), words(content, "sender_key"), message)
        except (ValueError, KeyError, TypeError, AttributeError):
            return None
        return getattr(heard, "room_id", None)

    def read(self, event: Json, room_id: str) -> Json:
        """The event in clear. Raises Unreadable."""
        content = table(event, "content")
        session = self.session(room_id, words(content, "session_id"))
        if session is None or words(content, "algorithm") != MEGOLM:
            raise Unreadable("there is no key for it")
        self._belongs(session, words(event, "sender"))
        try:
            text, index = session.decrypt(words(content, "ciphertext"))
            clear = json.loads(text)
        except ValueError:
            raise Unreadable("its key does not open it") from None
        if not self._is_first(words(event, "event_id"), (session.id, index)):
            raise Unreadable("it was said before, as another event")
        if words(clear, "room_id") != room_id or words(clear, "type") not in READ:
            raise Unreadable("it is not of this room")
        related = table(content, "m.relates_to")
        inside = table(clear, "content")
        said = inside if "m.relates_to" in inside or not related else {**inside, "m.relates_to": related}
        return {**event, "type": words(clear, "type"), "content": said}

    def session(self, room_id: str, session_id: str) -> InboundGroupSession | None:
        """By its id alone: whose it is, an event's own claim does not say."""
        senders = self.inbound_group_store[room_id].values()
        return next((known[session_id] for known in senders if session_id in known), None)

    @override
    def create_group_session(
        self, sender_key: str, sender_fp_key: str, room_id: str, session_id: str, session_key: str
    ) -> None:
        """Keep a key that opens more over one that opens less, and its first owner over any other."""
        known = self.session(room_id, session_id)
        if known is not None:
            new = InboundGroupSession(session_key, sender_fp_key, sender_key, room_id)
            if known.sender_key != sender_key or known.first_known_index <= new.first_known_index:
                return
        super().create_group_session(sender_key, sender_fp_key, room_id, session_id, session_key)

    def _belongs(self, session: InboundGroupSession, sender: str) -> None:
        """A key that is known as somebody else's says nothing in this sender's name."""
        if self.device_store.device_from_sender_key(sender, session.sender_key) is not None:
            return
        if any(device.curve25519 == session.sender_key for device in self.device_store):
            known = self.device_store[sender].values()  # also those that they have logged out since
            if all(device.curve25519 != session.sender_key for device in known):
                raise Unreadable("its key is somebody else's")

    def _is_first(self, event_id: str, place: tuple[str, int]) -> bool:
        return bool(self.message_index_store.setdefault(place, event_id) == event_id)

    def devices_of(self, user_id: str) -> list[OlmDevice]:
        """Theirs, without the one that we are."""
        theirs = self.device_store.active_user_devices(user_id)
        return [one for one in theirs if (one.user_id, one.id) != (self.user_id, self.device_id)]


def _olm_message(kind: int | None, body: str) -> Any:
    if kind == 0:
        return vodozemac.PreKeyMessage.from_base64(body)
    return vodozemac.AnyOlmMessage.normal(decode_base64(body))
