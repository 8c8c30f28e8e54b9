"""An open vote: everybody where it is asked may choose, and see who chose what."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.call import Call
from bot.core.text import Text

MOST_OPTIONS = 10


@dataclass(frozen=True, slots=True)
class Ballot:
    """One thing to choose: `key` is given by hand and stored, the label is shown."""

    key: str
    label: Text


@dataclass(frozen=True, slots=True)
class Vote:
    """What a Reply asks of everybody; `name` finds its tally, `then` is made when it ends.

    Each person's last vote counts, until `until` (aware); each may choose at most `most`.
    """

    name: str
    options: tuple[Ballot, ...]
    until: datetime
    then: Call | None = None
    most: int = 1

    def __post_init__(self) -> None:
        if not 2 <= len(self.options) <= MOST_OPTIONS:  # noqa: PLR2004 - one option is no vote
            raise ValueError(f"{self.name}: a vote has 2 to {MOST_OPTIONS} options, not {len(self.options)}")
        if len({option.key for option in self.options}) < len(self.options):
            raise ValueError(f"{self.name}: two options have the same key")
        if not 1 <= self.most <= len(self.options):
            raise ValueError(f"{self.name}: nobody can choose {self.most} of {len(self.options)}")
