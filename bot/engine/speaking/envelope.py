"""The envelope of a message: where it goes, to whom, in which language."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.engine.listening.languages import default_language, language_of
from bot.engine.speaking.place import Place, in_private
from bot.kit.context import Context
from bot.kit.effects import Audience
from bot.store.community.people import People, Person, Role
from bot.store.house.channels import Channel
from bot.store.house.houses import House
from bot.store.letters.outbox import Draft, private_post
from bot.store.telling.notices import Reader


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where a message goes, in which language, to whom, answering which Call, under which name."""

    place: Place
    language: str
    call: str
    person: Person | None = None
    post: str | None = None


async def readers_of(ctx: Context, to: Audience, networks: Collection[str]) -> Sequence[Reader]:
    """Whoever of them can be reached on these networks, people by those accounts alone."""
    if isinstance(to, Channel):
        return [to] if to.address.network in networks else []
    people = await ctx.store(People).with_role(to) if isinstance(to, Role) else [to]
    reached = [
        replace(one, identities=tuple(it for it in one.identities if it.network in networks))
        for one in people
    ]
    return [person for person in reached if person.identities]


def addressed_to(reader: Reader, house: House, call: str, post: str | None) -> Envelope:
    if isinstance(reader, Channel):
        place = Place(reader.address.network, reader.address)
        return Envelope(place, reader.language or default_language(house), call, None, post)
    place = in_private(reader.identities[0])
    named = private_post(post, reader.id) if post else None
    return Envelope(place, language_of(reader, house), call, reader, named)


def draft_of(ctx: Context, envelope: Envelope, body: str) -> Draft:
    place = envelope.place
    return Draft(
        house=ctx.house.id,
        network=place.network,
        body=body,
        made_at=ctx.now,
        due_at=ctx.now,
        channel=str(place.channel) if place.channel else None,
        to_person=envelope.person.id if envelope.person else None,
        identity=str(place.identity) if place.identity and place.direct else None,
        thread=place.thread,
        reply_to=place.handle or place.reply_to,
        post=envelope.post,
        edits=place.edits,
        call=envelope.call,
    )
