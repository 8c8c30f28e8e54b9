"""Commands, touches and forms as they come: each is answered in time, by a form, by choices or by the house."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import discord

from bot.adapters.discord import inbound
from bot.adapters.discord.asked import AskedFor, Catalogue, answer_in
from bot.adapters.discord.components import WHOSE, cut, token
from bot.adapters.discord.exchange import CHOICES, Exchange
from bot.adapters.discord.exchanges import Exchanges
from bot.adapters.discord.filling import Filling
from bot.adapters.discord.forms import FORM
from bot.adapters.discord.speaker import Speaker
from bot.adapters.discord.used import Start, Used
from bot.adapters.discord.whispers import Whispers
from bot.adapters.discord.wording import translated
from bot.core.errors import SendFailed
from bot.core.incoming import Incoming
from bot.core.network import Destination, Receive, Suggest
from bot.core.presentation import Line, Plain, Presentation, Shape
from bot.core.text import Text, _

log = logging.getLogger(__name__)

MOST_CHOICES: Final = 25
LONGEST_CHOICE: Final = 100
SUGGESTING: Final = 2.0

UNKNOWN: Final = _("That command is no longer here. Discord will forget it soon.")
OLD: Final = _("That comes from an earlier version of me: it leads nowhere any more.")
NOT_THEIRS: Final = _("That question is for somebody else.")
NOTHING: Final = _("I have no answer to that here: this place belongs to no house that I look after.")


class Reception:
    """Serves each of them; `suggest` is the house's, once there is one."""

    def __init__(self, exchanges: Exchanges, speaker: Speaker, whispers: Whispers) -> None:
        self._exchanges = exchanges
        self._speaker = speaker
        self._whispers = whispers
        self._forms = Filling(exchanges)
        self.catalogue = Catalogue(())
        self.suggest: Suggest | None = None

    def forget(self, account: str) -> None:
        """What they typed."""
        self._forms.forget(account)

    async def serve(self, interaction: discord.Interaction[Any], receive: Receive, start: Start) -> None:
        used = Used(interaction, receive, start)
        match interaction.type:
            case discord.InteractionType.autocomplete:
                await self._suggest(used)
            case discord.InteractionType.application_command:
                await self._command(used)
            case discord.InteractionType.modal_submit:
                await self._sent(used)
            case discord.InteractionType.component if WHOSE.match(str(used.data.get("custom_id", ""))):
                await self._reopen(used)
            case discord.InteractionType.component if found := token(used.data):
                written, alone = used.handle.written(), self._whispers.threads
                pressed = inbound.pressed(interaction, found, written, alone)
                await self._hand_over(used, Exchange(used.handle), pressed)
            case _:
                await self._leads_nowhere(used, OLD)

    async def _command(self, used: Used) -> None:
        """Where several things are missing, a form; it must be the first answer of all."""
        asked = self.catalogue.used(used.data)
        if asked is None or not await self._forms.opened(used, asked):
            await self._asked(used, asked)

    async def _sent(self, used: Used) -> None:
        """A form: of a command, or with the words that a question awaited."""
        if words := answer_in(used.data):
            exchange = Exchange(used.handle, language=used.language)
            said = inbound.answered(used.by, words, exchange.handle.written(), self._whispers.threads)
            await self._forms.taken(used, exchange)
            await self._hand_over(used, exchange, said)
        elif str(used.data.get("custom_id", "")).startswith(FORM):
            asked = self.catalogue.sent(used.data)
            await self._asked(used, asked, form=self._forms.sent(used, asked) if asked else "")
        else:
            await self._leads_nowhere(used, OLD)

    async def _reopen(self, used: Used) -> None:
        """A form that did not do, or a field for what was asked: for nobody but whom it was asked of."""
        others = used.asked not in {"", used.handle.user}
        if others or not await self._forms.reopened(used, self.catalogue):
            await self._leads_nowhere(used, NOT_THEIRS if others else UNKNOWN)

    async def _leads_nowhere(self, used: Used, why: Text) -> None:
        exchange = Exchange(used.handle, language=used.language)
        self._exchanges.know(exchange)
        await self._say(used, exchange, why)

    async def _asked(self, used: Used, asked: AskedFor | None, *, form: str = "") -> None:
        if asked is None:
            await self._leads_nowhere(used, UNKNOWN)
            return
        hidden = used.alone or bool(asked.command.private and used.by.guild_id)
        exchange = Exchange(replace(used.handle, hidden=hidden), language=used.language, form=form)
        said = inbound.asked(used.by, asked, exchange.handle.written(), self._whispers.threads)
        await self._forms.taken(used, exchange)
        if not await self._hand_over(used, exchange, said):
            await self._say(used, exchange, NOTHING)

    async def _hand_over(self, used: Used, exchange: Exchange, report: Incoming) -> bool:
        """Whether anything comes of it."""
        self._whispers.seen(report.origin.author.native, report.origin.channel)
        self._exchanges.open(exchange)
        used.start(self._exchanges.defer_in_time(exchange))
        async with self._exchanges.work():
            return await used.receive(report) is not False

    async def _say(self, used: Used, exchange: Exchange, text: Text) -> None:
        """A sentence of our own, for who asked alone."""
        line = Line(Shape.SENTENCE, (Plain(translated(text, used.language)),))
        here = used.by.channel or discord.Object(used.by.channel_id or 0)
        channel, thread = inbound.place(used.by.guild_id, here)
        to = Destination(channel, thread, exchange.handle.written())
        said = Presentation((line,), private=True)
        try:
            await self._speaker.send(to, said, f"i{exchange.handle.interaction}")
        except SendFailed as failure:
            log.warning("Discord: a command stays without an answer: %s", failure.reason)

    async def _suggest(self, used: Used) -> None:
        names = dict.fromkeys(cut(one, LONGEST_CHOICE) for one in await self._suggestions(used) if one)
        choices = [{"name": name, "value": name} for name in list(names)[:MOST_CHOICES]]
        try:
            await self._exchanges.call_back(used.handle, {"type": CHOICES, "data": {"choices": choices}})
        except SendFailed as failure:
            log.info("Discord: suggestions were not taken: %s", failure.reason)

    async def _suggestions(self, used: Used) -> Sequence[str]:
        """What the house offers for the argument that is being typed."""
        asked = self.catalogue.used(used.data)
        if not (asked and asked.focused and self.suggest):
            return ()
        origin, typed = inbound.typing(used.by, self._whispers.threads), asked.words.get(asked.focused, "")
        try:
            async with asyncio.timeout(SUGGESTING):
                return await self.suggest(origin, asked.command.id, asked.focused, typed)
        except TimeoutError:
            log.info("Discord: suggestions came too late")
            return ()
