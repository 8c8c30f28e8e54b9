"""A question that is open to whoever speaks: whether their words answer it, correct it, drop it, or have nothing to do with it."""

import re
from dataclasses import dataclass
from typing import Any

from bot.core.call import Call
from bot.core.short_words import ABANDONING, CHANGED, CLOSING, LATER, NO, YES
from bot.engine.listening.timed import Ear, timed_words
from bot.engine.listening.understood import Understood
from bot.engine.questions.answers import answered_by, taken, without_courtesy, without_lead
from bot.engine.questions.asked import Asked, Dismissed, Puzzled, Routed
from bot.engine.questions.bare_answers import reads_as
from bot.engine.questions.enquiry import UNFOUND
from bot.engine.registry import Registry
from bot.kit.command import Command
from bot.kit.kinds import OneOf, TextKind
from bot.store.questions import Question
from bot.understanding.fold import bare_words
from bot.understanding.grammar.small_words import LIGHT
from bot.understanding.near import matching

ASKING = frozenset({
    "quoi", "pourquoi", "comment", "hein", "qui", "quand", "lequel", "laquelle", "what", "why", "how", "who", "when", "which", "pardon",
})  # fmt: skip
"""« De quoi ? » is no answer to a question of ours."""
AND = re.compile(r"\W*(?:et|and|puis|then)\s+(?=\w)", re.IGNORECASE)
THERE = re.compile(r"^(?:plutôt |rather )?(?:dans|en|à|au|in|at) (?=\S)", re.IGNORECASE)
CLEAR = 0.75
PLAIN = 0.55
LONG_ANSWER = 6
SHORT_ANSWER = 2


@dataclass(frozen=True)
class Asking:
    """The question, and what the commands that it and others are about declare."""

    question: Question
    registry: Registry

    @property
    def _command(self) -> Command[Any] | None:
        call = self.question.call
        return self.registry.get(call.name) if call else None

    def few_words(self, text: str, folded: str, named: str | None) -> Routed | None:
        """What a few words are to it: an answer, its end, or no use; `named` is the command whose name they are."""
        plainly = without_courtesy(folded)
        return self._answer(text, plainly) or self._neither(plainly, named) or self._one_of_few(text)

    def _answer(self, text: str, folded: str) -> Routed | None:
        question = self.question
        if folded in CLOSING:
            return self._offered_as_end(folded) or Dismissed(question)
        if answered := answered_by(question, text):
            return answered
        if folded in YES | NO and (named := self._one_of_few(text)):
            return named  # « non » to "Should members see your name?" hides it
        if folded in YES and self._of_one_thing():
            return taken(question, question.options[0])  # of one thing alone a yes is to that
        if folded in NO | CHANGED and self._ended_by_no():
            return Dismissed(question)
        if folded in ABANDONING and question.call and not self._cancels():
            return Dismissed(question)
        return None

    def _offered_as_end(self, folded: str) -> Routed | None:
        """« Stop » where that is one of the answers: more ends than the question."""
        offered = next((one for one in self.question.options if one.call and folded in one.words), None)
        return taken(self.question, offered) if offered else None

    def _cancels(self) -> bool:
        return self._command is not None and self._command.ears.cancels

    def _neither(self, folded: str, named: str | None) -> Puzzled | None:
        """« Plus tard », « euh », a yes to one of several: no answer, no words to keep, and no command either."""
        question = self.question
        itself = question.call is not None and question.call.name == named
        if question.asks and question.options and not self._declinable():
            return None  # words beside choices, as in the setting up: whoever asks for them asks again
        if folded in LATER and not itself and (question.options or question.asks):
            return Puzzled(later=True)
        return Puzzled() if folded in YES and question.options else None

    def _one_of_few(self, text: str) -> Asked | None:
        """« Salon » where one of a few words is asked for is that word, though a command is called so."""
        call, asks = self.question.call, self.question.asks
        kind = self._command.argument(asks).kind if self._command and asks else None
        if call is None or asks is None or not (isinstance(kind, OneOf) and kind.has(bare_words(text))):
            return None
        return Asked(call, {asks: text}, self.question)

    def _of_one_thing(self) -> bool:
        """Whether a bare yes can only be to the one thing that is offered; it was not found that they named another."""
        call = self.question.call
        unfound = call is not None and UNFOUND in call.arguments
        return len(self.question.options) == 1 and not unfound and self._declinable()

    def _ended_by_no(self) -> bool:
        """Ways out that somebody was offered, too; what all are asked, one no does not end."""
        ways_out = self.question.call is None and self.question.person is not None
        return ways_out or self._declinable()

    def _declinable(self) -> bool:
        """Whether a bare « non » can only mean "leave it": where words may be anything it may be one of them."""
        if self._command is None or not self.question.asks:
            return self._command is not None
        kind = self._command.argument(self.question.asks).kind
        return not isinstance(kind, TextKind) or kind.declinable

    def takes_any_words(self) -> bool:
        """Whether whatever is said would be taken for an answer."""
        if self._command is None or not self.question.asks:
            return False
        return isinstance(self._command.argument(self.question.asks).kind, TextKind)

    def dropped_by(self, command: str) -> bool:
        """« Oups » while something is being filled in or read back is about that, and undoes nothing that was done before."""
        question, found = self.question, self.registry.get(command)
        open_ended = bool(question.asks) or any(one.call is None for one in question.options)
        return open_ended and found is not None and found.ears.takes_back

    def instead(self, text: str, ear: Ear) -> Asked | None:
        """« En fait la verte », « dans la verte »: another room for what is being asked for, or the room of it, all else as it was."""
        command, call, asks = self._command, self.question.call, self.question.asks
        if command is None or call is None or (asks and command.argument(asks).kind.form == "text"):
            return None
        rooms = [a.name for a in command.arguments if a.kind.entity == "room" and a.name != asks]
        said = without_lead(text)
        there = THERE.sub("", said)
        name = next((name for name in rooms if name in call.arguments), None)
        name = name or (rooms[0] if rooms and there != said else None)
        found = matching(there, ear.entities.get("room", ())) if name else None
        if name is None or found is None or not (found.keys and found.exact):
            return None
        return Asked(call, {name: there}, self.question)

    def taken_by(self, text: str, best: Understood | None, ear: Ear) -> Asked | Puzzled | None:
        """Words as the value that it asks for; None where they are a sentence of their own, `best` of all."""
        command, call = self._command, self.question.call
        if command and call and command.ears.amends and (words := command.ears.amends(text)):
            return Asked(call, words, self.question)
        if other := self._of_somebody_else(text, ear):
            return other
        asks = self._asks(text, ear)
        if command is None or call is None or not asks or self._another(command, text, best, asks, ear):
            return None
        if _beside(command, text, asks, ear):
            return Puzzled()
        return Asked(call, {asks: text}, self.question)

    def _of_somebody_else(self, text: str, ear: Ear) -> Asked | Puzzled | None:
        """« Et Zoé mercredi », while it is asked which Tuesday is Karim's: the same about her, and no answer about him."""
        command, call, asks = self._command, self.question.call, self.question.asks
        if command is None or call is None or not asks or not (timed := timed_words(text, ear)):
            return None
        asked_of = (a.name for a in command.arguments if a.kind.entity == "person" and a.name != asks)
        who = next((name for name in asked_of if name in call.arguments), None)
        spans = [span for one in timed for span in one.spans]
        said = "".join(c for at, c in enumerate(text) if not any(begin <= at < end for begin, end in spans))
        if who is None or AND.match(text) is None or LIGHT.issuperset(bare_words(said)):
            return None
        people = ear.entities.get("person", ())
        named = matching(said, people)
        if not (named.keys and named.exact):
            return Puzzled()
        if str(call.arguments[who]) in named.keys:
            return None
        name = next(one.names[0] for one in people if one.key == named.keys[0])
        return Asked(Call(command.id), {who: name, asks: " ".join(text[slice(*one)] for one in spans)})

    def _asks(self, text: str, ear: Ear) -> str | None:
        """The argument that these words may be: the one asked for, or a time that corrects what was read back."""
        if self.question.asks or self._command is None or not timed_words(text, ear):
            return self.question.asks
        return next((a.name for a in self._command.arguments if a.kind.form == "time"), None)

    def _another(
        self, command: Command[Any], text: str, best: Understood | None, asks: str, ear: Ear
    ) -> bool:
        """A sentence of its own rather than the answer: free words may hold a verb of ours, other answers do not."""
        if best is None or (best.guessed and reads_as(command.argument(asks), text, ear)):
            return False
        kind = command.argument(asks).kind
        if kind.form != "text":
            return not (isinstance(kind, OneOf) and kind.named_in(text))
        if best.missing and self._exact(best.command) and command.manner.exact:
            return best.sure >= PLAIN  # « enlève le rôle de Léa » is no room's name
        names_a_thing = not isinstance(kind, TextKind) and not best.guessed
        return best.sure >= CLEAR and (names_a_thing or not best.missing)

    def _exact(self, name: str) -> bool:
        command = self.registry.get(name)
        return command is not None and command.manner.exact


def _beside(command: Command[Any], text: str, asks: str, ear: Ear) -> bool:
    """A question of theirs is no answer, nor is a long sentence in which nothing is named to "Which room?"."""
    kind = command.argument(asks).kind
    if kind.form == "text":
        named = not isinstance(kind, TextKind) and matching(text, ear.entities.get("room", ())).keys
        said = bare_words(text)
        asks_back = len(said) > SHORT_ANSWER or not ASKING.isdisjoint(said)
        return text.endswith("?") and asks_back and not named
    if kind.entity not in {"room", "person"} or ("?" not in text and len(bare_words(text)) <= LONG_ANSWER):
        return False
    return not matching(text, ear.entities.get(kind.entity, ())).keys
