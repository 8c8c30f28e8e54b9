"""Errors that are answers, and those that are for us."""

from collections.abc import Sequence

from bot.core.call import Call
from bot.core.card import Choice
from bot.core.text import Text


class Refused(Exception):  # noqa: N818 - it reads as a sentence where it is raised
    """No, with the reason for the person who asked and the ways out; nothing was changed.

    `close` is said after the reasons. `instead` is what they asked for, with the time that stood in its way:
    other hours of that day, or another day, may then be said alone. Where it is `outright`, nothing said otherwise would do.
    """

    def __init__(
        self,
        *reasons: Text,
        close: Text | None = None,
        ways_out: Sequence[Choice] = (),
        instead: Call | None = None,
    ) -> None:
        super().__init__(reasons[0].message if reasons else "refused")
        self.reasons = reasons
        self.close = close
        self.ways_out = tuple(ways_out)
        self.instead = instead
        self.outright = False  # set where they may not at all
        self.call: str | None = None  # set where it is known, for the record
        self.question: int | None = None  # the one that was being answered


class Conflict(Exception):  # noqa: N818
    """Somebody else committed first; the handler is to be run again and will see what they did."""


class Unasked(Exception):  # noqa: N818
    """It depends on whether they may manage the channel, which their network must be asked first."""


class Entering(Exception):  # noqa: N818
    """We are just coming into this channel: in a moment it is known whose it is."""


class Gone(Exception):  # noqa: N818
    """What a stored Call speaks of is not there any more."""


class Misconfigured(Exception):  # noqa: N818
    """A setting, a house file or a command line is wrong: file, key, what was expected. Exit status 2."""


class LoginRefused(Misconfigured):
    """The network does not accept our account, and nothing we can do by ourselves will change that."""


class SendFailed(Exception):  # noqa: N818
    """A network did not take a message. `retry_after` in seconds; None: it never will, and `reason` says why.

    `lacking` names the right that we would need there, where that is why.
    """

    def __init__(self, reason: str, retry_after: float | None = None, *, lacking: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after
        self.lacking = lacking
