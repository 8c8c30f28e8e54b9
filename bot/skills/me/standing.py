"""What « moi » tells beside the name: accounts and whether they are reached in private, whose answers are awaited, how to change each."""

from bot.core.text import Listing, Names, Text, UserText, Value, _, _n
from bot.kit.context import Context
from bot.skills.me.declare import MANNERS
from bot.store.letters.outbox import Outbox
from bot.store.questions import Questions

NETWORKS = {"discord": "Discord", "matrix": "Matrix", "terminal": "terminal"}
CHANGES = ("me.language", "me.name", "me.plain", "me.quiet", "me.pause", "me.link")


async def reach_lines(ctx: Context) -> list[Text]:
    """On which networks they are known, and where the last word in private did not arrive."""
    outbox, reached, missed = ctx.store(Outbox), list[Value](), list[Value]()
    for network in dict.fromkeys(one.network for one in ctx.person.identities):
        arrived = await outbox.arrived(ctx.person.id, network)
        here = ctx.asker.direct and ctx.asker.account is not None and ctx.asker.account.network == network
        if arrived is False and not here:
            missed.append(UserText(NETWORKS.get(network, network)))
        elif here or arrived:
            reached.append(UserText(NETWORKS.get(network, network)))
    lines = []
    if reached:
        lines.append(_("I reach you in private: {networks}", networks=Listing(reached)))
    if missed:
        lines.append(
            _(
                "I do not reach you in private: {networks}. Write to me there once, or let me write to you.",
                networks=Listing(missed),
            )
        )
    return lines


async def owed_lines(ctx: Context) -> list[Text]:
    """What somebody else waits for; what they asked themselves is no debt."""
    found = await ctx.store(Questions).all_of(ctx.person.id, ctx.now)
    owed = [one for one in found if one.person == ctx.person.id and one.source is None and one.options]
    if not owed:
        return []
    return [
        _n(
            "{count} question of mine waits for your answer",
            "{count} questions of mine wait for your answer",
            len(owed),
        )
    ]


def manner_line(ctx: Context) -> Text:
    return _("How I write to you: {manner}", manner=MANNERS.label("plain" if ctx.person.plain else "rich"))


def changes() -> Text:
    """One word for each."""
    return _("To change that: {commands}.", commands=Listing([Names(one) for one in CHANGES]))
