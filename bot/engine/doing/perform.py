"""One Call made: may they, is it all there, the handler, and everything it asked for written with it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.core.call import Call
from bot.core.card import Reply
from bot.core.errors import Refused, Unasked
from bot.core.text import Listing, Text, Value, Word, _
from bot.engine.dialogue import Settled, obeyed
from bot.engine.doing.written import Written
from bot.engine.questions.asked import Asked
from bot.engine.registry import Registry
from bot.engine.speaking.place import Place
from bot.engine.speaking.saying import Saying
from bot.engine.speaking.withdrawal import withdrawn
from bot.kit.command import Command
from bot.kit.context import Context
from bot.kit.people.charter import charter_first
from bot.store.alarms import Alarms, Late
from bot.store.community.people import Role
from bot.store.errands import Errands
from bot.store.house.channels import Channels, Purpose
from bot.store.letters.outbox import Letter

DOOR = {
    Role.MEMBER: _("Only {members} can do that here.", members=Word("member", "the_many")),
    Role.CONCIERGE: _("Only {people} can do that.", people=Word("concierge", "the_many")),
    Role.COORDINATOR: _("Only {people} can do that.", people=Word("coordinator", "the_many")),
    Role.TREASURER: _("Only the treasurer can do that."),
}

MANAGERS_TOO = _(
    "Only {people} can do that, and whoever manages this channel.", people=Word("concierge", "the_many")
)


class Unknown(Exception):  # noqa: N818
    """A stored Call whose command, or one of its arguments, is gone: to be parked."""


@dataclass(frozen=True)
class Performer:
    """Makes Calls within a transaction."""

    registry: Registry
    saying: Saying

    async def perform(self, ctx: Context, asked: Asked) -> Reply | None:
        """Access, dialogue, handler. Raises Refused for people, Unknown for a Call that nothing answers to."""
        command = self.registry.get(asked.call.name)
        if command is None:
            raise Unknown(asked.call.name)
        try:
            return await self._perform(ctx, command, asked)
        except Refused as refusal:
            refusal.call = refusal.call or command.id
            raise

    async def _perform(self, ctx: Context, command: Command[Any], asked: Asked) -> Reply | None:
        await _admit(ctx, command, asked)
        settled = await obeyed(ctx, command, asked)
        if not isinstance(settled, Settled):
            return settled
        outcome: Reply | Call | None = await command.handler(ctx, **settled.values)
        if isinstance(outcome, Call):  # « annuler », « oups »: it comes down to another Call
            return await self.perform(ctx, Asked(outcome))
        if isinstance(outcome, Reply) and command.manner.private:
            return replace(outcome, private=True)
        return outcome

    async def finish(self, ctx: Context, reply: Reply | None, place: Place | None, call: str) -> Written:
        """Write what is said and what was asked for, in the same transaction."""
        letters: list[Letter] = []
        if reply is not None and place is not None and not (place.stands and _told(ctx, reply)):
            letters += await self.saying.answer(ctx, reply, place, call)
        for tell in ctx.effects.tells:
            letters += await self.saying.tell(ctx, tell, call)
        letters += [await withdrawn(ctx.work, letter, ctx.now) for letter in ctx.effects.taken_back]
        rings = await self._set_alarms(ctx)
        for errand in ctx.effects.errands:
            await ctx.store(Errands).add(errand.kind, errand.payload, errand.key, errand.then, due=ctx.now)
        return Written(tuple(letters), rings, bool(ctx.effects.errands), tuple(ctx.effects.hushed))

    async def _set_alarms(self, ctx: Context) -> bool:
        """Cancel and set alarms, and one for each Call that follows from a Fact; says whether any was set."""
        alarms = ctx.store(Alarms)
        for key in ctx.effects.cancelled:
            await alarms.cancel(key)
        for alarm in ctx.effects.alarms:
            there = alarms if alarm.house is None else Alarms(ctx.work, alarm.house)
            await there.set(alarm.key, alarm.call, alarm.due, alarm.late)
        for number, fact in enumerate(ctx.effects.facts):
            for follow in self.registry.follow(fact):
                about = json.dumps(follow.arguments, sort_keys=True)
                key = f"fact {type(fact).__name__} {follow.name} {ctx.now.timestamp()} {number} {about}"
                await alarms.set(key, follow, ctx.now, Late.always())
        return bool(ctx.effects.alarms or ctx.effects.facts)


def _told(ctx: Context, reply: Reply) -> bool:
    """Whether a post that stands says it already, in the same words."""
    return any(tell.post and tell.reply.body == reply.body for tell in ctx.effects.tells)


async def _admit(ctx: Context, command: Command[Any], asked: Asked) -> None:
    """Whoever may not is told so by the command itself, where it knows a way out."""
    try:
        await admit(ctx, command)
    except Refused as refusal:
        told = command.turned_away(asked.words) if command.turned_away else refusal
        told.outright = True
        raise told from None


async def admit(ctx: Context, command: Command[Any]) -> None:
    """Raise Refused, with who can and how one becomes a member, unless the asker holds a role that opens this door; Unasked where that depends."""
    access, asker = command.manner.access, ctx.asker
    if asker.person is None:
        return
    if access.allows(asker.standing):
        await charter_first(ctx, access)
        return
    if access.manager and asker.channel is not None:
        if asker.manages is None:
            raise Unasked
        if asker.manages:
            return
    if access.manager and asker.channel is not None:
        raise Refused(MANAGERS_TOO)
    roles = sorted(access.roles, key=list(Role).index)
    raise Refused(_door(roles), close=await _way_in(ctx) if roles[0] is Role.MEMBER else None)


async def _way_in(ctx: Context) -> Text:
    """Through the members' channel, where there is one on their network."""
    networks = {identity.network for identity in ctx.person.identities}
    channels = await ctx.store(Channels).of(Purpose.MEMBERS)
    names: list[Value] = [one.name for one in channels if one.members and one.address.network in networks]
    if not names:
        return _("To become one, ask {word.coordinator:the_many}.")
    return _(
        "Whoever is in {channels} is one: ask {word.coordinator:the_many} to let you in.",
        channels=Listing(names, last="or"),
    )


def _door(roles: Sequence[Role]) -> Text:
    return DOOR[roles[0]]
