"""What follows a greeting: a word after two days, a week and a month, each only where the one before was answered."""

from datetime import datetime, time, timedelta

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Names, Text, _
from bot.kit.context import Context
from bot.kit.people.peace import calm_of
from bot.skills.welcome.declare import skill
from bot.skills.welcome.greeter import calls
from bot.store.alarms import Late
from bot.store.community.arrivals import Arrivals
from bot.store.community.newcomers import Newcomer, Newcomers
from bot.store.community.people import People, Person
from bot.store.helping.rallies import Rallies

DAYS = (2, 7, 30)
AT = time(10)
TOPICS = ("welcome", "accueil")
ASKED_FOR = timedelta(days=4)


async def follow(ctx: Context, newcomer: Newcomer) -> None:
    """The next word, if there is one left."""
    following = next((day for day in DAYS if day > newcomer.step), None)
    if following is None:
        return
    day = newcomer.since.astimezone(ctx.house.zone).date() + timedelta(days=following)
    at = datetime.combine(day, AT, ctx.house.zone)
    if at > ctx.now:
        _ask_at(ctx, newcomer.person, following, at)


def _ask_at(ctx: Context, person: int, day: int, at: datetime) -> None:
    ctx.alarms.at(at, ask.to(person=person, day=day), key=_key(person), late=Late.by(minutes=24 * 60))


def _key(person: int) -> str:
    return f"newcomer {person} word"


@skill.job("welcome.ask", _("Ask a newcomer how it is going"))
async def ask(ctx: Context, *, person: int, day: int) -> None:
    """Unless they are gone or want to be left alone; no answer is an answer."""
    newcomer, calm = await ctx.store(Newcomers).of(person), await calm_of(ctx)
    if newcomer is None or calm.paused(person, TOPICS):
        return
    quiet = calm.quiet(person)
    if quiet.covers(ctx.now):
        _ask_at(ctx, person, day, quiet.night(ctx.now)[1])
        return
    who = await ctx.store(People).get(person)
    if not await _is_here(ctx, who):
        return
    choices = (
        Choice(_("yes"), went_well.to(day=day)),
        Choice(_("not yet"), went_badly.to(day=day), words=("no",)),
        Choice(_("that is enough, thanks"), enough.to(), words=("stop",)),
    )
    ctx.tell(who, Reply(_WORDS[day], choices, urgency=Urgency.INFORM, until=ctx.now + ASKED_FOR))


_WORDS: dict[int, Text] = {
    2: _("You came two days ago. Did you find what you came for?"),
    7: _("You have been here for a week. Did you meet somebody, or find your corner?"),
    30: _("You have been here for a month. Do you feel at home?"),
}


async def _is_here(ctx: Context, person: Person) -> bool:
    arrivals = ctx.store(Arrivals)
    return any([await arrivals.channels_of(one) for one in person.identities])


@skill.job("welcome.went_well", _("Say that it goes well"))
async def went_well(ctx: Context, *, day: int) -> Reply:
    """What may come next, and the next word later."""
    await _answered(ctx, day)
    if day == DAYS[0]:
        nearest = _("Good! If you like, say in a few words who you are: {introduce}.", introduce=Names("welcome.introduce"))  # fmt: skip
        return Reply(nearest)
    return Reply(_("Good! {help} shows all that you can do here.", help=Names("help.show")))


@skill.job("welcome.went_badly", _("Say that it does not go well yet"))
async def went_badly(ctx: Context, *, day: int) -> Reply:
    """A human is near."""
    await _answered(ctx, day)
    items = (
        _("The tour again: {tour}", tour=Names("welcome.tour")),
        _("Somebody to talk to: {human}", human=Names("help.human")),
    )
    return Reply(Card(_("Perhaps this helps:"), items))


async def _answered(ctx: Context, day: int) -> None:
    known = await ctx.store(Newcomers).of(ctx.person.id)
    if known:
        newcomer = Newcomer(known.person, known.since, known.purpose, day)
        await ctx.store(Newcomers).put(newcomer)
        await follow(ctx, newcomer)


@skill.job("welcome.enough", _("Send a newcomer nothing more"))
async def enough(ctx: Context) -> Reply:
    """They are left alone, by everybody."""
    await leave_alone(ctx, ctx.person.id)
    more = Names("help.show")
    said = _("Very well: I write to you no more by myself. {help} shows what I can do, whenever you like.", help=more)  # fmt: skip
    return Reply(said, private=True)


async def leave_alone(ctx: Context, person: int) -> None:
    """Nothing follows, and nobody is asked to greet them any more."""
    ctx.alarms.cancel(_key(person))
    ctx.alarms.cancel(f"newcomer {person}")
    await ctx.store(Newcomers).forget(person)
    for rally in await ctx.store(Rallies).of(person, skill.name):
        if rally.state == "open":
            await calls.settle(ctx, rally)
