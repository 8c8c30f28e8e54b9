"""Our Discord adapter without a house behind it: it answers every command with "pong".

Arguments: address of the interface, address of the gateway, token.
"""

import gc
import sys

import uvloop

from bot.adapters.discord.network import DiscordNetwork
from bot.adapters.discord.settings import DiscordSettings
from bot.app import OURS
from bot.core.incoming import Incoming, Said
from bot.core.network import Destination
from bot.core.presentation import Line, Plain, Presentation, Shape
from bot.engine.registry import Registry

PONG = Presentation((Line(Shape.SENTENCE, (Plain("pong"),)),))


class Forgetful:
    """A notebook that keeps nothing."""

    async def read(self, key: str) -> str | None:
        return None

    async def write(self, key: str, value: str) -> None:
        """There is no later."""


async def main(api: str, gateway: str, token: str) -> None:
    network = DiscordNetwork(DiscordSettings(token, api, gateway), Forgetful())

    async def answer(incoming: Incoming) -> None:
        if isinstance(incoming, Said):
            origin = incoming.origin
            await network.send(Destination(origin.channel, None, origin.handle), PONG, origin.key)

    await network.run(answer, Registry(OURS).specs())


if __name__ == "__main__":
    gc.freeze()
    uvloop.run(main(*sys.argv[1:]))
