"""The promises of the house that no type can make: sizes, docstrings, nothing of whoever wrote it."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

BOT = Path(__file__).resolve().parent.parent / "bot"
SOURCES = [path for path in sorted(BOT.rglob("*.py")) if "migrations" not in path.parts]
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
KINDS = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
NOT_OURS = re.compile(
    r"""(?<![\w.:/])/(?:home|root|Users|mnt|work|tmp|opt)/      # a path of somebody's machine
    | \b[A-Z]:\\
    | \b(?:generated|co-authored)[ -](?:by|with)\b               # by whom, or with what, is no business of a reader
    | \b(?:assistant|language\ model)s?\b
    | \bsession[ _-]?(?:id)?\W{0,3}[0-9a-f]{8}                   # which one it was
    """,
    re.IGNORECASE | re.VERBOSE,
)


def where(path: Path, what: str = "") -> str:
    return f"{path.relative_to(BOT.parent).as_posix()} {what}".strip()


@cache
def parts() -> list[tuple[Path, ast.AST]]:
    """The modules, and the classes and functions in them."""
    trees = ((path, ast.parse(path.read_text(encoding="utf-8"))) for path in SOURCES)
    return [(path, node) for path, tree in trees for node in ast.walk(tree) if isinstance(node, KINDS)]


def test_a_file_can_be_read_in_one_sitting() -> None:
    sizes = {where(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert len(sizes) > 100
    assert {name: lines for name, lines in sizes.items() if lines > LONGEST_FILE} == {}


def test_a_function_fits_on_a_screen() -> None:
    functions = [(path, f) for path, f in parts() if isinstance(f, ast.FunctionDef | ast.AsyncFunctionDef)]
    lines = {where(path, f.name): (f.end_lineno or 0) - f.lineno + 1 for path, f in functions}

    assert len(lines) > 500
    assert {name: count for name, count in lines.items() if count > LONGEST_FUNCTION} == {}


def test_every_module_and_every_class_says_what_it_is_for() -> None:
    named = [(path, node) for path, node in parts() if isinstance(node, ast.Module | ast.ClassDef)]

    assert [
        where(path, getattr(node, "name", "")) for path, node in named if not ast.get_docstring(node)
    ] == []


def test_the_code_tells_nothing_of_the_machine_or_the_means_it_was_made_with() -> None:
    told = {where(path): NOT_OURS.findall(path.read_text(encoding="utf-8")) for path in SOURCES}

    assert {name: words for name, words in told.items() if words} == {}


@pytest.mark.parametrize(
    "line",
    ["open('/home/lea/x')", "# Co-authored-by: a robot", "# session 12ab34cd", r"C:\lea", "an assistant"],
)
def test_what_must_not_be_told_would_be_found(line: str) -> None:
    assert NOT_OURS.search(line)
