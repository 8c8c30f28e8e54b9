"""`laloge run` as its keeper starts it, on the fake Discord: a process of its own, whose log is read after."""

import asyncio
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.discord import DiscordFake

ROOT = Path(__file__).resolve().parents[3]
CLAIM = re.compile(r"loge(-[a-z0-9]{4}){3}")
PATIENCE = 40.0


@dataclass
class Program:
    """One folder, one configuration; as many runs of it as a story wants."""

    fake: DiscordFake
    folder: Path
    token: str = ""

    @property
    def config(self) -> Path:
        file = self.folder / "config.toml"
        file.write_text(
            f'[database]\nurl = "sqlite:///{self.folder}/laloge.sqlite3"\n'
            f'[discord]\ntoken = "{self.token or self.fake.token}"\n'
            f'api_url = "{self.fake.api_url}"\ngateway_url = "{self.fake.gateway_url}"\n'
        )
        file.chmod(0o600)
        return file

    async def begins(self, doom: str = "") -> "Run":
        """Start it, without waiting for anything; with `doom`, one that may be killed at that moment."""
        program = ["tests.program.doomed", doom] if doom else ["bot"]
        log = self.folder / "log"
        command = (sys.executable, "-m", *program, "run", "--config", str(self.config))
        with log.open("ab") as out:
            process = await asyncio.create_subprocess_exec(*command, stdout=out, stderr=out, cwd=ROOT)
        return Run(process, log)

    async def listens(self, doom: str = "") -> "Run":
        """Start it, and wait until Discord tells it what happens."""
        before = self.fake.gateway.identified
        run = await self.begins(doom)
        async with asyncio.timeout(PATIENCE):
            while self.fake.gateway.identified == before:
                assert run.process.returncode is None, run.said
                await asyncio.sleep(0.05)
        return run


@dataclass
class Run:
    """One of them."""

    process: asyncio.subprocess.Process
    log: Path

    @property
    def said(self) -> str:
        """By all runs so far."""
        return self.log.read_text(encoding="utf-8")

    async def claim(self) -> str:
        """The code that opens a new house, once it is printed."""
        async with asyncio.timeout(PATIENCE):
            while not (found := CLAIM.search(self.said)):  # noqa: ASYNC110 - a file rings no bell
                await asyncio.sleep(0.05)
        return found[0]

    async def ends(self) -> int:
        """By itself; the exit status."""
        return await asyncio.wait_for(self.process.wait(), PATIENCE)

    async def stops(self) -> int:
        """As a service manager stops it."""
        if self.process.returncode is None:
            self.process.terminate()
        return await self.ends()
