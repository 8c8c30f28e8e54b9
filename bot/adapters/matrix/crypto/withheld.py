"""Keys that somebody's app keeps from us on purpose, with the reason that it gives."""

from bot.adapters.matrix.fields import Json, table, words
from bot.adapters.matrix.memory import Recent

KINDS = frozenset({"m.room_key.withheld", "org.matrix.room_key.withheld"})
UNVERIFIED, BLOCKED = "m.unverified", "m.blacklisted"
REASONS = frozenset({UNVERIFIED, BLOCKED, "m.unauthorised", "m.unavailable", "m.no_olm"})


class Withheld:
    """What we were told of late, by the key and whose it is: nobody explains another one's words."""

    def __init__(self) -> None:
        self._told = Recent(500)

    def hear(self, event: Json) -> None:
        """Take in one event that was sent to this device."""
        code = words(event, "content", "code")
        if words(event, "type") in KINDS and code in REASONS:
            content = table(event, "content")
            self._told.add(_named(event, words(content, "session_id"), words(content, "room_id")), code)

    def why(self, event: Json, room_id: str) -> str:
        """Why the key of this encrypted event is kept from us; empty where nobody said so."""
        said = self._told.word(_named(event, words(event, "content", "session_id"), room_id))
        return said or self._told.word(_named(event, "", "")) or ""


def _named(event: Json, session_id: str, room_id: str) -> str:
    """Short enough for what remembers it, whatever somebody sends."""
    return repr((words(event, "sender"), session_id[:64], room_id))[-255:]
