"""A statement made ready for SQLite once: its words, how its values are bound, how its rows are read.

SQLAlchemy asks all of that anew each time, which costs five times what SQLite does with most of ours. It still runs what is
built for one occasion, and what takes another form with other values.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Executable, Row
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, Any]


class Done(NamedTuple):
    """What a statement brought, and how many rows it touched."""

    rows: Sequence[Row[Any]]
    touched: int


class Prepared:
    """Its `sql`; `returns` rows or none."""

    __slots__ = ("_binds", "_columns", "_readers", "returns", "sql")

    def __init__(self, compiled: SQLCompiler) -> None:
        constants = {name: bind.value for name, bind in compiled.binds.items()}
        written = compiled._process_parameters_for_postcompile(constants)  # noqa: SLF001 - what is no parameter for any database
        self.sql = written.statement
        processors = {**cast(Mapping[str, Any], compiled._bind_processors), **written.processors}  # noqa: SLF001
        listed = written.additional_parameters
        keys = {name: (bind.key, bind.value) for name, bind in compiled.binds.items()}
        keys |= {name: (name, value) for name, value in listed.items() if name not in keys}
        self._binds = [(*keys[name], processors.get(name)) for name in written.positiontup or ()]
        columns = compiled._result_columns  # noqa: SLF001
        self._columns = SimpleResultMetaData([column.keyname for column in columns])
        readers = [column.type._cached_result_processor(compiled.dialect, None) for column in columns]  # noqa: SLF001
        self._readers = readers if any(readers) else None
        self.returns = bool(columns)

    def bound(self, values: Values) -> list[Any]:
        """The values in their places; one that is not given stands in the statement."""
        bound = []
        for key, standing, process in self._binds:
            value = values.get(key, standing)
            bound.append(process(value) if process else value)
        return bound

    def rows(self, found: Sequence[Sequence[Any]]) -> list[Row[Any]]:
        columns, readers = self._columns, self._readers
        places = columns._key_to_index  # noqa: SLF001
        return [Row(columns, readers, places, row) for row in found]


_known: "WeakKeyDictionary[Executable, dict[tuple[str, ...], Prepared | None]]" = WeakKeyDictionary()
"""By the statement itself and the columns that it is given values for, in all databases of this process."""


def prepared(statement: Executable, values: Values, dialect: Dialect) -> Prepared | None:
    """Ready from the second time on: what comes again was built to stay. None where SQLAlchemy is to run it."""
    ways = _known.get(statement)
    if ways is None:
        _known[statement] = {}
        return None
    given = tuple(values) if statement.is_dml else ()
    if given not in ways:
        ways[given] = _prepared(statement, given, dialect)
    return ways[given]


def _prepared(statement: Executable, given: tuple[str, ...], dialect: Dialect) -> Prepared | None:
    if not (statement.is_dml or statement.is_select):
        return None
    compiled = cast(Any, statement).compile(dialect=dialect, column_keys=list(given) or None)
    changes = any(bind.expanding and not bind.unique for bind in compiled.binds.values())
    fetches = compiled.insert_prefetch or compiled.update_prefetch
    computed = any(bind.callable for bind in compiled.binds.values())
    return None if changes or fetches or computed else Prepared(compiled)
