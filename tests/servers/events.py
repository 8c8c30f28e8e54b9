"""What a person's client received: one event, raw, with the few readings that stories ask for."""

from dataclasses import dataclass
from typing import Any, Self

MESSAGE = "m.room.message"


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a room; `content` is what came over the wire, untouched."""

    room: str
    event_id: str
    sender: str
    type: str
    content: dict[str, Any]
    state_key: str | None = None
    sent_at: int = 0

    @classmethod
    def from_wire(cls, room: str, raw: dict[str, Any]) -> Self:
        return cls(
            room,
            raw.get("event_id", ""),  # an invitation shows stripped state, without ids
            raw["sender"],
            raw["type"],
            raw["content"],
            raw.get("state_key"),
            raw.get("origin_server_ts", 0),
        )

    @property
    def relates_to(self) -> dict[str, Any]:
        return dict(self.content.get("m.relates_to", {}))

    @property
    def edits(self) -> str | None:
        """The id of the event that this one replaces."""
        return self._related("m.replace")

    @property
    def thread(self) -> str | None:
        """The id of the thread's root."""
        return self._related("m.thread")

    @property
    def replies_to(self) -> str | None:
        reply: dict[str, Any] = self.relates_to.get("m.in_reply_to", {})
        return reply.get("event_id")

    def _related(self, kind: str) -> str | None:
        related = self.relates_to
        return related.get("event_id") if related.get("rel_type") == kind else None

    @property
    def text(self) -> str:
        """The words as a person reads them: after an edit, the new ones."""
        shown = self.content.get("m.new_content", self.content) if self.edits else self.content
        return str(shown.get("body", ""))

    @property
    def msgtype(self) -> str | None:
        return self.content.get("msgtype")

    @property
    def membership(self) -> str | None:
        return self.content.get("membership") if self.type == "m.room.member" else None

    @property
    def mentions(self) -> list[str]:
        return list(self.content.get("m.mentions", {}).get("user_ids", []))

    def rings_for(self, user_id: str) -> bool:
        """Whether it sounds on a phone: default push rules silence notices and edits before they see a mention."""
        return self.msgtype != "m.notice" and not self.edits and user_id in self.mentions
