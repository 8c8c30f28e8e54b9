"""Column types that give back the house's own values: ids, JSON, Calls, people's words."""

import json
from collections.abc import Mapping
from functools import partial

from sqlalchemy import JSON, BigInteger, Integer, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine
from typing_extensions import override

from bot.core.call import Call, Json
from bot.core.text import UserText

Id = BigInteger().with_variant(Integer, "sqlite")
"""An id; SQLite makes its own only for a column called INTEGER."""

JsonColumn = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")

as_json = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))
"""How JSON is written: accents stay readable in the file."""


class CallColumn(TypeDecorator[Call]):
    """A Call as JSON, by its public name."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[object]:
        return dialect.type_descriptor(JsonColumn.dialect_impl(dialect))

    @override
    def process_bind_param(self, value: Call | None, dialect: Dialect) -> dict[str, Json] | None:
        return None if value is None else call_to_json(value)

    @override
    def process_result_value(self, value: Mapping[str, Json] | None, dialect: Dialect) -> Call | None:
        return None if value is None else call_from_json(value)


class Words(TypeDecorator[UserText]):
    """What a person typed, given back as UserText so that every renderer escapes it."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> UserText | None:
        return None if value is None else UserText(value)


def call_to_json(call: Call) -> dict[str, Json]:
    return {"name": call.name, "arguments": dict(call.arguments)}


def call_from_json(value: Mapping[str, Json]) -> Call:
    name, arguments = value["name"], value["arguments"]
    if not (isinstance(name, str) and isinstance(arguments, dict)):
        raise TypeError(f"not a call: {value!r}")
    return Call(name, arguments)
