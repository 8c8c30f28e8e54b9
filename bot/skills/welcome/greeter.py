"""A human always follows: somebody of the team is found who says hello to a newcomer, and says when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Gone, Refused
from bot.core.text import Text, Value, _, commas
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.kit.rally import Round
from bot.kit.reach import reach
from bot.kit.rings import Ring
from bot.rules.hours import opening
from bot.skills.welcome.declare import PURPOSES, TONGUES, skill
from bot.store.alarms import Late
from bot.store.channels import Channels, Purpose
from bot.store.newcomers import Newcomers
from bot.store.people import People, Person, Role
from bot.store.rallies import Rallies, Rally

MOST_DAYS = 4
IN_WRITING = ""
WITHOUT_A_DAY = timedelta(minutes=30)
MORNING = time(9)
DAYS: Mapping[int, Text] = {
    0: _("on Monday"), 1: _("on Tuesday"), 2: _("on Wednesday"), 3: _("on Thursday"), 4: _("on Friday"), 5: _("on Saturday"), 6: _("on Sunday"),
}  # fmt: skip
DAY = Arg(Text("day"), kind=TextKind(10), hidden=True)


@dataclass(frozen=True)
class GreeterCaller:
    """The team's channel, then whoever is on duty, then the concierges one after the other."""

    topics: Sequence[str] = ("welcome", "accueil")

    async def rings(self, ctx: Context, rally: Rally) -> Sequence[Ring]:
        teams = [one for one in await ctx.store(Channels).of(Purpose.TEAM) if one.hush is None]
        duty = await ctx.skills.on_duty(ctx) if ctx.skills else ()
        concierges = await ctx.store(People).with_role(Role.CONCIERGE)
        return (
            *(Ring("team", patience=timedelta(hours=1), channel=one) for one in teams[:1]),
            Ring("duty", duty, timedelta(minutes=30)),
            Ring("concierges", concierges, timedelta(hours=2), at_once=1, most=2),
        )

    async def name(self, ctx: Context, rally: Rally) -> Text:
        newcomer = await newcomer_of(ctx, rally)
        return _("a word of welcome to {name}", name=newcomer.name)

    async def posted(self, ctx: Context, rally: Rally) -> tuple[Text, Text]:
        newcomer = await newcomer_of(ctx, rally)
        said = _("{name} just arrived ({about}). Who says hello?", name=newcomer.name, about=await _about(ctx, newcomer))  # fmt: skip
        return said, _("I do")

    async def question(self, ctx: Context, rally: Rally) -> Card:
        newcomer = await newcomer_of(ctx, rally)
        about = await _about(ctx, newcomer)
        lead = _("{name} just arrived ({about}). Can you say hello?", name=newcomer.name, about=about)
        return Card(lead, close=_("If you say yes, they learn your name."))

    async def more(self, ctx: Context, rally: Rally) -> Sequence[Choice]:
        return ()

    async def taken(self, ctx: Context, rally: Rally) -> Reply:
        """How to reach them, and when it will be."""
        newcomer = await newcomer_of(ctx, rally)
        lead = _("Thank you! {name} waits for a word from you ({about}).", name=newcomer.name, about=await _about(ctx, newcomer))  # fmt: skip
        ctx.alarms.at(ctx.now + WITHOUT_A_DAY, undated.to(rally=rally), key=_key(rally), late=Late.always())
        card = Card(lead, (reach(newcomer, ctx.person),), _("When do you say hello? I ask whether it suits them."))  # fmt: skip
        return Reply(card, _days(ctx, rally), urgency=Urgency.RING)

    async def found(self, ctx: Context, rally: Rally) -> Reply | None:
        """They hear it with the day."""
        return None

    async def nobody(self, ctx: Context, rally: Rally) -> Reply:
        return Reply(
            _("Nobody could say hello yet; whoever is there when you come will be glad to."),
            urgency=Urgency.LATER,
        )


calls = Round(skill, GreeterCaller(), access=MEMBER)


async def newcomer_of(ctx: Context, rally: Rally) -> Person:
    return await ctx.store(People).get(rally.person or 0)


def _key(rally: Rally) -> str:
    return f"rally {rally.id} hello"


async def _about(ctx: Context, newcomer: Person) -> Text:
    """The language, and what they came for once they said it."""
    told: list[Value] = []
    if newcomer.language:
        told.append(TONGUES.label(newcomer.language[:2]))
    known = await ctx.store(Newcomers).of(newcomer.id)
    if known and known.purpose:
        told.append(_("here to {purpose}", purpose=PURPOSES.label(known.purpose)))
    return commas(told or [_("said nothing yet")])


async def look_for_greeter(ctx: Context, newcomer: Person) -> None:
    """Once; where nobody can be asked, nothing was promised."""
    mine = await ctx.store(Rallies).of(newcomer.id, skill.name)
    if not any(ctx.now - one.made_at < timedelta(days=30) for one in mine):
        await calls.open(ctx, f"newcomer:{newcomer.id}", behalf=newcomer.id)


def _days(ctx: Context, rally: Rally) -> tuple[Choice, ...]:
    """In writing, or on one of the next days on which the house is open."""
    later = _open_days(ctx)[:MOST_DAYS]
    return (
        Choice(_("in writing, soon"), meet.to(rally=rally, day=IN_WRITING), words=("write", "écrire", "chat")),
        *(Choice(day_name(ctx, day), meet.to(rally=rally, day=day.isoformat())) for day in later),
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
    ctx.alarms.cancel(_key(rally))
    newcomer = await newcomer_of(ctx, rally)
    if day == IN_WRITING:
        _will_write(ctx, newcomer, ctx.person)
        return Reply(_("Thank you. I told {name} that you write.", name=newcomer.name))
    when = day_name(ctx, date.fromisoformat(day))
    asked = _("{name} comes to say hello {day}?", name=ctx.person.name, day=when)
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
        ctx.alarms.at(at, today.to(rally=rally), key=_key(rally), late=Late.by(minutes=600))
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
