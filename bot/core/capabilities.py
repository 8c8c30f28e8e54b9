"""What a network can do, as values: one pure function chooses widgets by them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class PollLimits:
    """What a native poll cannot hold; a vote that is more than that is asked without one."""

    label: int = 1000  # characters of an option
    lasts: timedelta = timedelta(days=3660)
    some: bool = True  # whether several may be chosen, but not all

    def hold(self, labels: Sequence[str], lasts: timedelta, most: int) -> bool:
        """Whether a vote with these options, so long, in which so many may be chosen, fits."""
        chosen_freely = self.some or most in {1, len(labels)}
        return all(len(label) <= self.label for label in labels) and lasts <= self.lasts and chosen_freely


@dataclass(frozen=True, slots=True)
class Capabilities:
    """The means of one network (lengths in characters of plain text)."""

    network: str
    max_length: int
    buttons: int = 0  # how many choices fit as buttons; 0: numbered words
    menu: int = 0  # how many fit in a select menu; 0: none
    edits: bool = True
    threads: bool = True
    reactions: bool = False  # sets its own on a confirmation, so that one touch answers
    polls: int = 0  # how many options a native poll holds; 0: numbered words
    poll_limits: PollLimits = PollLimits()
    relative_times: bool = False  # shows « in two hours » beside a moment by itself
    slash: bool = False  # commands are declared to it, and typed as /name or /group name
    page: int = 10  # how many numbered choices at once before the rest needs a part of the name
