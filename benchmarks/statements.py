"""How many statements go to the databases of this process: each costs a message more than most of what it thinks."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.engine import Engine


@contextmanager
def counted() -> Iterator[list[str]]:
    """Those that are made within; to be used apart from what is timed."""
    made: list[str] = []

    def note(*told: object) -> None:
        made.append(str(told[2]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield made
    finally:
        event.remove(Engine, "before_cursor_execute", note)
