"""How many sentences become the command that was meant, with what they name, and how much chat starts one."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from bot.cli.common import house_file
from bot.cli.explain import asked_by, reading
from bot.cli.measures.cases import cases, spoken
from bot.cli.measures.figures import Measured, Miss, percent, share
from bot.cli.measures.slots import Slots
from bot.engine.listening.explain import Explained, explain, explain_known
from bot.engine.listening.names import entities, with_people
from bot.engine.router import Router
from bot.kit.context import Context
from bot.understanding.grammar import Entity

MORNING = "2026-12-03T09:00"
"""When they are said, in the sample house: a Thursday, the day of its stories."""
PROGRAMME = ("Atelier couture", "Repair café")
"""What is on its programme then."""


@dataclass(frozen=True, slots=True)
class Case:
    """What somebody says to the bot, the command that is meant (none: chat), and what fills it."""

    lang: str
    text: str
    call: str | None
    slots: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with what was understood."""

    case: Case
    found: Explained
    wrong: Sequence[str]

    @property
    def right(self) -> bool:
        return self.found.call == self.case.call

    @property
    def miss(self) -> Miss:
        expected = _written(self.case.call, self.case.slots)
        return Miss(self.case.lang, self.case.text, expected, _written(self.found.call, self.found.words))


def measure(path: Path) -> Measured:
    return _measured(asyncio.run(_judged(cases(path, _case), _understood)))


def measure_known(path: Path) -> Measured:
    """Where somebody has told which command is meant: what names, times and free words it is filled with."""
    asked = [one for one in cases(path, _case) if one.call is not None]
    judged = asyncio.run(_judged(asked, _filled))
    measured = _measured(judged)
    languages = {one.case.lang for one in judged}
    filled = [[not one.wrong for one in judged if one.case.lang == lang] for lang in languages]
    return replace(measured, lowest=min((share(sum(one), len(one)) for one in filled), default=1.0))


def _measured(judged: Sequence[Judged]) -> Measured:
    counts = {lang: _count(judged, lang) for lang in sorted({one.case.lang for one in judged})}
    return Measured(
        {lang: dict(count) for lang, count in counts.items()},
        [f"{lang}: {_told(count)}" for lang, count in counts.items()],
        [one.miss for one in judged if not one.right or one.wrong],
        min((_lowest(count) for count in counts.values()), default=1.0),
    )


def _case(line: Mapping[str, Any]) -> Case:
    call = line["call"]
    if call is not None and not isinstance(call, str):
        raise ValueError("call: expected a command's name or null")
    return Case(spoken(line), str(line["text"]), call, dict(line.get("slots") or {}))


Explains: TypeAlias = Callable[[Context, Router, Case], Awaitable[Explained]]


async def _understood(ctx: Context, router: Router, case: Case) -> Explained:
    return await explain(ctx, router, case.text)


async def _filled(ctx: Context, router: Router, case: Case) -> Explained:
    return await explain_known(ctx, router, str(case.call), case.text)


async def _judged(found: Sequence[Case], explains: Explains) -> list[Judged]:
    async with reading(house_file(None), MORNING, PROGRAMME) as (ctx, router):
        known: Mapping[str, Sequence[Entity]] = await with_people(ctx, await entities(ctx))
        judged = []
        for case in found:
            explained = await explains(asked_by(ctx, case.lang), router, case)
            wrong = Slots(known, ctx.said_at, case.lang).wrong(case.slots, explained)
            judged.append(Judged(case, explained, wrong if explained.call == case.call else ()))
        return judged


def _count(judged: Sequence[Judged], lang: str) -> Counter[str]:
    mine = [one for one in judged if one.case.lang == lang]
    asked = [one for one in mine if one.case.call is not None]
    chat = [one for one in mine if one.case.call is None]
    return Counter(
        right=sum(one.right for one in asked),
        of=len(asked),
        slots_right=sum(one.right and not one.wrong for one in asked),
        triggers=sum(not one.right for one in chat),
        chat=len(chat),
    )


def _told(count: Counter[str]) -> str:
    return (
        f"{percent(count['right'], count['of'])} right, with all that they name {percent(count['slots_right'], count['of'])}; "
        f"chat that starts something: {count['triggers']} of {count['chat']}"
    )


def _written(call: str | None, slots: Mapping[str, Any]) -> str:
    return " ".join([call or "chat", *(f"[{name}: {said}]" for name, said in slots.items())])


def _lowest(count: Counter[str]) -> float:
    """A command missed and a command started by chat are both misread."""
    return min(share(count["right"], count["of"]), share(count["chat"] - count["triggers"], count["chat"]))
