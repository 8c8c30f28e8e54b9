"""How the body of a request becomes a message, or changes one."""

from tests.fakes.discord.call import Call
from tests.fakes.discord.channel import Channel
from tests.fakes.discord.components import numbered
from tests.fakes.discord.deeds import attach, edited
from tests.fakes.discord.form_message import LONGEST_FILE, check_message, check_not_empty
from tests.fakes.discord.mentions import set_mentions
from tests.fakes.discord.message import Flag, Message
from tests.fakes.discord.poll import Poll
from tests.fakes.discord.refusal import RefusalError
from tests.fakes.discord.wire import Json

SETTABLE = Flag.SUPPRESS_EMBEDS | Flag.EPHEMERAL | Flag.SILENT | Flag.COMPONENTS_V2


def check(call: Call, body: Json) -> None:
    """Refuse what is too long, too much, or nothing."""
    check_message(body, len(call.uploads))
    check_not_empty(body, len(call.uploads))
    if any(len(upload.content) > LONGEST_FILE for upload in call.uploads.values()):
        raise RefusalError(40005)


def compose(call: Call, channel: Channel, body: Json) -> Message:
    """The message, checked, not yet said."""
    check(call, body)
    message = Message(channel, call.world.bot)
    write(call, message, body)
    message.flags = Flag(body.get("flags") or 0) & SETTABLE
    message.nonce = body.get("nonce")
    message.poll = Poll.from_wire(body["poll"]) if body.get("poll") else None
    return message


def write(call: Call, message: Message, body: Json) -> None:
    """Fill in what the body names; what it does not name stays."""
    message.content = (body.get("content") or "") if "content" in body else message.content
    message.embeds = (
        [embed | {"type": "rich"} for embed in body["embeds"] or []] if "embeds" in body else message.embeds
    )
    if "components" in body:
        message.components = numbered(body["components"] or [])
    _attach(call, message, body)
    set_mentions(message, body.get("allowed_mentions"))


def _attach(call: Call, message: Message, body: Json) -> None:
    """Named attachments stay, files that came are added; unnamed ones go if any are named."""
    told: list[Json] = body.get("attachments") or []
    named = {str(one["id"]) for one in told}
    kept = [one for one in message.attachments if "attachments" not in body or one["id"] in named]
    fresh = [one for one in told if int(one["id"]) in call.uploads]
    message.attachments = kept + attach(call.world, message.channel.id, call.uploads, fresh)


def rewrite(call: Call, message: Message, body: Json) -> Message:
    """Edit: checked as it will be; what has become components can never be text again."""
    flags = message.flags | (Flag(body.get("flags") or 0) & (Flag.COMPONENTS_V2 | Flag.SUPPRESS_EMBEDS))
    check_message(body | {"flags": int(flags)}, len(call.uploads))
    will_be = {name: body.get(name, getattr(message, name)) for name in ("content", "embeds")}
    will_be["components"] = body.get("components", message.components)
    kept = body.get("attachments", message.attachments)
    check_not_empty(will_be | {"poll": message.poll}, len(kept or []) + len(call.uploads))
    was_thinking = message.is_thinking
    message.flags = flags & ~Flag.LOADING
    write(call, message, body)
    if was_thinking:
        message.flags |= Flag(body.get("flags") or 0) & Flag.COMPONENTS_V2
    edited(call.world, message)
    return message
