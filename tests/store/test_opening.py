"""Opening a database: whose it is, who may read it, and what is said when it cannot be."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core.errors import Misconfigured
from bot.store.database import Database, StoreFailed
from bot.store.engines import health
from bot.store.engines.health import look
from bot.store.house.houses import House, Houses

PARIS = ZoneInfo("Europe/Paris")
OTHER_PROCESS = """
import asyncio, sys
from bot.store.database import Database

async def main():
    await Database.open(sys.argv[1])
    print("open", flush=True)
    sys.stdin.read()
    import os; os._exit(9)

asyncio.run(main())
"""


def modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}


async def test_only_the_owner_may_read_the_file_and_what_lies_beside_it(
    empty_sqlite_url: str, tmp_path: Path
) -> None:
    before = os.umask(0)
    try:
        database = await Database.open(empty_sqlite_url)
        async with database.work() as work:
            await Houses(work).count()
        found = modes(tmp_path)
        await database.close()
    finally:
        os.umask(before)

    assert set(found) == {"house.db", "house.db-wal", "house.db-shm", "house.db.lock"}
    assert set(found.values()) == {0o600}


async def test_a_file_that_others_could_read_is_closed_to_them(empty_sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "house.db").touch(mode=0o644)
    await (await Database.open(empty_sqlite_url)).close()

    assert set(modes(tmp_path).values()) == {0o600}


async def test_a_second_process_is_told_who_has_the_file_and_may_have_it_once_that_one_is_dead(
    sqlite_url: str,
) -> None:
    command = [sys.executable, "-c", OTHER_PROCESS, sqlite_url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: S603
        assert other.stdout
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(Misconfigured, match=f"is used by process {other.pid}"):
            await Database.open(sqlite_url)
        other.kill()
    await (await Database.open(sqlite_url)).close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("what is this", "not an address"),
        ("mysql://ana:secret@host/x", "not mysql"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("sqlite:////nowhere/at/all/house.db", "/nowhere/at does not exist"),
        ("sqlite:////proc/house.db", "cannot be written"),
        ("sqlite:////proc/nope/house.db", "/proc/nope cannot be made"),
        ("sqlite:////tmp", "is not a file"),
        (f"sqlite:////tmp/{'a' * 300}", "cannot be written"),
        ("sqlite:////tmp/a\0b/house.db", "null character"),
        ("postgresql://ana:secret@host:port/x", "not an address"),
    ],
)
async def test_a_wrong_address_is_told_without_its_secrets(url: str, said: str) -> None:
    with pytest.raises(Misconfigured, match=said) as caught:
        await Database.open(url)

    assert "secret" not in str(caught.value)


async def test_the_first_start_makes_the_folder_and_keeps_it_private(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/data/house.db"

    assert await look(url) == []
    await (await Database.open(url)).close()

    assert modes(tmp_path) == {"data": 0o700}


async def test_a_check_tells_a_folder_that_nobody_can_make() -> None:
    assert await look("sqlite:////nowhere/at/all/house.db") == [
        "database: the folder /nowhere/at does not exist"
    ]


async def test_a_check_tells_a_disk_that_is_nearly_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path}/house.db"
    await (await Database.open(url)).close()
    assert await look(url) == []
    monkeypatch.setattr(health, "LITTLE", 2**63)
    assert await look(url) == [f"database: the disk that holds {tmp_path}/house.db is full, or nearly"]


async def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match="cannot be reached"):
        await Database.open(f"postgresql://postgres@/x?host={tmp_path}")


async def test_a_database_that_is_not_on_the_server_is_told(postgres_url: str) -> None:
    with pytest.raises(Misconfigured, match="does not exist"):
        await Database.open(postgres_url.replace("/test_", "/never_"))


async def test_a_file_that_is_no_database_is_told_and_left_alone(
    empty_sqlite_url: str, tmp_path: Path
) -> None:
    (tmp_path / "house.db").write_bytes(b"something else entirely" * 100)
    with pytest.raises(StoreFailed, match="not a database"):
        await Database.open(empty_sqlite_url)


async def test_an_address_may_name_its_driver(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'house.db'}")
    await database.close()

    assert database.dialect == "sqlite"


async def test_two_workers_that_start_at_once_share_a_postgresql_database(
    empty_postgres_url: str,
) -> None:
    first, second = await asyncio.gather(*(Database.open(empty_postgres_url) for _ in range(2)))
    async with first.work() as work:
        house: House = await Houses(work).add("La Manivelle", PARIS, ("fr",))
    async with second.reading() as work:
        assert await Houses(work).all() == [house]
    await first.close()
    await second.close()
