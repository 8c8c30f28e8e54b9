"""What Discord reports, in the house's words: functions from one of the library's values to one Incoming, or None.

Dropped here: our own messages, those of other bots, notices of Discord's, words that we were not given.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

import discord

from bot.adapters.discord.addressing import Heard, Me, hear, named
from bot.adapters.discord.asked import AskedFor
from bot.adapters.discord.directs import PREFIX, is_direct
from bot.adapters.discord.intents import only_called
from bot.adapters.discord.means import NETWORK
from bot.adapters.discord.roster import Resident
from bot.core.address import Address
from bot.core.attachment import Shown
from bot.core.incoming import Deleted, Edited, Origin, Pressed, Reacted, Said

SPOKEN: Final = {discord.MessageType.default, discord.MessageType.reply}
MOST_FILES: Final = 10
MOST_MENTIONS: Final = 50


def account(user: discord.abc.Snowflake) -> Address:
    return Address(NETWORK, str(user.id))


def place(guild: object | None, channel: Any, alone: Collection[str] = ()) -> tuple[Address, str | None]:
    """The channel as the house knows it, and the thread in it; one where we are `alone` with somebody is a direct chat."""
    guild_id = getattr(guild, "id", guild)
    if guild_id is None or str(channel.id) in alone:
        return Address(NETWORK, f"{PREFIX}{channel.id}"), None
    parent = getattr(channel, "parent_id", None) if isinstance(channel, discord.Thread) else None
    return Address(NETWORK, f"{guild_id}/{parent or channel.id}"), str(channel.id) if parent else None


def said(message: discord.Message, me: Me) -> Said | None:
    """Words for us or not; None for what nobody said, or what we may not read."""
    if message.author.bot or message.webhook_id or message.type not in SPOKEN:
        return None
    heard = _heard(message, me)
    files = tuple(_shown(one) for one in message.attachments[:MOST_FILES])
    if not message.content and not files:
        return None
    quoted = message.reference.message_id if message.reference else None
    origin, thread = _origin(message, me, f"{NETWORK}:{message.id}")
    return Said(
        origin,
        heard.text,
        origin.direct or heard.addressed or _answers(message, me),
        str(message.id),
        thread,
        str(quoted) if quoted else None,
        tuple(account(one) for one in message.mentions[:MOST_MENTIONS] if str(one.id) != me.account),
        files,
    )


def edited(message: discord.Message, me: Me) -> Edited | None:
    """Words that were changed; Discord reports also that it unfolded a link, which is nothing."""
    if message.author.bot or message.edited_at is None or not message.content:
        return None
    heard = _heard(message, me)
    key = f"{NETWORK}:{message.id}:{message.edited_at.timestamp()}"
    origin, _thread = _origin(message, me, key, message.edited_at)
    return Edited(origin, str(message.id), heard.text, origin.direct or heard.addressed)


def deleted(message: str, origin: Origin, now: datetime) -> Deleted:
    """`origin` is what was known of the message when it came."""
    key = f"{origin.key}:gone"
    told = Origin(key, origin.channel, origin.author, origin.author_name, now, origin.direct)
    return Deleted(told, message)


def reacted(
    touch: discord.RawReactionActionEvent, place: tuple[Address, str | None], now: datetime
) -> Reacted:
    verb = "removed" if touch.event_type == "REACTION_REMOVE" else "added"
    key = f"{NETWORK}:{touch.message_id}:{touch.user_id}:{touch.emoji}:{verb}:{now.timestamp()}"
    name = touch.member.display_name if touch.member else ""
    who = Address(NETWORK, str(touch.user_id))
    origin = Origin(key, place[0], who, name, now, is_direct(place[0].native))
    return Reacted(origin, str(touch.message_id), touch.emoji.name, removed=verb == "removed")


def pressed(touch: discord.Interaction[Any], token: str, handle: str, alone: Collection[str] = ()) -> Pressed:
    message = str(touch.message.id) if touch.message else ""
    return Pressed(_of(touch, handle, alone)[0], token, message)


def asked(used: discord.Interaction[Any], what: AskedFor, handle: str, alone: Collection[str] = ()) -> Said:
    """A command with its arguments, which say exactly what is meant."""
    origin, thread = _of(used, handle, alone)
    what = replace(what, words={name: _in_names(used, said) for name, said in what.words.items()})
    text, words = what.text(origin.locale or "en"), tuple(what.words.items())
    return Said(origin, text, addressed=True, thread=thread, command=what.command.id, words=words)


def answered(used: discord.Interaction[Any], words: str, handle: str, alone: Collection[str] = ()) -> Said:
    """Words that were typed into a field below our question: as if they had been said to us there."""
    origin, thread = _of(used, handle, alone)
    return Said(origin, _in_names(used, words), addressed=True, thread=thread)


def _in_names(used: discord.Interaction[Any], said: str) -> str:
    """What was picked while typing an argument, as it was seen."""
    return named(
        said, lambda number: _name_of(used, number), lambda number: channel_name(used.client, number)
    )


def _name_of(used: discord.Interaction[Any], number: str) -> str | None:
    """In the guild where it was picked they may have another name than in others."""
    here = used.client.roster(used.guild_id).get(int(number)) if used.guild_id else None
    somebody: Resident | None = here or used.client.resident(int(number))
    if somebody:
        return somebody.name
    ourselves: discord.User | None = used.client.get_user(int(number))
    return ourselves.display_name if ourselves else None


def channel_name(client: discord.Client, number: str) -> str | None:
    """Of a channel that the bot sees, also where the message does not tell it: in a direct chat, in an argument."""
    return getattr(client.get_channel(int(number)), "name", None)


def typing(used: discord.Interaction[Any], alone: Collection[str] = ()) -> Origin:
    """Who types a command, and where."""
    return _of(used, None, alone)[0]


def _of(
    used: discord.Interaction[Any], handle: str | None, alone: Collection[str]
) -> tuple[Origin, str | None]:
    channel, thread = place(used.guild_id, used.channel or discord.Object(used.channel_id or 0), alone)
    origin = Origin(
        f"{NETWORK}:i{used.id}",
        channel,
        account(used.user),
        used.user.display_name,
        used.created_at,
        is_direct(channel.native),
        str(used.locale),
        handle,
        only_called=only_called(used.client.intents),
    )
    return origin, thread


def _origin(
    message: discord.Message, me: Me, key: str, at: datetime | None = None
) -> tuple[Origin, str | None]:
    channel, thread = place(message.guild, message.channel, me.alone)
    author, name = account(message.author), message.author.display_name
    direct = is_direct(channel.native)
    sent = at or message.created_at
    return Origin(key, channel, author, name, sent, direct, only_called=me.only_called), thread


def _heard(message: discord.Message, me: Me) -> Heard:
    people = {str(one.id): one.display_name for one in message.mentions}
    channels = {str(one.id): str(getattr(one, "name", "")) for one in message.channel_mentions}
    return hear(message.content, me, people.get, lambda number: channels.get(number) or me.channel(number))


def _answers(message: discord.Message, me: Me) -> bool:
    """Whether it replies to us."""
    quoted = message.reference.resolved if message.reference else None
    return isinstance(quoted, discord.Message) and str(quoted.author.id) == me.account


def _shown(file: discord.Attachment) -> Shown:
    kind = (file.content_type or "application/octet-stream").partition(";")[0]
    return Shown(NETWORK, file.filename, kind, file.size, file.url)
