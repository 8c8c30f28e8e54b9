"""Channels: what each is for, and who is in it."""

from bot.core.address import Address
from bot.store.channels import Channels, Purpose
from bot.store.database import Database
from bot.store.houses import House, Houses

HALL, STAGE = Address("matrix", "!hall"), Address("discord", "1/2")
ANA, SAM, LEA = (Address("matrix", f"@{name}") for name in ("ana", "sam", "lea"))


async def test_a_channel_is_found_by_address_and_by_purpose(database: Database, house: House) -> None:
    async with database.work() as work:
        channels = Channels(work, house.id)
        hall = await channels.put(HALL, "Hall", Purpose.WELCOME)
        stage = await channels.put(STAGE, "Prog", Purpose.PROGRAMME, members=True, language="fr")

        assert await channels.all() == [hall, stage]
        assert await channels.of(Purpose.PROGRAMME) == [stage]
        assert await Channels(work, 0).at(STAGE) == stage
        assert await channels.at(Address("matrix", "!elsewhere")) is None


async def test_a_channel_that_is_put_again_is_changed_and_keeps_who_is_in_it(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        channels = Channels(work, house.id)
        first = await channels.put(HALL, "Hall", Purpose.WELCOME)
        await channels.joined(HALL, ANA)
        again = await channels.put(HALL, "Coulisses", Purpose.TEAM, members=True)

        assert (again.id, again.name, again.purpose) == (first.id, "Coulisses", Purpose.TEAM)
        assert await channels.all() == [again]
        assert await channels.inside(HALL) == [ANA]


async def test_people_come_and_go_and_the_network_has_the_last_word(database: Database, house: House) -> None:
    async with database.work() as work:
        channels = Channels(work, house.id)
        await channels.put(HALL, "Hall", Purpose.MEMBERS, members=True)
        for _ in range(2):
            await channels.joined(HALL, ANA)
        await channels.joined(HALL, SAM)
        await channels.left(HALL, ANA)
        assert await channels.inside(HALL) == [SAM]

        await channels.fill(HALL, [LEA, ANA, LEA])
        assert await channels.inside(HALL) == [ANA, LEA]
        await channels.fill(HALL, [])
        assert await channels.inside(HALL) == []


async def test_who_joins_a_channel_of_no_house_is_not_kept(database: Database) -> None:
    async with database.work() as work:
        await Channels(work).joined(HALL, ANA)

        assert await Channels(work).inside(HALL) == []


async def test_only_its_own_house_can_forget_a_channel(database: Database, house: House) -> None:
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", house.zone, ("fr",))
        await Channels(work, house.id).put(HALL, "Hall", Purpose.OTHER)
        await Channels(work, house.id).joined(HALL, ANA)
        await Channels(work, other.id).forget(HALL)
        assert await Channels(work).at(HALL)

        await Channels(work, house.id).forget(HALL)
        assert await Channels(work).at(HALL) is None
