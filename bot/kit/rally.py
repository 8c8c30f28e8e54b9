"""A rally that any skill can call: people asked in circles with a clock, the first yes taken, else an honest end; all in rows and alarms.

A skill makes one `Round` with a `Caller` and calls `open`. Who was asked is kept, who refused never.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, UserText, _
from bot.kit.access import MEMBER, Access
from bot.kit.callers import Caller
from bot.kit.context import Context
from bot.kit.peace import calm_of, house_quiet
from bot.kit.rally_end import asked_there, close, in_vain, key_of, over, post_of, tell_asker, too_late
from bot.kit.rings import Known, Ring, circle_of
from bot.kit.skill import Skill
from bot.rules.rally import Plan, Step, Terms, plan, second_chance
from bot.store.alarms import Late
from bot.store.people import People
from bot.store.questions import Questions
from bot.store.rallies import Rallies, Rally

LATELY = timedelta(days=30)
"""How often somebody was asked is counted over so long."""
ASKED_FOR = timedelta(days=60)
"""So long a question of a rally may be answered; the rally closes it when it is over."""
REGRETTED = timedelta(hours=1)
"""So long a yes can be taken back, and the asker's words are kept for the next one."""


class Round:
    """The rallies of one skill. Its jobs are named after the skill: `help.take_rally`, `help.walk_rally`."""

    def __init__(self, skill: Skill, caller: Caller, *, access: Access = MEMBER) -> None:
        self._name, self._caller = skill.name, caller
        job = skill.job
        self._take = job(f"{skill.name}.take_rally", _("Say yes to a request"), access=access, late=True)(
            self._yes
        )
        self._pass = job(f"{skill.name}.pass_rally", _("Pass a request on"), late=True)(self._no)
        self._walk = job(f"{skill.name}.walk_rally", _("Ask the next ones"))(self._due)
        self._drop = job(f"{skill.name}.drop_rally", _("Take a yes back"))(self._regret)
        self._forget = job(f"{skill.name}.forget_rally", _("Forget what a request said"))(self._forgotten)
        self.withdraw = job(f"{skill.name}.withdraw_rally", _("Ask no more"))(self._withdrawn)

    async def open(
        self,
        ctx: Context,
        subject: str,
        *,
        words: UserText = NO_WORDS,
        about: datetime | None = None,
        urgent: bool = False,
        behalf: int | None = None,
    ) -> tuple[Rally, Plan]:
        """Ask the first circle now, or in the morning; the plan says whom and until when. Without steps there is nobody to ask.

        It is asked for whoever asks, or on `behalf` of somebody.
        """
        asker = behalf or (ctx.asker.person.id if ctx.asker.person else None)
        fresh = Rally(0, 0, self._name, subject, asker, ctx.now, words, about, urgent)
        ahead = await self._plan(ctx, fresh, await self._caller.rings(ctx, fresh))
        if not ahead.steps:
            return fresh, ahead
        rally = await ctx.store(Rallies).add(fresh)
        await self._go_on(ctx, rally)
        return rally, ahead

    async def hurry(self, ctx: Context, rally: Rally) -> Plan:
        """It cannot wait for the morning."""
        rally = await ctx.store(Rallies).change(replace(rally, urgent=True))
        ahead = await self._plan(ctx, rally, await self._caller.rings(ctx, rally))
        await self._go_on(ctx, rally)
        return ahead

    async def resume(self, ctx: Context, rally: Rally) -> Plan:
        """There are others to ask by now, where nobody was left; the plan says whom."""
        ahead = await self._plan(ctx, rally, await self._caller.rings(ctx, rally))
        await self._go_on(ctx, rally)
        return ahead

    async def settle(self, ctx: Context, rally: Rally) -> None:
        """The skill itself found another way: nobody need come any more."""
        await over(ctx, self._caller, await ctx.store(Rallies).change(replace(rally, state="withdrawn")))

    async def _go_on(self, ctx: Context, rally: Rally) -> None:
        """The next step when its time has come, else an alarm for it."""
        rings = await self._caller.rings(ctx, rally)
        ahead = await self._plan(ctx, rally, rings)
        if not ahead.steps:
            await in_vain(ctx, self._caller, rally)
            return
        first, *others = ahead.steps
        if first.at > ctx.now:
            self._at(ctx, rally, first.at)
            return
        if first.posts:
            rally = await ctx.store(Rallies).change(replace(rally, posted=True))
        await self._ask(ctx, rally, first, rings)
        self._at(ctx, rally, others[0].at if others else ahead.ends)

    async def _plan(self, ctx: Context, rally: Rally, rings: Sequence[Ring]) -> Plan:
        """From here on; whoever was asked, pauses or cannot be reached is left out."""
        rallies, calm = ctx.store(Rallies), await calm_of(ctx)
        gone = {rally.person, *(await rallies.asked(rally.id))}
        loads = await rallies.loads(ctx.now - LATELY)
        topics = self._caller.topics
        circles = [circle_of(ring, Known(rally.posted, gone, calm, loads, topics)) for ring in rings]
        return plan(circles, ctx.now, self._terms(ctx, rally))

    def _terms(self, ctx: Context, rally: Rally) -> Terms:
        about = rally.about.astimezone(ctx.house.zone) if rally.about else None
        return Terms(about, house_quiet(ctx.house), rally.urgent)

    async def _ask(self, ctx: Context, rally: Rally, step: Step, rings: Sequence[Ring]) -> None:
        await ctx.store(Rallies).ask(rally.id, step.people, ctx.now)
        if step.posts:
            channel = next(ring.channel for ring in rings if ring.name == step.circle)
            if channel is not None:
                body, label = await asked_there(ctx, self._caller, rally)
                mine = (Choice(label, self._take.to(rally=rally)),)
                said = Reply(body, mine, urgency=Urgency.INFORM, until=ctx.now + ASKED_FOR)
                ctx.tell(channel, said, post=post_of(rally))
        asked = await self._question(ctx, rally)
        for person in step.people:
            ctx.tell(await ctx.store(People).get(person), asked, post=post_of(rally))

    async def _question(self, ctx: Context, rally: Rally) -> Reply:
        """What one person is asked."""
        question = await self._caller.question(ctx, rally)
        yes = Choice(_("I can"), self._take.to(rally=rally), words=("yes",))
        no = Choice(_("not this time"), self._pass.to(rally=rally), words=("no",))
        choices = (yes, *await self._caller.more(ctx, rally), no)
        return Reply(question, choices, urgency=Urgency.RING, until=ctx.now + ASKED_FOR)

    async def repeat(self, ctx: Context, rally: Rally, person: int) -> None:
        """Ask somebody once more who wanted to be asked later: a new message, for edits ring no phone."""
        ctx.tell(
            await ctx.store(People).get(person),
            await self._question(ctx, rally),
            post=f"{post_of(rally)} to {person} later",
        )

    async def _due(self, ctx: Context, *, rally: Rally) -> None:
        """The clock of a circle; where it was noticed late, those who were asked have a little longer."""
        if rally.state != "open":
            return
        later = second_chance(ctx.now, ctx.said_at, self._terms(ctx, rally))
        if later and await ctx.store(Questions).open_under(post_of(rally)):
            self._at(ctx, rally, later)
        else:
            await self._go_on(ctx, rally)

    async def _yes(self, ctx: Context, *, rally: Rally) -> Reply:
        """The first one; whoever comes after is thanked."""
        if rally.person == ctx.person.id:
            raise Refused(_("You asked for that yourself."))
        if rally.state != "open":
            return Reply(await too_late(ctx, self._caller, rally), private=True)
        await self._still_theirs(ctx, rally)
        rally = await ctx.store(Rallies).change(replace(rally, state="taken", taker=ctx.person.id))
        ctx.alarms.at(
            ctx.now + REGRETTED, self._forget.to(rally=rally), key=key_of(rally, "words"), late=Late.always()
        )
        reply = await self._caller.taken(ctx, rally)
        await tell_asker(ctx, rally, await self._caller.found(ctx, rally))
        await close(
            ctx,
            self._caller,
            rally,
            _("Thank you, somebody was found: {what}.", what=await self._caller.name(ctx, rally)),
        )
        return replace(reply, private=True, kept=True, undo=self._drop.to(rally=rally))

    async def _still_theirs(self, ctx: Context, rally: Rally) -> None:
        """Whoever lost the role for which they were asked learns nothing of it any more."""
        rings = await self._caller.rings(ctx, rally)
        asked = any(one.id == ctx.person.id for ring in rings for one in ring.people)
        if not asked and not rally.posted:
            raise Refused(_("That is not asked of you any more."))

    async def _no(self, ctx: Context, *, rally: Rally) -> Reply:
        """Written nowhere; where nobody is left who could answer, the next ones are asked at once."""
        await self.passed(ctx, rally)
        return Reply(_("Very well. Nobody hears that I asked you."))

    async def passed(self, ctx: Context, rally: Rally) -> None:
        """Whoever asks now is asked no more; where nobody else could answer, the next ones are."""
        questions = ctx.store(Questions)
        await questions.close_post(post_of(rally), ctx.person.id)
        if rally.state == "open" and not rally.posted and not await questions.open_under(post_of(rally)):
            await self._go_on(ctx, rally)

    async def _regret(self, ctx: Context, *, rally: Rally) -> Reply:
        """A yes taken back within the hour: the asker knows, and others are asked."""
        if rally.state != "taken" or rally.taker != ctx.person.id:
            raise Refused(_("That is settled otherwise by now."))
        rally = await ctx.store(Rallies).change(replace(rally, state="open", taker=None))
        ctx.alarms.cancel(key_of(rally, "words"))
        back = _("{name} cannot after all: I go on asking.", name=ctx.person.name)
        await tell_asker(ctx, rally, Reply(back, urgency=Urgency.RING))
        await self._go_on(ctx, rally)
        return Reply(_("Very well, I ask others: {what}.", what=await self._caller.name(ctx, rally)))

    async def _withdrawn(self, ctx: Context, *, rally: Rally) -> Reply:
        """The asker needs it no more; whoever had said yes hears it."""
        if rally.person != ctx.person.id or rally.state not in {"open", "taken"}:
            raise Refused(_("That is over already."))
        what = await self._caller.name(ctx, rally)
        if rally.taker is not None:
            gone = Reply(_("It is not needed any more: {what}. Thank you!", what=what), urgency=Urgency.RING)
            ctx.tell(await ctx.store(People).get(rally.taker), gone)
        await self.settle(ctx, rally)
        return Reply(_("I ask nobody any more: {what}.", what=what))

    async def _forgotten(self, ctx: Context, *, rally: Rally) -> None:
        if rally.state == "taken":
            await ctx.store(Rallies).change(replace(rally, words=NO_WORDS))

    def _at(self, ctx: Context, rally: Rally, due: datetime) -> None:
        ctx.alarms.at(due, self._walk.to(rally=rally), key=key_of(rally, "walk"), late=Late.always())
