"""Routes of channels and threads: read, open, change, close, enter, leave."""

from tests.fakes.discord.call import Call, Routes
from tests.fakes.discord.channel import Channel, Kind
from tests.fakes.discord.permission import May, ask, ask_guild
from tests.fakes.discord.refusal import Form, RefusalError
from tests.fakes.discord.threads import enter, leave, open_thread, open_under
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
def thread_under(call: Call) -> Json:
    message = call.message
    ask(message.channel, call.world.bot.id, May.CREATE_PUBLIC_THREADS)
    _check_name(call)
    return _opened(call, open_under(call.world, message, call.wants["name"], call.world.bot))


@routes("POST", "/channels/{channel}/threads")
def thread_alone(call: Call) -> Json:
    kind = Kind(call.wants.get("type", Kind.PRIVATE_THREAD))
    private = kind is Kind.PRIVATE_THREAD
    if call.channel.kind not in ({Kind.TEXT} if private else {Kind.TEXT, Kind.NEWS}):
        raise RefusalError(50024)
    ask(call.channel, call.world.bot.id, May.CREATE_PRIVATE_THREADS if private else May.CREATE_PUBLIC_THREADS)
    _check_name(call)
    name, bot = call.wants["name"], call.world.bot
    return _opened(call, open_thread(call.world, call.channel, name, bot, kind=kind))


def _opened(call: Call, thread: Channel) -> Json:
    thread.invitable = call.wants.get("invitable", True)
    thread.archives_after = call.wants.get("auto_archive_duration") or 1440
    return thread_event(call.world, thread)


def _check_name(call: Call) -> None:
    form = Form()
    form.between(("name",), call.wants.get("name"), 100)
    if (call.wants.get("auto_archive_duration") or 60) not in ARCHIVES:
        words = f"Value must be one of {sorted(ARCHIVES)}."
        form.wrong(("auto_archive_duration",), "BASE_TYPE_CHOICES", words)
    form.settle()


@routes("PUT", "/channels/{channel}/thread-members/{user}")
def let_in(call: Call) -> None:
    thread, user = call.channel, call.world.user(call.number("user"))
    ask(thread, call.world.bot.id, May.SEND_IN_THREADS)
    assert thread.guild is not None
    assert thread.parent is not None
    call.world.member(thread.guild, user.id)
    ask(thread.parent, user.id)
    enter(call.world, thread, user)


@routes("DELETE", "/channels/{channel}/thread-members/{user}")
def show_out(call: Call) -> None:
    thread, number = call.channel, call.number("user")
    if call.world.bot.id not in {number, thread.owner_id}:
        ask(thread, call.world.bot.id, May.MANAGE_THREADS)
    leave(call.world, thread, number)
