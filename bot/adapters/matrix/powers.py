"""What an account may do in a room, by its power levels. Pure."""

from collections.abc import Collection

from bot.adapters.matrix.fields import Json, table, words

FIRST_WITHOUT_CREATOR_POWER = {str(version) for version in range(1, 12)}
"""Up to room version 11 whoever made a room stands in its list; from 12 on they outrank everybody in it."""

MOST = 2**53
CREATOR_ALONE = 100
STATE_DEFAULT = 50
CALL_DEFAULT = 50


NOBODY: Json = {}


def level_of(account: str, powers: Json, create: Json = NOBODY) -> int:
    """`create` is the whole event that made the room; where it does not matter who did, nothing."""
    if account in _creators(create):
        return MOST
    if not powers:
        return CREATOR_ALONE if account == words(create, "sender") else 0
    return _level(table(powers, "users").get(account), _level(powers.get("users_default"), 0))


def asked_for(kind: str, powers: Json) -> int:
    """The level that it takes to send an event of this type (one that is no state)."""
    return _level(table(powers, "events").get(kind), _level(powers.get("events_default"), 0))


def asked_for_state(powers: Json) -> int:
    """The level that it takes to change what the room is."""
    return _level(powers.get("state_default"), STATE_DEFAULT if powers else 0)


def asked_for_calling(powers: Json) -> int:
    """The level that it takes to call everybody in the room."""
    return _level(table(powers, "notifications").get("room"), CALL_DEFAULT)


def _creators(create: Json) -> Collection[str]:
    content = table(create, "content")
    if str(content.get("room_version", "1")) in FIRST_WITHOUT_CREATOR_POWER:
        return ()
    more = content.get("additional_creators")
    return {words(create, "sender"), *(map(str, more) if isinstance(more, list) else ())}


def _level(value: object, otherwise: int) -> int:
    """Old rooms may hold it as a string."""
    try:
        return int(value) if isinstance(value, int | str) else otherwise
    except ValueError:
        return otherwise
