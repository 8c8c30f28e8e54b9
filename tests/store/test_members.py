"""Who of many is a member, asked at once: by a role, by a channel, or not."""

from dataclasses import replace

from bot.core.address import Address
from bot.store.community.members import Members
from bot.store.community.people import People, Role
from bot.store.database import Database
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import House


async def test_of_many_those_are_members_who_have_a_role_or_are_in_a_channel_of_members(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        people, channels = People(work, house.id), Channels(work, house.id)
        met = [await people.meet(Address("matrix", f"@{name}"), name) for name in ("ana", "bob", "cy", "dan")]
        await people.save(replace(met[1], roles=frozenset({Role.CONCIERGE})))
        for name, members in (("#all", False), ("#ours", True)):
            await channels.put(Address("matrix", name), name, Purpose.OTHER, members=members)
        await channels.joined(Address("matrix", "#all"), met[0].identities[0])
        await channels.joined(Address("matrix", "#ours"), met[2].identities[0])
        found = await Members(work, house.id).among([one.id for one in reversed(met)])
        assert [str(one.name) for one in found] == ["cy", "bob"]
        assert found == [await people.get(one.id) for one in found]
        assert [one for one in met if await people.is_member(await people.get(one.id))] == [met[1], met[2]]
        assert await Members(work, house.id).among([]) == []
