"""When it is done: « c'est résolu », "solved"; asked once some days after a yes; and whom to thank."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Names, Text, _, as_text
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.skills.helper.calling import calls
from bot.skills.helper.declare import skill
from bot.skills.helper.misheard import asks_whether
from bot.skills.helper.needs import AGAIN, SOLVED, NeedKind, about, key_of, number_of
from bot.skills.helper.thank import thank
from bot.skills.helper.words.asking import DONE
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.helping.needs import OPEN, Need, Needs
from bot.store.helping.rallies import Rallies, Rally

SETTLED = {"fr": "c'est réglé pour", "en": "solved for"}
A_WEEK = timedelta(days=7)


async def done_now(ctx: Context) -> str:
    """« C'est réglé pour N-3 », of a request that is open."""
    own = [one for one in await ctx.store(Needs).of(ctx.person.id) if one.state in OPEN]
    return f"{SETTLED[ctx.asker.language[:2]]} {number_of(own[0])}" if own else ""


@skill.command(
    "helper.done",
    _("Say that your request is solved."),
    access=VISITOR,
    private=True,
    names={"en": "solved", "fr": "résolu"},
    phrases=DONE,
    ears=Ears(unless=asks_whether),
    examples={"en": "my request is solved", "fr": "c'est réglé pour ma fermeture éclair"},
    example_now=done_now,
)
async def done(
    ctx: Context,
    *,
    request: Annotated[
        Need | None,
        Arg(_("Which request?"), names={"en": "request", "fr": "demande"}, kind=NeedKind(), rest=True),
    ] = None,
) -> Reply:
    """Nobody is asked any more; whoever helped may be thanked."""
    if request is None:
        return await _newest(ctx)
    if request.state not in OPEN:
        raise Refused(_("That is over already."))
    rally = await _rally_of(ctx, request)
    taker = rally.taker if rally else None
    await _closed(ctx, request, rally)
    helper = await ctx.store(People).get(taker) if taker else None
    named = (Choice(as_text(helper.name), thank.to(person=helper, need=request)),) if helper else ()
    other = Choice(_("somebody else"), thank.ask(need=request))
    nobody = Choice(_("nobody"), None, words=("no",))
    lead = _("Good to hear: “{words}” is solved. Whom may I thank for it?", words=request.words)
    return Reply(lead, (*named, other, nobody), call=thank.ask(need=request), asks="person", kept=True)


async def _newest(ctx: Context) -> Reply:
    """The only one there is; else asked which."""
    own = [one for one in await ctx.store(Needs).of(ctx.person.id) if one.state in OPEN]
    if not own:
        raise Refused(_("You have no open request. To make one: {ask}.", ask=Names("helper.ask")))
    if len(own) == 1:
        return await done.handler(ctx, request=own[0])  # type: ignore[return-value]
    return Reply(_("Which of them?"), tuple(Choice(about(one), done.to(request=one)) for one in own))


async def _rally_of(ctx: Context, need: Need) -> Rally | None:
    return await ctx.store(Rallies).get(need.rally) if need.rally else None


async def _closed(ctx: Context, need: Need, rally: Rally | None) -> None:
    """Closed requests stop everything."""
    taker = rally.taker if rally else None
    await ctx.store(Needs).change(replace(need, state="solved", helper=taker, closed_at=ctx.now))
    for what in ("undecided", "solved"):
        ctx.alarms.cancel(key_of(need, what))
    if rally and rally.state == "open":
        await calls.settle(ctx, rally)


@skill.job(SOLVED, _("Ask whether a request is solved"))
async def ask_solved(ctx: Context, *, need: Need) -> None:
    """Once, where somebody had said yes; without an answer it counts as solved."""
    rally = await _rally_of(ctx, need)
    if need.state not in OPEN or rally is None or rally.state != "taken":
        return
    choices = (
        Choice(_("yes"), done.to(request=need), words=("yes",)),
        Choice(_("not yet, look for somebody else"), Call(AGAIN, {"need": need.id}), words=("no",)),
    )
    asker = await ctx.store(People).get(need.person)
    question = Reply(_solved(need), choices, urgency=Urgency.INFORM, until=ctx.now + A_WEEK)
    ctx.tell(asker, question, post=f"need:{need.id}:solved")
    ctx.alarms.at(ctx.now + A_WEEK, let_be.to(need=need), key=key_of(need, "solved"), late=Late.always())


def _solved(need: Need) -> Text:
    return _("Did it work out: “{words}”?", words=need.words)


@skill.job("helper.let_be", _("Close a request that nobody speaks of any more"))
async def let_be(ctx: Context, *, need: Need) -> None:
    """Somebody came, and no word followed: that is mostly good news."""
    rally = await _rally_of(ctx, need)
    if need.state in OPEN and rally is not None and rally.state == "taken":
        await _closed(ctx, need, rally)
