"""How a request goes on: into the channel, to whoever is on duty, again, later, or never for this person; what each choice does."""

from dataclasses import replace
from datetime import timedelta

from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Moment
from bot.core.text import Listing, Names, _
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.kit.people.peace import house_quiet
from bot.rules.helping import NEAR
from bot.rules.quiet import after
from bot.rules.rally import FAR
from bot.skills.helper.calling import calls
from bot.skills.helper.declare import skill
from bot.skills.helper.endings import in_vain
from bot.skills.helper.finding import matches
from bot.skills.helper.freshness import watch
from bot.skills.helper.needs import AGAIN, LATER, NEVER, POST, SKIP, key_of, need_of, subject_of
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.helping.needs import Need, Needs
from bot.store.helping.offers import Offers
from bot.store.helping.rallies import Rally

A_LITTLE = timedelta(hours=4)


async def ask_people(ctx: Context, need: Need) -> Need:
    """Ask further, whoever comes next for the state that the need is in; an honest end where nobody does."""
    rally, ahead = await calls.open(ctx, subject_of(need), behalf=need.person)
    if ahead.steps:
        return await ctx.store(Needs).change(replace(need, rally=rally.id))
    asker = await ctx.store(People).get(need.person)
    ctx.tell(asker, await in_vain(ctx, need))
    return need


def _still(need: Need) -> None:
    """Still to be decided. Who presses is who was asked: the question is theirs alone."""
    if need.state != "asking":
        raise Refused(_("That is settled otherwise by now."))


@skill.job(POST, _("Ask in the channel"))
async def post(ctx: Context, *, need: Need) -> Reply:
    """Without a name; by the asker's own yes."""
    _still(need)
    ctx.alarms.cancel(key_of(need, "undecided"))
    await ask_people(ctx, await ctx.store(Needs).change(replace(need, state="posted")))
    return Reply(_("I ask in the channel, without your name, and tell you here if somebody can."))


@skill.job(SKIP, _("Ask whoever is on duty"))
async def skip(ctx: Context, *, need: Need) -> Reply:
    """Also where the asker did not answer: a human knows more people than a list does."""
    _still(need)
    ctx.alarms.cancel(key_of(need, "undecided"))
    await ask_people(ctx, await ctx.store(Needs).change(replace(need, state="duty")))
    return Reply(_("I ask {word.concierge:the_many}, and tell you here what comes of it."))


@skill.job("helper.leave", _("Look no further"))
async def leave(ctx: Context, *, need: Need) -> Reply:
    """It stays a wish, and nobody is asked."""
    _still(need)
    ctx.alarms.cancel(key_of(need, "undecided"))
    await ctx.store(Needs).change(replace(need, state="unmet", closed_at=ctx.now))
    return Reply(_("Very well. I keep it among the wishes, and tell you if somebody offers it one day."))


@skill.job(AGAIN, _("Look for somebody again"))
async def again(ctx: Context, *, need: Need) -> Reply:
    """From the beginning; nobody is asked more often than they want."""
    if need.state not in {"unmet", "people", "posted", "duty"}:
        raise Refused(_("That is settled otherwise by now."))
    need = await ctx.store(Needs).change(replace(need, state="people", rally=None, closed_at=None))
    rally, ahead = await calls.open(ctx, subject_of(need), behalf=need.person)
    if not ahead.steps:
        need = await ctx.store(Needs).change(replace(need, state="duty"))
        await ask_people(ctx, need)
        return Reply(_("I look again, and tell you here if somebody can."))
    await ctx.store(Needs).change(replace(need, rally=rally.id))
    return Reply(_("I look again, and tell you here if somebody can."))


@skill.job(LATER, _("Be asked later"), access=MEMBER, late=True)
async def later(ctx: Context, *, rally: Rally) -> Reply:
    """They may say yes at any time meanwhile."""
    due = after(ctx.now, A_LITTLE, ctx.now + FAR, house_quiet(ctx.house))
    person = ctx.person.id
    ctx.alarms.at(
        due, remind.to(rally=rally, person=person), key=f"rally {rally.id} later {person}", late=Late.always()
    )
    yes = Choice(_("I can"), calls.yes(rally), words=("yes",))
    return Reply(_("I ask you again {when}, if nobody has come by then.", when=Moment(due)), (yes,))


@skill.job("helper.remind", _("Ask again whoever wanted to be asked later"))
async def remind(ctx: Context, *, rally: Rally, person: int) -> None:
    """Once, and only where nobody came meanwhile."""
    if rally.state == "open":
        await calls.repeat(ctx, rally, person)


@skill.job(NEVER, _("Never be asked for this again"), access=MEMBER, late=True)
async def never(ctx: Context, *, rally: Rally) -> Reply:
    """At once: what of theirs answers this is asked for no more. The others are asked as if they had said no."""
    need = await need_of(ctx, rally)
    mine = [
        one.offer
        for one in await matches(ctx, need.words)
        if one.offer.person == ctx.person.id and one.score >= NEAR and not one.offer.paused
    ]
    for offer in mine:
        await ctx.store(Offers).change(replace(offer, paused=ctx.now))
    await watch(ctx, ctx.person.id)
    await calls.passed(ctx, rally)
    words = Listing([one.words for one in mine])
    if not mine:
        return Reply(_("Very well. Nobody hears that I asked you."))
    return Reply(
        _(
            "I ask you no more for: {words}. {mine} changes that one day.",
            words=words,
            mine=Names("helper.mine"),
        )
    )
