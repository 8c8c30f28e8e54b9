"""Secrets of a settings file: written there, or better, referred to where they are kept."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_IROTH
from typing import Final

from pydantic import ValidationInfo

REFERENCE: Final = 'a text, { env = "NAME" } or { file = "path" }'


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a reference to a secret is looked up in, and what was found to be readable by everybody."""

    folder: Path
    environ: Mapping[str, str]
    plain: list[str] = field(default_factory=list)
    open_files: list[Path] = field(default_factory=list)


def surroundings(info: ValidationInfo) -> Surroundings:
    """What `load` gave along with the table."""
    if not isinstance(info.context, Surroundings):
        raise TypeError("settings are read in their surroundings")
    return info.context


def revealed(value: object, info: ValidationInfo) -> object:
    """A secret, from where it is kept. Neither it nor its reference is shown: that may be the secret by mistake."""
    around = surroundings(info)
    match value:
        case str():
            if info.field_name != "url" or ":" in value.partition("//")[2].rpartition("@")[0]:
                around.plain.append(str(info.field_name))
            return value
        case {"env": str(name), **more} if not more:
            found = around.environ.get(name)
            if not found:
                raise ValueError("the environment variable that it names is not set, or empty")
            return found
        case {"file": str(name), **more} if not more:
            return _kept_in(around.folder / Path(name).expanduser(), around)
        case _:
            raise ValueError(f"expected {REFERENCE}")


def _kept_in(file: Path, around: Surroundings) -> str:
    try:
        found = file.read_text("utf-8").strip()
    except (OSError, ValueError):
        raise ValueError("the file that it names cannot be read") from None
    if not found:
        raise ValueError("the file that it names is empty")
    if open_to_all(file):
        around.open_files.append(file)
    return found


def open_to_all(file: Path) -> bool:
    return os.name == "posix" and bool(file.stat().st_mode & S_IROTH)
