"""A message that is too long for one: said in parts, and changed in all of them."""

from bot.core.network import Destination
from bot.core.presentation import TAKEN_BACK, Presentation
from tests.adapters.house import item, sentence, words
from tests.adapters.matrix.lodge import Lodge
from tests.servers.fixtures import People
from tests.servers.person import MatrixPerson


def long(word: str, items: int) -> Presentation:
    return Presentation((sentence(f"{word} list"), *(item(f"{word} {n} {'é' * 400}") for n in range(items))))


async def standing(person: MatrixPerson, room: str, by: str) -> list[str]:
    """What a client shows there now, from the server itself: edits applied, and what was taken back gone."""
    page = await person.client.get("rooms", room, "messages", dir="f", limit=100)
    shown: dict[str, str] = {}
    for event in page["chunk"]:
        content = event["content"]
        if event["sender"] != by or event["type"] != "m.room.message" or "body" not in content:
            continue
        related = content.get("m.relates_to", {})
        if related.get("rel_type") == "m.replace":
            if related["event_id"] in shown:  # the change of a message that is gone shows nothing
                shown[related["event_id"]] = content["m.new_content"]["body"]
        else:
            shown.setdefault(event["event_id"], content["body"])
    return list(shown.values())


async def test_all_parts_are_changed_and_their_number_too(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    to = Destination(await lodge.is_let_in(room, ana))
    parts = await lodge.network.send(to, long("old", 40), "long-1")
    assert len(parts) == 3

    more = await lodge.network.edit(to, parts, long("new", 60), "long-2")
    assert more[:3] == parts
    assert len(more) == 5
    await lodge.network.send(to, words("seen"), "seen-1")
    await ana.hears("seen")
    *shown, _ = await standing(ana, room, lodge.user_id)
    assert len(shown) == 5
    assert "old" not in "".join(shown)
    assert [f"new {n} " in "".join(shown) for n in range(60)] == [True] * 60

    less = await lodge.network.edit(to, more, words("short"), "long-3")
    assert less == parts[:1]
    again = await lodge.network.edit(to, more, words("short"), "long-3")
    assert again == less
    assert await standing(ana, room, lodge.user_id) == ["short", "seen"]


async def test_what_is_taken_back_is_gone(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    to = Destination(await lodge.is_let_in(room, ana))
    parts = await lodge.network.send(to, long("said", 40), "long-1")
    assert await lodge.network.edit(to, parts, TAKEN_BACK, "long-2") == ()
    assert await lodge.network.edit(to, parts, TAKEN_BACK, "long-2") == ()
    assert await standing(ana, room, lodge.user_id) == []
