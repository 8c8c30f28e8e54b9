"""Who can be told something: on a network that is not lit, nobody is."""

from bot.core.address import Address
from bot.core.text import UserText
from bot.engine.speaking.envelope import readers_of
from bot.store.community.people import People
from bot.store.community.person import Person
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.testing import Stage
from tests.stories.house import NOW, furnish


async def test_what_is_said_to_a_network_that_is_not_lit_is_said_to_nobody(sqlite_url: str) -> None:
    async with Stage(sqlite_url, NOW) as stage:
        house = await furnish(stage)
        async with stage.lodge.database.work() as work:
            ctx = stage.lodge.meeting.for_house(work, await Houses(work, 0).get(house))
            back = await Channels(work, house).put(Address("terminal", "#back"), "#back", Purpose.TEAM)
            people = People(work, house)
            ana = await people.meet(Address("discord", "1"), UserText("Ana"))
            await people.add_identity(ana, Address("matrix", "@ana:test"))
            ana = await people.get(ana.id)

            assert await readers_of(ctx, back, {"matrix"}) == []
            (reached,) = await readers_of(ctx, ana, {"matrix"})
            assert isinstance(reached, Person)
            assert reached.identities == (Address("matrix", "@ana:test"),)
            assert await readers_of(ctx, ana, {"terminal"}) == []
