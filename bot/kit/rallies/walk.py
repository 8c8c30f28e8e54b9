"""The walk of a rally: whom it asks next and when, in which words, and the alarm for the step after that."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.card import Choice, Reply, Urgency
from bot.core.text import _
from bot.kit.command import Command
from bot.kit.context import Context
from bot.kit.people.peace import calm_of, house_quiet
from bot.kit.rallies.callers import Caller
from bot.kit.rallies.end import asked_there, in_vain, key_of, post_of
from bot.kit.rallies.rings import Known, Ring, circle_of
from bot.rules.quiet import after
from bot.rules.rally import FAR, Plan, Step, Terms, plan
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.helping.rallies import Rallies, Rally
from bot.store.letters.outbox import Outbox

LATELY = timedelta(days=30)
"""How often somebody was asked is counted over so long."""
COMING = (
    "je viens", "moi je viens", "je peux", "moi je peux", "moi", "jviens", "j'arrive", "jarrive", "j'y vais", "je peux venir", "je peux le faire", "je le fais",
    "je m'en occupe", "je prends", "je la prends",
    "i'll come", "i come", "i'm coming", "coming", "i can", "me", "i can do it", "i'll do it", "i can come", "count me in", "i'm in", "i'll take it",
)  # fmt: skip
"""What people say instead of yes, where they are asked to come."""
NOT_COMING = (
    "je peux pas", "je ne peux pas", "jpeux pas", "peux pas", "pas dispo", "je suis pas dispo", "pas libre", "impossible", "pas possible", "pas ce soir",
    "pas moi", "i can't", "cannot", "can't", "i can't make it", "can't make it", "not available", "i'm busy", "busy", "not tonight", "not me",
)  # fmt: skip
"""And instead of no."""
ASKED_FOR = timedelta(days=60)
"""So long a question of a rally may be answered; the rally closes it when it is over."""


@dataclass(frozen=True)
class Walk:
    """Of one skill's rallies; a yes, a no and the next step are jobs of that skill."""

    caller: Caller
    take: Command[Any]
    leave: Command[Any]
    due: Command[Any]

    async def go_on(self, ctx: Context, rally: Rally) -> Plan:
        """The next step when its time has come, else an alarm for it; what is ahead."""
        rings = await self.caller.rings(ctx, rally)
        return await self.step(ctx, rally, rings, await self.plan(ctx, rally, rings))

    async def step(self, ctx: Context, rally: Rally, rings: Sequence[Ring], ahead: Plan) -> Plan:
        """The first step of a plan that was just made."""
        if not ahead.steps:
            await in_vain(ctx, self.caller, rally)
            return ahead
        first, *others = ahead.steps
        if first.at > ctx.now:
            self.at(ctx, rally, first.at)
            return ahead
        if first.posts:
            rally = await ctx.store(Rallies).change(replace(rally, posted=True))
        await self._ask(ctx, rally, first, rings)
        self.at(ctx, rally, others[0].at if others else ahead.ends)
        return ahead

    async def again(self, ctx: Context, rally: Rally, waiting: Collection[int]) -> None:
        """Whoever could still have answered when a yes came that is taken back may again; the next ones too, where it is their turn."""
        rings = await self.caller.rings(ctx, rally)
        asked = {
            one.id: (one, ring)
            for ring in reversed(rings)
            for one in ring.people
            if one.id in waiting or (ring.said and one.id == ctx.person.id)  # who has to decide still has
        }
        for channel in [channel for ring in rings for channel in ring.channels] if rally.posted else ():
            ctx.tell(channel, await self.posted(ctx, rally), post=post_of(rally))
        for person, (one, ring) in sorted(asked.items()):
            question = await self.question(ctx, rally, ring)
            ctx.tell(one, question, post=f"{post_of(rally)} to {person} again")
        ahead = await self.plan(ctx, rally, rings)
        if ahead.steps or not asked:
            await self.step(ctx, rally, rings, ahead)
            return
        about = rally.about or ctx.now + FAR
        patience = max(ring.patience for ring in rings)
        self.at(ctx, rally, after(ctx.now, patience, about, house_quiet(ctx.house)))

    async def plan(self, ctx: Context, rally: Rally, rings: Sequence[Ring]) -> Plan:
        """From here on; whoever was asked, pauses or cannot be reached is left out."""
        rallies, calm = ctx.store(Rallies), await calm_of(ctx)
        gone = {rally.person, *(await rallies.asked(rally.id))}
        loads = await rallies.loads(ctx.now - LATELY)
        topics = self.caller.topics
        known = Known(rally.posted, gone, calm, loads, topics, await ctx.store(Outbox).unreached(), ctx.lit)
        circles = [circle_of(ring, known) for ring in rings]
        return plan(circles, ctx.now, self.terms(ctx, rally))

    def terms(self, ctx: Context, rally: Rally) -> Terms:
        about = rally.about.astimezone(ctx.house.zone) if rally.about else None
        return Terms(about, house_quiet(ctx.house), rally.urgent)

    async def _ask(self, ctx: Context, rally: Rally, step: Step, rings: Sequence[Ring]) -> None:
        await ctx.store(Rallies).ask(rally.id, step.people, ctx.now)
        ring = next(ring for ring in rings if ring.name == step.circle)
        for channel in ring.channels if step.posts else ():
            ctx.tell(channel, await self.posted(ctx, rally), post=post_of(rally))
        question = await self.question(ctx, rally, ring) if step.people else None
        if question:
            for person in step.people:
                ctx.tell(await ctx.store(People).get(person), question, post=post_of(rally))

    async def posted(self, ctx: Context, rally: Rally) -> Reply:
        """What a channel reads."""
        body, label = await asked_there(ctx, self.caller, rally)
        mine = (Choice(label, self.take.to(rally=rally), words=COMING),)
        return Reply(body, mine, urgency=Urgency.INFORM, until=ctx.now + ASKED_FOR)

    async def question(self, ctx: Context, rally: Rally, ring: Ring | None = None) -> Reply:
        """What one person is asked."""
        if ring and ring.said:
            return replace(ring.said, urgency=Urgency.RING, until=ctx.now + ASKED_FOR)
        yes = Choice(_("I can"), self.take.to(rally=rally), words=("yes", *COMING))
        no = Choice(_("not this time"), self.leave.to(rally=rally), words=("no", *NOT_COMING))
        choices = (yes, *await self.caller.more(ctx, rally), no)
        question = await self.caller.question(ctx, rally)
        return Reply(question, choices, urgency=Urgency.RING, until=ctx.now + ASKED_FOR)

    def at(self, ctx: Context, rally: Rally, due: datetime) -> None:
        ctx.alarms.at(due, self.due.to(rally=rally), key=key_of(rally, "walk"), late=Late.always())
