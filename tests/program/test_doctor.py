"""`laloge doctor` beside the running bot, and without it: what is wrong is one line with what to do, and status 1."""

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.program.house import House
from tests.program.line import Line
from tests.program.lodge import RunningLodge
from tests.servers.synapse import Synapse

ENCRYPTION = {"algorithm": "m.megolm.v1.aes-sha2"}


def wrong(told: subprocess.CompletedProcess[str]) -> list[str]:
    assert told.stderr == ""
    return [line.removeprefix("wrong").strip() for line in told.stdout.splitlines() if line.startswith("wrong")]


async def finds(lodge: RunningLodge) -> tuple[int, dict[str, list[dict[str, Any]]]]:
    """The status, and the findings by what was looked at."""
    told = await lodge.runs("doctor", "--json")
    assert told.stderr == ""
    by_what: dict[str, list[dict[str, Any]]] = {}
    for line in told.stdout.splitlines():
        finding = json.loads(line)
        by_what.setdefault(finding["what"], []).append(finding)
    return told.returncode, by_what


