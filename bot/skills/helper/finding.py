"""Who could answer a need: the offers of a house in an index of words and meanings, kept in step with its rows."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.kit.context import Context
from bot.kit.people.peace import calm_of
from bot.kit.rallies.walk import LATELY
from bot.rules.helping import Match, Ways, ways
from bot.skills.helper.declare import skill
from bot.store.community.members import Members
from bot.store.community.people import People, Person
from bot.store.helping.needs import Need
from bot.store.helping.offers import Offers
from bot.store.helping.rallies import Rallies
from bot.store.house.channels import Channel, Channels, Purpose
from bot.store.work import Work
from bot.understanding.matching import Found, Lexical, ready, topics

MOST = 60
"""So many offers are looked at closely."""
IN_ONE_GO = 50
"""So many are put into the index, then everybody else has a turn."""


@dataclass
class Index:
    """The offers of one house as they were last seen: the rows say what is true, this only finds them."""

    texts: dict[str, str] = field(default_factory=dict)
    matcher: Lexical = field(default_factory=Lexical)
    seen: Mapping[int, str] = field(default_factory=dict)
    ranked: dict[str, list[Found]] = field(default_factory=dict)

    async def follow(self, words: Mapping[int, str]) -> None:
        """Take in what is new or says something else, drop what is gone; of the very same words nothing is either."""
        if words is self.seen:
            return
        told = {str(offer): text for offer, text in words.items()}
        for key in self.texts.keys() - told.keys():
            self.matcher.drop(key)
            self.texts.pop(key, None)
        fresh = [key for key, text in told.items() if self.texts.get(key) != text]
        for place, key in enumerate(fresh, 1):
            self.matcher.put(key, told[key])
            self.texts[key] = told[key]
            if place % IN_ONE_GO == 0:
                await asyncio.sleep(0)
        self.seen = words
        self.ranked.clear()

    def rank(self, text: str) -> list[Found]:
        """The best, whole or in part: one request asks it several times, and of the next ones some are the same."""
        if text not in self.ranked:
            if len(self.ranked) >= MOST:
                self.ranked.clear()
            self.ranked[text] = self.matcher.rank(text, MOST)
        return self.ranked[text]


_indexes: dict[int, Index] = {}


async def matches(ctx: Context, text: str) -> list[Match]:
    """The offers that may answer, best first; those that pause among them."""
    offers = ctx.store(Offers)
    index = _indexes.setdefault(ctx.house.id, Index())
    words = await offers.words()
    await index.follow(words)
    ranked = [one for one in index.rank(text) if int(one.key) in words]
    found = await offers.some([int(one.key) for one in ranked])
    return [Match(found[int(one.key)], one.score) for one in ranked]


async def ways_to(ctx: Context, need: Need) -> Ways:
    """Who may be asked for it: members of the house still, on their own terms."""
    people = ctx.store(People)
    asker = await people.get(need.person)
    loads = await ctx.store(Rallies).loads(ctx.now - LATELY, skill.name)
    asked = {person: load.times for person, load in loads.items()}
    member = await people.is_member(asker)
    calm, about = await calm_of(ctx), [*topics(need.words, "fr", MOST), *topics(need.words, "en", MOST)]
    found = await matches(ctx, need.words)
    awake = [one for one in found if not calm.paused(one.offer.person, about)]
    offered = ways(need, found, ctx.now, asked, member=member).offered
    return replace(ways(need, awake, ctx.now, asked, member=member), offered=offered)


async def members_of(ctx: Context, ids: Sequence[int]) -> list[Person]:
    """Those of them who are members still: an offer of somebody who went is asked of nobody."""
    return await ctx.store(Members).among(ids)


async def channel_for(ctx: Context, need: Need) -> Channel | None:
    """The members' channel, on a network that the asker is on where there is one; of what is private, none reads."""
    if need.private:
        return None
    asker = await ctx.store(People).get(need.person)
    networks = {one.network for one in asker.identities}
    open_ones = [one for one in await ctx.store(Channels).of(Purpose.MEMBERS) if one.talks and not one.hush]
    return next((one for one in open_ones if one.address.network in networks), next(iter(open_ones), None))


@skill.warm_up
async def warm(work: Work, house: int) -> None:
    """Read the table of trades and the offers before the first request does."""
    await asyncio.to_thread(ready)
    await _indexes.setdefault(house, Index()).follow(await Offers(work, house).words())
