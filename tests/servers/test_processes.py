import subprocess
import sys
import time
from pathlib import Path

from tests.servers.calls import answers
from tests.servers.processes import free_port

KILLED_WHILE_SERVING = """
import os, pathlib, signal, sys
from tests.servers.calls import answers
from tests.servers.processes import ServerProcess

command = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", sys.argv[1]]
server = ServerProcess.start(command, cwd=pathlib.Path(sys.argv[2]), log=pathlib.Path(sys.argv[2], "log"))
server.wait_until(lambda: answers(f"http://127.0.0.1:{sys.argv[1]}/"))
print("serving", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_server_outlives_tests_that_were_killed(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-c", KILLED_WHILE_SERVING, str(port), str(tmp_path)]
    killed = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert killed.stdout == "serving\n", killed.stderr
    end = time.monotonic() + 5
    while answers(f"http://127.0.0.1:{port}/"):
        assert time.monotonic() < end
        time.sleep(0.05)
