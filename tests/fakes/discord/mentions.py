"""Whom a message calls, and whom of them its sender allowed it to call."""

import re

from tests.fakes.discord.channel import Channel
from tests.fakes.discord.components import words_of
from tests.fakes.discord.guild import User
from tests.fakes.discord.message import Message
from tests.fakes.discord.permission import May, in_channel
from tests.fakes.discord.wire import Json

USER = re.compile(r"<@!?(\d+)>")
ROLE = re.compile(r"<@&(\d+)>")
EVERYONE = re.compile(r"@(everyone|here)\b")
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
"""Words in it are shown as they are, and call nobody; nor do those of an embed."""
ANYBODY: Json = {"parse": ["users", "roles", "everyone"], "replied_user": True}
"""What is allowed where nothing was said about it."""


def set_mentions(message: Message, allowed: Json | None) -> None:
    allow = ANYBODY if allowed is None else allowed
    parse = allow.get("parse", [])
    text = CODE.sub("", "\n".join([message.content, *words_of(message.components)]))
    users = [number for number in _ids(USER, text) if _let(number, "users", parse, allow)]
    if message.answers and allow.get("replied_user", False):
        users.append(message.answers.author.id)
    people = _people(message.channel)
    message.mentions = [people[number] for number in dict.fromkeys(users) if number in people]
    message.mentioned_roles = [
        number
        for number in dict.fromkeys(_ids(ROLE, text))
        if _let(number, "roles", parse, allow) and _mentionable(message, number)
    ]
    message.mentions_everyone = bool(
        EVERYONE.search(text) and "everyone" in parse and May.MENTION_EVERYONE in _rights(message)
    )


def _ids(pattern: re.Pattern[str], text: str) -> list[int]:
    return [int(number) for number in pattern.findall(text)]


def _let(number: int, kind: str, parse: list[str], allow: Json) -> bool:
    return kind in parse or str(number) in {str(one) for one in allow.get(kind, [])}


def _people(channel: Channel) -> dict[int, User]:
    if channel.guild is None:
        return channel.recipients
    return {member.id: member.user for member in channel.guild.members.values()}


def _mentionable(message: Message, role: int) -> bool:
    guild = message.channel.guild
    if guild is None or role not in guild.roles:
        return False
    return guild.roles[role].mentionable or May.MENTION_EVERYONE in _rights(message)


def _rights(message: Message) -> May:
    return in_channel(message.channel, message.author.id)
