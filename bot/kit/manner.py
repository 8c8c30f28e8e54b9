"""The manner of a command: who may ask for it, when it asks first, where it answers, how it may be reached."""

from dataclasses import dataclass
from enum import Enum

from bot.kit.access import Access


class Confirm(Enum):
    """When a command asks before it acts."""

    NEVER = "never"
    WHEN_UNSURE = "when unsure"  # something was guessed
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a command behaves: who may, when it asks first, where it answers, how it may be reached.

    What is said `aside` is answered where it was asked, for the asker's eyes alone where the network can do that.
    `exact` commands act on others or on data: never reached by likeness. A `job` is called by the house only.
    A `late` one is answered also when its question is over: it says itself what became of it.
    One that `tells_late` says itself what it was late with, so that nobody else does.
    `believed`: who left our question open may believe it done, so its lapse rings.
    """

    access: Access
    confirm: Confirm = Confirm.WHEN_UNSURE
    private: bool = False
    exact: bool = False
    job: bool = False
    believed: bool = False
    late: bool = False
    tells_late: bool = False
    aside: bool = False
