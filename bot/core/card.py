"""What is said: a Reply made of sentences and choices; skills never choose a widget."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.core.attachment import MOST_FILES, Attachment
from bot.core.call import Call
from bot.core.text import Text
from bot.core.vote import Vote


class Urgency(Enum):
    """How loud: an answer is quiet, an information too but nobody asked for it, what must be learnt now rings.

    What is good for `later` is never said by itself: in the morning, with all else that waited, or with what comes before.
    Of informations each reader gets only so many (engine/budget.py); a question told as one is not held back, but counts.
    """

    ANSWER = "answer"
    LATER = "later"
    INFORM = "inform"
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Card:
    """A lead sentence, items (one a line), a closing sentence and notes: readable aloud in this order."""

    lead: Text
    items: tuple[Text, ...] = ()
    close: Text | None = None
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that is offered; taking it makes its Call. `call=None` closes the question and changes nothing.

    `words` are what people say for it beside its label, in whichever language; with "yes" or "no" a plain one takes it.
    """

    label: Text
    call: Call | None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What a handler returns: values that wait for their reader.

    `undo` is the inverse Call that « oups » replays within the hour. `choices` become a Question for the person
    it is said to. `private` keeps it out of the channel; `kept` says that it is to be found again later (a booking,
    a code), so it goes to the direct chat rather than to a passing notice. `asks` names an argument of `call`
    that the next words may fill. `believed=False` where nobody can believe that `call` was done: its lapse is silent.
    `until` is how long its question may be answered, where that is not for the engine to say.
    `files` go with it, each with its words; `vote` is asked of everybody there, and a post that `ends` closes its own
    (`in_poll`: in the network's own poll). It calls `everybody` who reads the channel. What `stays` may be answered by everybody there, each for themselves, until `until`;
    a private answer that is not `pointed` leaves no word in the channel. It says no to what may do if it is said `otherwise`.
    """

    body: Text | Card
    choices: tuple[Choice, ...] = ()
    undo: Call | None = None
    call: Call | None = None
    asks: str | None = None
    language: str | None = None
    urgency: Urgency = Urgency.ANSWER
    private: bool = False
    kept: bool = False
    believed: bool = True
    files: tuple[Attachment, ...] = ()
    vote: Vote | None = None
    ends: bool = False
    until: datetime | None = None
    in_poll: bool = False
    everybody: bool = False
    stays: bool = False
    pointed: bool = True
    otherwise: bool = False

    def __post_init__(self) -> None:
        if len(self.files) > MOST_FILES:
            raise ValueError(f"a message has at most {MOST_FILES} files, not {len(self.files)}")
        if self.vote and (self.choices or self.asks):
            raise ValueError("a message asks a vote or a question, not both")


@dataclass(frozen=True, slots=True)
class Post:
    """A message with a name (`event:31:card`): said again under that name, it is edited."""

    name: str
