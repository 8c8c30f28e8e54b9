"""Forms as they are opened, sent, and given back with what was typed in them where that did not do."""

import logging
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, Final

from bot.adapters.discord.asked import AskedFor, Catalogue
from bot.adapters.discord.components import AGAIN, ANSWER
from bot.adapters.discord.exchange import EDIT, FORM, Exchange, Stage
from bot.adapters.discord.exchanges import Exchanges
from bot.adapters.discord.forms import again, answering, form, in_words
from bot.adapters.discord.used import Used
from bot.adapters.discord.wire import ALREADY, Denied
from bot.core.errors import SendFailed

log = logging.getLogger(__name__)

Json = dict[str, Any]

MOST_TYPED: Final = 500


class Filling:
    """Remembers for a while what was typed in the last form of each command, by whom; a restart costs no more than that."""

    def __init__(self, exchanges: Exchanges) -> None:
        self._exchanges = exchanges
        self._typed: OrderedDict[tuple[str, str], Mapping[str, str]] = OrderedDict()

    async def opened(self, used: Used, asked: AskedFor) -> bool:
        """Whether a form for what is missing is there; if not, it is asked for in words."""
        wanted = form(asked.command, asked.words, used.language)
        return wanted is not None and await self._shown(used, wanted)

    def sent(self, used: Used, asked: AskedFor) -> str:
        """Keep what was typed; the command whose form it was."""
        key = (used.handle.user, asked.command.id)
        self._typed[key] = asked.words
        self._typed.move_to_end(key)
        if len(self._typed) > MOST_TYPED:
            self._typed.popitem(last=False)
        return asked.command.id

    async def reopened(self, used: Used, catalogue: Catalogue) -> bool:
        """Whether a form was asked for: once more, or for the words that a question awaits."""
        touched = str(used.data.get("custom_id", ""))
        if touched.startswith(ANSWER):
            question = used.by.message.content if used.by.message else ""
            await self._shown(used, answering(question, used.language))
            return True
        command = catalogue.named(touched.rpartition(":")[2]) if touched.startswith(AGAIN) else None
        if command is None:
            return False
        typed = self._typed.get((used.handle.user, command.id), {})
        await self._shown(used, again(command, typed, used.language))
        return True

    async def taken(self, used: Used, exchange: Exchange) -> None:
        """Below the message from which a form was opened nothing is left to touch; what answers it is said apart."""
        if used.asked != used.handle.user:
            return
        try:
            await self._exchanges.call_back(used.handle, {"type": EDIT, "data": {"components": []}})
        except SendFailed as failure:
            log.info("Discord: a question keeps its buttons: %s", failure.reason)
        else:
            exchange.stage = Stage.ANSWERED

    def forget(self, account: str) -> None:
        for key in [key for key in self._typed if key[0] == account]:
            del self._typed[key]

    async def _shown(self, used: Used, wanted: Json) -> bool:
        plain = in_words(wanted)
        for tried in (wanted, plain):
            try:
                await self._exchanges.call_back(used.handle, {"type": FORM, "data": tried})
                return True
            except Denied as denial:
                if denial.code == ALREADY or tried == plain:
                    return denial.code == ALREADY
            except SendFailed as failure:
                log.info("Discord: a form was not taken: %s", failure.reason)
        return False
