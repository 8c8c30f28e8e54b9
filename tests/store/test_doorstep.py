"""Who is at the door: a stranger, a member, somebody of several houses."""

from bot.core.address import Address
from bot.store.community.people import People, Role
from bot.store.database import Database
from bot.store.house.channels import Channels, Purpose
from bot.store.house.doorstep import Doorstep, Met
from bot.store.house.houses import House, Houses

ANA = Address("matrix", "@ana:example.org")
ANA_ELSEWHERE = Address("discord", "42")
HALL = Address("matrix", "!hall:example.org")
DIRECT = Address("matrix", "!direct:example.org")


async def meet(database: Database, author: Address, channel: Address) -> Met:
    async with database.reading() as work:
        return await Doorstep(work).meet(author, channel)


async def open_hall(database: Database, house: House, *inside: Address, members: bool = True) -> None:
    async with database.work() as work:
        channels = Channels(work, house.id)
        await channels.put(HALL, "Hall", Purpose.MEMBERS, members=members)
        await channels.fill(HALL, inside)


async def test_nobody_knows_a_stranger_in_a_direct_chat(database: Database) -> None:
    assert await meet(database, ANA, DIRECT) == Met(None, None, None, member=False)


async def test_a_stranger_in_the_hall_is_in_its_house_and_a_member_if_the_hall_makes_members(
    database: Database, house: House
) -> None:
    await open_hall(database, house, ANA)
    met = await meet(database, ANA, HALL)

    assert (met.house, met.person, met.member) == (house.id, None, True)
    assert met.channel
    assert met.channel.name == "Hall"


async def test_somebody_known_is_met_with_name_roles_and_all_accounts(
    database: Database, house: House
) -> None:
    await open_hall(database, house)
    async with database.work() as work:
        people = People(work, house.id)
        ana = await people.meet(ANA, "Ana")
        await people.add_identity(ana, ANA_ELSEWHERE)
    met = await meet(database, ANA, HALL)

    assert met.person
    assert (met.person.name, met.person.identities) == ("Ana", (ANA_ELSEWHERE, ANA))
    assert not met.member


async def test_another_account_of_theirs_in_the_hall_makes_them_a_member(
    database: Database, house: House
) -> None:
    await open_hall(database, house, ANA_ELSEWHERE)
    async with database.work() as work:
        people = People(work, house.id)
        ana = await people.meet(ANA, "Ana")
        await people.add_identity(ana, ANA_ELSEWHERE)
        assert await people.is_member(ana)

    assert (await meet(database, ANA, DIRECT)).member


async def test_a_given_role_makes_a_member_and_an_open_welcome_channel_does_not(
    database: Database, house: House
) -> None:
    await open_hall(database, house, ANA, members=False)
    async with database.work() as work:
        await People(work, house.id).meet(ANA, "Ana")
    assert not (await meet(database, ANA, HALL)).member

    async with database.work() as work:
        people = People(work, house.id)
        (ana,) = await people.all()
        await people.give(ana.id, Role.CONCIERGE)
    assert (await meet(database, ANA, HALL)).member


async def test_in_a_direct_chat_the_only_house_that_knows_them_is_theirs(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        await People(work, house.id).meet(ANA, "Ana")
    met = await meet(database, ANA, DIRECT)

    assert met.house == house.id
    assert met.person
    assert met.channel is None


async def test_in_a_direct_chat_with_two_houses_none_is_chosen(database: Database, house: House) -> None:
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", house.zone, ("fr",))
        for one in (house, other):
            await People(work, one.id).meet(ANA, "Ana")

    assert await meet(database, ANA, DIRECT) == Met(None, None, None, member=False)
