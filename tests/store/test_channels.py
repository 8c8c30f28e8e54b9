"""Channels: what each is for, and who is in it."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.core.address import Address
from bot.store.database import Database
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import House, Houses
from bot.store.letters.outbox import Draft, Mark, Outbox

HALL, STAGE = Address("matrix", "!hall"), Address("discord", "1/2")
NEW_HALL = Address("matrix", "!new-hall")
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


async def test_a_channel_that_goes_on_elsewhere_takes_everybody_and_every_waiting_letter_along(
    database: Database, house: House
) -> None:
    now = datetime(2026, 12, 3, tzinfo=UTC)
    async with database.work() as work:
        channels, outbox = Channels(work, house.id), Outbox(work)
        hall = await channels.put(HALL, "Hall", Purpose.MEMBERS, members=True)
        await channels.joined(HALL, ANA)
        draft = Draft(house=house.id, network="matrix", body="{}", made_at=now, due_at=now, channel=str(HALL))
        said, waiting = await outbox.add_many([draft, replace(draft, thread="$1", reply_to="$2")])
        await outbox.sent([Mark(said.id, said.id, ("$3",), str(said.channel))])
        await channels.put(NEW_HALL, "put by hand meanwhile", Purpose.OTHER)
        await channels.move(HALL, NEW_HALL)

        moved = await channels.at(NEW_HALL)
        assert moved == replace(hall, address=NEW_HALL)
        assert await channels.all() == [moved]
        assert await channels.inside(NEW_HALL) == [ANA]
        letters = [await outbox.get(letter.id) for letter in (said, waiting)]
        assert [(one.channel, one.thread) for one in letters if one] == [
            (str(HALL), None),
            (str(NEW_HALL), None),
        ]


async def test_only_its_own_house_can_forget_a_channel(database: Database, house: House) -> None:
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", house.zone, ("fr",))
        await Channels(work, house.id).put(HALL, "Hall", Purpose.OTHER)
        await Channels(work, house.id).joined(HALL, ANA)
        await Channels(work, other.id).forget(HALL)
        assert await Channels(work).at(HALL)

        await Channels(work, house.id).forget(HALL)
        assert await Channels(work).at(HALL) is None


async def test_one_of_many_is_found_by_its_id_in_its_own_house_only(database: Database, house: House) -> None:
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", house.zone, ("fr",))
        channel = await Channels(work, house.id).put(Address("matrix", "!one"), "#one", Purpose.OTHER)
        assert await Channels(work, house.id).get(channel.id) == channel
        assert await Channels(work, other.id).get(channel.id) is None
