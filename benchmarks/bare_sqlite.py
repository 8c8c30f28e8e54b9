"""The least that a durable booking costs: sqlite3 on one thread, the same tables, rows, checks and pragmas."""

import sqlite3
from itertools import count
from pathlib import Path

from benchmarks.figures import Cost, Stopwatch
from benchmarks.house import furnish
from bot.core.address import Address
from bot.store.database import Database

MARKED_TOGETHER = 20
PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
BODY = "x" * 600
"""As long as the answer to a booking waits in the outbox."""

INBOX = "INSERT INTO inbox (key, at) VALUES (?, ?)"
CLASHING = (
    "SELECT * FROM bookings WHERE house = 1 AND state = 'booked' AND starts < ? AND ends > ? AND room = ?"
)
NUMBER = (
    "INSERT INTO counters (house, letter, last) VALUES (1, 'R', 1)"
    " ON CONFLICT (house, letter) DO UPDATE SET last = last + 1 RETURNING last"
)
BOOKING = (
    "INSERT INTO bookings (house, number, room, person, starts, ends, start_wall, end_wall, folds, zone,"
    " purpose, state, version) VALUES (1, ?, ?, 1, ?, ?, ?, ?, 0, 'Europe/Paris', '', 'booked', 1)"
)
UNDO = "INSERT INTO undos (house, person, call, made_at) VALUES (1, 1, ?, ?)"
LETTER = (
    "INSERT INTO letters (house, key, network, channel, identity, reply_to, body, call, made_at, due_at,"
    " attempts, state) VALUES (1, ?, 'matrix', '!direct0', '@ana0', ?, ?, 'room.book', ?, ?, 0, 'waiting')"
)
SENT = "UPDATE letters SET state = 'sent', native = ? WHERE id = ?"


class BareHouse:
    """A connection and the numbers given so far."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers = count()

    def close(self) -> None:
        self._connection.close()

    def books(self, times: int) -> Cost:
        """So many bookings, each in a durable transaction, and the `sent` marks of their answers in groups."""
        watch, letters = Stopwatch(), []
        for _time in range(times):
            letters.append(self._book(next(self._numbers)))
            if len(letters) == MARKED_TOGETHER:
                self._mark(letters)
                letters.clear()
        self._mark(letters)
        return watch.cost(times)

    def _book(self, number: int) -> int | None:
        run = self._connection.execute
        day, room = divmod(number, 8)
        now, start, end = "2026-12-03 08:00:00.000000", f"{day:08d} 10:00", f"{day:08d} 11:00"
        run("BEGIN IMMEDIATE")
        run(INBOX, (f"${number}", now))
        if run(CLASHING, (end, start, room + 1)).fetchall():
            raise RuntimeError("the benchmark books the same slot twice")
        (given,) = run(NUMBER).fetchone()
        booking = run(BOOKING, (given, room + 1, start, end, start, end)).lastrowid
        call = f'{{"name":"room.unbook","arguments":{{"booking":{booking},"version":1}}}}'
        run(UNDO, (call, now))
        letter = run(LETTER, (f"L{number:022x}", f"${number}", BODY, now, now)).lastrowid
        run("COMMIT")
        return letter

    def _mark(self, letters: list[int | None]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany(SENT, [(f"m{letter}", letter) for letter in letters])
        self._connection.execute("COMMIT")


async def bare_house(file: Path) -> BareHouse:
    """The same house, migrated and furnished by the bot itself, then opened without it."""
    database = await Database.open(f"sqlite:///{file}")
    await furnish(database, [Address("matrix", "@ana0:test.local")])
    await database.close()
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return BareHouse(connection)
