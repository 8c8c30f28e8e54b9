"""Threads: how one is opened, by the bot or by a person, and who is told."""

from tests.fakes.discord.channel import Channel, Kind
from tests.fakes.discord.guild import User
from tests.fakes.discord.message import Flag, Message
from tests.fakes.discord.refusal import RefusalError
from tests.fakes.discord.views import thread_event
from tests.fakes.discord.world import News, World


def open_thread(
    world: World, parent: Channel, name: str, by: User, *, kind: Kind = Kind.PUBLIC_THREAD
) -> Channel:
    """A thread of its own in that channel."""
    kind = Kind.NEWS_THREAD if parent.kind is Kind.NEWS else kind
    return _tell_opened(world, Channel(kind, name, parent.guild, parent=parent, owner_id=by.id), by)


def open_under(world: World, message: Message, name: str, by: User) -> Channel:
    """A thread under a message, whose id it takes; there is one at most."""
    if message.thread is not None:
        raise RefusalError(160004)
    parent = message.channel
    kind = Kind.NEWS_THREAD if parent.kind is Kind.NEWS else Kind.PUBLIC_THREAD
    thread = Channel(kind, name, parent.guild, message.id, parent, owner_id=by.id)
    message.thread = thread
    message.flags |= Flag.HAS_THREAD
    return _tell_opened(world, thread, by)


def _tell_opened(world: World, thread: Channel, by: User) -> Channel:
    thread.enters_thread(by.id)
    world.add(thread)
    data = thread_event(world, thread) | {"newly_created": True}
    world.tell(News("THREAD_CREATE", data, thread.guild, thread, by=by))
    return thread


def enter(world: World, thread: Channel, user: User) -> None:
    """A bot that is let in is shown the thread first."""
    if not thread.enters_thread(user.id):
        return
    if user is world.bot:
        world.tell(News("THREAD_CREATE", thread_event(world, thread), thread.guild, thread))
    tell_members(world, thread, {"added_members": [thread.wire_thread_member(user.id)]})


def leave(world: World, thread: Channel, user_id: int) -> None:
    if thread.thread_members.pop(user_id, None):
        tell_members(world, thread, {"removed_member_ids": [str(user_id)]})


def tell_members(world: World, thread: Channel, what: dict[str, object]) -> None:
    assert thread.guild is not None
    data: dict[str, object] = {"id": str(thread.id), "guild_id": str(thread.guild.id)}
    data |= what | {"member_count": len(thread.thread_members)}
    world.tell(News("THREAD_MEMBERS_UPDATE", data, thread.guild, thread))
