"""A carrier: takes one letter to its network, with its files, as a new message or as an edit of one."""

from collections.abc import Mapping

from bot.core.address import Address
from bot.core.errors import SendFailed
from bot.core.network import Destination, Natives, Network
from bot.core.presentation import load
from bot.engine.sending.marks import Marks
from bot.store.database import Database
from bot.store.letters.enclosures import Enclosures
from bot.store.letters.outbox import Letter, Mark


class Carrier:
    """Knows the way to each network, and as what a letter that is edited stands there."""

    def __init__(self, database: Database, networks: Mapping[str, Network], marks: Marks) -> None:
        self._database = database
        self._networks = networks
        self._marks = marks

    async def hand_over(self, letter: Letter) -> Mark:
        """As which messages it stands now; raises SendFailed."""
        network = self._networks[letter.network]
        presentation = letter.said or load(letter.body)
        destination = Destination(await self._channel(network, letter), letter.thread, letter.reply_to)
        root = letter.id if letter.edits is None else letter.edits
        earlier = await self._marks.natives_of(root) if root != letter.id else ()
        natives: Natives = ()
        if earlier:
            natives = await network.edit(destination, earlier, presentation, letter.key)
        elif presentation.lines:  # else it takes back what was never said
            natives = await network.send(destination, presentation, letter.key)
        if presentation.files:
            await self._enclose(network, destination, letter)
        return Mark(letter.id, root, natives, str(destination.channel), files=presentation.files > 0)

    async def _enclose(self, network: Network, to: Destination, letter: Letter) -> None:
        """Files follow their words; sent again after a crash, a key of their own keeps each from being said twice."""
        async with self._database.reading() as work:
            files = await Enclosures(work).of(letter.id)
        for number, file in enumerate(files, 1):
            await network.enclose(to, file, f"{letter.key}-f{number}")

    @staticmethod
    async def _channel(network: Network, letter: Letter) -> Address:
        if letter.channel:
            return Address.parse(letter.channel)
        if letter.identity:
            return await network.direct(Address.parse(letter.identity))
        raise SendFailed("a letter without an address")


def does_more(letter: Letter) -> bool:
    """An edit that no later one replaces: it brings files, or ends a vote."""
    presentation = letter.said or load(letter.body)
    return presentation.files > 0 or presentation.ends
