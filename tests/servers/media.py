"""Files as a person's client brings them up and down."""

from typing import Any

from tests.servers.person import MatrixPerson

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
"""One pixel."""


async def uploads(person: MatrixPerson, content: bytes, media_type: str = "application/octet-stream") -> str:
    """Its mxc address."""
    client = person.client
    headers = {"Content-Type": media_type}
    async with client.session.post(
        f"{client.base_url}/_matrix/media/v3/upload", data=content, headers=headers
    ) as answer:
        answer.raise_for_status()
        return str((await answer.json())["content_uri"])


async def downloads(person: MatrixPerson, address: str) -> bytes:
    client = person.client
    where = f"{client.base_url}/_matrix/client/v1/media/download/{address.removeprefix('mxc://')}"
    async with client.session.get(where) as answer:
        answer.raise_for_status()
        return await answer.read()


async def shows(person: MatrixPerson, room: str, content: bytes, **event: Any) -> str:
    """Send a picture, as clients do: its name as its body, unless there is a caption."""
    said = {"msgtype": "m.image", "body": "photo.png", "filename": "photo.png", "m.mentions": {}}
    info = {"mimetype": "image/png", "size": len(content)}
    url = await uploads(person, content, "image/png")
    return await person.sends(room, "m.room.message", {**said, "info": info, "url": url, **event})
