"""When the bot is meant, and when people talk among themselves, in a room of three."""

from bot.core.address import Address
from bot.core.incoming import Edited, Said
from bot.core.network import Destination
from tests.adapters.house import words
from tests.adapters.matrix.lodge import Lodge, group
from tests.servers.fixtures import People


async def test_in_a_group_it_is_meant_only_when_it_is_called(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    localpart = lodge.user_id.removeprefix("@").partition(":")[0]
    pill = f'<a href="https://matrix.to/#/{lodge.user_id}">{localpart}</a>: the keys?'
    await ana.says(room, "Did you see the logement? It is a lodge")
    await ana.says(room, "the keys?", mentions=[lodge.user_id])
    await ana.says(room, f"{localpart}: the keys?", html=pill)
    await ana.says(room, f"{localpart}, the keys?")
    await ana.says(room, "La Loge : the keys?")
    await ana.says(room, "@loge the keys?")
    await ana.says(room, "!keys")
    await ana.says(room, "wow ! what keys")
    await ana.says(room, "the end")
    said = await lodge.receiver.gathers(Said, 9)
    assert [one.text for one in said if one.addressed] == ["the keys?"] * 5 + ["!keys"]
    assert not any(one.origin.direct for one in said)


async def test_a_reply_to_it_is_for_it_and_a_reply_to_others_is_not(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    (post,) = await lodge.network.send(Destination(Address("matrix", room)), words("Which room?"), "post-1")
    theirs = await ben.says(room, "I come too")
    await ana.says(room, f"> <{ben.user_id}> I come too\n\nfine", reply_to=theirs)
    await ana.says(room, f"> <{lodge.user_id}> Which room?\n\nthe blue one", reply_to=post)
    answer = await lodge.receiver.hears(Said, "the blue one")
    assert (answer.text, answer.addressed, answer.reply_to) == ("the blue one", True, post)
    fine = await lodge.receiver.hears(Said, "fine")
    assert (fine.text, fine.addressed, fine.reply_to) == ("fine", False, theirs)


async def test_a_talk_in_a_thread_stays_there_and_goes_on_without_its_name(
    people: People, lodge: Lodge
) -> None:
    lodge.receiver.answer = lodge.receiver.echo
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    root = await ben.says(room, "About Friday")
    await ana.says(room, "!who is there", thread=root)
    answer = await ana.hears("echo !who")
    assert (answer.thread, answer.relates_to["is_falling_back"]) == (root, True)
    await ana.says(room, "and on Saturday", thread=root)
    assert (await ana.hears("echo and on Saturday")).thread == root
    await ben.says(room, "also", thread=root)
    await ana.hears("echo also")
    said = await lodge.receiver.hears(Said, "and on")
    assert (said.thread, said.reply_to) == (root, None)


async def test_others_going_on_in_a_thread_are_left_alone(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    (root,) = await lodge.network.send(
        Destination(Address("matrix", room)), words("On Friday: soup"), "post-1"
    )
    await ana.says(room, "I come", thread=root)
    await ben.says(room, "me too", thread=root)
    await lodge.receiver.gathers(Said, 2)
    said = [report for report in lodge.receiver.reports if isinstance(report, Said)]
    assert [(one.text, one.addressed) for one in said] == [("I come", True), ("me too", False)]


async def test_the_people_mentioned_beside_it_are_named(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    await ana.says(room, "@loge introduce Ben", mentions=[lodge.user_id, ben.user_id])
    said = await lodge.receiver.hears(Said)
    assert said.mentions == (Address("matrix", ben.user_id),)


async def test_an_edit_into_a_command_is_no_command(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    message = await ana.says(room, "hello")
    await ana.edits(room, message, "!book")
    edited = await lodge.receiver.hears(Edited)
    assert (edited.text, edited.message) == ("!book", message)
    assert lodge.receiver.said == ["hello"]
