"""What is believed of an encrypted event, whoever made it and whatever it says of itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from nio.crypto import OlmDevice  # type: ignore[import-untyped]

from bot.adapters.matrix.crypto.machine import MEGOLM, OLM, Machine, Unreadable
from bot.adapters.matrix.crypto.store import KeyFile, Unusable, open_file, set_aside

ROOM, EVE, BOT, ANA = "!kitchen", "@eve:example.org", "@loge:example.org", "@ana:example.org"


@contextmanager
def device(folder: Path, user_id: str) -> Iterator[Machine]:
    store = open_file(folder / f"{user_id[1:4]}.sqlite3", user_id, user_id[1:4].upper(), "key")
    try:
        yield Machine(user_id, user_id[1:4].upper(), store)
    finally:
        store.close()


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Machine]:
    with device(tmp_path, BOT) as machine:
        yield machine


@pytest.fixture
def ana(tmp_path: Path, bot: Machine) -> Iterator[Machine]:
    """Somebody whose device the bot knows, and whose key to the room it has."""
    with device(tmp_path, ANA) as machine:
        machine.create_outbound_group_session(ROOM)
        machine.outbound_group_sessions[ROOM].mark_as_shared()
        bot.device_store.add(
            OlmDevice(ANA, "ANA", {"ed25519": machine.fingerprint, "curve25519": machine.curve})
        )
        gives_key(machine, bot)
        yield machine


def gives_key(sender: Machine, to: Machine, room_id: str = ROOM) -> None:
    session = sender.outbound_group_sessions[ROOM]
    key = (sender.curve, sender.fingerprint, room_id, session.id, session.session_key)
    to.create_group_session(*key)


def says(machine: Machine, kind: str = "m.room.message", sender: str = ANA, **content: Any) -> dict[str, Any]:
    sealed = machine.group_encrypt(ROOM, {"type": kind, "content": content or {"body": "hello"}})
    return {"type": "m.room.encrypted", "event_id": "$1", "sender": sender, "content": sealed}


def test_a_message_is_read_again_as_often_as_it_comes(bot: Machine, ana: Machine) -> None:
    event = says(ana, body="hello")
    clear = bot.read(event, ROOM)
    assert (clear["type"], clear["content"], clear["sender"]) == ("m.room.message", {"body": "hello"}, ANA)
    assert bot.read(event, ROOM) == clear


def test_it_is_read_without_what_the_event_says_of_its_sender(bot: Machine, ana: Machine) -> None:
    event = says(ana)
    for claim in ("sender_key", "device_id"):
        del event["content"][claim]
    assert bot.read(event, ROOM)["content"] == {"body": "hello"}


def test_what_it_answers_may_stand_outside_in_the_clear(bot: Machine, ana: Machine) -> None:
    event = says(ana)
    event["content"]["m.relates_to"] = {"rel_type": "m.thread", "event_id": "$0"}
    assert bot.read(event, ROOM)["content"]["m.relates_to"]["event_id"] == "$0"


@pytest.mark.parametrize(
    "kind", ["m.room.redaction", "m.room.member", "m.room.encryption", "m.room.encrypted"]
)
def test_nobody_comes_goes_or_takes_back_in_secret(bot: Machine, ana: Machine, kind: str) -> None:
    with pytest.raises(Unreadable):
        bot.read(says(ana, kind, redacts="$0", membership="leave"), ROOM)


def test_the_same_words_under_another_event_are_refused(bot: Machine, ana: Machine) -> None:
    event = says(ana)
    bot.read(event, ROOM)
    with pytest.raises(Unreadable, match="said before"):
        bot.read({**event, "event_id": "$2"}, ROOM)


def test_words_are_of_their_sender_and_of_their_room_only(bot: Machine, ana: Machine) -> None:
    with pytest.raises(Unreadable, match="somebody else's"):
        bot.read(says(ana, sender=EVE), ROOM)
    with pytest.raises(Unreadable):
        bot.read(says(ana), "!elsewhere")
    gives_key(ana, bot, "!elsewhere")
    with pytest.raises(Unreadable, match="not of this room"):
        bot.read(says(ana), "!elsewhere")


def test_nobody_takes_another_ones_key_over_nor_makes_it_open_less(bot: Machine, ana: Machine) -> None:
    early, session = says(ana), ana.outbound_group_sessions[ROOM]
    gives_key(ana, bot)  # from here on only: what we have opens more
    assert bot.read(early, ROOM)
    bot.create_group_session("eve's key", "eve's", ROOM, session.id, session.session_key)
    kept = bot.session(ROOM, session.id)
    assert kept is not None
    assert kept.sender_key == ana.curve


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"algorithm": MEGOLM, "session_id": 5, "ciphertext": {}},
        {"algorithm": "m.other", "session_id": "x", "ciphertext": "AwgA"},
        {"algorithm": MEGOLM, "session_id": "x", "ciphertext": "AwgA"},
    ],
)
def test_what_nobody_understands_is_unreadable_and_no_error(bot: Machine, content: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        bot.read({"event_id": "$1", "sender": ANA, "content": content}, ROOM)


def test_whatever_is_sent_to_the_device_is_no_error(bot: Machine) -> None:
    bodies, kinds = (None, "", "not base64 é", "AwgA", 7), (0, 1, 2, None, "0")
    for body, kind in product(bodies, kinds):
        text = {bot.curve: {"type": kind, "body": body}}
        sealed = {"algorithm": OLM, "sender_key": bot.curve, "ciphertext": text}
        assert bot.hear({"type": "m.room.encrypted", "sender": EVE, "content": sealed}) is None
    assert bot.hear({"type": "m.room_key", "sender": EVE, "content": {"session_key": "plain"}}) is None


def test_a_file_under_another_key_or_with_other_contents_is_unusable_and_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "keys.sqlite3"
    store: KeyFile = open_file(file, BOT, "LOG", "key")
    Machine(BOT, "LOG", store)
    store.close()
    with pytest.raises(Unusable):
        open_file(file, BOT, "LOG", "another key")
    aside = set_aside(file)
    assert not file.exists()
    file.write_bytes(b"something else")
    with pytest.raises(Unusable):
        open_file(file, BOT, "LOG", "key")
    open_file(aside, BOT, "LOG", "key").close()
