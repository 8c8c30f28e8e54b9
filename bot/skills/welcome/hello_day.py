"""The day on which somebody of the team says hello: theirs to name, the newcomer's to agree to, and said again that morning."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Gone, Refused
from bot.core.text import Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.kit.people.reach import reach
from bot.rules.hours import opening
from bot.skills.welcome.declare import skill
from bot.store.alarms import Late
from bot.store.community.people import People, Person
from bot.store.helping.rallies import Rally

MOST_DAYS = 4
IN_WRITING = ""
MORNING = time(9)
CALLED = (
    ("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"), ("vendredi", "friday"), ("samedi", "saturday"), ("dimanche", "sunday"),
)  # fmt: skip
"""What people say for a day of the week."""
DAYS: Mapping[int, Text] = {
    0: _("on Monday"), 1: _("on Tuesday"), 2: _("on Wednesday"), 3: _("on Thursday"), 4: _("on Friday"), 5: _("on Saturday"), 6: _("on Sunday"),
}  # fmt: skip
DAY = Arg(Text("day"), kind=TextKind(10), hidden=True)


async def newcomer_of(ctx: Context, rally: Rally) -> Person:
    return await ctx.store(People).get(rally.person or 0)


def key_of(rally: Rally) -> str:
    """The alarm of what is to follow."""
    return f"rally {rally.id} hello"


def days_for(ctx: Context, rally: Rally) -> tuple[Choice, ...]:
    """In writing, or on one of the next days on which the house is open."""
    later = _open_days(ctx)[:MOST_DAYS]
    return (
        Choice(_("in writing, soon"), meet.to(rally=rally, day=IN_WRITING), words=("write", "écrire", "chat")),
        *(Choice(day_name(ctx, day), meet.to(rally=rally, day=day.isoformat()), words=CALLED[day.weekday()]) for day in later),
    )  # fmt: skip


def _open_days(ctx: Context) -> list[date]:
    days = [ctx.now.date() + timedelta(days=number) for number in range(7)]
    hours = ctx.house.hours
    if not hours.weekly:
        return days
    return [day for day in days if any(one.end > ctx.now for one in opening(day, hours, ctx.house.zone))]


def day_name(ctx: Context, day: date) -> Text:
    """Today, tomorrow, or a day of this week."""
    ahead = (day - ctx.now.date()).days
    return {0: _("today"), 1: _("tomorrow")}.get(ahead) or DAYS[day.weekday()]


@skill.job("welcome.meet", _("Say when a newcomer is met"), access=MEMBER)
async def meet(ctx: Context, *, rally: Rally, day: Annotated[str, DAY]) -> Reply:
    """The newcomer is asked whether it suits them."""
    if rally.taker != ctx.person.id or rally.state != "taken":
        raise Refused(_("That is settled otherwise by now."))
    ctx.alarms.cancel(key_of(rally))
    newcomer = await newcomer_of(ctx, rally)
    if day == IN_WRITING:
        _will_write(ctx, newcomer, ctx.person)
        return Reply(_("Thank you. I told {name} that you write.", name=newcomer.name))
    when = day_name(ctx, date.fromisoformat(day))
    asked = _("{name} would like to say hello {day}. Does that suit you?", name=ctx.person.name, day=when)
    choices = (
        Choice(_("yes"), suits.to(rally=rally, day=day)),
        Choice(_("not that day"), suits_not.to(rally=rally, day=day), words=("no",)),
    )
    ctx.tell(newcomer, Reply(asked, choices, urgency=Urgency.RING))
    return Reply(_("Thank you. I asked {name}: {day}?", name=newcomer.name, day=when))


def _will_write(ctx: Context, newcomer: Person, host: Person) -> None:
    said = _("{name} of the house will write to you to say hello.", name=host.name)
    ctx.tell(newcomer, Reply(said, urgency=Urgency.RING))


@skill.job("welcome.undated", _("Who says hello said no day"))
async def undated(ctx: Context, *, rally: Rally) -> None:
    """The newcomer learns at least who it is."""
    if rally.state == "taken" and rally.taker is not None:
        people = ctx.store(People)
        _will_write(ctx, await people.get(rally.person or 0), await people.get(rally.taker))


@skill.job("welcome.suits", _("Say that the day suits"))
async def suits(ctx: Context, *, rally: Rally, day: Annotated[str, DAY]) -> Reply:
    """Who says hello hears it, and once more that morning."""
    host = await _host(ctx, rally)
    when = date.fromisoformat(day)
    said = _("It suits {name}: {day}.", name=ctx.person.name, day=day_name(ctx, when))
    ctx.tell(host, Reply(said, urgency=Urgency.RING))
    at = datetime.combine(when, MORNING, ctx.house.zone)
    if at > ctx.now:
        ctx.alarms.at(at, today.to(rally=rally), key=key_of(rally), late=Late.by(minutes=600))
    return Reply(_("Good: {name} knows it.", name=host.name))


@skill.job("welcome.suits_not", _("Say that the day does not suit"))
async def suits_not(ctx: Context, *, rally: Rally, day: Annotated[str, DAY]) -> Reply:
    """Without a reason."""
    host = await _host(ctx, rally)
    when = day_name(ctx, date.fromisoformat(day))
    said = _("It does not suit {name}: {day}.", name=ctx.person.name, day=when)
    ctx.tell(host, Reply(Card(said, (reach(ctx.person, host),)), urgency=Urgency.RING))
    return Reply(_("Very well, I told {name}, who may write to you.", name=host.name))


async def _host(ctx: Context, rally: Rally) -> Person:
    if rally.person != ctx.person.id or rally.state != "taken" or rally.taker is None:
        raise Refused(_("That is settled otherwise by now."))
    return await ctx.store(People).get(rally.taker)


@skill.job("welcome.today", _("Say hello to a newcomer today"))
async def today(ctx: Context, *, rally: Rally) -> None:
    """To who said that they would."""
    try:
        newcomer = await newcomer_of(ctx, rally)
    except Gone:
        return
    if rally.state == "taken" and rally.taker is not None:
        said = _("Today {name} comes, to whom you say hello.", name=newcomer.name)
        ctx.tell(await ctx.store(People).get(rally.taker), Reply(said, urgency=Urgency.RING))
