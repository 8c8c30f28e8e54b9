"""What was promised: commands whose user sees « thinking », noted until they are answered, so that a crash leaves none of them so."""

import asyncio
import json
import logging
import time
from typing import Final

from bot.adapters.discord.exchange import Exchange, Stage
from bot.adapters.discord.handles import Handle
from bot.core.network import Notebook

log = logging.getLogger(__name__)

NOTE: Final = "promises"


class Promises:
    """On one page, whose tokens are erased with the answer; many at once are written together."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._noted: dict[str, tuple[str, str]] = {}
        self._turn = asyncio.Lock()
        self._stale = False

    async def open(self) -> None:
        """Find those of the run before again."""
        noted = await self._notebook.read(NOTE)
        self._noted = {key: (handle, language) for key, handle, language in json.loads(noted or "[]")}

    async def made(self, exchange: Exchange) -> None:
        """Its user sees « thinking » from now on."""
        self._noted[exchange.handle.interaction] = (exchange.handle.written(), exchange.language)
        await self._write()

    async def kept(self, exchange: Exchange) -> None:
        """Something stands in the place of it."""
        if self._noted.pop(exchange.handle.interaction, None):
            await self._write()

    async def forget(self, account: str) -> None:
        """Whatever was promised to them."""
        theirs = [one for one in self._open() if one.handle.user == account]
        for one in theirs:
            await self.kept(one)

    async def broken(self) -> list[Exchange]:
        """Those that nobody watches any more and whose token still lives; the others go."""
        dead = [one for one in self._open() if one.handle.dies <= time.time()]
        for one in dead:
            await self.kept(one)
        return self._open()

    def _open(self) -> list[Exchange]:
        found = ((Handle.parse(handle), language) for handle, language in self._noted.values())
        return [Exchange(handle, Stage.DEFERRED, language=spoken) for handle, spoken in found if handle]

    async def _write(self) -> None:
        self._stale = True
        async with self._turn:
            if not self._stale:
                return  # somebody who waited before has written it too
            self._stale = False
            page = json.dumps([[key, *noted] for key, noted in self._noted.items()])
            try:
                await self._notebook.write(NOTE, page)
            except Exception as failure:  # noqa: BLE001 - the answer is worth more than its note
                log.warning("Discord: what was promised could not be noted: %s", failure)
