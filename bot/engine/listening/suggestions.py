"""What may be offered for an argument while a command is typed: the same that a question would offer. Nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.core.incoming import Origin
from bot.core.text import as_text
from bot.engine.arriving.meeting import Guest, Meeting
from bot.engine.listening.names import entities, with_people
from bot.engine.speaking.saying import Saying
from bot.engine.wording import plain
from bot.kit.access import MEMBER
from bot.kit.arguments import Argument
from bot.kit.command import Command
from bot.kit.context import Context
from bot.store.community.people import People
from bot.store.database import Database, Work
from bot.store.house.doorstep import Doorstep
from bot.store.house.homes import Homes, usual
from bot.store.house.houses import Houses
from bot.understanding.fold import plain as bare
from bot.understanding.grammar import Entity

MOST: Final = 25
PERSON: Final = "person"


@dataclass(frozen=True)
class Suggestions:
    """Answers who types; to somebody that no house knows, nothing is told."""

    database: Database
    meeting: Meeting
    saying: Saying

    async def of(self, origin: Origin, command: str, argument: str, typed: str) -> Sequence[str]:
        """Labels that, said as they are, mean what they name."""
        found = self.meeting.registry.get(command)
        known = next((a for a in found.arguments if a.name == argument), None) if found else None
        if found is None or known is None or known.arg.hidden:
            return ()
        async with self.database.reading() as work:
            ctx = await self._context(work, origin)
            if ctx is None or not found.manner.access.allows(ctx.asker.standing):
                return ()
            return await self._offered(ctx, found, known, typed, origin.channel.network)

    async def _context(self, work: Work, origin: Origin) -> Context | None:
        met = await Doorstep(work).meet(origin.author, origin.channel)
        if met.house is None or met.person is None:
            return await self._at_home(work, origin)
        house = await Houses(work, 0).get(met.house)
        return self.meeting.context(work, Guest(house, met.person, met.channel, met.member), origin)

    async def _at_home(self, work: Work, origin: Origin) -> Context | None:
        """In private, of several houses that know them: the one in which they would be heard."""
        homes = await Homes(work).of(origin.author) if origin.direct else ()
        house = usual(homes, self.meeting.clock.now())
        person = await People(work, house.id).by_identity(origin.author) if house else None
        if house is None or person is None:
            return None
        member = await People(work, house.id).is_member(person)
        return self.meeting.context(work, Guest(house, person, None, member), origin)

    async def _offered(
        self, ctx: Context, command: Command[Any], argument: Argument, typed: str, network: str
    ) -> Sequence[str]:
        reader = self.saying.reader(ctx.house, ctx.asker.language, ctx.now, network)
        offered = await argument.kind.suggest(ctx)
        labels = [plain(as_text(argument.kind.label(one)), reader) for one in offered]
        if typed:
            labels += [entity.names[0] for entity in await self._named(ctx, argument.kind.entity)]
        fitting = [label for label in labels if bare(typed) in bare(label)]
        return list(dict.fromkeys(fitting))[:MOST]

    async def _named(self, ctx: Context, kind: str) -> Sequence[Entity]:
        """What of the house has a name; who is here, members alone are told."""
        known = await entities(ctx)
        if kind == PERSON and MEMBER.allows(ctx.asker.standing):
            known = await with_people(ctx, known)
        return known.get(kind, ())
