"""Help: what one may do here, with an example of each in one's own language; nothing that one may not."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Reply
from bot.core.text import NO_WORDS, Code, Names, Text, UserText, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context, Listed
from bot.kit.ears import Ears
from bot.kit.pages import PAGE, page_of, paged
from bot.skills.help.declare import skill
from bot.skills.help.misheard import asks_nothing_of_ours
from bot.skills.help.own import Own
from bot.skills.help.show_phrases import OF_A_TOPIC, PHRASES
from bot.skills.help.topics import TOPIC, about_what, examples_of, told_first
from bot.store.community.people import Role
from bot.store.house.homes import Homes

SWITCH = "house.switch"


@skill.command(
    "help.show",
    _("See what I can do here."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    aside=True,
    names={"en": "help", "fr": "aide"},
    phrases=PHRASES,
    ears=Ears(unless=asks_nothing_of_ours),
    examples={"en": "help", "fr": "aide"},
)
async def show(
    ctx: Context,
    *,
    about: Annotated[
        UserText, Arg(_("About what?"), names={"en": "about", "fr": "sujet"}, rest=True)
    ] = NO_WORDS,
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """What it is about in all, an example or two of each; or all that one topic or one word is about."""
    commands = tuple(ctx.skills.commands()) if ctx.skills else ()
    allowed = _allowed(commands, ctx.asker.standing, without=SWITCH if await _at_home_in_one(ctx) else "")
    language = ctx.asker.language[:2]
    if not about:
        return await _topics(ctx, allowed)
    shown = page_of(about_what(allowed, about, language), page)
    own = await Own.of(ctx)
    lines = tuple([_line(command, await own.example(command)) for command in shown.things])
    card = Card(_("Here is what I can do for you:"), lines, _("Say it in your own words."))
    return paged(card, shown.left, show.ask(about=about, page=page + 1))


async def _topics(ctx: Context, allowed: tuple[Listed, ...]) -> Reply:
    titles, own = ctx.skills.titles() if ctx.skills else {}, await Own.of(ctx)
    theirs = told_first(allowed, ctx.asker.language[:2])
    told = {name: await examples_of(theirs.get(name, ()), own) for name in titles if name != skill.name}
    lines = tuple(_topic(titles[name], examples) for name, examples in told.items() if examples)
    human = _("A human: {human}. More about one thing: {help} and its name.", human=Names("help.human"), help=Names("help.show"))  # fmt: skip
    lead = _("Here is what I can do for you; say it in your own words:")
    notes = (_only_called(),) if ctx.asker.only_called else ()
    return Reply(Card(lead, lines, human, notes))


def _only_called() -> Text:
    return _(
        "In a channel I hear only words that mention me, and commands: {duty} alone does not reach me, {human} does.",
        duty=Code("@perm"), human=Names("help.human"),
    )  # fmt: skip


def _topic(title: Text, examples: Sequence[str]) -> Text:
    first, *others = (Code(one) for one in examples)
    if not others:
        return _("{topic}: {example}", topic=title, example=first)
    return _("{topic}: {example}, or {other}", topic=title, example=first, other=others[0])


@skill.command(
    "help.topic",
    _("See what I can do about one thing."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    phrases=OF_A_TOPIC,
    examples={"en": "help shifts", "fr": "aide perms"},
)
async def topic(
    ctx: Context,
    *,
    topic: Annotated[str, Arg(_("About what?"), names={"en": "topic", "fr": "thème"}, kind=TOPIC)],
) -> Reply | Call | None:
    """The same as asking for help about its name."""
    return await show.handler(ctx, about=UserText(topic))


async def _at_home_in_one(ctx: Context) -> bool:
    """Whether there is no other house to speak of."""
    homes = Homes(ctx.work)
    if not await homes.several():
        return True
    known = {home.house.id for account in ctx.person.identities for home in await homes.of(account)}
    return len(known) < 2  # noqa: PLR2004 - one, or none yet


@lru_cache(maxsize=256)
def _allowed(commands: tuple[Listed, ...], standing: frozenset[Role], without: str) -> tuple[Listed, ...]:
    """What has a name and is open to those who stand so; the same for all of them."""
    return tuple(
        one for one in commands if one.names and one.id != without and one.manner.access.allows(standing)
    )


def _line(command: Listed, example: str) -> Text:
    if not example or example in command.names.values():
        return _("{what} {name}", what=command.summary, name=Names(command.id))
    return _(
        "{what} {name}, or: {example}", what=command.summary, name=Names(command.id), example=Code(example)
    )
