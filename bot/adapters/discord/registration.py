"""Declaring commands: once for each set, and taken away where they are not wanted any more."""

import logging
from collections.abc import Sequence
from typing import Any

from bot.adapters.discord.declarations import fingerprint
from bot.adapters.discord.wire import Wire
from bot.core.errors import SendFailed
from bot.core.network import Notebook

log = logging.getLogger(__name__)

NOTE = "commands"
EVERYWHERE = "everywhere"

Json = dict[str, Any]


async def declare(wire: Wire, notebook: Notebook, commands: Sequence[Json], guilds: Sequence[int]) -> None:
    """Everywhere, or in these guilds only; what stands already is not sent. A guild that refuses costs no other its commands.

    Raises SendFailed where something is to be tried again.
    """
    note = f"{NOTE} {wire.application}"
    standing = dict(line.split(" ", 1) for line in (await notebook.read(note) or "").splitlines())
    wanted = dict.fromkeys(map(str, guilds) if guilds else (EVERYWHERE,), fingerprint(commands))
    later: SendFailed | None = None
    for scope in (*sorted(standing.keys() - wanted.keys()), *wanted):
        if standing.get(scope) == wanted.get(scope):
            continue
        failure = await _put(wire, scope, commands if scope in wanted else [])
        if failure is None or (failure.retry_after is None and scope not in wanted):
            standing[scope] = wanted.get(scope, "")
        elif failure.retry_after is not None:
            later = failure
    told = "\n".join(f"{scope} {print_}" for scope, print_ in standing.items() if print_)
    await notebook.write(note, told)
    if later:
        raise later


async def _put(wire: Wire, scope: str, commands: Sequence[Json]) -> SendFailed | None:
    """Why it could not be, if it could not."""
    path, where = "/applications/{application_id}/commands", {"application_id": wire.application}
    if scope != EVERYWHERE:
        path = "/applications/{application_id}/guilds/{guild_id}/commands"
        where["guild_id"] = scope
    try:
        await wire.ask("PUT", path, body=list(commands), **where)
    except SendFailed as failure:
        log.error("Discord: the commands could not be declared (%s): %s", scope, failure.reason)
        return failure
    log.info("Discord: %d commands were declared (%s)", len(commands), scope)
    return None
