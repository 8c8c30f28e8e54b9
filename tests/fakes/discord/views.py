"""What of a message, a member or a guild is told to the bot."""

from tests.fakes.discord.channel import Channel, Kind
from tests.fakes.discord.guild import Guild
from tests.fakes.discord.intents import Intent
from tests.fakes.discord.message import Message
from tests.fakes.discord.permission import sees
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import World


def concerns(message: Message, reader: int) -> bool:
    """Its content is readable without the intent: in direct, one's own, or where one is mentioned."""
    return message.channel.guild is None or message.author.id == reader or message.calls(reader)


def shown(message: Message, reader: int, *, reads_all: bool) -> Json:
    """A message, with what it replies to, blanked where the reader may not know."""
    body = message.wire(reader, blank=not (reads_all or concerns(message, reader)))
    if (earlier := message.answers) is not None:
        blank = not (reads_all or concerns(earlier, reader))
        body["referenced_message"] = None if earlier.deleted else earlier.wire(reader, blank=blank)
    return body


def shown_by_rest(world: World, message: Message) -> Json:
    """REST goes by what the developer portal allows, not by what a connection asked for."""
    return shown(message, world.bot.id, reads_all=Intent.CONTENT in world.application.allowed)


def message_event(message: Message, reader: int, *, reads_all: bool) -> Json:
    """As the gateway tells it: with where, and who the author is there."""
    body = shown(message, reader, reads_all=reads_all)
    if (guild := message.channel.guild) is not None:
        body["guild_id"] = str(guild.id)
        if member := guild.members.get(message.author.id):
            body["member"] = member.wire_without_user()
    return body


def guild_event(world: World, guild: Guild, *, everybody: bool) -> Json:
    """GUILD_CREATE: the bot alone of its members, unless the bot asked for presences."""
    bot = guild.members[world.bot.id]
    members = list(guild.members.values()) if everybody else [bot]
    rooms = [channel.wire() for channel in guild.channels.values() if channel.kind is not Kind.DIRECT]
    threads = [
        thread_event(world, thread)
        for thread in world.threads_of(guild)
        if not thread.archived and sees(thread, bot.id)
    ]
    return guild.wire() | {
        "joined_at": bot.wire()["joined_at"],
        "large": len(guild.members) >= 250,
        "member_count": len(guild.members),
        "members": [member.wire() for member in members],
        "channels": rooms,
        "threads": threads,
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "soundboard_sounds": [],
        "guild_scheduled_events": [event.wire() for event in guild.events.values()],
    }


def thread_event(world: World, thread: Channel) -> Json:
    """A thread, with the bot's place in it if it has one."""
    body = thread.wire()
    if world.bot.id in thread.thread_members:
        body["member"] = thread.wire_thread_member(world.bot.id)
    return body
