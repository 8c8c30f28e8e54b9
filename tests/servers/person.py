"""A human being's Matrix client, for tests that read like stories."""

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, Self

from tests.servers.client import MatrixClient
from tests.servers.ears import Ears
from tests.servers.events import MESSAGE, Event
from tests.servers.synapse import Account

SOON = 10.0
"""Seconds in which something expected must be heard."""

NUMBERS = count()


class MatrixPerson:
    """Someone with an account: what they do (`says`, `edits`, `joins` …) and what they hear."""

    def __init__(self, client: MatrixClient, name: str) -> None:
        self.name = name
        self.client = client
        self.ears = Ears(client)

    @classmethod
    async def enter(cls, base_url: str, account: Account, name: str) -> Self:
        person = cls(MatrixClient.open(base_url, account), name)
        await person.takes_name(name)
        await person.ears.open()
        return person

    async def goes(self) -> None:
        await self.ears.close()
        await self.client.close()

    @property
    def user_id(self) -> str:
        return self.client.account.user_id

    # Rooms

    async def creates_room(self, name: str = "", *, public: bool = False, **options: Any) -> str:
        body = {"preset": "public_chat" if public else "private_chat", "name": name} | options
        return str((await self.client.post("createRoom", body=body))["room_id"])

    async def direct_with(self, user_id: str) -> str:
        """Open a direct chat, noted in `m.direct` as every client does."""
        room = await self.creates_room(preset="trusted_private_chat", is_direct=True, invite=[user_id])
        await self.notes_direct(user_id, room)
        return room

    async def notes_direct(self, user_id: str, room: str) -> None:
        known = self.ears.account_data.get("m.direct", {})
        rooms = {**known, user_id: [*known.get(user_id, []), room]}
        await self.client.put("user", self.user_id, "account_data", "m.direct", body=rooms)
        self.ears.account_data["m.direct"] = rooms

    async def invites(self, user_id: str, room: str) -> None:
        await self.client.post("rooms", room, "invite", body={"user_id": user_id})

    async def joins(self, room: str) -> None:
        await self.client.post("join", room)

    async def leaves(self, room: str) -> None:
        await self.client.post("rooms", room, "leave")

    async def kicks(self, user_id: str, room: str, reason: str = "") -> None:
        await self.client.post("rooms", room, "kick", body={"user_id": user_id, "reason": reason})

    async def unbans(self, user_id: str, room: str) -> None:
        await self.client.post("rooms", room, "unban", body={"user_id": user_id})

    async def bans(self, user_id: str, room: str, reason: str = "") -> None:
        await self.client.post("rooms", room, "ban", body={"user_id": user_id, "reason": reason})

    async def sets_state(self, room: str, kind: str, content: dict[str, Any], key: str = "") -> str:
        answer = await self.client.put("rooms", room, "state", kind, key, body=content)
        return str(answer["event_id"])

    async def upgrades(self, room: str, version: str) -> str:
        answer = await self.client.post("rooms", room, "upgrade", body={"new_version": version})
        return str(answer["replacement_room"])

    async def takes_name(self, name: str) -> None:
        self.name = name
        await self.client.put("profile", self.user_id, "displayname", body={"displayname": name})

    # Words

    async def says(
        self,
        room: str,
        text: str,
        *,
        mentions: Sequence[str] | None = (),
        thread: str | None = None,
        reply_to: str | None = None,
        html: str | None = None,
        msgtype: str = "m.text",
    ) -> str:
        """Say it and return its event id; `mentions=None` is an old client, which sends no `m.mentions`."""
        content: dict[str, Any] = {"msgtype": msgtype, "body": text}
        if mentions is not None:
            content["m.mentions"] = {"user_ids": list(mentions)} if mentions else {}
        if html is not None:
            content |= {"format": "org.matrix.custom.html", "formatted_body": html}
        if related := _related(thread, reply_to):
            content["m.relates_to"] = related
        return await self.sends(room, MESSAGE, content)

    async def edits(self, room: str, event_id: str, text: str) -> str:
        new = {"msgtype": "m.text", "body": text, "m.mentions": {}}
        related = {"rel_type": "m.replace", "event_id": event_id}
        content = {**new, "body": f"* {text}", "m.new_content": new, "m.relates_to": related}
        return await self.sends(room, MESSAGE, content)

    async def reacts(self, room: str, event_id: str, key: str) -> str:
        related = {"rel_type": "m.annotation", "event_id": event_id, "key": key}
        return await self.sends(room, "m.reaction", {"m.relates_to": related})

    async def redacts(self, room: str, event_id: str) -> str:
        return await self.client.put_once("rooms", room, "redact", event_id, body={})

    async def sends(self, room: str, kind: str, content: dict[str, Any]) -> str:
        """Send any event: a poll, a malformed message.

        Counted, for two equal events of one millisecond would be one event to the homeserver.
        """
        counted = content | {"local.test.number": next(NUMBERS)}
        return await self.client.put_once("rooms", room, "send", kind, body=counted)

    # Ears

    def messages(self, room: str, *, by: str | None = None) -> list[Event]:
        """Everything said there so far, edits too, own words too, in order."""
        return [
            event
            for event in self.ears.events
            if event.type == MESSAGE and event.room == room and by in {None, event.sender}
        ]

    async def hears(
        self, wanted: str | Callable[[Event], bool], *, room: str | None = None, within: float = SOON
    ) -> Event:
        """Wait for words (a message that contains them) or for an event of any type, from somebody else."""
        heard = await self.ears.hear(self._reading(wanted, room), within)
        if heard is None:
            said = "\n".join(
                f"  {event.sender} {event.type}: {event.text}" for event in self.ears.events[-20:]
            )
            raise AssertionError(f"{self.name} did not hear {wanted!r} in {within} s, but:\n{said}")
        return heard

    async def hears_nothing(
        self, unwanted: str | Callable[[Event], bool] = "", *, room: str | None = None, during: float = 1.0
    ) -> None:
        """Wait, and fail if such a thing is said (by default, anything)."""
        heard = await self.ears.hear(self._reading(unwanted, room), during)
        assert heard is None, f"{self.name} heard {heard.text!r} from {heard.sender}"

    async def sees(self, membership: str, user_id: str, room: str, *, within: float = SOON) -> Event:
        """Wait until they have joined, left, been invited or banned."""
        return await self.hears(
            lambda event: event.membership == membership and event.state_key == user_id,
            room=room,
            within=within,
        )

    async def is_invited(self, *, by: str | None = None, within: float = SOON) -> str:
        """Wait for an invitation and return its room."""
        invitation = await self.hears(
            lambda event: (
                event.membership == "invite"
                and event.state_key == self.user_id
                and by in {None, event.sender}
            ),
            within=within,
        )
        return invitation.room

    def _reading(self, wanted: str | Callable[[Event], bool], room: str | None) -> Callable[[Event], bool]:
        def reads(event: Event) -> bool:
            if event.sender == self.user_id or room not in {None, event.room}:
                return False
            if isinstance(wanted, str):
                return event.type == MESSAGE and wanted in event.text
            return wanted(event)

        return reads


def _related(thread: str | None, reply_to: str | None) -> dict[str, Any]:
    related: dict[str, Any] = {}
    if reply_to or thread:
        related["m.in_reply_to"] = {"event_id": reply_to or thread}
    if thread:
        related |= {"rel_type": "m.thread", "event_id": thread, "is_falling_back": reply_to is None}
    return related
