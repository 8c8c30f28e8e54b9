"""`laloge explain`: what is understood of each line, and why; nothing is done."""

import json
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.app import Lodge
from bot.cli.common import go, house_file, quiet_logs
from bot.cli.explained import Telling
from bot.core.clock import Clock, SystemClock
from bot.core.errors import Misconfigured
from bot.core.text import UserText
from bot.engine.listening.explain import explain as explain_text
from bot.engine.listening.languages import polite
from bot.engine.router import Router
from bot.engine.wording.reader import Reader
from bot.kit.access import CONTAINS
from bot.kit.context import Asker, Context
from bot.store.community.people import Person, Role
from bot.store.database import Database, Work
from bot.store.house.houses import Houses
from bot.store.house_file import HouseFile, apply
from bot.store.programme.events import Event, Events
from bot.testing import FakeClock
from bot.understanding.language import language_of


def explain(
    said: Annotated[
        list[str] | None, typer.Argument(help="What is said, in quotes; standard input without.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One object a line.")] = False,
    language: Annotated[str | None, typer.Option(help="fr or en; otherwise as each line seems.")] = None,
    now: Annotated[str | None, typer.Option(help="The house's time, as 2026-12-03T09:00.")] = None,
    house: Annotated[Path | None, typer.Option(help="A house file; the sample house without.")] = None,
) -> None:
    """Say what words mean to the bot: those given here, or one utterance a line."""
    quiet_logs()
    if language not in {None, "fr", "en"}:
        raise Misconfigured("--language: expected fr or en")
    go(_explain_all(said or sys.stdin, house_file(house), language, now, as_json=as_json))


async def _explain_all(
    said: Iterable[str], house: HouseFile, language: str | None, now: str | None, *, as_json: bool
) -> None:
    async with reading(house, now) as (ctx, router):
        for line in said:
            text = line.rstrip("\n")
            if not text.strip():
                continue
            spoken = polite(language or language_of(text) or "fr", ctx.house)
            explained = await explain_text(asked_by(ctx, spoken), router, text)
            told = (
                json.dumps(explained.to_json(), ensure_ascii=False)
                if as_json
                else _telling(ctx, router, spoken).told(explained)
            )
            print(told, flush=True)


def _telling(ctx: Context, router: Router, language: str) -> Telling:
    commands = router.registry.commands()
    names = {command.id: command.names for command in commands}
    reader = Reader(language, ctx.house.zone, ctx.now, ctx.house.words, names)
    return Telling(reader, {command.id: command.summary for command in commands})


@asynccontextmanager
async def reading(
    house: HouseFile, now: str | None, programme: Sequence[str] = ()
) -> AsyncIterator[tuple[Context, Router]]:
    """The house in a scratch file, and a coordinator who may ask anything, in a transaction that only reads.

    `programme` are titles of events: a house file holds none, and sentences speak of them.
    """
    with tempfile.TemporaryDirectory(prefix="laloge-") as folder:
        database = await Database.open(f"sqlite:///{folder}/explain.sqlite3")
        try:
            async with database.work() as work:
                number = await apply(work, house, None, over=True)
                zone = (await Houses(work, 0).get(number)).zone
                clock = _clock(now, zone)
                await _publish(work, number, programme, clock)
            lodge = await Lodge.build(database, [], clock)
            async with database.reading() as work:
                ctx = lodge.meeting.for_house(work, await Houses(work, 0).get(number))
                yield ctx, lodge.router
        finally:
            await database.close()


async def _publish(work: Work, house: int, programme: Sequence[str], clock: Clock) -> None:
    for title in programme:
        event = Event(0, 0, None, UserText(title), clock.now(), state="published")
        await Events(work, house).add(event)


def _clock(now: str | None, zone: object) -> Clock:
    if now is None:
        return SystemClock()
    try:
        moment = datetime.fromisoformat(now)
    except ValueError as error:
        raise Misconfigured("--now: expected a time as 2026-12-03T09:00") from error
    local = moment if moment.tzinfo else moment.replace(tzinfo=zone)  # type: ignore[arg-type]
    return FakeClock(local.astimezone(UTC))


def asked_by(ctx: Context, language: str) -> Context:
    """The same house, asked in a language."""
    nobody = Person(0, ctx.house.id, ctx.house.name)
    asker = Asker(nobody, CONTAINS[Role.COORDINATOR], language)
    return Context(ctx.work, ctx.house, asker, ctx.now, ctx.said_at, ctx.skills)
