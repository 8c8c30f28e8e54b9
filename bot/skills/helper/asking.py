"""What whoever asks for help is told at first: how many are asked for it, and until when; or that nobody offered it."""

from dataclasses import replace

from bot.core.card import Card, Reply
from bot.core.moments import Moment
from bot.core.text import Names, Text, UserText, _, _n
from bot.kit.context import Context
from bot.rules.helping import NEAR
from bot.rules.rally import Plan
from bot.skills.helper.beside import programme_for
from bot.skills.helper.endings import how_to_go_on, ways_on
from bot.skills.helper.finding import matches, ways_to
from bot.skills.helper.readership import who_reads
from bot.store.helping.needs import Need, Needs
from bot.understanding.matching import shared


async def asking(ctx: Context, need: Need, ahead: Plan) -> Reply:
    """How many, for what, until when; in a channel the choice who reads it is the asker's alone."""
    first = ahead.steps[0]
    until = Moment((ahead.steps[1].at if len(ahead.steps) > 1 else ahead.ends).astimezone(ctx.house.zone))
    offered = [str(one.offer.words) for one in await matches(ctx, need.words) if one.score >= NEAR]
    named = shared(need.words, offered, ctx.asker.language)
    lead = _whom(len(first.people), UserText(named) if named else need.words)
    later = (
        (_("It is late: I ask from {when} on.", when=Moment(first.at.astimezone(ctx.house.zone))),)
        if first.at > ctx.now
        else ()
    )
    card = Card(lead, later, _("I come back to you by {when}.", when=until))
    notes = (
        _(
            "Nobody hears your name before they say yes. If it is personal: {human}.",
            human=Names("help.human"),
        ),
    )
    choices = await who_reads(ctx, need)
    if ctx.asker.direct or not choices:
        return Reply(replace(card, notes=notes), choices)
    choice = Card(
        _("Only you read this. Who may read your request: “{words}”?", words=need.words), notes=notes
    )
    ctx.tell(ctx.person, Reply(choice, choices))
    return Reply(card)


def _whom(count: int, topic: UserText) -> Text:
    return _n(
        "I ask {count} person who said yes to: {topic}.",
        "I ask {count} people who said yes to: {topic}.",
        count,
        topic=topic,
    )


async def unknown(ctx: Context, need: Need) -> Reply:
    """Nobody offered it: said at once, with what is left."""
    need = await ctx.store(Needs).change(replace(need, state="asking"))
    if (await ways_to(ctx, need)).offered:
        lead = _("Whoever offered that cannot be asked now: “{words}”.", words=need.words)
    else:
        lead = _("Nobody has offered that here yet: “{words}”.", words=need.words)
    card = await how_to_go_on(ctx, need, lead)
    human = _("If it is personal: {human}.", human=Names("help.human"))
    beside = await programme_for(ctx, need)
    reply = Reply(replace(card, items=beside, notes=(human,)), await ways_on(ctx, need))
    if ctx.asker.direct or need.private:
        return reply
    ctx.tell(ctx.person, reply)
    return Reply(Card(lead, close=_("I asked you in private how to go on.")))
