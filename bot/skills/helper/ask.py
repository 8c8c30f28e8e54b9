"""Who can help? « qui peut m'aider à réparer une fermeture éclair ? », `!who-can`: in circles, and no name before a yes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Moment
from bot.core.text import Names, Text, UserText, _, _n, as_text
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Belonging, Context
from bot.kit.kinds import Named, OneOf
from bot.rules.helping import NEAR
from bot.rules.offering import tidied
from bot.rules.rally import Plan
from bot.skills.helper.calling import calls
from bot.skills.helper.declare import skill
from bot.skills.helper.endings import how_to_go_on, ways_on
from bot.skills.helper.finding import matches
from bot.skills.helper.needs import about, key_of, number_of, subject_of
from bot.skills.helper.phrases import ASK
from bot.store.needs import LETTER, OPEN, Need, Needs
from bot.store.people import People
from bot.store.rallies import Rallies
from bot.understanding.fold import bare_words
from bot.understanding.matching import in_common, is_vague, topics

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
    topic = tidied(topic)
    own = await ctx.store(Needs).of(ctx.person.id)
    open_ones = [one for one in own if one.state in OPEN]
    said = bare_words(topic)
    if same := next((one for one in open_ones if bare_words(one.words) == said), None):
        return _already(same)
    if len(open_ones) >= MOST_OPEN or sum(ctx.now - one.made_at < A_DAY for one in own) >= MOST_A_DAY:
        raise Refused(
            _(
                "I am looking for several people for you already. To call one off: {cancel}.",
                cancel=Names("me.cancel"),
            )
        )
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


def _already(need: Need) -> Reply:
    return Reply(
        _(
            "I am asking for you already ({number}), and tell you as soon as somebody can.",
            number=number_of(need),
        )
    )


async def _which(ctx: Context, topic: UserText, private: str) -> Reply:
    """« Réparer », but what? What the house's offers are about, and anything else."""
    near = [str(one.offer.words) for one in await matches(ctx, topic) if one.score >= NEAR]
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
    named = topics(need.words, ctx.asker.language, 1)
    lead = _whom(len(first.people), UserText(named[0]) if named else need.words)
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
    if ctx.asker.direct or need.private:
        return Reply(replace(card, notes=notes), _who_reads(need))
    choice = Card(
        _("Only you read this. Who may read your request: “{words}”?", words=need.words), notes=notes
    )
    ctx.tell(ctx.person, Reply(choice, _who_reads(need)))
    return Reply(card)


def _whom(count: int, topic: UserText) -> Text:
    return _n(
        "I ask {count} person who said yes to: {topic}.",
        "I ask {count} people who said yes to: {topic}.",
        count,
        topic=topic,
    )


def _who_reads(need: Need) -> tuple[Choice, ...]:
    """A request is among few as long as nobody says otherwise."""
    if need.private:
        return ()
    return (
        Choice(_("keep it private"), keep_private.to(need=need), words=("private", "privé")),
        Choice(_("ask the whole channel"), ask_all.to(need=need), words=("channel", "salon")),
    )


async def _unknown(ctx: Context, need: Need) -> Reply:
    """Nobody offered it: said at once, with what is left."""
    need = await ctx.store(Needs).change(replace(need, state="asking"))
    lead = _("Nobody has offered that here yet: “{words}”.", words=need.words)
    card = await how_to_go_on(ctx, need, lead)
    human = _("If it is personal: {human}.", human=Names("help.human"))
    reply = Reply(replace(card, notes=(human,)), await ways_on(ctx, need))
    if ctx.asker.direct or need.private:
        return reply
    ctx.tell(ctx.person, reply)
    return Reply(Card(lead, close=_("I asked you in private how to go on.")))


@skill.job("helper.keep_private", _("Keep a request private"))
async def keep_private(ctx: Context, *, need: Need) -> Reply:
    """No channel reads of it, now or later."""
    _own(ctx, need)
    await ctx.store(Needs).change(replace(need, private=True))
    return Reply(_("It stays between me and those I ask. No channel reads it."))


@skill.job("helper.ask_all", _("Ask a whole channel"))
async def ask_all(ctx: Context, *, need: Need) -> Reply:
    """At once, without a name; those who were asked may still say yes."""
    _own(ctx, need)
    need = await ctx.store(Needs).change(replace(need, state="posted", private=False))
    if need.rally:
        await calls.resume(ctx, await ctx.store(Rallies).get(need.rally))
    return Reply(_("I ask in the channel, without your name, and tell you here if somebody can."))


def _own(ctx: Context, need: Need) -> None:
    if ctx.person.id != need.person:
        raise Refused(_("That is somebody else's."))
    if need.state not in OPEN:
        raise Refused(_("That is over already."))


@skill.job("helper.withdraw", _("Take a request back"))
async def withdraw(ctx: Context, *, need: Need) -> Reply:
    """Nobody is asked any more; whoever had said yes hears it."""
    _own(ctx, need)
    await close(ctx, need)
    return Reply(_("I ask nobody any more: “{words}”.", words=need.words))


async def close(ctx: Context, need: Need) -> None:
    """Everything that was under way for it stops."""
    await ctx.store(Needs).change(replace(need, state="withdrawn", closed_at=ctx.now))
    for what in ("undecided", "solved"):
        ctx.alarms.cancel(key_of(need, what))
    rally = await ctx.store(Rallies).get(need.rally) if need.rally else None
    if rally is None or rally.state not in {"open", "taken"}:
        return
    if rally.taker is not None:
        gone = Reply(
            _("It is not needed any more: “{words}”. Thank you!", words=need.words), urgency=Urgency.RING
        )
        ctx.tell(await ctx.store(People).get(rally.taker), gone)
    await calls.settle(ctx, rally)


@skill.job("helper.unsay", _("A request was deleted"))
async def unsay(ctx: Context, *, source: Annotated[str, Arg(Text("source"))]) -> None:
    """Whoever deletes their message wants nothing of it any more."""
    for need in await ctx.store(Needs).asked_in(source):
        if need.state in OPEN:
            await close(ctx, need)


@skill.belongings
async def needed(ctx: Context) -> Sequence[Belonging]:
    """A request that is still open can be cancelled like anything of one's own."""
    return [_belonging(one) for one in await ctx.store(Needs).of(ctx.person.id) if one.state in OPEN]


@skill.numbered(LETTER)
async def numbered(ctx: Context, number: int) -> Belonging | None:
    """By its number; whose it is says the one who is asked to end it."""
    found = await ctx.store(Needs).numbered(number)
    return _belonging(found) if found else None


def _belonging(need: Need) -> Belonging:
    names = (str(need.words), "request", "demande", "coup de main")
    return Belonging(
        f"need:{need.id}", str(number_of(need)), about(need), names, need.made_at, withdraw.to(need=need)
    )
