"""A login: what the homeserver gave us, how it is noted, and how to ask for one."""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime

from bot.adapters.matrix.answer import Denied, required
from bot.adapters.matrix.fields import Json, number, rows, words
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.wire import Wire

DEVICE_NAME = "La Loge"
BY_PASSWORD = "m.login.password"  # noqa: S105 - the name of a way
KEPT = ("user_id", "device_id", "access_token")
USED_UP = 0.75
"""The share of a token's life after which it is renewed: early enough to try several times."""


@dataclass(frozen=True, slots=True)
class Login:
    """One device of ours and its token; `renew_at` (seconds since 1970) where the token has an end."""

    user_id: str
    device_id: str
    access_token: str = field(repr=False)
    refresh_token: str = field(default="", repr=False)
    renew_at: float | None = None

    @classmethod
    def granted(cls, answer: Json, now: datetime) -> "Login":
        """From the answer to a login. Raises Unreachable where it is none."""
        user_id, device_id, token = (required(answer, key) for key in KEPT)
        return cls(user_id, device_id, token).renewed(answer, now)

    def renewed(self, answer: Json, now: datetime) -> "Login":
        """With the tokens of this answer; a refresh token that is not replaced stays good."""
        refresh_token = words(answer, "refresh_token") or self.refresh_token
        lives = number(answer, "expires_in_ms")
        renew_at = None if lives is None else now.timestamp() + lives / 1000 * USED_UP
        token = required(answer, "access_token")
        return replace(self, access_token=token, refresh_token=refresh_token, renew_at=renew_at)

    @classmethod
    def read(cls, note: str | None) -> "Login | None":
        """From the notebook; a note of an earlier version has no refresh token."""
        try:
            noted = json.loads(note or "null")
            user_id, device_id, token = (str(noted[key]) for key in KEPT)
        except (ValueError, TypeError, KeyError):
            return None
        until = noted.get("renew_at")
        renew_at = until if isinstance(until, int | float) else None
        return cls(user_id, device_id, token, words(noted, "refresh_token"), renew_at)

    def noted(self) -> str:
        return json.dumps(asdict(self))

    def is_due(self, now: datetime) -> bool:
        """Whether it is time for a new token, and there is a way to get one."""
        return bool(self.refresh_token) and self.renew_at is not None and now.timestamp() >= self.renew_at

    def is_of(self, user: str) -> bool:
        """Whether `loge` or `@loge:example.org` names this account: a login of another one is not ours."""
        wanted, ours = user.casefold(), self.user_id.casefold()
        return ours == wanted or ours.startswith(f"@{wanted.removeprefix('@')}:")


def proof(settings: MatrixSettings, denial: Denied) -> Json | None:
    """Our answer where the homeserver asks again who we are; None where it does not, or we have no password."""
    if not denial.stage or settings.password is None:
        return None
    who = {"type": "m.id.user", "user": settings.user}
    return {"type": BY_PASSWORD, "identifier": who, "password": settings.password, "session": denial.stage}


async def by_password(wire: Wire, settings: MatrixSettings, device: str, now: datetime) -> Login:
    """A new device, or the one named again. Raises Unreachable or Denied."""
    body: Json = {
        "type": BY_PASSWORD,
        "identifier": {"type": "m.id.user", "user": settings.user},
        "password": settings.password,
        "refresh_token": True,
    }
    body |= {"device_id": device} if device else {"initial_device_display_name": DEVICE_NAME}
    return Login.granted(await wire.post("login", body=body, signed=False), now)


async def by_refresh(wire: Wire, login: Login, now: datetime) -> Login:
    """The same device with new tokens; the old ones are good until one of these is used. Raises Unreachable or Denied."""
    body = {"refresh_token": login.refresh_token}
    return login.renewed(await wire.post("refresh", body=body, signed=False), now)


async def whose(wire: Wire) -> tuple[str, str]:
    """The account and the device of the token that is in use. Raises Unreachable or Denied."""
    me = await wire.get("account", "whoami")
    return required(me, "user_id"), words(me, "device_id")


async def other_ways(wire: Wire) -> list[str]:
    """How one can log in there, where it is not by password; else nothing. Raises Unreachable."""
    try:
        ways = [words(flow, "type") for flow in rows(await wire.get("login"), "flows")]
    except Denied:
        return []
    return [] if BY_PASSWORD in ways else ways
