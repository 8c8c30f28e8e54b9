"""Calendars of others, brought here: by http or https only, bounded, asked for only where they changed, and never from within a network.

What is fetched may be an address that somebody typed: one of this machine or of the network around it would let them look
inside. A house that has its calendars there names those hosts in its configuration.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, TypeAlias
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

from typing_extensions import override

from bot.core.call import Json
from bot.core.moments import Span, wall
from bot.kit.programme.feed_dates import Found, NoCalendar, TooMuch, dates_in, name_in

FETCH = "event.fetch_calendar"
LARGEST = 3_000_000
"""Bytes of one calendar."""
PATIENCE = 20
"""Seconds for all of it."""
MOST_HOPS = 3
GONE = frozenset({404, 410})
Payload: TypeAlias = Mapping[str, Json]


class Unreachable(Exception):  # noqa: N818
    """It cannot be had; the reason is a code that the skill puts into words."""


class Feeds:
    """Fetches and reads one; `private` are hosts that may be within our own network."""

    def __init__(self, private: Collection[str] = ()) -> None:
        self._private = frozenset(private)

    async def fetch(self, payload: Payload) -> Json:
        """Its name and dates, what its server said of its version, or the code of what went wrong; never raises for that."""
        try:
            async with asyncio.timeout(PATIENCE):
                got = await self._get(str(payload["url"]), str(payload["etag"]), str(payload["modified"]))
            if got is None:
                return {"same": True}
            content, etag, modified = got
            name, found = await asyncio.to_thread(_read, content, payload)
        except TooMuch:
            return {"trouble": "too large"}
        except NoCalendar:
            return {"trouble": "no calendar"}
        except Unreachable as reason:
            return {"trouble": str(reason)}
        except (OSError, TimeoutError, ValueError):
            return {"trouble": "unreachable"}
        return {"name": name, "etag": etag, "modified": modified, "dates": [_json(one) for one in found]}

    async def _get(self, url: str, etag: str, modified: str) -> tuple[str, str, str] | None:
        """The text, its mark and its date; None where it is still the same."""
        import aiohttp

        known = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {"Accept": "text/calendar", **{name: one for name, one in known.items() if one}}
        connector = aiohttp.TCPConnector(resolver=_resolver(self._private))
        try:
            async with aiohttp.ClientSession(connector=connector, headers=headers) as session:
                return await self._follow(session, url)
        except aiohttp.ClientError as error:
            if isinstance(error.__cause__, _Within) or isinstance(error.__context__, _Within):
                raise Unreachable("private") from error
            raise Unreachable("unreachable") from error

    async def _follow(self, session: Any, url: str) -> tuple[str, str, str] | None:
        for _hop in range(MOST_HOPS + 1):
            self._allowed(url)
            async with session.get(url, allow_redirects=False) as answer:
                if answer.status in {301, 302, 303, 307, 308} and "Location" in answer.headers:
                    url = urljoin(url, answer.headers["Location"])
                    continue
                if answer.status == 304:  # noqa: PLR2004 - not modified
                    return None
                if answer.status != 200:  # noqa: PLR2004 - all is well
                    raise Unreachable("gone" if answer.status in GONE else "refused")
                content = await _bounded(answer)
                mark, changed = answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", "")
                return content.decode("utf-8", "replace"), mark[:200], changed[:100]
        raise Unreachable("refused")

    def _allowed(self, url: str) -> None:
        """Http or https, without a password, and no bare address within a network."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
            raise Unreachable("address")
        if parts.hostname in self._private:
            return
        try:
            bare = ipaddress.ip_address(parts.hostname)
        except ValueError:
            return
        if not bare.is_global:
            raise Unreachable("private")


class _Within(OSError):  # noqa: N818
    """A name that leads into a network of ours."""


def _resolver(private: frozenset[str]) -> Any:
    from aiohttp.abc import AbstractResolver
    from aiohttp.resolver import ThreadedResolver

    class Outside(AbstractResolver):
        """Looks names up once, and connects to nothing that is not outside."""

        def __init__(self) -> None:
            self._names = ThreadedResolver()

        @override
        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
        ) -> list[Any]:
            found = await self._names.resolve(host, port, family)
            if host not in private and not all(ipaddress.ip_address(one["host"]).is_global for one in found):
                raise _Within(host)
            return found

        @override
        async def close(self) -> None:
            await self._names.close()

    return Outside()


async def _bounded(answer: Any) -> bytes:
    content = bytearray()
    async for chunk in answer.content.iter_chunked(65536):
        content += chunk
        if len(content) > LARGEST:
            raise Unreachable("too large")
    return bytes(content)


def _read(content: str, payload: Payload) -> tuple[str, list[Found]]:
    zone = ZoneInfo(str(payload["zone"]))
    within = Span(datetime.fromisoformat(str(payload["from"])), datetime.fromisoformat(str(payload["to"])))
    found = dates_in(content, zone, within)
    return name_in(content), found


def _json(one: Found) -> Json:
    span = [one.span.start.isoformat(), one.span.end.isoformat()]
    return {"uid": one.uid[:200], "span": [*span], "title": one.title, "place": one.place, "whole": one.whole}


def span_from(stored: Json, zone: ZoneInfo) -> Span | None:
    """Back from what an errand brought."""
    if not isinstance(stored, list) or len(stored) != 2:  # noqa: PLR2004 - a start and an end
        return None
    start, end = (wall(str(one), zone) for one in stored)
    return Span(start, end) if start < end else None
