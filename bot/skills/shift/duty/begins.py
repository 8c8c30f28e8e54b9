"""A shift begins, and ends: whoever comes is given the words that were left, whoever goes is asked for one."""

from datetime import timedelta

from bot.core.card import Card, Reply, Urgency
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.rota.rota import people_of, stands
from bot.rules.rota import Staffed
from bot.skills.shift.declare import skill
from bot.skills.shift.duty.brief import FRESH, word_of
from bot.skills.shift.duty.note import last_word
from bot.store.alarms import Late
from bot.store.community.people import Person
from bot.store.rota.handovers import Handovers
from bot.store.rota.holders import Holder
from bot.store.rota.shifts import Shifts

BEFORE = timedelta(minutes=5)
LATE = 60
"""So many minutes after its end nobody is asked for a word any more."""


@skill.job("shift.begins", _("Somebody begins on the rota"))
async def begins(ctx: Context, *, shift: int) -> None:
    """Words left by others are given once; somebody who read them in their brief knows them."""
    known = await ctx.store(Shifts).get(shift)
    if known.state != "planned":
        return
    now = await stands(ctx, known)
    if now.closed or now.open[-1].end <= ctx.now:
        return
    ctx.alarms.at(
        now.open[-1].end - BEFORE,
        last_word.to(shift=shift),
        key=f"shift ends {shift}",
        late=Late.by(minutes=LATE),
    )
    for person in (await people_of(ctx, _coming(ctx, now))).values():
        await _give(ctx, person)


def _coming(ctx: Context, now: Staffed) -> list[Holder]:
    return [one for one in now.holders if one.span.start <= ctx.now < one.span.end]


async def _give(ctx: Context, person: Person) -> None:
    handovers = ctx.store(Handovers)
    left = [one for one in await handovers.untold(ctx.now - FRESH) if one.person != person.id]
    if not left:
        return
    words = [await word_of(ctx, one) for one in left]
    ctx.tell(person, Reply(Card(_("For you who are on duty now:"), tuple(words)), urgency=Urgency.INFORM))
    for one in left:
        await handovers.given(one.id, ctx.now)
