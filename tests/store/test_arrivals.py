"""Arrivals, newcomers and acceptances: what is remembered of whoever comes, and for how long."""

from dataclasses import replace
from datetime import timedelta

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.arrivals import Arrival, Arrivals
from bot.store.community.newcomers import Acceptance, Acceptances, Newcomer, Newcomers
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import House
from tests.store.conftest import NOW

DAY = timedelta(days=1)


def came(account: str, hall: int) -> Arrival:
    address = Address("terminal", account)
    return Arrival(0, address, UserText(account.title()), hall, NOW, NOW, "waiting")


async def test_an_arrival_is_named_until_it_was_greeted_and_forgotten_when_it_left_and_never_spoke(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        arrivals = Arrivals(work, house.id)
        hall = (await Channels(work, house.id).put(Address("terminal", "#hall"), "#hall", Purpose.WELCOME)).id
        ana, ben, kim = [await arrivals.put(came(name, hall)) for name in ("ana", "ben", "kim")]
        assert [one.name for one in await arrivals.among(hall, "waiting")] == ["Ana", "Ben", "Kim"]
        assert await arrivals.last_greeting(hall) is None
        await arrivals.greet([ana, ben], NOW)
        assert await arrivals.last_greeting(hall) == NOW
        assert [one.id for one in await arrivals.among(hall, "waiting")] == [kim.id]
        assert [one.id for one in await arrivals.since(NOW - DAY)] == [ana.id, ben.id, kim.id]
        assert await arrivals.since(NOW) == []
        await People(work, house.id).meet(ben.account, "Ben")
        for one in (ana, ben):
            await arrivals.put(replace(one, state="greeted", greeted=NOW, gone=NOW, name=UserText("")))
        await Arrivals(work).sweep(NOW + DAY, NOW + DAY)
        left = [await arrivals.get(one.id) for one in (ana, ben, kim)]

    assert left[0] is None
    assert left[1] is not None
    assert left[1].greeted == NOW
    assert left[2] is not None
    assert (left[2].name, left[2].state) == ("", "passed")


async def test_where_an_account_is_and_what_a_person_came_for_and_accepted(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        channels, people = Channels(work, house.id), People(work, house.id)
        hall = await channels.put(Address("terminal", "#hall"), "#hall", Purpose.WELCOME)
        account = Address("terminal", "ana")
        await channels.joined(hall.address, account)
        ana, ben = await people.meet(account, "Ana"), await people.meet(Address("terminal", "ben"), "Ben")
        newcomers, acceptances = Newcomers(work, house.id), Acceptances(work, house.id)
        await newcomers.put(Newcomer(ana.id, NOW))
        await newcomers.put(Newcomer(ana.id, NOW, "work", 2))
        for person, version in ((ana.id, 1), (ana.id, 2), (ben.id, 1), (ana.id, 2)):
            await acceptances.add(Acceptance(person, version, NOW))

        assert await Arrivals(work, house.id).channels_of(account) == {hall.id}
        assert await newcomers.of(ana.id) == Newcomer(ana.id, NOW, "work", 2)
        assert await acceptances.last(ana.id) == Acceptance(ana.id, 2, NOW)
        assert await acceptances.of_older(2) == [ben.id]
        await people.erase(ana.id)
        assert await newcomers.of(ana.id) is None
        assert await acceptances.last(ana.id) is None
