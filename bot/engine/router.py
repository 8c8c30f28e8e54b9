"""From what was said or pressed to a Call: the open question first, then `!name`, then sentences."""

import re

from bot.core.call import Call
from bot.engine.asked import Asked, Chat, Dismissed, Greeted, Puzzled, Routed
from bot.engine.listener import Ear, Listener, Understood, timed_words
from bot.engine.registry import Registry
from bot.store.questions import Offered, Question
from bot.understanding.fold import bare_words
from bot.understanding.near import near

TYPED = re.compile(r"!\s*([^\W\d][\w.'’-]*)\s*(.*)", re.DOTALL)
CLOSING = frozenset({
    "stop", "laisse tomber", "laissez tomber", "oublie", "oubliez", "never mind", "nevermind", "forget it", "rien", "abandonne",
    "nvm", "tant pis", "non rien",
})  # fmt: skip
SMALL_TALK = frozenset({
    "merci", "mercii", "mci", "beaucoup", "bcp", "bien", "ok", "okay", "okey", "oki", "super", "d", "accord", "dac", "parfait",
    "cool", "top", "nickel", "genial", "mdr", "lol", "haha", "thanks", "thank", "you", "so", "much", "thx", "ty", "great", "fine",
    "perfect", "stp", "svp", "please", "pls",
})  # fmt: skip
THANKS = frozenset("👍🙏👌❤😊🙂")
HELLO = frozenset({
    "bonjour", "bonsoir", "salut", "coucou", "hello", "hi", "hey", "good morning", "good evening", "hello there", "yo",
    "slt", "cc", "bjr", "bsr", "re", "allo", "alo", "hallo", "bonjour la loge", "salut la loge",
})  # fmt: skip
YES = frozenset({"oui", "yes", "ok", "ouais", "yep", "y", "o", "d accord", "vas y", "go", "sure", "✅", "👍"})
NO = frozenset({"non", "no", "nope", "n", "❌", "👎"})


class Router:
    """Decides which Call some words are, without doing anything."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.listener = Listener(registry.commands())
        self._bare = {_folded(name): c.id for c in registry.commands() for name in c.names.values()}

    def route(self, text: str, question: Question | None, ear: Ear) -> Routed:
        """Words that were addressed to us, with the question that is open to their author here."""
        text = text.strip()
        if typed := TYPED.fullmatch(text):
            return self._typed(typed[1], typed[2], ear)
        return self._short(text, question) or self._sentence(text, question, ear)

    def _short(self, text: str, question: Question | None) -> Routed | None:
        """A few words with a meaning of their own: an answer, a command's name, a courtesy."""
        folded = _folded(text)
        if question and folded in CLOSING:
            return Dismissed(question)
        if question and (offered := answer(question, text)):
            return taken(question, offered)
        if command := self._bare.get(folded):
            return Asked(Call(command))
        if folded in HELLO or not text:
            return Greeted()
        if _courtesy(folded) or (not folded and text[0] in THANKS):
            return Chat()
        return None if folded or question else Puzzled()

    def _sentence(self, text: str, question: Question | None, ear: Ear) -> Routed:
        understood = self.listener.sentence(text, ear)
        best = understood[0] if understood else None
        asks = self._asked_for(question, text, ear) if question else None
        if question and question.call and asks and not self._another(best, question.call, asks):
            return Asked(question.call, {asks: text}, question)
        if best:
            return Asked(Call(best.command), best.words, guessed=best.guessed)
        return Puzzled(idle=_folded(text) in YES | NO and question is None)

    def _asked_for(self, question: Question, text: str, ear: Ear) -> str | None:
        """The argument that these words may be: the one asked for, or a time that corrects what was read back."""
        command = self.registry.get(question.call.name) if question.call else None
        if question.asks or command is None or not timed_words(text, ear):
            return question.asks
        return next((a.name for a in command.arguments if a.kind.form == "time"), None)

    def _another(self, best: Understood | None, call: Call, asks: str) -> bool:
        """A sentence of its own rather than the answer: free words may hold a verb of ours, other answers do not."""
        command = self.registry.get(call.name)
        if best is None or command is None:
            return False
        free = command.argument(asks).kind.form == "text"
        return not free or (best.sure >= CLEAR and not best.missing)

    def may_speak_of(self, routed: Routed, entity: str) -> bool:
        """Whether such names may stand in the words: a command asks for one, or nothing was understood without."""
        if not isinstance(routed, Asked):
            return isinstance(routed, Puzzled)
        command = self.registry.get(routed.call.name)
        return any(a.kind.entity == entity for a in command.arguments) if command else False

    def _typed(self, name: str, rest: str, ear: Ear) -> Routed:
        command = self.registry.typed(name)
        verb, _space, others = rest.partition(" ")
        if command is None and (command := self.registry.typed(f"{name}.{verb}")):  # `!room cancel`
            rest = others
        if command is None:
            names = {public: c.id for c in self.registry.commands() for public in c.names.values()}
            return Puzzled(tuple(dict.fromkeys(names[close] for close in near(name, list(names)))))
        return Asked(Call(command.id), self.listener.typed(command, rest, ear))


CLEAR = 0.75


def _courtesy(folded: str) -> bool:
    """« ok merci », "cool thx": words that ask for nothing; so are those that would close a question, with none open."""
    return folded in CLOSING or (folded != "" and SMALL_TALK.issuperset(folded.split()))


def taken(question: Question, offered: Offered) -> Routed:
    """A choice of a question: its Call, or the question is closed."""
    return Asked(offered.call, answers=question) if offered.call else Dismissed(question)


def answer(question: Question, text: str) -> Offered | None:
    """The option that a short answer means: its number, its words, yes or no where these are offered."""
    said = _folded(text) or text.strip()
    if not question.options or not said:
        return None
    if said.isdecimal() and len(said) < 4:  # noqa: PLR2004 - an option's number, not a year
        place = int(said) - 1
        return question.options[place] if 0 <= place < len(question.options) else None
    for offered in question.options:
        if said in {_folded(word) for word in (offered.label, *offered.words)}:
            return offered
    for words in (YES, NO):
        if said in words:
            return next((o for o in question.options if _folded(o.label) in words), None)
    return None


def _folded(text: str) -> str:
    return " ".join(bare_words(text))
