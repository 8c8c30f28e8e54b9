"""From what was said or pressed to a Call: the open question first, then `!name`, then sentences."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from bot.core.call import Call
from bot.core.short_words import ABANDONING, CHANGED, CLOSING, HELLO, LATER, NO, YES
from bot.engine.answers import (
    THANKS,
    answered_by,
    courtesy,
    folded_words,
    only_thanks,
    taken,
    without_lead,
)
from bot.engine.asked import Asked, Chat, Dismissed, Greeted, Puzzled, Routed
from bot.engine.breath import Breath, Reader, told_apart
from bot.engine.enquiry import UNFOUND
from bot.engine.listener import Listener, Understood
from bot.engine.registry import Registry
from bot.engine.timed import Ear, timed_words
from bot.kit.command import Command
from bot.kit.heard import Sentence
from bot.kit.kinds import OneOf, TextKind
from bot.store.questions import Question
from bot.understanding.fold import bare_words
from bot.understanding.near import matching, near

TYPED = re.compile(r"!\s*([^\W\d][\w.'’-]*)\s*(.*)", re.DOTALL)


@lru_cache(maxsize=4)
def _listening(commands: tuple[Command[Any], ...]) -> Listener:
    """The same for every lodge of a process: to compile the phrases takes longer than all else at its start."""
    return Listener(commands)


class Router:
    """Decides which Call some words are, without doing anything."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.listener = _listening(tuple(registry.commands()))
        self._bare = {folded_words(name): c.id for c in registry.commands() for name in c.names.values()}
        self._called_as = [(c, c.ears.called) for c in registry.commands() if c.ears.called]

    def route(self, text: str, question: Question | None, ear: Ear) -> Routed:
        """Words that were addressed to us, with the question that is open to their author here."""
        text = text.strip()
        if typed := TYPED.fullmatch(text):
            return self._typed(typed[1], typed[2], ear)
        if called := self._called(text):
            return called
        heard = self._heard(text, self._short(text, question) or self._sentence(text, question, ear), ear)
        if only_thanks(text, heard):
            return Chat()
        return replace(heard, open=question) if isinstance(heard, Puzzled) and question else heard

    def _called(self, text: str) -> Asked | None:
        """« @perm, il n'y a plus de papier »: a command that is called by more than its name."""
        for command, pattern in self._called_as:
            if called := pattern.match(text):
                rest = text[called.end() :].strip()
                return Asked(Call(command.id), {command.arguments[0].name: rest} if rest else {})
        return None

    def _heard(self, text: str, routed: Routed, ear: Ear) -> Routed:
        """Words that a command knows by itself, where they mean nothing else: what somebody says in need fits no phrase."""
        for command in self.registry.commands():
            ears = command.ears
            instead = (
                isinstance(routed, Asked) and not routed.answers and routed.call.name in ears.rather_than
            )
            if ears.hears and (instead or isinstance(routed, Puzzled)) and ears.hears(text):
                return Asked(Call(command.id))
        return self._unnamed(text, ear) or routed if isinstance(routed, Puzzled) else routed

    def _unnamed(self, text: str, ear: Ear) -> Asked | None:
        """« Je viens à la poterie », where there is none: whoever says so learns that, and what there is."""
        said = Sentence(text, names=ear.entities)
        for command in self.registry.commands():
            unnamed = command.ears.unnamed
            if unnamed and (words := unnamed(said)) is not None:
                return Asked(Call(command.id), words)
        return None

    def undoes(self, text: str) -> bool:
        """Whether these words are « oups », as a word or after `!`."""
        typed = TYPED.fullmatch(text.strip())
        command = self.registry.typed(typed[1]) if typed else None
        return self._takes_back(command.id if command else self._bare.get(folded_words(text), ""))

    def _takes_back(self, name: str) -> bool:
        command = self.registry.get(name)
        return command is not None and command.ears.takes_back

    def _oops(self, command: str, question: Question) -> bool:
        """« Oups » while something is being filled in or read back is about that, and undoes nothing that was done before."""
        asking = bool(question.asks) or any(one.call is None for one in question.options)
        return asking and self._takes_back(command)

    def _short(self, text: str, question: Question | None) -> Routed | None:
        """A few words with a meaning of their own: an answer, a command's name, a courtesy."""
        folded = folded_words(text)
        if question and (answer := self._answer(text, folded, question) or self._neither(folded, question)):
            return answer
        if command := self._bare.get(folded):
            return Dismissed(question) if question and self._oops(command, question) else Asked(Call(command))
        if folded in HELLO or not text:
            return Greeted()
        if courtesy(folded) or (not folded and text[0] in THANKS):
            return Chat()
        return None if folded or question else Puzzled()

    def _answer(self, text: str, folded: str, question: Question) -> Routed | None:
        """What a few words are to a question: one of its answers, its end, a bare yes or no."""
        if folded in CLOSING:
            return _offered_as_end(question, folded) or Dismissed(question)
        if answered := answered_by(question, text):
            return answered
        if folded in YES and self._of_one_thing(question):
            return taken(question, question.options[0])  # of one thing alone a yes is to that
        if folded in NO | CHANGED and self._ended_by_no(question):
            return Dismissed(question)
        if folded in ABANDONING and question.call and not self._cancels(question.call):
            return Dismissed(question)
        return None

    def _cancels(self, call: Call) -> bool:
        command = self.registry.get(call.name)
        return command is not None and command.ears.cancels

    def _neither(self, folded: str, question: Question) -> Puzzled | None:
        """« Plus tard », « euh », a yes to one of several: no answer, no words to keep, and no command either."""
        itself = question.call is not None and question.call.name == self._bare.get(folded)
        if question.asks and question.options and not self._declinable(question):
            return None  # words beside choices, as in the setting up: whoever asks for them asks again
        if folded in LATER and not itself and (question.options or question.asks):
            return Puzzled(later=True)
        return Puzzled() if folded in YES and question.options else None

    def _of_one_thing(self, question: Question) -> bool:
        """Whether a bare yes can only be to the one thing that is offered; it was not found that they named another."""
        unfound = question.call is not None and UNFOUND in question.call.arguments
        return len(question.options) == 1 and not unfound and self._declinable(question)

    def _ended_by_no(self, question: Question) -> bool:
        """Ways out that somebody was offered, too; what all are asked, one no does not end."""
        return self._declinable(question) or (question.call is None and question.person is not None)

    def _declinable(self, question: Question) -> bool:
        """Whether a bare « non » can only mean "leave it": where words may be anything it may be one of them."""
        command = self.registry.get(question.call.name) if question.call else None
        if command is None or not question.asks:
            return command is not None
        kind = command.argument(question.asks).kind
        return not isinstance(kind, TextKind) or kind.declinable

    def _sentence(self, text: str, question: Question | None, ear: Ear) -> Routed:
        if question and (instead := self._instead(text, question, ear)):
            return instead
        understood = self.listener.sentence(text, ear)
        best = understood[0] if understood else None
        if best and question and self._oops(best.command, question):
            return Dismissed(question)
        asks = self._asked_for(question, text, ear) if question else None
        if question and question.call and asks and not self._another(text, best, question.call, asks):
            if self._beside(text, question.call, asks, ear):
                return Puzzled()
            return Asked(question.call, {asks: text}, question)
        if best:
            return self._alone(text, _asked(best), ear, lambda words: self._complete(words, ear))
        return Puzzled(idle=folded_words(text) in YES | NO and question is None)

    def _complete(self, text: str, ear: Ear) -> Asked | None:
        best = next(iter(self.listener.sentence(text, ear)), None)
        return _asked(best) if best and not best.missing else None

    def _alone(self, text: str, asked: Asked, ear: Ear, read: Reader) -> Routed:
        """Two wishes in one breath are told apart, or neither is done: one would become the other's purpose."""
        command = self.registry.get(asked.call.name)
        return told_apart(self.listener, command.arguments if command else (), Breath(text, asked, ear, read))

    def _instead(self, text: str, question: Question, ear: Ear) -> Asked | None:
        """« En fait la verte »: another room for what is being asked for, all else as it was."""
        command = self.registry.get(question.call.name) if question.call else None
        if command is None or question.call is None:
            return None
        if question.asks and command.argument(question.asks).kind.form == "text":
            return None
        known = (a.name for a in command.arguments if a.kind.entity == "room" and a.name != question.asks)
        name = next((name for name in known if name in question.call.arguments), None)
        found = matching(without_lead(text), ear.entities.get("room", ())) if name else None
        if name is None or found is None or not (found.keys and found.exact):
            return None
        return Asked(question.call, {name: without_lead(text)}, question)

    def _beside(self, text: str, call: Call, asks: str, ear: Ear) -> bool:
        """A question of theirs is no answer, nor is a long sentence in which nothing is named to "Which room?"."""
        command = self.registry.get(call.name)
        kind = command.argument(asks).kind if command else None
        entity = kind.entity if kind else ""
        if kind and kind.form == "text":
            named = not isinstance(kind, TextKind) and matching(text, ear.entities.get("room", ())).keys
            said = bare_words(text)
            return (
                text.endswith("?") and (len(said) > SHORT_ANSWER or not ASKING.isdisjoint(said)) and not named
            )
        if entity not in {"room", "person"} or ("?" not in text and len(bare_words(text)) <= LONG_ANSWER):
            return False
        return not matching(text, ear.entities.get(entity, ())).keys

    def _asked_for(self, question: Question, text: str, ear: Ear) -> str | None:
        """The argument that these words may be: the one asked for, or a time that corrects what was read back."""
        command = self.registry.get(question.call.name) if question.call else None
        if question.asks or command is None or not timed_words(text, ear):
            return question.asks
        return next((a.name for a in command.arguments if a.kind.form == "time"), None)

    def _another(self, text: str, best: Understood | None, call: Call, asks: str) -> bool:
        """A sentence of its own rather than the answer: free words may hold a verb of ours, other answers do not."""
        command = self.registry.get(call.name)
        if best is None or command is None:
            return False
        kind = command.argument(asks).kind
        if kind.form != "text":
            return not (isinstance(kind, OneOf) and kind.named_in(text))
        if best.missing and self._exact(best.command) and self._exact(call.name):
            return best.sure >= PLAIN  # « enlève le rôle de Léa » is no room's name
        return best.sure >= CLEAR and not best.missing

    def _exact(self, name: str) -> bool:
        command = self.registry.get(name)
        return command is not None and command.manner.exact

    def may_speak_of(self, routed: Routed, entity: str) -> bool:
        """Whether such names may stand in the words: a command asks for one, nothing was understood without, or many words answer."""
        if not isinstance(routed, Asked):
            return isinstance(routed, Puzzled)
        command = self.registry.get(routed.call.name)
        if command is None:
            return False
        long = any(len(bare_words(said)) > SHORT_ANSWER for said in routed.words.values())
        return (routed.answers is not None and long) or any(
            a.kind.entity == entity for a in command.arguments
        )

    def _grouped(self, group: str, verb: str) -> Command[Any] | None:
        """`!salle annuler`, `!salle ajouter`: a group as people call it, then what is to be done."""
        skill = self.registry.group(group)
        if skill is None or not verb:
            return None
        found = (self.registry.typed(word) for word in (f"{skill}.{verb}", f"{verb}-{group}", verb))
        return next((command for command in found if command), None)

    def _typed(self, name: str, rest: str, ear: Ear) -> Routed:
        command = self.registry.typed(name)
        verb, _space, others = rest.partition(" ")
        if command is None and (command := self.registry.typed(f"{name}.{verb}")):  # `!room cancel`
            rest = others
        if command is None and (command := self._grouped(name.lower(), verb.lower())):
            rest = others
        if command is None:
            names = {public: c.id for c in self.registry.commands() for public in c.names.values()}
            return Puzzled(tuple(dict.fromkeys(names[close] for close in near(name, list(names)))))
        found = command

        def read(words: str) -> Asked:
            return Asked(Call(found.id), self.listener.typed(found, words, ear))

        return self._alone(rest, read(rest), ear, read)


def _asked(best: Understood) -> Asked:
    return Asked(Call(best.command), best.words, guessed=best.guessed)


def _offered_as_end(question: Question, folded: str) -> Routed | None:
    """« Stop » where that is one of the answers: more ends than the question."""
    offered = next((one for one in question.options if one.call and folded in one.words), None)
    return taken(question, offered) if offered else None


ASKING = frozenset({
    "quoi", "pourquoi", "comment", "hein", "qui", "quand", "lequel", "laquelle", "what", "why", "how", "who", "when", "which", "pardon",
})  # fmt: skip
"""« De quoi ? » is no answer to a question of ours."""
CLEAR = 0.75
PLAIN = 0.55
LONG_ANSWER = 6
SHORT_ANSWER = 2
