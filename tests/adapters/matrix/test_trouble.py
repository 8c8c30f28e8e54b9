"""A homeserver that is away, slow or strange, and a login that was ended: it goes on, or stops with a clear word."""

import asyncio
import contextlib
import json
import logging
import resource
import sqlite3
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.core.errors import LoginRefused
from bot.core.incoming import Left, Said
from tests.adapters.matrix.conftest import Lodges
from tests.adapters.matrix.lodge import Lodge
from tests.program.line import Line
from tests.servers.fixtures import People
from tests.servers.synapse import Account, Synapse


async def test_a_homeserver_that_is_away_for_a_while_costs_nothing(
    people: People, lodge: Lodge, synapse: Synapse
) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "before")
    await lodge.receiver.hears(Said, "before")
    synapse.pause()
    await asyncio.sleep(3)
    synapse.resume()
    await ana.says(room, "after")
    await lodge.receiver.hears(Said, "after", within=30)
    assert lodge.receiver.said == ["before", "after"]


async def test_a_homeserver_that_restarts_is_found_again(
    people: People, lodge: Lodge, synapse: Synapse
) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await asyncio.to_thread(synapse.restart)
    await ana.says(room, "after")
    await lodge.receiver.hears(Said, "after", within=30)
    assert lodge.network.connection.since is not None
    assert lodge.network.connection.trouble is not None


async def test_a_very_long_absence_is_cut_to_its_end_and_said_in_the_log(
    people: People, lodges: Lodges, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.adapters.matrix.filters.LIMIT", 10)
    monkeypatch.setattr("bot.adapters.matrix.history.MOST", 10)
    monkeypatch.setattr("bot.adapters.matrix.history.PAGE", 5)
    ana, lodge = await people("Ana"), lodges()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "before")
    await lodge.receiver.hears(Said)
    await lodge.stop()
    for number in range(26):
        await ana.says(room, f"number {number}")
    lodge = lodges(again=lodge)
    await lodge.receiver.hears(Said, "number 25")
    assert lodge.receiver.said == [f"number {number}" for number in range(6, 26)]
    assert f"more than 10 events were missed in {room}" in caplog.text


async def test_what_the_house_fails_on_is_tried_again_and_blocks_nothing(
    people: People, lodge: Lodge, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.adapters.matrix.workers.RETRIES", (0.01, 0.01))
    tried: list[str] = []

    async def fail(said: Said) -> None:
        tried.append(said.text)
        if said.text == "hopeless" or tried == ["once"]:
            raise RuntimeError(said.text)

    lodge.receiver.answer = fail
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    for text in ("once", "hopeless", "fine"):
        await ana.says(room, text)
    await lodge.receiver.hears(Said, "fine")
    assert tried == ["once", "once", "hopeless", "hopeless", "hopeless", "fine"]
    assert lodge.receiver.said == ["once", "fine"]
    assert "hopeless" not in caplog.text


async def test_no_word_and_no_secret_is_ever_in_the_log(
    people: People, lodges: Lodges, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ana, lodge = await people("Ana"), lodges()
    lodge.receiver.answer = lodge.receiver.echo
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    message = await ana.says(room, "canary one")
    await ana.edits(room, message, "canary two")
    await ana.hears("echo canary one")
    await lodge.stop()
    for secret in (
        "canary",
        lodge.account.password,
        json.loads(lodge.notebook.pages["session"])["access_token"],
    ):
        assert secret not in caplog.text


async def test_a_place_that_the_homeserver_forgot_is_found_again_room_by_room(
    people: People, lodges: Lodges, caplog: pytest.LogCaptureFixture
) -> None:
    ana, lodge = await people("Ana"), lodges()
    room, quiet, gone = [await ana.creates_room() for _ in range(3)]
    for one in (room, quiet, gone):
        await lodge.is_let_in(one, ana)
    await ana.says(room, "before")
    await ana.says(gone, "before too")
    await lodge.receiver.gathers(Said, 2)
    await lodge.stop()
    saved = json.loads(lodge.notebook.pages["position"])
    lodge.notebook.pages["position"] = json.dumps(saved | {"token": "of another server"})
    await ana.says(room, "meanwhile")
    await ana.says(quiet, "meanwhile too")
    await ana.kicks(lodge.user_id, gone)
    lodge = lodges(again=lodge)
    await lodge.receiver.gathers(Said, 2)
    left = await lodge.receiver.hears(Left)
    await ana.says(room, "after")
    await lodge.receiver.hears(Said, "after")
    assert sorted(lodge.receiver.said) == ["after", "meanwhile", "meanwhile too"]
    assert (left.origin.channel.native, left.me) == (gone, True)
    assert "does not know our position" in caplog.text


async def test_where_nothing_was_read_yet_a_lost_place_brings_up_nothing_old(
    people: People, lodges: Lodges
) -> None:
    ana, lodge = await people("Ana"), lodges()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "before")
    await lodge.receiver.hears(Said, "before")
    await lodge.stop()
    for last in ("", "$an-event-of-another-server"):
        note = {"token": "of another server", "rooms": {room: last}, "invited": {}}
        lodge.notebook.pages["position"] = json.dumps(note)
        lodge = lodges(again=lodge)
        while "of another server" in lodge.notebook.pages["position"]:  # noqa: ASYNC110 - it rings no bell
            await asyncio.sleep(0.05)
        await ana.says(room, "hello")
        await lodge.receiver.hears(Said, "hello")
        assert lodge.receiver.said == ["hello"]
        await lodge.stop()


async def test_a_place_refused_while_it_listens_is_asked_for_again_without_hurry(
    people: People, lodge_on_the_line: Lodge, line: Line
) -> None:
    ana, lodge = await people("Ana"), lodge_on_the_line
    lodge.start()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "before")
    await lodge.receiver.hears(Said, "before")

    def refuses(request: web.Request) -> web.Response | None:
        if "since" in request.query:
            return web.json_response({"errcode": "M_UNKNOWN", "error": "Invalid stream token"}, status=400)
        return None

    line.faults.append(refuses)
    await ana.says(room, "meanwhile")
    asked = line.asked
    await asyncio.sleep(4)
    assert line.asked - asked < 60
    await line.mend()
    await ana.says(room, "after")
    await lodge.receiver.hears(Said, "after", within=30)
    assert lodge.receiver.said == ["before", "meanwhile", "after"]


async def test_a_filter_that_the_homeserver_forgot_is_left_with_it_again(
    people: People, lodge: Lodge, synapse: Synapse, caplog: pytest.LogCaptureFixture
) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    synapse.stop()
    with contextlib.closing(sqlite3.connect(synapse.folder / "homeserver.db")) as database:
        database.execute("DELETE FROM user_filters")
        database.commit()
    synapse.start()
    await ana.says(room, "after")
    await lodge.receiver.hears(Said, "after", within=30)
    assert "position" not in caplog.text


async def test_an_answer_that_drips_in_is_given_up_and_asked_for_again(
    people: People, lodge_on_the_line: Lodge, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapters.matrix.sync.POLL", 1.0)
    monkeypatch.setattr("bot.adapters.matrix.sync.GRACE", 1.0)
    ana, lodge = await people("Ana"), lodge_on_the_line
    lodge.start()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)

    async def drip() -> AsyncIterator[bytes]:
        yield b'{"next_batch":"'
        while True:
            await asyncio.sleep(0.2)
            yield b"x"

    def slow(request: web.Request) -> web.Response | None:
        return web.Response(body=drip(), content_type="application/json") if "/sync" in request.path else None

    line.faults.append(slow)
    asked, spent = line.asked, time.process_time()
    await ana.says(room, "meanwhile")
    await asyncio.sleep(6)
    assert line.asked - asked <= 7
    assert time.process_time() - spent < 2
    assert lodge.network.connection.trouble == "the homeserver does not answer in time"
    await line.mend()
    await lodge.receiver.hears(Said, "meanwhile", within=40)
    assert lodge.receiver.said == ["meanwhile"]


async def test_the_same_device_is_used_at_every_start(people: People, lodges: Lodges) -> None:
    ana, lodge = await people("Ana"), lodges()
    await lodge.is_let_in(await ana.creates_room(), ana)
    await lodge.stop()
    lodge = lodges(again=lodge)
    await lodge.is_let_in(await ana.creates_room(), ana)
    bot = await people.enter(lodge.account, "loge")
    devices = (await bot.client.get("devices"))["devices"]
    assert len(devices) == 2, "the one it was registered with, and its own"


async def test_a_configured_token_is_used_with_its_device(people: People, synapse: Synapse) -> None:
    ana, account = await people("Ana"), synapse.register("loge")
    lodge = Lodge(synapse.base_url, account, password=None, token=account.token)
    lodge.start()
    await lodge.is_let_in(await ana.creates_room(), ana)
    assert lodge.notebook.pages.keys() == {"position"}
    await lodge.stop()


async def test_logged_out_it_logs_in_again_with_its_password(
    people: People, lodge: Lodge, synapse: Synapse
) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    synapse.revoke(_device_of(lodge))
    await ana.says(room, "still there?")
    await lodge.receiver.hears(Said, "still there?")
    await ana.says(room, "really?")
    await lodge.receiver.hears(Said, "really?")


async def test_logged_out_with_a_token_only_it_stops_and_says_why(people: People, synapse: Synapse) -> None:
    ana, account = await people("Ana"), synapse.register("loge")
    lodge = Lodge(synapse.base_url, account, password=None, token=account.token)
    lodge.start()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    synapse.revoke(account)
    await ana.says(room, "still there?")
    assert lodge.task is not None
    with pytest.raises(LoginRefused, match=r"does not accept our login of @loge.*M_UNKNOWN_TOKEN"):
        await asyncio.wait_for(lodge.task, 10)
    assert account.token not in str(lodge.network.connection)


@pytest.mark.parametrize("wrong", [{"password": "no"}, {"password": None, "token": "no"}, {"password": None}])
async def test_a_wrong_secret_is_refused_with_a_sentence(synapse: Synapse, wrong: dict[str, Any]) -> None:
    lodge = Lodge(synapse.base_url, synapse.register("loge"), **wrong)
    with pytest.raises(LoginRefused, match=r"Matrix: .+"):
        await asyncio.wait_for(lodge.network.run(lodge.receiver, ()), 10)


NONSENSE = {
    "half JSON": web.Response(text='{"next_batch": "s1", "roo', content_type="application/json"),
    "a page": web.Response(text="<html>Bad gateway</html>", content_type="text/html", status=502),
    "a page that is fine": web.Response(text="<html>Welcome</html>", content_type="text/html"),
    "no answer to the question": web.Response(text="[]", content_type="application/json"),
}


@pytest.mark.parametrize("nonsense", NONSENSE)
async def test_nonsense_from_the_homeserver_is_waited_out_without_hurry(nonsense: str) -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path)
        model = NONSENSE[nonsense]
        return web.Response(
            body=model.body, status=model.status, headers={"Content-Type": model.content_type}
        )

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0]
    lodge = Lodge(f"http://{host}:{port}", Account("@loge:test.local", "", "", "secret"))
    lodge.start()
    await asyncio.sleep(3)
    assert lodge.task is not None
    assert not lodge.task.done()
    assert 1 <= len(asked) < 20
    assert "homeserver" in (lodge.network.connection.trouble or "")
    await lodge.stop()
    await runner.cleanup()


async def test_a_homeserver_that_is_nowhere_costs_no_processor(caplog: pytest.LogCaptureFixture) -> None:
    lodge = Lodge("http://127.0.0.1:9", Account("@loge:test.local", "", "", "the-secret"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    started = time.monotonic()
    lodge.start()
    await asyncio.sleep(2)
    await lodge.stop()
    spent = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
    assert spent < 0.2 * (time.monotonic() - started)
    assert "the-secret" not in caplog.text


def _device_of(lodge: Lodge) -> Account:
    noted = json.loads(lodge.notebook.pages["session"])
    return Account(noted["user_id"], noted["access_token"], noted["device_id"], "")
