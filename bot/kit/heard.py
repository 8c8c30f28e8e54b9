"""Words as a command hears them: those that it takes apart by itself, and those that one of its phrases fits."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar import Entity, Filled


@dataclass(frozen=True, slots=True)
class Heard:
    """All that was said, when (aware, in the house's zone), in which language; `asked`: after the command's own name."""

    text: str
    now: datetime
    language: str
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was said and how a phrase of the command takes it: what fills its arguments, how many times are told.

    `names` are those of the house, by kind. `coordinates`: who speaks decides when the house is open.
    """

    text: str
    filled: Mapping[str, Filled] = field(default_factory=dict)
    times: int = 0
    names: Mapping[str, Sequence[Entity]] = field(default_factory=dict)
    coordinates: bool = False

    @property
    def folded(self) -> str:
        """Without case and accents, its marks kept."""
        return plain(self.text)

    @property
    def words(self) -> tuple[str, ...]:
        """Its words alone, folded."""
        return bare_words(self.text)

    @property
    def asks(self) -> bool:
        return "?" in self.text


@dataclass(frozen=True, slots=True)
class Beside:
    """A sentence without what was said beside it, and the argument whose words that is."""

    text: str
    argument: str
    words: str


Words: TypeAlias = Mapping[str, str]
"""The words of each argument."""
Apart: TypeAlias = Callable[[Heard], Words | None]
"""The words of each argument; None where these words do not ask for the command."""
Amends: TypeAlias = Callable[[str], Words]
"""The words of those arguments that these words tell, and nothing beside; none where they say anything else."""
Unless: TypeAlias = Callable[[Sentence], bool]
"""Whether it only looks like the command, and is about something else."""
Rewords: TypeAlias = Callable[[Sentence, Words], Words]
"""The same words, given to the arguments that they belong to."""
SaidBeside: TypeAlias = Callable[[Sentence, Words], Beside | None]
"""What is to be set aside before the sentence is read again; None where nothing is."""
Unnamed: TypeAlias = Callable[[Sentence], Words | None]
"""The words of each argument, where they fit no phrase for want of a name that is known."""
