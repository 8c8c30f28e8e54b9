"""Whoever holds a role by being in a place is known from then on: they may have to be told things before they ever speak."""

from collections.abc import Iterable

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.people import People
from bot.store.database import Work
from bot.store.house.channels import Channel

LONGEST_NAME = 80


async def known(work: Work, place: Channel, members: Iterable[tuple[Address, str]]) -> None:
    """Where being there gives no role, nobody is kept who did not speak to us."""
    if place.gives:
        people = People(work, place.house)
        for account, name in members:
            await people.meet(account, UserText.clean(name, LONGEST_NAME) or UserText("?"))
