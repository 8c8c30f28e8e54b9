"""Who can help? « qui peut m'aider à réparer une fermeture éclair ? », `!who-can`: in circles, and no name before a yes."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Moment
from bot.core.text import Names, Text, UserText, _, _n, as_text
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import Named, OneOf
from bot.rules.helping import NEAR
from bot.rules.offering import tidied
from bot.rules.rally import Plan
from bot.skills.helper.beside import programme_for
from bot.skills.helper.calling import calls
from bot.skills.helper.care import hears, in_need
from bot.skills.helper.closing import close, withdraw
from bot.skills.helper.declare import skill
from bot.skills.helper.endings import how_to_go_on, ways_on
from bot.skills.helper.finding import matches, ways_to
from bot.skills.helper.misheard import asks_how
from bot.skills.helper.needs import number_of, subject_of
from bot.skills.helper.phrases import ASK
from bot.skills.helper.readership import who_reads
from bot.store.needs import OPEN, Need, Needs
from bot.understanding.fold import bare_words
from bot.understanding.matching import in_common, is_vague, shared

MOST_OPEN = 5
MOST_A_DAY = 8
A_DAY = timedelta(days=1)
PRIVATELY = OneOf(
    (
        Named(
            "private",
            _("in private"),
            ("privé", "discrètement", "discret", "privately", "discreetly", "en privé"),
        ),
    )
)


@skill.command(
    "helper.ask",
    _("Find somebody who can help you."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "who-can", "fr": "qui-peut"},
    phrases=ASK,
    examples={"en": "who can help me fix a zip?", "fr": "qui peut m'aider à réparer une fermeture éclair ?"},
    unsaid="helper.unsay",
    ears=Ears(unless=asks_how),
)
async def ask(
    ctx: Context,
    *,
    topic: Annotated[
        UserText, Arg(_("What do you need help with?"), names={"en": "topic", "fr": "sujet"}, rest=True)
    ],
    private: Annotated[
        str, Arg(_("In private?"), names={"en": "private", "fr": "privé"}, kind=PRIVATELY)
    ] = "",
    sure: Annotated[int, Arg(Text("sure"), hidden=True)] = 0,
) -> Reply:
    """Three who offered it are asked; where nobody did, that is said at once."""
    if hears(topic):
        return await in_need(ctx)
    topic = tidied(topic) or topic
    own = await ctx.store(Needs).of(ctx.person.id)
    open_ones = [one for one in own if one.state in OPEN]
    said = bare_words(topic)
    if same := next((one for one in open_ones if bare_words(one.words) == said), None):
        return _already(same)
    corrected = [one for one in open_ones if ctx.source and one.source == ctx.source]
    for one in corrected:
        await close(ctx, one)
    today = sum(ctx.now - one.made_at < A_DAY for one in own)
    if len(open_ones) - len(corrected) >= MOST_OPEN or today >= MOST_A_DAY:
        raise Refused(_too_many())
    if not sure and is_vague(topic):
        return await _which(ctx, topic, private)
    fresh = Need(0, 0, ctx.person.id, topic, ctx.now, bool(private), source=ctx.source)
    need = await ctx.store(Needs).add(fresh)
    rally, ahead = await calls.open(ctx, subject_of(need))
    reply = await (
        _asking(ctx, await _with(ctx, need, rally.id), ahead) if ahead.steps else _unknown(ctx, need)
    )
    return replace(reply, private=bool(private), kept=True, undo=withdraw.to(need=need))


async def _with(ctx: Context, need: Need, rally: int) -> Need:
    return await ctx.store(Needs).change(replace(need, rally=rally))


def _too_many() -> Text:
    return _(
        "I am looking for several people for you already. To call one off: {cancel}.",
        cancel=Names("me.cancel"),
    )


def _already(need: Need) -> Reply:
    return Reply(
        _(
            "I am asking for you already ({number}), and tell you as soon as somebody can.",
            number=number_of(need),
        )
    )


async def _which(ctx: Context, topic: UserText, private: str) -> Reply:
    """« Réparer », but what? What the house's offers are about, and anything else."""
    near = [str(one.offer.words) for one in await matches(ctx, topic)]
    labels = in_common(near, ctx.asker.language, 2)
    choices = tuple(
        Choice(
            as_text(UserText(label)), ask.ask(topic=UserText(f"{topic} : {label}"), private=private, sure=1)
        )
        for label in labels
    )
    other = (Choice(_("something else"), ask.ask(private=private)),) if choices else ()
    lead = _("What exactly do you need help with: “{words}”?", words=topic)
    return Reply(lead, (*choices, *other), call=ask.ask(private=private), asks="topic")


async def _asking(ctx: Context, need: Need, ahead: Plan) -> Reply:
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


async def _unknown(ctx: Context, need: Need) -> Reply:
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
