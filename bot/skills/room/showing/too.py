"""The same question about another room: « et la verte ? » after « la bleue est libre demain ? »."""

from datetime import timedelta
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.text import _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.heard import Sentence
from bot.skills.room.declare import skill
from bot.skills.room.words.rooms import TOO
from bot.store.rows import on_shelf
from bot.store.shelf import Shelf
from bot.store.spaces.rooms import Room

KIND = "asked about"
JUST_NOW = timedelta(minutes=15)


def asks_nothing(said: Sentence) -> bool:
    """« Et la verte. » goes on with something else, « et la verte demain 14h ? » is a wish of its own."""
    return not said.asks or said.times > 0


async def asked_about(ctx: Context, call: Call) -> None:
    """To be called by what answers about one room: the next one may be named alone."""
    if ctx.asker.person is None:
        return
    shelf = Shelf(ctx.work, ctx.house.id, skill.name)
    body: dict[str, Json] = {"call": call.name, "arguments": dict(call.arguments)}
    await shelf.put(KIND, on_shelf(ctx.person.id), body, due=ctx.now + JUST_NOW)


@skill.command(
    "room.free_too",
    _("Ask the same about another {word.room:one}."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={},
    phrases=TOO,
    ears=Ears(unless=asks_nothing),
    examples={"en": "and the green room?", "fr": "et la verte ?"},
)
async def too(
    ctx: Context,
    *,
    room: Annotated[Room, Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})],
) -> Call:
    """Whatever was asked a moment ago; else whether it is free today."""
    kept = await Shelf(ctx.work, ctx.house.id, skill.name).get(KIND, on_shelf(ctx.person.id))
    if kept is None or kept.due is None or kept.due < ctx.now:
        return Call("room.free", {"room": room.id})
    arguments = kept.body["arguments"]
    known = dict(arguments) if isinstance(arguments, dict) else {}
    return Call(str(kept.body["call"]), {**known, "room": room.id})
