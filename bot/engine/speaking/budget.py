"""How much is said unasked: so much to each reader in a while; what exceeds waits, and is said in one message."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.call import Call
from bot.core.card import Card, Reply, Urgency
from bot.core.text import Text, _, as_text
from bot.kit.context import Context
from bot.kit.people.peace import DIGEST, calm_of, digest_key, house_quiet
from bot.kit.skill import Skill
from bot.store.alarms import Alarms, Late
from bot.store.community.peace import EVERYTHING
from bot.store.community.people import People, Person, Role
from bot.store.house.channels import Channel, Channels
from bot.store.telling.notices import Notices, Reader

skill = Skill("notice", Text("notice"))


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so many messages within any such stretch of time."""

    most: int
    within: timedelta


MEMBER = Budget(2, timedelta(days=7))
KEEPER = Budget(2, timedelta(days=1))
"""For who keeps the house. It is meant to be two a shift; a day stands for one until there are shifts."""
CHANNEL = Budget(1, timedelta(days=1))
KEEPERS = frozenset({Role.CONCIERGE, Role.COORDINATOR})


def budget_of(reader: Reader) -> Budget:
    if isinstance(reader, Channel):
        return CHANNEL
    return KEEPER if reader.roles & KEEPERS else MEMBER


async def spend(ctx: Context, reader: Reader, *, anyway: bool = False) -> bool:
    """Whether one more may be said to them now; if so it is counted. Behind what waits, everything waits."""
    notices = ctx.store(Notices)
    if not anyway and (await notices.wait_for(reader) or not await _free(ctx, reader)):
        return False
    await notices.said(reader, ctx.now)
    return True


async def put_by(ctx: Context, reader: Reader, words: str, post: str | None, *, later: bool = False) -> None:
    """Keep it for the next message that may be said to them, and set the alarm for that one: in the morning, where it is for `later`."""
    waited = await ctx.store(Notices).wait_for(reader)
    await ctx.store(Notices).put_by(reader, words, post, ctx.now)
    if not later:
        await _ring_when_free(ctx, reader)
    elif not waited:
        await _ring_when_free(ctx, reader, house_quiet(ctx.house).night(ctx.now)[1])


async def _free(ctx: Context, reader: Reader) -> bool:
    at = await _free_at(ctx, reader)
    return at is not None and at <= ctx.now


async def _free_at(ctx: Context, reader: Reader) -> datetime | None:
    """When the next may be said to them: within the budget, and when they may be disturbed; None while they pause."""
    budget = budget_of(reader)
    told = await ctx.store(Notices).told(reader, ctx.now - budget.within, budget.most)
    at = ctx.now if len(told) < budget.most else told[-1] + budget.within
    return (
        await _undisturbed(ctx, reader, at.astimezone(ctx.house.zone)) if isinstance(reader, Person) else at
    )


async def _undisturbed(ctx: Context, reader: Person, at: datetime) -> datetime | None:
    calm = await calm_of(ctx)
    mine = [one for one in calm.pauses if one.person == reader.id and one.topic == EVERYTHING]
    for one in mine:
        if one.until is None:
            return None
        at = max(at, one.until, key=lambda moment: moment.astimezone(UTC))
    quiet = calm.quiet(reader.id)
    return quiet.night(at)[1] if reader.id in calm.said and quiet.covers(at) else at


async def _ring_when_free(ctx: Context, reader: Reader, morning: datetime | None = None) -> None:
    kind, person = ("person", reader.id) if isinstance(reader, Person) else ("channel", None)
    due = await _free_at(ctx, reader)
    if due is not None:  # else they say when they are back
        call = Call(DIGEST, {kind: reader.id})
        due = max(due, morning or due, key=lambda moment: moment.astimezone(UTC))
        await ctx.store(Alarms).set(digest_key(kind, reader.id), call, due, Late.always(), person)


@skill.job(DIGEST, _("Say at once all that waited"))
async def digest(ctx: Context, *, person: int = 0, channel: int = 0) -> None:
    """One message, one item a line; should something else have been said meanwhile, it goes on waiting."""
    reader = await _reader(ctx, person, channel)
    if reader is None:
        return
    if not await _free(ctx, reader):
        await _ring_when_free(ctx, reader)
        return
    items = tuple(as_text(words) for words in await ctx.store(Notices).take(reader))
    if items:
        body = Card(_("What else there is to know:"), items) if len(items) > 1 else items[0]
        ctx.tell(reader, Reply(body, urgency=Urgency.INFORM))


async def _reader(ctx: Context, person: int, channel: int) -> Reader | None:
    if person:
        return await ctx.store(People).get(person)
    return await ctx.store(Channels).get(channel)
