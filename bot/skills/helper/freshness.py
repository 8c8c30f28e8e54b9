"""D-4: every six months whoever offers something is asked whether it still holds; what two questions leave unanswered is paused."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Gone
from bot.core.text import Listing, Names, Text, _
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.kit.people.peace import calm_of
from bot.skills.helper.declare import TOPICS, skill
from bot.store.alarms import Alarms, Late
from bot.store.community.people import People, Person
from bot.store.helping.offers import FRESHEN, HALF_A_YEAR, Offer, Offers, fresh_key

A_WHILE = timedelta(days=14)
"""So long an answer is waited for, twice."""
TIMES = 2
A_DAY = timedelta(days=1)


async def watch(ctx: Context, person: int) -> None:
    """Set the alarm for what of theirs was confirmed longest ago."""
    standing = await _standing(ctx, person)
    if not standing:
        ctx.alarms.cancel(fresh_key(person))
        return
    due = min(one.confirmed_at for one in standing) + HALF_A_YEAR
    ctx.alarms.at(due, freshen.to(person=person, times=1), key=fresh_key(person), late=Late.always())


async def _standing(ctx: Context, person: int) -> list[Offer]:
    own = await ctx.store(Offers).of(person)
    return [one for one in own if not one.paused and (one.terms.until is None or one.terms.until > ctx.now)]


@skill.job(FRESHEN, _("Ask whether offers still hold"))
async def freshen(ctx: Context, *, person: int, times: int) -> None:
    """Asked twice; then paused, and told so."""
    whom = await _now(ctx, person)
    standing = await _standing(ctx, person) if whom else ()
    if whom is None or not standing or await _put_off(ctx, person, times):
        return
    if times > TIMES:
        await _paused(ctx, whom, standing)
        return
    items = tuple(Text("{words}", {"words": one.words}) for one in standing)
    choices = (
        Choice(_("yes, all of it"), confirm.to(), words=("yes",)),
        Choice(_("change something"), Call("helper.mine")),
        Choice(_("pause it all"), pause_all.to(), words=("no",)),
    )
    close = _("Does it still hold?")
    asked = Reply(
        Card(_("You offered this, half a year ago or more:"), items, close),
        choices,
        urgency=Urgency.INFORM,
        until=ctx.now + A_WHILE,
    )
    ctx.tell(whom, asked, post=f"fresh:{person}:{ctx.now.date()}")
    ctx.alarms.at(
        ctx.now + A_WHILE,
        freshen.to(person=person, times=times + 1),
        key=fresh_key(person),
        late=Late.always(),
    )


async def _put_off(ctx: Context, person: int, times: int) -> bool:
    """Whoever pauses is asked once they are back: silence is no answer then."""
    calm = await calm_of(ctx)
    if not calm.paused(person, TOPICS):
        return False
    ends = [one.until for one in calm.pauses if one.person == person and one.until]
    due = max((ctx.now + A_DAY, *ends))
    again = freshen.to(person=person, times=min(times, TIMES))
    ctx.alarms.at(due, again, key=fresh_key(person), late=Late.always())
    return True


async def _now(ctx: Context, person: int) -> Person | None:
    """Who they are; where this account became another person's, that one is asked, if they are not already."""
    try:
        whom = await ctx.store(People).get(person)
    except Gone:
        return None
    if whom.id == person:
        return whom
    if not await ctx.store(Alarms).stands(fresh_key(whom.id)):
        await watch(ctx, whom.id)
    return None


@skill.job("helper.confirm", _("Say that an offer still holds"), access=MEMBER, late=True)
async def confirm(ctx: Context) -> Reply:
    """For another half year."""
    for one in await _standing(ctx, ctx.person.id):
        await ctx.store(Offers).change(replace(one, confirmed_at=ctx.now))
    ctx.alarms.at(
        ctx.now + HALF_A_YEAR,
        freshen.to(person=ctx.person.id, times=1),
        key=fresh_key(ctx.person.id),
        late=Late.always(),
    )
    return Reply(_("Thank you, it holds for another half year."))


@skill.job("helper.pause_all", _("Pause all that one offers"), access=MEMBER, late=True)
async def pause_all(ctx: Context) -> Reply:
    """Nothing is taken away."""
    paused = await _pause(ctx, await _standing(ctx, ctx.person.id))
    ctx.alarms.cancel(fresh_key(ctx.person.id))
    return Reply(_paused_words(paused))


async def _paused(ctx: Context, whom: Person, standing: Sequence[Offer]) -> None:
    await _pause(ctx, standing)
    lead = _("You did not say whether it still holds, so I ask you nothing of it for now.")
    ctx.tell(whom, Reply(Card(lead, close=_paused_words(standing)), urgency=Urgency.INFORM))


async def _pause(ctx: Context, standing: Sequence[Offer]) -> Sequence[Offer]:
    for one in standing:
        await ctx.store(Offers).change(replace(one, paused=ctx.now))
    return standing


def _paused_words(offers: Sequence[Offer]) -> Text:
    words = Listing([one.words for one in offers])
    return _(
        "Paused, and not taken away: {words}. {mine} takes it up again.",
        words=words,
        mine=Names("helper.mine"),
    )
