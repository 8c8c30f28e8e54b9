"""What a skill may ask of the house: a named post, an errand, a fact that others hear, a shelf of its own."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.core.address import Address
from bot.core.call import Call, Json
from bot.core.card import Reply, Urgency
from bot.core.text import Text, UserText
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.fact import Fact
from bot.kit.kinds import JsonKind
from bot.kit.skill import Skill
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.store.shelf import Shelf
from bot.testing import Stage
from tests.databases import with_tables

NOW = datetime(2026, 12, 3, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))
BOARD = Address("terminal", "#annonces")


@dataclass(frozen=True, slots=True)
class BellRung(Fact):
    """Somebody rang the bell, so often by now."""

    times: int


def bell(tries: list[Mapping[str, Json]], *, failing: int = 0, deaf: bool = False) -> Skill:
    """A skill that counts rings, tells them on the board, and sends an errand for each."""
    skill = Skill("bell", Text("Bell"))

    @skill.command("bell.ring", Text("Ring."), names={"en": "ring", "fr": "sonner"}, phrases={})
    async def ring(ctx: Context) -> Reply:
        shelf = Shelf(ctx.work, ctx.house.id, "bell")
        known = await shelf.get("count", "rings")
        times = int(str(known.body["times"])) + 1 if known else 1
        await shelf.put("count", "rings", {"times": times})
        channel = await ctx.store(Channels).at(BOARD)
        assert channel is not None
        ctx.tell(channel, Reply(Text("Rung {times} times.", {"times": times})), post="bell")
        ctx.fact(BellRung(ctx.house.id, times))
        ctx.errand("bell.post", {"times": times}, key=f"ring {times}", then=Call("bell.posted"))
        return Reply(Text("Ding."))

    @skill.errand("bell.post")
    async def post(payload: Mapping[str, Json]) -> Json:
        tries.append(payload)
        if len(tries) <= failing:
            raise ConnectionError("no line")
        return {"number": 7}

    @skill.job("bell.posted", Text("Posted"))
    async def posted(
        ctx: Context, *, result: Annotated[dict[str, object], Arg(Text("result"), kind=JsonKind())]
    ) -> None:
        channel = await ctx.store(Channels).at(BOARD)
        assert channel is not None
        ctx.tell(channel, Reply(Text("Posted as {number}.", {"number": str(result["number"])})))

    @skill.listen(BellRung)
    def heard(fact: BellRung) -> Sequence[Call]:
        return [echo.to(times=fact.times)]

    @skill.job("bell.echo", Text("Echo"))
    async def echo(ctx: Context, *, times: int) -> None:
        if deaf:
            raise RuntimeError("deaf")
        channel = await ctx.store(Channels).at(BOARD)
        assert channel is not None
        ctx.tell(channel, Reply(Text("Echo {times}.", {"times": times}), urgency=Urgency.RING))

    return skill


@asynccontextmanager
async def lit(folder: Path, skill: Skill) -> AsyncIterator[Stage]:
    """A stage with that skill and a board."""
    async with Stage(with_tables(folder / "house.db"), NOW, skills=[skill]) as stage:
        async with stage.lodge.database.work() as work:
            house = await Houses(work).add("La Roue", ZoneInfo("Europe/Paris"), ("en",))
            await Channels(work, house.id).put(
                BOARD, UserText("#annonces"), Purpose.ANNOUNCEMENTS, members=False
            )
        yield stage


def board(stage: Stage) -> list[str]:
    """What stands on the board now."""
    return [heard.text for heard in stage.networks["terminal"].last_in(BOARD)]


async def test_what_is_said_again_under_a_name_is_edited_not_repeated(tmp_path: Path) -> None:
    async with lit(tmp_path, bell([])) as stage:
        ana = stage.actor("ana")
        await ana.says("!ring")
        await ana.says("!ring")
        await stage.restart()
        await ana.says("!ring")

        assert [line for line in board(stage) if line.startswith("Rung")] == ["Rung 3 times."]


async def test_an_errand_is_done_once_and_its_result_comes_back_as_a_call(tmp_path: Path) -> None:
    tries: list[Mapping[str, Json]] = []
    async with lit(tmp_path, bell(tries)) as stage:
        await stage.actor("ana").says("!ring")

        assert tries == [{"times": 1}]
        assert "Posted as 7." in board(stage)


async def test_an_errand_that_fails_is_tried_again_later_also_after_a_kill(tmp_path: Path) -> None:
    tries: list[Mapping[str, Json]] = []
    async with lit(tmp_path, bell(tries, failing=1)) as stage:
        await stage.actor("ana").says("!ring")
        assert "Posted as 7." not in board(stage)

        await stage.kill()
        await stage.start()
        await stage.wait(timedelta(minutes=1))
        await stage.settle()

        assert len(tries) == 2
        assert board(stage).count("Posted as 7.") == 1


async def test_what_follows_from_a_fact_happens_after_it_in_its_own_right(tmp_path: Path) -> None:
    async with lit(tmp_path, bell([])) as stage:
        await stage.actor("ana").says("!ring")

        assert "Echo 1." in board(stage)


async def test_a_listener_that_fails_undoes_nothing_of_what_it_listened_to(tmp_path: Path) -> None:
    async with lit(tmp_path, bell([], deaf=True)) as stage:
        ana = stage.actor("ana")
        await ana.says("!ring")

        assert ana.reads.startswith("Ding.")
        assert "Rung 1 times." in board(stage)
        assert "Echo 1." not in board(stage)
