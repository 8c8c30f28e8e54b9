"""Addresses of servers, accounts and files, as people write them: put in one form, or refused with an example."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from pydantic import ValidationInfo

from bot.core.secret import surroundings

SQLITE: Final = re.compile(r"(sqlite(?:\+aiosqlite)?:///)([^?]+)(.*)")
POSTGRESQL: Final = re.compile(r"postgresql(\+asyncpg)?://.+")
DATABASE: Final = "an address such as sqlite:///data/laloge.sqlite3 or postgresql://user@host/name"


def database(url: str, info: ValidationInfo) -> str:
    return _placed(url, surroundings(info).folder)


def _placed(url: str, folder: Path) -> str:
    """The address, its file made absolute; raises ValueError for what is no address."""
    if found := SQLITE.fullmatch(url):
        return f"{found[1]}{(folder / found[2]).absolute()}{found[3]}"
    if POSTGRESQL.fullmatch(url) and _has_parts(url):
        return url
    raise ValueError(f"expected {DATABASE}")


def _has_parts(url: str) -> bool:
    """Whether its host and port can be read."""
    try:
        parts = urlsplit(url)
        return parts.port is None or bool(parts.hostname)
    except ValueError:
        return False


def file(name: object, info: ValidationInfo) -> Path:
    if not isinstance(name, str) or not name:
        raise ValueError("expected a file name")
    return (surroundings(info).folder / Path(name).expanduser()).absolute()


def homeserver(url: str) -> str:
    return _address(url, {"http", "https"}, "https://matrix.example.org").rstrip("/")


def account(user: str) -> str:
    if not re.fullmatch(r"@[^\s:@]+:\S+", user):
        raise ValueError("expected an account such as @loge:example.org")
    return user


def _address(url: str, schemes: set[str], example: str) -> str:
    try:
        parts = urlsplit(url)
        good = parts.scheme in schemes and parts.hostname and not parts.username
    except ValueError:
        good = False
    if not good:
        raise ValueError(f"expected an address such as {example}")
    return url


def api(url: str) -> str:
    return _address(url, {"http", "https"}, "https://discord.com/api/v10").rstrip("/")


def gateway(url: str) -> str:
    return _address(url, {"ws", "wss"}, "wss://gateway.discord.gg/")
