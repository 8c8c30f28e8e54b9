"""Where lines come from: a pipe, or a person at a keyboard with completion and history."""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Protocol

from typing_extensions import override

from bot.adapters.terminal.render import bare, safe
from bot.core.spec import CommandSpec

if TYPE_CHECKING:
    from prompt_toolkit.completion import Completer

ORDERS = ("/as", "/in", "/who", "/help", "/quit")


class Keyboard(Protocol):
    """Gives lines one by one; None at the end."""

    def screen(self) -> AbstractContextManager[None]: ...

    async def next(self, prompt: str) -> str | None: ...


class Lines:
    """Plain lines from a pipe."""

    def screen(self) -> AbstractContextManager[None]:
        return nullcontext()

    async def next(self, prompt: str) -> str | None:
        line: str = await asyncio.to_thread(sys.stdin.readline)
        if not line:
            return None
        print(f"{prompt}{safe(line.rstrip())}")  # noqa: T201 - the conversation is shown whole
        return line


class Prompt:
    """A prompt that completes commands, accents aside: `!res` is enough for `!réserver`."""

    def __init__(self, commands: Sequence[CommandSpec]) -> None:
        from prompt_toolkit import PromptSession

        names = sorted({f"!{name}" for command in commands for name in command.names.values()})
        self._session: PromptSession[str] = PromptSession(
            completer=_completer((*names, *ORDERS)), complete_while_typing=True
        )

    def screen(self) -> AbstractContextManager[None]:
        from prompt_toolkit.patch_stdout import patch_stdout

        return patch_stdout()

    async def next(self, prompt: str) -> str | None:
        try:
            line: str = await self._session.prompt_async(prompt)
        except (EOFError, KeyboardInterrupt):
            return None
        return line


def completions(typed: str, words: Sequence[str]) -> Iterator[str]:
    """The words that what was typed may become; nothing for plain sentences."""
    if typed.startswith(("!", "/")):
        yield from (word for word in words if bare(word).startswith(bare(typed)))


def _completer(words: Sequence[str]) -> "Completer":
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

    class Commands(Completer):
        """Completes the first word."""

        @override
        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
            typed = document.text_before_cursor
            for word in completions(typed, words):
                yield Completion(word, start_position=-len(typed))

    return Commands()
