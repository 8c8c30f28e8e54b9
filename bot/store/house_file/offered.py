"""What a house's file says that somebody offers, written beside what they offer by themselves."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.core.call import Call
from bot.core.text import UserText
from bot.store.alarms import Alarms, Late
from bot.store.community.people import Person
from bot.store.helping.offers import FRESHEN, HALF_A_YEAR, Kind, Offer, Offers, Terms, fresh_key
from bot.store.house_file.folded import folded
from bot.store.house_file.form import Offered
from bot.store.work import Work


async def offer_all(work: Work, person: Person, offered: Offered) -> None:
    """These and no others; one that stands keeps its own terms. Half a year later they are asked whether it holds."""
    offers, now = Offers(work, person.house), datetime.now(UTC)
    known = {folded(one.words): one for one in await offers.of(person.id)}
    wanted = dict(_all(offered))
    for words, offer in known.items():
        if words not in {folded(one) for one in wanted}:
            await offers.drop(offer.id)
    terms = Terms(by="anyone" if offered.anyone else "members", shown=offered.shown)
    for said, kind in wanted.items():
        if folded(said) not in known:
            await offers.add(Offer(0, person.id, kind, UserText(said), now, terms))
    due = now + HALF_A_YEAR
    call = Call(FRESHEN, {"person": person.id, "times": 1})
    await Alarms(work, person.house).set(fresh_key(person.id), call, due, Late.always())


def _all(offered: Offered) -> Iterator[tuple[str, Kind]]:
    yield from ((words, "skill") for words in offered.skills)
    yield from ((words, "thing") for words in offered.things)
    yield from ((words, "goodwill") for words in offered.goodwill)
