"""Who opens the house for an event outside its hours and its rota: its host, or somebody of the rota."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply
from bot.core.text import Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.programme.changes import EventHosted
from bot.skills.event.asking import show_team
from bot.skills.event.declare import EVENT, skill
from bot.skills.event.edit import hosts
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasions
from bot.store.shelf import Shelf

ASKED = "asked who opens"
HOST = Arg(Text("host"), kind=JsonKind(), hidden=True)


def asked_who_opens(event: Event, reply: Reply) -> Reply:
    """What its host reads, with that question at its end; until it is answered, somebody of the rota is wanted."""
    if event.hosted:
        return reply
    card = reply.body if isinstance(reply.body, Card) else Card(reply.body)
    question = _(
        "The house is not open all along then. Do you open it yourself? Otherwise I put it on the rota, for somebody to come."
    )
    body = replace(card, items=(*card.items, card.close) if card.close else card.items, close=question)
    yes = Choice(_("yes, I open"), opens.to(event=event, host=True), ("yes",))
    no = Choice(_("no, find somebody"), opens.to(event=event, host=False), ("no",))
    return replace(reply, body=body, choices=(yes, no), believed=False)


@skill.job("event.opens", _("Say who opens the house for an event"), access=MEMBER, rule=hosts)
async def opens(ctx: Context, *, event: Annotated[Event, EVENT], host: Annotated[Json, HOST]) -> Reply:
    """What was put on the rota for it falls, or stands there once it is published."""
    changed = await ctx.store(Events).change(replace(event, hosted=host is True))
    dates = await ctx.store(Occasions).of(event.id)
    await _shelf(ctx).put(ASKED, str(event.id), {}, due=max(one.span.end for one in dates))
    if changed.published:
        ctx.fact(EventHosted(ctx.house.id, event.id))
    else:
        await show_team(ctx, changed)
    return Reply(_noted(changed), undo=opens.to(event=event, host=not changed.hosted))


def _noted(event: Event) -> Text:
    if event.hosted:
        return _("Noted: you open the house for {title}.", title=event.title)
    if event.published:
        return _("Noted: it is on the rota, for somebody to open: {title}.", title=event.title)
    return _(
        "Noted: once it is published, it is on the rota, for somebody to open: {title}.", title=event.title
    )


async def was_asked(ctx: Context, event: Event) -> bool:
    """Whether its host said who opens; what is over is forgotten."""
    for old in await _shelf(ctx).due(ctx.now):
        if old.kind == ASKED:
            await _shelf(ctx).delete(ASKED, old.id)
    return await _shelf(ctx).get(ASKED, str(event.id)) is not None


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
