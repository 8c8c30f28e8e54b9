"""Whether the bot can read encrypted rooms, and if not, why.

Encryption is a folder of its own, which a build may lack; it leaves a note beside the session's, and a file of keys.
"""

import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from bot.adapters.matrix.fields import Json, table, words
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.wire import Wire
from bot.core.network import Notebook

NOTE = "vault"
BUILT = find_spec("bot.adapters.matrix.crypto") is not None
PLAIN_ROOM = "make a room without encryption in its place, and invite the bot there"
START = "start the bot: it makes keys and shows them"
RESTORE = "put it back from a copy that is as new as the database, or start the bot: it becomes a new device"


@dataclass(frozen=True, slots=True)
class Sight:
    """`blind`: why encrypted rooms stay closed, nothing where they are open; `todo`: what opens them."""

    blind: str = ""
    todo: str = ""
    built: bool = True


async def sight_of(wire: Wire, settings: MatrixSettings, notebook: Notebook | None, shown: Json) -> Sight:
    """`shown` is what the homeserver shows of our keys."""
    if not BUILT:
        return Sight("this version reads only what is not encrypted", PLAIN_ROOM, built=False)
    file = getattr(settings, "keys", None)
    if not isinstance(file, Path) or notebook is None:
        return Sight("the bot has no file of keys", START)
    if not file.exists():
        return Sight(f"the file of keys {file} is not there", RESTORE)
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
