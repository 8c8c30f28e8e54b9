"""The file of keys: nio's store in one private SQLite file, written through at each commit.

nio writes what it cannot parse into its log, keys and words alike, and peewee writes every row: here their logs are shut.
"""

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nio.crypto import OlmDevice, TrustState  # type: ignore[import-untyped]
from nio.store import SqliteStore  # type: ignore[import-untyped]
from peewee import PeeweeException, SqliteDatabase  # type: ignore[import-untyped]
from typing_extensions import override

from bot.core.errors import Misconfigured

PRAGMAS = {"journal_mode": "wal", "synchronous": "full", "foreign_keys": 1, "secure_delete": 1}
TALKATIVE = {"nio", "peewee"}
BESIDE = ("", "-wal", "-shm")
FileTrouble = PeeweeException
"""A full disk, a lock of another program."""


class Unusable(Exception):  # noqa: N818 - a state of the file, not a mistake
    """The file is broken, or was written under another key."""


class KeyFile(SqliteStore):  # type: ignore[misc]
    """One device's keys. Whether a device is trusted is known without asking the file: we trust only our own."""

    @override
    def _create_database(self) -> Any:
        return SqliteDatabase(self.database_path, pragmas=PRAGMAS)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """What is written within is written together."""
        with self.database.atomic():
            yield

    @property
    def starts(self) -> int:
        """How often it was opened: more often than an old copy of it."""
        return int(self.database.pragma("user_version"))

    @starts.setter
    def starts(self, count: int) -> None:
        self.database.pragma("user_version", count)

    def close(self) -> None:
        self.database.close()

    @override
    def is_device_verified(self, device: OlmDevice) -> bool:
        return bool(device.verified)

    @override
    def is_device_blacklisted(self, device: OlmDevice) -> bool:
        return False

    @override
    def is_device_ignored(self, device: OlmDevice) -> bool:
        return bool(device.ignored)

    @override
    def ignore_devices(self, devices: Sequence[OlmDevice]) -> None:
        for device in devices:
            device.trust_state = TrustState.ignored


def open_file(path: Path, user_id: str, device_id: str, pickle_key: str) -> KeyFile:
    """Open it, or begin it. Raises Unusable, Misconfigured."""
    _hush()
    _have(path)
    store = None
    try:
        store = KeyFile(user_id, device_id, str(path.parent), pickle_key, path.name)
        store.load_account()
    except (PeeweeException, ValueError) as trouble:
        if store is not None:
            store.close()
        raise Unusable(type(trouble).__name__) from None
    return store


def set_aside(path: Path) -> Path:
    """Make place for a new file; the one that cannot be used stays beside it."""
    aside = path.with_name(f"{path.name}.unusable")
    for ending in BESIDE:
        if (file := path.with_name(path.name + ending)).exists():
            file.replace(aside.with_name(aside.name + ending))
    return aside


def _hush() -> None:
    for name in [name for name in logging.root.manager.loggerDict if name.partition(".")[0] in TALKATIVE]:
        logging.getLogger(name).disabled = True


def _have(path: Path) -> None:
    """The folder and the file, for their owner only; SQLite gives what it puts beside it the file's mode."""
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        for ending in BESIDE:
            if (file := path.with_name(path.name + ending)).exists():
                file.chmod(0o600)
    except OSError as error:
        raise Misconfigured(f"{path}: the file of keys cannot be written ({error.strerror})") from error
