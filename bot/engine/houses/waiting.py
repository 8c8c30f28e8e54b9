"""Words that wait in a question until it is known of which house somebody speaks."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.core.call import Call
from bot.core.incoming import Origin, Said
from bot.engine.limits import LONGEST_HEARD
from bot.store.questions import Question

ENTER = "house.enter"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What was said, when, and under which message; it is erased with its question."""

    text: str
    said_at: datetime
    message: str
    thread: str | None = None

    @classmethod
    def from_said(cls, said: Said) -> Self:
        return cls(said.text[: LONGEST_HEARD + 1], said.origin.sent_at, said.message, said.thread)

    @classmethod
    def within(cls, question: Question) -> Self | None:
        """The words that wait in this question, if any do."""
        held = question.call.arguments if question.call else {}
        if "text" not in held:
            return None
        thread = held.get("thread")
        return cls(
            str(held["text"]),
            datetime.fromisoformat(str(held["said_at"])),
            str(held["message"]),
            str(thread) if thread else None,
        )

    def call(self) -> Call:
        """As the question holds it."""
        said_at = self.said_at.isoformat()
        return Call(
            ENTER, {"text": self.text, "said_at": said_at, "message": self.message, "thread": self.thread}
        )

    def said(self, origin: Origin) -> Said:
        """Said anew by whoever told the house: their words as they were, read against the moment they were sent."""
        origin = replace(origin, sent_at=self.said_at)
        return Said(origin, self.text, addressed=True, message=self.message, thread=self.thread)


def asks_house(question: Question) -> bool:
    """Whether it asks of which house somebody speaks."""
    calls = (question.call, *(one.call for one in question.options))
    return any(call.name == ENTER for call in calls if call)


def is_about(question: Question, message: str) -> bool:
    """Whether this message made us ask, or its words wait there."""
    waiting = Waiting.within(question)
    return message in {question.source, waiting.message if waiting else None}
