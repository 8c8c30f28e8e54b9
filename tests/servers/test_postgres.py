import asyncpg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.servers.postgres import Postgres


@pytest.mark.parametrize("turn", ["first", "second"])
async def test_each_test_gets_a_database_where_nobody_has_been(empty_postgres_url: str, turn: str) -> None:
    engine = create_async_engine(empty_postgres_url)
    async with engine.begin() as connection:
        await connection.execute(text(f"CREATE TABLE visitors AS SELECT '{turn}' AS name"))
        names = list(await connection.scalars(text("SELECT name FROM visitors")))
    await engine.dispose()
    assert names == [turn]


async def test_it_is_postgresql_18_and_lives_on_a_socket(postgres: Postgres) -> None:
    assert str(make_url(postgres.admin_url).query["host"]).startswith("/")
    connection = await asyncpg.connect(postgres.url("postgres", driver="postgresql"))
    version = await connection.fetchval("SHOW server_version")
    await connection.close()
    assert version.startswith("18.")


def test_a_database_can_be_copied_from_one_that_is_ready(postgres: Postgres) -> None:
    ready = postgres.create()
    copy = postgres.create(template=str(make_url(ready).database))
    assert copy != ready
    postgres.drop(copy)
    postgres.drop(ready)


def test_a_mistake_in_sql_is_raised(postgres: Postgres) -> None:
    with pytest.raises(RuntimeError, match="syntax error"):
        postgres.run("CREATE DATABSE x;")
