"""That somebody helped may be noted of them: proposed by whoever they helped, and noted after their own yes alone."""

from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import NO_WORDS, Text, UserText, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.kit.times.spoken import mentioned
from bot.rules.offering import tidied
from bot.skills.helper.declare import TOPICS, skill
from bot.skills.helper.finding import matches, members_of
from bot.skills.helper.offer import proposed
from bot.store.community.people import Person
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
        ctx.tell(person, asked_to_note(lead, words, craft=True))
    return Reply(_("I ask {name}, and note nothing without their yes.", name=person.name))


def asked_to_note(lead: Text, words: UserText, *, craft: bool = False) -> Reply:
    """What they are told, and the question whether it may be noted; as a `craft`, « mon vélo » is no thing of theirs."""
    offered = UserText(f"I can help with {words}") if craft else words
    asked = _("May I note that you can help with “{words}”? You see first what I would note.", words=words)
    choices = (
        Choice(_("yes, show me"), proposed(offered), words=("yes",)),
        Choice(_("no, do not note it"), None, words=("no",)),
    )
    return Reply(Card(lead, close=asked), choices, urgency=Urgency.INFORM)


async def is_new(ctx: Context, person: Person, words: UserText) -> bool:
    """Whether nothing that they offered answers it, and they may offer something."""
    if not await members_of(ctx, [person.id]):
        return False
    found = await matches(ctx, words) if words else []
    return not any(one.offer.person == person.id and one.score >= ENOUGH for one in found)
