"""What a transaction wrote that somebody waits for: letters to send, alarms and errands to look at, channels to be silent in."""

from dataclasses import dataclass

from bot.store.outbox import Letter


@dataclass(frozen=True, slots=True)
class Written:
    """Handed on after the commit; losing it costs a delay, never a message."""

    letters: tuple[Letter, ...] = ()
    alarms: bool = False
    errands: bool = False
    hushed: tuple[str, ...] = ()


NOTHING = Written()
