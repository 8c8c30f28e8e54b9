"""Going round in circles: two machines that answer each other are noticed by what comes back, and met with silence."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from bot.core.call import Call
from bot.core.presentation import Presentation
from bot.engine.doing.written import Written
from bot.engine.questions.asked import Asked, Chat, Circling, Greeted, Routed, unsure

PAUSE = timedelta(minutes=5)
"""Whoever says nothing for so long begins anew; so does a silence end."""
MOST_EMPTY = 10
"""Answers in a row to what leads nowhere: not understood for sure, our own words, or no use as an answer, again and again."""
MOST_SAME = 300
"""Answers in a row to the same request: more than the most hurried finger asks for."""
MOST_KNOWN = 500
LONG = 20
"""Characters from which on it is no accident that words are the same."""


class Sign(Enum):
    """What a message looks like beside the one before."""

    FRESH = "fresh"
    SAME = "same"
    EMPTY = "empty"


@dataclass
class Exchange:
    """What somebody and we say to each other in one place."""

    at: datetime
    words: str = ""
    answer: Presentation | None = None
    asked: Call | None = None
    empty: int = 0
    same: int = 0

    def sign(self, words: str, routed: Routed) -> Sign:
        if unsure(routed) or isinstance(routed, Greeted) or self._echoes(words):
            return Sign.EMPTY
        asked = _answered(routed)
        if asked is not None and asked == self.asked:
            return Sign.EMPTY
        return Sign.SAME if words == self.words else Sign.FRESH

    def _echoes(self, words: str) -> bool:
        """Whether our last answer comes back, whole or a sentence of it."""
        if self.answer is None or len(words) < LONG:
            return False
        ours = [_folded(line.plain) for line in self.answer.lines]
        return words in " ".join(ours) or any(line in words for line in ours if len(line) >= LONG)


@dataclass
class Circles:
    """Counts, by place and person, in memory alone. What is new is always answered, whatever came before."""

    known: OrderedDict[str, Exchange] = field(default_factory=OrderedDict)

    def bear(self, who: str, text: str, routed: Routed, now: datetime) -> Routed:
        """What to do about it: as routed, say once that it leads nowhere, or nothing any more."""
        if isinstance(routed, Chat):
            return routed
        exchange, words = self._exchange(who, now), _folded(text)
        match exchange.sign(words, routed):
            case Sign.FRESH:
                exchange.empty = exchange.same = 0
            case Sign.SAME:
                exchange.same += 1
            case Sign.EMPTY:
                exchange.empty += 1
        exchange.words, exchange.asked, exchange.at = words, _answered(routed), now
        beyond = max(exchange.empty - MOST_EMPTY, exchange.same - MOST_SAME)
        return routed if beyond < 0 else Circling() if beyond == 0 else Chat()

    def answered(self, who: str, written: Written) -> None:
        """Remember what we answered them there."""
        if written.letters and who in self.known:
            self.known[who].answer = written.letters[0].said

    def _exchange(self, who: str, now: datetime) -> Exchange:
        exchange = self.known.pop(who, None)
        if exchange is None or now - exchange.at > PAUSE:
            exchange = Exchange(now)
        self.known[who] = exchange
        if len(self.known) > MOST_KNOWN:
            self.known.popitem(last=False)
        return exchange


def _answered(routed: Routed) -> Call | None:
    """The unfinished Call that these words try to fill; the same again where the last words could not."""
    if not isinstance(routed, Asked) or routed.answers is None:
        return None
    fills = routed.call == routed.answers.call and set(routed.words) == {routed.answers.asks}
    return routed.call if fills else None


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
