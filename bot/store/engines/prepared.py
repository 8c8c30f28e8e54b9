"""A statement made ready for SQLite once: its words, how its values are bound, how its rows are read.

SQLAlchemy asks all of that anew each time, which costs five times what SQLite does with most of ours. It still runs what is
built for one occasion, and what takes another form with other values; a short list takes one form for each length.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple, cast
from weakref import WeakKeyDictionary

from sqlalchemy import BindParameter, Executable, Row
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, Any]

MOST_LISTED: Final = 16
"""Longer lists come seldom, and each in a length of its own."""


class Done(NamedTuple):
    """What a statement brought, and how many rows it touched."""

    rows: Sequence[Row[Any]]
    touched: int


class Prepared:
    """Its `sql`; `returns` rows or none. Where it takes lists, it is for values with as many in each."""

    __slots__ = ("_binds", "_columns", "_readers", "returns", "sql")

    def __init__(self, compiled: SQLCompiler, values: Values) -> None:
        lists = {name: values[bind.key] for name, bind in compiled.binds.items() if _is_list(bind)}
        constants = {name: bind.value for name, bind in compiled.binds.items()} | lists
        written = compiled._process_parameters_for_postcompile(constants)  # noqa: SLF001 - what is no parameter for any database
        self.sql = written.statement
        processors = {**cast(Mapping[str, Any], compiled._bind_processors), **written.processors}  # noqa: SLF001
        listed = written.additional_parameters
        keys: dict[str, tuple[str, int | None, Any]]
        keys = {name: (bind.key, None, bind.value) for name, bind in compiled.binds.items()}
        keys |= {name: (name, None, value) for name, value in listed.items() if name not in keys}
        for name in lists:
            parts = enumerate(written.parameter_expansion[name])
            keys |= {part: (compiled.binds[name].key, place, None) for place, part in parts}
        self._binds = [(*keys[name], processors.get(name)) for name in written.positiontup or ()]
        columns = compiled._result_columns  # noqa: SLF001
        self._columns = SimpleResultMetaData([column.keyname for column in columns])
        readers = [column.type._cached_result_processor(compiled.dialect, None) for column in columns]  # noqa: SLF001
        self._readers = readers if any(readers) else None
        self.returns = bool(columns)

    def bound(self, values: Values) -> list[Any]:
        """The values in their places; one that is not given stands in the statement."""
        bound = []
        for key, place, standing, process in self._binds:
            value = values.get(key, standing) if place is None else values[key][place]
            bound.append(process(value) if process else value)
        return bound

    def rows(self, found: Sequence[Sequence[Any]]) -> list[Row[Any]]:
        columns, readers = self._columns, self._readers
        places = columns._key_to_index  # noqa: SLF001
        return [Row(columns, readers, places, row) for row in found]


class Ways:
    """All ways in which one statement comes again; `lists` are the parameters that stand for several values each."""

    __slots__ = ("lists", "ready")

    def __init__(self) -> None:
        self.lists: tuple[str, ...] | None = None
        self.ready: dict[tuple[str | int, ...], Prepared | None] = {}


_known: "WeakKeyDictionary[Executable, Ways]" = WeakKeyDictionary()
"""By the statement itself, the columns that it is given values for and how many are in each list, in all databases of this process."""


def prepared(statement: Executable, values: Values, dialect: Dialect) -> Prepared | None:
    """Ready from the second time on: what comes again was built to stay. None where SQLAlchemy is to run it."""
    ways = _known.get(statement)
    if ways is None:
        _known[statement] = Ways()
        return None
    if ways.lists is None:
        ways.lists = _lists(statement, dialect)
    given = tuple(values) if statement.is_dml else ()
    listed: list[Any] = [values.get(name) for name in ways.lists]
    if not all(isinstance(one, list | tuple) and len(one) <= MOST_LISTED for one in listed):
        return None
    key: tuple[str | int, ...] = (*given, *(len(one) for one in listed))
    if key not in ways.ready:
        ways.ready[key] = _prepared(statement, given, values, dialect)
    return ways.ready[key]


def _lists(statement: Executable, dialect: Dialect) -> tuple[str, ...]:
    if not (statement.is_dml or statement.is_select):
        return ()
    binds = cast(Any, statement).compile(dialect=dialect).binds
    return tuple(bind.key for bind in binds.values() if _is_list(bind))


def _is_list(bind: BindParameter[Any]) -> bool:
    """One that stands in the statement with its values never changes."""
    return bind.expanding and not bind.unique


def _prepared(
    statement: Executable, given: tuple[str, ...], values: Values, dialect: Dialect
) -> Prepared | None:
    if not (statement.is_dml or statement.is_select):
        return None
    compiled = cast(Any, statement).compile(dialect=dialect, column_keys=list(given) or None)
    fetches = compiled.insert_prefetch or compiled.update_prefetch
    computed = any(bind.callable for bind in compiled.binds.values())
    return None if fetches or computed else Prepared(compiled, values)
