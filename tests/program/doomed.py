"""`laloge` with a power cut built in: once it was told that its hour has come, the process kills itself at a named moment.

`python -m tests.program.doomed MOMENT run --config …`, then the signal COMES
"""

import os
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from bot.__main__ import main
from bot.adapters.discord.wire import Wire as DiscordWire
from bot.adapters.matrix.crypto.cipher import Cipher
from bot.adapters.matrix.crypto.machine import ENCRYPTED, Machine
from bot.adapters.matrix.wire import Wire
from bot.core.incoming import Said
from bot.engine.arriving.hearing import Hearing
from bot.engine.hub import Hub

Ask = Callable[..., Awaitable[Any]]
COMES = signal.SIGUSR1

_told: list[int] = []


def dies() -> None:
    if _told:
        os.kill(os.getpid(), signal.SIGKILL)


def doom(kind: type, name: str, doomed: Callable[..., Any]) -> None:
    setattr(kind, name, doomed)


def before(wraps: Ask, when: Callable[..., bool]) -> Ask:
    async def doomed(*arguments: Any, **named: Any) -> Any:
        if when(*arguments):
            dies()
        return await wraps(*arguments, **named)

    return doomed


def after(wraps: Ask, when: Callable[..., bool]) -> Ask:
    async def doomed(*arguments: Any, **named: Any) -> Any:
        result = await wraps(*arguments, **named)
        if when(*arguments):
            dies()
        return result

    return doomed


def brings_words(_: Cipher, answer: dict[str, Any]) -> bool:
    rooms = answer.get("rooms", {}).get("join", {}).values()
    return any(event["type"] == ENCRYPTED for room in rooms for event in room["timeline"]["events"])


def says(_: object, *rest: Any) -> bool:
    return any(isinstance(one, Said) for one in rest)


def sends(_: Wire, *path: str) -> bool:
    return "send" in path


def posts(_: DiscordWire, method: str, path: str) -> bool:
    return method == "POST" and ("messages" in path or "callback" in path)


def received() -> None:
    doom(Cipher, "hear", before(Cipher.hear, brings_words))


def keyed() -> None:
    doom(Cipher, "hear", after(Cipher.hear, brings_words))


def decrypted() -> None:
    reads = Machine.read

    def doomed(machine: Machine, event: dict[str, Any], room_id: str) -> Any:
        read = reads(machine, event, room_id)
        dies()
        return read

    doom(Machine, "read", doomed)


def handled() -> None:
    doom(Hearing, "hear", after(Hearing.hear, says))


def committed() -> None:
    doom(Hub, "_heard", after(Hub._heard, says))


def sealed() -> None:
    doom(Wire, "put", before(Wire.put, sends))


def sent() -> None:
    doom(Wire, "put", after(Wire.put, sends))


def posted() -> None:
    doom(DiscordWire, "ask", after(DiscordWire.ask, posts))


MOMENTS = (received, keyed, decrypted, handled, committed, sealed, sent)
"""In the life of a message on Matrix."""

if __name__ == "__main__":
    signal.signal(COMES, lambda number, _frame: _told.append(number))
    {moment.__name__: moment for moment in (*MOMENTS, posted)}[sys.argv.pop(1)]()
    main()
