"""What the bot asks Discord to be told, and what it does not hear without the one that makes it hear all words."""

import logging
from collections.abc import Iterable
from typing import Final

import discord

log = logging.getLogger(__name__)

ALWAYS: Final = (
    "guilds",
    "guild_messages",
    "guild_reactions",
    "guild_polls",
    "dm_messages",
    "dm_reactions",
    "dm_polls",
)
UNHEARD: Final = (
    "nothing is heard in channels but mentions, replies that call the bot, commands and buttons: neither its name alone, "
    "nor @perm, nor a short answer to its question"
)


def intents_of(privileged: Iterable[str]) -> discord.Intents:
    """As few as can be: no presences, no typing, no voice; of the privileged ones those that were asked for."""
    intents = discord.Intents.none()
    for name in (*ALWAYS, *privileged):
        setattr(intents, name, True)
    return intents


def only_called(intents: discord.Intents) -> bool:
    """Whether the words of channels come to it empty unless they mention it."""
    return not intents.message_content


def told(intents: discord.Intents) -> None:
    """Whoever runs it reads at each start what is not heard."""
    if only_called(intents):
        log.info("Discord: without the intent message_content %s", UNHEARD)
