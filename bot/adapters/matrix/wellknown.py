"""What whoever runs the homeserver tells every app in its well-known file."""

import aiohttp

from bot.adapters.matrix.fields import Json, table
from bot.adapters.matrix.wire import Wire

PLACE = "/.well-known/matrix/client"
PATIENCE = aiohttp.ClientTimeout(total=10)
OK = 200


async def encrypts_directs(wire: Wire) -> bool:
    """Whether apps are asked to encrypt direct chats; not said is no: an encrypted chat is the harder one to keep."""
    said = table(await _told(wire), "io.element.e2ee")
    return said.get("default") is True and said.get("force_disable") is not True


async def _told(wire: Wire) -> Json:
    """From the homeserver's own address, else from the name that its accounts bear."""
    name = wire.user_id.partition(":")[2]
    for address in (str(wire.client.homeserver), f"https://{name}"):
        try:
            asking = wire.client.client_session.get(f"{address}{PLACE}", timeout=PATIENCE)
            async with asking as answer:
                if answer.status == OK:
                    return table(await answer.json(content_type=None))
        except (aiohttp.ClientError, TimeoutError, ValueError):
            continue
    return {}
