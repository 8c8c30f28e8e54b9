"""What Discord refuses for good: trying again would only be refused again, so the program ends with a sentence."""

from collections.abc import Sequence
from typing import Final

import discord

SHARDED: Final = {4010, 4011}
OUTDATED: Final = 4012
INTENTS: Final = {4013, 4014}
"""Codes with which the line is closed; after all others it is made anew, also after 4004: at the next login it shows whether the token is wrong."""


def hopeless(trouble: Exception, intents: Sequence[str]) -> str | None:
    """The sentence for whoever runs it; None for what may be over the next time."""
    if isinstance(trouble, discord.LoginFailure):
        return "Discord does not accept the bot's token: see [discord] token."
    if isinstance(trouble, discord.PrivilegedIntentsRequired):
        return _intents(intents)
    if not isinstance(trouble, discord.ConnectionClosed):
        return None
    if trouble.code in INTENTS:
        return _intents(intents)
    if trouble.code in SHARDED:
        return "Discord does not serve so many guilds to one process: have the bot leave some of them."
    if trouble.code == OUTDATED:
        return "Discord does not speak this version of its protocol any more: a newer La Loge is needed."
    return None


def _intents(asked: Sequence[str]) -> str:
    return (
        f"Discord does not give this bot the intents that [discord] intents asks for ({', '.join(asked)}): "
        "switch them on for the application, under Bot, or take them out."
    )
