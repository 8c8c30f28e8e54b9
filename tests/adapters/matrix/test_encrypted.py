"""In encrypted rooms the bot reads and is read, also by apps that trust signed devices only."""

import json
import logging
from pathlib import Path

import pytest

from bot.core.address import Address
from bot.core.incoming import Said
from bot.core.network import Destination
from tests.adapters.house import words
from tests.adapters.matrix.conftest import Lodges
from tests.adapters.matrix.lodge import Lodge, group
from tests.program.line import Line
from tests.servers.element.person import MEGOLM
from tests.servers.fixtures import People
from tests.servers.synapse import Synapse


def device_of(lodge: Lodge) -> str:
    return str(json.loads(lodge.notebook.pages["session"])["device_id"])


@pytest.mark.parametrize("strict", [False, True])
async def test_what_is_said_is_read_and_the_answer_is_read_too(
    people: People, lodges: Lodges, keys: Path, strict: bool
) -> None:
    lodge = lodges(keys=keys)
    lodge.receiver.answer = lodge.receiver.echo
    ana = await people.with_element("Ana", strict=strict)
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    question = await ana.says(room, "Coffee?")
    said = await lodge.receiver.hears(Said)
    assert (said.text, said.message, said.origin.author_name) == ("Coffee?", question, "Ana")
    answer = await ana.hears("echo Coffee?")
    assert (answer.sender, answer.replies_to) == (lodge.user_id, question)
    assert (ana.envelope(answer).encrypted, ana.envelope(answer).shield) == (True, 0)
    assert await ana.trusts(lodge.user_id, device_of(lodge))


async def test_who_comes_reads_on_and_who_left_gets_no_more_keys(
    people: People, lodges: Lodges, keys: Path
) -> None:
    lodge = lodges(keys=keys)
    lodge.receiver.answer = lodge.receiver.echo
    ana, ben = await people.with_element("Ana"), await people.with_element("Ben")
    room = await group(lodge, ana)
    await ana.says(room, "one")
    first = await ana.hears("echo one")
    await ana.invites(ben.user_id, room)
    await ben.joins(room)
    await ana.says(room, "loge: two")
    assert (await ben.hears("echo two")).sender == lodge.user_id
    await ana.kicks(ben.user_id, room)
    await ana.says(room, "three")
    third = await ana.hears("echo three")
    keys_used = [(await ana.raw(one))["content"]["session_id"] for one in (first, third)]
    assert keys_used[0] != keys_used[1]


async def test_a_room_may_become_encrypted_and_others_stay_plain(
    people: People, lodges: Lodges, keys: Path
) -> None:
    lodge = lodges(keys=keys)
    lodge.receiver.answer = lodge.receiver.echo
    ana, ben = await people.with_element("Ana"), await people("Ben")
    plain, room = await ben.creates_room(), await ben.creates_room(invite=[ana.user_id])
    await ana.joins(room)
    await lodge.is_let_in(plain, ben)
    await lodge.is_let_in(room, ben)
    await ana.says(room, "loge: in the clear")
    assert (await ana.raw(await ana.hears("echo in the clear")))["type"] == "m.room.message"
    await ben.sets_state(room, "m.room.encryption", MEGOLM)
    await ana.library.orders("sees_encryption", room=room)
    await ana.says(room, "loge: in secret")
    assert ana.envelope(await ana.hears("echo in secret")).encrypted
    await ben.says(plain, "still plain")
    await ben.hears("echo still plain", room=plain)


async def test_what_is_said_while_it_is_off_is_read_after_the_restart(
    people: People, lodges: Lodges, keys: Path
) -> None:
    lodge = lodges(keys=keys)
    ana = await people.with_element("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "before")
    await lodge.receiver.hears(Said, "before")
    device = device_of(lodge)
    await lodge.stop()
    await ana.says(room, "meanwhile")
    await ana.changes_key(room)
    await ana.says(room, "under another key")
    lodge = lodges(again=lodge)
    lodge.receiver.answer = lodge.receiver.echo
    await lodge.receiver.hears(Said, "under another key")
    assert lodge.receiver.said == ["meanwhile", "under another key"]
    assert (await ana.hears("echo meanwhile")).sender == lodge.user_id
    assert device_of(lodge) == device


async def test_edits_threads_and_reactions_are_what_they_are_in_plain_rooms(
    people: People, lodges: Lodges, keys: Path
) -> None:
    lodge = lodges(keys=keys)
    lodge.receiver.answer = lodge.receiver.echo
    ana = await people.with_element("Ana")
    room = await group(lodge, ana)
    root = await ana.says(room, "root")
    await ana.hears("echo root")
    await ana.says(room, "in a thread", thread=root)
    assert (await ana.hears("echo in a thread")).thread == root
    await ana.edits(room, root, "!changed")
    await ana.says(room, "last")
    await lodge.receiver.hears(Said, "last")
    assert lodge.receiver.said == ["root", "in a thread", "last"]


async def test_no_word_and_no_key_is_in_the_log_or_on_disk(
    people: People, lodges: Lodges, keys: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    lodge = lodges(keys=keys)
    lodge.receiver.answer = lodge.receiver.echo
    ana = await people.with_element("Ana")
    room = await group(lodge, ana)
    message = await ana.says(room, "canary one")
    await ana.hears("echo canary one")
    await ana.edits(room, message, "canary two")
    await ana.says(room, "done")
    await lodge.receiver.hears(Said, "done")
    await lodge.stop()
    vault = json.loads(lodge.notebook.pages["vault"])
    secrets = [vault["pickle_key"], vault["sealed"], lodge.account.password]
    exported = json.loads(await ana.library.orders("keys"))
    secrets += [session["session_key"] for session in exported]
    files = [file for file in keys.parent.rglob("*") if file.is_file()]
    kept = b"".join(file.read_bytes() for file in files) + json.dumps(lodge.notebook.pages).encode()
    assert keys in files
    assert b"canary" not in kept
    for secret in ("canary", *secrets):
        assert secret not in caplog.text
    assert not {record.name for record in caplog.records if record.name.startswith(("nio", "peewee"))}
    assert {oct(file.stat().st_mode & 0o777) for file in files} == {"0o600"}


@pytest.mark.parametrize("asked", [True, False])
async def test_a_direct_chat_that_it_opens_is_encrypted_where_the_homeserver_asks_for_it(
    people: People, synapse: Synapse, line: Line, keys: Path, asked: bool
) -> None:
    line.well_known = {"io.element.e2ee": {"default": asked}}
    lodge = Lodge(line.url, synapse.register("loge"), keys=keys)
    lodge.start()
    ana = await people.with_element("Ana", strict=True)
    await lodge.is_let_in(await ana.creates_room(), ana)
    direct = await lodge.network.direct(Address("matrix", ana.user_id))
    await lodge.network.send(Destination(direct), words("Good morning"), "first")
    room = await ana.is_invited(by=lodge.user_id)
    await ana.joins(room)
    heard = await ana.hears("Good morning")
    assert ((await ana.raw(heard))["type"] == "m.room.encrypted") is asked
    await ana.says(room, "Good night")
    await lodge.receiver.hears(Said, "Good night")
    await lodge.stop()
    lodge = lodge.again()
    lodge.start()
    await lodge.sees(lambda: lodge.network.connection.since is not None)
    await lodge.network.send(Destination(direct), words("Good morning again"), "second")
    heard = await ana.hears("Good morning again")
    assert ((await ana.raw(heard))["type"] == "m.room.encrypted") is asked
    await lodge.stop()
