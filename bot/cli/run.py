"""`laloge run`: live on the networks of the configuration, until stopped."""

import asyncio
import contextlib
import gc
import signal
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer
from pydantic import SecretStr

from bot.app import Lodge
from bot.cli.common import go
from bot.cli.logs import set_up_logs
from bot.config import Settings, load
from bot.core.clock import SystemClock
from bot.core.errors import LoginRefused, Misconfigured
from bot.core.network import Network
from bot.engine.arriving.claim import how_to_claim
from bot.kit.programme.feeds import FETCH, Feeds
from bot.store.community.people import People, Role
from bot.store.database import Database
from bot.store.house.houses import Houses
from bot.store.notebook import Notebook

if TYPE_CHECKING:
    from bot.adapters.discord.settings import DiscordSettings
    from bot.adapters.matrix.settings import MatrixSettings
    from bot.config import Discord

FIRST_ZONE = "Europe/Paris"
NO_NETWORK = "no network is configured: add a [matrix] or a [discord] table, or try `laloge demo`"

GARBAGE = 10_000
"""Objects made, beyond those gone by themselves, until cycles among them are looked for."""


def run(
    config: Annotated[
        Path | None, typer.Option(help="The configuration file.", envvar="LALOGE_CONFIG")
    ] = None,
) -> None:
    """Live on the networks of the configuration."""
    settings = load(config)
    set_up_logs(settings.log)
    for name in ("matrix", "discord"):
        if getattr(settings, name):
            import_module(f"bot.adapters.{name}.network")  # now, before garbage is collected
    go(_live(settings))


async def _live(settings: Settings) -> None:
    database = await Database.open(settings.database.url)
    try:
        errands = {FETCH: Feeds(settings.private_calendars).fetch}
        lodge = await Lodge.build(database, networks_of(settings, database), errands=errands)
        for line in await claims(database):
            print(line, flush=True)
        _spare_the_collector()
        await _until_stopped(lodge)
    finally:
        await database.close()


def _spare_the_collector() -> None:
    """What is there at the start stays for good: the collector need never look at it."""
    gc.freeze()
    gc.set_threshold(GARBAGE)


async def _until_stopped(lodge: Lodge) -> None:
    """Run until a signal asks to stop; a login refused for good ends it with a sentence."""
    living = asyncio.create_task(lodge.run())
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, living.cancel)
    try:
        with contextlib.suppress(asyncio.CancelledError):
            await living
    except* LoginRefused as refused:
        raise Misconfigured(str(refused.exceptions[0])) from refused


def networks_of(settings: Settings, database: Database) -> list[Network]:
    """The networks that are configured. Raises Misconfigured when there is none."""
    networks: list[Network] = []
    if settings.matrix:
        from bot.adapters.matrix.network import MatrixNetwork

        notebook = Notebook(database, "matrix")
        networks.append(MatrixNetwork(matrix_settings(settings), notebook, SystemClock()))
    if settings.discord:
        from bot.adapters.discord.network import DiscordNetwork

        networks.append(DiscordNetwork(discord_settings(settings.discord), Notebook(database, "discord")))
    if not networks:
        raise Misconfigured(NO_NETWORK)
    return networks


def matrix_settings(settings: Settings) -> "MatrixSettings":
    """What the adapter is told of its account. Raises Misconfigured when none is configured."""
    from bot.adapters.matrix.settings import MatrixSettings

    matrix = settings.matrix
    if matrix is None:
        raise Misconfigured(NO_NETWORK)
    return MatrixSettings(
        homeserver=matrix.homeserver, user=matrix.user, password=_secret(matrix.password),
        token=_secret(matrix.token), names=matrix.names, bots=matrix.bots, reactions=matrix.reactions,
        keys=settings.keys,
    )  # fmt: skip


def discord_settings(discord: "Discord") -> "DiscordSettings":
    """What the adapter is told of its account."""
    from bot.adapters.discord.settings import DiscordSettings

    return DiscordSettings(
        discord.token.get_secret_value(), discord.api_url, discord.gateway_url, discord.guilds, discord.intents,
        discord.names,
    )  # fmt: skip


def _secret(value: SecretStr | None) -> str | None:
    return value.get_secret_value() if value else None


async def claims(database: Database) -> list[str]:
    """For each house that nobody coordinates yet, the code that makes its first coordinator."""
    async with database.work() as work:
        houses = Houses(work, 0)
        if not await houses.count():
            await houses.add("", ZoneInfo(FIRST_ZONE), ("fr", "en"))
        return [
            await how_to_claim(work, house)
            for house in await houses.all()
            if not await People(work, house.id).with_role(Role.COORDINATOR)
        ]
