"""The claim of a new house: a code, in the log alone, makes whoever says it in private its first coordinator."""

import logging
import re
import secrets
from dataclasses import replace
from datetime import datetime

from bot.core.incoming import Said
from bot.core.text import UserText
from bot.engine.arriving.meeting import Guest
from bot.store.community.last_heard import LastHeard
from bot.store.community.people import People, Role
from bot.store.database import Work
from bot.store.house.houses import House, Houses
from bot.store.shelf import Shelf

log = logging.getLogger(__name__)

CLAIM = re.compile(r"\bloge(-[a-z0-9]{4}){3}\b", re.IGNORECASE)
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that are read as one another


async def claim_code(work: Work, house: int) -> str:
    """The code that makes a house's first coordinator; the same one until somebody has said it."""
    shelf = _shelf(work, house)
    if known := await shelf.get("claim", "code"):
        return str(known.body["code"])
    groups = ("".join(secrets.choice(LETTERS) for _letter in range(4)) for _group in range(3))
    code = "-".join(("loge", *groups))
    await shelf.put("claim", "code", {"code": code})
    return code


async def how_to_claim(work: Work, house: House) -> str:
    """For the eyes of who keeps the machine."""
    name = f" of {house.name}" if house.name else ""
    code = await claim_code(work, house.id)
    return f"To become the first coordinator{name}, say this to the bot in private: {code}"


def is_claim(text: str) -> bool:
    """Whether that is a code and nothing else: for us, whoever it was said to."""
    return CLAIM.fullmatch(text.strip()) is not None


def has_claim(text: str) -> bool:
    """Whether a code is among these words."""
    return CLAIM.search(text) is not None


async def claimed(work: Work, said: Said, now: datetime) -> Guest | None:
    """The first person who says a house's code in private becomes its coordinator."""
    if not said.origin.direct or not is_claim(said.text):
        return None
    house = await _spend(work, said.text)
    if house is None:
        return None
    people = People(work, house.id)
    person = await people.meet(said.origin.author, UserText.clean(said.origin.author_name, 80))
    person = replace(person, roles=person.roles | {Role.COORDINATOR})
    await people.save(person)
    await LastHeard(work, house.id).used(person, now)
    return Guest(house, person, None, member=False)


async def spoilt(work: Work, text: str) -> House | None:
    """The house whose code stands in words that others have seen: it has another one from now on."""
    house = await _spend(work, text)
    if house is not None:
        # should this transaction be run again, the code of its last run counts, which is logged last
        log.warning("the claim code was said in a channel and is void. %s", await how_to_claim(work, house))
    return house


async def _spend(work: Work, text: str) -> House | None:
    """The house whose code is among these words; it holds no longer."""
    said = [found[0].lower() for found in CLAIM.finditer(text)]
    for house in await Houses(work, 0).all() if said else ():
        known = await _shelf(work, house.id).get("claim", "code")
        if known and any(secrets.compare_digest(str(known.body["code"]), code) for code in said):
            await _shelf(work, house.id).delete("claim", "code")
            return house
    return None


def _shelf(work: Work, house: int) -> Shelf:
    return Shelf(work, house, "house")
