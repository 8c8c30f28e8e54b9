"""The sentences that wait for a translation: what stands in `_()` and `_n()` in the code, and the values given to it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract_from_dir

from bot.engine.wording.template import Field, taken_apart

KEYWORDS = {"_": None, "_n": (1, 2)}
PLURAL_ARGUMENTS = 3  # _n(one, many, count, …)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One English sentence (with its plural, if it has one) and the files that say it."""

    one: str
    many: str | None
    files: tuple[str, ...]

    @property
    def english(self) -> tuple[str, ...]:
        return (self.one,) if self.many is None else (self.one, self.many)


def sentences(root: Path, package: str = "bot") -> list[Sentence]:
    """Every sentence of a package under `root`, by file and then by alphabet, so that a diff is small."""
    files: dict[tuple[str, str | None], set[str]] = {}
    for name, _line, message, _comments, _context in extract_from_dir(root / package, keywords=KEYWORDS):
        one, many = (message[0], message[1]) if isinstance(message, tuple) else (message, None)
        if one:
            files.setdefault((one, many), set()).add(f"{package}/{name}")
    found = [Sentence(one, many, tuple(sorted(where))) for (one, many), where in files.items()]
    return sorted(found, key=lambda sentence: (sentence.files, sentence.one))


def badly_filled(root: Path, package: str = "bot") -> Iterator[str]:
    """Where the values given to a sentence are not those that it names: such a sentence would be said with gaps."""
    for path in sorted((root / package).rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in KEYWORDS:
                yield from (f"{path.relative_to(root)}:{call.lineno}: {wrong}" for wrong in _misfit(call))


def _misfit(call: ast.Call) -> Iterator[str]:
    asked, given = _asked(call), {keyword.arg for keyword in call.keywords}
    if asked is None:
        yield "the sentence must stand there as it is, in one piece, or it will not be found"
    elif None not in given and asked != given:
        yield f"names {sorted(asked)} but is given {sorted(map(str, given))}"


def _asked(call: ast.Call) -> set[str] | None:
    """The fields that a call must fill, or None when its sentence is not written out."""
    written = call.args[:-1] if len(call.args) == PLURAL_ARGUMENTS else call.args
    asked: set[str] = set()
    for argument in written:
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            return None
        asked |= value_names(argument.value)
    return asked - {"count"} if len(call.args) == PLURAL_ARGUMENTS else asked


def value_names(message: str) -> set[str]:
    """The fields of a sentence that are values, not words of the house; none when it is malformed."""
    return {field.name for field in fields(message) if field.word is None}


def fields(message: str) -> tuple[Field, ...]:
    try:
        return tuple(piece for piece in taken_apart(message) if isinstance(piece, Field))
    except ValueError:
        return ()
