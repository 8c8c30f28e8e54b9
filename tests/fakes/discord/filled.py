"""What a person picked, as the wire tells it: values, and the things they stand for."""

from typing import Any

from tests.fakes.discord.channel import Channel
from tests.fakes.discord.components import Part
from tests.fakes.discord.guild import Role
from tests.fakes.discord.permission import in_channel
from tests.fakes.discord.wire import Json

CHOSEN_BY_WORDS = {Part.SELECT, Part.CHECKBOX_GROUP}


def filled(channel: Channel, part: Json, picked: list[Any]) -> tuple[list[str], Json]:
    """The values of a menu and, where they are people, channels or roles, `{"resolved": …}`."""
    lowest, highest = part.get("min_values", 1), part.get("max_values", 1)
    if not (part.get("required", True) or picked):
        lowest = 0
    assert lowest <= len(picked) <= highest, f"{part['custom_id']} takes {lowest} to {highest}"
    if part["type"] in CHOSEN_BY_WORDS:
        return [_option(part["options"], words) for words in picked], {}
    resolved: Json = {}
    values = [resolve(channel, thing, resolved) for thing in picked]
    return values, {"resolved": resolved}


def _option(options: list[Json], words: str) -> str:
    for option in options:
        if words in {option["label"], option["value"]}:
            return str(option["value"])
    raise AssertionError(f"{words!r} is none of {[option['label'] for option in options]}")


def resolve(channel: Channel, thing: Any, resolved: Json) -> str:
    """Note a channel, a role or somebody (a user, or a person who is one) among what was resolved."""
    number = str(thing.id)
    if isinstance(thing, Channel):
        body = {name: thing.wire().get(name) for name in ("id", "type", "name", "parent_id", "flags")}
        held = in_channel(thing, next(iter(thing.recipients), 0))
        resolved.setdefault("channels", {})[number] = body | {"permissions": str(int(held))}
    elif isinstance(thing, Role):
        resolved.setdefault("roles", {})[number] = thing.wire()
    else:
        user = getattr(thing, "user", thing)
        resolved.setdefault("users", {})[number] = user.wire()
        if channel.guild and (member := channel.guild.members.get(user.id)):
            told = member.wire_without_user() | {"permissions": str(int(in_channel(channel, user.id)))}
            resolved.setdefault("members", {})[number] = told
    return number
