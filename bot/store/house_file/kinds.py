"""The kinds of values in a house's file, each with its reading and its writing."""

import unicodedata
from datetime import datetime, time, timedelta
from typing import Annotated, Final, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, PlainSerializer

from bot.core.address import Address
from bot.core.short_words import has_meaning
from bot.core.text import UserText
from bot.core.toml import did_you_mean
from bot.store.community.people import Role
from bot.store.house.houses import Openings
from bot.store.house_file.spelled import (
    read_end,
    read_hours,
    read_length,
    read_length_or_none,
    read_moment,
    read_night,
    write_hours,
    write_length,
    write_length_or_none,
    write_moment,
    write_night,
)

LONGEST_NAME: Final = 80
ROLES: Final = 'a list of roles: "member", "concierge", "coordinator", "treasurer"'
ADDRESS: Final = 'a network and an account, such as "terminal:lea" or "matrix:@lea:example.org"'


def _name(value: str) -> str:
    clean = str(UserText.clean(unicodedata.normalize("NFC", value), LONGEST_NAME))
    if not clean:
        raise ValueError("expected a name, not nothing")
    return clean


def _callable_name(value: str) -> str:
    if has_meaning(value):
        raise ValueError(f"expected another name: {value!r}, said alone, means something else")
    return value


def _reason(value: str) -> str:
    return str(UserText.clean(value))


def _zone(value: str) -> str:
    if value in (known := available_timezones()):
        return value
    raise ValueError(f"expected a time zone such as Europe/Paris{did_you_mean(value, sorted(known))}")


def _address(value: object) -> Address:
    if isinstance(value, Address):
        return value
    try:
        return Address.parse(value if isinstance(value, str) else "")
    except ValueError:
        raise ValueError(f"expected {ADDRESS}") from None


def _several(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _one_or_several(addresses: tuple[Address, ...]) -> str | list[str]:
    return str(addresses[0]) if len(addresses) == 1 else [str(one) for one in addresses]


def _sorted_roles(roles: frozenset[Role]) -> list[str]:
    return sorted(role.value for role in roles)


Name = Annotated[str, AfterValidator(_name)]
ThingName = Annotated[Name, AfterValidator(_callable_name)]
"""What is said to us as a name must mean nothing else."""
Reason = Annotated[str, AfterValidator(_reason)]
Zone = Annotated[str, AfterValidator(_zone)]
At = Annotated[Address, BeforeValidator(_address), PlainSerializer(str)]
Addresses = Annotated[
    tuple[Annotated[Address, BeforeValidator(_address)], ...],
    BeforeValidator(_several),
    PlainSerializer(_one_or_several),
]
Day = Annotated[Openings, BeforeValidator(read_hours), PlainSerializer(write_hours)]
Night = Annotated[tuple[time, time], BeforeValidator(read_night), PlainSerializer(write_night)]
Length = Annotated[timedelta, BeforeValidator(read_length), PlainSerializer(write_length)]
LengthOrNone = Annotated[
    timedelta, BeforeValidator(read_length_or_none), PlainSerializer(write_length_or_none)
]
From = Annotated[datetime, BeforeValidator(read_moment), PlainSerializer(write_moment)]
Until = Annotated[datetime, BeforeValidator(read_end), PlainSerializer(write_moment)]
Roles = Annotated[frozenset[Role], PlainSerializer(_sorted_roles)]
Locale = Literal["fr", "fr@vous", "en"]
