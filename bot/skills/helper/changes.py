"""One word that changes an offer: « objet », « salon », "anyone", « une fois », or until when; and offers as arguments."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from typing_extensions import override

from bot.core.call import Call, Json
from bot.core.card import Choice
from bot.core.short_words import YES
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _, as_text
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import Named, OneOf
from bot.kit.times.untils import UntilKind
from bot.skills.helper.declare import HOW
from bot.store.helping.offers import Offer, Offers, Terms
from bot.understanding.fold import plain
from bot.understanding.grammar import Entity
from bot.understanding.near import matching
from bot.understanding.ordinals import place_in_list

UNTIL = "until "
AGREED = "yes"
"""Said where a word was not understood: the yes is still a yes."""
KINDS = (
    Named("skill", _("it is something I know"), ("savoir", "savoir-faire", "compétence", "competence", "knowledge")),
    Named("thing", _("it is something I have"), ("objet", "matériel", "chose", "object", "item")),
    Named("goodwill", _("it is something I am ready to do"), ("bonne volonté", "envie", "volonté", "willing", "ready")),
)  # fmt: skip
OFTEN = {"once": 1, "twice": 2, "often": 8}
TERMS = (
    Named("anyone", _("anybody may ask me"), ("tout le monde", "n'importe qui", "tous", "visiteurs", "anybody", "everybody", "everyone", "visitors")),
    Named("members", _("members only"), ("membres", "adhérents", "member")),
    Named("shown", _("show it in the list"), ("montre", "visible", "affiche", "liste", "list", "show", "visibly")),
    Named("hidden", _("not in the list"), ("cache", "caché", "invisible", "masque", "hide")),
    *HOW.options,
    Named("once", _("at most once a month"), ("une fois", "1 fois", "rarely", "rarement")),
    Named("twice", _("at most twice a month"), ("deux fois", "2 fois")),
    Named("often", _("as often as needed"), ("souvent", "toujours", "always", "any time")),
)  # fmt: skip
ABOUT_ONE = (
    Named("pause", _("pause it"), ("suspends", "suspendre", "mets en pause", "stop")),
    Named("resume", _("take it up again"), ("reprends", "reprendre", "reprise", "relance", "unpause")),
    Named("withdraw", _("take it away"), ("retire", "retirer", "enlève", "enlever", "supprime", "supprimer", "efface", "remove", "delete", "drop")),
)  # fmt: skip


@dataclass(frozen=True)
class ChangeKind(OneOf):
    """One word, or a date until when; a yes where it may be one."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[str]:
        if plain(words).strip(" .!") in YES:
            return Read((AGREED,))
        found = matching(words, self.entities())
        if found.keys:
            return Read(tuple(found.keys[:1]))
        until = await UntilKind().read(ctx, words)
        if until.candidates:
            return Read((UNTIL + until.candidates[0].at.isoformat(),))
        return Read(trouble=_("One word is enough, for example: {words}.", words=self._examples()))

    def choice(self, key: str, call: Call) -> Choice:
        """One of these words as a choice: taken by its label, and by the words that mean it."""
        named = next(one for one in self.options if one.key == key)
        return Choice(named.label, call, words=(key, *named.words))

    def _examples(self) -> Text:
        return _("anyone, members, once, channel, list")

    @override
    async def suggest(self, ctx: Context) -> Sequence[str]:
        return []

    @override
    def label(self, value: str) -> Value:
        known = next((one.label for one in self.options if one.key == value), None)
        return known or UserText(value.removeprefix(UNTIL))


NEW = ChangeKind((*KINDS, *TERMS))
OLD = ChangeKind((*ABOUT_ONE, *KINDS, *TERMS))


def with_change(terms: Terms, change: str) -> Terms:
    """The terms with one of them changed; the same where the word is about something else."""
    if change.startswith(UNTIL):
        return replace(terms, until=datetime.fromisoformat(change.removeprefix(UNTIL)))
    match change:
        case "anyone" | "members":
            return replace(terms, by=change)
        case "private" | "channel":
            return replace(terms, how=change)
        case "shown" | "hidden":
            return replace(terms, shown=change == "shown")
        case "once" | "twice" | "often":
            return replace(terms, most=OFTEN[change])
        case _:
            return terms


@dataclass(frozen=True)
class OfferKind:
    """An offer of the asker's own: by its words, or its place in the list."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: Offer) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Offer:
        return await ctx.store(Offers).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Offer]:
        own = await ctx.store(Offers).of(ctx.person.id)
        if (place := place_in_list(words)) and place <= len(own):
            return Read((own[place - 1],))
        found = matching(words, [Entity("offer", str(one.id), (one.words,)) for one in own])
        named = [one for one in own if str(one.id) in found.keys]
        if not named:
            return Read(
                trouble=_("I find nothing of yours like that: {said}.", said=UserText.clean(words, 60))
            )
        return Read(tuple(named))

    async def suggest(self, ctx: Context) -> Sequence[Offer]:
        return await ctx.store(Offers).of(ctx.person.id)

    def label(self, value: Offer) -> Value:
        return as_text(value.words)
