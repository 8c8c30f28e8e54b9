"""The whole program as its keeper starts it: `laloge run` with a configuration, in a process of its own."""

import asyncio
import os
import re
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.program.doomed import COMES
from tests.servers.calls import call
from tests.servers.processes import dismiss, guard
from tests.servers.synapse import ROOT, Account, Synapse

CONFIG = """
[database]
url = "{database}"

[matrix]
homeserver = "{homeserver}"
user = "{user}"
password = "{password}"
bots = ["{bot}"]

[log]
level = "debug"
"""
CLAIM = re.compile(r"loge(-[a-z0-9]{4}){3}")
READY = "hearing as"
PATIENCE = 60.0


@dataclass
class RunningLodge:
    """One house's bot; its log and its files can be read while it runs and after.

    `other_bot` is an account that the configuration names as another bot; `channels` are those that it was asked into
    since its last start.
    """

    folder: Path
    account: Account
    other_bot: Account
    homeserver: str
    database: str = ""
    file: Path | None = None
    page: int = 0
    channels: int = 0
    process: subprocess.Popen[bytes] | None = None
    _guard: subprocess.Popen[bytes] | None = None
    coordinator: Account | None = None

    @classmethod
    def new(cls, folder: Path, synapse: Synapse, *, database: str = "") -> "RunningLodge":
        folder.mkdir(exist_ok=True, mode=0o700)
        lodge = cls(folder, synapse.register("loge"), synapse.register("pont"), synapse.base_url)
        lodge.file = None if database else folder / "laloge.sqlite3"
        lodge.database = database or f"sqlite:///{lodge.file}"
        lodge.configure(homeserver=synapse.base_url)
        return lodge

    def configure(self, *, homeserver: str, password: str = "") -> None:
        said = CONFIG.format(
            database=self.database.replace("\\", "/"),
            homeserver=homeserver,
            user=self.account.user_id,
            password=password or self.account.password,
            bot=self.other_bot.user_id,
        )
        self.config.write_text(said)
        self.config.chmod(0o600)

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    @property
    def user_id(self) -> str:
        return self.account.user_id

    @property
    def log(self) -> str:
        """What every start so far has said, on both streams, since the page was turned."""
        path = self.folder / "log"
        return path.read_bytes()[self.page :].decode() if path.exists() else ""

    def turns_the_page(self) -> None:
        """What it said so far was of another story."""
        self.page = (self.folder / "log").stat().st_size

    @property
    def claim(self) -> str:
        """The code that makes the first coordinator."""
        found = CLAIM.search(self.log)
        assert found, f"no claim code was said:\n{self.log}"
        return found[0]

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def begins(self, doom: str = "") -> subprocess.Popen[bytes]:
        """Start a process of it, without waiting for anything; with `doom`, one that may be killed then."""
        with (self.folder / "log").open("ab") as log:
            program = [sys.executable, "-m", "tests.program.doomed", doom] if doom else LALOGE
            command = [*program, "run", "--config", str(self.config)]
            return subprocess.Popen(command, stdout=log, stderr=log, cwd=ROOT, env=ENVIRONMENT)  # noqa: S603

    async def start(self, doom: str = "") -> None:
        """Start it, and wait until it listens."""
        before, self.channels = self.log.count(READY), 0
        self.process = self.begins(doom)
        self._guard = guard(self.process.pid)
        end = asyncio.get_running_loop().time() + PATIENCE
        while self.log.count(READY) == before:
            assert self.process.poll() is None, f"the bot ended with {self.process.poll()}:\n{self.log}"
            assert asyncio.get_running_loop().time() < end, f"the bot did not start:\n{self.log}"
            await asyncio.sleep(0.05)

    def is_doomed(self) -> None:
        """Its hour has come: the moment it was started for is its last one."""
        assert self.process is not None
        self.process.send_signal(COMES)

    async def ends(self) -> int:
        """Wait for its own end; the exit status."""
        assert self.process is not None
        status = await asyncio.to_thread(self.process.wait, PATIENCE)
        if self._guard:
            dismiss(self._guard)
            self._guard = None
        return status

    async def stop(self) -> int:
        """As a service manager does."""
        if self.process is None or self.process.returncode is not None:
            return 0
        self.process.send_signal(signal.SIGTERM)
        return await self.ends()

    def put_down(self) -> None:
        """At the end of a story, whatever became of it."""
        if self.process is not None and self.alive:
            self.process.kill()
            self.process.wait()
        if self._guard:
            dismiss(self._guard)
            self._guard = None

    def kill(self) -> None:
        """As a power cut does."""
        self.put_down()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def runs(self, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """Another `laloge` with the same configuration, to its end."""
        command = [*LALOGE, *map(str, arguments), "--config", str(self.config)]
        return await asyncio.to_thread(
            subprocess.run,
            command,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=ENVIRONMENT | environment,
            timeout=PATIENCE,
        )

    async def logs(self, words: str, *, times: int = 1) -> None:
        """Wait until the log says so."""
        end = asyncio.get_running_loop().time() + PATIENCE
        while self.log.count(words) < times:
            assert asyncio.get_running_loop().time() < end, f"the log never says {words!r}:\n{self.log}"
            await asyncio.sleep(0.05)

    def devices(self, seen_from: Account | None = None) -> list[str]:
        """The devices of its account, without the one that is used to look."""
        ours = seen_from or self.account
        known = call(f"{self.homeserver}/_matrix/client/v3/devices", token=ours.token)["devices"]
        return sorted(one["device_id"] for one in known if one["device_id"] != ours.device)

    @property
    def signing_devices(self) -> list[str]:
        """The devices that the log says were signed, each once."""
        return list(dict.fromkeys(re.findall(r"device (\S+) is signed", self.log)))

    def forget_vault(self) -> None:
        """Lose what the database keeps of keys and identity, and the session: a new installation."""
        with closing(sqlite3.connect(self.file or "")) as database, database:
            database.execute("DELETE FROM notes WHERE key IN ('vault', 'session')")

    def thrown_out(self) -> None:
        """Every session of its account is ended, as an administrator or a new password does."""
        call(f"{self.homeserver}/_matrix/client/v3/logout/all", {}, token=self.account.token)

    def seconds_of_processor(self) -> float:
        """What this start has used so far."""
        assert self.process is not None
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


LALOGE = [sys.executable, "-m", "bot"]
ENVIRONMENT = {**os.environ, "PYTHONUNBUFFERED": "1"}
