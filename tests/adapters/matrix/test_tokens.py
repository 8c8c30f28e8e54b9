"""Tokens that run out, are refused, or are lost between two breaths: the device stays, and nobody notices."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from typing_extensions import override

from bot.core.address import Address
from bot.core.errors import LoginRefused, SendFailed
from bot.core.incoming import Said
from bot.core.network import Destination
from tests.adapters.house import MemoryNotebook, words
from tests.adapters.matrix.lodge import Lodge
from tests.program.line import Line
from tests.servers.fixtures import People
from tests.servers.person import MatrixPerson
from tests.servers.synapse import Synapse

LIFETIME = 3.0


@pytest.fixture
async def line(synapse_with_short_tokens: Synapse) -> AsyncIterator[Line]:
    async with Line.to(synapse_with_short_tokens.base_url) as own:
        yield own


@pytest.fixture
async def ana(people_with_short_tokens: People) -> MatrixPerson:
    return await people_with_short_tokens("Ana")


@pytest.fixture
async def lodge(synapse_with_short_tokens: Synapse, line: Line) -> AsyncIterator[Lodge]:
    lodge = Lodge(line.url, synapse_with_short_tokens.register("loge"))
    lodge.start()
    yield lodge
    await lodge.stop()


@pytest.fixture
async def room(ana: MatrixPerson, lodge: Lodge) -> str:
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    return room


def noted(lodge: Lodge, **changed: object) -> dict[str, object]:
    """The login in its notebook, with these changes written into it."""
    login: dict[str, object] = json.loads(lodge.notebook.pages["session"]) | changed
    lodge.notebook.pages["session"] = json.dumps(login)
    return login


async def asks(ana: MatrixPerson, lodge: Lodge, room: str, text: str) -> None:
    lodge.receiver.answer = lodge.receiver.echo
    await ana.says(room, text)
    await ana.hears(f"echo {text}", within=30)


async def test_a_token_is_renewed_before_its_end_and_no_request_ever_fails_for_it(
    ana: MatrixPerson, lodge: Lodge, room: str, line: Line
) -> None:
    for number in range(6):
        await asyncio.sleep(LIFETIME / 3)
        await asks(ana, lodge, room, f"number {number}")
    assert line.count("/login") == 1
    assert 2 <= line.count("/refresh") <= 4
    assert line.count("/", 401) == 0


async def test_a_token_that_ran_out_while_it_was_off_is_renewed_at_the_start(
    ana: MatrixPerson, lodge: Lodge, room: str, line: Line
) -> None:
    device = noted(lodge)["device_id"]
    await lodge.stop()
    await asyncio.sleep(LIFETIME + 1)
    lodge = lodge.again()
    lodge.start()
    await asks(ana, lodge, room, "hello")
    assert (line.count("/login"), line.count("/refresh", 200), line.count("/", 401)) == (1, 1, 0)
    assert noted(lodge)["device_id"] == device
    await lodge.stop()


async def test_a_token_whose_end_was_not_foreseen_is_renewed_once_by_all_who_find_it(
    ana: MatrixPerson, lodge: Lodge, room: str, line: Line
) -> None:
    await lodge.stop()
    noted(lodge, renew_at=None)
    await asyncio.sleep(LIFETIME + 1)
    lodge = lodge.again()
    lodge.start()
    await asks(ana, lodge, room, "hello")
    assert line.count("/refresh", 200) == 1
    noted(lodge, renew_at=None)
    await lodge.stop()
    lodge = lodge.again()
    lodge.start()
    await asks(ana, lodge, room, "again")
    await asyncio.sleep(LIFETIME)
    before = line.count("/refresh")
    to = Destination(Address("matrix", room))

    async def send(number: int) -> None:
        while True:
            try:
                await lodge.network.send(to, words(f"news {number}"), f"news-{number}-{lodge.user_id[1:]}")
            except SendFailed as failure:
                await asyncio.sleep(failure.retry_after or 0)
            else:
                return

    await asyncio.gather(*map(send, range(8)))
    assert line.count("/refresh") == before + 1
    assert line.count("/login") == 1
    await lodge.stop()


class Torn(MemoryNotebook):
    """A notebook whose writer is killed right before, or right after, a new token is written."""

    def __init__(self, pages: dict[str, str], *, written: bool) -> None:
        super().__init__(pages)
        self.reached = asyncio.Event()
        self._written = written

    @override
    async def write(self, key: str, value: str) -> None:
        if key != "session":
            await super().write(key, value)
            return
        if self._written:
            await super().write(key, value)
        self.reached.set()
        await asyncio.Event().wait()


@pytest.mark.parametrize("written", [False, True])
async def test_killed_around_the_noting_of_a_new_token_it_goes_on_with_the_same_device(
    ana: MatrixPerson, lodge: Lodge, room: str, line: Line, *, written: bool
) -> None:
    await lodge.stop()
    device = noted(lodge, renew_at=0)["device_id"]
    torn = Torn(lodge.notebook.pages, written=written)
    dying = Lodge(lodge.base_url, lodge.account, torn)
    dying.start()
    await asyncio.wait_for(torn.reached.wait(), 10)
    await dying.stop()
    revived = Lodge(lodge.base_url, lodge.account, MemoryNotebook(torn.pages))
    revived.start()
    await asks(ana, revived, room, "hello")
    assert (line.count("/login"), line.count("/", 401), line.count("/refresh", 403)) == (1, 0, 0)
    assert noted(revived)["device_id"] == device
    await revived.stop()


async def test_a_renewal_whose_answer_was_lost_is_asked_for_again(
    ana: MatrixPerson, lodge: Lodge, room: str, line: Line
) -> None:
    await lodge.stop()
    noted(lodge, renew_at=0)
    line.losing = "/refresh"
    lodge = lodge.again()
    lodge.start()
    await line.holds()
    await line.cut()
    await line.mend()
    await asks(ana, lodge, room, "hello")
    assert line.count("/login") == 1
    await lodge.stop()


REFUSED = ("spent", "")
"""A refresh token that was replaced long ago, as in a copy of the database that was put back; and none at all."""


@pytest.mark.parametrize("refresh_token", REFUSED)
async def test_where_a_token_cannot_be_renewed_it_logs_in_again_on_the_same_device(
    ana: MatrixPerson, lodge: Lodge, room: str, line: Line, refresh_token: str
) -> None:
    await lodge.stop()
    login = noted(lodge)
    spent = login["refresh_token"] if refresh_token else ""
    await asyncio.sleep(LIFETIME)
    if refresh_token:
        lodge = lodge.again()
        lodge.start()
        await asks(ana, lodge, room, "meanwhile")
        await lodge.stop()
        await asyncio.sleep(LIFETIME)
    noted(lodge, refresh_token=spent)
    lodge = lodge.again()
    lodge.start()
    await asks(ana, lodge, room, "hello")
    assert line.count("/login", 200) == 2
    assert noted(lodge)["device_id"] == login["device_id"]
    await lodge.stop()


@pytest.mark.usefixtures("room")
async def test_with_a_token_alone_that_ran_out_it_ends_with_one_sentence(lodge: Lodge, line: Line) -> None:
    await lodge.stop()
    token = str(noted(lodge)["access_token"])
    await asyncio.sleep(LIFETIME)
    asked = line.asked
    alone = Lodge(line.url, lodge.account, password=None, token=token)
    with pytest.raises(LoginRefused, match=r"does not accept the token of @loge.*\(M_UNKNOWN_TOKEN\)\.$"):
        await asyncio.wait_for(alone.network.run(alone.receiver, ()), 10)
    assert line.asked - asked == 1


async def test_nothing_more_is_said_than_the_room_was_told(
    ana: MatrixPerson, lodge: Lodge, room: str
) -> None:
    await asks(ana, lodge, room, "one")
    await asyncio.sleep(LIFETIME)
    await asks(ana, lodge, room, "two")
    await lodge.receiver.gathers(Said, 2)  # she may hear the answer before the bot knows that it was sent
    assert [said.text for said in lodge.receiver.reports if isinstance(said, Said)] == ["one", "two"]
