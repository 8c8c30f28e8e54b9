"""Files on their way: up, encrypted where the room is, and down again, never more than was asked for."""

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import cast

from nio.crypto.attachments import decrypt_attachment, encrypt_attachment  # type: ignore[import-untyped]
from nio.exceptions import EncryptionError  # type: ignore[import-untyped]
from typing_extensions import override

from bot.adapters.matrix.answer import Denied, required
from bot.adapters.matrix.fields import Json, number, table, words
from bot.adapters.matrix.wire import Wire
from bot.core.attachment import LARGEST_FILE, Enclosure, Shown

NETWORK = "matrix"
MXC = "mxc://"
OCTETS = "application/octet-stream"
MSGTYPES = {"image": "m.image", "audio": "m.audio", "video": "m.video"}
FILES = {*MSGTYPES.values(), "m.file"}
"""The messages that are a file."""

LONGEST_NAME = 200
NOT_FOUND = 404


class NotThere(Exception):  # noqa: N818 - it is an answer
    """A file that cannot be had, and why: its address makes no sense, or it is not what was promised."""


@dataclass(frozen=True, slots=True)
class Handle:
    """Where a file is, and how to read it if it is encrypted."""

    address: str
    key: str = ""
    iv: str = ""
    sha256: str = ""

    @classmethod
    def of(cls, content: Json) -> "Handle":
        if locked := table(content, "file"):
            return cls(
                words(locked, "url"),
                words(locked, "key", "k"),
                words(locked, "iv"),
                words(locked, "hashes", "sha256"),
            )
        return cls(words(content, "url"))

    @classmethod
    def read(cls, handle: str) -> "Handle":
        """Raises NotThere."""
        try:
            address, key, iv, sha256 = json.loads(handle)
        except (ValueError, TypeError):
            raise NotThere("that is no file of this network") from None
        return cls(str(address), str(key), str(iv), str(sha256))

    @override
    def __str__(self) -> str:
        return json.dumps([self.address, self.key, self.iv, self.sha256])


def shown(content: Json) -> tuple[Shown, ...]:
    """The file that a message is; its words about itself are not believed."""
    handle = Handle.of(content)
    if words(content, "msgtype") not in FILES or not handle.address.startswith(MXC):
        return ()
    name = words(content, "filename") or words(content, "body")
    info = table(content, "info")
    size = max(0, number(info, "size") or 0)
    return (Shown(NETWORK, name[:LONGEST_NAME], words(info, "mimetype")[:LONGEST_NAME], size, str(handle)),)


def caption(content: Json) -> str:
    """What somebody says about their file: its body, unless that is its name."""
    body, name = words(content, "body"), words(content, "filename")
    return body if name and body != name else ""


def content_of(file: Enclosure, place: Json) -> Json:
    """The event of a file; its words stand under it, and are all that some clients read."""
    return {
        "msgtype": MSGTYPES.get(file.media_type.partition("/")[0], "m.file"),
        "body": file.alternative,
        "filename": file.name,
        "info": {"mimetype": file.media_type, "size": len(file.content)},
        "m.mentions": {},
        **place,
    }


async def limit(wire: Wire) -> int:
    """How many bytes a file may have there: past it, a homeserver may hang up in the middle. Raises Unreachable."""
    for kind in ("client/v1/media", "media/v3"):
        with suppress(Denied):
            return number(await wire.config(kind), "m.upload.size") or LARGEST_FILE
    return LARGEST_FILE


async def upload(wire: Wire, file: Enclosure, *, encrypted: bool) -> Json:
    """Bring it up; what the event must hold of it. Raises Unreachable, Denied."""
    if not encrypted:
        return {"url": required(await wire.upload(file.content, file.media_type, file.name), "content_uri")}
    locked, keys = lock(file.content)
    return {"file": {**keys, "url": required(await wire.upload(locked, OCTETS), "content_uri")}}


async def download(wire: Wire, handle: str, largest: int) -> bytes:
    """Bring it down, at most so many bytes. Raises NotThere, Unreachable, Denied."""
    where = Handle.read(handle)
    server, _, media = where.address.removeprefix(MXC).partition("/")
    if not where.address.startswith(MXC) or not server or not media or "/" in media:
        raise NotThere("its address makes no sense")
    try:
        content = await wire.download("client/v1/media/download", server, media, largest=largest)
    except Denied as denial:
        if denial.status != NOT_FOUND:
            raise
        content = await wire.download("media/v3/download", server, media, largest=largest)
    if content is None:
        raise NotThere("it is too large")
    return unlock(content, where) if where.key else content


def lock(content: bytes) -> tuple[bytes, Json]:
    """Encrypted for a room, and what its readers need."""
    return cast(tuple[bytes, Json], encrypt_attachment(content))


def unlock(content: bytes, where: Handle) -> bytes:
    """Raises NotThere for what is not what its sender encrypted."""
    try:
        return cast(bytes, decrypt_attachment(content, where.key, where.sha256, where.iv))
    except (EncryptionError, ValueError, TypeError):
        raise NotThere("it was changed on its way, or cannot be read") from None
