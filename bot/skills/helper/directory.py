"""Who knows what here: only what its owners made visible, to members: `!skills`, « qui sait faire quoi ? »."""

from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.text import NO_WORDS, Names, Text, UserText, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.pages import PAGE, page_of, paged
from bot.rules.helping import NEAR
from bot.skills.helper.declare import skill
from bot.skills.helper.finding import matches, members_of
from bot.skills.helper.words.offering import DIRECTORY
from bot.store.helping.offers import Offer, Offers


@skill.command(
    "helper.directory",
    _("See what people here offer."),
    access=MEMBER,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "skills", "fr": "savoir-faire"},
    phrases=DIRECTORY,
    examples={"en": "what skills are there here?", "fr": "qui sait faire quoi ici ?"},
)
async def directory(
    ctx: Context,
    *,
    topic: Annotated[
        UserText, Arg(_("About what?"), names={"en": "topic", "fr": "sujet"}, rest=True)
    ] = NO_WORDS,
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """Who stands in it chose to; the others are found by asking."""
    shown = await _shown(ctx, topic)
    how = _("Many help without standing in a list: {ask} finds them.", ask=Names("helper.ask"))
    if not shown:
        return Reply(Card(_("Nothing of that stands in the list."), close=how))
    some = page_of(shown, page)
    return paged(
        Card(_("What people here offer:"), some.things, how),
        some.left,
        directory.ask(topic=topic, page=page + 1),
    )


async def _shown(ctx: Context, topic: UserText) -> list[Text]:
    """Of members still, by what they offer."""
    if topic:
        offers = [one.offer for one in await matches(ctx, topic) if one.score >= NEAR]
    else:
        offers = sorted(await ctx.store(Offers).standing(ctx.now), key=lambda one: one.words.casefold())
    visible = [one for one in offers if one.terms.shown and not _over(ctx, one)]
    people = {one.id: one for one in await members_of(ctx, sorted({one.person for one in visible}))}
    return [
        _("{words}: {name}", words=one.words, name=people[one.person].name)
        for one in visible
        if one.person in people
    ]


def _over(ctx: Context, offer: Offer) -> bool:
    return offer.paused is not None or (offer.terms.until is not None and offer.terms.until <= ctx.now)
