"""That somebody helped may be noted of them: proposed by whoever they helped, and noted after their own yes alone."""

from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import NO_WORDS, Text, UserText, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.kit.times.spoken import mentioned
from bot.rules.offering import tidied
from bot.skills.helper.declare import TOPICS, skill
from bot.skills.helper.finding import matches, members_of
from bot.skills.helper.offer import proposed
from bot.store.community.people import Person
from bot.store.helping.needs import Need, Needs
from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar.small_words import LIGHT
from bot.understanding.matching import ENOUGH, topics


async def offered_to_note(ctx: Context, person: Person, what: UserText, told: Text) -> Reply:
    """Thanks for help that others may look for too: whoever thanks may propose it. A smile is no such help."""
    words = _help_in(ctx, what)
    if words is None or not await is_new(ctx, person, words):
        return Reply(told)
    asks = _("So that others find this help too: shall I ask {name} whether I may note it?", name=person.name)
    call = suggest.ask(person=person, words=words) if words else suggest.ask(person=person)
    choices = (
        Choice(_("yes, ask"), call, words=("yes",)),
        Choice(_("no, that is all"), None, words=("no",)),
    )
    return Reply(Card(told, close=asks), choices)


def _help_in(ctx: Context, what: UserText) -> UserText | None:
    """The help that these words name; none, where they only tell when it was or that there was some; None where it was no help."""
    language = ctx.asker.language[:2]
    when = mentioned(what, ctx.said_at, language)
    left = set(bare_words(what.replace(when.text, " ") if when else what)) - LIGHT
    if not left or any(plain(one) in plain(what) for one in TOPICS):
        return NO_WORDS
    return (tidied(what, language) or None) if topics(what, language, 1) else None


@skill.job("helper.suggest", _("Propose that somebody's help be noted"))
async def suggest(
    ctx: Context,
    *,
    person: Person,
    words: Annotated[UserText, Arg(_("What was the help with?"), rest=True, kind=TextKind(declinable=True))],
) -> Reply:
    """They are asked in private, and see first what would be noted."""
    if await is_new(ctx, person, words):
        lead = _("{name} says that you helped with “{words}”.", name=ctx.person.name, words=words)
        helped = Need(
            0, 0, ctx.person.id, words, ctx.now, state="solved", helper=person.id, closed_at=ctx.now
        )
        ctx.tell(person, asked_to_note(lead, await ctx.store(Needs).add(helped)))
    return Reply(_("I ask {name}, and note nothing without their yes.", name=person.name))


def asked_to_note(lead: Text, need: Need) -> Reply:
    """What they are told, and the question whether it may be noted. Its words stay with whoever needed it, and go with them."""
    asked = _(
        "May I note that you can help with “{words}”? You see first what I would note.", words=need.words
    )
    choices = (
        Choice(_("yes, show me"), shown.to(need=need), words=("yes",)),
        Choice(_("no, do not note it"), None, words=("no",)),
    )
    return Reply(Card(lead, close=asked), choices, urgency=Urgency.INFORM)


def _lasting(ctx: Context, words: UserText) -> UserText:
    """« Porter un canapé samedi »: that it was a Saturday is over."""
    when = mentioned(words, ctx.said_at, ctx.asker.language)
    left = words.replace(when.text, " ").split() if when else []
    while left and plain(left[-1]) in LIGHT:
        left.pop()
    return UserText(" ".join(left)) if left else words


@skill.job("helper.show_note", _("Show what would be noted of somebody's help"), access=MEMBER)
async def shown(ctx: Context, *, need: Need) -> Call:
    """As what they know where nobody was asked for it: « mon vélo » is no thing of theirs."""
    words = _lasting(ctx, need.words)
    return proposed(words if need.rally else UserText(f"I can help with {words}"))


async def is_new(ctx: Context, person: Person, words: UserText) -> bool:
    """Whether nothing that they offered answers it, and they may offer something."""
    if not await members_of(ctx, [person.id]):
        return False
    found = await matches(ctx, words) if words else []
    return not any(one.offer.person == person.id and one.score >= ENOUGH for one in found)
