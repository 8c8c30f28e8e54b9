"""One free line for whoever is next: kept whole, read back, and given to them when their shift begins."""

from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.moments import Moment, Span
from bot.core.text import NO_WORDS, Listing, Names, Text, UserText, _
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.kit.rota.rota import AHEAD, people_of, rota
from bot.rules.rota import Staffed
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.holding.stretch import running_or_over
from bot.skills.shift.words.handing import NOTE
from bot.store.rota.handovers import Handover, Handovers
from bot.store.rota.shifts import Shift, Shifts

LONGEST = 500
TEXT = Arg(
    _("What should whoever is next know? One line will do."),
    names={"en": "text", "fr": "texte"},
    rest=True,
    kind=TextKind(LONGEST),
)


@skill.command(
    "shift.note",
    _("Leave a line for whoever is on duty next."),
    access=TEAM,
    confirm=Confirm.NEVER,
    names={"en": "handover", "fr": "relais"},
    phrases=NOTE,
    examples={"en": "handover: no coffee left", "fr": "relais : plus de café"},
    exact=True,
)
async def note(ctx: Context, *, text: Annotated[UserText, TEXT] = NO_WORDS) -> Reply:
    """In their own words; « oups » corrects it."""
    if not text:
        return Reply(TEXT.question, call=note.ask(), asks="text", believed=False)
    after = await running_or_over(ctx, ctx.person.id)
    shift = after.of.shift if after else None
    left = Handover(0, text, ctx.now, ctx.person.id, shift.id if shift else None)
    kept = await ctx.store(Handovers).add(left)
    lead = _("Noted for {whom}:", whom=await _whom(ctx, shift))
    undo = unnote.to(handover=kept.id)
    return Reply(
        Card(lead, (Text("{words}", {"words": text}),), notes=(_correct(),)),
        undo=undo,
        private=True,
        kept=True,
    )


def _correct() -> Text:
    return _("To correct it: {undo}.", undo=Names("me.undo"))


async def _whom(ctx: Context, shift: Shift | None) -> Text:
    """Those who hold the next one, where that is known."""
    following = await _following(ctx, shift)
    people = await people_of(ctx, following.holders) if following else {}
    names = [one.name for one in people.values() if one.id != ctx.person.id]
    if following is None or not names:
        return _("whoever is next")
    begins = Moment(following.shift.span.start)
    return _("{names}, on duty {when}", names=Listing(names), when=begins)


async def _following(ctx: Context, shift: Shift | None) -> Staffed | None:
    after = max(shift.span.end, ctx.now) if shift else ctx.now
    coming = await rota(ctx, Span(after, after + AHEAD))
    return next((one for one in coming if one.shift.span.start >= after and one.holders), None)


@skill.job("shift.unsay_word", _("Take a line for whoever is next back"), access=TEAM)
async def unnote(ctx: Context, *, handover: int) -> Reply:
    """Whoever was told already knows it."""
    await ctx.store(Handovers).take_back(handover)
    return Reply(_("Undone: nothing is passed on."))


@skill.job("shift.last_word", _("Ask for a line for whoever is next"))
async def last_word(ctx: Context, *, shift: int) -> None:
    """Once, just before the end, of whoever is there then; silence is fine."""
    known = await ctx.store(Shifts).get(shift)
    if known.state != "planned" or await ctx.store(Handovers).left_after(shift):
        return
    found = await rota(ctx, known.span)
    holders = [
        h for one in found if one.shift.id == shift for h in one.holders if h.span.end == known.span.end
    ]
    for person in (await people_of(ctx, holders)).values():
        ctx.tell(person, _asked())


@skill.job("shift.nothing_left", _("Say that there is nothing to pass on"), access=TEAM)
async def nothing_left(ctx: Context) -> Reply:
    """Asked once, and not again."""
    return Reply(_("Very well, thank you {name}!", name=ctx.person.name))


def _asked() -> Reply:
    asked = _(
        "Thank you for today! A word for whoever is next? What is left to do, what broke, how many came, or nothing."
    )
    nothing = Choice(_("nothing"), nothing_left.to(), ("rien", "non", "no", "nothing", "ras"))
    return Reply(
        asked, choices=(nothing,), call=note.ask(), asks="text", urgency=Urgency.INFORM, believed=False
    )
