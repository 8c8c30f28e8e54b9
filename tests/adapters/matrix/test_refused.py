"""An account that is not let in any more: one sentence that says what a person can do, and an end; never a siege."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from aiohttp import web

from bot.core.errors import LoginRefused
from tests.adapters.matrix.lodge import Lodge
from tests.program.line import Line
from tests.servers.calls import call
from tests.servers.fixtures import People
from tests.servers.synapse import Account, Synapse


@pytest.fixture
async def lodge(lodge_on_the_line: Lodge, monkeypatch: pytest.MonkeyPatch) -> Lodge:
    monkeypatch.setattr("bot.adapters.matrix.sync.POLL", 2.0)  # it learns of a refusal with its next question
    return lodge_on_the_line


@pytest.fixture
def admin(synapse: Synapse) -> Account:
    return synapse.register("admin", admin=True)


async def end_of(lodge: Lodge) -> str:
    """The sentence with which its run ends."""
    if lodge.task is None:
        lodge.start()
    assert lodge.task
    with pytest.raises(LoginRefused) as refused:
        await asyncio.wait_for(lodge.task, 40)
    lodge.task = None
    return str(refused.value).partition(f" of {lodge.user_id} ")[2]


async def test_a_server_that_takes_every_login_and_then_no_token_is_not_besieged(
    lodge: Lodge, line: Line
) -> None:
    line.faults.append(on("/filter", 401, errcode="M_UNKNOWN_TOKEN", soft_logout=True))
    assert await end_of(lodge) == "(M_UNKNOWN_TOKEN)."
    assert (line.count("/login"), line.count("/refresh")) == (2, 1)
    assert line.asked < 15


async def test_a_login_that_asks_for_more_than_a_password_names_what_a_person_must_do(
    lodge: Lodge, line: Line
) -> None:
    flows: list[Any] = [{"stages": ["m.login.terms", "m.login.msisdn"]}]
    line.faults.append(on("/login", 401, flows=flows, session="x"))
    assert await end_of(lodge) == (
        "(M_UNKNOWN): it asks for steps that a person must take (m.login.terms, m.login.msisdn); log in once by hand."
    )
    assert line.asked <= 2


async def test_terms_that_nobody_accepted_yet_are_named(lodge: Lodge, line: Line) -> None:
    line.faults.append(on("/sync", 403, errcode="M_CONSENT_NOT_GIVEN", consent_uri="https://example.org"))
    assert await end_of(lodge) == (
        "(M_CONSENT_NOT_GIVEN): log in as this account once, by hand, and accept the homeserver's terms."
    )


async def test_an_account_that_is_locked_is_said_to_be(
    lodge: Lodge, line: Line, synapse: Synapse, admin: Account
) -> None:
    lodge.start()
    await lodge.started()
    user = f"{synapse.base_url}/_synapse/admin/v2/users/{lodge.user_id}"
    call(user, {"locked": True}, token=admin.token, method="PUT")
    asked = line.asked
    assert await end_of(lodge) == "(M_USER_LOCKED): the account is locked: ask whoever runs the homeserver."
    assert line.asked - asked < 5


async def test_an_account_that_was_closed_is_not_tried_again_and_again(
    lodge: Lodge, line: Line, synapse: Synapse, admin: Account
) -> None:
    lodge.start()
    await lodge.started()
    call(f"{synapse.base_url}/_synapse/admin/v1/deactivate/{lodge.user_id}", {}, token=admin.token)
    asked = line.asked
    assert await end_of(lodge) == "(M_FORBIDDEN)."
    assert line.asked - asked < 8


@pytest.fixture
def synapse_without_passwords(synapse: Synapse) -> Iterator[Synapse]:
    synapse.settings["password_config"] = {"enabled": False}
    synapse.restart()
    yield synapse
    del synapse.settings["password_config"]
    synapse.restart()


@pytest.fixture
async def stranger(synapse: Synapse) -> AsyncIterator[Account]:
    yield synapse.register("loge")


async def test_a_server_without_passwords_is_said_to_be_one(
    stranger: Account, synapse_without_passwords: Synapse
) -> None:
    said = await end_of(Lodge(synapse_without_passwords.base_url, stranger))
    assert said.startswith("(M_UNKNOWN): it has no login by password, only ")
    assert said.endswith("; configure an access token instead.")


async def test_a_login_that_could_not_be_noted_is_noted_when_the_house_can_write_again(
    people: People, lodge: Lodge
) -> None:
    write, failures = lodge.notebook.write, 2

    async def sometimes(key: str, value: str) -> None:
        nonlocal failures
        if key == "session" and failures:
            failures -= 1
            raise OSError("the disk is full")
        await write(key, value)

    lodge.notebook.write = sometimes  # type: ignore[method-assign]
    lodge.start()
    ana = await people("Ana")
    await lodge.is_let_in(await ana.creates_room(), ana)
    assert "session" in lodge.notebook.pages


def on(words: str, status: int, **body: Any) -> Any:
    """The line itself answers what has these words in its path."""

    def answer(request: web.Request) -> web.Response | None:
        return web.json_response(body, status=status) if words in request.path else None

    return answer
