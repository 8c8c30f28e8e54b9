"""TOML as people write it: read into values, and what is wrong with it said in words that never show a value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Any, TypeAlias, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo
from rapidfuzz import fuzz, process

from bot.core.errors import Misconfigured

ALIKE = 65
HELD = 80
SHORT = 3
MOST_FAULTS = 10

Toml: TypeAlias = dict[str, Any]
"""A table as it was read, before it is checked."""


class Table(BaseModel):
    """A table of a file: the keys that stand here and no others. A field's description says what was expected."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, populate_by_name=False)


TableT = TypeVar("TableT", bound=Table)


def read_toml(path: Path) -> Toml:
    """Raises Misconfigured when there is no such file, or when it is no TOML."""
    try:
        return parse_toml(path.read_text("utf-8"), str(path))
    except FileNotFoundError:
        raise Misconfigured(f"{path}: there is no such file") from None
    except OSError as error:
        raise Misconfigured(f"{path}: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise Misconfigured(f"{path}: expected a text in UTF-8") from None


def parse_toml(text: str, file: str) -> Toml:
    try:
        return loads(text)
    except TOMLDecodeError as error:  # its own words may quote the file
        raise Misconfigured(f"{file}: {_place(str(error), text)}: {_fault(str(error))}") from None


def _place(said: str, text: str) -> str:
    found = re.search(r"\(at line (\d+), column (\d+)\)$", said)
    return f"line {found[1]}, column {found[2]}" if found else f"line {len(text.splitlines())}, its end"


def _fault(said: str) -> str:
    if said.startswith("Cannot "):
        return "this key or table was already given"
    return 'expected TOML: key = "value", texts in quotes, lists in [brackets], all of them closed'


def checked(
    model: type[TableT],
    table: Toml,
    file: str,
    *,
    context: object = None,
    sources: Mapping[str, str] | None = None,
) -> TableT:
    """The table as the model; `sources` says which keys came from elsewhere than the file. Raises Misconfigured."""
    try:
        return model.model_validate(table, context=context)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        lines = [_told(model, fault, file, sources or {}) for fault in islice(faults, MOST_FAULTS)]
        raise Misconfigured("\n".join(lines)) from None


def _told(model: type[Table], fault: Mapping[str, Any], file: str, sources: Mapping[str, str]) -> str:
    loc = tuple(step for step in fault["loc"] if step != "[key]")
    key = _key(loc)
    where = sources.get(key) or (f"{file}: {key}" if key else file)
    return f"{where}: {_trouble(model, fault, loc)}"


def _key(loc: Iterable[str | int]) -> str:
    """How a place in the file is named: `matrix.user`, `rooms (number 3).capacity`."""
    key = ""
    for step in loc:
        key += f" (number {step + 1})" if isinstance(step, int) else f".{step}"
    return key.removeprefix(".")


def _trouble(model: type[Table], fault: Mapping[str, Any], loc: tuple[str | int, ...]) -> str:
    match fault["type"]:
        case "extra_forbidden":
            return f"there is no such key{_hint(str(loc[-1]), _keys_at(model, loc))}"
        case "missing":
            return f"is needed: {_expected(model, loc)}"
        case "value_error":
            return str(fault["ctx"]["error"])
        case "literal_error" | "enum":
            words = re.findall(r"'([^']*)'", fault["ctx"]["expected"])
            return f"expected {_expected(model, loc)}{did_you_mean(str(fault['input']), words)}"
        case _:
            return f"expected {_expected(model, loc)}"


def _hint(wrong: str, keys: list[str]) -> str:
    return did_you_mean(wrong, keys) or f"; known here: {', '.join(keys)}"


def did_you_mean(wrong: str, right: Iterable[str]) -> str:
    """The end of a sentence that says so; empty when nothing is like it. A part may be enough: Paris."""
    folded = {one.casefold(): one for one in right}
    long = [one for one in folded if len(one) > SHORT]
    found = process.extractOne(
        wrong.casefold(), list(folded), scorer=fuzz.ratio, score_cutoff=ALIKE
    ) or process.extractOne(wrong.casefold(), long, scorer=fuzz.WRatio, score_cutoff=HELD)
    return f"; did you mean {folded[found[0]]}?" if found else ""


def _expected(model: type[Table], loc: tuple[str | int, ...]) -> str:
    """What the deepest field on the way says of itself."""
    said = [field.description for _, field in _fields(model, loc) if field and field.description]
    return said[-1] if said else "a table"


def _keys_at(model: type[Table], loc: tuple[str | int, ...]) -> list[str]:
    return list(keys((*_fields(model, loc[:-1]),)[-1][0] or model)) if loc[:-1] else list(keys(model))


def _fields(
    model: type[BaseModel], loc: tuple[str | int, ...]
) -> Iterator[tuple[type[BaseModel] | None, FieldInfo | None]]:
    """Each field on the way to a place, with the table that it opens."""
    table: type[BaseModel] | None = model
    for step in loc:
        field = keys(table).get(step) if table and isinstance(step, str) else None
        table = _table_in(field.annotation) if field else table
        yield table, field


def keys(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The keys of a table as they are written in a file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _table_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for one in get_args(annotation) if (found := _table_in(one))), None)
