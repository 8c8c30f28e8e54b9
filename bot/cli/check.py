"""`laloge check`: is the configuration right, the database sound, the network reachable? Status 1 when not."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.common import go
from bot.config import Settings, load
from bot.store.health import look


def check(
    config: Annotated[
        Path | None, typer.Option(help="The configuration file.", envvar="LALOGE_CONFIG")
    ] = None,
) -> None:
    """Say what is well and what is not; also while `laloge run` is running."""
    settings = load(config)
    troubles = go(_troubles(settings))
    for trouble in troubles:
        print(trouble)
    if troubles:
        raise typer.Exit(1)
    print("All is well.")


async def _troubles(settings: Settings) -> list[str]:
    found = list(settings.warnings)
    found += await look(settings.database.url)
    if settings.matrix:
        found += await _reached("matrix", settings.matrix.homeserver, "/_matrix/client/versions")
    if settings.discord:
        found += await _reached("discord", settings.discord.api_url, "/gateway")
    if not (settings.matrix or settings.discord):
        found.append(
            "config: no network is configured yet: add a [matrix] or a [discord] table, or try `laloge demo`"
        )
    return found


async def _reached(network: str, server: str, path: str) -> list[str]:
    import aiohttp

    address = f"{server.rstrip('/')}{path}"
    try:
        timeout = aiohttp.ClientTimeout(total=10)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(address) as answer:
            if answer.status == 200:  # noqa: PLR2004 - HTTP's OK
                return []
            return [f"{network}: {server} answers with status {answer.status}"]
    except (aiohttp.ClientError, TimeoutError) as error:
        return [f"{network}: {server} cannot be reached ({type(error).__name__})"]
