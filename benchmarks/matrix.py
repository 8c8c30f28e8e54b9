"""On Matrix: the real program beside a bare matrix-nio bot, in the same run, on the same Synapse."""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median

from benchmarks.chat import BURST, Chat
from benchmarks.figures import Figure
from benchmarks.program import ROOT, Program
from benchmarks.words import Bookings, asks_help, pings
from bot.demo import sample
from tests.servers.element.person import ElementPerson
from tests.servers.person import MatrixPerson
from tests.servers.synapse import Account, Synapse

ROUNDS = 3
IN_FLIGHT = 8
CONFIG = """
[database]
url = "sqlite:///{folder}/laloge.sqlite3"

[matrix]
homeserver = "{homeserver}"
user = "{user}"
password = "{password}"

[log]
level = "warning"
"""
MEMBER = """
[[people]]
name = "Ana"
address = "matrix:{address}"
roles = ["{role}"]
language = "fr"
"""


@dataclass(slots=True)
class Bench:
    """One Synapse, one asker, both bots."""

    folder: Path
    synapse: Synapse
    person: MatrixPerson
    role: str = "member"

    async def nio(self, stack: AsyncExitStack) -> Chat:
        account = self.synapse.register("nio")
        room = await self.person.creates_room("nio", invite=[account.user_id])
        arguments = [self.synapse.base_url, account.user_id, account.token, account.device, room]
        program = Program.start(["-m", "benchmarks.bare_nio", *arguments], self.folder / "nio.log")
        stack.callback(program.stop)
        chat = Chat(self.person, room, account.user_id, program)
        await self.person.sees("join", account.user_id, room)
        await asyncio.sleep(2)
        await chat.asks("!ping")
        await chat.answered(1)
        return chat

    async def loge(self, stack: AsyncExitStack) -> Chat:
        """The program as people run it, in the sample house, with the asker as one of its members."""
        account = self.synapse.register("loge")
        self._configure(account)
        program = self.run_loge()
        chat = Chat(self.person, "", account.user_id, program)
        stack.callback(chat.stop)
        chat.room = room = await self.person.direct_with(account.user_id)
        await self.person.sees("join", account.user_id, room, within=30)
        await chat.asks("bonjour")
        await chat.answered(1)
        return chat

    async def sealed(self, stack: AsyncExitStack, loge: Chat) -> Chat:
        """The same program in an encrypted direct chat, with somebody who has Element."""
        person = await self.with_element(stack)
        room = await person.direct_with(loge.bot)
        await person.sees("join", loge.bot, room, within=30)
        chat = Chat(person, room, loge.bot, loge.program)
        await chat.asks("bonjour")
        await chat.answered(1)
        return chat

    async def with_element(self, stack: AsyncExitStack) -> ElementPerson:
        person = await ElementPerson.enters(self.synapse, self.synapse.register("bea"), "Bea")
        stack.push_async_callback(person.goes)
        return person

    def _configure(self, account: Account) -> None:
        values = {"homeserver": self.synapse.base_url, "user": account.user_id, "password": account.password}
        self.config.write_text(CONFIG.format(folder=self.folder, **values), encoding="utf-8")
        self.config.chmod(0o600)
        house = self.folder / "house.toml"
        house.write_text(
            sample() + MEMBER.format(address=self.person.user_id, role=self.role), encoding="utf-8"
        )
        command = [sys.executable, "-m", "bot", "house", "load", str(house), "--config", str(self.config)]
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    def run_loge(self) -> Program:
        return Program.start(["-m", "bot", "run", "--config", str(self.config)], self.folder / "loge.log")

    async def start_to_answer(self, chat: Chat) -> float:
        """Seconds from the start of the program to its answer to what was said while it was away."""
        chat.program.stop()
        before = chat.answers
        await chat.asks("!aide")
        begin = time.perf_counter()
        chat.program = self.run_loge()
        await chat.answered(before + 1)
        return time.perf_counter() - begin


async def measure(folder: Path, synapse: Synapse) -> list[Figure]:
    person = await MatrixPerson.enter(synapse.base_url, synapse.register("ana"), "Ana")
    bench = Bench(folder, synapse, person)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(person.goes)
        nio, loge = await bench.nio(stack), await bench.loge(stack)
        figures = await _cpu(nio, loge)
        figures += await _sealed(loge, await bench.sealed(stack, loge))
        figures += [
            Figure(f"answered of a burst of {BURST}, bare nio", await nio.burst(pings)),
            Figure(f"answered of a burst of {BURST}", await loge.burst(asks_help), "", BURST, "at least"),
            Figure("resident memory, bare nio", nio.program.megabytes, "MB"),
            Figure("resident memory", loge.program.megabytes, "MB", 110),
        ]
        starts = [await bench.start_to_answer(loge) for _time in range(3)]
        return [*figures, Figure("start to first answer", median(starts), "s", 1.5)]


async def _cpu(nio: Chat, loge: Chat) -> list[Figure]:
    """CPU per thousand, by turns, one at a time and several in flight."""
    bookings, numbers = Bookings(datetime.now(UTC).date()), count()
    figures = []
    for in_flight, how in ((1, "one at a time"), (IN_FLIGHT, f"{IN_FLIGHT} in flight")):
        found: dict[str, list[float]] = {"ping": [], "help": [], "book": []}
        for _round in range(ROUNDS):
            found["ping"].append(await nio.cpu(pings, numbers, in_flight=in_flight))
            found["help"].append(await loge.cpu(asks_help, numbers, in_flight=in_flight))
            found["book"].append(await loge.cpu(bookings.typed, numbers, in_flight=in_flight))
        ping, asked, booked = (median(found[name]) for name in ("ping", "help", "book"))
        figures += [
            Figure(f"CPU s per 1,000, {how}: bare nio `!ping`", ping, "s"),
            Figure(f"CPU s per 1,000, {how}: `!aide`", asked, "s"),
            Figure(f"CPU s per 1,000, {how}: `!réserver`", booked, "s"),
            Figure(f"`!aide` beside bare nio, {how}", asked / ping, "times", 1.3),
            Figure(f"`!réserver` beside bare nio, {how}", booked / ping, "times", 1.7),
        ]
    return figures


async def _sealed(plain: Chat, sealed: Chat) -> list[Figure]:
    """The same question in an encrypted chat; its latency holds what the asker's app takes to encrypt and read."""
    numbers = count()
    cpu: dict[str, list[float]] = {"plain": [], "sealed": []}
    for _round in range(ROUNDS):
        cpu["plain"].append(await plain.cpu(asks_help, numbers))
        cpu["sealed"].append(await sealed.cpu(asks_help, numbers))
    in_plain, in_secret = median(cpu["plain"]), median(cpu["sealed"])
    return [
        Figure("CPU s per 1,000, one at a time: `!aide`, encrypted", in_secret, "s"),
        Figure("`!aide` encrypted beside plain", in_secret / in_plain, "times", 1.5),
        Figure("latency: `!aide`", await plain.latency("!aide") * 1000, "ms"),
        Figure("latency: `!aide`, encrypted", await sealed.latency("!aide") * 1000, "ms"),
    ]


def run() -> list[Figure]:
    with homeserver() as (folder, synapse):
        return asyncio.run(measure(folder, synapse))


@contextmanager
def homeserver() -> Iterator[tuple[Path, Synapse]]:
    """A folder and a Synapse in it, for as long as something is measured."""
    with tempfile.TemporaryDirectory(prefix="laloge-benchmark-") as name:
        folder = Path(name)
        (folder / "synapse").mkdir()
        synapse = Synapse(folder / "synapse")
        synapse.start()
        try:
            yield folder, synapse
        finally:
            synapse.stop()
