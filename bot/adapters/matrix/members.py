"""Who is in a room, or asked into it, when the homeserver is asked."""

from bot.adapters.matrix.fields import Json, rows, words
from bot.adapters.matrix.wire import Wire

THERE = {"join", "invite"}


async def present(wire: Wire, room_id: str) -> dict[str, Json]:
    """Their memberships by account. Raises Unreachable or Denied."""
    answer = await wire.get("rooms", room_id, "members", not_membership="leave")
    members = {words(event, "state_key"): event.get("content") for event in rows(answer, "chunk")}
    return {
        who: seen
        for who, seen in members.items()
        if words(seen, "membership") in THERE and isinstance(seen, dict)
    }
