"""Which invitations the bot has left unanswered."""

from collections.abc import Collection

from bot.adapters.matrix.diagnosis.found import ok, wrong
from bot.adapters.matrix.position import LowWater
from bot.core.finding import Finding
from bot.core.network import Notebook

SEND_AGAIN = "a coordinator of the house sends it again; it comes into a room on theirs only, and into at most 30 an hour"


async def look(notebook: Notebook, joined: Collection[str]) -> list[Finding]:
    """As the bot itself has noted them with its position: only a sync could ask the homeserver."""
    position = await LowWater(notebook).read()
    waiting = sorted(set(position.invited) - set(joined)) if position else []
    return [
        wrong("invitation", f"one into {room_id} was not answered", SEND_AGAIN, room_id)
        for room_id in waiting
    ] or [ok("invitation", "none is left unanswered")]
