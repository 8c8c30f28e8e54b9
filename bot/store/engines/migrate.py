"""Bring a database to the present form; Alembic is loaded only when there is something to do."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.core.errors import Misconfigured
from bot.store.engines.faults import StoreFailed

HEAD = "0018"
"""The newest revision in migrations/versions (a test holds them together)."""

MIGRATIONS = Path(__file__).parents[1] / "migrations"


def revision(connection: Connection) -> str | None:
    """Where this database stands; None for a new one. Refuses one that a newer version has made."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found > HEAD:
        raise Misconfigured(
            f"the database was made by a newer version (revision {found}, this one knows {HEAD})"
        )
    return found


def insist_on_head(found: str | None) -> None:
    """For whoever cannot bring it there. Raises StoreFailed."""
    if found != HEAD:
        raise StoreFailed("the database has not the form of this version yet: the next start gives it that")


def upgrade(connection: Connection) -> None:
    """Run what is missing, on this connection and within its transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
