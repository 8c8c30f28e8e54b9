"""Who comes and goes in a house that greets newcomers: written down, and told to whoever welcomes them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.address import Address
from bot.core.text import NO_WORDS, UserText
from bot.kit.context import Context
from bot.kit.people.arrivals import Arrived
from bot.kit.people.placed import LONGEST_NAME
from bot.rules.arrivals import Coming, comes
from bot.store.community.arrivals import Arrivals
from bot.store.community.people import People
from bot.store.house.channels import Channel, Channels, Purpose

A_WHILE_AGO = timedelta(minutes=10)
"""When somebody came whom we find there, though nobody told."""


async def greets(ctx: Context) -> bool:
    """Whether this house has a place where newcomers are greeted."""
    return bool(await ctx.store(Channels).of(Purpose.WELCOME))


async def came(
    ctx: Context,
    account: tuple[Address, str],
    at: datetime,
    channels: Sequence[Channel],
    *,
    greeted: bool = False,
) -> None:
    """Somebody came into these, before it is written that they are in them; `greeted` by their network."""
    address, called = account
    hall = next((one.id for one in channels if one.purpose is Purpose.WELCOME), None)
    stranger = await _is_stranger(ctx, address)
    name = UserText.clean(called, LONGEST_NAME) or UserText("?")
    arrivals = ctx.store(Arrivals)
    known = await arrivals.of(address)
    arrival = await arrivals.put(
        comes(known, Coming(address, name, min(at, ctx.now), ctx.now, hall, stranger))
    )
    if arrival.state == "waiting" and (known is None or known.state != "waiting"):
        ctx.fact(Arrived(ctx.house.id, arrival.id, greeted))


async def _is_stranger(ctx: Context, account: Address) -> bool:
    """Nobody of the team, in no channel of the house so far, and not greeted by another account of theirs."""
    arrivals = ctx.store(Arrivals)
    person = await ctx.store(People).by_identity(account)
    if person and person.held:
        return False
    for one in person.identities if person else (account,):
        known = await arrivals.of(one)
        inside = await arrivals.channels_of(one)
        if inside or (one != account and known and known.greeted):
            return False
    return True


async def found(ctx: Context, channel: Channel, members: Iterable[tuple[Address, str]]) -> None:
    """Who is there and was not when we last looked, before that is written; where nobody was, we are the newcomer."""
    before = set(await ctx.store(Channels).inside(channel.address))
    if not before or not channel.talks or not await greets(ctx):
        return
    for account, name in members:
        if account not in before:
            await came(ctx, (account, name), ctx.now - A_WHILE_AGO, [channel])


async def went(ctx: Context, account: Address, channels: Sequence[Channel]) -> None:
    """Somebody left these; of who leaves before they were greeted nothing is kept."""
    arrivals = ctx.store(Arrivals)
    known = await arrivals.of(account)
    these = {one.id for one in channels}
    remain = await arrivals.channels_of(account) - these
    if known and known.state in {"new", "waiting", "held"}:
        if not remain or known.channel in these:
            await arrivals.drop(known.id)
    elif known and not remain:
        await arrivals.put(replace(known, name=NO_WORDS, gone=ctx.now))
