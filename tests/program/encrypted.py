"""A house in full swing whose rooms are all encrypted."""

from dataclasses import dataclass

from tests.program.house import House, claimed_by, comes_into, furnish
from tests.program.lodge import RunningLodge
from tests.servers.element.person import ElementPerson
from tests.servers.fixtures import People


@dataclass(frozen=True)
class SealedHouse:
    """The house, and people whose words are encrypted."""

    house: House
    people: People

    @classmethod
    async def opens(cls, lodge: RunningLodge, people: People) -> "SealedHouse":
        await furnish(lodge)
        await lodge.start()
        ines = await people.with_element("Inès")
        direct = await claimed_by(lodge, ines)
        general = await comes_into(lodge, ines, direct, "general")
        return cls(House(lodge, people, ines, direct, general), people)

    async def member(self, name: str, *, verified: bool = False) -> ElementPerson:
        """With `verified`, one whose app gives keys to verified devices only."""
        person = await self.people.with_element(name, verified=verified)
        await person.joins(self.house.general)
        return person
