"""How the lodge comes into a house: claimed by a first coordinator, invited into its channels."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated

from bot.core.address import Address
from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.text import NO_WORDS, Names, Text, UserText, _, as_text
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind, TextKind
from bot.kit.people.departure import Departed
from bot.kit.people.passage import found
from bot.kit.people.placed import known
from bot.skills.house.declare import PURPOSE, skill
from bot.skills.house.phrases import CHANNEL
from bot.skills.house.setup import begin
from bot.store.alarms import Late
from bot.store.community.people import People, Person, Role
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.store.shelf import Shelf

INVITED = "invited"
GREETING = "welcome.greeting"
ADDRESS = Arg(Text("address"), kind=TextKind(500), hidden=True)


@skill.job("house.claimed", _("Somebody claimed the house"))
async def claimed(ctx: Context) -> Reply:
    """The first coordinator is greeted and may begin to set the house up."""
    lead = _("Welcome, {name}: you are now a {word.coordinator:one} here.", name=ctx.person.name)
    close = _("Shall we set the house up? A few questions, each can be skipped.")
    return Reply(Card(lead, close=close), choices=(Choice(_("yes"), begin()), Choice(_("later"), None)))


@skill.job("house.joined", _("I came into a channel"))
async def joined(
    ctx: Context,
    *,
    person: int,
    result: Annotated[dict[str, Json], Arg(Text("result"), kind=JsonKind())],
    chosen: Annotated[str, Arg(Text("chosen"), hidden=True)] = "",
) -> None:
    """The channel is now this house's; whoever invited is asked in private what it is for. Who has several houses tells which."""
    if not chosen and (others := await _others(ctx, person)):
        await _ask_which(ctx, person, result, others)
        return
    address = Address.parse(str(result["channel"]))
    name = UserText.clean(str(result.get("name") or ""), 80) or UserText(address.native)
    channels = ctx.store(Channels)
    await channels.put(address, name, Purpose.OTHER, members=False)
    await channels.fill(address, [account for account, _name in _members(result)])
    host = await ctx.store(People).get(person)
    choices = tuple(
        Choice(
            as_text(PURPOSE.label(option.key)), settle.ask(channel=UserText(str(address)), purpose=option.key)
        )
        for option in PURPOSE.options
    )
    question = _("I am in {channel} now. What is this channel for?", channel=name)
    ctx.tell(
        host,
        Reply(
            question,
            choices=choices,
            call=settle.ask(channel=UserText(str(address))),
            asks="purpose",
        ),
    )


@skill.job("house.counted", _("I counted who is in a channel"))
async def counted(
    ctx: Context, *, result: Annotated[dict[str, object], Arg(Text("result"), kind=JsonKind())]
) -> None:
    """Who came and who went while nobody told."""
    address = Address.parse(str(result["channel"]))
    place = await ctx.store(Channels).at(address)
    members = _members(result)
    there = [account for account, _name in members]
    before = await ctx.store(Channels).inside(address)
    if place:
        await found(ctx, place, members)
    await ctx.store(Channels).fill(address, there)
    if place:
        await known(ctx.work, place, members)
    if place and there:
        await _gone(ctx, set(before) - set(there))


async def _gone(ctx: Context, accounts: Iterable[Address]) -> None:
    """Whoever is in no channel of the house any more has left it while we were away."""
    people = ctx.store(People)
    left = [await people.by_identity(one) for one in sorted(accounts, key=str)]
    for person in {one.id: one for one in left if one}.values():
        if not await people.is_here(person):
            ctx.fact(Departed(ctx.house.id, person.id))


def _members(result: Mapping[str, object]) -> list[tuple[Address, str]]:
    """Those that a network says are in a channel."""
    members = result.get("members")
    return [(Address.parse(str(one[0])), str(one[1])) for one in members] if isinstance(members, list) else []


async def _others(ctx: Context, person: int) -> list[Person]:
    """Who the same account is in the other houses that they coordinate."""
    host = await ctx.store(People).get(person)
    known = [one for account in host.identities for one in await People(ctx.work, 0).everywhere(account)]
    return [one for one in known if one.house != ctx.house.id and Role.COORDINATOR in one.roles]


async def _ask_which(ctx: Context, person: int, result: Mapping[str, Json], others: Sequence[Person]) -> None:
    """Nobody's channel until they said whose."""
    address = str(result["channel"])
    await Shelf(ctx.work, ctx.house.id, skill.name).put(INVITED, address, {"result": {**result}})
    houses = Houses(ctx.work, 0)
    known = [(ctx.house.name, person)] + [((await houses.get(one.house)).name, one.id) for one in others]
    choices = tuple(
        Choice(
            Text("{house}", {"house": name}),
            belongs.to(channel=UserText(address), person=host, house=house),
        )
        for (name, host), house in zip(known, (ctx.house.id, *(one.house for one in others)), strict=True)
    )
    name = UserText.clean(str(result.get("name") or ""), 80) or UserText(Address.parse(address).native)
    question = _("I am in {channel} now. Which house does it belong to?", channel=name)
    ctx.tell(await ctx.store(People).get(person), Reply(question, choices=choices))


@skill.job("house.belongs", _("Say whose a channel is"), access=COORDINATOR)
async def belongs(
    ctx: Context, *, channel: UserText, person: int, house: Annotated[int, Arg(Text("house"))]
) -> Reply:
    """It comes in there, and is asked about there."""
    shelf = Shelf(ctx.work, ctx.house.id, skill.name)
    kept = await shelf.get(INVITED, channel)
    if kept is None:
        return Reply(_("That is settled by now."))
    await shelf.delete(INVITED, channel)
    then = Call("house.joined", {"person": person, "result": kept.body["result"], "chosen": "yes"})
    ctx.alarms.at(ctx.now, then, key=f"joined {channel}", late=Late.always(), house=house)
    name = (await Houses(ctx.work, 0).get(house)).name
    return Reply(_("Noted: it belongs to {house}.", house=name))


@skill.command(
    "house.channel",
    _("Say what a channel is for."),
    access=COORDINATOR,
    names={"en": "channel", "fr": "salon"},
    phrases=CHANNEL,
    examples={"en": "this channel is for members", "fr": "ce salon est pour les membres"},
    exact=True,
)
async def settle(
    ctx: Context,
    *,
    purpose: Annotated[
        str, Arg(_("What is this channel for?"), names={"en": "purpose", "fr": "usage"}, kind=PURPOSE)
    ],
    channel: Annotated[UserText, ADDRESS] = NO_WORDS,
) -> Reply:
    """Set it; in the members' channel everybody is a member from then on."""
    channels = ctx.store(Channels)
    address = (
        Address.parse(channel) if channel else (ctx.asker.channel.address if ctx.asker.channel else None)
    )
    known = await channels.at(address) if address else None
    if known is None or known.house != ctx.house.id:
        return Reply(_("Say that in the channel itself, once I am in it: invite me there first."))
    members = purpose in {Purpose.MEMBERS.value, Purpose.TEAM.value}
    await channels.put(known.address, known.name, Purpose(purpose), members=members)
    body = _("Noted: {channel} is for {purpose}.", channel=known.name, purpose=PURPOSE.label(purpose))
    if purpose == Purpose.WELCOME.value:
        return _welcoming(ctx, body)
    if members:
        return Reply(Card(body, close=_("Whoever is in it counts as a {word.member:one} and may book.")))
    return Reply(Card(body, close=_("To change it: {command}.", command=Names("house.channel"))))


def _welcoming(ctx: Context, noted: Text) -> Reply:
    """One tap decides whether newcomers are greeted there; until then they are."""
    if not any(one.id == GREETING for one in (ctx.skills.commands() if ctx.skills else ())):
        return Reply(noted)
    close = _("I greet newcomers there, a little after they came and all together, in one line. Shall I?")
    choices = (
        Choice(_("yes"), Call(GREETING, {"hears": "newcomers"})),
        Choice(_("tell the team alone"), Call(GREETING, {"hears": "hosts"})),
        Choice(_("no"), Call(GREETING, {"hears": "nobody"})),
    )
    return Reply(Card(noted, close=close), choices, believed=False)
