import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.servers import ears
from tests.servers.client import MatrixRefusedError
from tests.servers.fixtures import People
from tests.servers.synapse import Synapse


async def test_two_people_talk_in_a_room(people: People) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.creates_room("Kitchen")
    await ana.invites(ben.user_id, room)
    await ben.joins(await ben.is_invited(by=ana.user_id))
    await ana.sees("join", ben.user_id, room)

    question = await ana.says(room, "Coffee?", mentions=[ben.user_id])
    heard = await ben.hears("Coffee")
    assert heard.event_id == question
    assert heard.rings_for(ben.user_id)

    await ben.says(room, "Yes, please", reply_to=question)
    assert (await ana.hears("Yes")).replies_to == question


async def test_an_edit_a_thread_a_reaction_and_a_redaction_arrive_as_such(people: People) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.direct_with(ben.user_id)
    await ben.joins(await ben.is_invited())

    first = await ana.says(room, "Helo", html="<b>Helo</b>")
    await ana.edits(room, first, "Hello")
    edit = await ben.hears("Hello")
    assert (edit.edits, edit.content["body"]) == (first, "* Hello")

    await ana.says(room, "In a thread", thread=first)
    assert (await ben.hears("In a thread")).thread == first
    reaction = await ana.reacts(room, first, "👍")
    assert (await ben.hears(lambda event: event.type == "m.reaction")).relates_to["key"] == "👍"
    await ana.redacts(room, reaction)
    await ben.hears(lambda event: event.type == "m.room.redaction")


async def test_someone_with_two_devices_reads_on_one_what_they_said_on_the_other(people: People) -> None:
    phone = await people("Léa")
    laptop = await people.enter(people.synapse.login(phone.client.account), "Léa")
    assert phone.user_id == laptop.user_id
    room = await phone.creates_room()
    await phone.says(room, "On my way")
    await laptop.joins(room)
    await laptop.says(room, "Arrived")
    await laptop.ears.hear(lambda event: event.text == "Arrived", within=5)
    assert [event.text for event in laptop.messages(room)] == ["On my way", "Arrived"]


async def test_a_direct_chat_is_noted_and_shows_on_the_invitation(people: People) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.direct_with(ben.user_id)
    invitation = await ben.hears(lambda event: event.membership == "invite", room=room)
    assert invitation.content["is_direct"]
    assert ana.ears.account_data["m.direct"] == {ben.user_id: [room]}


async def test_an_event_answers_one_question_only(people: People) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.creates_room(public=True)
    await ben.joins(room)
    await ana.says(room, "pong")
    await ben.hears("pong")
    await ben.hears_nothing("pong", during=0.3)
    await ana.hears_nothing(during=0)


async def test_who_waits_in_vain_reads_what_was_said_instead(people: People) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.creates_room(public=True)
    await ben.joins(room)
    await ana.says(room, "peng")
    with pytest.raises(AssertionError, match=r"Ben did not hear 'pong' in 0.5 s, but:(?s:.*)peng"):
        await ben.hears("pong", within=0.5)


async def test_a_burst_is_heard_whole_and_in_order(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ears, "FILTER", json.dumps({"room": {"timeline": {"limit": 5}}}))
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.creates_room(public=True)
    await ben.joins(room)
    await ana.says(room, "Before")
    await ben.hears("Before")
    await ben.ears.close()
    said = [await ana.says(room, f"Word {number}") for number in range(15)]
    await ben.ears.open()
    await ben.hears("Word 14")
    assert [event.event_id for event in ben.messages(room)][1:] == said


async def test_the_homeserver_goes_away_for_a_while_and_nothing_is_lost(
    synapse: Synapse, people: People
) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.creates_room(public=True)
    await ben.joins(room)
    await ana.says(room, "Still here")
    await ben.hears("Still here")

    synapse.pause()
    await ana.hears_nothing(during=0.3)
    synapse.resume()
    await ana.says(room, "Back again")
    await ben.hears("Back again")


@pytest.mark.parametrize("end", [Synapse.stop, Synapse.kill])
async def test_a_restarted_homeserver_knows_its_rooms_and_its_people(
    people: People, end: Callable[[Synapse], None]
) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.creates_room(public=True)
    await ben.joins(room)
    end(people.synapse)
    people.synapse.start()
    await ana.says(room, "Good morning")
    await ben.hears("Good morning")


async def test_a_kick_and_a_refusal_are_told(people: People) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.creates_room(public=True)
    await ben.joins(room)
    await ana.kicks(ben.user_id, room, "Closing time")
    assert (await ben.sees("leave", ben.user_id, room)).content["reason"] == "Closing time"
    with pytest.raises(MatrixRefusedError, match="403 M_FORBIDDEN"):
        await ben.says(room, "But")


async def test_a_revoked_token_ends_the_waiting_with_its_reason(people: People) -> None:
    ana = await people("Ana")
    people.synapse.revoke(ana.client.account)
    with pytest.raises(MatrixRefusedError, match="401 M_UNKNOWN_TOKEN"):
        await ana.hears("anything")


def test_an_administrator_can_be_registered(synapse: Synapse) -> None:
    account = synapse.register("root", admin=True)
    assert account.user_id.endswith(f":{synapse.server_name}")


def test_a_homeserver_that_cannot_start_says_why(tmp_path: Path) -> None:
    server = Synapse(tmp_path, server_name="not a name")
    with pytest.raises(RuntimeError, match=r"the end of its log:(?s:.*)not a name"):
        server.start()
    server.stop()


async def test_default_limits_hold_back_the_eleventh_message(people_with_default_limits: People) -> None:
    ana = await people_with_default_limits("Ana")
    room = await ana.creates_room()
    refused = 0
    for number in range(12):
        try:
            await ana.client.ask_once(
                "PUT",
                ("rooms", room, "send", "m.room.message", str(number)),
                {"body": "x", "msgtype": "m.text"},
            )
        except MatrixRefusedError as refusal:
            refused += refusal.code == "M_LIMIT_EXCEEDED"
    assert refused
