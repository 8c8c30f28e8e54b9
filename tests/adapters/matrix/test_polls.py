"""Polls on Matrix: asked as clients show them, answered in both families, and ended."""

from collections.abc import Sequence

import pytest

from bot.core.address import Address
from bot.core.incoming import Deleted, Said, Voted
from bot.core.network import Destination
from bot.core.presentation import Line, Option, Plain, Presentation, Shape, Theirs
from tests.adapters.house import sentence, words
from tests.adapters.matrix.lodge import Lodge, group
from tests.servers.fixtures import People
from tests.servers.person import MatrixPerson

OPTIONS = (Option(1, "Friday", "token-friday"), Option(2, "Saturday", "token-saturday"))
LINES = [Line(Shape.OPTION, (Plain(f"{one.number} "), Theirs(one.label))) for one in OPTIONS]
POLL = Presentation((sentence("Which day?"), *LINES), OPTIONS, poll=1)
UNSTABLE = "org.matrix.msc3381.poll"
TEXT = "org.matrix.msc1767.text"


async def votes(person: MatrixPerson, room: str, poll: str, *answers: object, stable: bool = False) -> str:
    related = {"rel_type": "m.reference", "event_id": poll}
    said = {"m.selections": list(answers)} if stable else {f"{UNSTABLE}.response": {"answers": list(answers)}}
    kind = "m.poll.response" if stable else f"{UNSTABLE}.response"
    return await person.sends(room, kind, {"m.relates_to": related, **said})


async def test_a_poll_is_asked_in_its_thread_with_all_its_words_beside(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    root = await ana.says(room, "when?")
    to = Destination(Address("matrix", room), thread=root, reply_to=root)
    assert await lodge.network.send(to, POLL, "poll-1") == await lodge.network.send(to, POLL, "poll-1")
    heard = await ana.hears(lambda event: event.type == f"{UNSTABLE}.start", room=room)
    poll = heard.content[f"{UNSTABLE}.start"]
    assert poll["question"][TEXT] == "Which day?"
    assert [(answer["id"], answer[TEXT]) for answer in poll["answers"]] == [
        ("token-friday", "Friday"),
        ("token-saturday", "Saturday"),
    ]
    assert (poll["max_selections"], poll["kind"]) == (1, f"{UNSTABLE}.disclosed")
    assert heard.content[TEXT] == "Which day?\n1 Friday\n2 Saturday"
    assert heard.thread == root


@pytest.mark.parametrize("stable", [False, True])
async def test_votes_are_read_in_both_families_and_what_makes_no_sense_is_an_empty_one(
    people: People, lodge: Lodge, *, stable: bool
) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    (poll,) = await lodge.network.send(Destination(Address("matrix", room)), POLL, "poll-1")
    vote = await votes(ana, room, poll, "token-friday", stable=stable)
    nonsense: tuple[Sequence[object], ...] = (["x"] * 50 + ["y" * 65], [1, None, {}], [""], [])
    for odd in nonsense:
        await votes(ben, room, poll, *odd, stable=stable)
    await ben.sends(room, "m.poll.response", {"m.selections": ["token-friday"]})
    await ana.redacts(room, vote)
    gone = await lodge.receiver.hears(Deleted)
    first, *others = [one for one in lodge.receiver.reports if isinstance(one, Voted)]
    assert (first.message, first.answers, first.origin.author.native) == (
        poll,
        ("token-friday",),
        ana.user_id,
    )
    assert [one.answers for one in others] == [()] * 4
    assert gone.message == vote
    assert first.origin.key == f"matrix:{vote}"


async def test_an_answer_in_words_to_a_poll_is_an_answer_to_us(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    (poll,) = await lodge.network.send(Destination(Address("matrix", room)), POLL, "poll-1")
    await ana.says(room, "2", reply_to=poll)
    said = await lodge.receiver.hears(Said, "2")
    assert (said.addressed, said.reply_to) == (True, poll)


async def test_a_poll_is_ended_with_what_came_of_it_in_words(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    to = Destination(await lodge.is_let_in(room, ana))
    poll = await lodge.network.send(to, POLL, "poll-1")
    over = Presentation((sentence("The vote is over."), sentence("Friday: 3")), ends=True)
    assert await lodge.network.edit(to, poll, over, "poll-2") == poll
    assert await lodge.network.edit(to, poll, over, "poll-2") == poll
    end = await ana.hears(lambda event: event.type == f"{UNSTABLE}.end", room=room)
    assert end.relates_to == {"rel_type": "m.reference", "event_id": poll[0]}
    assert end.content[TEXT] == "The vote is over.\nFriday: 3"
    await lodge.network.send(to, words("the end"), "end")
    await ana.hears("the end")
    assert len([one for one in ana.ears.events if one.type == f"{UNSTABLE}.end"]) == 1
