"""What we ask the homeserver to send: only what the house can use, which is a third less work on each message."""

import json

from bot.adapters.matrix.fields import Json
from bot.adapters.matrix.polls import ANSWERED

LIMIT = 100
NOTHING: Json = {"types": []}
STATE = ["m.room.member", "m.room.name", "m.room.encryption"]
HEARD = [
    "m.room.tombstone",
    "m.room.message",
    "m.room.encrypted",
    "m.reaction",
    "m.room.redaction",
    *ANSWERED,
    *STATE,
]


def everything_new(me: str) -> Json:
    """For the sync that never ends: without our own words, typing, receipts, presence and settings."""
    return _sync({"limit": LIMIT, "types": HEARD, "not_senders": [me]})


def survey() -> str:
    """For the first answer of each start: which rooms we are in or asked into, without what was said there."""
    return json.dumps(_sync({"limit": 1, "types": []}))


def history(me: str) -> str:
    """For filling a gap."""
    return json.dumps({"types": HEARD, "not_senders": [me], "lazy_load_members": True})


def _sync(timeline: Json) -> Json:
    room = {
        "timeline": timeline,
        "state": {"types": STATE, "lazy_load_members": True},
        "ephemeral": NOTHING,
        "account_data": NOTHING,
    }
    return {"room": room, "presence": NOTHING, "account_data": NOTHING}
