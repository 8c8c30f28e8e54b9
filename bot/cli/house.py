"""`laloge house load | save`: a house as one readable file."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.common import go
from bot.config import load as load_settings
from bot.core.errors import Misconfigured
from bot.store.database import Database, Work
from bot.store.house.houses import House, Houses
from bot.store.house_file import apply, difference, read, save

app = typer.Typer(help="A house as one readable file.", no_args_is_help=True)

CONFIG = typer.Option(help="The configuration file.", envvar="LALOGE_CONFIG")


@app.command("load")
def load(
    file: Annotated[Path, typer.Argument(help="The house file.")],
    over: Annotated[bool, typer.Option(help="Also undo what was changed in the chat since.")] = False,
    config: Annotated[Path | None, CONFIG] = None,
) -> None:
    """Bring a house in from a file, and show what it changes."""
    go(_load(file, config, over=over))


async def _load(file: Path, config: Path | None, *, over: bool) -> None:
    wanted = read(file)
    database = await Database.open(load_settings(config).database.url)
    try:
        async with database.work() as work:
            known = next((h for h in await Houses(work, 0).all() if h.name in {wanted.house.name, ""}), None)
            number = known.id if known else None
            told = (await difference(work, wanted, number)).told(over=over)
            print("\n".join(told) or "Nothing changes.")
            await apply(work, wanted, number, over=over)
    finally:
        await database.close()


@app.command("save")
def save_house(
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output without.")] = None,
    name: Annotated[str | None, typer.Option(help="Which house, where there are several.")] = None,
    config: Annotated[Path | None, CONFIG] = None,
) -> None:
    """Write a house to a file as it is now."""
    text = go(_saved(name, config))
    if file is None:
        sys.stdout.write(text)
    else:
        try:
            file.write_text(text, encoding="utf-8")
        except OSError as error:
            raise Misconfigured(f"{file}: cannot be written ({error.strerror})") from error


async def _saved(name: str | None, config: Path | None) -> str:
    database = await Database.open(load_settings(config).database.url)
    try:
        async with database.work() as work:
            return await save(work, (await _one(work, name)).id)
    finally:
        await database.close()


async def _one(work: Work, name: str | None) -> House:
    houses = [house for house in await Houses(work, 0).all() if name in {None, house.name}]
    if len(houses) == 1:
        return houses[0]
    known = ", ".join(house.name for house in await Houses(work, 0).all()) or "none"
    raise Misconfigured(f"--name: which house? There are: {known}")
