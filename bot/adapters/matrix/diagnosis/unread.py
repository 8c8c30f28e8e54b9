"""What the bot could not read of late: in which rooms, how much, and why where that was said; never whose it was."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from bot.adapters.matrix.crypto.unread import NOTE, Pile, piles
from bot.adapters.matrix.crypto.withheld import BLOCKED, UNVERIFIED
from bot.adapters.matrix.diagnosis.found import ok, wrong
from bot.core.finding import Finding
from bot.core.network import Notebook

WHY = {
    UNVERIFIED: "the sender's app keeps its keys from devices that the sender has not verified",
    BLOCKED: "the sender has blocked the bot's device",
    "m.unauthorised": "the sender's app says that the bot may not read it",
    "m.unavailable": "the sender's app has no such key",
    "m.no_olm": "the sender's app could not reach the bot's device",
}
TODO = {
    UNVERIFIED: "the sender allows it in the app's settings for that room, or verifies the bot",
    BLOCKED: "nothing, if the sender meant to; else the sender lifts that in the app",
}
AGAIN = "let it be said again; keys that you have in a file are brought in with laloge keys import"


async def look(notebook: Notebook, now: datetime) -> list[Finding]:
    """As the bot itself has noted, which keeps looking for the keys."""
    kept = {room: pile for room, pile in piles(await notebook.read(NOTE)).items() if pile.events}
    return [*_told(kept, now)] or [ok("unread", "all that was said of late could be read")]


def _told(kept: Mapping[str, Pile], now: datetime) -> Iterable[Finding]:
    for room_id, pile in kept.items():
        if pile.is_old(now.timestamp()):
            continue
        last = datetime.fromtimestamp(pile.last, UTC)
        said = f"{room_id}: {len(pile.events)} could not be read, the last at {last:%Y-%m-%d %H:%M} UTC"
        why = WHY.get(pile.why, "no key has come")
        yield wrong("unread", f"{said}; {why}", TODO.get(pile.why, AGAIN), room_id)
