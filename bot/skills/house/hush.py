"""Silence in a channel at once, for concierges and for whoever manages that channel; and the word that ends it."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from bot.core.address import Address
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Gone, Refused
from bot.core.moments import Moment
from bot.core.text import NO_WORDS, Names, Text, UserText, _, as_text, commas
from bot.kit.access import CONCIERGE, MANAGER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.kit.people.team import team_of
from bot.skills.house.declare import skill
from bot.skills.house.phrases import HUSH, SPEAK
from bot.store.community.people import People
from bot.store.house.channels import Channel, Channels, Hush
from bot.store.letters.outbox import Outbox

WHERE = Arg(Text("channel"), kind=TextKind(500), hidden=True)


@skill.command(
    "house.hush",
    _("Make me silent in a channel."),
    access=CONCIERGE | MANAGER,
    names={"en": "hush", "fr": "silence"},
    phrases=HUSH,
    examples={"en": "be quiet here", "fr": "chut"},
    exact=True,
)
async def hush(ctx: Context, *, channel: Annotated[UserText, WHERE] = NO_WORDS) -> Reply:
    """Nothing more is said there, from the next word on; this is the last one."""
    meant = await _meant(ctx, channel)
    if meant is None:
        return await _which(ctx)
    if meant.hush:
        return Reply(_("I am silent in {channel} already.", channel=meant.name))
    await ctx.store(Channels).hush(meant.address, ctx.person.id, ctx.now)
    await ctx.store(Outbox).withdraw(str(meant.address))
    ctx.hush(meant)
    told = _(
        "{name} asked me to be silent in {channel}. Until {speak} is said, what I would say there comes to the team.",
        name=ctx.person.name, channel=meant.name, speak=Names("house.speak"),
    )  # fmt: skip
    await _tell_team(ctx, told)
    return Reply(
        _("I am silent in {channel} from now on. In private I answer as always; {speak} lets me speak again.",
          channel=meant.name, speak=Names("house.speak"))
    )  # fmt: skip


@skill.command(
    "house.speak",
    _("Let me speak again in a channel."),
    access=CONCIERGE | MANAGER,
    names={"en": "speak", "fr": "parler"},
    phrases=SPEAK,
    examples={"en": "you can speak again", "fr": "tu peux reparler"},
    exact=True,
)
async def speak(ctx: Context, *, channel: Annotated[UserText, WHERE] = NO_WORDS) -> Reply:
    """What was not said meanwhile stays unsaid."""
    meant = await _meant(ctx, channel)
    if meant is None:
        return await _where_silent(ctx)
    if meant.hush is None:
        return Reply(_("I am not silent in {channel}.", channel=meant.name))
    await ctx.store(Channels).speak(meant.address)
    await _tell_team(
        ctx, _("{name} lets me speak again in {channel}.", name=ctx.person.name, channel=meant.name)
    )
    return Reply(_("I speak again in {channel}.", channel=meant.name))


async def _meant(ctx: Context, channel: UserText) -> Channel | None:
    """The one that was chosen, else the one where they speak. Raises Refused."""
    if not channel:
        return None if ctx.asker.direct else ctx.asker.channel
    known = await ctx.store(Channels).at(Address.parse(channel))
    if known is None or known.house != ctx.house.id:
        raise Refused(_("I am not in that channel any more."))
    return known


async def _tell_team(ctx: Context, told: Text) -> None:
    """Not where it was said: those who are there have just read it."""
    for team in await team_of(ctx):
        if not isinstance(team, Channel) or team != ctx.asker.channel:
            ctx.tell(team, Reply(told))


async def _which(ctx: Context) -> Reply:
    """In private, where every channel may be meant."""
    speaking = [one for one in await ctx.store(Channels).all() if one.talks and one.hush is None]
    if not speaking:
        return Reply(_("There is no channel in which I speak."))
    choices = tuple(
        Choice(label, hush.ask(channel=UserText(str(one.address)))) for one, label in _labels(speaking)
    )
    return Reply(_("In which channel shall I be silent?"), choices=choices)


async def _where_silent(ctx: Context) -> Reply:
    """Each with since when, and who asked for it."""
    quiet = [one for one in await ctx.store(Channels).all() if one.hush]
    if not quiet:
        return Reply(_("I am silent nowhere."))
    items = [await _told(ctx, label, one.hush) for one, label in _labels(quiet) if one.hush]
    choices = tuple(
        Choice(label, speak.ask(channel=UserText(str(one.address)))) for one, label in _labels(quiet)
    )
    return Reply(Card(_("In which channel may I speak again?"), tuple(items)), choices=choices)


def _labels(channels: Sequence[Channel]) -> list[tuple[Channel, Text]]:
    """Each by its name, and its network where another one has that name too."""
    named = Counter(one.name for one in channels)
    return [
        (
            one,
            commas([one.name, one.address.network.capitalize()])
            if named[one.name] > 1
            else as_text(one.name),
        )
        for one in channels
    ]


async def _told(ctx: Context, channel: Text, asked: Hush) -> Text:
    since = Moment(asked.since.astimezone(ctx.house.zone))
    try:
        by = (await ctx.store(People).get(asked.by)).name if asked.by else None
    except Gone:
        by = None
    if by is None:
        return _("{channel}: silent since {since}", channel=channel, since=since)
    return _("{channel}: silent since {since}, asked by {name}", channel=channel, since=since, name=by)
