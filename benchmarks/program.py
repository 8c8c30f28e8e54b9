"""A program under measurement: a child process, its CPU and its memory as Linux counts them."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.servers.processes import ServerProcess

ROOT = Path(__file__).parents[1]
TICKS = os.sysconf("SC_CLK_TCK")
UTIME, STIME = 11, 12
"""Places in /proc/<pid>/stat after the program's name."""


@dataclass(frozen=True, slots=True)
class Program:
    """It runs until it is stopped; what it says is in its log."""

    process: ServerProcess

    @classmethod
    def start(cls, arguments: Sequence[str], log: Path) -> "Program":
        """Run with this Python."""
        return cls(ServerProcess.start([sys.executable, *arguments], cwd=ROOT, log=log))

    @property
    def cpu(self) -> float:
        """Seconds of CPU so far, all threads."""
        stat = Path(f"/proc/{self.process.child.pid}/stat").read_text(encoding="ascii")
        fields = stat.rpartition(")")[2].split()
        return (int(fields[UTIME]) + int(fields[STIME])) / TICKS

    @property
    def megabytes(self) -> float:
        """Resident now."""
        status = Path(f"/proc/{self.process.child.pid}/status").read_text(encoding="utf-8")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    @property
    def said(self) -> str:
        return self.process.log.read_text(encoding="utf-8")

    def stop(self) -> None:
        self.process.stop()
