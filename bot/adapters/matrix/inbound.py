"""What Matrix reports, in the house's words: pure functions from one event to one Incoming, or None.

Dropped here: our own events, notices, other bots, what was redacted, and whatever has no sense for us.
"""

from collections.abc import Callable
from datetime import datetime

from bot.adapters.matrix import media, polls
from bot.adapters.matrix.addressing import Me, hear
from bot.adapters.matrix.fields import Json, is_account, names, table, words
from bot.adapters.matrix.rooms import Room
from bot.adapters.matrix.scene import NETWORK, Scene, moment, origin_of
from bot.core.address import Address
from bot.core.attachment import Shown
from bot.core.incoming import Deleted, Edited, Incoming, Joined, Left, Moved, Origin, Reacted, Said, Voted

LONGEST_BODY = 20_000
MOST_MENTIONS = 50
LONGEST_EMOJI = 50
SPOKEN = {"m.text", "m.emote"}
LEAVING = {"leave", "ban"}


def read(event: Json, scene: Scene) -> Incoming | None:
    """One event of a timeline; one that we cannot make sense of, or that nobody sent, is nothing."""
    reader = _READERS.get(words(event, "type"))
    if reader is None or not words(event, "event_id") or table(event, "unsigned", "redacted_because"):
        return None
    if not is_account(words(event, "sender")):
        return None
    return reader(event, scene)


def invitation(event: Json, room: Room, first_seen: str, now: datetime) -> Origin:
    """Who invites us where; its state is stripped of ids, so the place where we first saw it makes the key."""
    sender = words(event, "sender")
    channel, author = Address(NETWORK, room.id), Address(NETWORK, sender)
    direct = table(event, "content").get("is_direct") is True
    key = f"{NETWORK}:invite:{room.id}:{first_seen}"
    return Origin(key, channel, author, room.name_of(sender), moment(event, now), direct)


def _message(event: Json, scene: Scene) -> Incoming | None:
    content, sender = table(event, "content"), words(event, "sender")
    if sender == scene.me.user_id or sender in scene.bots:
        return None
    related = table(content, "m.relates_to")
    if related.get("rel_type") == "m.replace":
        return _edited(event, words(related, "event_id"), scene)
    files = media.shown(content)
    if words(content, "msgtype") not in SPOKEN and not files:
        return None
    return _said(event, related, scene, files)


def _said(event: Json, related: Json, scene: Scene, files: tuple[Shown, ...]) -> Said | None:
    """What somebody said; of a file their words about it, without which it is for us in a direct chat only."""
    content, memory = table(event, "content"), scene.memory
    thread = words(related, "event_id") or None if related.get("rel_type") == "m.thread" else None
    quoted = words(related, "m.in_reply_to", "event_id") or None
    falls_back = thread is not None and related.get("is_falling_back") is True
    body = media.caption(content)[:LONGEST_BODY] if files else _body(content)
    heard = hear(content, scene.me, body, is_reply=quoted is not None)
    to_us = (quoted in memory.posts and not falls_back) or thread in memory.threads
    memory.heard_in(thread)
    if files and not heard.text and not scene.room.direct:
        return None
    return Said(
        origin_of(event, scene),
        heard.text,
        scene.room.direct or heard.addressed or to_us,
        words(event, "event_id"),
        thread,
        None if falls_back else quoted,
        _mentions(content, scene.me),
        files,
    )


def _edited(event: Json, message: str, scene: Scene) -> Edited | None:
    """An edit changes what is known of a message; it is never a new one, whatever its body says."""
    new = table(event, "content", "m.new_content")
    if not message or words(new, "msgtype") not in SPOKEN:
        return None
    heard = hear(new, scene.me, _body(new), is_reply=False)
    return Edited(origin_of(event, scene), message, heard.text, scene.room.direct or heard.addressed)


def _reaction(event: Json, scene: Scene) -> Incoming | None:
    related = table(event, "content", "m.relates_to")
    message, emoji = words(related, "event_id"), words(related, "key")[:LONGEST_EMOJI]
    sender = words(event, "sender")
    if not message or not emoji or sender == scene.me.user_id or sender in scene.bots:
        return None
    scene.memory.reactions.add(words(event, "event_id"), f"{message} {emoji}")
    return Reacted(origin_of(event, scene), message, emoji)


def _vote(event: Json, scene: Scene) -> Incoming | None:
    poll, answers = polls.chosen(table(event, "content"))
    sender = words(event, "sender")
    if not poll or sender == scene.me.user_id or sender in scene.bots:
        return None
    return Voted(origin_of(event, scene), poll, answers, words(event, "event_id"))


def _redaction(event: Json, scene: Scene) -> Incoming | None:
    gone = words(event, "redacts") or words(event, "content", "redacts")
    if not gone or words(event, "sender") == scene.me.user_id:
        return None
    if reaction := scene.memory.reactions.drop(gone):
        message, _, emoji = reaction.partition(" ")
        return Reacted(origin_of(event, scene), message, emoji, removed=True)
    scene.memory.withdrawn.add(gone)
    return Deleted(origin_of(event, scene), gone)


def _membership(event: Json, scene: Scene) -> Incoming | None:
    """Who came and who went; a new name or face is neither, nor is an invitation that comes to nothing."""
    who = words(event, "state_key")
    now, before = (
        words(event, "content", "membership"),
        words(event, "unsigned", "prev_content", "membership"),
    )
    if not is_account(who) or (who == scene.me.user_id and now == "join"):
        return None
    if now == "join" and before != "join":
        return Joined(origin_of(event, scene, who))
    if now in LEAVING and before == "join":
        return Left(origin_of(event, scene, who), me=who == scene.me.user_id)
    return None


def _tombstone(event: Json, scene: Scene) -> Incoming | None:
    """The room was replaced; that the other one says so too is looked at once we are in it.

    Whoever closed the old room is on a server that is in the new one.
    """
    to = words(event, "content", "replacement_room")
    if event.get("state_key") != "" or not to or to == scene.room.id:
        return None
    via = words(event, "sender").partition(":")[2]
    return Moved(origin_of(event, scene), Address(NETWORK, to), via)


def _body(content: Json) -> str:
    body = words(content, "body")
    if len(body) <= LONGEST_BODY // 4:
        return body
    return body.encode(errors="replace")[:LONGEST_BODY].decode(errors="ignore")


def _mentions(content: Json, me: Me) -> tuple[Address, ...]:
    """The people mentioned, ourselves apart."""
    called = dict.fromkeys(
        name for name in names(content, "m.mentions", "user_ids") if name != me.user_id and is_account(name)
    )
    return tuple(Address(NETWORK, name) for name in list(called)[:MOST_MENTIONS])


_READERS: dict[str, Callable[[Json, Scene], Incoming | None]] = {
    "m.room.message": _message,
    "m.reaction": _reaction,
    "m.room.redaction": _redaction,
    "m.room.member": _membership,
    "m.room.tombstone": _tombstone,
    **dict.fromkeys(polls.ANSWERED, _vote),
}
