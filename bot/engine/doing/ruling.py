"""Whether somebody manages the channel in which they ask: their network knows, and is asked only where it matters."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.core.errors import SendFailed
from bot.core.incoming import Incoming
from bot.core.network import Network
from bot.core.ports import Ruling

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Rulers:
    """Asks the networks."""

    networks: Mapping[str, Network]

    async def told(self, incoming: Incoming) -> Incoming:
        """The same report, with what the network says of who made it; a network that cannot be asked knows nobody."""
        manages = await self._manages(incoming)
        return replace(incoming, origin=replace(incoming.origin, manages=manages))

    async def _manages(self, incoming: Incoming) -> bool:
        origin = incoming.origin
        network = self.networks.get(origin.channel.network)
        if network is None or not isinstance(network, Ruling):
            return False
        try:
            return await network.manages(origin.channel, origin.author)
        except SendFailed as failure:
            log.warning("who manages %s is not known: %s", origin.channel, failure.reason)
            return False
