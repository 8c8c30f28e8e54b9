"""How often a homeserver that is away is asked."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any

from typing_extensions import override

from bot.adapters.matrix.answer import Unreachable
from bot.adapters.matrix.backoff import Backoff
from bot.adapters.matrix.session import Session
from bot.adapters.matrix.settings import MatrixSettings
from bot.core.clock import SystemClock
from tests.adapters.house import MemoryNotebook

HOUR = 3600.0


class SkippingLoop(asyncio.SelectorEventLoop):
    """A loop that does not wait: where nothing is to be done until later, it is later."""

    def __init__(self) -> None:
        selector = Skipping()
        super().__init__(selector)
        selector.loop = self
        self.skipped = 0.0

    @override
    def time(self) -> float:
        return super().time() + self.skipped


class Skipping(selectors.SelectSelector):
    """Instead of waiting, moves its loop's clock."""

    loop: SkippingLoop

    @override
    def select(self, timeout: float | None = None) -> Any:
        self.loop.skipped += timeout or 0.0
        return super().select(0)


def in_skipped_time(story: Callable[[], Coroutine[Any, Any, int]]) -> int:
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        return runner.run(story())


def test_a_homeserver_that_is_down_for_an_hour_is_asked_some_hundred_times() -> None:
    async def story() -> int:
        loop = asyncio.get_running_loop()
        session = Session(MatrixSettings("http://nowhere", "@loge:nowhere"), MemoryNotebook(), SystemClock())
        back, asked = loop.time() + HOUR, 0

        async def ask() -> int:
            nonlocal asked
            asked += 1
            if loop.time() < back:
                raise Unreachable("away")
            assert loop.time() < back + 61
            return asked

        return await session.insist(ask)

    assert 60 < in_skipped_time(story) < 300


def test_many_who_wait_for_the_same_homeserver_ask_seldom_and_all_come_back_within_a_minute() -> None:
    async def story() -> int:
        loop, backoff = asyncio.get_running_loop(), Backoff()
        back, asked = loop.time() + HOUR, 0

        async def lane() -> None:
            nonlocal asked
            while loop.time() < back:
                asked += 1
                await asyncio.sleep(backoff.next(1.0))
            assert loop.time() < back + 62

        await asyncio.gather(*(lane() for _ in range(10)))
        return asked

    assert 600 < in_skipped_time(story) < 3000


def test_many_who_fail_at_the_same_moment_wait_no_longer_than_one() -> None:
    async def story() -> int:
        backoff = Backoff()
        return sum(backoff.next() > 1.0 for _ in range(100))

    assert in_skipped_time(story) == 0
