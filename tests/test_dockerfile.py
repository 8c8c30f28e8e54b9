"""The image, built without a Docker engine: each step of the Dockerfile is replayed in a folder of its own."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pip
import pytest

ROOT = Path(__file__).parents[1]
ABSOLUTE = re.compile(r"(?<![\w./$-])(?=/(?!dev/null))")
SYSTEM_WORDS = ("useradd", "chown")
"""Commands that an image's root may run and a test must not: noted, not done."""

HASTE = {"PIP_NO_COMPILE": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
"""What the image does once for all who will start it, and a test would do for nobody."""


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction: its word, its --flags, the rest."""

    word: str
    flags: dict[str, str]
    rest: str

    @classmethod
    def read(cls, line: str) -> "Step":
        word, _, rest = line.partition(" ")
        flags: dict[str, str] = {}
        while flag := re.match(r"--([\w-]+)=(\S+)\s+", rest):
            flags[flag[1]] = flag[2]
            rest = rest[flag.end() :]
        return cls(word, flags, rest.strip())


@dataclass(slots=True)
class Stage:
    """A folder that plays an image's file system, with a virtual environment as its /usr/local."""

    root: Path
    workdir: str = "/"
    said: dict[str, str] = field(default_factory=dict)
    env: dict[str, str] = field(default_factory=dict)

    def inside(self, path: str) -> Path:
        return self.root / os.path.normpath(Path(self.workdir, path)).lstrip("/")

    def moved(self, text: str) -> str:
        """Rewrite every absolute path of the image into this folder."""
        return ABSOLUTE.sub(str(self.root), text)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        path = f"{self.root}/shims:{self.root}/usr/local/bin:{os.environ['PATH']}"
        env = (
            inherited | {name: self.moved(value) for name, value in self.env.items()} | {"PATH": path} | HASTE
        )
        where = self.inside(".")
        return subprocess.run(command, cwd=where, env=env, capture_output=True, text=True, check=False)  # noqa: S603

    def noted(self) -> str:
        return (self.root / "noted").read_text()


def steps() -> Iterator[Step]:
    text = (ROOT / "Dockerfile").read_text()
    text = re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ")
    return (Step.read(line) for line in text.splitlines() if line.strip())


def build(folder: Path) -> Stage:
    stages: dict[str, Stage] = {}
    stage = Stage(folder)
    for step in steps():
        if step.word == "FROM":
            name = step.rest.partition(" AS ")[2] or "final"
            stage = stages[name] = begin(folder / name)
        elif step.word == "RUN":
            replay(step, stage, stages)
        elif step.word == "COPY":
            source, target = shlex.split(step.rest)
            assert source == ".", "the replay knows how to copy the whole context"
            copy_context(stage.inside(target))
        elif step.word == "WORKDIR":
            stage.workdir = step.rest
            stage.inside(".").mkdir(parents=True, exist_ok=True)
        elif step.word == "ENV":
            stage.env |= dict(pair.split("=", 1) for pair in shlex.split(step.rest))
        else:
            assert step.word in {"VOLUME", "USER", "HEALTHCHECK", "ENTRYPOINT", "CMD"}
            assert step.word not in stage.said
            stage.said[step.word] = step.rest
    return stage


def begin(root: Path) -> Stage:
    """With pip as it stands in our own environment: to unpack it anew took as long as what it is asked for."""
    local = root / "usr" / "local"
    venv.create(local, symlinks=True)
    (ours,) = map(Path, pip.__path__)
    (local / ours.relative_to(sys.prefix)).symlink_to(ours)
    (root / "shims").mkdir()
    for word in SYSTEM_WORDS:
        shim = root / "shims" / word
        shim.write_text(f'#!/bin/sh\necho {word} "$@" >> {shlex.quote(str(root / "noted"))}\n')
        shim.chmod(0o755)
    return Stage(root)


def replay(step: Step, stage: Stage, stages: dict[str, Stage]) -> None:
    if "mount" in step.flags:
        mount = dict(part.split("=", 1) for part in step.flags["mount"].split(","))
        assert mount["type"] == "bind"
        stage.inside(mount["target"]).symlink_to(stages[mount["from"]].inside(mount["source"]))
    done = stage.run("/bin/sh", "-c", stage.moved(step.rest))
    assert done.returncode == 0, f"{step.rest}\n{done.stdout}{done.stderr}"
    if "mount" in step.flags:
        stage.inside(mount["target"]).unlink()


def copy_context(target: Path) -> None:
    """Copy what .dockerignore lets through."""

    def ignored(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if not let_through(Path(folder, name).relative_to(ROOT))]

    shutil.copytree(ROOT, target, ignore=ignored, dirs_exist_ok=True)


def let_through(path: Path) -> bool:
    """Apply the rules as Docker does: in order, the last that matches the path or a folder above it wins."""
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    verdict = True
    for rule in (line for line in lines if line and not line.startswith("#")):
        pattern = re.escape(rule.lstrip("!")).replace(r"\*\*/", "(.*/)?").replace(r"\*", "[^/]*")
        if any(re.fullmatch(pattern, str(part)) for part in (path, *path.parents[:-1])):
            verdict = rule.startswith("!")
    return verdict


def test_the_image_runs_the_bot_from_its_wheel_as_nobody_special_and_keeps_all_in_one_volume(
    tmp_path: Path,
) -> None:
    image = build(tmp_path)
    program = json.loads(image.said["ENTRYPOINT"])
    answer = image.run(*program, "--help")
    assert answer.returncode == 0, answer.stderr
    assert all(word in answer.stdout for word in ("run", "check"))
    assert image.run("python", "-c", "import bot, asyncpg").returncode == 0
    user = image.said["USER"].partition(":")[0]
    assert user not in {"root", "0"}
    assert f"--uid {user} " in image.noted()
    assert f"chown {image.said['USER']} {image.inside('/data')}" in image.noted()
    assert image.said["VOLUME"] == image.workdir == "/data"
    assert image.env["LALOGE_CONFIG"] == "/data/config.toml"
    assert json.loads(image.said["CMD"]) == ["run"]
    assert json.loads(image.said["HEALTHCHECK"].partition("CMD ")[2]) == ["laloge", "check"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("bot/core/time.py", True),
        ("pyproject.toml", True),
        (".git/config", False),
        ("config.toml", False),
        ("data/house.sqlite3", False),
        ("tests/conftest.py", False),
        ("bot/core/__pycache__/time.cpython-313.pyc", False),
    ],
)
def test_secrets_and_leftovers_stay_out_of_the_build(path: str, expected: bool) -> None:
    assert let_through(Path(path)) is expected
