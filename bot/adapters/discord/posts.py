"""Messages of ours that stand in a channel: said under a nonce, changed, taken back, followed by files."""

from typing import Any, Final

from bot.adapters.discord import outbound
from bot.adapters.discord.directs import channel_of, is_direct
from bot.adapters.discord.handles import Handle
from bot.adapters.discord.means import LONGEST
from bot.adapters.discord.render import escaped
from bot.adapters.discord.standing import Standing
from bot.adapters.discord.wire import GONE, LONGEST_DESCRIPTION, Denied, Wire
from bot.core.attachment import Enclosure
from bot.core.network import Destination, Natives
from bot.core.presentation import Presentation

Json = dict[str, Any]

TOO_LARGE: Final = 40005
ONE: Final = "/channels/{channel_id}/messages/{message_id}"
ALL: Final = "/channels/{channel_id}/messages"


class Posts:
    """One channel's messages are like another's: a thread, a guild's channel, a direct chat."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def say(self, to: Destination, bodies: list[Json], key: str, presentation: Presentation) -> Natives:
        rings = presentation.rings
        return tuple([await self.post(to, body, key, n, rings=rings) for n, body in enumerate(bodies, 1)])

    async def post(self, to: Destination, body: Json, key: str, number: int, *, rings: bool) -> str:
        """One part, which is the `number`th; the first answers what was asked."""
        asked = None if Handle.parse(to.reply_to) or is_direct(to.channel.native) else to.reply_to
        answers = asked if number == 1 else None
        said = outbound.posted(body, key, number, rings=rings, answers=answers)
        return id_of(await self._wire.ask("POST", ALL, body=said, channel_id=place(to)))

    async def change(self, to: Destination, one: Standing, body: Json, nth: tuple[str, int]) -> Natives:
        """One part replaced where it stands; one that is gone is said again."""
        channel = one.channel or place(to)
        try:
            await self._wire.ask("PATCH", ONE, body=body, channel_id=channel, message_id=one.message)
        except Denied as denial:
            if denial.code not in GONE:
                raise
            return (await self.post(to, body, *nth, rings=False),)
        return (one.written(),)

    async def take_back(self, to: Destination, one: Standing) -> None:
        """Raises Denied, also where it is gone."""
        channel = one.channel or place(to)
        await self._wire.ask("DELETE", ONE, channel_id=channel, message_id=one.message)

    async def enclose(self, to: Destination, file: Enclosure, key: str) -> None:
        """A file after the message that it goes with; Discord does not take all: then it is told in its words."""
        body = {"content": _beside(file), **outbound.QUIET, "flags": outbound.SILENT}
        body |= {"nonce": outbound.nonce(key, 1), "enforce_nonce": True}
        try:
            await self._wire.upload(place(to), body, file)
        except Denied as denial:
            if denial.code != TOO_LARGE:
                raise
            body["content"] = escaped(f"{file.name}: {file.alternative}")[:LONGEST]
            await self._wire.ask("POST", ALL, body=body, channel_id=place(to))


def _beside(file: Enclosure) -> str:
    """The words of a picture are read to who does not see it, where they fit: written under the same words they would be a wall."""
    told = file.media_type.startswith("image/") and len(file.alternative) <= LONGEST_DESCRIPTION
    return "" if told else escaped(file.alternative)[:LONGEST]


def place(to: Destination) -> str:
    """The channel's own id, or the thread's."""
    return to.thread or channel_of(to.channel.native)


def id_of(message: Any) -> str:
    return str(message.get("id", "")) if isinstance(message, dict) else ""
