"""Who can help? « qui peut m'aider à réparer une fermeture éclair ? », `!who-can`: in circles, and no name before a yes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, UserText, _, as_text
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import Named, OneOf, TextKind
from bot.rules.offering import tidied
from bot.skills.helper.asking import asking, unknown
from bot.skills.helper.calling import calls
from bot.skills.helper.care import hears, in_need
from bot.skills.helper.closing import close, withdraw
from bot.skills.helper.declare import skill
from bot.skills.helper.finding import matches
from bot.skills.helper.misheard import asks_for_nobody
from bot.skills.helper.needs import number_of, subject_of
from bot.skills.helper.words.asking import ASK
from bot.store.helping.needs import OPEN, Need, Needs
from bot.understanding.fold import bare_words
from bot.understanding.matching import in_common, is_vague

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
    names={"en": "who-can", "fr": "qui-peut"},
    phrases=ASK,
    examples={"en": "who can help me fix a zip?", "fr": "qui peut m'aider à réparer une fermeture éclair ?"},
    unsaid="helper.unsay",
    ears=Ears(unless=asks_for_nobody),
)
async def ask(
    ctx: Context,
    *,
    topic: Annotated[
        UserText,
        Arg(
            _("What do you need help with?"),
            names={"en": "topic", "fr": "sujet"},
            rest=True,
            kind=TextKind(declinable=True),
        ),
    ],
    private: Annotated[
        str, Arg(_("In private?"), names={"en": "private", "fr": "privé"}, kind=PRIVATELY)
    ] = "",
    sure: Annotated[int, Arg(Text("sure"), hidden=True)] = 0,
) -> Reply:
    """Three who offered it are asked; where nobody did, that is said at once."""
    if hears(topic):
        return await in_need(ctx)
    topic = tidied(topic, ctx.asker.language) or topic
    own = await ctx.store(Needs).of(ctx.person.id)
    if same := _open_already(own, topic):
        return _already(same)
    await _make_room(ctx, own)
    if not sure and is_vague(topic):
        return await _which(ctx, topic, private)
    reply = await _sought(ctx, Need(0, 0, ctx.person.id, topic, ctx.now, bool(private), source=ctx.source))
    return replace(reply, private=bool(private), kept=True)


def _open_already(own: Sequence[Need], topic: UserText) -> Need | None:
    """The same words again are the same request."""
    said = bare_words(topic)
    return next((one for one in own if one.state in OPEN and bare_words(one.words) == said), None)


async def _make_room(ctx: Context, own: Sequence[Need]) -> None:
    """A corrected message takes the place of the first. Raises Refused where they asked for many already."""
    open_ones = [one for one in own if one.state in OPEN]
    corrected = [one for one in open_ones if ctx.source and one.source == ctx.source]
    for one in corrected:
        await close(ctx, one)
    today = sum(ctx.now - one.made_at < A_DAY for one in own)
    if len(open_ones) - len(corrected) >= MOST_OPEN or today >= MOST_A_DAY:
        raise Refused(_too_many())


async def _sought(ctx: Context, fresh: Need) -> Reply:
    """People are asked, or it is said that there is nobody to ask."""
    need = await ctx.store(Needs).add(fresh)
    rally, ahead = await calls.open(ctx, subject_of(need))
    if ahead.steps:
        need = await ctx.store(Needs).change(replace(need, rally=rally.id))
        reply = await asking(ctx, need, ahead)
    else:
        reply = await unknown(ctx, need)
    return replace(reply, undo=withdraw.to(need=need))


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
