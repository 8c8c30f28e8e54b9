"""One process at a time on a SQLite file: a lock that vanishes with its process, however that ends."""

import fcntl
import os
from pathlib import Path

from bot.core.errors import Misconfigured


class FileLock:
    """A lock file beside the database, naming who holds it.

    Beside and never on it: closing a second descriptor of the file would drop SQLite's own locks.
    """

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        try:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            self._take(database)
        except OSError as error:
            raise Misconfigured(f"{self._path}: cannot be locked ({error.strerror})") from error

    def _take(self, database: Path) -> None:
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(self._descriptor, 20).decode(errors="replace").strip() or "?"
            os.close(self._descriptor)
            raise Misconfigured(
                f"{database}: is used by process {holder}; one process at a time works on a SQLite file"
            ) from error
        os.ftruncate(self._descriptor, 0)
        os.write(self._descriptor, f"{os.getpid()}\n".encode())

    def release(self) -> None:
        """Let another process in; the file stays, empty (removing it would race with who waits for it)."""
        os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)


def held(database: Path) -> bool:
    """Whether a process has it, or had when it was killed; told by what stands in the lock file, without touching it."""
    try:
        return database.with_name(database.name + ".lock").stat().st_size > 0
    except OSError:
        return False
