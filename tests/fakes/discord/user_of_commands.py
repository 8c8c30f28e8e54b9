"""A person's hands on commands, buttons, menus and forms: what the app lets them do, and no more."""

import asyncio
from typing import Any

from tests.fakes.discord.asked import Asked, asked_for
from tests.fakes.discord.channel import Channel
from tests.fakes.discord.components import LINK, SELECTS, Part, find
from tests.fakes.discord.filled import filled
from tests.fakes.discord.guild import User
from tests.fakes.discord.interaction import Did, Use
from tests.fakes.discord.interaction_event import interaction_event
from tests.fakes.discord.message import Message
from tests.fakes.discord.permission import May, in_channel
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import News, World

SOON = 10.0
"""Seconds in which something expected must come."""


class UserOfCommands:
    """Types slash commands, presses, picks, submits; each returns the `Use`, on which the answer appears."""

    def __init__(self, world: World, user: User, locale: str) -> None:
        self.user = user
        self.locale = locale
        self._world = world

    def slash(self, channel: Channel, command: str, **options: Any) -> Use:
        """Send `/command`, in words of the person's language or the default; options by their name."""
        asked = self._asked(channel, command, options)
        missing = [
            one["name"] for one in asked.declared if one.get("required") and one["name"] not in asked.given
        ]
        assert not missing, f"/{command} cannot be sent without {missing}"
        return self._use(Did.COMMAND, channel, asked.data())

    async def completes(
        self, channel: Channel, command: str, option: str, typed: str, **others: Any
    ) -> list[str]:
        """Type into an option and read what is offered."""
        return list(await self.offered(channel, command, option, typed, **others))

    async def offered(
        self, channel: Channel, command: str, option: str, typed: str, **others: Any
    ) -> dict[str, Any]:
        """The same with the value that each name stands for: what is sent when it is taken."""
        use = self._use(
            Did.AUTOCOMPLETE, channel, self._asked(channel, command, others).data(focus=(option, typed))
        )
        await self.is_answered(use)
        return {self._in_my_words(choice): choice["value"] for choice in use.choices or []}

    def presses(self, message: Message, button: str) -> Use:
        """Press the button with that label (or custom_id)."""
        part = self._part(message, button)
        assert part["type"] == Part.BUTTON, f"{button!r} is no button"
        assert part["style"] != LINK, f"{button!r} opens a page and tells the bot nothing"
        data: Json = {"component_type": 2, "custom_id": part["custom_id"], "id": part["id"]}
        return self._use(Did.COMPONENT, message.channel, data, message)

    def picks(self, message: Message, menu: str, *picked: Any) -> Use:
        """In the menu with that placeholder (or custom_id): options by label or value, people, channels, roles."""
        part = self._part(message, menu)
        assert part["type"] in SELECTS, f"{menu!r} is no menu"
        values, resolved = filled(message.channel, part, list(picked))
        data: Json = {"component_type": part["type"], "custom_id": part["custom_id"], "id": part["id"]}
        return self._use(Did.COMPONENT, message.channel, data | {"values": values} | resolved, message)

    def submits(self, use: Use, **answers: Any) -> Use:
        """Fill in and send the form that answered that use; fields by custom_id, or see `submits_by_label`."""
        return self.submits_by_label(use, answers)

    def submits_by_label(self, use: Use, answers: dict[str, Any]) -> Use:
        assert use.modal is not None, "no form was opened"
        tree = use.modal["components"]
        given = {find(tree, name)["custom_id"]: value for name, value in answers.items()}
        resolved: Json = {}
        parts = [_filled_part(use.channel, part, given, resolved) for part in tree]
        data: Json = {"custom_id": use.modal["custom_id"], "components": parts, "resolved": resolved}
        return self._use(Did.MODAL, use.channel, data, use.message)

    async def is_answered(self, use: Use, *, within: float = SOON) -> Use:
        """Wait until the bot answered it in any way: words, "thinking", a form, choices."""
        try:
            await asyncio.wait_for(use.done.wait(), within)
        except TimeoutError:
            name = use.data.get("name") or use.data.get("custom_id")
            raise AssertionError(f"{name}: the application did not respond in {within} s") from None
        return use

    def _part(self, message: Message, wanted: str) -> Json:
        assert not message.deleted, "that message was deleted"
        assert message.only_for in {None, self.user.id}, f"{self.user.name} does not see that message"
        part = find(message.components, wanted)
        assert not part.get("disabled"), f"{wanted!r} is greyed out"
        return part

    def _use(self, did: Did, channel: Channel, data: Json, message: Message | None = None) -> Use:
        assert May.VIEW_CHANNEL in in_channel(channel, self.user.id), (
            f"{self.user.name} is not in {channel.name}"
        )
        use = Use(did, self.user, channel, data, self._world.clock.now(), self.locale, message)
        self._world.uses[use.token] = use
        told = interaction_event(self._world, use)
        self._world.tell(News("INTERACTION_CREATE", told, channel.guild, by=self.user))
        return use

    def _asked(self, channel: Channel, command: str, options: dict[str, Any]) -> Asked:
        return asked_for(self._world, channel, self.user, self.locale, command).with_options(options)

    def _in_my_words(self, thing: Json) -> str:
        return str((thing.get("name_localizations") or {}).get(self.locale, thing["name"]))


def _filled_part(channel: Channel, part: Json, given: dict[str, Any], resolved: Json) -> Json:
    """The tree as it was sent, with values instead of looks."""
    kept: Json = {"type": part["type"], "id": part["id"]}
    if part["type"] == Part.ROW:
        inner = [_filled_part(channel, one, given, resolved) for one in part["components"]]
        return kept | {"components": inner}
    if part["type"] == Part.LABEL:
        return kept | {"component": _filled_part(channel, part["component"], given, resolved)}
    if part["type"] == Part.TEXT:
        return kept
    kept["custom_id"] = part["custom_id"]
    wanted = given.get(part["custom_id"])
    if part["type"] == Part.TEXT_INPUT:
        return kept | {"value": _text(part, wanted)}
    if part["type"] in {Part.RADIO_GROUP, Part.CHECKBOX}:
        return kept | {"value": wanted if part["type"] == Part.RADIO_GROUP else bool(wanted)}
    picked = list(wanted) if isinstance(wanted, list | tuple) else [wanted] * (wanted is not None)
    values, found = filled(channel, part, picked)
    for kind, things in found.get("resolved", {}).items():
        resolved.setdefault(kind, {}).update(things)
    return kept | {"values": values}


def _text(part: Json, wanted: Any) -> str:
    """What is typed, or what stood there; within the lengths that the app holds people to."""
    text = str(part.get("value") or "" if wanted is None else wanted)
    name = part.get("label") or part["custom_id"]
    assert text or not part.get("required", True), f"{name!r} must be filled in"
    shortest, longest = part.get("min_length") or 0, part.get("max_length") or 4000
    assert not text or shortest <= len(text) <= longest, f"{name!r} takes {shortest} to {longest} characters"
    return text
