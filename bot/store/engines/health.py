"""Is the database sound? Asked from outside, also while another process holds it."""

import asyncio
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.core.errors import Misconfigured
from bot.store.database import address
from bot.store.engines.sqlite import looking_only

TIMEOUT = 5.0
MARKED = "SELECT 1 FROM channels WHERE address LIKE :prefix AND purpose = :purpose LIMIT 1"
LITTLE = 32 * 1024 * 1024
"""Bytes that must be free beside the database: less, and it is about to be refused its next page."""


async def look(url: str) -> list[str]:
    """What is wrong with the database, in sentences; nothing is written and no lock is taken."""
    try:
        where = address(url)
    except Misconfigured as error:
        return [f"database: {error}"]
    if where.get_backend_name() != "sqlite":
        return await _postgresql(url)
    return await asyncio.to_thread(_sqlite, Path(str(where.database)))


def _folder(folder: Path) -> list[str]:
    """The folder is there, or will be made at the first start: tried, for a superuser's rights say nothing of /proc."""
    nearest = folder if folder.exists() else folder.parent
    if not nearest.is_dir():
        return [f"database: the folder {nearest} does not exist"]
    try:
        with tempfile.TemporaryFile(dir=nearest):
            return []
    except OSError as error:
        return [f"database: the folder {nearest} cannot be written ({error.strerror})"]


def _room_left(file: Path) -> list[str]:
    if shutil.disk_usage(file.parent).free >= LITTLE:
        return []
    return [f"database: the disk that holds {file} is full, or nearly"]


def _sqlite(file: Path) -> list[str]:
    try:
        return _file(file) if file.exists() else _folder(file.parent)
    except OSError as error:
        return [f"database: {file} cannot be looked at ({error.strerror})"]


def _file(file: Path) -> list[str]:
    if not file.is_file():
        return [f"database: {file} is not a file"]
    found = [*_room_left(file)]
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        found.append(f"database: others may read {file}: chmod 600")
    try:
        uri = f"{file.absolute().as_uri()}?{urlencode(looking_only(file))}"
        connection = sqlite3.connect(uri, uri=True, timeout=TIMEOUT)
        try:
            result = connection.execute("PRAGMA quick_check").fetchone()[0]
            if result != "ok":
                found.append(f"database: {file} is damaged: {result}")
        finally:
            connection.close()
    except sqlite3.Error as error:
        found.append(f"database: {file} cannot be read ({error})")
    return found


async def _postgresql(url: str) -> list[str]:
    try:
        await _asked(url, "SELECT 1", {})
    except (SQLAlchemyError, OSError) as error:
        return [f"database: PostgreSQL cannot be reached ({type(error).__name__})"]
    return []


async def marked(url: str, network: str, purpose: str) -> bool:
    """Whether any house has a place of that network for this; False also where nobody can tell yet."""
    where = address(url)
    try:
        if where.get_backend_name() != "sqlite":
            return bool(await _asked(url, MARKED, {"prefix": f"{network}:%", "purpose": purpose}))
        return await asyncio.to_thread(_marked, Path(str(where.database)), (f"{network}:%", purpose))
    except (sqlite3.Error, SQLAlchemyError, OSError):
        return False


def _marked(file: Path, values: tuple[str, str]) -> bool:
    uri = f"{file.absolute().as_uri()}?{urlencode(looking_only(file))}"
    with closing(sqlite3.connect(uri, uri=True, timeout=TIMEOUT)) as connection:
        return (
            connection.execute(MARKED, dict(zip(("prefix", "purpose"), values, strict=True))).fetchone()
            is not None
        )


async def _asked(url: str, question: str, values: Mapping[str, str]) -> object:
    engine = create_async_engine(address(url).set(drivername="postgresql+asyncpg"))
    try:
        async with engine.connect() as connection:
            return (await connection.execute(text(question), values)).first()
    finally:
        await engine.dispose()
