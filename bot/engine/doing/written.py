"""What a transaction wrote that somebody waits for: letters to send, alarms and errands to look at, channels to be silent in."""

from dataclasses import dataclass

from bot.store.letters.outbox import Letter


@dataclass(frozen=True, slots=True)
class Written:
    """Handed on after the commit; losing it costs a delay, never a message."""

    letters: tuple[Letter, ...] = ()
    alarms: bool = False
    errands: bool = False
    hushed: tuple[str, ...] = ()

    def and_also(self, other: "Written") -> "Written":
        """Both of one transaction."""
        return Written(
            (*self.letters, *other.letters),
            self.alarms or other.alarms,
            self.errands or other.errands,
            (*self.hushed, *other.hushed),
        )


NOTHING = Written()
