"""A skill that fails on purpose, for the stories of faults."""

from datetime import timedelta
from typing import Annotated

from bot.app import OURS
from bot.core.card import Reply, Urgency
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Text, UserText
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.alarms import Late
from bot.store.community.people import Role
from bot.store.spaces.rooms import Rooms

skill = Skill("fault", Text("Faults"))
SKILLS = (*OURS, skill)

LATE = {"skip": Late.skip(), "by": Late.by(minutes=30), "always": Late.always()}


@skill.command("fault.crash", Text("Crash."), access=VISITOR, names={"en": "crash", "fr": "planter"})
async def crash(
    ctx: Context, *, what: Annotated[UserText, Arg(Text("What?"), rest=True)] = NO_WORDS
) -> Reply:
    """Writes a room, sets an alarm, then fails."""
    await ctx.store(Rooms).add(UserText(f"Fantôme {what}"), capacity=1)
    ctx.alarms.at(ctx.now, ring.to(), key="ghost", late=Late.always())
    raise RuntimeError("the handler fell over")


@skill.command("fault.store", Text("Break a rule."), access=VISITOR, names={"en": "ghost", "fr": "revenant"})
async def store(
    ctx: Context, *, what: Annotated[UserText, Arg(Text("What?"), rest=True)] = NO_WORDS
) -> Reply:
    """Writes what the database refuses."""
    await ctx.store(Rooms).close(987_654, Span(ctx.now, ctx.now + timedelta(hours=1)), what)
    return Reply(Text("Done."))


@skill.command("fault.later", Text("Fall later."), access=VISITOR, names={"en": "later", "fr": "bientôt"})
async def later(ctx: Context) -> Reply:
    """An alarm that will fail in an hour."""
    ctx.alarms.at(ctx.now + timedelta(hours=1), fall.to(), key="fall", late=Late.always())
    return Reply(Text("Set."))


@skill.command("fault.alarm", Text("Set an alarm."), access=VISITOR, names={"en": "alarm", "fr": "alarme"})
async def alarm(ctx: Context, *, late: Annotated[str, Arg(Text("Late?"))]) -> Reply:
    """To ring in an hour."""
    ctx.alarms.at(ctx.now + timedelta(hours=1), ring.to(), key=f"fault {late}", late=LATE[late])
    return Reply(Text("Set."))


@skill.job("fault.ring", Text("Ring"))
async def ring(ctx: Context) -> None:
    """Everybody who coordinates hears it."""
    ctx.tell(Role.COORDINATOR, Reply(Text("Ding."), urgency=Urgency.RING))


@skill.job("fault.fall", Text("Fall"))
async def fall(ctx: Context) -> None:
    """An alarm whose handler fails."""
    ctx.tell(Role.COORDINATOR, Reply(Text("Dong.")))
    raise RuntimeError("the alarm fell over")
