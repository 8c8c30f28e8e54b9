"""Letters on the stage: what a network refuses for a while waits, and nobody waits for another's channel."""

from pathlib import Path

import pytest

from bot.core.card import Reply
from bot.core.errors import SendFailed
from bot.core.text import Text
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.letters.outbox import Letter, Outbox
from bot.testing import Stage
from tests.engine.stubborn import away, report, stubborn, when
from tests.engine.test_machinery import BOARD, bell, board, lit

FOR_A_MOMENT = 0.001


async def letters(stage: Stage) -> list[Letter]:
    """The first letters that were ever written."""
    async with stage.lodge.database.reading() as work:
        found = [await Outbox(work).get(number) for number in range(1, 10)]
    return [letter for letter in found if letter]


async def test_what_a_network_refuses_for_a_while_is_said_once_after_it(tmp_path: Path) -> None:
    async with stubborn(tmp_path, bell([])) as (stage, network):
        network.refusals = [SendFailed("too many", FOR_A_MOMENT), SendFailed("too many", FOR_A_MOMENT)]
        await stage.actor("ana").says("!ring")

        assert sorted(board(stage)) == ["Echo 1.", "Posted as 7.", "Rung 1 times."]
        assert len(stage.actor("ana").standing()) == 1


async def test_what_a_network_refuses_for_good_is_not_said_and_holds_up_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stubborn(tmp_path, bell([])) as (stage, network):
        ana = stage.actor("ana")
        network.refusals = [SendFailed("you were banned")]
        await ana.says("help")
        assert ana.standing() == []
        assert "you were banned" in caplog.text

        await ana.says("!ring")
        await stage.restart()
        assert "Ding." in ana.reads
        assert [letter.state for letter in await letters(stage)][:2] == ["failed", "sent"]


async def test_an_adapter_that_breaks_over_one_letter_sends_the_next(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stubborn(tmp_path, bell([])) as (stage, network):
        ana = stage.actor("ana")
        network.refusals = [KeyError("no such thing")]
        await ana.says("help")
        await ana.says("!ring")

        assert "cannot be sent" in caplog.text
        assert "Traceback" in caplog.text
        assert len(ana.standing()) == 1
        assert "Ding." in ana.reads


async def test_order_is_kept_in_a_channel_also_where_the_first_had_to_wait(tmp_path: Path) -> None:
    async with stubborn(tmp_path, bell([])) as (stage, network):
        ana = stage.actor("ana")
        network.refusals = [SendFailed("too many", FOR_A_MOMENT)]
        for words in ("!ring", "!nothing"):
            await stage.lodge.hub.receive(report(stage, ana, words))
        await stage.settle()

        first, second = ana.standing()
        assert "Ding." in first.text
        assert "do not know" in second.text or "did not understand" in second.text


async def test_who_cannot_be_reached_in_private_holds_up_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    skill = Skill("call", Text("Call"))

    @skill.command("call.me", Text("Call me."), names={"en": "call-me", "fr": "appelle"}, access=VISITOR)
    async def call(ctx: Context) -> Reply:
        ctx.tell(ctx.person, Reply(Text("You asked to be called.")))
        return Reply(Text("Done."))

    async with stubborn(tmp_path, skill) as (stage, network):
        network.unreachable = True
        await stage.actor("ana").says("!call-me")
        assert "they left" in caplog.text
        assert [heard.text.splitlines()[0] for heard in stage.actor("ana").standing()] == ["Done."]

        network.unreachable = False
        await stage.actor("ana").says("!call-me")
        assert "You asked to be called." in [heard.text for heard in stage.actor("ana").standing()]


async def test_a_channel_that_is_slow_holds_up_no_other(tmp_path: Path) -> None:
    async with stubborn(tmp_path, bell([])) as (stage, network):
        ana, bob = stage.actor("ana"), stage.actor("bob")
        released = network.slow[ana.direct]
        for who in (ana, bob):
            await stage.lodge.hub.receive(report(stage, who, "help"))
        await when(lambda: len(bob.standing()) == 1)
        assert ana.standing() == []

        released.set()
        await stage.settle()
        assert len(ana.standing()) == 1


async def test_an_outbox_that_cannot_be_read_is_looked_at_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with lit(tmp_path, bell([])) as stage:
        with away(tmp_path):
            await stage.lodge.postman.collect()
        assert "could not be read" in caplog.text

        await stage.actor("ana").says("!ring")
        assert "Ding." in stage.actor("ana").reads


async def test_what_waits_when_the_house_closes_is_said_after_it_opens(tmp_path: Path) -> None:
    async with stubborn(tmp_path, bell([])) as (stage, network):
        ana = stage.actor("ana")
        released = network.slow[ana.direct]
        async with stage.lodge.working():
            await stage.lodge.hub.receive(report(stage, ana, "help"))
            await stage.lodge.hub.receive(report(stage, ana, "!ring"))
            await when(lambda: network.asked > 0)
        assert ana.standing() == []

        released.set()
        await stage.restart()
        assert len(ana.standing()) == 2


async def test_while_the_house_works_all_that_follows_happens_by_itself(tmp_path: Path) -> None:
    async with lit(tmp_path, bell([])) as stage, stage.lodge.working():
        await stage.lodge.hub.receive(report(stage, stage.actor("ana"), "!ring"))
        await when(lambda: len(board(stage)) == 3)

        assert sorted(board(stage)) == ["Echo 1.", "Posted as 7.", "Rung 1 times."]
        assert stage.networks["terminal"].last_in(BOARD)[0].text == "Rung 1 times."
