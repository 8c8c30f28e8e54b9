"""Two accounts of one person: all that was of one is of the other, in every table there is, and can be told apart again."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.errors import Gone
from bot.core.moments import Span
from bot.store.columns import Id
from bot.store.community.joining import join, part
from bot.store.community.links import Links
from bot.store.community.people import People, Role
from bot.store.database import Database
from bot.store.house.houses import House
from bot.store.polls import Poll, Polls
from bot.store.rows import PEOPLE, owning
from bot.store.spaces.queues import Queues
from bot.store.tables import metadata
from bot.store.work import Work
from tests.store.conftest import NOW, PARIS
from tests.store.everybody import OWNING, Filler, everything, named

ANA, SAM, ALSO_ANA = Address("matrix", "@ana:example.org"), Address("matrix", "@sam:example.org"), Address("discord", "42")  # fmt: skip
SPAN = Span(*(datetime(2026, 12, 4, hour, tzinfo=PARIS) for hour in (9, 11)))


async def two(work: Work, house: House) -> tuple[int, int]:
    people = People(work, house.id)
    return (await people.meet(ALSO_ANA, "ana")).id, (await people.meet(ANA, "Ana")).id


def test_whatever_is_called_after_a_person_says_so_to_the_database() -> None:
    """Else it would stay behind when accounts are joined, and when somebody is forgotten."""
    suspects = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, type(Id))
        and {"person", "taker", "by", "author", "owner", "keeper"} & set(column.name.split("_"))
    }
    assert suspects - OWNING == set()


async def test_in_every_table_all_that_was_of_one_is_of_the_other_and_back(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        stays, goes = await two(work, house)
        filler = Filler(work, house.id)
        for person, tags in ((stays, ("mine", "both")), (goes, ("yours", "both"))):
            for tag in tags:
                await filler.everywhere(person, tag)
        before = await everything(work)
        assert named(before, goes) == {f"{table.name}.{column.name}" for table, column in owning()}

        journal = await join(work, stays, goes)
        after = await everything(work)
        assert named(after, goes) == set()
        assert all(row["id"] != goes for row in after[PEOPLE.name])
        lost = [table for table, _row in journal["dropped"]]
        once = {"holders", "offers", "regulars", "rsvps"}
        assert set(lost) >= {"asked", "changes", "pauses", "requests", "votes", *once}
        for table, rows in after.items():
            gone = lost.count(table) + (table == PEOPLE.name)
            assert len(rows) == len(before[table]) - gone, table

        await part(work, stays, journal)
        assert await everything(work) == before


async def test_roles_come_together_and_a_name_that_was_to_be_hidden_stays_hidden(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        stays, goes = await two(work, house)
        people = People(work, house.id)
        mine, yours = await people.get(stays), await people.get(goes)
        await people.save(replace(mine, language="fr", shows_name=True, roles=frozenset({Role.CONCIERGE})))
        await people.save(replace(yours, language="en", shows_name=False, roles=frozenset({Role.MEMBER})))
        code = await Links(work, house.id).offer(goes, NOW)
        link = await Links(work).found(f" {code.upper().replace('-', ' ')} ", NOW)
        assert link is not None
        made = await Links(work, house.id).join(stays, goes, link, NOW)

        one = await people.get(stays)
        assert (one.language, one.shows_name) == ("fr", False)
        assert one.roles == {Role.CONCIERGE, Role.MEMBER}
        assert set(one.identities) == {ANA, ALSO_ANA}
        assert await people.get(goes) == one  # a stored Call may still speak of who is no more

        joined = await Links(work, house.id).get(made)
        assert joined is not None
        await Links(work, house.id).part(joined)
        assert (await people.get(goes)).identities == (ANA,)
        assert (await people.get(stays)).roles == {Role.CONCIERGE}


async def test_of_two_votes_the_later_counts_and_of_two_places_in_a_queue_the_first(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        stays, goes = await two(work, house)
        polls, queues = Polls(work, house.id), Queues(work, house.id)
        poll = await polls.ask(
            Poll(0, house.id, "spring", None, (("fri", "Friday"), ("sat", "Saturday")), 1, NOW)
        )
        await polls.cast(poll, stays, ["fri"], NOW - timedelta(hours=2))
        await polls.cast(poll, goes, ["sat"], NOW - timedelta(hours=1))
        first = await queues.add("room:1", goes, SPAN)
        await queues.add("room:1", stays, SPAN)
        other = await queues.add("room:2", stays, SPAN)

        await join(work, stays, goes)
        assert await polls.chosen(poll, stays) == ("sat",)
        assert [ticket.id for ticket in await queues.of(stays)] == [first.id, other.id]


async def test_a_code_holds_once_for_ten_minutes_and_stands_nowhere(database: Database, house: House) -> None:
    async with database.work() as work:
        person, _other = await two(work, house)
        links = Links(work, house.id)
        old, code = await links.offer(person, NOW), await links.offer(person, NOW)
        assert await links.found(old, NOW) is None
        assert code not in str(await everything(work))
        assert code.replace("-", "") not in str(await everything(work))
        assert await links.found(code, NOW + timedelta(minutes=10)) is None
        found = await links.found(code, NOW + timedelta(minutes=9))
        assert found is not None
        await links.said(found, _other)
        assert await links.found(code, NOW) is None

        await links.sweep(NOW + timedelta(days=1))
        assert (await everything(work))["links"] == []


async def test_who_is_no_more_and_was_nobody_is_gone(database: Database, house: House) -> None:
    async with database.work() as work:
        with pytest.raises(Gone):
            await People(work, house.id).get(99)
