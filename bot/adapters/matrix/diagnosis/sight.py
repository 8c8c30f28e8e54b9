"""Whether the bot can read encrypted rooms, and if not, why: by the note of its vault, and its file of keys."""

import json
from dataclasses import dataclass

from bot.adapters.matrix.crypto.vault import NOTE
from bot.adapters.matrix.fields import Json, table, words
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.wire import Wire
from bot.core.network import Notebook

START = "start the bot: it makes keys and shows them"
RESTORE = "put it back from a copy that is as new as the database, or start the bot: it becomes a new device"


@dataclass(frozen=True, slots=True)
class Sight:
    """`blind`: why encrypted rooms stay closed, nothing where they are open; `todo`: what opens them."""

    blind: str = ""
    todo: str = ""


async def sight_of(wire: Wire, settings: MatrixSettings, notebook: Notebook | None, shown: Json) -> Sight:
    """`shown` is what the homeserver shows of our keys."""
    if settings.keys is None or notebook is None:
        return Sight("the bot has no file of keys", START)
    if not settings.keys.exists():
        return Sight(f"the file of keys {settings.keys} is not there", RESTORE)
    device = str(wire.client.device_id)
    theirs = words(shown, "device_keys", wire.user_id, device, "keys", f"ed25519:{device}")
    return held(await notebook.read(NOTE), device, theirs)


def held(note: str | None, device: str, shown: str) -> Sight:
    """Pure: whether the keys that the note speaks of are this device's, and those that are shown."""
    try:
        kept = table({"kept": json.loads(note or "null")}, "kept")
    except ValueError:
        kept = {}
    if not shown or words(kept, "device") != device:
        return Sight("the bot has shown no keys of this device yet", START)
    if words(kept, "fingerprint") != shown:
        return Sight("the homeserver shows other keys for this device than the bot has", RESTORE)
    return Sight()
