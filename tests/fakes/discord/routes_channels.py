"""Routes of channels and threads: read, open, change, close, enter, leave."""

from tests.fakes.discord.call import Call, Routes
from tests.fakes.discord.channel import Channel, Kind
from tests.fakes.discord.message import Flag
from tests.fakes.discord.permission import May, ask, ask_guild
from tests.fakes.discord.refusal import Form, RefusalError
from tests.fakes.discord.views import thread_event
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import News

routes = Routes()

ARCHIVES = {60, 1440, 4320, 10080}


@routes("GET", "/channels/{channel}")
def read(call: Call) -> Json:
    channel = call.channel
    return channel.wire() if channel.guild else channel.wire_direct(call.world.bot.id)


@routes("GET", "/guilds/{guild}/channels")
def of_guild(call: Call) -> list[Json]:
    return [channel.wire() for channel in call.guild.channels.values()]


@routes("POST", "/guilds/{guild}/channels")
def add(call: Call) -> Json:
    ask_guild(call.guild, call.world.bot.id, May.MANAGE_CHANNELS)
    _check_name(call)
    channel = Channel(Kind(call.wants.get("type", 0)), call.wants["name"], call.guild)
    call.world.add(channel)
    call.note("CHANNEL_CREATE")
    call.world.tell(News("CHANNEL_CREATE", channel.wire(), call.guild))
    return channel.wire()


@routes("PATCH", "/channels/{channel}")
def change(call: Call) -> Json:
    channel, body = call.channel, call.wants
    own = channel.is_thread and channel.owner_id == call.world.bot.id
    if not own or body.get("locked") is not None:
        ask(channel, call.world.bot.id, May.MANAGE_THREADS if channel.is_thread else May.MANAGE_CHANNELS)
    for name in ("name", "topic", "archived", "locked", "invitable"):
        setattr(channel, name, body.get(name, getattr(channel, name)))
    channel.archives_after = body.get("auto_archive_duration", channel.archives_after)
    event = "THREAD_UPDATE" if channel.is_thread else "CHANNEL_UPDATE"
    call.world.tell(News(event, channel.wire(), channel.guild, channel))
    return channel.wire()


@routes("DELETE", "/channels/{channel}")
def close(call: Call) -> Json:
    channel = call.channel
    if channel.guild is not None:
        ask(channel, call.world.bot.id, May.MANAGE_THREADS if channel.is_thread else May.MANAGE_CHANNELS)
        event = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
        call.world.tell(News(event, channel.wire(), channel.guild, channel))
        del call.world.channels[channel.id]
        channel.guild.channels.pop(channel.id, None)
    return channel.wire()


@routes("POST", "/channels/{channel}/messages/{message}/threads")
def open_under(call: Call) -> Json:
    message = call.message
    ask(message.channel, call.world.bot.id, May.CREATE_PUBLIC_THREADS)
    if message.thread is not None:
        raise RefusalError(160004)
    thread = _open(call, Kind.PUBLIC_THREAD, number=message.id)
    message.thread = thread
    message.flags |= Flag.HAS_THREAD
    return thread_event(call.world, thread)


@routes("POST", "/channels/{channel}/threads")
def open_alone(call: Call) -> Json:
    kind = Kind(call.wants.get("type", Kind.PRIVATE_THREAD))
    private = kind is Kind.PRIVATE_THREAD
    needed = May.CREATE_PRIVATE_THREADS if private else May.CREATE_PUBLIC_THREADS
    ask(call.channel, call.world.bot.id, needed)
    return thread_event(call.world, _open(call, kind))


def _open(call: Call, kind: Kind, number: int | None = None) -> Channel:
    _check_name(call)
    parent, bot = call.channel, call.world.bot
    thread = Channel(kind, call.wants["name"], parent.guild, parent=parent, owner_id=bot.id)
    thread.id = number or thread.id
    thread.invitable = call.wants.get("invitable", True)
    thread.archives_after = call.wants.get("auto_archive_duration") or 1440
    thread.enters_thread(bot.id)
    call.world.add(thread)
    data = thread_event(call.world, thread) | {"newly_created": True}
    call.world.tell(News("THREAD_CREATE", data, thread.guild, thread, by=bot))
    return thread


def _check_name(call: Call) -> None:
    form = Form()
    form.between(("name",), call.wants.get("name"), 100)
    if (call.wants.get("auto_archive_duration") or 60) not in ARCHIVES:
        words = f"Value must be one of {sorted(ARCHIVES)}."
        form.wrong(("auto_archive_duration",), "BASE_TYPE_CHOICES", words)
    form.settle()


@routes("PUT", "/channels/{channel}/thread-members/{user}")
def enter(call: Call) -> None:
    thread, user = call.channel, call.world.user(call.number("user"))
    ask(thread, call.world.bot.id, May.SEND_IN_THREADS)
    assert thread.guild is not None
    assert thread.parent is not None
    call.world.member(thread.guild, user.id)
    ask(thread.parent, user.id)
    if thread.enters_thread(user.id):
        joined: Json = {"added_members": [thread.wire_thread_member(user.id)]}
        _tell_members(call, thread, joined)


@routes("DELETE", "/channels/{channel}/thread-members/{user}")
def leave(call: Call) -> None:
    thread, number = call.channel, call.number("user")
    if call.world.bot.id not in {number, thread.owner_id}:
        ask(thread, call.world.bot.id, May.MANAGE_THREADS)
    if thread.thread_members.pop(number, None):
        _tell_members(call, thread, {"removed_member_ids": [str(number)]})


def _tell_members(call: Call, thread: Channel, what: Json) -> None:
    assert thread.guild is not None
    data: Json = {"id": str(thread.id), "guild_id": str(thread.guild.id)}
    data |= what | {"member_count": len(thread.thread_members)}
    call.world.tell(News("THREAD_MEMBERS_UPDATE", data, thread.guild, thread))
