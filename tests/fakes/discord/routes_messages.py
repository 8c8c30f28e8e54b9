"""Routes of messages: say, read, edit, delete, react, end a poll."""

from typing import Any
from urllib.parse import unquote

from tests.fakes.discord.call import Call, Routes
from tests.fakes.discord.channel import WORDLESS, Channel
from tests.fakes.discord.deeds import delete, end_poll, post, react, unreact
from tests.fakes.discord.message import REPLY, Message
from tests.fakes.discord.permission import May, ask, in_channel
from tests.fakes.discord.refusal import Form, RefusalError
from tests.fakes.discord.views import shown_by_rest
from tests.fakes.discord.wire import Json
from tests.fakes.discord.writing import compose, rewrite

routes = Routes()

SAME_NONCE_FOR = 5 * 60.0
"""Seconds in which a second message with one nonce is the first one."""


@routes("POST", "/channels/{channel}/messages")
def say(call: Call) -> Json:
    channel, body = call.channel, call.wants
    _may_say(call, channel, body)
    nonce = body.get("nonce")
    if nonce is not None and body.get("enforce_nonce") and (same := _same(call, channel, str(nonce))):
        return shown_by_rest(call.world, same)
    message = compose(call, channel, body)
    _refer(call, message, body.get("message_reference"))
    if nonce is not None:
        call.world.nonces[channel.id, str(nonce)] = (call.world.clock.now(), message)
    return shown_by_rest(call.world, post(call.world, message))


def _may_say(call: Call, channel: Channel, body: Json) -> None:
    world = call.world
    if channel.guild is None:
        return _may_say_in_direct(call, channel)
    ask(channel, world.bot.id, May.SEND_IN_THREADS if channel.is_thread else May.SEND_MESSAGES)
    if channel.kind in WORDLESS:
        raise RefusalError(50008)
    if channel.locked and May.MANAGE_THREADS not in in_channel(channel, world.bot.id):
        raise RefusalError(50083)
    if call.uploads:
        ask(channel, world.bot.id, May.ATTACH_FILES)
    if body.get("poll"):
        ask(channel, world.bot.id, May.SEND_POLLS)
    if body.get("message_reference"):
        ask(channel, world.bot.id, May.READ_HISTORY)
    return None


def _may_say_in_direct(call: Call, channel: Channel) -> None:
    bot = call.world.bot
    for other in channel.recipients.values():
        if other is not bot and not other.takes_direct:
            raise RefusalError(50007)
        if other is not bot and not call.world.share_a_guild(bot.id, other.id):
            raise RefusalError(50278)


def _same(call: Call, channel: Channel, nonce: str) -> Message | None:
    at, message = call.world.nonces.get((channel.id, nonce), (0.0, None))
    return message if message and call.world.clock.now() - at < SAME_NONCE_FOR else None


def _refer(call: Call, message: Message, reference: Json | None) -> None:
    if reference is None:
        return
    found = message.channel.messages.get(int(reference["message_id"]))
    if found is None and reference.get("fail_if_not_exists", True):
        form = Form()
        form.wrong(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        form.settle()
    if found is not None:
        message.answers, message.type = found, REPLY
        allowed = call.wants.get("allowed_mentions") or {"replied_user": True}
        if allowed.get("replied_user") and not message.calls(found.author.id):
            message.mentions.append(found.author)


@routes("GET", "/channels/{channel}/messages")
def history(call: Call) -> list[Json]:
    channel = call.channel
    ask(channel, call.world.bot.id, May.READ_HISTORY)
    before, after = (int(call.query[name]) if name in call.query else None for name in ("before", "after"))
    found = [
        message
        for number, message in channel.messages.items()
        if (before is None or number < before) and (after is None or number > after)
    ]
    limit = int(call.query.get("limit", 50))
    page = found[:limit] if after is not None else found[-limit:]
    return [shown_by_rest(call.world, message) for message in reversed(page)]


@routes("GET", "/channels/{channel}/messages/{message}")
def read(call: Call) -> Json:
    if call.channel.guild:
        ask(call.channel, call.world.bot.id, May.READ_HISTORY)
    return shown_by_rest(call.world, call.message)


@routes("PATCH", "/channels/{channel}/messages/{message}")
def edit(call: Call) -> Json:
    if call.message.author is not call.world.bot:
        raise RefusalError(50005)
    if call.message.poll:
        raise RefusalError(520003)
    return shown_by_rest(call.world, rewrite(call, call.message, call.wants))


@routes("DELETE", "/channels/{channel}/messages/{message}")
def take_back(call: Call) -> None:
    message = call.message
    if message.author is not call.world.bot:
        if message.channel.guild is None:
            raise RefusalError(50003)
        ask(message.channel, call.world.bot.id, May.MANAGE_MESSAGES)
        call.note("MESSAGE_DELETE")
    delete(call.world, message, call.world.bot)


@routes("POST", "/channels/{channel}/typing")
def type_(call: Call) -> None:
    ask(call.channel, call.world.bot.id, May.SEND_MESSAGES)
    told: Json = {"user_id": str(call.world.bot.id), "timestamp": 0}
    call.world.tell_channel("TYPING_START", call.channel, told, call.world.bot)


@routes("PUT", "/channels/{channel}/messages/{message}/reactions/{emoji}/@me")
def add_reaction(call: Call) -> None:
    emoji, message = unquote(call.names["emoji"]), call.message
    ask(message.channel, call.world.bot.id, May.READ_HISTORY)
    if emoji not in message.reactions:
        ask(message.channel, call.world.bot.id, May.ADD_REACTIONS)
    if emoji.isascii() and ":" not in emoji:
        raise RefusalError(10014)
    react(call.world, message, emoji, call.world.bot)


@routes("DELETE", "/channels/{channel}/messages/{message}/reactions/{emoji}/{user}")
def remove_reaction(call: Call) -> None:
    message, user = call.message, call.world.user(call.number("user"))
    if user is not call.world.bot:
        ask(message.channel, call.world.bot.id, May.MANAGE_MESSAGES)
    unreact(call.world, message, unquote(call.names["emoji"]), user)


@routes("GET", "/channels/{channel}/messages/{message}/reactions/{emoji}")
def who_reacted(call: Call) -> list[Json]:
    given = call.message.reactions.get(unquote(call.names["emoji"]), [])
    return [call.world.user(number).wire() for number in given]


@routes("POST", "/channels/{channel}/polls/{message}/expire")
def expire(call: Call) -> Json:
    if call.message.author is not call.world.bot:
        raise RefusalError(50005)
    if call.message.poll is None or call.message.poll.finalized:
        raise RefusalError(520001 if call.message.poll else 520006)
    end_poll(call.world, call.message)
    return shown_by_rest(call.world, call.message)


@routes("GET", "/channels/{channel}/polls/{message}/answers/{answer}")
def voters(call: Call) -> dict[str, Any]:
    poll = call.message.poll
    if poll is None or call.number("answer") not in poll.votes:
        raise RefusalError(10008)
    after = int(call.query.get("after", 0))
    limit = int(call.query.get("limit", 25))
    found = [number for number in sorted(poll.votes[call.number("answer")]) if number > after]
    return {"users": [call.world.user(number).wire() for number in found[:limit]]}
