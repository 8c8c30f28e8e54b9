"""A house as the text of its file."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from bot.core.toml import Toml
from bot.store.house_file.form import HouseFile

HEAD: Final = (
    "# {name}. Read by `laloge house load`, written by `laloge house save`: never read again by itself.\n"
)
BARE: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


def written(file: HouseFile) -> str:
    """As a person would write it: what is usual is left out, a thing stands on its few lines."""
    table = file.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return "\n".join([HEAD.format(name=file.house.name), *_sections(table)])


def _sections(table: Toml) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, list):
            yield from (f"[[{key}]]\n{_lines(one)}" for one in value)
        elif key == "words":
            yield from (
                f"[{key}.{language}]\n{_lines(words, flat=True)}" for language, words in value.items()
            )
        else:
            yield f"[{key}]\n{_lines(value)}"


def _lines(table: Mapping[str, Any], *, flat: bool = False) -> str:
    return "".join(f"{key} = {_value(value)}\n" for key, value in _pairs(table, flat=flat))


def _pairs(table: Mapping[str, Any], *, flat: bool) -> Iterable[tuple[str, Any]]:
    """Tables within are spelled by their dotted keys."""
    for key, value in table.items():
        if isinstance(value, dict) and not flat:
            yield from ((f"{_key(key)}.{_key(inner)}", one) for inner, one in value.items())
        else:
            yield _key(key), value


def _key(key: str) -> str:
    return key if key and BARE.issuperset(key) else _text(key)


def _value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case str():
            return _text(value)
        case dict():
            return "{ " + ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items()) + " }"
        case _:
            return "[" + ", ".join(map(_value, value)) + "]"


def _text(text: str) -> str:
    """JSON's quotes are TOML's, but for one mark."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
