"""Files and pictures, up and down: with their words, once, and encrypted where the room is."""

import json
from pathlib import Path

import pytest

from bot.adapters.matrix.media import Handle, NotThere, lock, unlock
from bot.core.attachment import Enclosure
from bot.core.errors import SendFailed
from bot.core.incoming import Said
from bot.core.network import Destination
from tests.adapters.matrix.conftest import Lodges
from tests.adapters.matrix.lodge import Lodge, group
from tests.servers.fixtures import People
from tests.servers.media import PNG, downloads, shows, uploads

CODE = Enclosure("code.png", "image/png", PNG, "The door opens with this code until 18:00.")
MANY = 50_000_000


async def test_a_picture_arrives_once_with_its_words_where_it_was_asked(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    address = await lodge.is_let_in(room, ana)
    root = await ana.says(room, "the code?")
    to = Destination(address, thread=root, reply_to=root)
    await lodge.network.enclose(to, CODE, "letter-f1")
    await lodge.network.enclose(to, CODE, "letter-f1")
    heard = await ana.hears("The door opens")
    assert (heard.msgtype, heard.content["filename"], heard.thread) == ("m.image", "code.png", root)
    assert heard.content["info"] == {"mimetype": "image/png", "size": len(PNG)}
    assert await downloads(ana, heard.content["url"]) == PNG
    await ana.hears_nothing(room=room)


async def test_what_is_no_picture_arrives_as_a_file(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    to = Destination(await lodge.is_let_in(room, ana))
    calendar = Enclosure("mine.ics", "text/calendar", b"BEGIN:VCALENDAR", "Your two bookings.")
    await lodge.network.enclose(to, calendar, "letter-f1")
    assert (await ana.hears("two bookings")).msgtype == "m.file"


async def test_in_an_encrypted_room_the_homeserver_holds_nothing_readable(
    people: People, lodges: Lodges, keys: Path
) -> None:
    lodge, ana = lodges(keys=keys), await people.with_element("Ana")
    room = await ana.creates_room()
    address = await lodge.is_let_in(room, ana)
    await ana.says(room, "hello")
    await lodge.receiver.hears(Said)
    await lodge.network.enclose(Destination(address), CODE, "letter-f1")
    heard = await ana.hears("The door opens")
    assert (await ana.raw(heard))["type"] == "m.room.encrypted"
    assert "url" not in heard.content
    locked = await downloads(ana, heard.content["file"]["url"])
    assert locked != PNG
    assert unlock(locked, Handle.of(heard.content)) == PNG


async def test_a_file_that_the_homeserver_refuses_is_told_in_its_words(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    to = Destination(await lodge.is_let_in(room, ana))
    too_large = Enclosure("film.mp4", "video/mp4", b"x" * 60_000_000, "A film of the evening.")
    await lodge.network.enclose(to, too_large, "letter-f1")
    assert (await ana.hears("film.mp4: A film of the evening.")).msgtype == "m.notice"


async def test_a_picture_with_a_caption_is_words_and_its_file_can_be_fetched(
    people: People, lodge: Lodge
) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    await shows(ana, room, PNG)
    await shows(ana, room, PNG, body="look at this")
    await shows(ana, room, PNG, body="@loge whose is this?")
    said = await lodge.receiver.hears(Said, "whose")
    assert [(one.text, one.addressed) for one in await lodge.receiver.gathers(Said, 2)] == [
        ("look at this", False),
        ("whose is this?", True),
    ]
    (file,) = said.files
    assert (file.name, file.media_type, file.size) == ("photo.png", "image/png", len(PNG))
    assert await lodge.network.fetch(file.handle, len(PNG)) == PNG
    with pytest.raises(SendFailed, match="too large"):
        await lodge.network.fetch(file.handle, len(PNG) - 1)


async def test_in_a_direct_chat_a_picture_without_words_is_reported(people: People, lodge: Lodge) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    await shows(ana, room, PNG)
    said = await lodge.receiver.hears(Said)
    assert (said.text, said.addressed, len(said.files)) == ("", True, 1)


async def test_an_encrypted_file_is_fetched_in_clear_and_a_changed_one_not_at_all(
    people: People, lodge: Lodge
) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    locked, keys = lock(PNG)
    for content in (locked, b"!" + locked[1:]):
        file = {**keys, "url": await uploads(ana, content)}
        said = {"msgtype": "m.image", "body": "a.png", "filename": "a.png", "file": file}
        await ana.sends(room, "m.room.message", said)
    whole, changed = (said.files[0] for said in await lodge.receiver.gathers(Said, 2))
    assert await lodge.network.fetch(whole.handle, MANY) == PNG
    with pytest.raises(SendFailed, match="changed"):
        await lodge.network.fetch(changed.handle, MANY)


@pytest.mark.parametrize(
    "address",
    ["", "https://example.org/x", "mxc://", "mxc://here", "mxc:///x", "mxc://here/../x", "mxc://a/b"],
)
async def test_a_file_that_is_nowhere_is_told(people: People, lodge: Lodge, address: str) -> None:
    ana = await people("Ana")
    await lodge.is_let_in(await ana.creates_room(), ana)
    with pytest.raises(SendFailed):
        await lodge.network.fetch(json.dumps([address, "", "", ""]), MANY)


def test_a_handle_of_another_making_is_no_file() -> None:
    for odd in ("", "null", "[]", '{"a": 1}', "[1]"):
        with pytest.raises(NotThere):
            Handle.read(odd)
