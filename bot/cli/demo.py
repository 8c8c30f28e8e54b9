"""`laloge demo`: talk with the lodge in the terminal, in a sample house, with no account anywhere."""

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from bot.adapters.terminal.network import TerminalNetwork
from bot.app import Lodge
from bot.cli.common import go, house_file, quiet_logs
from bot.core.clock import SystemClock
from bot.core.incoming import Incoming
from bot.store.database import Database
from bot.store.house.channels import Channels
from bot.store.house.houses import Houses
from bot.store.house_file import HouseFile, apply

WELCOME = """La Loge, in the sample house « {house} ». You are {name}; everything here is made up.
Try: réserve la salle bleue demain de 14h à 16h · book the workshop Friday at 9 for an hour · aide · help
/as NAME speaks as somebody else, #general WORDS in a channel (name me: @loge), /quit ends.
"""


def demo(
    data: Annotated[
        Path | None, typer.Option(help="Keep the house in this file; otherwise it is forgotten.")
    ] = None,
    name: Annotated[
        str,
        typer.Option(
            "--as", help="Who you are; the sample house knows Léa, who coordinates it, and Inès, a member."
        ),
    ] = "Léa",
    house: Annotated[Path | None, typer.Option(help="Another house file.")] = None,
) -> None:
    """Talk with the lodge in the terminal."""
    quiet_logs()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="laloge-")) if data is None else None
        file = data or Path(str(folder)) / "demo.sqlite3"
        go(_talk(file, name, house_file(house)))


async def _talk(file: Path, name: str, house: HouseFile) -> None:
    database = await Database.open(f"sqlite:///{file}")
    try:
        async with database.work() as work:
            known = await Houses(work, 0).all()
            number = known[0].id if known else await apply(work, house, None, over=True)
            title = (await Houses(work, 0).get(number)).name
            open_to_all = [str(c.address.native) for c in await Channels(work, number).all() if c.members]
        clock = SystemClock()
        network = TerminalNetwork(clock, name, channels=[c for c in open_to_all if c == "#general"])
        lodge = await Lodge.build(database, [network], clock)
        print(WELCOME.format(house=title, name=name))

        async def receive(incoming: Incoming) -> None:
            await lodge.hub.receive(incoming)
            await lodge.settle()

        async with lodge.working():
            await network.run(receive, lodge.registry.specs())
            await lodge.settle()
    finally:
        await database.close()
