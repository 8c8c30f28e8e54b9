"""What somebody did a moment ago, and says another word about: « non, 15 h », « plutôt la verte », « oups »."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.call import Call, Json
from bot.core.short_words import ABANDONING, CLOSING, NO
from bot.engine.listening.keyed import keyed
from bot.engine.listening.timed import Ear
from bot.engine.questions.answers import RATHER, folded_words
from bot.engine.questions.asked import Asked, Dismissed, Routed, unsure
from bot.engine.questions.bare_answers import reads_as
from bot.engine.router import Router
from bot.kit.arguments import Argument
from bot.kit.context import Context
from bot.store.letters.outbox import Outbox
from bot.store.undos import Undo, Undos
from bot.understanding.fold import bare_words

A_MOMENT = timedelta(minutes=10)
WORD = re.compile(r"[^\s,;.!?]+")
HOURS = re.compile(r"(?:from |de )?(\d{1,2}) ?(?:to|-|–|à|a) ?(\d{1,2})", re.IGNORECASE)
MOVED = re.compile(
    r"^(?:(?:finalement|actually|en fait)[ ,]+)?(?:(?:on|je|nous|we|let['’]?s|i) (?:va |vais |will )?(?:le |la |l['’])?(?:décal|deplac|déplac|repouss|avanc|pass|met|move|shift|make|push|start)\w*(?: it)?"
    r"|(?:ça|ca|ce|it)(?:['’]ll)? (?:commenc\w*|sera|starts?|begins?|will be|be))(?: (?:à|a|au|at|to))? (?=\d)",
    re.IGNORECASE,
)
SHIFTED = re.compile(r" (?:plus tard|plus t[ôo]t|avant|après|apres|later|earlier)$", re.IGNORECASE)
"""« Une heure plus tard » is a time beside another one."""
ARTICLE = re.compile(r"^(?:l['’]\s*|(?:la|le|les|une|the)\s+)", re.IGNORECASE)
MEANT = RATHER | frozenset(
    {
        "make",
        "it",
        "say",
        "disons",
        "mettons",
        "mets",
        "ok",
        "bon",
        "du",
        "coup",
        "well",
        "so",
        "juste",
        "seulement",
        "just",
        "only",
        "que",
    }
)
"""They lead in, or end, what was meant instead."""


@dataclass(frozen=True)
class JustDone:
    """Nothing is asked any more, and no name is said: the newest deed is meant, by what its undo is about."""

    router: Router

    async def of(self, ctx: Context, text: str, routed: Routed, ear: Ear) -> Routed:
        """The same, but for words that were not understood for sure, or would only take the deed back."""
        if isinstance(routed, Dismissed):
            return await self._since(ctx, text, routed)
        asks = isinstance(routed, Asked) and "?" in text  # « et le studio ? » moves nothing there
        if (asks or not unsure(routed)) and self._takes_back(routed) is None:
            return routed
        undo = await ctx.store(Undos).latest(ctx.person.id, ctx.now - A_MOMENT)
        return (self._otherwise(text, undo, ear) if undo else None) or routed

    def _takes_back(self, routed: Routed) -> str | None:
        command = self.router.registry.get(routed.call.name) if isinstance(routed, Asked) else None
        return command.id if command and command.ears.takes_back else None

    async def _since(self, ctx: Context, text: str, routed: Dismissed) -> Routed:
        """« Oups » is about what was done after something was asked, and not about that."""
        command = next((one for one in self.router.registry.commands() if one.ears.takes_back), None)
        number = routed.question.letter
        drops = folded_words(text) in CLOSING | NO | ABANDONING  # those are to the question alone
        asked = await ctx.store(Outbox).get(number) if number and not drops else None
        if asked is None or command is None:
            return routed
        done = await ctx.store(Undos).latest(ctx.person.id, asked.made_at)
        return Asked(Call(command.id)) if done is not None and done.made_at > asked.made_at else routed

    def _otherwise(self, text: str, undo: Undo, ear: Ear) -> Asked | None:
        """A time, a place or a number alone, for the first command that takes such a one."""
        done = self.router.registry.get(undo.call.name)
        said = in_full(without_rather(text))
        for name in done.amended_by if done and said else ():
            command = self.router.registry.get(name)
            thing, *others = command.arguments if command else ()
            if command is None or undo.call.arguments.get(thing.name) is None:
                continue
            said_of = [one for one in others if not one.arg.hidden]
            alone = SHIFTED.sub("", said)
            found = next((one for one in said_of if reads_as(one, alone, ear)), None)
            words = {found.name: said} if found else _by_its_name(said_of, said)
            words = words or (command.ears.amends(text) if command.ears.amends else {})
            if words:
                return Asked(Call(command.id, _about(thing.name, undo.call.arguments)), words)
        return None


def _by_its_name(arguments: Sequence[Argument], text: str) -> Mapping[str, str]:
    """« L'annonce : apportez vos tissus »."""
    if ":" not in text:
        return {}
    before, words = keyed(arguments, ARTICLE.sub("", text))
    return {} if before else words


def _about(name: str, arguments: Mapping[str, Json]) -> Mapping[str, Json]:
    return {name: arguments[name]}


def in_full(text: str) -> str:
    """« 11 à 12 », "11 to 12" are hours where they stand alone."""
    hours = HOURS.fullmatch(text)
    return f"{hours[1]}:00 - {hours[2]}:00" if hours else text


def without_rather(text: str) -> str:
    """« Non, 15 h plutôt », « on décale à 15 h »: 15 h."""
    text = MOVED.sub("", text)
    words: Sequence[re.Match[str]] = list(WORD.finditer(text))
    while words and MEANT.issuperset(bare_words(words[0][0])):
        words = words[1:]
    while words and (MEANT | {"one"}).issuperset(bare_words(words[-1][0])):
        words = words[:-1]
    return text[words[0].start() : words[-1].end()] if words else ""
