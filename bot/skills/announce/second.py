"""Two keys: to call everybody in a channel takes the yes of a second person of the team."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated, Final

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Text, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.house import loud
from bot.kit.house.places import Places, channels_of, places
from bot.kit.house.places import told as told_places
from bot.kit.kinds import JsonKind
from bot.skills.announce.declare import change, number_of, skill, when_of
from bot.skills.announce.saying import say_at_once
from bot.store.community.people import People, Person, Role
from bot.store.questions import Questions
from bot.store.telling.announcements import Announcement

MOST_ASKED: Final = 5
ANSWERED_FOR: Final = timedelta(hours=12)


async def others(ctx: Context) -> list[Person]:
    """Who else may announce: those on duty first."""
    people = ctx.store(People)
    on_duty = list(await ctx.skills.on_duty(ctx)) if ctx.skills else []
    keepers = [*on_duty, *await people.with_role(Role.CONCIERGE), *await people.with_role(Role.COORDINATOR)]
    found = {one.id: one for one in keepers if one.id != ctx.person.id and one.identities}
    return list(found.values())[:MOST_ASKED]


async def ask_second(ctx: Context, made: Announcement, where: Places) -> Reply:
    """Each of them is asked; the first yes counts."""
    asking = Card(
        _(
            "{name} wants to call everybody in {channels}: {words}",
            name=ctx.person.name,
            channels=told_places(replace(where, everybody=False)),
            words=made.words,
        ),
        close=_("Do you agree?"),
    )
    choices = (
        Choice(_("yes"), agree.to(announcement=made), words=("yes",)),
        Choice(_("no"), refuse.to(announcement=made), words=("no",)),
    )
    for one in await others(ctx):
        question = Reply(asking, choices, urgency=Urgency.RING, until=ctx.now + ANSWERED_FOR)
        ctx.tell(one, question, post=_post(made))
    channels = await channels_of(ctx, made.channels)
    loud.ask(ctx, channels, f"announcement {made.id} may call", unheard.ask(announcement=made))
    return Reply(
        _(
            "Calling everybody takes a second person: I ask for one more yes ({number}).",
            number=number_of(made),
        )
    )


@skill.job("announce.unheard", _("Where an announcement would call nobody"))
async def unheard(
    ctx: Context,
    *,
    announcement: Announcement,
    result: Annotated[Json, Arg(Text("result"), kind=JsonKind())] = None,
) -> None:
    """Whoever believes that all phones ring is told before it is said; nothing where they do."""
    silent = [str(one) for one in result] if isinstance(result, list) else []
    channels = [one for one in await channels_of(ctx, announcement.channels) if str(one.address) in silent]
    if not channels:
        return
    told = Card(
        _("In {channels} I may not call everybody.", channels=told_places(places(channels))),
        close=_("There it will be read, and ring for nobody: whoever runs the chat can give me that right."),
        notes=(_("It is called “mention @everyone” on Discord, and “notify everyone” on Matrix."),),
    )
    await _tell_author(ctx, announcement, Reply(told, urgency=Urgency.RING))


@skill.job("announce.agree", _("Agree that everybody is called"), access=CONCIERGE, late=True)
async def agree(ctx: Context, *, announcement: Announcement) -> Reply:
    """Said at once, or at its time."""
    _asked(ctx, announcement)
    agreed = await change(ctx, replace(announcement, state="planned"))
    if agreed.due is None or agreed.due <= ctx.now:
        await say_at_once(ctx, agreed)
        where = told_places(places(await channels_of(ctx, agreed.channels)))
        said = _("Said in {channels} ({number}).", channels=where, number=number_of(agreed))
    else:
        said = _(
            "Agreed: {number} will be said, {when}.", number=number_of(agreed), when=when_of(ctx, agreed)
        )
    await _tell_author(ctx, agreed, Reply(said, urgency=Urgency.INFORM))
    agrees = _(
        "{name} agreed, nothing more is needed: {number}.", name=ctx.person.name, number=number_of(agreed)
    )
    await settled(ctx, agreed, agrees)
    return Reply(said)


@skill.job("announce.refuse", _("Do not agree that everybody is called"), access=CONCIERGE, late=True)
async def refuse(ctx: Context, *, announcement: Announcement) -> Reply:
    """One no is enough; it may be said without calling."""
    _asked(ctx, announcement)
    await change(ctx, replace(announcement, state="cancelled"))
    said = _(
        "Nobody is called: {number} is not said. It can be announced without calling.",
        number=number_of(announcement),
    )
    await _tell_author(ctx, announcement, Reply(said, urgency=Urgency.RING))
    await settled(ctx, announcement, said)
    return Reply(said)


async def settled(ctx: Context, announcement: Announcement, said: Text) -> None:
    """The others who were asked need not decide any more, and read so in the place of the question."""
    questions, post = ctx.store(Questions), _post(announcement)
    for person in sorted(await questions.open_under(post) - {ctx.person.id}):
        ctx.tell(await ctx.store(People).get(person), Reply(said), post=post)
    await questions.close_post(post)


def _post(announcement: Announcement) -> str:
    return f"announcement {announcement.id} second"


def _asked(ctx: Context, announcement: Announcement) -> None:
    if announcement.state != "asked":
        raise Refused(_("Somebody has decided that already."))
    if announcement.author == ctx.person.id:
        raise Refused(_("It takes somebody else's yes."))


async def _tell_author(ctx: Context, announcement: Announcement, reply: Reply) -> None:
    if announcement.author is not None:
        ctx.tell(await ctx.store(People).get(announcement.author), reply)
