"""Of which house somebody speaks in private, when they belong to several."""

from bot.core.card import Choice, Reply
from bot.core.text import Names, UserText, _, as_text
from bot.kit.context import Context
from bot.rules.namesakes import told_apart
from bot.skills.house.declare import skill
from bot.skills.house.phrases import SWITCH
from bot.store.house.homes import Home, Homes
from bot.store.house.houses import Houses

SWITCHING = Names("house.switch")


@skill.job("house.enter", _("Speak of this house"))
async def enter(ctx: Context, *, house: int) -> Reply:
    """They chose it, and had asked for nothing yet; the choice itself is the engine's."""
    name = (await ctx.store(Houses).get(house)).name
    said = _("Very well: today this is about {house}. Another one: {switch}.", house=name, switch=SWITCHING)
    return Reply(said)


@skill.command(
    "house.switch",
    _("Speak of another of your houses."),
    private=True,
    names={"en": "other-house", "fr": "autre-lieu"},
    phrases=SWITCH,
    examples={"en": "another house", "fr": "change de lieu"},
)
async def switch(ctx: Context) -> Reply:
    """Offer those that they belong to."""
    homes, channels = await _homes(ctx)
    if len(homes) < 2:  # noqa: PLR2004 - one, or none yet
        return Reply(_("I know you in one house only: {house}.", house=ctx.house.name))
    labels = told_apart([home.house for home in homes], channels)
    choices = tuple(
        Choice(as_text(UserText(label)), enter.to(house=home.house.id))
        for label, home in zip(labels, homes, strict=True)
    )
    return Reply(_("Which house is this about from now on?"), choices=choices)


async def _homes(ctx: Context) -> tuple[list[Home], dict[int, str]]:
    """By all their accounts, each house once."""
    found: dict[int, Home] = {}
    channels: dict[int, str] = {}
    homes = Homes(ctx.work)
    for account in ctx.person.identities:
        found = {home.house.id: home for home in await homes.of(account)} | found
        channels = await homes.channels(account) | channels
    return list(found.values()), channels
