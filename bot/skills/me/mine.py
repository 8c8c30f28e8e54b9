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
from bot.core.text import Text, UserText, Value, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg, Read
from bot.kit.context import Belonging, Context
from bot.kit.spoken import mentioned_day
from bot.skills.me.declare import skill
from bot.skills.me.phrases import CANCEL, UNDO
from bot.store.undos import Undos
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

UNDO_WITHIN = timedelta(hours=1)
NUMBER = re.compile(r"[a-z][-\s]?\d{1,9}", re.IGNORECASE)


@dataclass(frozen=True)
class BelongingKind:
    """Something of the asker's: by its number, its name or its day."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: Belonging) -> Json:
        return value.key

    async def load(self, ctx: Context, raw: Json) -> Belonging:
        for one in await self.suggest(ctx):
            if one.key == raw:
                return one
        raise Gone(str(raw))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Belonging]:
        if ctx.skills and (numbered := await ctx.skills.numbered(ctx, words)):
            return Read((numbered,))
        if NUMBER.fullmatch(words.strip()):
            raise Refused(_("There is nothing with the number {number}.", number=UserText(words.strip())))
        mine = await self.suggest(ctx)
        if not mine:
            raise Refused(_("You have nothing to cancel."))
        by_name = matching(words, [Entity("belonging", one.key, one.names) for one in mine])
        named = [one for one in mine if one.key in by_name.keys] if by_name.keys else list(mine)
        day = mentioned_day(words, ctx.said_at, ctx.asker.language)
        found = [one for one in named if day is None or one.start.date() == day]
        if not found or (not by_name.keys and day is None):
            return Read(
                trouble=_("I find nothing of yours like that: {said}.", said=UserText.clean(words, 60))
            )
        return Read(tuple(found))

    async def suggest(self, ctx: Context) -> Sequence[Belonging]:
        return await ctx.skills.belongings(ctx) if ctx.skills else ()

    def label(self, value: Belonging) -> Value:
        return value.label


@skill.command(
    "me.cancel",
    _("Cancel something of yours."),
    access=VISITOR,
    names={"en": "cancel", "fr": "annuler"},
    phrases=CANCEL,
    examples={"en": "cancel the blue room tomorrow", "fr": "annule la salle bleue de demain"},
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
    mine = await ctx.skills.belongings(ctx) if ctx.skills else ()
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
    examples={"en": "oops", "fr": "oups"},
)
async def undo(ctx: Context) -> Reply | Call:
    """The newest thing that can still be undone; once."""
    undos = ctx.store(Undos)
    latest = await undos.latest(ctx.person.id, ctx.now - UNDO_WITHIN)
    if latest is None:
        raise Refused(_("There is nothing to undo: I can only undo what you did within the last hour."))
    await undos.spent(latest.id)
    return latest.call
