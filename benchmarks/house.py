"""The house in which everything is measured: the sample house, and people of it who have met the bot."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.address import Address
from bot.demo import sample
from bot.store.community.people import People, Role
from bot.store.database import Database
from bot.store.house_file import apply, read_text


async def furnish(database: Database, identities: Sequence[Address]) -> int:
    """Make the house, and these people its members; the house's id."""
    async with database.work() as work:
        house = await apply(work, read_text(sample(), "the sample house"), None, over=True)
        people = People(work, house)
        for number, identity in enumerate(identities):
            person = await people.meet(identity, f"Ana {number}")
            await people.save(replace(person, roles=frozenset({Role.MEMBER}), greeted=True))
        return house
