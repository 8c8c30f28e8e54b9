"""Invitations, direct chats, and who is in a room."""

import asyncio

import pytest

from bot.core.address import Address
from bot.core.errors import SendFailed
from bot.core.incoming import Invited, Left, Said
from bot.core.network import Destination
from tests.adapters.house import words
from tests.adapters.matrix.conftest import Lodges
from tests.adapters.matrix.lodge import Lodge
from tests.program.line import Line
from tests.servers.fixtures import People


async def test_an_invitation_says_who_asks_where_and_whether_in_private(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    kitchen = await ana.creates_room("Kitchen", invite=[lodge.user_id])
    first = await lodge.receiver.hears(Invited)
    assert (first.origin.author.native, first.origin.author_name) == (ana.user_id, "Ana")
    assert (first.origin.channel.native, first.channel_name) == (kitchen, "Kitchen")
    assert not first.origin.direct
    private = await ben.direct_with(lodge.user_id)
    _, second = await lodge.receiver.gathers(Invited, 2)
    assert (second.origin.channel.native, second.origin.direct) == (private, True)


async def test_a_pending_invitation_is_reported_again_after_a_restart(people: People, lodges: Lodges) -> None:
    ana, lodge = await people("Ana"), lodges()
    lodge.receiver.accepts = False
    room = await ana.creates_room(invite=[lodge.user_id])
    invited = await lodge.receiver.hears(Invited)
    await asyncio.sleep(1.5)
    await lodge.stop()
    lodge = lodges(again=lodge)
    again = await lodge.receiver.hears(Invited)
    assert again.origin.channel.native == room
    assert again.origin.key == invited.origin.key
    await ana.sees("join", lodge.user_id, room)


async def test_by_the_way_that_was_told_it_asks_that_server_for_a_room_its_own_does_not_know(
    people: People, lodge_on_the_line: Lodge, line: Line
) -> None:
    asked: list[str] = []
    line.faults.append(lambda request: asked.append(request.path_qs))
    lodge, ana = lodge_on_the_line, await people("Ana")
    room = await ana.creates_room(public=True)
    lodge.start()
    await lodge.started()
    facts = await lodge.network.join(Address("matrix", room), via="elsewhere.org")
    assert facts.address.native == room
    (joining,) = (path for path in asked if "/join/" in path)
    assert "via=elsewhere.org" in joining
    assert "server_name=elsewhere.org" in joining  # as it was called until version 1.12


async def test_whoever_may_change_a_room_manages_it(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await ana.creates_room(public=True)
    await ben.joins(room)
    channel = Address("matrix", room)
    await lodge.network.join(channel)

    assert await lodge.network.manages(channel, Address("matrix", ana.user_id))
    assert not await lodge.network.manages(channel, Address("matrix", ben.user_id))
    await ana.sets_state(room, "m.room.power_levels", {"users": {ben.user_id: 50}})
    assert await lodge.network.manages(channel, Address("matrix", ben.user_id))


async def test_a_topic_is_changed_where_the_bot_has_the_level_for_it(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room(public=True)
    channel = Address("matrix", room)
    await lodge.network.join(channel)
    assert await lodge.network.topic(channel) == ""
    assert not await lodge.network.set_topic(channel, "Perm: Zoé")
    await ana.sets_state(room, "m.room.power_levels", {"users": {lodge.user_id: 50}})
    assert await lodge.network.set_topic(channel, "Perm: Zoé")
    assert await lodge.network.topic(channel) == "Perm: Zoé"


async def test_it_declines_and_leaves_with_a_word_of_why(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    channel = await lodge.is_let_in(room, ana)
    await lodge.network.leave(channel, "nobody wants me here")
    gone = await ana.sees("leave", lodge.user_id, room)
    assert gone.content["reason"] == "nobody wants me here"
    await lodge.network.leave(channel)
    with pytest.raises(SendFailed) as failure:
        await lodge.network.join(channel)
    assert failure.value.retry_after is None


async def test_asked_back_in_it_hears_only_what_is_said_from_then_on(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room(public=True)
    channel = await lodge.is_let_in(room, ana)
    await ana.says(room, "before")
    await lodge.receiver.hears(Said)
    await lodge.network.leave(channel)
    await ana.sees("leave", lodge.user_id, room)
    await ana.says(room, "while it was out")
    await lodge.is_let_in(room, ana)
    await ana.says(room, "after")
    await lodge.receiver.hears(Said, "after")
    assert lodge.receiver.said == ["before", "after"]


async def test_the_facts_of_a_room_name_its_members(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    channel = await lodge.is_let_in(await ana.creates_room("Kitchen"), ana)
    facts = await lodge.network.facts(channel)
    assert (facts.address, facts.name, facts.direct) == (channel, "Kitchen", True)
    assert (Address("matrix", ana.user_id), "Ana") in facts.members


async def test_a_direct_chat_is_made_once_and_found_again_after_a_restart(
    people: People, lodges: Lodges
) -> None:
    ana, lodge = await people("Ana"), lodges()
    person = Address("matrix", ana.user_id)
    kitchen = await lodge.is_let_in(await ana.creates_room(), ana)
    rooms = await asyncio.gather(lodge.network.direct(person), lodge.network.direct(person))
    assert rooms[0] == rooms[1] != kitchen
    assert await ana.is_invited(by=lodge.user_id) == rooms[0].native
    await ana.joins(rooms[0].native)
    await lodge.stop()
    lodge = lodges(again=lodge)
    await ana.says(rooms[0].native, "hello")
    assert (await lodge.receiver.hears(Said)).origin.direct
    assert await lodge.network.direct(person) == rooms[0]
    await lodge.network.send(Destination(rooms[0]), words("just for you"), "private-1")
    await ana.hears("just for you", room=rooms[0].native)


async def test_a_direct_chat_that_the_person_opened_is_used(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.direct_with(lodge.user_id)
    await ana.sees("join", lodge.user_id, room)
    await ana.says(room, "hello")
    await lodge.receiver.hears(Said)
    assert await lodge.network.direct(Address("matrix", ana.user_id)) == Address("matrix", room)


async def test_a_direct_chat_that_others_read_or_that_was_left_is_not_used_again(
    people: People, lodge: Lodge
) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    person = Address("matrix", ana.user_id)
    first = await lodge.network.direct(person) if await _connected(lodge) else None
    assert first is not None
    await ana.joins(first.native)
    await ana.invites(ben.user_id, first.native)
    await ben.joins(first.native)
    await ben.says(first.native, "hello")
    await lodge.receiver.hears(Said)
    second = await lodge.network.direct(person)
    assert second != first
    await ana.joins(second.native)
    await ana.leaves(second.native)
    await lodge.receiver.hears(Left)
    assert await lodge.network.direct(person) not in {first, second}


async def _connected(lodge: Lodge) -> bool:
    while lodge.network.connection.since is None:  # noqa: ASYNC110 - a value is read, nothing tells of it
        await asyncio.sleep(0.05)
    return True


async def test_to_call_everybody_takes_the_level_that_the_room_asks_for(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    there = await lodge.is_let_in(room, ana)
    assert not await lodge.network.may_call_everybody(there)
    powers = {"notifications": {"room": 0}}
    await ana.sets_state(room, "m.room.power_levels", powers)
    assert await lodge.network.may_call_everybody(there)
