"""PostgreSQL: many workers on one database, which does the coordinating."""

from sqlalchemy import URL, Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.core.errors import Misconfigured
from bot.store.columns import as_json
from bot.store.engines import migrate

CONNECTIONS = 8
MIGRATION_LOCK = 0x10C3
"""One worker migrates; the others wait and find it done."""


def engine(url: URL) -> AsyncEngine:
    try:
        import asyncpg  # noqa: F401
    except ImportError as error:
        raise Misconfigured('PostgreSQL needs its driver: pip install "laloge[postgresql]"') from error
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        pool_size=CONNECTIONS,
        max_overflow=0,
        json_serializer=as_json,
        hide_parameters=True,  # an error goes to the log, what people wrote does not
    )


def looker(url: URL) -> AsyncEngine:
    """Connections that can change nothing."""
    return engine(url).execution_options(postgresql_readonly=True)


async def bring_up(engine: AsyncEngine) -> None:
    """Migrate what is due, in one transaction, alone."""
    async with engine.begin() as connection:
        await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
        await connection.run_sync(_migrate)


def _migrate(connection: Connection) -> None:
    if migrate.revision(connection) != migrate.HEAD:
        migrate.upgrade(connection)
