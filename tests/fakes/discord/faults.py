"""What goes wrong with requests, when a story says so."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from aiohttp import web

from tests.fakes.discord.answer import json_response
from tests.fakes.discord.wire import Json, new_id

VIA = {"Via": "1.1 fake"}
"""Without it, a 429 comes from the wall before the service, and libraries give up."""


@dataclass(slots=True)
class Fault:
    """One trouble: on which route (`""` is any), how often, and what."""

    route: str
    times: int
    status: int = 0
    after_write: bool = False
    cut: bool = False
    retry_after: float = 0.0
    globally: bool = False
    via: bool = True
    delay: float = 0.0

    def response(self) -> web.Response:
        if self.status != 429:
            return web.Response(status=self.status, text="upstream trouble")
        if not self.via:
            return web.Response(status=429, text="error code: 1015")
        words = "You are being rate limited."
        body: Json = {"message": words, "retry_after": self.retry_after, "global": self.globally}
        scope = "global" if self.globally else "user"
        headers = VIA | {"Retry-After": str(max(1, int(self.retry_after))), "X-RateLimit-Scope": scope}
        if self.globally:
            headers["X-RateLimit-Global"] = "true"
        return json_response(body, status=429, headers=headers)


@dataclass(slots=True)
class Bucket:
    """So many requests in so many seconds, told in the headers of every answer."""

    limit: int
    seconds: float
    id: str = field(default_factory=lambda: f"{new_id():x}")
    taken: deque[float] = field(default_factory=deque)

    def take(self) -> bool:
        """Count a request, if there is room for it."""
        now = asyncio.get_running_loop().time()
        while self.taken and self.taken[0] <= now - self.seconds:
            self.taken.popleft()
        if len(self.taken) >= self.limit:
            return False
        self.taken.append(now)
        return True

    @property
    def reset_after(self) -> float:
        return max(0.0, self.taken[0] + self.seconds - asyncio.get_running_loop().time())

    def headers(self) -> dict[str, str]:
        return {
            "X-RateLimit-Bucket": self.id,
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.limit - len(self.taken)),
            "X-RateLimit-Reset-After": f"{self.reset_after:.3f}",
        }

    def refusal(self) -> web.Response:
        headers = VIA | self.headers() | {"X-RateLimit-Scope": "user", "Retry-After": "1"}
        body: Json = {
            "message": "You are being rate limited.",
            "retry_after": self.reset_after,
            "global": False,
        }
        return json_response(body, status=429, headers=headers)


class Faults:
    """The troubles that wait for their request; routes are named as in the list of calls."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self.buckets: dict[str, Bucket] = {}

    def slows_down(
        self,
        route: str = "",
        *,
        times: int = 1,
        retry_after: float = 0.05,
        globally: bool = False,
        via: bool = True,
    ) -> None:
        """429: of that route, of the whole bot, or from the wall before the service (`via=False`)."""
        self.waiting.append(
            Fault(route, times, status=429, retry_after=retry_after, globally=globally, via=via)
        )

    def limits(self, route: str, *, limit: int, seconds: float) -> None:
        """A bucket that counts, and says so in its headers."""
        self.buckets[route] = Bucket(limit, seconds)

    def fails(self, route: str = "", *, times: int = 1, status: int = 502, after_write: bool = False) -> None:
        self.waiting.append(Fault(route, times, status=status, after_write=after_write))

    def cuts(self, route: str = "", *, times: int = 1, after_write: bool = True) -> None:
        """The line breaks before the answer is read: after the deed was done, or before."""
        self.waiting.append(Fault(route, times, cut=True, after_write=after_write))

    def delays(self, route: str = "", *, seconds: float, times: int = 1) -> None:
        self.waiting.append(Fault(route, times, delay=seconds))

    def next(self, route: str) -> Fault | None:
        for fault in self.waiting:
            if fault.route in {"", route}:
                fault.times -= 1
                if not fault.times:
                    self.waiting.remove(fault)
                return fault
        return None
