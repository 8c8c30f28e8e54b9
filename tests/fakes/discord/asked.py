"""A slash command as a person types it: found among those they see, its options put into the wire's form."""

from dataclasses import dataclass, field
from typing import Any

from tests.fakes.discord.call import Upload
from tests.fakes.discord.channel import Channel
from tests.fakes.discord.deeds import attach
from tests.fakes.discord.filled import resolve
from tests.fakes.discord.form_commands import GROUP, SUBCOMMAND
from tests.fakes.discord.guild import User
from tests.fakes.discord.permission import NOTHING, May, in_channel
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import World

STRING, INTEGER, BOOLEAN, NUMBER, ATTACHMENT = 3, 4, 5, 10, 11
IN_DIRECT = 1
TYPES: dict[int, type | tuple[type, ...]] = {STRING: str, INTEGER: int, BOOLEAN: bool, NUMBER: (int, float)}


@dataclass(slots=True)
class Asked:
    """One command with the path to its leaf and the values given so far."""

    world: World
    channel: Channel
    locale: str
    command: Json
    path: list[Json]
    given: dict[str, Any] = field(default_factory=dict)
    resolved: Json = field(default_factory=dict)

    @property
    def declared(self) -> list[Json]:
        options: list[Json] = self.path[-1].get("options") or []
        return options

    def with_options(self, options: dict[str, Any]) -> "Asked":
        for name, value in options.items():
            option = called(self.declared, name, self.locale)
            self.given[option["name"]] = self._value(option, value)
        return self

    def _value(self, option: Json, value: Any) -> Any:
        if choices := option.get("choices"):
            value = _chosen(choices, value, self.locale)
        if option["type"] in {STRING, INTEGER, BOOLEAN, NUMBER}:
            _check(option, value)
            return value
        if option["type"] == ATTACHMENT:
            assert isinstance(value, Upload)
            kept = attach(self.world, self.channel.id, {0: value}, [])[0]
            self.resolved.setdefault("attachments", {})[kept["id"]] = kept
            return kept["id"]
        return resolve(self.channel, value, self.resolved)

    def data(self, focus: tuple[str, str] | None = None) -> Json:
        """The interaction's data; in `focus`, the option being typed into."""
        options: list[Json] = [
            {"name": one["name"], "type": one["type"], "value": self.given[one["name"]]}
            for one in self.declared
            if one["name"] in self.given
        ]
        if focus:
            option = called(self.declared, focus[0], self.locale)
            assert option.get("autocomplete"), f"nothing is offered for {focus[0]!r}"
            options.append(
                {"name": option["name"], "type": option["type"], "value": focus[1], "focused": True}
            )
        for step in reversed(self.path[1:]):
            options = [{"name": step["name"], "type": step["type"], "options": options}]
        data: Json = {"id": self.command["id"], "name": self.command["name"], "type": 1, "options": options}
        if "guild_id" in self.command:
            data["guild_id"] = self.command["guild_id"]
        return data | ({"resolved": self.resolved} if self.resolved else {})


def asked_for(world: World, channel: Channel, user: User, locale: str, command: str) -> Asked:
    """Find `book` or `room add` among the commands that this person is shown in this place."""
    words = command.split()
    shown = shown_commands(world, channel, user)
    path = [called(shown, words[0], locale)]
    for word in words[1:]:
        path.append(called(path[-1].get("options") or [], word, locale))
    leaves = {one["type"] for one in path[-1].get("options") or []} & {SUBCOMMAND, GROUP}
    assert not leaves, f"/{command} is a group: say which of it"
    return Asked(world, channel, locale, path[0], path)


def shown_commands(world: World, channel: Channel, user: User) -> list[Json]:
    """The guild's own before those of everywhere; without those that are not for them, or not for here."""
    kept = world.application.commands
    number = channel.guild.id if channel.guild else -1
    own = kept.get(number, [])
    names = {command["name"] for command in own}
    found = own + [command for command in kept.get(0, []) if command["name"] not in names]
    return [command for command in found if _is_shown(command, channel, user)]


def _is_shown(command: Json, channel: Channel, user: User) -> bool:
    if channel.guild is None:
        contexts = command.get("contexts")
        return IN_DIRECT in contexts if contexts is not None else command.get("dm_permission") is not False
    held = in_channel(channel, user.id)
    needed = command.get("default_member_permissions")
    if needed is None:
        return May.USE_COMMANDS in held
    wanted = May(int(needed) & int(sum(May)))
    return May.ADMINISTRATOR in held or (wanted != NOTHING and wanted in held)


def called(things: list[Json], name: str, locale: str) -> Json:
    """The command or option of that name, default or in the person's language."""
    names = [{one["name"], (one.get("name_localizations") or {}).get(locale, one["name"])} for one in things]
    found = [one for one, known in zip(things, names, strict=True) if name in known]
    assert found, f"no {name!r} among {[sorted(known) for known in names]}"
    return found[0]


def _chosen(choices: list[Json], value: Any, locale: str) -> Any:
    for choice in choices:
        if value in {choice["value"], choice["name"], (choice.get("name_localizations") or {}).get(locale)}:
            return choice["value"]
    raise AssertionError(f"{value!r} is none of the choices {[choice['name'] for choice in choices]}")


def _check(option: Json, value: Any) -> None:
    """The app holds people to the declared type and limits."""
    name, kind = option["name"], option["type"]
    assert isinstance(value, TYPES[kind]), f"{name}: {value!r} is not of its type"
    size = len(str(value)) if kind == STRING else value
    key = "length" if kind == STRING else "value"
    lowest, highest = option.get(f"min_{key}"), option.get(f"max_{key}")
    assert lowest is None or size >= lowest, f"{name}: {value!r} is under {lowest}"
    assert highest is None or size <= highest, f"{name}: {value!r} is over {highest}"
