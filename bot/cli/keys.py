"""`laloge keys …`: what the person who keeps the bot does with its keys, while it does not run."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.common import go
from bot.cli.run import matrix_settings
from bot.config import Settings
from bot.config import load as load_settings
from bot.core.clock import SystemClock
from bot.core.errors import Misconfigured
from bot.store.database import Database
from bot.store.notebook import Notebook

if TYPE_CHECKING:
    from bot.adapters.matrix.crypto.custody import Custody
    from bot.adapters.matrix.crypto.store import KeyFile

app = typer.Typer(
    help="The keys of encrypted rooms, and the bot's identity. Stop the bot first.", no_args_is_help=True
)

CONFIG = typer.Option(help="The configuration file.", envvar="LALOGE_CONFIG")
FILE = typer.Argument(help="The file of exported keys.")
PASSPHRASE = typer.Option(
    prompt=True, hide_input=True, envvar="LALOGE_KEYS_PASSPHRASE", help="Asked for, or from the environment."
)
RECOVERY = typer.Option(
    prompt=True, hide_input=True, envvar="LALOGE_RECOVERY_KEY", help="Asked for, or from the environment."
)


@app.command("export")
def export_command(
    file: Annotated[Path, FILE],
    passphrase: Annotated[str, PASSPHRASE],
    config: Annotated[Path | None, CONFIG] = None,
) -> None:
    """Write the keys of what was said in encrypted rooms to a file, under a passphrase."""
    from bot.adapters.matrix.crypto.keyring import export_keys

    _with_keys(config, lambda store: f"{export_keys(store, file, passphrase)} keys are in {file}.")


@app.command("import")
def import_command(
    file: Annotated[Path, FILE],
    passphrase: Annotated[str, PASSPHRASE],
    config: Annotated[Path | None, CONFIG] = None,
) -> None:
    """Take keys in; what could not be read for want of them is read at the next start."""
    from bot.adapters.matrix.crypto.keyring import import_keys

    _with_keys(config, lambda store: f"{import_keys(store, file, passphrase)} keys are new.")


@app.command("recovery")
def recovery_command(config: Annotated[Path | None, CONFIG] = None) -> None:
    """Make a recovery key for the bot's identity and print it: this once, so keep it safe."""

    async def hand_out() -> str:
        async with _custody(load_settings(config)) as custody:
            return await custody.hand_out()

    print(go(hand_out()))


@app.command("recover")
def recover_command(
    recovery_key: Annotated[str, RECOVERY], config: Annotated[Path | None, CONFIG] = None
) -> None:
    """Give the bot its identity back with the recovery key."""

    async def recover() -> None:
        async with _custody(load_settings(config)) as custody:
            await custody.recover(recovery_key)

    go(recover())
    print("The bot has its identity again and signs its device at the next start.")


@app.command("reset")
def reset_command(config: Annotated[Path | None, CONFIG] = None) -> None:
    """Make a new identity: whoever had verified the bot will be warned, and has to verify it again."""

    async def reset() -> None:
        async with _custody(load_settings(config)) as custody:
            await custody.reset()

    go(reset())
    print("The bot has a new identity and signs its device at the next start.")


def _with_keys(config: Path | None, do: Callable[["KeyFile"], str]) -> None:
    """Work on the file of keys of the bot's device, and say what was done."""
    from bot.adapters.matrix.crypto.store import Unusable, open_file
    from bot.adapters.matrix.crypto.vault import Vault

    settings = load_settings(config)

    async def work() -> str:
        account = matrix_settings(settings)
        database = await Database.open(settings.database.url)
        try:
            vault = Vault(Notebook(database, "matrix"), "")
            await vault.open()
        finally:
            await database.close()
        if not vault.kept.device or not settings.keys.exists():
            raise Misconfigured(f"{settings.keys}: the bot has no keys yet; start it once")
        try:
            store = open_file(settings.keys, account.user, vault.kept.device, vault.kept.pickle_key)
        except Unusable as trouble:
            raise Misconfigured(f"{settings.keys}: cannot be used ({trouble})") from None
        try:
            return do(store)
        finally:
            store.close()

    print(go(work()))


@asynccontextmanager
async def _custody(settings: Settings) -> AsyncIterator["Custody"]:
    """The bot's account, in its own session, while the bot itself does not run."""
    from bot.adapters.matrix.crypto.custody import Custody
    from bot.adapters.matrix.crypto.vault import Vault
    from bot.adapters.matrix.session import Session

    account = matrix_settings(settings)
    database = await Database.open(settings.database.url)
    try:
        notebook = Notebook(database, "matrix")
        session = Session(account, notebook, SystemClock())
        vault = Vault(notebook, session.secret)
        await vault.open()
        try:
            await session.open()
            yield Custody(session, vault)
        finally:
            await session.close()
    finally:
        await database.close()
