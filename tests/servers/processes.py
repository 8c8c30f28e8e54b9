"""What every test server needs of the system: a port, a process that never outlives the tests, a clean end."""

import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

BELOW_EPHEMERAL = range(20_000, 32_000)
"""Ports that no outgoing connection borrows while a server is being restarted."""


def free_port() -> int:
    for port in random.SystemRandom().sample(BELOW_EPHEMERAL, 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise RuntimeError("No free port on loopback.")


def guard(pid: int) -> subprocess.Popen[bytes]:
    """Post a shell at the end of a pipe from us: if we are killed, the pipe closes and the server ends too."""
    watch = ["/bin/sh", "-c", f"cat; kill -KILL {pid}"]
    return subprocess.Popen(watch, stdin=subprocess.PIPE, start_new_session=True)  # noqa: S603


def dismiss(guard: subprocess.Popen[bytes]) -> None:
    guard.kill()
    guard.communicate()


@dataclass(frozen=True, slots=True)
class ServerProcess:
    """A child of ours with its log and its guard."""

    child: subprocess.Popen[bytes]
    guard: subprocess.Popen[bytes]
    log: Path

    @classmethod
    def start(cls, command: Sequence[str], *, cwd: Path, log: Path) -> Self:
        with log.open("ab") as output:
            child = subprocess.Popen(  # noqa: S603 (the tests' own commands)
                command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=output, stderr=output
            )
        return cls(child, guard(child.pid), log)

    def send(self, number: signal.Signals) -> None:
        self.child.send_signal(number)

    def wait_until(self, ready: Callable[[], bool], patience: float = 60) -> None:
        end = time.monotonic() + patience
        while not ready():
            if self.child.poll() is not None or time.monotonic() > end:
                tail = "\n".join(self.log.read_text(errors="replace").splitlines()[-20:])
                raise RuntimeError(f"{self.child.args!r} is not ready; the end of its log:\n{tail}")
            time.sleep(0.05)

    def stop(self, patience: float = 10) -> None:
        """Ask for the end; a process that does not listen is ended."""
        dismiss(self.guard)
        self.child.send_signal(signal.SIGCONT)
        self.child.terminate()
        try:
            self.child.wait(patience)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()
