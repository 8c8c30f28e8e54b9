"""The settings as they are read: the file, and what the environment says instead, frozen once they are checked."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.config.addresses import SQLITE
from bot.config.parts import Database, Discord, File, Log, Matrix
from bot.core.secret import Surroundings, open_to_all
from bot.core.toml import Toml, checked, read_toml

HERE: Final = "config.toml"
VARIABLES: Final = {
    "LALOGE_DATABASE_URL": ("database", "url"),
    "LALOGE_MATRIX_HOMESERVER": ("matrix", "homeserver"),
    "LALOGE_MATRIX_USER": ("matrix", "user"),
    "LALOGE_MATRIX_PASSWORD": ("matrix", "password"),
    "LALOGE_MATRIX_TOKEN": ("matrix", "token"),
    "LALOGE_DISCORD_TOKEN": ("discord", "token"),
}
KEYS: Final = {"password", "token"}
SECRETS: Final = {"url", *KEYS}
KEYS_FILE: Final = "-matrix-keys.sqlite3"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that was set. Without `matrix` or `discord` the bot has no account there; `private_calendars` are hosts; `warnings` are for the log and `check`."""

    database: Database
    matrix: Matrix | None
    log: Log
    file: Path | None = None
    warnings: tuple[str, ...] = ()
    discord: Discord | None = None
    private_calendars: tuple[str, ...] = ()

    @property
    def keys(self) -> Path:
        """The file of encryption keys: where it was put, else beside the database's file, else in `data`."""
        if self.matrix and self.matrix.keys:
            return self.matrix.keys
        if found := SQLITE.fullmatch(self.database.url):
            return Path(found[2]).with_name(f"{Path(found[2]).stem}{KEYS_FILE}")
        folder = self.file.parent if self.file else Path()
        return (folder / "data" / f"laloge{KEYS_FILE}").absolute()


def load(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Raises Misconfigured: the file, the key, what was expected there, and never the value."""
    environ = os.environ if environ is None else environ
    file = path or _usual(environ)
    table = read_toml(file) if file else {}
    name = str(file) if file else "settings"
    folder = (file.parent if file else Path()).absolute()
    around = Surroundings(folder, environ)
    sources = _override(table, environ)
    read = checked(File, {"database": {}, **table}, name, context=around, sources=sources)
    return Settings(
        read.database,
        read.matrix,
        read.log,
        file,
        tuple(_warnings(file, around)),
        read.discord,
        read.calendars.private,
    )


def _usual(environ: Mapping[str, str]) -> Path | None:
    if named := environ.get("LALOGE_CONFIG"):
        return Path(named)
    return Path(HERE) if Path(HERE).exists() else None


def _override(table: Toml, environ: Mapping[str, str]) -> dict[str, str]:
    """Put what the environment says in the place of what the file says; which keys came from which variable."""
    given = {variable: place for variable, place in VARIABLES.items() if environ.get(variable)}
    keys = {key for part, key in given.values() if part == "matrix"} & KEYS
    if keys and isinstance(matrix := table.get("matrix"), dict):
        table["matrix"] = {key: value for key, value in matrix.items() if key not in KEYS}
    for variable, (part, key) in given.items():
        if isinstance(within := table.setdefault(part, {}), dict):
            within[key] = {"env": variable} if key in SECRETS else environ[variable]
    return {f"{part}.{key}": variable for variable, (part, key) in given.items()}


def _warnings(file: Path | None, around: Surroundings) -> Iterator[str]:
    if file and around.plain and open_to_all(file):
        yield f"{file}: everybody on this machine can read the {' and the '.join(around.plain)} in it (chmod 600)"
    for secret in around.open_files:
        yield f"{secret}: everybody on this machine can read this secret (chmod 600)"
