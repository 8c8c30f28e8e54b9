"""`laloge check`: is the configuration right, the database sound, the network reachable? Status 1 when not."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.common import go
from bot.config import Settings, load
from bot.core.errors import SendFailed
from bot.store.engines.health import look, marked

if TYPE_CHECKING:
    from bot.config import Discord


def check(
    config: Annotated[
        Path | None, typer.Option(help="The configuration file.", envvar="LALOGE_CONFIG")
    ] = None,
) -> None:
    """Say what is well and what is not; also while `laloge run` is running."""
    settings = load(config)
    troubles, told = go(_look(settings))
    for line in (*troubles, *told):
        print(line)
    if troubles:
        raise typer.Exit(1)
    print("All is well.")


async def _look(settings: Settings) -> tuple[list[str], list[str]]:
    """What is wrong, and what else there is to know."""
    found, told = list(settings.warnings), list[str]()
    found += await look(settings.database.url)
    if settings.matrix:
        found += await _reached("matrix", settings.matrix.homeserver, "/_matrix/client/versions")
    if settings.discord:
        wrong, invitation = await _discord(settings, settings.discord)
        found += wrong
        told += invitation
    if not (settings.matrix or settings.discord):
        found.append(
            "config: no network is configured yet: add a [matrix] or a [discord] table, or try `laloge demo`"
        )
    return found, told


async def _discord(settings: Settings, discord: "Discord") -> tuple[list[str], list[str]]:
    """Whether it is reached, and the address that lets the bot into a guild with no more rights than it uses."""
    from bot.adapters.discord import invitation
    from bot.adapters.discord.declarations import fitting
    from bot.app import installed
    from bot.cli.run import discord_settings
    from bot.engine.registry import Registry

    try:
        application = await invitation.application(discord_settings(discord))
    except SendFailed as failure:
        return [f"discord: {failure.reason}"], []
    duty = await marked(settings.database.url, "discord", "duty")
    rights = invitation.rights(happenings=any(skill.happenings for skill in installed()), duty=duty)
    left_out = fitting(Registry(installed()).specs()).left_out
    wrong = [f"discord: a command cannot be declared there: {one}" for one in left_out]
    off = [
        one for one in discord.intents if application.intents is not None and one not in application.intents
    ]
    wrong += [
        f"discord: the intent {one} is not switched on for the application, under Bot: see [discord] intents"
        for one in off
    ]
    return wrong, [f"discord: to let the bot into a server: {invitation.address(application.number, rights)}"]


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
