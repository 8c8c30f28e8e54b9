"""The terminal keeps what every adapter promises, on plain lines from a pipe."""

import asyncio
import os
from collections.abc import AsyncIterator

import pytest
from typing_extensions import override

from bot.adapters.terminal.network import TerminalNetwork
from bot.core.address import Address
from bot.core.clock import SystemClock
from bot.core.incoming import Said
from bot.core.network import Destination
from bot.core.presentation import Presentation
from tests.adapters.contract import AdapterContract, Place
from tests.adapters.house import SOON, Running, item, sentence

LODGE = "La Loge: "


class TerminalPlace:
    """Ana at the keyboard, alone with the bot."""

    def __init__(self, keyboard: int) -> None:
        self._keyboard = keyboard
        self._shown: list[str] = []
        self._news = asyncio.Event()
        self.running = Running(TerminalNetwork(SystemClock(), "Ana", show=self._show))
        self.channel = Address("terminal", "@ana")

    def _show(self, line: str) -> None:
        """The first line of a message tells who speaks, the others stand a little in."""
        if LODGE in line:
            self._shown.append(line.partition(LODGE)[2])
        else:
            self._shown[-1] += f"\n{line.removeprefix('  ')}"
        self._news.set()

    async def says(self, text: str) -> str:
        os.write(self._keyboard, f"{text}\n".encode())
        return ""

    async def reads(self, text: str) -> str:
        async with asyncio.timeout(SOON):
            while not (found := [message for message in self._shown if text in message]):
                self._news.clear()
                await self._news.wait()
        return found[0]

    async def read_so_far(self) -> list[str]:
        return self._shown

    async def something_unheard_of(self) -> None:
        await self.says("/dance \x1b[31m \x00")
        self._shown.append("")  # the terminal itself says what it knows
        await self.says("")

    async def another_channel_with_a_past(self, text: str) -> Address:
        """What was typed before it ran was typed to something else; a channel is there once it is named."""
        return Address("terminal", "#past")


class TestTerminal(AdapterContract):
    @pytest.fixture
    async def place(self, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TerminalPlace]:
        read, write = os.pipe()
        with os.fdopen(read) as lines:
            monkeypatch.setattr("sys.stdin", lines)
            place = TerminalPlace(write)
            place.running.start()
            yield place
            os.close(write)  # the end of input: whoever still waits for a line gets none
            await place.running.stop()

    @override
    async def test_a_long_reply_is_split_between_two_lines(self, place: Place) -> None:
        """A screen takes messages of any length: it is said whole, line by line."""
        lines = [f"line {number}: {'word ' * 30}".strip() for number in range(250)]
        long = Presentation((sentence("The list"), *(item(line) for line in lines)))
        await place.running.network.send(Destination(place.channel), long, "long-1")

        (whole,) = await place.read_so_far()
        assert [shown.lstrip("•*- ").strip() for shown in whole.splitlines()] == ["The list", *lines]
        await place.says("!after")
        await place.running.receiver.hears(Said, "after")
