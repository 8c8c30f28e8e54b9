"""Why a room does not let us speak: the power level that it asks for, and ours."""

from bot.adapters.matrix.fields import Json, number
from bot.adapters.matrix.wire import Denied, Wire
from bot.core.errors import SendFailed

FORBIDDEN = "M_FORBIDDEN"


async def silenced(wire: Wire, room_id: str, kind: str, denial: Denied) -> Denied | SendFailed:
    """The refusal with its reason, where it is our level; else as it came. Raises Unreachable."""
    if denial.code != FORBIDDEN:
        return denial
    try:
        levels = await wire.get("rooms", room_id, "state", "m.room.power_levels", "")
    except Denied:
        return denial  # we are not in it
    ours, needed = _ours(levels, wire.user_id), _needed(levels, kind)
    if ours >= needed:
        return denial
    reason = f"the bot has level {ours} in {room_id}, and {needed} is needed to speak there"
    return SendFailed(reason, lacking=f"{ours} < {needed}")


def _ours(levels: Json, me: str) -> int:
    ours = number(levels, "users", me)
    return ours if ours is not None else number(levels, "users_default") or 0


def _needed(levels: Json, kind: str) -> int:
    needed = number(levels, "events", kind)
    return needed if needed is not None else number(levels, "events_default") or 0
