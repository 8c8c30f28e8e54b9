"""The hub: whatever fails below it, a report is answered once, or told in the log; the next one is heard."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.call import Json
from bot.core.card import Reply
from bot.core.errors import Conflict, Refused
from bot.core.text import Text
from bot.engine.errands import MOST_ATTEMPTS
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.alarms import Alarms, Late
from bot.testing import Stage
from tests.engine.stubborn import allow_letters, away, forbid_letters, report, when
from tests.engine.test_machinery import bell, board, lit


def rush(conflicts: int) -> Skill:
    """A skill that finds somebody in its way, so often; in a command and in an alarm."""
    skill, left = Skill("rush", Text("Rush")), [conflicts]

    def collide() -> None:
        if left[0]:
            left[0] -= 1
            raise Conflict("somebody was first")

    @skill.command("rush.now", Text("Rush."), access=VISITOR, names={"en": "rush", "fr": "vite"})
    async def now(_ctx: Context) -> Reply:
        collide()
        return Reply(Text("First."))

    @skill.command("rush.no", Text("Refuse."), access=VISITOR, names={"en": "refuse", "fr": "refus"})
    async def no(_ctx: Context) -> Reply:
        raise Refused(Text("You may not."))

    @skill.command("rush.later", Text("Later."), access=VISITOR, names={"en": "later", "fr": "bientôt"})
    async def later(ctx: Context) -> Reply:
        ctx.alarms.at(ctx.now, ring.to(), key="rush", late=Late.always())
        ctx.tell(ctx.person, Reply(Text("Set.")))
        return Reply(Text("Set."))

    @skill.job("rush.ring", Text("Ring"))
    async def ring(_ctx: Context) -> None:
        collide()

    return skill


async def test_who_is_in_the_way_of_others_tries_again_unasked(tmp_path: Path) -> None:
    async with lit(tmp_path, rush(2)) as stage:
        await stage.actor("ana").says("!rush")

        assert stage.actor("ana").reads.startswith("First.")


async def test_where_too_many_ask_at_once_somebody_is_told_to_say_it_again(tmp_path: Path) -> None:
    async with lit(tmp_path, rush(3)) as stage:
        ana = stage.actor("ana")
        await ana.says("!rush")
        assert "nothing was changed" in ana.reads

        await ana.says("!rush")
        assert ana.reads.startswith("First.")


async def test_an_alarm_in_the_way_of_others_rings_the_next_time(tmp_path: Path) -> None:
    async with lit(tmp_path, rush(3)) as stage:
        await stage.actor("ana").says("!later")
        assert await _waiting(stage)

        await stage.settle()
        assert not await _waiting(stage)


async def _waiting(stage: Stage) -> bool:
    async with stage.lodge.database.reading() as work:
        return await Alarms(work).next_due() is not None


async def test_words_said_while_the_store_is_away_are_answered_when_it_is_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with lit(tmp_path, bell([])) as stage:
        ana = stage.actor("ana")
        with away(tmp_path):
            heard = asyncio.create_task(stage.lodge.hub.receive(report(stage, ana, "!ring")))
            await when(lambda: "the store failed" in caplog.text)
        await heard
        await stage.settle()

        assert len(ana.standing()) == 1
        assert "Rung 1 times." in board(stage)


@pytest.mark.parametrize("words", ["!refuse", "!rush"])
async def test_an_answer_that_cannot_be_written_is_in_the_log_and_the_next_words_are_heard(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, words: str
) -> None:
    async with lit(tmp_path, rush(0)) as stage:
        ana = stage.actor("ana")
        forbid_letters(tmp_path)
        await ana.says(words)
        assert "the apology failed too" in caplog.text
        assert ana.standing() == []

        allow_letters(tmp_path)
        await ana.says(words)
        assert len(ana.standing()) == 1


async def test_errands_wait_while_the_store_is_away_and_are_done_when_it_is_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with lit(tmp_path, bell([])) as stage:
        await stage.lodge.hub.receive(report(stage, stage.actor("ana"), "!ring"))
        with away(tmp_path):
            async with stage.lodge.working():
                await when(lambda: "errands wait" in caplog.text)
        await stage.settle()

        assert "Posted as 7." in board(stage)


async def test_an_errand_that_never_succeeds_is_given_up_and_disturbs_nobody(tmp_path: Path) -> None:
    tries: list[Mapping[str, Json]] = []
    async with lit(tmp_path, bell(tries, failing=1_000)) as stage:
        await stage.actor("ana").says("!ring")
        for _hour in range(MOST_ATTEMPTS + 5):
            await stage.wait(timedelta(hours=1, minutes=1))

        assert len(tries) == MOST_ATTEMPTS
        assert "Echo 1." in board(stage)
