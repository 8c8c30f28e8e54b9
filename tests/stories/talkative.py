"""A skill that has something to tell four times a day, for the stories of what nobody asked for."""

from datetime import timedelta

from bot.app import OURS
from bot.core.card import Choice, Reply, Urgency
from bot.core.text import Text, UserText
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.house.channels import Channels

skill = Skill("news", Text("News"))
SKILLS = (*OURS, skill)

HOURS = {9: 3, 12: 3, 15: 3, 18: 15}
"""When there is news, and how many hours later there is more."""


@skill.command("news.one", Text("Tell."), access=VISITOR, names={"en": "one", "fr": "une"})
async def one(ctx: Context) -> Reply:
    """Everybody and every channel is told something."""
    await _tell(ctx, f"News of {ctx.now:%A} at {ctx.now.hour}.")
    return Reply(Text("Told."))


@skill.command("news.later", Text("Tell later."), access=VISITOR, names={"en": "later", "fr": "tard"})
async def later(ctx: Context) -> Reply:
    """Everybody is told something in their own time."""
    for person in await ctx.store(People).all():
        ctx.tell(person, Reply(Text("News for later."), urgency=Urgency.LATER))
    return Reply(Text("Noted."))


@skill.command("news.post", Text("Post."), access=VISITOR, names={"en": "post", "fr": "poste"})
async def post(ctx: Context) -> Reply:
    """Every channel has the list of the hour."""
    await _tell(ctx, f"The list at {ctx.now:%H:%M}.", post="list", people=False)
    return Reply(Text("Posted."))


@skill.command("news.ask", Text("Ask."), access=VISITOR, names={"en": "ask", "fr": "demande"})
async def ask(ctx: Context) -> Reply:
    """Everybody is asked something that does not ring."""
    asked = Reply(Text("Still there?"), (Choice(Text("here"), one.to()),), urgency=Urgency.INFORM)
    for person in await ctx.store(People).all():
        ctx.tell(person, asked)
    return Reply(Text("Asked."))


@skill.command("news.month", Text("Begin."), access=VISITOR, names={"en": "month", "fr": "mois"})
async def month(ctx: Context) -> Reply:
    """From now on there is news at nine, noon, three and six."""
    ctx.alarms.at(ctx.now, again.to(), key="news", late=Late.always())
    return Reply(Text("Very well."))


@skill.job("news.again", Text("There is news"))
async def again(ctx: Context) -> None:
    """Something for everybody, and on Monday mornings something that rings."""
    await _tell(ctx, f"News of {ctx.now:%A} at {ctx.now.hour}.")
    if ctx.now.weekday() == 0 and ctx.now.hour == min(HOURS):
        for person in await ctx.store(People).all():
            ctx.tell(person, Reply(Text("The week begins."), urgency=Urgency.RING))
    following = ctx.now + timedelta(hours=HOURS[ctx.now.hour])
    ctx.alarms.at(following, again.to(), key="news", late=Late.always())


async def _tell(ctx: Context, what: str, *, post: str | None = None, people: bool = True) -> None:
    reply = Reply(Text("{what}", {"what": UserText(what)}), urgency=Urgency.INFORM)
    for channel in await ctx.store(Channels).all():
        ctx.tell(channel, reply, post=post)
    for person in await ctx.store(People).all() if people else ():
        ctx.tell(person, reply)
