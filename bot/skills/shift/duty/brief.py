"""« Topo » : one's shift on one screen, in private: with whom, the keys, what is booked, the last word, whom to call."""

from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.errors import Gone, Refused
from bot.core.text import NO_WORDS, Listing, Names, Text, UserText, _
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import TextKind
from bot.skills.shift.declare import TEAM, beside, skill
from bot.skills.shift.duty.agenda import taking_place
from bot.skills.shift.holding.stretch import Stretch, running_or_next
from bot.skills.shift.holding.taking import companions
from bot.skills.shift.words.handing import BRIEF, KEYS
from bot.skills.shift.words.misheard import keys_of_another_day
from bot.store.community.people import People, Role
from bot.store.rota.handovers import Handover, Handovers
from bot.store.shelf import Shelf

FRESH = timedelta(days=14)
"""A word for whoever is next is told for so long."""
SOON = timedelta(hours=2)
KIND, NOW = "keys", "now"


@skill.command(
    "shift.brief",
    _("See your shift on one screen."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "brief", "fr": "topo"},
    phrases=BRIEF,
    examples={"en": "brief", "fr": "topo"},
    exact=True,
)
async def brief(ctx: Context) -> Reply:
    """That of now, else the next one."""
    mine = await running_or_next(ctx, ctx.person.id)
    if mine is None:
        how = _("To take one: {take}.", take=Names("shift.take"))
        raise Refused(_("Nothing of the rota is yours in the next weeks."), close=how)
    items = [
        *await _with(ctx, mine),
        *await _keys(ctx),
        *await taking_place(ctx, mine.span),
        *await _words(ctx, mine),
    ]
    return Reply(Card(_lead(ctx, mine), tuple(items), await _call(ctx)), private=True)


def _lead(ctx: Context, mine: Stretch) -> Text:
    if mine.span.start <= ctx.now + SOON:
        return _("You are on duty: {when:time}.", when=mine.span)
    return _("The next time for you: {when}.", when=mine.span)


async def _with(ctx: Context, mine: Stretch) -> list[Text]:
    names = await beside(ctx, companions(mine.of, [mine.span], ctx.person.id), ctx.person.id)
    return [_("With {names}.", names=Listing(names))] if names else [_("You are alone on it.")]


async def _keys(ctx: Context) -> list[Text]:
    kept = await _shelf(ctx).get(KIND, NOW)
    return [_("Keys: {words}", words=UserText(str(kept.body["words"])))] if kept else []


async def _words(ctx: Context, mine: Stretch) -> list[Text]:
    """What was left for whoever is next: all that nobody was told, else the last one."""
    handovers = ctx.store(Handovers)
    theirs = [one for one in await handovers.untold(ctx.now - FRESH) if one.person != ctx.person.id]
    last = await handovers.last()
    told = theirs or ([last] if last and last.at >= ctx.now - FRESH else [])
    if mine.span.start <= ctx.now + SOON:
        for one in theirs:
            await handovers.given(one.id, ctx.now)
    return [await word_of(ctx, one) for one in told]


async def word_of(ctx: Context, left: Handover) -> Text:
    """As it was said, by whom."""
    try:
        author = await ctx.store(People).get(left.person) if left.person else None
    except Gone:
        author = None
    if author is None:
        return _("A word from the last time: {words}", words=left.words)
    if author.id == (ctx.asker.person.id if ctx.asker.person else None):
        return _("You left this word: {words}", words=left.words)
    return _("From {name}: {words}", name=author.name, words=left.words)


async def _call(ctx: Context) -> Text | None:
    people = [one for one in await ctx.store(People).with_role(Role.COORDINATOR) if one.id != ctx.person.id]
    names = [one.name for one in people]
    if names and ctx.house.contact:
        return _(
            "If something is wrong: {names}; {contact}",
            names=Listing(names, last="or"),
            contact=ctx.house.contact,
        )
    if names:
        return _("If something is wrong: {names}.", names=Listing(names, last="or"))
    return _("If something is wrong: {contact}", contact=ctx.house.contact) if ctx.house.contact else None


@skill.command(
    "shift.keys",
    _("See where the keys are; {word.coordinator:the_many} say it."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "keys", "fr": "clés"},
    phrases=KEYS,
    ears=Ears(unless=keys_of_another_day),
    examples={"en": "where are the keys?", "fr": "où sont les clés ?"},
    exact=True,
)
async def keys(
    ctx: Context,
    *,
    text: Annotated[
        UserText,
        Arg(_("Where are the keys?"), names={"en": "text", "fr": "texte"}, rest=True, kind=TextKind(200)),
    ] = NO_WORDS,
) -> Reply:
    """Told in private, to the team alone."""
    kept = await _shelf(ctx).get(KIND, NOW)
    before = UserText(str(kept.body["words"])) if kept else NO_WORDS
    if not text:
        return _where(ctx, before)
    if not ctx.may(Role.COORDINATOR):
        raise Refused(_("Only {word.coordinator:the_many} change that."))
    await _shelf(ctx).put(KIND, NOW, {"words": str(text)})
    told = _("Noted; I tell it in private, to whoever is on duty: {words}", words=text)
    return Reply(told, undo=put_keys_back.to(text=before), private=True)


def _where(ctx: Context, words: UserText) -> Reply:
    if words:
        return Reply(_("Keys: {words}", words=words), private=True)
    how = _("To say it, for example: the keys are in the left box.") if ctx.may(Role.COORDINATOR) else None
    return Reply(Card(_("Nobody told me where the keys are."), close=how), private=True)


@skill.job("shift.put_keys_back", _("Say of the keys what was said before"), access=TEAM)
async def put_keys_back(ctx: Context, *, text: Annotated[UserText, Arg(Text("text"))] = NO_WORDS) -> Reply:
    """Undo it."""
    if text:
        await _shelf(ctx).put(KIND, NOW, {"words": str(text)})
    else:
        await _shelf(ctx).delete(KIND, NOW)
    return Reply(_("Undone: I tell it as it was before."))


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
