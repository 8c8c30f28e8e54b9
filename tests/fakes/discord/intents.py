"""What a bot asks to be told, and which event belongs to which of it."""

from enum import IntFlag


class Intent(IntFlag):
    """Discord's bits."""

    GUILDS = 1 << 0
    MEMBERS = 1 << 1
    MODERATION = 1 << 2
    PRESENCES = 1 << 8
    MESSAGES = 1 << 9
    REACTIONS = 1 << 10
    TYPING = 1 << 11
    DIRECT_MESSAGES = 1 << 12
    DIRECT_REACTIONS = 1 << 13
    DIRECT_TYPING = 1 << 14
    CONTENT = 1 << 15
    EVENTS = 1 << 16
    POLLS = 1 << 24
    DIRECT_POLLS = 1 << 25


PRIVILEGED = Intent.MEMBERS | Intent.PRESENCES | Intent.CONTENT
ALWAYS = Intent(0)

OF_EVENT = {
    "GUILD_MEMBER_ADD": (Intent.MEMBERS, ALWAYS),
    "GUILD_MEMBER_UPDATE": (Intent.MEMBERS, ALWAYS),
    "GUILD_MEMBER_REMOVE": (Intent.MEMBERS, ALWAYS),
    "MESSAGE_CREATE": (Intent.MESSAGES, Intent.DIRECT_MESSAGES),
    "MESSAGE_UPDATE": (Intent.MESSAGES, Intent.DIRECT_MESSAGES),
    "MESSAGE_DELETE": (Intent.MESSAGES, Intent.DIRECT_MESSAGES),
    "MESSAGE_REACTION_ADD": (Intent.REACTIONS, Intent.DIRECT_REACTIONS),
    "MESSAGE_REACTION_REMOVE": (Intent.REACTIONS, Intent.DIRECT_REACTIONS),
    "MESSAGE_REACTION_REMOVE_ALL": (Intent.REACTIONS, Intent.DIRECT_REACTIONS),
    "MESSAGE_POLL_VOTE_ADD": (Intent.POLLS, Intent.DIRECT_POLLS),
    "MESSAGE_POLL_VOTE_REMOVE": (Intent.POLLS, Intent.DIRECT_POLLS),
    "TYPING_START": (Intent.TYPING, Intent.DIRECT_TYPING),
    "GUILD_SCHEDULED_EVENT_CREATE": (Intent.EVENTS, ALWAYS),
    "GUILD_SCHEDULED_EVENT_UPDATE": (Intent.EVENTS, ALWAYS),
    "GUILD_SCHEDULED_EVENT_DELETE": (Intent.EVENTS, ALWAYS),
    "GUILD_SCHEDULED_EVENT_USER_ADD": (Intent.EVENTS, ALWAYS),
    "GUILD_SCHEDULED_EVENT_USER_REMOVE": (Intent.EVENTS, ALWAYS),
    "INTERACTION_CREATE": (ALWAYS, ALWAYS),
    "USER_UPDATE": (ALWAYS, ALWAYS),
}
"""In a guild, and in direct; what is not named here is told with GUILDS."""


def needed(event: str, *, direct: bool) -> Intent:
    return OF_EVENT.get(event, (Intent.GUILDS, Intent.GUILDS))[direct]
