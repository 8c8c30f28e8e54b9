"""Who we are for the homeserver: one device, found again at each start, renewed when it was logged out."""

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.adapters.matrix.backoff import Backoff
from bot.adapters.matrix.connection import Connection
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.wire import Denied, Json, Unreachable, Wire, required
from bot.core.clock import Clock
from bot.core.errors import LoginRefused
from bot.core.network import Notebook

log = logging.getLogger(__name__)
T = TypeVar("T")

DEVICE_NAME = "La Loge"
NOTE = "session"
KEPT = ("user_id", "device_id", "access_token")
UNAUTHORIZED = 401
RENEWAL_HOLDS = 60.0
"""Seconds that a renewed login must last: logged out again sooner, somebody wants us out."""


class Session:
    """Logs in once, keeps the device in the notebook, and asks until the homeserver answers."""

    def __init__(self, settings: MatrixSettings, notebook: Notebook, clock: Clock) -> None:
        self.wire = Wire(settings.homeserver)
        self.connection = Connection()
        self._settings = settings
        self._notebook = notebook
        self._clock = clock
        self._backoff = Backoff()
        self._renewed_at: float | None = None
        self.renewals = 0

    @property
    def device_id(self) -> str:
        return str(self.wire.client.device_id or "")

    @property
    def secret(self) -> str:
        """What proves that we are who we are, from the configuration."""
        return self._settings.password or self._settings.token or ""

    def proof(self, denial: Denied) -> Json | None:
        """Our answer where the homeserver asks again who we are; None where it does not, or we have no password."""
        if not denial.stage or self._settings.password is None:
            return None
        who = {"type": "m.id.user", "user": self._settings.user}
        proof = {"type": "m.login.password", "identifier": who, "password": self._settings.password}
        return {**proof, "session": denial.stage}

    async def open(self) -> None:
        """Find our device again, or make it. Raises LoginRefused."""
        self.wire.open()
        if not await self._restore() and not await self._take_token():
            await self._log_in()

    async def close(self) -> None:
        await self.wire.close()
        self.connection = Connection(None, self.connection.trouble, self.connection.account)

    async def insist(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask until there is an answer, renewing the login where that helps. Raises Denied, LoginRefused."""
        while True:
            try:
                answer = await self._patiently(ask)
            except Denied as denial:
                if denial.status != UNAUTHORIZED:
                    raise
                await self._renew(denial)
            else:
                return answer

    async def become_new_device(self) -> None:
        """Leave this device for good and log in as another. Raises LoginRefused."""
        if self._settings.password is None:
            raise LoginRefused(
                "Matrix: the keys of the bot's device are lost. Put the file of keys back from a copy, or configure a"
                " password, or the token of a new login."
            )
        with contextlib.suppress(Denied):
            await self._patiently(lambda: self.wire.post("logout", body={}))
        await self._log_in()

    async def _patiently(self, ask: Callable[[], Awaitable[T]]) -> T:
        while True:
            try:
                answer = await ask()
            except Unreachable as trouble:
                await self._wait(trouble)
            else:
                self._works()
                return answer

    async def _wait(self, trouble: Unreachable) -> None:
        self.connection = Connection(None, trouble.reason, self.wire.user_id or None)
        delay = self._backoff.next(trouble.retry_after or 0.0)
        log.warning("Matrix: %s; next try in %.1f s", trouble.reason, delay)
        await asyncio.sleep(delay)

    def _works(self) -> None:
        self._backoff.reset()
        if self.connection.since is None:
            trouble = self.connection.trouble
            self.connection = Connection(self._clock.now(), trouble, self.wire.user_id)

    async def _restore(self) -> bool:
        noted = _session(await self._notebook.read(NOTE))
        if noted is None or not _same_account(self._settings.user, noted["user_id"]):
            return False
        self.wire.identify(*noted.values())
        return True

    async def _take_token(self) -> bool:
        """Use the configured token, if there is one that works or nothing else to try."""
        token = self._settings.token
        if token is None:
            return False
        self.wire.identify("", "", token)
        try:
            user_id, device_id = await self._patiently(self._who)
        except Denied as denial:
            if self._settings.password is None:
                raise self._refused("the token of [matrix]", denial) from None
            return False
        self.wire.identify(user_id, device_id, token)
        return True

    async def _who(self) -> tuple[str, str]:
        me = await self.wire.get("account", "whoami")
        return required(me, "user_id"), str(me.get("device_id", ""))

    async def _log_in(self, device: str = "") -> None:
        """With the password: a new device, or the old one again after it was logged out."""
        if self._settings.password is None:
            raise LoginRefused(
                "Matrix: neither a password nor a token is configured, so the bot cannot log in."
            )
        self.wire.identify("", "", "")
        identifier = {"type": "m.id.user", "user": self._settings.user}
        body: Json = {
            "type": "m.login.password",
            "identifier": identifier,
            "password": self._settings.password,
        }
        body |= {"device_id": device} if device else {"initial_device_display_name": DEVICE_NAME}
        try:
            noted = await self._patiently(lambda: self._new_session(body))
        except Denied as denial:
            raise self._refused("the password", denial) from None
        self.wire.identify(*noted.values())
        await self._notebook.write(NOTE, json.dumps(noted))

    async def _new_session(self, body: Json) -> dict[str, str]:
        answer = await self.wire.post("login", body=body)
        return {key: required(answer, key) for key in KEPT}

    async def _renew(self, denial: Denied) -> None:
        """Log in again after our token was revoked, once; logged out again at once, give up."""
        configured = self._settings.token
        self.renewals += 1
        if configured and configured != self.wire.client.access_token and await self._take_token():
            return
        now = asyncio.get_running_loop().time()
        recently = self._renewed_at is not None and now - self._renewed_at < RENEWAL_HOLDS
        if self._settings.password is None or recently:
            raise self._refused("our login", denial)
        self._renewed_at = now
        log.warning("Matrix: our login was ended (%s); logging in again", denial.code)
        await self._log_in(self.device_id)

    def _refused(self, what: str, denial: Denied) -> LoginRefused:
        reason = f"Matrix: {self._settings.homeserver} does not accept {what} of {self._settings.user} ({denial.code})."
        self.connection = Connection(None, reason, self.wire.user_id or None)
        return LoginRefused(reason)


def _session(note: str | None) -> dict[str, str] | None:
    try:
        noted = json.loads(note or "null")
        return {key: str(noted[key]) for key in KEPT}
    except (ValueError, TypeError, KeyError):
        return None


def _same_account(configured: str, user_id: str) -> bool:
    """Whether `loge` or `@loge:example.org` names this account: a session of another one is not ours."""
    wanted = configured.casefold()
    return user_id.casefold() == wanted or user_id.casefold().startswith(f"@{wanted.removeprefix('@')}:")
