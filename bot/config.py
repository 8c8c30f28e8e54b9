"""What whoever runs the bot has set: `config.toml` and the environment, checked once and frozen.

Read first: the file given, else the one that LALOGE_CONFIG names, else `config.toml` here when there is one. A variable such as
LALOGE_MATRIX_TOKEN then overrides its key. Secrets stand elsewhere and are referred to; no message ever shows a value.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationInfo, model_validator

from bot.core.secret import REFERENCE, Surroundings, open_to_all, revealed, surroundings
from bot.core.toml import Table, Toml, checked, read_toml

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
SQLITE: Final = re.compile(r"(sqlite(?:\+aiosqlite)?:///)([^?]+)(.*)")
POSTGRESQL: Final = re.compile(r"postgresql(\+asyncpg)?://.+")
KEYS_FILE: Final = "-matrix-keys.sqlite3"
DATABASE: Final = "an address such as sqlite:///data/laloge.sqlite3 or postgresql://user@host/name"


def _database(url: str, info: ValidationInfo) -> str:
    return _placed(url, surroundings(info).folder)


def _placed(url: str, folder: Path) -> str:
    """The address, its file made absolute; raises ValueError for what is no address."""
    if found := SQLITE.fullmatch(url):
        return f"{found[1]}{(folder / found[2]).absolute()}{found[3]}"
    if POSTGRESQL.fullmatch(url) and _has_parts(url):
        return url
    raise ValueError(f"expected {DATABASE}")


def _has_parts(url: str) -> bool:
    """Whether its host and port can be read."""
    try:
        parts = urlsplit(url)
        return parts.port is None or bool(parts.hostname)
    except ValueError:
        return False


def _file(name: object, info: ValidationInfo) -> Path:
    if not isinstance(name, str) or not name:
        raise ValueError("expected a file name")
    return (surroundings(info).folder / Path(name).expanduser()).absolute()


def _homeserver(url: str) -> str:
    return _address(url, {"http", "https"}, "https://matrix.example.org").rstrip("/")


def _account(user: str) -> str:
    if not re.fullmatch(r"@[^\s:@]+:\S+", user):
        raise ValueError("expected an account such as @loge:example.org")
    return user


def _address(url: str, schemes: set[str], example: str) -> str:
    try:
        parts = urlsplit(url)
        good = parts.scheme in schemes and parts.hostname and not parts.username
    except ValueError:
        good = False
    if not good:
        raise ValueError(f"expected an address such as {example}")
    return url


def _api(url: str) -> str:
    return _address(url, {"http", "https"}, "https://discord.com/api/v10").rstrip("/")


def _gateway(url: str) -> str:
    return _address(url, {"ws", "wss"}, "wss://gateway.discord.gg/")


Secret = Annotated[SecretStr, BeforeValidator(revealed)]
Account = Annotated[str, AfterValidator(_account)]


class Database(Table):
    """Where everything is remembered."""

    url: Annotated[str, BeforeValidator(revealed), AfterValidator(_database)] = Field(
        default="sqlite:///data/laloge.sqlite3", repr=False, validate_default=True, description=DATABASE
    )


class Matrix(Table):
    """The bot's account on Matrix, with a password or a token."""

    homeserver: Annotated[str, AfterValidator(_homeserver)] = Field(
        description="an address such as https://matrix.example.org"
    )
    user: Account = Field(description="an account such as @loge:example.org")
    password: Secret | None = Field(default=None, description=REFERENCE)
    token: Secret | None = Field(default=None, description=REFERENCE)
    names: tuple[str, ...] = Field(
        default=("loge", "la loge"), description='a list of names, such as ["loge", "la loge"]'
    )
    bots: tuple[Account, ...] = Field(
        default=(), description='a list of accounts, such as ["@bridge:example.org"]'
    )
    keys: Annotated[Path, BeforeValidator(_file)] | None = Field(
        default=None, description='a file name, such as "matrix-keys.sqlite3"'
    )

    reactions: bool = Field(default=True, description="true or false")

    @model_validator(mode="after")
    def _one_key(self) -> Self:
        if (self.password is None) == (self.token is None):
            raise ValueError("expected a password or a token, one of the two")
        return self


class Discord(Table):
    """The bot's account on Discord."""

    token: Secret = Field(description=REFERENCE)
    api_url: Annotated[str, AfterValidator(_api)] = Field(
        default="https://discord.com/api/v10", description="an address such as https://discord.com/api/v10"
    )
    gateway_url: Annotated[str, AfterValidator(_gateway)] = Field(
        default="wss://gateway.discord.gg/", description="an address such as wss://gateway.discord.gg/"
    )
    guilds: tuple[Annotated[int, Field(gt=0)], ...] = Field(
        default=(), description="a list of numbers of guilds, such as [123456789012345678]"
    )
    intents: tuple[Literal["members", "message_content"], ...] = Field(
        default=("members",), description='a list of "members" and "message_content"'
    )
    names: tuple[str, ...] = Field(
        default=("loge", "la loge"), description='a list of names, such as ["loge", "la loge"]'
    )


class Calendars(Table):
    """Calendars of others that a house follows."""

    private: tuple[str, ...] = Field(default=(), description='a list of hosts, such as ["cloud.lan"]')


class Log(Table):
    """What the bot tells whoever runs it."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description='"debug", "info", "warning" or "error"'
    )
    format: Literal["console", "json"] = Field(default="console", description='"console" or "json"')


class _File(Table):
    """The whole file."""

    database: Database
    matrix: Matrix | None = None
    discord: Discord | None = None
    log: Log = Log()
    calendars: Calendars = Calendars()


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
    read = checked(_File, {"database": {}, **table}, name, context=around, sources=sources)
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
