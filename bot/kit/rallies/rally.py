"""A rally that any skill can call: people asked in circles with a clock, the first yes taken, else an honest end; all in rows and alarms.

A skill makes one `Round` with a `Caller` and calls `open`. Who was asked is kept, who refused never.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated, TypeAlias

from bot.core.call import Call, Json
from bot.core.card import Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Text, UserText, _
from bot.kit.access import MEMBER, Access
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.rallies.callers import Caller, Releasing
from bot.kit.rallies.end import close, key_of, over, post_of, tell_asker, too_late
from bot.kit.rallies.walk import Walk
from bot.kit.skill import Skill
from bot.rules.rally import Plan, second_chance
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.helping.rallies import Rallies, Rally
from bot.store.questions import Questions

Waiting: TypeAlias = Annotated[Json, Arg(Text("waiting"), kind=JsonKind(), hidden=True)]
"""The people, by their ids, whose answer was still awaited when somebody said yes."""
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
        due = job(f"{skill.name}.walk_rally", _("Ask the next ones"))(self._due)
        self.walk = Walk(caller, self._take, self._pass, due)
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
        ahead = await self.walk.plan(ctx, fresh, await self._caller.rings(ctx, fresh))
        if not ahead.steps:
            return fresh, ahead
        rally = await ctx.store(Rallies).add(fresh)
        rings = await self._caller.rings(ctx, rally)  # anew: what they are asked may name the rally
        await self.walk.step(ctx, rally, rings, ahead)
        return rally, ahead

    async def hurry(self, ctx: Context, rally: Rally) -> Plan:
        """It cannot wait for the morning."""
        rally = await ctx.store(Rallies).change(replace(rally, urgent=True))
        return await self.walk.go_on(ctx, rally)

    async def resume(self, ctx: Context, rally: Rally) -> Plan:
        """There are others to ask by now, where nobody was left; the plan says whom."""
        return await self.walk.go_on(ctx, rally)

    async def settle(self, ctx: Context, rally: Rally, said: Text | None = None) -> None:
        """The skill itself found another way: nobody need come any more, which is said in its words where it has some."""
        rally = await ctx.store(Rallies).change(replace(rally, state="withdrawn"))
        await (close(ctx, self._caller, rally, said) if said else over(ctx, self._caller, rally))

    async def open_about(self, ctx: Context, subject: str) -> Rally | None:
        """The one that goes on about it, if any."""
        return await ctx.store(Rallies).open_about(self._name, subject)

    def yes(self, rally: Rally) -> Call:
        """What a yes of theirs does, where the skill offers it in its own words."""
        return self._take.to(rally=rally)

    async def moved(self, ctx: Context, rally: Rally, *, about: datetime | None) -> Rally:
        """Less is asked for than before: whoever was asked reads what is left of it, in the same message."""
        rally = await ctx.store(Rallies).change(replace(rally, about=about))
        rings = await self._caller.rings(ctx, rally)
        for person, name in sorted((await ctx.store(Questions).asked_under(post_of(rally))).items()):
            asked = next((ring for ring in rings if any(one.id == person for one in ring.people)), None)
            ctx.tell(
                await ctx.store(People).get(person),
                await self.walk.question(ctx, rally, asked),
                post=name,
            )
        for ring in rings if rally.posted else ():
            for channel in ring.channels:
                ctx.tell(channel, await self.walk.posted(ctx, rally), post=post_of(rally))
        if about and not (await self.walk.plan(ctx, rally, rings)).steps:
            self.walk.at(ctx, rally, about)  # everybody was asked: the end alone moves
        return rally

    async def repeat(self, ctx: Context, rally: Rally, person: int) -> None:
        """Ask somebody once more who wanted to be asked later: a new message, for edits ring no phone."""
        ctx.tell(
            await ctx.store(People).get(person),
            await self.walk.question(ctx, rally),
            post=f"{post_of(rally)} to {person} later",
        )

    async def _due(self, ctx: Context, *, rally: Rally) -> None:
        """The clock of a circle; where it was noticed late, those who were asked have a little longer."""
        if rally.state != "open":
            return
        later = second_chance(ctx.now, ctx.said_at, self.walk.terms(ctx, rally))
        if later and await ctx.store(Questions).open_under(post_of(rally)):
            self.walk.at(ctx, rally, later)
        else:
            await self.walk.go_on(ctx, rally)

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
        waiting = sorted(await ctx.store(Questions).open_under(post_of(rally)) - {ctx.person.id})
        reply = await self._caller.taken(ctx, rally)
        await tell_asker(ctx, rally, await self._caller.found(ctx, rally))
        await close(
            ctx,
            self._caller,
            rally,
            _("Thank you, somebody was found: {what}.", what=await self._caller.name(ctx, rally)),
        )
        return replace(reply, private=True, kept=True, undo=self._drop.to(rally=rally, waiting=[*waiting]))

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
            await self.walk.go_on(ctx, rally)

    async def _regret(self, ctx: Context, *, rally: Rally, waiting: Waiting = None) -> Reply:
        """A yes taken back within the hour: the asker knows; whoever could still have come is asked again, then others."""
        if rally.state != "taken" or rally.taker != ctx.person.id:
            raise Refused(_("That is settled otherwise by now."))
        rally = await ctx.store(Rallies).change(replace(rally, state="open", taker=None))
        ctx.alarms.cancel(key_of(rally, "words"))
        if isinstance(self._caller, Releasing):
            await self._caller.released(ctx, rally, ctx.person.id)
        back = _("{name} cannot after all: I go on asking.", name=ctx.person.name)
        await tell_asker(ctx, rally, Reply(back, urgency=Urgency.RING))
        people = waiting if isinstance(waiting, list) else ()
        await self.walk.again(ctx, rally, {one for one in people if isinstance(one, int)})
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
