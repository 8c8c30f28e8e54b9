"""The parts of the settings file: which keys there are, what each may be, and what it is without."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, model_validator

from bot.config import addresses
from bot.core.secret import REFERENCE, revealed
from bot.core.toml import Table

Secret = Annotated[SecretStr, BeforeValidator(revealed)]
Account = Annotated[str, AfterValidator(addresses.account)]


class Database(Table):
    """Where everything is remembered."""

    url: Annotated[str, BeforeValidator(revealed), AfterValidator(addresses.database)] = Field(
        default="sqlite:///data/laloge.sqlite3",
        repr=False,
        validate_default=True,
        description=addresses.DATABASE,
    )


class Matrix(Table):
    """The bot's account on Matrix, with a password or a token."""

    homeserver: Annotated[str, AfterValidator(addresses.homeserver)] = Field(
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
    keys: Annotated[Path, BeforeValidator(addresses.file)] | None = Field(
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
    api_url: Annotated[str, AfterValidator(addresses.api)] = Field(
        default="https://discord.com/api/v10", description="an address such as https://discord.com/api/v10"
    )
    gateway_url: Annotated[str, AfterValidator(addresses.gateway)] = Field(
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


class File(Table):
    """The whole file."""

    database: Database
    matrix: Matrix | None = None
    discord: Discord | None = None
    log: Log = Log()
    calendars: Calendars = Calendars()
