"""Commands, touches and forms as they come: each is answered in time, by a form, by choices or by the house."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, Final

import discord

from bot.adapters.discord import inbound
from bot.adapters.discord.asked import AskedFor, Catalogue
from bot.adapters.discord.components import FORM, cut, form, token
from bot.adapters.discord.exchanges import CHOICES, Exchange, Exchanges
from bot.adapters.discord.exchanges import FORM as SHOW_FORM
from bot.adapters.discord.handles import LASTS, Handle
from bot.adapters.discord.speaker import Speaker
from bot.adapters.discord.whispers import Whispers
from bot.adapters.discord.wire import ALREADY, Denied
from bot.adapters.discord.wording import spoken_here, translated
from bot.core.errors import SendFailed
from bot.core.incoming import Incoming
from bot.core.network import Destination, Receive, Suggest
from bot.core.presentation import Line, Plain, Presentation, Shape
from bot.core.text import Text, _

log = logging.getLogger(__name__)

Start = Callable[[Coroutine[Any, Any, None]], None]

MOST_CHOICES: Final = 25
LONGEST_CHOICE: Final = 100
SUGGESTING: Final = 2.0

UNKNOWN: Final = _("That command is no longer here. Discord will forget it soon.")
NOTHING: Final = _("I have no answer to that here: this place belongs to no house that I look after.")


class Reception:
    """Serves each of them; `suggest` is the house's, once there is one."""

    def __init__(self, exchanges: Exchanges, speaker: Speaker, whispers: Whispers) -> None:
        self._exchanges = exchanges
        self._speaker = speaker
        self._whispers = whispers
        self.catalogue = Catalogue(())
        self.suggest: Suggest | None = None

    async def serve(self, used: discord.Interaction[Any], receive: Receive, start: Start) -> None:
        data: dict[str, Any] = dict(used.data or {})
        dies = int(used.created_at.timestamp()) + LASTS
        touched = (
            str(used.message.id) if used.message and used.type is discord.InteractionType.component else ""
        )
        handle = Handle(str(used.id), used.token, str(used.user.id), dies, message=touched)
        match used.type:
            case discord.InteractionType.autocomplete:
                await self._suggest(used, data, handle)
            case discord.InteractionType.application_command:
                await self._command(used, data, handle, receive, start)
            case discord.InteractionType.modal_submit if str(data.get("custom_id", "")).startswith(FORM):
                await self._asked(used, self.catalogue.sent(data), handle, receive, start)
            case discord.InteractionType.component if found := token(data):
                pressed = inbound.pressed(used, found, handle.written(), self._whispers.threads)
                await self._hand_over(Exchange(handle), pressed, receive, start)
            case _:
                log.info("Discord: something was touched that is none of ours")

    async def _command(
        self,
        used: discord.Interaction[Any],
        data: dict[str, Any],
        handle: Handle,
        receive: Receive,
        start: Start,
    ) -> None:
        """Where several things are missing, a form; it must be the first answer of all."""
        asked = self.catalogue.used(data)
        language = spoken_here(str(used.locale))
        wanted = form(asked.command, asked.words, language) if asked else None
        if wanted is None or not await self._shown(handle, wanted):
            await self._asked(used, asked, handle, receive, start)

    async def _shown(self, handle: Handle, wanted: dict[str, Any]) -> bool:
        """Whether the form is there; if not, what is missing is asked for in words."""
        for _attempt in range(2):
            try:
                await self._exchanges.call_back(handle, {"type": SHOW_FORM, "data": wanted})
                return True
            except Denied as denial:
                return denial.code == ALREADY
            except SendFailed as failure:
                log.info("Discord: a form was not taken: %s", failure.reason)
        return False

    async def _asked(
        self,
        used: discord.Interaction[Any],
        asked: AskedFor | None,
        handle: Handle,
        receive: Receive,
        start: Start,
    ) -> None:
        handle = replace(handle, hidden=bool(asked and asked.command.private and used.guild_id))
        exchange = Exchange(handle, language=spoken_here(str(used.locale)))
        if asked is None:
            self._exchanges.know(exchange)
            await self._say(exchange, used, UNKNOWN)
            return
        said = inbound.asked(used, asked, handle.written(), self._whispers.threads)
        await self._hand_over(exchange, said, receive, start, used)

    async def _hand_over(
        self,
        exchange: Exchange,
        report: Incoming,
        receive: Receive,
        start: Start,
        used: discord.Interaction[Any] | None = None,
    ) -> None:
        self._whispers.seen(report.origin.author.native, report.origin.channel)
        self._exchanges.open(exchange)
        start(self._exchanges.defer_in_time(exchange))
        async with self._exchanges.work():
            heard = await receive(report)
        if heard is False and used:
            await self._say(exchange, used, NOTHING)

    async def _say(self, exchange: Exchange, used: discord.Interaction[Any], text: Text) -> None:
        """A sentence of our own, for who asked alone."""
        language = spoken_here(str(used.locale))
        line = Line(Shape.SENTENCE, (Plain(translated(text, language)),))
        channel, thread = inbound.place(used.guild_id, used.channel or discord.Object(used.channel_id or 0))
        to = Destination(channel, thread, exchange.handle.written())
        try:
            await self._speaker.send(
                to, Presentation((line,), private=True), f"i{exchange.handle.interaction}"
            )
        except SendFailed as failure:
            log.warning("Discord: a command stays without an answer: %s", failure.reason)

    async def _suggest(self, used: discord.Interaction[Any], data: dict[str, Any], handle: Handle) -> None:
        asked = self.catalogue.used(data)
        found: list[str] = []
        if asked and asked.focused and self.suggest:
            typed = asked.words.get(asked.focused, "")
            try:
                async with asyncio.timeout(SUGGESTING):
                    found = list(
                        await self.suggest(
                            inbound.typing(used, self._whispers.threads),
                            asked.command.id,
                            asked.focused,
                            typed,
                        )
                    )
            except TimeoutError:
                log.info("Discord: suggestions came too late")
        names = dict.fromkeys(cut(one, LONGEST_CHOICE) for one in found if one)
        choices = [{"name": name, "value": name} for name in list(names)[:MOST_CHOICES]]
        try:
            await self._exchanges.call_back(handle, {"type": CHOICES, "data": {"choices": choices}})
        except SendFailed as failure:
            log.info("Discord: suggestions were not taken: %s", failure.reason)
