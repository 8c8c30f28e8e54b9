"""One person, several accounts: `!link`, « relier mes comptes »; a code given to one account and said by the other."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.address import Address
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Code, Names, Text, UserText, _, _n, as_text
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.skills.me.declare import skill
from bot.skills.me.words.linking import LINK
from bot.store.community.links import PARTED_WITHIN, Link, Links
from bot.store.community.people import People, Person

HOUR = timedelta(hours=1)
MOST_CODES = 5
MOST_WRONG = 5
CODE = re.compile(r"\b[a-z0-9]{4}[-\s]?[a-z0-9]{4}\b", re.IGNORECASE)
WORD = {"fr": "relier", "en": "link"}
"""Before a code, so that it says by itself what it is for, in one piece that can be pasted."""
NETWORKS = {"discord": "Discord", "matrix": "Matrix"}


@skill.command(
    "me.link",
    _("Be one person here with several accounts."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    private=True,
    exact=True,
    names={"en": "link", "fr": "relier"},
    phrases=LINK,
    examples={"en": "link my accounts", "fr": "relier mes comptes"},
)
async def link(
    ctx: Context,
    *,
    code: Annotated[
        UserText, Arg(_("Which code?"), names={"en": "code", "fr": "code"}, rest=True)
    ] = NO_WORDS,
) -> Reply:
    """Without a code: a new one, for the other account to say. With one: asked, as whoever says it gets all that is theirs."""
    return await (_said(ctx, code) if CODE.search(code) else _given(ctx))


async def _given(ctx: Context) -> Reply:
    links = ctx.store(Links)
    if await links.count(ctx.person.id, ("offered", "said"), ctx.now - HOUR) >= MOST_CODES:
        raise Refused(_("You had several codes already. Ask me again in an hour."))
    code = await links.offer(ctx.person.id, ctx.now)
    words = as_text(Code(f"{WORD[ctx.asker.language[:2]]}-{code}"))
    body = Card(
        _("Write me this from your other account, in private, within ten minutes:"),
        (words,),
        _("Show it to nobody: whoever says it can be you here, with your bookings and your roles."),
    )
    return Reply(body, kept=True)


async def _said(ctx: Context, code: UserText) -> Reply:
    links = ctx.store(Links)
    if await links.count(ctx.person.id, ("wrong",), ctx.now - HOUR) >= MOST_WRONG:
        raise Refused(
            _("Too many wrong codes. Wait an hour, then ask for a new one: {link}.", link=Names("me.link"))
        )
    found = await links.found(CODE.findall(code)[-1], ctx.now)
    if not ctx.asker.alone:
        return await _overheard(ctx, found)
    if found is None:
        await links.wrong(ctx.person.id, ctx.now)
        return Reply(Card(_("I know no such code."), close=_new_one()))
    giver = await People(ctx.work, found.house).get(found.person)
    if ctx.asker.account in giver.identities:
        raise Refused(_("That is the code of this very account. Write it to me from your other one."))
    await links.said(found, ctx.person.id)
    question = Card(
        _("Is this you too: {who}?", who=_who(giver)),
        close=_(
            "If so you are one person here: whoever writes from there is you, with your bookings and your roles."
        ),
    )
    return Reply(question, choices=(Choice(_("yes"), join.to(link=found.id)), Choice(_("no"), None)))


def _new_one() -> Text:
    return _(
        "A code holds ten minutes, and once. For a new one: {link}, from your other account.",
        link=Names("me.link"),
    )


async def _overheard(ctx: Context, found: Link | None) -> Reply:
    """Others may have read it: it holds no longer."""
    if found:
        await ctx.store(Links).spoil(found)
    return Reply(
        _(
            "Others could read that code, so it holds no longer. Ask for a new one ({link}) and write it to me in private.",
            link=Names("me.link"),
        )
    )


@skill.job("me.join", _("Join two accounts"))
async def join(ctx: Context, *, link: int) -> Reply:
    """In each house where both are known; whoever says yes stays, what was of the other is theirs."""
    found = await ctx.store(Links).get_said(link, ctx.person.id)
    if found is None or ctx.now - found.at > PARTED_WITHIN:
        raise Refused(_("That code holds no longer. For a new one: {link}.", link=Names("me.link")))
    giver = await People(ctx.work, found.house).get(found.person)
    await ctx.store(People).meet(giver.identities[0], giver.name)
    await ctx.store(Links).spoil(found)
    made = {stays.house: await _one(ctx, stays, goes, found) for stays, goes in await _pairs(ctx, giver)}
    several = _n("That holds in {count} house.", "That holds in {count} houses.", len(made))
    more = (several,) if len(made) > 1 else ()
    back = _("To take it back within the hour: {undo}.", undo=Names("me.undo"))
    one = await ctx.store(People).get(ctx.person.id)
    _tell(ctx, one, giver.identities[0], Card(_is_you_too(_by(ctx)), more, back))
    return Reply(Card(_is_you_too(giver), more, back), undo=part.to(link=made[ctx.house.id]))


def _is_you_too(person: Person) -> Text:
    return _("{who} is you too now: one person, with all that you have here.", who=_who(person))


async def _one(ctx: Context, stays: Person, goes: Person, link: Link) -> int:
    await ctx.work.order_person(goes.house, goes.id)
    return await Links(ctx.work, stays.house).join(stays.id, goes.id, link, ctx.now)


async def _pairs(ctx: Context, giver: Person) -> list[tuple[Person, Person]]:
    """Who both are, in each house that knows both."""
    mine, theirs = await _everywhere(ctx, ctx.person), await _everywhere(ctx, giver)
    pairs = [(mine[house], theirs[house]) for house in mine if house in theirs]
    return [(stays, goes) for stays, goes in pairs if stays.id != goes.id]


async def _everywhere(ctx: Context, person: Person) -> dict[int, Person]:
    people = ctx.store(People)
    return {one.house: one for account in person.identities for one in await people.everywhere(account)}


@skill.job("me.part", _("Part two accounts"))
async def part(ctx: Context, *, link: int) -> Reply:
    """As it was before, in each house; what came since stays with the account that said the code."""
    found = await ctx.store(Links).get(link)
    if found is None or found.gone is None:
        raise Refused(_("That was taken back already."))
    for one in await ctx.store(Links).made_with(found.digest):
        await Links(ctx.work, one.house).part(one)
    sides = [await ctx.store(People).get(person) for person in (found.person, found.gone)]
    said = _(
        "Your two accounts are two people again here. What you did since then stays with {who}.",
        who=_who(sides[0]),
    )
    for side in sides:
        if ctx.asker.account not in side.identities:
            _tell(ctx, side, side.identities[0], said)
    return Reply(said)


def _tell(ctx: Context, person: Person, account: Address, body: Text | Card) -> None:
    """By this account, as they read there."""
    ctx.tell(replace(person, identities=(account,)), Reply(body, urgency=Urgency.RING))


def _by(ctx: Context) -> Person:
    """Who asks, by the account that they ask with."""
    account = ctx.asker.account
    return replace(ctx.person, identities=(account,)) if account else ctx.person


def _who(person: Person) -> Text:
    """Who it is beyond doubt, as people of that network know them; a number of Discord's tells nobody anything."""
    account = person.identities[0]
    network = NETWORKS.get(account.network, account.network)
    where = f"{account.native}, {network}" if account.native.startswith("@") else network
    return Text("{name} ({where})", {"name": person.name, "where": UserText.clean(where, 120)})
