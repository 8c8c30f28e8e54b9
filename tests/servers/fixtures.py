"""Pytest's handles on the real servers and on the people who use them.

A server starts when the first test asks for it and ends with the session. One that cannot start fails the
test: nothing here skips.
"""

import re
import unicodedata
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, ExitStack, asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass, field

import pytest

from tests.servers.element.person import ElementPerson
from tests.servers.person import MatrixPerson
from tests.servers.postgres import Postgres, running_postgres
from tests.servers.synapse import Account, Synapse, installed


@dataclass(frozen=True, slots=True)
class People:
    """Whoever a story needs: `ana = await people("Ana")` has an account, is logged in and listens."""

    synapse: Synapse
    present: list[MatrixPerson] = field(default_factory=list)

    async def __call__(self, name: str) -> MatrixPerson:
        return await self.enter(self._account(name), name)

    async def with_element(self, name: str, *, strict: bool = False, verified: bool = False) -> ElementPerson:
        """Somebody whose words are encrypted; `strict`: who talks with signed devices only, `verified`: with verified ones only."""
        account = self._account(name)
        person = await ElementPerson.enters(self.synapse, account, name, strict=strict, verified=verified)
        self.present.append(person)
        return person

    def _account(self, name: str) -> Account:
        plain = unicodedata.normalize("NFKD", name.lower())
        return self.synapse.register(re.sub("[^a-z0-9]", "", plain))

    async def enter(self, account: Account, name: str) -> MatrixPerson:
        """Let someone in whose account is there already: on a second device, for example."""
        person = await MatrixPerson.enter(self.synapse.base_url, account, name)
        self.present.append(person)
        return person


@pytest.fixture(scope="session")
def synapse(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """A homeserver without rate limits, shared by the session's tests."""
    with _running(Synapse(tmp_path_factory.mktemp("synapse")), request) as server:
        yield server


@pytest.fixture(scope="session")
def synapse_with_default_limits(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Synapse]:
    """A homeserver as most people run it: ten messages, then one in five seconds."""
    folder = tmp_path_factory.mktemp("synapse-with-default-limits")
    with _running(Synapse(folder, default_limits=True), request) as server:
        yield server


@pytest.fixture(scope="module")
def synapse_with_short_tokens(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Synapse]:
    """A homeserver whose tokens, for those who ask for a refresh token, live for three seconds."""
    folder = tmp_path_factory.mktemp("synapse-with-short-tokens")
    with _running(Synapse(folder, settings={"refreshable_access_token_lifetime": "3s"}), request) as server:
        yield server


@pytest.fixture
async def people_with_short_tokens(synapse_with_short_tokens: Synapse) -> AsyncIterator[People]:
    async with gathered(synapse_with_short_tokens) as present:
        yield present


@pytest.fixture
async def people(synapse: Synapse) -> AsyncIterator[People]:
    async with gathered(synapse) as present:
        yield present


@pytest.fixture
async def people_with_default_limits(synapse_with_default_limits: Synapse) -> AsyncIterator[People]:
    async with gathered(synapse_with_default_limits) as present:
        yield present


@pytest.fixture(scope="session")
def postgres(request: pytest.FixtureRequest) -> Iterator[Postgres]:
    """PostgreSQL itself: `admin_url`, `create()`, `drop()`."""
    with ExitStack() as stack:
        with _aloud(request, "Starting PostgreSQL…"):
            server = stack.enter_context(running_postgres())
        yield server


@contextmanager
def _running(server: Synapse, request: pytest.FixtureRequest) -> Iterator[Synapse]:
    try:
        with _aloud(request, "Starting Synapse…"):
            server.start(installed())
        yield server
    finally:
        server.stop()


@asynccontextmanager
async def gathered(server: Synapse) -> AsyncIterator[People]:
    people = People(server)
    try:
        yield people
    finally:
        server.recover()
        for person in people.present:
            await person.goes()


@contextmanager
def _aloud(request: pytest.FixtureRequest, words: str) -> Iterator[None]:
    """Say on the terminal what takes a moment, and let an installation say so too."""
    capture = request.config.pluginmanager.getplugin("capturemanager")
    heard: AbstractContextManager[None] = capture.global_and_fixture_disabled() if capture else nullcontext()
    with heard:
        print(f"\n{words}", flush=True)  # noqa: T201
        yield
