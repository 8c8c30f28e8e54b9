"""Keys come late, are lost, or are older than the homeserver knows: it goes on, and says what it cannot do."""

import json
import logging
import shutil
from pathlib import Path

import pytest

from bot.core.errors import LoginRefused
from bot.core.incoming import Renewed, Said, Unread
from tests.adapters.matrix.conftest import Lodges
from tests.adapters.matrix.lodge import Lodge, group
from tests.program.line import Line
from tests.servers.fixtures import People
from tests.servers.synapse import Account, Synapse


def session(lodge: Lodge) -> dict[str, str]:
    noted: dict[str, str] = json.loads(lodge.notebook.pages["session"])
    return noted


async def test_a_key_that_comes_late_opens_what_waited_for_it_once(
    people: People, synapse: Synapse, line: Line, keys: Path
) -> None:
    lodge = Lodge(line.url, synapse.register("loge"), keys=keys)
    lodge.start()
    ana = await people.with_element("Ana")
    room = await group(lodge, ana)
    line.withholding_keys = True
    question = await ana.says(room, "Coffee?")
    await ana.says(room, "Tea?")
    await noted_unread(lodge, room, 2)
    assert lodge.receiver.said == []
    kept = json.loads(lodge.notebook.pages["unread"])
    assert kept[room]["events"][0] == question
    assert kept.keys() == {room}
    line.withholding_keys = False
    await ana.sets_state(room, "m.room.name", {"name": "Kitchen"})  # something for the keys to come with
    await lodge.receiver.gathers(Said, 2)
    assert lodge.receiver.said == ["Coffee?", "Tea?"]
    assert json.loads(lodge.notebook.pages["unread"]) == {}
    await lodge.stop()


async def test_what_stays_unreadable_is_told_once_and_again_looked_for_after_a_restart(
    people: People, synapse: Synapse, line: Line, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapters.matrix.crypto.unread.GRACE", 0.5)
    lodge = Lodge(line.url, synapse.register("loge"), keys=keys)
    lodge.start()
    ana = await people.with_element("Ana")
    room = await group(lodge, ana)
    line.withholding_keys = True
    first = await ana.says(room, "Coffee?")
    unread = await lodge.receiver.hears(Unread)
    assert (unread.message, unread.origin.author.native, unread.origin.direct) == (first, ana.user_id, True)
    await ana.says(room, "Tea?")
    await noted_unread(lodge, room, 2)
    await lodge.stop()
    lodge = lodge.again()
    lodge.start()
    line.withholding_keys = False
    await ana.sets_state(room, "m.room.name", {"name": "Kitchen"})  # something for the keys to come with
    await lodge.receiver.gathers(Said, 2)
    assert not [report for report in lodge.receiver.reports if isinstance(report, Unread)]
    await lodge.stop()


async def noted_unread(lodge: Lodge, room: str, count: int) -> None:
    """Wait until so many events are noted."""

    def noted() -> bool:
        pages = json.loads(lodge.notebook.pages.get("unread", "{}"))
        return len(pages.get(room, {"events": []})["events"]) >= count

    await lodge.sees(noted)


@pytest.mark.parametrize("harm", ["gone", "broken"])
async def test_lost_keys_make_a_new_device_that_is_signed_by_the_same_identity(
    people: People, lodges: Lodges, keys: Path, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    lodge, ana = lodges(keys=keys), await people.with_element("Ana", strict=True)
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "before")
    await lodge.receiver.hears(Said, "before")
    await lodge.stop()
    before, master = session(lodge)["device_id"], json.loads(lodge.notebook.pages["vault"])["master"]
    for file in keys.parent.iterdir():
        file.write_bytes(b"no database at all") if harm == "broken" else file.unlink()
    lodge = lodges(again=lodge)
    lodge.receiver.answer = lodge.receiver.echo
    renewed = await lodge.receiver.hears(Renewed)
    device = session(lodge)["device_id"]
    assert renewed.device == device != before
    assert json.loads(lodge.notebook.pages["vault"])["master"] == master
    assert await ana.trusts(lodge.user_id, device)
    assert f"the keys of device {before} are lost" in caplog.text
    await ana.says(room, "after")
    await ana.hears("echo after")
    bot = await people.enter(lodge.account, "loge")
    devices = (await bot.client.get("devices"))["devices"]
    assert before not in [one["device_id"] for one in devices]


async def test_an_old_copy_of_the_keys_is_not_taken_for_the_keys(
    people: People, lodges: Lodges, keys: Path
) -> None:
    lodge, ana = lodges(keys=keys), await people.with_element("Ana")
    room = await group(lodge, ana)
    await lodge.stop()
    copy = shutil.copytree(keys.parent, keys.parent.with_name("copy"))
    lodge = lodges(again=lodge)
    await ana.says(room, "before")
    await lodge.receiver.hears(Said, "before")
    await lodge.stop()
    shutil.rmtree(keys.parent)
    shutil.copytree(copy, keys.parent)
    lodge = lodges(again=lodge)
    lodge.receiver.answer = lodge.receiver.echo
    await lodge.receiver.hears(Renewed)
    await ana.says(room, "after")
    await ana.hears("echo after")


async def test_with_a_token_only_lost_keys_end_it_with_a_sentence(
    people: People, synapse: Synapse, keys: Path
) -> None:
    account = synapse.register("loge")
    lodge = Lodge(synapse.base_url, account, password=None, token=account.token, keys=keys)
    lodge.start()
    ana = await people.with_element("Ana")
    await group(lodge, ana)
    await lodge.stop()
    keys.unlink()
    lodge = lodge.again()
    with pytest.raises(LoginRefused, match=r"keys of the bot's device are lost"):
        await lodge.network.run(lodge.receiver, ())


async def test_logged_out_it_shows_and_signs_its_device_again(
    people: People, lodges: Lodges, keys: Path, synapse: Synapse
) -> None:
    lodge, ana = lodges(keys=keys), await people.with_element("Ana", strict=True)
    lodge.receiver.answer = lodge.receiver.echo
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "before")
    await ana.hears("echo before")
    noted = session(lodge)
    synapse.revoke(Account(noted["user_id"], noted["access_token"], noted["device_id"], ""))
    await ana.takes_name("Ana again")
    await lodge.sees(lambda: session(lodge)["access_token"] != noted["access_token"])
    await ana.sees_signed(lodge.user_id, noted["device_id"])
    await ana.says(room, "after")
    await ana.hears("echo after")


async def test_an_identity_that_somebody_else_made_is_never_replaced(
    people: People, lodges: Lodges, keys: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    keeper = await people.with_element("Keeper")
    lodge = lodges(keys=keys, again=Lodge(keeper.client.base_url, keeper.client.account, keys=keys))
    ana = await people.with_element("Ana")
    await group(lodge, ana)
    said = await ana.client.post("keys", "query", body={"device_keys": {keeper.user_id: []}})
    await lodge.stop()
    assert "laloge keys recover" in caplog.text
    assert (
        "sealed" not in lodge.notebook.pages["vault"]
        or not json.loads(lodge.notebook.pages["vault"])["sealed"]
    )
    theirs = await ana.client.post("keys", "query", body={"device_keys": {keeper.user_id: []}})
    assert said["master_keys"] == theirs["master_keys"]
