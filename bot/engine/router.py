"""From what was said or pressed to a Call: the open question first, then `!name`, then sentences."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any

from bot.core.call import Call
from bot.engine.listening.breath import Breath, Reader, of_another_too, told_apart
from bot.engine.listening.listener import Listener
from bot.engine.listening.timed import Ear
from bot.engine.listening.typed import typed_words
from bot.engine.listening.understood import Understood
from bot.engine.questions.answers import (
    THANKS,
    answers_by_itself,
    courtesy,
    folded_words,
    greets,
    only_thanks,
)
from bot.engine.questions.asked import Asked, Chat, Dismissed, Greeted, Puzzled, Routed, unsure
from bot.engine.questions.asking import SHORT_ANSWER, Asking
from bot.engine.registry import Registry
from bot.kit.arguments import Argument
from bot.kit.command import Command, Confirm
from bot.kit.heard import Sentence
from bot.kit.kinds import TextKind
from bot.store.questions import Question
from bot.understanding.fold import bare_words
from bot.understanding.near import near

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
        self._knowing = [(c, c.ears.hears) for c in registry.commands() if c.ears.hears]

    def route(self, text: str, question: Question | None, ear: Ear) -> Routed:
        """Words that were addressed to us, with the question that is open to their author here."""
        text = text.strip()
        if typed := TYPED.fullmatch(text):
            return self._typed(typed[1], typed[2], ear)
        if called := self._called(text):
            return called
        asking = Asking(question, self.registry) if question else None
        heard = self._heard(text, self._short(text, asking) or self._sentence(text, asking, ear), ear)
        if only_thanks(text, heard):
            return Chat(named=True)
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
        asked = routed.call.name if isinstance(routed, Asked) and not routed.answers else None
        for command, hears in self._knowing:
            if (asked in command.ears.rather_than or unsure(routed)) and hears(text):
                return Asked(Call(command.id))
        if self._may_be_unnamed(routed) and (unnamed := self._unnamed(text, ear)):
            return unnamed
        return self._named(text, routed, ear)

    def _named(self, text: str, routed: Routed, ear: Ear) -> Routed:
        """What lacks because nothing here has that name is told so, and not asked for as if nobody had said it."""
        command = self.registry.get(routed.call.name) if isinstance(routed, Asked) else None
        if not isinstance(routed, Asked) or routed.answers or command is None or command.ears.unnamed is None:
            return routed
        lacks = any(argument.required and argument.name not in routed.words for argument in command.arguments)
        words = command.ears.unnamed(Sentence(text, names=ear.entities)) if lacks else None
        return replace(routed, words={**routed.words, **words}) if words else routed

    def _may_be_unnamed(self, routed: Routed) -> bool:
        """Nothing else was understood, or they would be an answer; free words may be whatever they are."""
        if not isinstance(routed, Asked) or routed.answers is None:
            return unsure(routed)
        command = self.registry.get(routed.call.name)
        return command is not None and any(
            not isinstance(command.argument(name).kind, TextKind) for name in routed.words
        )

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
        called = self._bare.get(folded_words(text), "")
        command = self.registry.typed(typed[1]) if typed else self.registry.get(called)
        return command is not None and command.ears.takes_back

    def _short(self, text: str, asking: Asking | None) -> Routed | None:
        """A few words with a meaning of their own: an answer, a command's name, a courtesy."""
        folded = folded_words(text)
        command = self._bare.get(folded)
        if asking and (answer := asking.few_words(text, folded, command)):
            return answer
        if command and asking and asking.dropped_by(command):
            return Dismissed(asking.question)
        if command:
            return Asked(Call(command))
        if greets(text, folded) or not text:
            return Greeted()
        if courtesy(folded) or (not folded and text[0] in THANKS):
            return Chat()
        return None if folded or asking else Puzzled()

    def _sentence(self, text: str, asking: Asking | None, ear: Ear) -> Routed:
        if asking and (instead := asking.instead(text, ear)):
            return instead
        best = next(iter(self.listener.sentence(text, ear)), None)
        if asking and best and asking.dropped_by(best.command):
            return Dismissed(asking.question)
        if asking and (taken := asking.taken_by(text, best, ear)):
            return taken
        reader = partial(self._complete, ear=ear)
        alone = best is not None and not self._looking(best.command)
        if not alone and (both := of_another_too(self._looking, text, ear, reader)):
            return both
        if best:
            return self._alone(text, _asked(best), ear, reader)
        return Puzzled(idle=asking is None and answers_by_itself(text))

    def _looking(self, name: str) -> Sequence[Argument]:
        """The arguments of a command that only looks: what is done is never doubled by a second room."""
        command = self.registry.get(name)
        return command.arguments if command and command.manner.confirm is Confirm.NEVER else ()

    def _complete(self, text: str, ear: Ear) -> Asked | None:
        best = next(iter(self.listener.sentence(text, ear)), None)
        return _asked(best) if best and not best.missing else None

    def _alone(self, text: str, asked: Asked, ear: Ear, read: Reader) -> Routed:
        """Two wishes in one breath are told apart, or neither is done: one would become the other's purpose."""
        command = self.registry.get(asked.call.name)
        return told_apart(self.listener, command.arguments if command else (), Breath(text, asked, ear, read))

    def may_speak_of(self, routed: Routed, entity: str) -> bool:
        """Whether such names may stand in the words: a command asks for one, little was understood without, or many words answer."""
        if not isinstance(routed, Asked):
            return isinstance(routed, Puzzled) or (isinstance(routed, Chat) and routed.named)
        command = self.registry.get(routed.call.name)
        if command is None or (routed.guessed and routed.answers is None):
            return command is not None
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
            return Asked(Call(found.id), typed_words(found, words, ear))

        return self._alone(rest, read(rest), ear, read)


def _asked(best: Understood) -> Asked:
    return Asked(Call(best.command), best.words, guessed=best.guessed)
