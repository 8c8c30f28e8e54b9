"""The whole examination, in the name of the bot's own session: it only asks, and never takes what the bot is to hear.

There is no sync in it, for a sync of the bot's device could take the keys that are sent to that device; no login
either, for each would leave a device behind.
"""

from collections.abc import AsyncIterator, Mapping, Sequence

from typing_extensions import override

from bot.adapters.matrix.answer import Denied, Unreachable
from bot.adapters.matrix.diagnosis import device, homeserver, invitations, limits, login, rooms, unread
from bot.adapters.matrix.diagnosis.found import UNREACHABLE, unknown
from bot.adapters.matrix.diagnosis.sight import sight_of
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.wire import Wire
from bot.core.address import Address
from bot.core.clock import Clock
from bot.core.finding import Diagnosis, Finding, Verdict
from bot.core.network import Notebook


class MatrixDiagnosis(Diagnosis):
    """One account on one homeserver; without a notebook only what needs no session is looked at."""

    def __init__(self, settings: MatrixSettings, notebook: Notebook | None, clock: Clock) -> None:
        self._settings = settings
        self._notebook = notebook
        self._clock = clock

    @override
    async def examine(self, channels: Mapping[Address, str]) -> Sequence[Finding]:
        wire = Wire(self._settings.homeserver)
        wire.open()
        try:
            return [finding async for finding in self._all(wire, channels)]
        finally:
            await wire.close()

    async def _all(self, wire: Wire, channels: Mapping[Address, str]) -> AsyncIterator[Finding]:
        reached, clock = await homeserver.look(wire, self._clock)
        yield reached
        if clock:
            yield clock
        if self._notebook:
            yield await limits.look(self._settings, self._notebook, self._clock.now())
        if reached.verdict is not Verdict.OK:
            return
        logged_in = await login.look(wire, self._settings, self._notebook)
        yield logged_in
        if logged_in.verdict is Verdict.OK:
            async for finding in self._inside(wire, channels):
                yield finding

    async def _inside(self, wire: Wire, channels: Mapping[Address, str]) -> AsyncIterator[Finding]:
        try:
            shown = await device.shown(wire)
            sight = await sight_of(wire, self._settings, self._notebook, shown)
            yield device.judged(shown)
            joined = await rooms.joined(wire)
            async for finding in rooms.look(wire, self._settings, joined, channels, sight):
                yield finding
        except (Unreachable, Denied) as trouble:
            yield unknown("rooms", f"the homeserver does not tell ({trouble})", UNREACHABLE)
            return
        if self._notebook:
            for invitation in await invitations.look(self._notebook, joined):
                yield invitation
            for one in await unread.look(self._notebook, self._clock.now()):
                yield one
