"""A real Synapse on loopback, for tests: started, paused, restarted and stopped by its own pid."""

import hashlib
import hmac
import itertools
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.servers.calls import answers, call
from tests.servers.processes import ServerProcess, free_port
from tests.servers.synapse_config import write_config

ROOT = Path(__file__).parents[2]
SERVER_NAME = "test.local"
WRONG_CLOCK = """
import runpy, time
right = time.time
time.time = lambda: right() + {seconds}
runpy.run_module("synapse.app.homeserver", run_name="__main__", alter_sys=True)
"""


@dataclass(frozen=True, slots=True)
class Account:
    """Someone who may log in: with the token of a device that is already there, or with the password."""

    user_id: str
    token: str
    device: str
    password: str


@dataclass(slots=True)
class Synapse:
    """One homeserver and its folder: `start()`, then `stop()`; between them `pause()`, `resume()`, `restart()`.

    `settings` are put over the tests' own; `clock_off` are the seconds by which its clock is ahead of time.
    """

    folder: Path
    default_limits: bool = False
    settings: dict[str, Any] = field(default_factory=dict)
    clock_off: int = 0
    server_name: str = SERVER_NAME
    port: int = field(default_factory=free_port)
    _shared_secret: str = field(default_factory=secrets.token_hex, repr=False)
    _process: ServerProcess | None = field(default=None, repr=False)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1), repr=False)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "synapse.log"

    def start(self, environment: Path | None = None) -> None:
        python = (environment or installed()) / "bin" / "python"
        config = write_config(
            self.folder,
            name=self.server_name,
            port=self.port,
            secret=self._shared_secret,
            default_limits=self.default_limits,
            more=self.settings,
        )
        wrong = WRONG_CLOCK.format(seconds=self.clock_off)
        program = ["-c", wrong] if self.clock_off else ["-m", "synapse.app.homeserver"]
        command = [str(python), *program, "--config-path", str(config)]
        self._process = ServerProcess.start(command, cwd=self.folder, log=self.log)
        self._process.wait_until(lambda: answers(f"{self.base_url}/health"))

    def stop(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None

    def kill(self) -> None:
        """Pull the plug: no goodbye, what is not on disk is lost."""
        self._signal(signal.SIGKILL)
        self.stop()

    def restart(self) -> None:
        self.stop()
        self.start()

    def recover(self) -> None:
        """Be up again, whatever a test did to it."""
        if self._process is None:
            self.start()
        self.resume()

    def pause(self) -> None:
        """Be gone without a word: connections stay open, nothing answers, as when a network dies."""
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        if self._process is None:
            raise RuntimeError("This Synapse is not running.")
        self._process.send(number)

    def register(self, name: str, *, admin: bool = False) -> Account:
        """Open an account; a number after the name keeps the tests of a session apart."""
        username, password = f"{name}-{next(self._numbers)}", secrets.token_urlsafe()
        wanted = {"username": username, "password": password, "initial_device_display_name": name}
        if admin:
            path, proof = "/_synapse/admin/v1/register", self._admin_proof(username, password)
        else:
            path, proof = "/_matrix/client/v3/register", {"auth": {"type": "m.login.dummy"}}
        return self._account(call(f"{self.base_url}{path}", wanted | proof), password)

    def login(self, account: Account) -> Account:
        """Log in once more: another device of the same person."""
        who = {"type": "m.id.user", "user": account.user_id}
        wanted = {"type": "m.login.password", "identifier": who, "password": account.password}
        return self._account(call(f"{self.base_url}/_matrix/client/v3/login", wanted), account.password)

    def revoke(self, account: Account) -> None:
        """Take the token away and the device with it, as an administrator or a phone can at any time."""
        call(f"{self.base_url}/_matrix/client/v3/logout", {}, token=account.token)

    @staticmethod
    def _account(answer: dict[str, str], password: str) -> Account:
        return Account(answer["user_id"], answer["access_token"], answer["device_id"], password)

    def _admin_proof(self, username: str, password: str) -> dict[str, object]:
        """Prove, as whoever runs the server can, that we know its shared secret."""
        nonce = call(f"{self.base_url}/_synapse/admin/v1/register")["nonce"]
        words = f"{nonce}\0{username}\0{password}\0admin"
        mac = hmac.new(self._shared_secret.encode(), words.encode(), hashlib.sha1).hexdigest()
        return {"nonce": nonce, "mac": mac, "admin": True}


def installed() -> Path:
    """The environment that holds Synapse, made at its first use on this machine (the progress goes to stderr)."""
    maker = [sys.executable, str(ROOT / "scripts" / "environment.py"), "synapse"]
    made = subprocess.run(maker, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 (our own script)
    return Path(made.stdout.strip())
