"""Where the terminal puts files that it cannot show: a private folder, under a name that harms nothing."""

import re
import tempfile
from pathlib import Path

from bot.core.attachment import Enclosure

ODD = re.compile(r"[^\w.-]+")
LONGEST_NAME = 80


def saved(file: Enclosure) -> Path:
    """Its path: readable by whoever runs the terminal only, and each file in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="laloge-"))
    path = folder / file_name(file.name)
    path.write_bytes(file.content)
    return path


def file_name(name: str) -> str:
    """A name without folders, dots at its start or marks that a shell would read."""
    return ODD.sub("-", name)[-LONGEST_NAME:].lstrip(".-") or "file"


def words_of(text: str) -> frozenset[str]:
    """To know whether something was said already."""
    return frozenset(re.findall(r"\w+", text.lower()))
