"""In which channels, as an argument: « #general », « #annonces et #prog », "here", « partout »; with `@room` everybody there is called."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.call import Json
from bot.core.spec import SlotForm
from bot.core.text import Listing, Text, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.store.house.channels import Channel, Channels
from bot.understanding.fold import plain
from bot.understanding.grammar import Entity
from bot.understanding.near import matching
from bot.understanding.reminders import CROWD

CALLING: Final = re.compile(r"@(?:room|everyone|here|channel|tous)\b", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*(?:,|;|\+|/|\bet\b|\band\b|&)\s*")
_SMALL: Final = re.compile(r"^(?:(?:dans|sur|in|on|to|a|au|le|la|les|the|salon|canal|channel|room)\s+)*")
_HERE: Final = frozenset({"ici", "here", "ce salon", "this channel"})
_ALL: Final = frozenset({"partout", "everywhere", "tous les salons", "all channels", "every channel"})


@dataclass(frozen=True, slots=True)
class Places:
    """Channels of the house, by their ids; `names` are theirs. `everybody` who reads them is called."""

    channels: tuple[int, ...]
    names: tuple[UserText, ...]
    everybody: bool = False


def places(channels: Sequence[Channel], *, everybody: bool = False) -> Places:
    """These channels: one that stands on two networks is named once."""
    names = tuple(dict.fromkeys(one.name for one in channels))
    return Places(tuple(one.id for one in channels), names, everybody)


@dataclass(frozen=True)
class PlacesKind:
    """One name may stand for a channel on each network: it is all of them that are meant."""

    form: SlotForm = "text"
    entity: str = ""
    letters: str = "#"

    def dump(self, value: Places) -> Json:
        return {"channels": list(value.channels), "everybody": value.everybody}

    async def load(self, ctx: Context, raw: Json) -> Places:
        if not isinstance(raw, dict) or not isinstance(raw["channels"], list):
            raise TypeError("places are stored as the ids of channels")
        return places(
            await channels_of(ctx, [int(str(one)) for one in raw["channels"]]),
            everybody=bool(raw["everybody"]),
        )

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Places]:
        everybody = CALLING.search(words) is not None or isinstance(partial, dict)
        if plain(words).strip() in CROWD:
            return Read(trouble=_("Everybody is reached in a channel."))
        talking = [one for one in await ctx.store(Channels).all() if one.talks]
        found: list[Channel] = []
        for piece in filter(None, _BETWEEN.split(_bare(words))):
            named = _named(ctx, piece, talking)
            if not named:
                said = UserText.clean(piece, 60)
                return Read(trouble=_("I know no channel called {said}.", said=said))
            found += [one for one in named if one not in found]
        return (
            Read((places(found, everybody=everybody),))
            if found
            else Read(trouble=_("I read no channel there."))
        )

    async def suggest(self, ctx: Context) -> Sequence[Places]:
        talking = [one for one in await ctx.store(Channels).all() if one.talks]
        names = dict.fromkeys(one.name for one in talking)
        return [places([one for one in talking if one.name == name]) for name in names]

    def label(self, value: Places) -> Value:
        return told(value)


def told(value: Places) -> Text:
    """Their names, and that everybody is called."""
    names = Listing(value.names)
    if value.everybody:
        return _("{channels}, calling everybody", channels=names)
    return Text("{channels}", {"channels": names})


async def channels_of(ctx: Context, ids: Sequence[int]) -> list[Channel]:
    """Those of these that the house still has, in its order."""
    return [one for one in await ctx.store(Channels).all() if one.id in ids]


def _bare(words: str) -> str:
    return plain(CALLING.sub("", words)).strip(" ,")


def _named(ctx: Context, piece: str, talking: Sequence[Channel]) -> list[Channel]:
    piece = _SMALL.sub("", piece.strip())
    if piece in _HERE:
        return [ctx.asker.channel] if ctx.asker.channel else []
    if piece in _ALL:
        return list(talking)
    exact = [one for one in talking if plain(one.name).lstrip("#") == piece.lstrip("#")]
    if exact:
        return exact
    found = matching(piece.lstrip("#"), [Entity("channel", str(one.id), (one.name,)) for one in talking])
    keys = found.keys if found.exact else ()
    return [one for one in talking if str(one.id) in keys]


register(Places, PlacesKind())
