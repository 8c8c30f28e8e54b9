"""Who is on duty, at the end of a channel's topic: where a coordinator asked for it; what people wrote there stays as it is."""

from collections.abc import Mapping, Sequence

from bot.core.address import Address
from bot.core.call import Json
from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.text import _
from bot.core.words import spoken
from bot.kit.access import COORDINATOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.rota import duty
from bot.skills.shift.declare import look_again, skill
from bot.skills.shift.words.coming import TOPIC
from bot.store.community.people import People
from bot.store.house.channels import Channel, Channels
from bot.store.rota.holders import Holder
from bot.store.rota.volunteers import Volunteers
from bot.store.shelf import Shelf

KIND = "topic"
KEPT = 6
"""So many of our last words are looked for there: some may never have arrived."""


@skill.command(
    "shift.topic",
    _("Show in a channel's topic who is on duty, or no more."),
    access=COORDINATOR,
    confirm=Confirm.NEVER,
    phrases=TOPIC,
    exact=True,
    examples={
        "en": "show who is on duty in the topic",
        "fr": "montre qui est de perm dans le sujet du salon",
    },
)
async def topic(ctx: Context) -> Reply:
    """Said again, what was there before is all that is there."""
    channel = ctx.asker.channel
    if channel is None or ctx.asker.direct:
        raise Refused(_("Say it in the channel whose topic is meant."))
    shelf, key = _shelf(ctx), str(channel.address)
    told = await shelf.get(KIND, key)
    if told is None:
        await shelf.put(KIND, key, {"before": []})
        look_again(ctx)
        return Reply(_("Noted: its topic says who is on duty, from now on."), undo=topic.to())
    duty.tell(ctx, channel.address, "", _before(told.body))
    await shelf.delete(KIND, key)
    return Reply(_("Noted: its topic says no more who is on duty."), undo=topic.to())


async def shown_in(ctx: Context) -> bool:
    """Whether any topic tells of it."""
    return bool(await _shelf(ctx).all(KIND))


async def tell_topics(ctx: Context, there: Sequence[Holder]) -> None:
    """As it is now; nobody there, nothing of it stands there."""
    for one in await _shelf(ctx).all(KIND):
        channel = await ctx.store(Channels).at(Address.parse(one.id))
        if channel is None:
            await _shelf(ctx).delete(KIND, one.id)
            continue
        before, words = _before(one.body), await _words(ctx, channel, there)
        if before[-1:] != [words]:
            duty.tell(ctx, channel.address, words, before)
            kept: list[Json] = [*before, words]
            await _shelf(ctx).put(KIND, one.id, {"before": kept[-KEPT:]})


async def _words(ctx: Context, channel: Channel, there: Sequence[Holder]) -> str:
    """In few words of the house: « Perm : Zoé (14:00–18:00) »; names where only members read, of those who agreed."""
    if not there:
        return ""
    known = await ctx.store(Volunteers).all()
    seen = [one.person for one in there if one.person in known and known[one.person].shown is True]
    names = [(await ctx.store(People).get(one)).name for one in dict.fromkeys(seen) if one]
    zone = ctx.house.zone
    begins = min(one.span.start for one in there).astimezone(zone)
    ends = max(one.span.end for one in there).astimezone(zone)
    hours = f"{begins:%H:%M}" if ends <= ctx.now else f"{begins:%H:%M}–{ends:%H:%M}"
    language = channel.language or next(iter(ctx.house.languages), "en")
    noun = spoken("shift", "One", language[:2], ctx.house.words)
    who = f"{', '.join(names)} ({hours})" if names and channel.members else hours
    return f"{noun}\N{NO-BREAK SPACE}: {who}" if language.startswith("fr") else f"{noun}: {who}"


def _before(body: Mapping[str, Json]) -> list[str]:
    kept = body.get("before")
    return [str(one) for one in kept] if isinstance(kept, list) else []


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
