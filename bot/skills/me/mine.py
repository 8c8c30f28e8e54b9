"""Cancel anything of mine, undo what I just did: `!cancel`, « annule », « oups »."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Choice, Reply
from bot.core.errors import Gone, Refused
from bot.core.spec import SlotForm
from bot.core.text import Names, Text, UserText, Value, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg, Read
from bot.kit.context import Belonging, Context
from bot.kit.ears import Ears
from bot.kit.kinds import Named, OneOf
from bot.skills.me.declare import skill
from bot.skills.me.misheard import cancels_nothing, not_what_was_meant
from bot.skills.me.recurring import (
    apart,
    dated,
    day_in,
    part_of,
    scope_in,
    scoped,
    together,
    wholes,
    without_scope,
)
from bot.skills.me.words.taking_back import CANCEL, UNDO
from bot.store.undos import Undos
from bot.understanding.doors_in_words import of_the_doors
from bot.understanding.grammar import Entity
from bot.understanding.near import matching
from bot.understanding.ordinals import place_in_list

CANCELS = {"fr": "annule", "en": "cancel"}
UNDO_WITHIN = timedelta(hours=1)
JUST_NOW = timedelta(minutes=5)
MEANT = OneOf((Named("else", _("something else"), ("else",)),))
BECAUSE = re.compile(
    r"[,;.]\s|\s(?=(?:je|j['’]|on|nous|car|parce|vu|i['’]?m|i|we|we['’]re|because|as|since|sorry|desole|désolée?|finalement|stp|svp|please)\b)",
    re.IGNORECASE,
)
"""What stands before it names the thing, what stands after it tells why."""
NUMBER = re.compile(r"[a-z][-\s]?\d{1,9}", re.IGNORECASE)
LETTERED = re.compile(r"\b[a-z][-\s]?\d{1,9}\b", re.IGNORECASE)


@dataclass(frozen=True)
class BelongingKind:
    """Something of the asker's: by its number, its name or its day."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: Belonging) -> Json:
        return value.key

    async def load(self, ctx: Context, raw: Json) -> Belonging:
        key, _space, scope = str(raw).partition(" ")
        for one in await self.suggest(ctx):
            if one.key == key:
                return scoped(one, scope)
        raise Gone(str(raw))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Belonging]:
        scope = scope_in(words)
        if ctx.skills and (numbered := await ctx.skills.numbered(ctx, words)):
            return Read((await self._dates_of(ctx, numbered, words) or scoped(numbered, scope),))
        mine = await self.suggest(ctx)
        if NUMBER.fullmatch(words.strip()):
            if same := next((one for one in mine if one.number == words.strip().upper()), None):
                return Read((same,))
            raise Refused(_("There is nothing with the number {number}.", number=UserText(words.strip())))
        if not mine:
            raise Refused(_("You have nothing to cancel."))
        found = self._named(ctx, words, mine, every=scope == "all")
        if not found:
            return Read(
                trouble=_("I find nothing of yours like that: {said}.", said=UserText.clean(words, 60))
            )
        return Read(tuple(scoped(part_of(one, words), scope) for one in found))

    async def _dates_of(self, ctx: Context, whole: Belonging, words: str) -> Belonging | None:
        """« S-2 à partir de février », « S-2 le 12 »: of what comes again so much as was said."""
        day = day_in(LETTERED.sub("", words), ctx.said_at, ctx.asker.language)
        mine = await self.suggest(ctx) if day and whole.key == whole.group else ()
        return dated(mine, whole, day, words) if day else None

    def _named(
        self, ctx: Context, words: str, mine: Sequence[Belonging], *, every: bool
    ) -> Sequence[Belonging]:
        """By the name that they hold, the day, or both, or the place in the list; with none, « toute la série » is each that comes again."""
        telling = without_scope(words)
        by_name = matching(telling, [Entity("belonging", one.key, one.names) for one in mine])
        named = [one for one in mine if one.key in by_name.keys] if by_name.keys else list(mine)
        day = day_in(telling, ctx.said_at, ctx.asker.language)
        of_ours = bool(by_name.keys) or not of_the_doors(telling)
        if day is not None and of_ours:
            return apart(named, day)
        if by_name.keys:
            return together(named)
        if (
            of_ours
            and (bare := BECAUSE.split(telling, maxsplit=1)[0].strip(" ,"))
            and bare != telling.strip(" ,")
        ):
            return self._named(ctx, bare, mine, every=every)
        if (place := place_in_list(telling)) and place <= len(listed := together(mine)):
            return [listed[place - 1]]
        return wholes(mine) if every else ()

    async def suggest(self, ctx: Context) -> Sequence[Belonging]:
        return await ctx.skills.belongings(ctx) if ctx.skills else ()

    def label(self, value: Belonging) -> Value:
        return value.label


async def cancel_now(ctx: Context) -> str:
    """« Annule R-3 », of the next thing that is theirs."""
    mine = together(await ctx.skills.belongings(ctx)) if ctx.skills else ()
    return f"{CANCELS[ctx.asker.language[:2]]} {mine[0].number}" if mine else ""


@skill.command(
    "me.cancel",
    _("Cancel something of yours."),
    access=VISITOR,
    names={"en": "cancel", "fr": "annuler"},
    phrases=CANCEL,
    ears=Ears(unless=cancels_nothing, cancels=True),
    examples={"en": "cancel the blue room tomorrow", "fr": "annule la salle bleue de demain"},
    example_now=cancel_now,
)
async def cancel(
    ctx: Context,
    *,
    thing: Annotated[
        Belonging | None,
        Arg(_("Which one?"), names={"en": "thing", "fr": "quoi"}, rest=True, kind=BelongingKind()),
    ] = None,
) -> Reply | Call:
    """The thing that was named; the only one there is; else asked which, soonest first."""
    if thing:
        return thing.cancel
    mine = together(await ctx.skills.belongings(ctx)) if ctx.skills else ()
    if not mine:
        raise Refused(_("You have nothing to cancel."))
    if len(mine) == 1:
        return mine[0].cancel
    choices = tuple(Choice(Text("{label}", {"label": one.label}), one.cancel) for one in mine)
    return Reply(_("Which one?"), choices=choices, call=cancel.ask(), asks="thing", private=True)


@skill.command(
    "me.undo",
    _("Undo what you just did, within the hour."),
    access=VISITOR,
    names={"en": "undo", "fr": "oups"},
    phrases=UNDO,
    ears=Ears(takes_back=True, rewords=not_what_was_meant),
    examples={"en": "oops", "fr": "oups"},
)
async def undo(
    ctx: Context, *, meant: Annotated[str, Arg(Text("meant"), hidden=True, kind=MEANT)] = ""
) -> Reply | Call:
    """The newest thing that can still be undone; once. What was only misunderstood is no reason to undo what stands for a while."""
    undos = ctx.store(Undos)
    within = JUST_NOW if meant else UNDO_WITHIN
    latest = await undos.latest(ctx.person.id, ctx.now - within)
    if latest is None:
        raise Refused(_misread() if meant else _nothing())
    await undos.spent(latest.id)
    return latest.call


def _nothing() -> Text:
    return _("There is nothing to undo: I can only undo what you did within the last hour.")


def _misread() -> Text:
    return _(
        "Then I misread you, sorry; nothing was changed just now. Say it in other words, or {human} finds you somebody to talk to.",
        human=Names("help.human"),
    )
