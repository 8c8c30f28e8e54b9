"""A look at the database from outside: what is wrong is told in sentences, what is right is left alone."""

import os
import sqlite3
from pathlib import Path

import pytest

from bot.core.errors import Misconfigured
from bot.store.database import Database
from bot.store.engines.health import look


async def test_a_database_in_use_is_sound(database_url: str) -> None:
    database = await Database.open(database_url)
    assert await look(database_url) == []
    await database.close()


async def test_a_database_that_will_be_made_at_the_first_start_is_no_trouble(tmp_path: Path) -> None:
    assert await look(f"sqlite:///{tmp_path / 'house.db'}") == []
    assert await look(f"sqlite:///{tmp_path / 'new' / 'house.db'}") == []


async def test_a_folder_that_cannot_come_to_be_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "away"

    (found,) = await look(f"sqlite:///{missing / 'deep' / 'house.db'}")
    assert str(missing) in found


async def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("groceries")

    (found,) = await look(f"sqlite:///{tmp_path / 'data' / 'house.db'}")
    assert str(tmp_path / "data") in found


async def test_a_file_that_others_may_read_is_told_with_what_to_do(sqlite_url: str, tmp_path: Path) -> None:
    await (await Database.open(sqlite_url)).close()
    (tmp_path / "house.db").chmod(0o644)

    (found,) = await look(sqlite_url)
    assert "chmod 600" in found


async def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    file = tmp_path / "house.db"
    file.write_text("groceries: eggs, flour\n" * 100)
    file.chmod(0o600)

    (found,) = await look(f"sqlite:///{file}")
    assert "cannot be read" in found


async def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "house.db"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE words (said TEXT)")
    connection.execute("CREATE INDEX by_word ON words (said)")
    connection.executemany("INSERT INTO words VALUES (?)", [(f"word {n} " * 20,) for n in range(500)])
    connection.commit()
    connection.close()
    file.chmod(0o600)
    with file.open("r+b") as bytes_:
        bytes_.seek(-3 * 4096, os.SEEK_END)
        bytes_.write(b"\0" * 4096)

    found = await look(f"sqlite:///{file}")
    assert len(found) == 1
    assert str(file) in found[0]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite:////proc/nope/house.db", "/proc cannot be written"),
        ("sqlite:////dev/null", "is not a file"),
        (f"sqlite:////tmp/{'a' * 300}/house.db", "cannot be looked at"),
        ("sqlite:////tmp/a\0b/house.db", "null character"),
        ("postgresql://laloge:s3cret@host:port/laloge", "not an address"),
    ],
)
async def test_a_place_where_no_database_can_be_is_told(url: str, said: str) -> None:
    (found,) = await look(url)
    assert said in found
    assert "s3cret" not in found


async def test_what_is_no_file_is_told_and_keeps_its_mode(tmp_path: Path) -> None:
    pipe = tmp_path / "house.db"
    os.mkfifo(pipe)
    pipe.chmod(0o644)
    assert await look(f"sqlite:///{pipe}") == [f"database: {pipe} is not a file"]
    with pytest.raises(Misconfigured, match="is not a file"):
        await Database.open(f"sqlite:///{pipe}")
    assert pipe.stat().st_mode & 0o777 == 0o644


async def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    (found,) = await look("postgresql://laloge:s3cret@127.0.0.1:1/laloge")
    assert "cannot be reached" in found
    assert "s3cret" not in found
