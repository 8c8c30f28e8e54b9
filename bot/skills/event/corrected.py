"""A proposal whose words are corrected, or taken back, while nobody has answered it: it stays one, as it is said now."""

from dataclasses import replace
from typing import Annotated, Final

from bot.core.call import Json
from bot.core.errors import Gone
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.skills.event.declare import skill
from bot.skills.event.holding import free_all
from bot.skills.event.proposal import ended
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasions
from bot.store.rows import on_shelf
from bot.store.shelf import Shelf

KIND: Final = "wishes"
SOURCE: Final = Arg(Text("source"), hidden=True)
UNSAY: Final = "event.unsay"


async def before(ctx: Context) -> Event | None:
    """What the same message proposed, as long as it awaits its answer."""
    number = (await _kept(ctx)).get(ctx.source) if ctx.source and ctx.asker.person else None
    event = await _event(ctx, number)
    return event if event and event.state == "proposed" else None


async def remember(ctx: Context, event: Event) -> None:
    """Which message it comes from; of what is decided that is forgotten."""
    kept = {source: one for source, one in (await _kept(ctx)).items() if await _waits(ctx, one)}
    if ctx.source:
        kept[ctx.source] = event.id
    await Shelf(ctx.work, ctx.house.id, skill.name).put(KIND, on_shelf(ctx.person.id), kept)


async def with_no_dates(ctx: Context, event: Event) -> None:
    """What was kept for it as it was said before is free; its dates are written anew."""
    await free_all(ctx, event)
    await ctx.store(Occasions).clear(event.id)


@skill.job(UNSAY, _("Take a proposal back with the message that made it"))
async def unsay(ctx: Context, *, source: Annotated[str, SOURCE]) -> None:
    """The team sees that it is gone; what is in the programme stays there."""
    for event in await ctx.store(Events).alive():
        if event.state != "proposed" or event.person is None:
            continue
        shelf = await Shelf(ctx.work, ctx.house.id, skill.name).get(KIND, on_shelf(event.person))
        if shelf and shelf.body.get(source) == event.id:
            await ended(ctx, await ctx.store(Events).change(replace(event, state="cancelled")))


async def _kept(ctx: Context) -> dict[str, Json]:
    found = await Shelf(ctx.work, ctx.house.id, skill.name).get(KIND, on_shelf(ctx.person.id))
    return dict(found.body) if found else {}


async def _waits(ctx: Context, number: Json) -> bool:
    event = await _event(ctx, number)
    return event is not None and event.state == "proposed"


async def _event(ctx: Context, number: Json) -> Event | None:
    try:
        return await ctx.store(Events).get(int(str(number))) if number is not None else None
    except Gone:
        return None
