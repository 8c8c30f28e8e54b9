"""The picture of an event: it waits on its host's shelf until the event is posted, and nothing of it is kept after that."""

from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Final

from bot.core.attachment import Attachment, Fetched
from bot.core.call import Json
from bot.core.text import _
from bot.kit.context import Context
from bot.skills.event.declare import skill
from bot.store.programme.events import Event
from bot.store.rows import on_shelf
from bot.store.shelf import Shelf

LARGEST: Final = 1_000_000
"""Bytes: a poster made for a screen; every phone opens it."""
MOST_WAITING: Final = 3
"""Of one host; all of them stand in the file of what is kept of somebody."""
KIND: Final = "pictures"
STARTS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
WEBP: Final = slice(8, 12)


@dataclass(frozen=True, slots=True)
class Picture:
    """What was sent, as the bytes themselves say that it is one."""

    form: str
    content: bytes

    def attached(self, event: Event) -> Attachment:
        """All that it tells stands in the words of its event."""
        words = _("The picture of {title}", title=event.title)
        name = f"E-{event.number}.{self.form}"
        return Attachment(name, f"image/{self.form}", self.content, words)


def picture_in(file: Fetched) -> Picture | None:
    """None where it is none, whatever it is called."""
    start = next((form for mark, form in STARTS.items() if file.content.startswith(mark)), None)
    if start is None and file.content[:4] == b"RIFF" and file.content[WEBP] == b"WEBP":
        start = "webp"
    return Picture(start, file.content) if start else None


async def waiting(ctx: Context, event: Event) -> Picture | None:
    """The one that is to be posted with it."""
    kept = (await _kept(ctx, event)).get(str(event.id))
    if not isinstance(kept, list):
        return None
    form, content = (str(one) for one in kept)
    return Picture(form, b64decode(content))


async def keep(ctx: Context, event: Event, picture: Picture) -> bool:
    """Whether it is: a host has few that wait."""
    kept = await _kept(ctx, event)
    kept[str(event.id)] = [picture.form, b64encode(picture.content).decode()]
    if event.person is None or len(kept) > MOST_WAITING:
        return False
    await _shelf(ctx).put(KIND, on_shelf(event.person), kept)
    return True


async def let_go(ctx: Context, event: Event) -> None:
    """It was posted, or never will be."""
    kept = await _kept(ctx, event)
    left = {name: one for name, one in kept.items() if name != str(event.id)}
    if event.person is None or left == kept:
        return
    if left:
        await _shelf(ctx).put(KIND, on_shelf(event.person), left)
    else:
        await _shelf(ctx).delete(KIND, on_shelf(event.person))


async def _kept(ctx: Context, event: Event) -> dict[str, Json]:
    if event.person is None:
        return {}
    found = await _shelf(ctx).get(KIND, on_shelf(event.person))
    return dict(found.body) if found else {}


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
