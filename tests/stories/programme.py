"""What the stories of the programme share: its channels, its people, and Awa's sewing workshop."""

from dataclasses import dataclass

from bot.core.address import Address
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.house import know

PROG = "#prog"
TEAM = "#coulisses"
SEWING = {
    "fr": "propose un atelier couture samedi 12 décembre 14h-17h, 2 places, salle bleue",
    "en": "propose a sewing workshop Saturday 12 December 14:00 to 17:00, 2 places, blue room",
}
TITLE = {"fr": "Atelier couture", "en": "Sewing workshop"}


@dataclass(frozen=True)
class Troupe:
    """Awa proposes, Nour and Inès are on duty, the others come."""

    stage: Stage
    language: str
    awa: Actor
    nour: Actor
    ines: Actor
    ben: Actor
    cara: Actor
    dan: Actor

    async def published(self) -> None:
        """The workshop stands in the programme."""
        await self.awa.says(SEWING[self.language])
        await self.nour.says("!publish E-1")


async def troupe_of(stage: Stage, language: str, network: str = "matrix") -> Troupe:
    """They come, and the house has its channels."""
    async with stage.lodge.database.work() as work:
        channels = Channels(work, (await Houses(work, 0).all())[0].id)
        for name, purpose in ((PROG, Purpose.PROGRAMME), (TEAM, Purpose.TEAM)):
            await channels.put(Address(network, name), name, purpose, language=language)
    names = ("awa", "nour", "ines", "ben", "cara", "dan")
    people = {name: stage.actor(name, network) for name in names}
    for name, actor in people.items():
        role = Role.CONCIERGE if name in {"nour", "ines"} else Role.MEMBER
        await know(stage, actor, role, language=language)
    return Troupe(stage, language, **people)
