"""What people say is reported: once, in order, whatever happens in between."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.incoming import Deleted, Edited, Invited, Joined, Left, Reacted, Said
from tests.adapters.matrix.conftest import Lodges
from tests.adapters.matrix.lodge import Lodge, group
from tests.servers.fixtures import People
from tests.servers.synapse import Synapse


async def test_what_is_said_is_reported_once_and_answered_in_the_room(people: People, lodge: Lodge) -> None:
    lodge.receiver.answer = lodge.receiver.echo
    ana = await people("Ana")
    room = await ana.creates_room("Kitchen")
    await lodge.is_let_in(room, ana)
    question = await ana.says(room, "Coffee?")
    said = await lodge.receiver.hears(Said)
    assert (said.text, said.message, said.origin.author_name) == ("Coffee?", question, "Ana")
    assert (said.origin.key, said.origin.direct, said.addressed) == (f"matrix:{question}", True, True)
    assert abs(datetime.now(UTC) - said.origin.sent_at) < timedelta(minutes=1)
    answer = await ana.hears("echo Coffee?")
    assert (answer.msgtype, answer.replies_to, answer.content["m.mentions"]) == ("m.notice", question, {})
    await ana.hears_nothing(room=room)
    assert len(lodge.receiver.said) == 1


async def test_a_burst_in_a_room_is_reported_whole_and_in_order(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    for number in range(60):
        await ana.says(room, f"number {number}")
    await lodge.receiver.gathers(Said, 60, within=30)
    assert lodge.receiver.said == [f"number {number}" for number in range(60)]


async def test_what_is_said_while_it_is_off_is_reported_once_after_the_restart(
    people: People, lodges: Lodges, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapters.matrix.filters.LIMIT", 10)
    ana, lodge = await people("Ana"), lodges()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "before")
    await lodge.receiver.hears(Said, "before")
    await lodge.stop()
    before = datetime.now(UTC) + timedelta(milliseconds=1)
    for number in range(15):  # more than the first answer holds
        await ana.says(room, f"meanwhile {number}")
    await asyncio.sleep(0.1)
    after = datetime.now(UTC)
    lodge = lodges(again=lodge)
    said = await lodge.receiver.gathers(Said, 15)
    assert lodge.receiver.said == [f"meanwhile {number}" for number in range(15)]
    assert all(before - timedelta(seconds=1) < one.origin.sent_at < after for one in said)
    assert not lodge.receiver.repeated
    assert said[0].origin.author_name == "Ana"


async def test_what_was_not_wholly_handled_is_reported_again_after_a_crash(
    people: People, lodges: Lodges
) -> None:
    ana, lodge = await people("Ana"), lodges()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "handled")
    await lodge.receiver.hears(Said, "handled")
    await asyncio.sleep(1.5)  # for the position to be saved
    never = asyncio.Event()

    async def hang(_: Said) -> None:
        await never.wait()

    lodge.receiver.answer = hang
    await ana.says(room, "lost?")
    ben = await people("Ben")
    await ana.invites(ben.user_id, room)
    await ben.joins(room)
    await lodge.receiver.hears(Joined)
    await lodge.stop()
    lodge = lodges(again=lodge)
    await lodge.receiver.hears(Said, "lost?")
    await lodge.receiver.hears(Joined)
    assert lodge.receiver.said == ["lost?"]


async def test_killed_before_the_position_was_saved_it_reports_again(people: People, lodges: Lodges) -> None:
    ana, lodge = await people("Ana"), lodges()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await lodge.receiver.hears(Invited)
    await ana.says(room, "first")
    await lodge.receiver.hears(Said)
    await asyncio.sleep(1.5)
    saved = dict(lodge.notebook.pages)
    await ana.says(room, "second")
    await lodge.receiver.hears(Said, "second")
    await lodge.stop()
    lodge.notebook.pages = saved  # as if the plug had been pulled
    lodge = lodges(again=lodge)
    await lodge.receiver.hears(Said, "second")
    assert lodge.receiver.said == ["second"]


async def test_history_from_before_the_join_is_never_reported(people: People, lodges: Lodges) -> None:
    ana, lodge = await people("Ana"), lodges()
    room = await ana.creates_room(public=True)
    for number in range(30):
        await ana.says(room, f"!old {number}")
    await lodge.is_let_in(room, ana)
    await ana.says(room, "!new")
    await lodge.receiver.hears(Said, "!new")
    assert lodge.receiver.said == ["!new"]
    await lodge.stop()
    lodge = lodges(again=lodge)
    await ana.says(room, "!newer")
    await lodge.receiver.hears(Said, "!newer")
    assert lodge.receiver.said == ["!newer"]


async def test_the_very_first_start_reports_nothing_of_before(people: People, lodges: Lodges) -> None:
    ana, lodge = await people("Ana"), lodges()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.says(room, "!old")
    await lodge.receiver.hears(Said)
    await lodge.stop()
    lodge.notebook.pages.pop("position")
    lodge = lodges(again=lodge)
    await asyncio.sleep(1)
    await ana.says(room, "!new")
    await lodge.receiver.hears(Said, "!new")
    assert lodge.receiver.said == ["!new"]


async def test_notices_other_bots_and_edits_are_not_taken_for_words(people: People, lodges: Lodges) -> None:
    ana, robot = await people("Ana"), await people("Robot")
    lodge = lodges(bots=(robot.user_id,))
    room = await group(lodge, ana, robot)
    await ana.says(room, "!notice", msgtype="m.notice")
    await robot.says(room, "!robot")
    first = await ana.says(room, "!first")
    await ana.edits(room, first, "!changed")
    await ana.says(room, "!last")
    await lodge.receiver.hears(Said, "!last")
    assert lodge.receiver.said == ["!first", "!last"]
    edited = await lodge.receiver.hears(Edited)
    assert (edited.message, edited.text, edited.addressed) == (first, "!changed", True)


async def test_what_is_taken_back_is_told_and_not_reported_after_a_restart(
    people: People, lodges: Lodges
) -> None:
    ana, lodge = await people("Ana"), lodges()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await lodge.stop()
    gone = await ana.says(room, "!gone")
    await ana.redacts(room, gone)
    await ana.says(room, "!stays")
    lodge = lodges(again=lodge)
    await lodge.receiver.hears(Said, "!stays")
    assert lodge.receiver.said == ["!stays"]
    assert (await lodge.receiver.hears(Deleted)).message == gone


async def test_reactions_come_and_go(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    message = await ana.says(room, "Coffee?")
    reaction = await ana.reacts(room, message, "👍")
    await lodge.receiver.hears(Reacted)
    await ana.redacts(room, reaction)
    put, taken = await lodge.receiver.gathers(Reacted, 2)
    assert (put.message, put.emoji, put.removed) == (message, "👍", False)
    assert (taken.message, taken.emoji, taken.removed) == (message, "👍", True)


async def test_people_come_and_go_and_a_new_name_is_neither(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await ana.invites(ben.user_id, room)
    await ben.joins(room)
    joined = await lodge.receiver.hears(Joined)
    assert (joined.origin.author.native, joined.origin.author_name) == (ben.user_id, "Ben")
    await ben.takes_name("Benjamin")
    await ana.hears(lambda event: event.content.get("displayname") == "Benjamin", room=room)
    await ana.kicks(ben.user_id, room)
    left = await lodge.receiver.hears(Left)
    assert (left.origin.author.native, left.origin.author_name) == (ben.user_id, "Benjamin")
    assert len([report for report in lodge.receiver.reports if isinstance(report, Joined)]) == 1


async def test_it_learns_that_it_was_kicked_even_while_it_was_off(people: People, lodges: Lodges) -> None:
    ana, lodge = await people("Ana"), lodges()
    room, other = await ana.creates_room(), await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await lodge.is_let_in(other, ana)
    await ana.says(other, "both")
    await lodge.receiver.hears(Said, "both")
    await ana.kicks(lodge.user_id, room)
    left = await lodge.receiver.hears(Left)
    assert (left.origin.author.native, left.origin.channel.native) == (lodge.user_id, room)
    await lodge.stop()
    await ana.kicks(lodge.user_id, other)
    lodge = lodges(again=lodge)
    left = await lodge.receiver.hears(Left)
    assert (left.origin.author.native, left.origin.channel.native) == (lodge.user_id, other)


async def test_it_learns_that_its_account_left_a_room_elsewhere(
    people: People, lodge: Lodge, synapse: Synapse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapters.matrix.sync.LOOKS_AROUND", 1.0)
    ana = await people("Ana")
    room, other = await ana.creates_room(), await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await lodge.is_let_in(other, ana)
    elsewhere = await people.enter(synapse.login(lodge.account), "loge")
    await elsewhere.leaves(room)
    await asyncio.sleep(1)
    for _ in range(2):
        await ana.says(other, "hello")
        await lodge.receiver.hears(Said, "hello")
    left = await lodge.receiver.hears(Left)
    assert (left.origin.channel.native, left.me) == (room, True)
    await ana.says(other, "still there?")
    await lodge.receiver.hears(Said, "still there?")


async def test_an_encrypted_room_is_no_error_and_said_once_in_the_log(
    people: People, lodge: Lodge, caplog: pytest.LogCaptureFixture
) -> None:
    ana = await people("Ana")
    encrypted = {
        "type": "m.room.encryption",
        "state_key": "",
        "content": {"algorithm": "m.megolm.v1.aes-sha2"},
    }
    room = await ana.creates_room(initial_state=[encrypted])
    await lodge.is_let_in(room, ana)
    secret = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgA", "session_id": "x"}
    for _ in range(2):
        await ana.sends(room, "m.room.encrypted", secret)
    await ana.says(room, "in the clear")
    await lodge.receiver.hears(Said, "in the clear")
    assert [record.getMessage() for record in caplog.records if "encrypted" in record.getMessage()] == [
        f"Matrix: {room} is encrypted; what is said there cannot be read"
    ]


async def test_odd_messages_are_no_error(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    odd: list[dict[str, object]] = [
        {"msgtype": "org.example.unheard", "body": "odd"},
        {"msgtype": "m.image", "body": "picture.png", "url": "mxc://test.local/x"},
        {
            "msgtype": "m.text",
            "body": "fine",
            "m.mentions": {"user_ids": []},
            "m.relates_to": {"rel_type": "m.odd"},
        },
    ]
    for content in odd:
        await ana.sends(room, "m.room.message", content)
    await ana.sends(room, "org.example.unheard", {"body": 1})
    await ana.says(room, "long " * 8_000)
    said = await lodge.receiver.hears(Said, "long")
    assert lodge.receiver.said[:2] == ["", "fine"]  # a picture in a direct chat, without words
    assert len(said.text) <= 20_000


async def test_a_slow_answer_to_one_person_delays_nobody_else_and_keeps_their_order(
    people: People, lodge: Lodge
) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    go_on = asyncio.Event()

    async def slow(said: Said) -> None:
        if said.text == "!slow":
            await go_on.wait()

    lodge.receiver.answer = slow
    await ana.says(room, "!slow")
    await ana.says(room, "!after")
    await ben.says(room, "!quick")
    await lodge.receiver.hears(Said, "!quick")
    assert lodge.receiver.said == ["!quick"]
    go_on.set()
    await lodge.receiver.hears(Said, "!after")
    assert lodge.receiver.said == ["!quick", "!slow", "!after"]
