"""Declaring commands: once for each set, and taken away where they are not wanted any more."""

import logging
from collections.abc import Sequence
from typing import Any

from bot.adapters.discord.declarations import fingerprint
from bot.adapters.discord.wire import Wire
from bot.core.network import Notebook

log = logging.getLogger(__name__)

NOTE = "commands"
EVERYWHERE = "everywhere"

Json = dict[str, Any]


async def declare(wire: Wire, notebook: Notebook, commands: Sequence[Json], guilds: Sequence[int]) -> None:
    """Everywhere, or in these guilds only. Nothing is sent where nothing changed. Raises SendFailed."""
    noted = await notebook.read(f"{NOTE} {wire.application}")
    standing = dict(line.split(" ", 1) for line in (noted or "").splitlines())
    wanted = {str(guild): fingerprint(commands) for guild in guilds} or {EVERYWHERE: fingerprint(commands)}
    for scope in sorted(standing.keys() - wanted.keys()):
        await _put(wire, scope, [])
    for scope, print_ in wanted.items():
        if standing.get(scope) != print_:
            await _put(wire, scope, commands)
            log.info("Discord: the commands were declared (%s)", scope)
    await notebook.write(f"{NOTE} {wire.application}", "\n".join(f"{key} {it}" for key, it in wanted.items()))


async def _put(wire: Wire, scope: str, commands: Sequence[Json]) -> None:
    application, body = wire.application, list(commands)
    if scope == EVERYWHERE:
        await wire.ask(
            "PUT", "/applications/{application_id}/commands", body=body, application_id=application
        )
        return
    path = "/applications/{application_id}/guilds/{guild_id}/commands"
    await wire.ask("PUT", path, body=body, application_id=application, guild_id=scope)
