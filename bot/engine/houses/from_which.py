"""Where one chat is for several houses, what comes unasked says which of them speaks."""

from dataclasses import replace

from bot.core.card import Card, Reply
from bot.core.text import Text, _
from bot.kit.context import Context
from bot.store.community.people import Person
from bot.store.house.channels import Channel
from bot.store.house.homes import Homes


async def from_which_house(ctx: Context, reply: Reply, reader: Person | Channel) -> Reply:
    """The reply, begun with the name of the house where its reader belongs to more than one."""
    if isinstance(reader, Channel) or not await _several(ctx, reader):
        return reply
    if isinstance(reply.body, Card):
        return replace(reply, body=replace(reply.body, lead=_named(ctx, reply.body.lead)))
    return replace(reply, body=_named(ctx, reply.body))


async def _several(ctx: Context, reader: Person) -> bool:
    homes = Homes(ctx.work)
    if not reader.identities or not await homes.several():
        return False
    return len(await homes.of(reader.identities[0])) > 1


def _named(ctx: Context, said: Text) -> Text:
    return _("{house}: {said}", house=ctx.house.name, said=said)
