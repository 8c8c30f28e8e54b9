"""What the bot says arrives as people should see it: quiet or ringing, in its place, once."""

import asyncio
import time

import pytest

from bot.core.address import Address
from bot.core.errors import SendFailed
from bot.core.network import Destination, Natives
from bot.core.presentation import Called, Line, Plain, Presentation, Shape, Theirs
from tests.adapters.house import words
from tests.adapters.matrix.lodge import Lodge, group
from tests.servers.client import MatrixClient
from tests.servers.fixtures import People
from tests.servers.synapse import Account, Synapse


async def test_what_must_be_heard_rings_for_whom_it_calls_and_for_nobody_else(
    people: People, lodge: Lodge
) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    called = Called("Ana", f"matrix:{ana.user_id}")
    line = Line(Shape.SENTENCE, (called, Plain(": your turn. "), Theirs("@room <b>come</b> @everyone")))
    rings = Presentation((line,), rings=True, calls=(f"matrix:{ana.user_id}",))
    await lodge.network.send(Destination(Address("matrix", room)), rings, "ring-1")
    heard = await ana.hears("your turn")
    assert (heard.msgtype, heard.mentions) == ("m.text", [ana.user_id])
    assert heard.rings_for(ana.user_id)
    assert not heard.rings_for(ben.user_id)
    assert "@room" not in heard.content["body"] + heard.content["formatted_body"]
    assert "<b>" not in heard.content["formatted_body"]
    assert await _highlights(ana.client, room) == 1
    assert await _highlights(ben.client, room) == 0


async def _highlights(client: MatrixClient, room: str) -> int:
    answer = await client.get("sync")
    return int(answer["rooms"]["join"][room]["unread_notifications"]["highlight_count"])


async def test_its_own_post_is_edited_in_place_and_rings_no_more(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    to = Destination(await lodge.is_let_in(room, ana))
    post = await lodge.network.send(to, words("3 places left"), "post-1")
    await ana.hears("3 places")
    await lodge.network.edit(to, post, words("2 places left"), "post-2")
    edit = await ana.hears("2 places")
    assert ((edit.edits,), edit.text, edit.content["body"]) == (post, "2 places left", "* 2 places left")
    assert edit.content["m.mentions"] == edit.content["m.new_content"]["m.mentions"] == {}


async def test_the_same_key_after_a_restart_still_says_it_once(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    to = Destination(await lodge.is_let_in(await ana.creates_room(), ana))
    first = await lodge.network.send(to, words("once"), "outbox/1")
    await lodge.stop()
    again = lodge.again()
    again.start()
    assert await patiently(again, to, words("once"), "outbox/1") == first
    await again.stop()
    assert len(ana.messages(to.channel.native, by=lodge.user_id)) == 1


async def patiently(lodge: Lodge, to: Destination, presentation: Presentation, key: str) -> Natives:
    """As the postman does: again when the network says so."""
    while True:
        try:
            return await lodge.network.send(to, presentation, key)
        except SendFailed as failure:
            await asyncio.sleep(failure.retry_after or 0)


async def test_a_limit_is_told_at_once_and_keeping_to_it_sends(
    people_with_default_limits: People, synapse_with_default_limits: Synapse
) -> None:
    ana = await people_with_default_limits("Ana")
    lodge = Lodge.new(synapse_with_default_limits)
    lodge.start()
    to = Destination(await lodge.is_let_in(await ana.creates_room(), ana))
    started = time.monotonic()
    limited: SendFailed | None = None
    for number in range(30):
        try:
            await lodge.network.send(to, words(f"number {number}"), f"key-{number}")
        except SendFailed as failure:
            limited = failure
            break
    assert limited is not None
    assert limited.retry_after is not None
    assert 0 < limited.retry_after < 30
    assert time.monotonic() - started < 5, "it slept instead of saying so"
    await asyncio.sleep(limited.retry_after + 0.1)
    await lodge.network.send(to, words("at last"), "key-last")
    await ana.hears("at last")
    await lodge.stop()


async def test_a_room_that_it_may_not_write_to_is_given_up_at_once(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room(power_level_content_override={"events_default": 50})
    to = Destination(await lodge.is_let_in(room, ana))
    for nowhere in (
        to,
        Destination(Address("matrix", "!nowhere")),
        Destination(Address("matrix", "odd/%2F")),
    ):
        with pytest.raises(SendFailed) as failure:
            await lodge.network.send(nowhere, words("hello"), "key-1")
        assert failure.value.retry_after is None
        assert ("50 is needed" in failure.value.reason) is (nowhere is to)
        assert failure.value.lacking == ("0 < 50" if nowhere is to else "")


async def test_before_it_is_connected_it_asks_for_patience() -> None:
    lodge = Lodge("http://127.0.0.1:9", Account("@loge:test.local", "", "", "secret"))
    with pytest.raises(SendFailed) as failure:
        await lodge.network.send(Destination(Address("matrix", "!a")), words("hello"), "key-1")
    assert failure.value.retry_after is not None
