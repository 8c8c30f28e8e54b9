"""Who we are for the homeserver: one device, found again at each start, renewed when its token is at its end."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.connection import Connection
from bot.adapters.matrix.fields import Json
from bot.adapters.matrix.limits import Limits
from bot.adapters.matrix.login import Login, by_password, by_refresh, other_ways, proof, whose
from bot.adapters.matrix.patience import Patience
from bot.adapters.matrix.refusal import refused
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.wire import Wire
from bot.core.clock import Clock
from bot.core.errors import LoginRefused
from bot.core.network import Notebook

log = logging.getLogger(__name__)
T = TypeVar("T")

NOTE = "session"
RENEWAL_HOLDS = 60.0
"""Seconds that a login after a logout must last: logged out again sooner, somebody wants us out."""


class Session:
    """Logs in once, keeps the device in the notebook, and asks until the homeserver answers."""

    def __init__(self, settings: MatrixSettings, notebook: Notebook, clock: Clock) -> None:
        self._limits = Limits(notebook, clock)
        self.wire = Wire(settings.homeserver, self._limits.met)
        self._settings = settings
        self._notebook = notebook
        self._clock = clock
        self._patience = Patience(self.wire, clock, self.fresh)
        self._login: Login | None = None
        self._renewing = asyncio.Lock()
        self._tried: set[str] = set()  # since anything was answered to us by name
        self._logged_in_again: float | None = None
        self.renewals = 0

    @property
    def connection(self) -> Connection:
        return self._patience.connection

    @property
    def device_id(self) -> str:
        return str(self.wire.client.device_id or "")

    @property
    def secret(self) -> str:
        """What proves that we are who we are, from the configuration."""
        return self._settings.password or self._settings.token or ""

    def proof(self, denial: Denied) -> Json | None:
        return proof(self._settings, denial)

    async def open(self) -> None:
        """Find our device again, or make it. Raises LoginRefused."""
        self.wire.open()
        if not await self._restore() and not await self._take_token():
            await self._log_in()

    async def close(self) -> None:
        await self.wire.close()
        await self._limits.close()
        self._patience.over()

    async def insist(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask until there is an answer, renewing the login where that helps. Raises Denied, LoginRefused."""
        while True:
            used = self.wire.token
            try:
                answer = await self._patience.ask(ask)
            except Denied as denial:
                if not denial.logged_out:
                    raise
                await self._renew(used, denial)
            else:
                self._tried.clear()
                return answer

    async def become_new_device(self) -> None:
        """Leave this device for good and log in as another. Raises LoginRefused."""
        if self._settings.password is None:
            raise LoginRefused(
                "Matrix: the keys of the bot's device are lost. Put the file of keys back from a copy, or configure a"
                " password, or the token of a new login."
            )
        with contextlib.suppress(Denied):
            await self._patience.ask(lambda: self.wire.post("logout", body={}))
        await self._log_in()

    async def fresh(self) -> None:
        """Before a request in our name: renew a token whose time is nearly over. Raises Unreachable."""
        if self._login and self._login.is_due(self._clock.now()):
            await self.refreshed(self._login.access_token)

    async def refreshed(self, used: str) -> bool:
        """Whether there is, or soon will be, another token than the one used; asked by several, one is got. Raises Unreachable."""
        async with self._renewing:
            login = self._login
            if login is None or login.access_token != used:
                return login is not None or not self.wire.identified
            if not login.refresh_token:
                return False
            try:
                renewed = await by_refresh(self.wire, login, self._clock.now())
            except Denied as denial:
                log.warning("Matrix: the token cannot be renewed (%s)", denial.code)
                self._login = replace(login, refresh_token="")
                return False
            await self._take(renewed)
            return True

    async def _restore(self) -> bool:
        login = Login.read(await self._notebook.read(NOTE))
        if login is None or not login.is_of(self._settings.user):
            return False
        self._use(login)
        return True

    async def _take_token(self) -> bool:
        """Use the configured token, if there is one that works or nothing else to try."""
        token = self._settings.token
        if token is None:
            return False
        self._login = None
        self.wire.identify("", "", token)
        try:
            user_id, device_id = await self._patience.ask(lambda: whose(self.wire))
        except Denied as denial:
            if self._settings.password is None:
                raise self.refused("the token", denial) from None
            return False
        self.wire.identify(user_id, device_id, token)
        return True

    async def _log_in(self, device: str = "") -> None:
        """With the password: a new device, or the old one again after it was logged out."""
        if self._settings.password is None:
            raise LoginRefused("Matrix: no password and no token is configured, so the bot cannot log in.")
        self._login = None
        self.wire.identify("", "", "")
        try:
            login = await self._patience.ask(
                lambda: by_password(self.wire, self._settings, device, self._clock.now())
            )
        except Denied as denial:
            ways = await self._patience.ask(lambda: other_ways(self.wire))
            raise self.refused("the password", denial, ways) from None
        await self._take(login)

    async def _take(self, login: Login) -> None:
        """Write it down before it is used: killed in between, the next start knows it."""
        while True:
            try:
                await self._notebook.write(NOTE, login.noted())
                break
            except Exception as trouble:  # noqa: BLE001 - whatever it is, an unnoted device would be lost
                log.error("Matrix: the login could not be noted (%s)", type(trouble).__name__)
                await self._patience.pause()
        self._use(login)

    def _use(self, login: Login) -> None:
        self._login = login
        self.wire.identify(login.user_id, login.device_id, login.access_token)

    async def _renew(self, used: str, denial: Denied) -> None:
        """After our token was refused: refresh it, else log in again; each helps at most once, or we are not wanted."""
        if self.wire.token != used:
            return  # somebody else was quicker
        if "refresh" not in self._tried and await self._patience.ask(lambda: self.refreshed(used)):
            self._tried.add("refresh")
            return
        configured, device = self._settings.token, self.device_id
        self.renewals += 1
        if configured and configured != used and await self._take_token():
            return
        now = asyncio.get_running_loop().time()
        held = self._logged_in_again is None or now - self._logged_in_again >= RENEWAL_HOLDS
        if self._settings.password is None or "password" in self._tried or not (held or denial.soft):
            raise self.refused("our login", denial)
        self._tried.add("password")
        if not denial.soft:
            self._logged_in_again = now
        log.warning("Matrix: our login was ended (%s); logging in again", denial.code)
        await self._log_in(device)

    def refused(self, what: str, denial: Denied, other_ways: list[str] | None = None) -> LoginRefused:
        """The end of it, in a sentence that `check` shows too."""
        reason = refused(self._settings, what, denial, other_ways or [])
        self._patience.over(reason)
        return LoginRefused(reason)
