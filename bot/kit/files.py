"""Files that people send: a skill asks for one, and a Call of its own gets it."""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.attachment import Fetched, Shown
from bot.core.call import Call, Json
from bot.core.spec import SlotForm
from bot.core.text import UserText, Value
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register

FETCH = "network.fetch"
LARGEST_FETCHED = 1_000_000
"""Bytes, unless a skill says otherwise."""


def fetch(ctx: Context, file: Shown, then: Call, *, largest: int = LARGEST_FETCHED) -> None:
    """Bring it here after the commit; `then` is made with it as its argument `result` (a Fetched)."""
    about: dict[str, Json] = {"name": file.name, "media_type": file.media_type}
    payload = {**about, "network": file.network, "handle": file.handle, "largest": largest}
    ctx.errand(FETCH, payload, key=f"{FETCH} {file.handle} {then.name}", then=then)


@dataclass(frozen=True)
class FetchedKind:
    """What an errand brought; nobody types it."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: Fetched) -> Json:
        about: dict[str, Json] = {
            "name": value.name,
            "media_type": value.media_type,
            "trouble": value.trouble,
        }
        return {**about, "content": b64encode(value.content).decode()}

    async def load(self, ctx: Context, raw: Json) -> Fetched:
        found = raw if isinstance(raw, dict) else {}
        content, trouble = found.get("content"), str(found.get("trouble") or "")
        return Fetched(
            UserText.clean(str(found.get("name") or "")),
            str(found.get("media_type") or ""),
            b64decode(content) if isinstance(content, str) else b"",
            trouble,
        )

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Fetched]:
        return Read()

    async def suggest(self, ctx: Context) -> Sequence[Fetched]:
        return ()

    def label(self, value: Fetched) -> Value:
        return UserText(value.name)


register(Fetched, FetchedKind())
