"""`laloge doctor`: what is wrong with the bot that runs here, or does not, and what to do. Status 1 when something is."""

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.common import go, quiet_logs
from bot.cli.run import matrix_settings
from bot.config import Settings, load
from bot.core.clock import SystemClock
from bot.core.errors import Conflict, Misconfigured
from bot.core.finding import Diagnosis, Finding, Verdict
from bot.store.database import Database, StoreFailed
from bot.store.findings import channels, of_the_house, of_the_place
from bot.store.notebook import Notebook


def doctor(
    config: Annotated[
        Path | None, typer.Option(help="The configuration file.", envvar="LALOGE_CONFIG")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One object a line.")] = False,
) -> None:
    """Look at everything, also while `laloge run` is running; only look."""
    quiet_logs()
    settings = load(config)
    findings = go(_examined(settings))
    for finding in findings:
        print(_json(finding) if as_json else finding.line())
    wrong = sum(finding.verdict is Verdict.WRONG for finding in findings)
    if not as_json:
        print(f"{len(findings)} looked at, {wrong} wrong.")
    if wrong:
        raise typer.Exit(1)


def _json(finding: Finding) -> str:
    told = {
        "where": finding.where,
        "what": finding.what,
        "subject": finding.subject or None,
        "verdict": finding.verdict.value,
        "said": finding.said,
        "todo": finding.todo or None,
    }
    return json.dumps(told, ensure_ascii=False)


async def _examined(settings: Settings) -> list[Finding]:
    found = [*_settings(settings), *await of_the_place(settings.database.url)]
    database = None
    try:
        database = await Database.look_into(settings.database.url)
        found += await of_the_house(database, SystemClock().now())
        return found + await _networks(settings, database)
    except (StoreFailed, Misconfigured, Conflict) as trouble:
        found.append(Finding.unknown("database", "contents", str(trouble)))
        return found + await _networks(settings, None)
    finally:
        if database:
            await database.close()


def _settings(settings: Settings) -> list[Finding]:
    where = str(settings.file or "the environment")
    found = [Finding.wrong("settings", "file", said, "chmod 600") for said in settings.warnings]
    if settings.matrix is None:
        found.append(Finding.wrong("settings", "network", "none is configured yet", "add a [matrix] table"))
    return found or [Finding.ok("settings", "file", f"{where} can be read, and keeps its secrets")]


async def _networks(settings: Settings, database: Database | None) -> list[Finding]:
    """Each network says what is wrong with it, told which channels the houses count on."""
    known = await channels(database) if database else {}
    return [
        finding for diagnosis in _diagnoses(settings, database) for finding in await diagnosis.examine(known)
    ]


def _diagnoses(settings: Settings, database: Database | None) -> list[Diagnosis]:
    diagnoses: list[Diagnosis] = []
    if settings.matrix:
        from bot.adapters.matrix.diagnosis import MatrixDiagnosis

        notebook = Notebook(database, "matrix") if database else None
        diagnoses.append(MatrixDiagnosis(matrix_settings(settings), notebook, SystemClock()))
    return diagnoses
