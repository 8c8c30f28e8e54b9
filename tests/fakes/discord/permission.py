"""What somebody may do, and where: the bits, and how roles and a channel's overwrites add up."""

from enum import IntFlag

from tests.fakes.discord.channel import Channel
from tests.fakes.discord.guild import Guild, Member
from tests.fakes.discord.refusal import RefusalError


class May(IntFlag):
    """The rights that the fake looks at, each with Discord's bit."""

    CREATE_INVITE = 1 << 0
    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    CHANGE_NICKNAME = 1 << 26
    MANAGE_NICKNAMES = 1 << 27
    MANAGE_ROLES = 1 << 28
    USE_COMMANDS = 1 << 31
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_IN_THREADS = 1 << 38
    MODERATE_MEMBERS = 1 << 40
    CREATE_EVENTS = 1 << 44
    SEND_POLLS = 1 << 49


EVERYONE = (
    May.CREATE_INVITE
    | May.ADD_REACTIONS
    | May.VIEW_CHANNEL
    | May.SEND_MESSAGES
    | May.EMBED_LINKS
    | May.ATTACH_FILES
    | May.READ_HISTORY
    | May.CHANGE_NICKNAME
    | May.USE_COMMANDS
    | May.CREATE_PUBLIC_THREADS
    | May.CREATE_PRIVATE_THREADS
    | May.SEND_IN_THREADS
    | May.SEND_POLLS
)
"""What a new guild lets everybody do."""

ALL = May(sum(May))
NOTHING = May(0)
IN_DIRECT = EVERYONE | May.MENTION_EVERYONE


def in_guild(guild: Guild, member: Member) -> May:
    held = May(guild.everyone.permissions & ALL)
    for role in guild.roles_of(member):
        held |= May(role.permissions & ALL)
    return ALL if member.id == guild.owner_id or May.ADMINISTRATOR in held else held


def in_channel(channel: Channel, user_id: int) -> May:
    """Everything that they may do there; nothing to who is not a member, or does not see it."""
    if channel.guild is None:
        return IN_DIRECT if user_id in channel.recipients else NOTHING
    member = channel.guild.members.get(user_id)
    if member is None:
        return NOTHING
    held = in_guild(channel.guild, member)
    if held == ALL:
        return held
    held = _overwritten(channel.parent_of_thread or channel, channel.guild, member, held)
    if channel.is_private_thread and user_id not in channel.thread_members and May.MANAGE_THREADS not in held:
        return NOTHING
    return held if May.VIEW_CHANNEL in held else NOTHING


def _overwritten(channel: Channel, guild: Guild, member: Member, held: May) -> May:
    """Everyone's overwrite first, then those of all roles together, then the member's own."""
    roles = {role.id for role in guild.roles_of(member)}
    for layer in ({guild.id}, roles, {member.id}):
        found = [overwrite for target, overwrite in channel.overwrites.items() if target in layer]
        for overwrite in found:
            held &= ~May(overwrite.deny & ALL)
        for overwrite in found:
            held |= May(overwrite.allow & ALL)
    return held


def sees(channel: Channel, user_id: int) -> bool:
    return May.VIEW_CHANNEL in in_channel(channel, user_id)


def ask(channel: Channel, user_id: int, *needed: May) -> None:
    """Refuse as Discord does: 50001 to who does not see the channel, 50013 to who may not do this."""
    held = in_channel(channel, user_id)
    if May.VIEW_CHANNEL not in held:
        raise RefusalError(50001)
    if any(right not in held for right in needed):
        raise RefusalError(50013)


def ask_guild(guild: Guild, user_id: int, needed: May) -> None:
    member = guild.members.get(user_id)
    if member is None:
        raise RefusalError(50001)
    if needed not in in_guild(guild, member):
        raise RefusalError(50013)
