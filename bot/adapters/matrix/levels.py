"""Why a room does not let us speak: the power level that it asks for, and ours."""

from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.powers import asked_for, level_of
from bot.adapters.matrix.wire import Wire
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
    ours, needed = level_of(wire.user_id, levels), asked_for(kind, levels)
    if ours >= needed:
        return denial
    reason = f"the bot has level {ours} in {room_id}, and {needed} is needed to speak there"
    return SendFailed(reason, lacking=f"{ours} < {needed}")
