"""A house's rows as its file would say them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from bot.core.call import Json
from bot.core.moments import Span
from bot.core.words import FORMS, WORDS, lacking
from bot.store.community.hospitality import hospitality
from bot.store.community.people import People, Person
from bot.store.helping.offers import KINDS, Offer, Offers
from bot.store.house.channels import Channel, Channels
from bot.store.house.houses import Forms, House, Houses, Policy
from bot.store.house_file.entries import thing_key
from bot.store.house_file.form import About, Aliases, Closed, HouseFile, Human, Offered, Rules, Talk, Thing
from bot.store.house_file.memory import Memory, person_key
from bot.store.house_file.own_words import OwnWords
from bot.store.house_file.room_rules import keys_of, week_of
from bot.store.house_file.rota import held_of
from bot.store.house_file.welcome import hello_of
from bot.store.rota.slots import Slots
from bot.store.spaces.room_rules import RoomRules, for_all_rooms
from bot.store.spaces.rooms import Closure, Kind, Room, Rooms
from bot.store.work import Work

ALWAYS: Final = Span(datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC))
Tongues = Mapping[str, Mapping[str, Json]]


async def standing(work: Work, house: int, also: Collection[str] = ()) -> HouseFile:
    """The house as it is now. People: those with a given role, and those whose keys are in `also`."""
    found = await Houses(work).get(house)
    rooms = await Rooms(work, house).all()
    things = _things(rooms, found, await Memory(work, house).tongues())
    closures = await Rooms(work, house).closures(ALWAYS)
    return HouseFile(
        house=_about(found),
        hours=week_of(found.hours),
        policy=_rules(found.policy),
        words=_words(found.words),
        welcome=hello_of(hospitality(found.policy)),
        rooms=things["room"],
        items=things["item"],
        desks=things["desk"],
        channels=tuple(_talk(channel) for channel in await Channels(work, house).all()),
        people=await _people(work, house, also),
        closures=_closed(closures, {room.id: room.name for room in rooms}),
        shifts=tuple(
            held for slot in await Slots(work, house).running() if (held := held_of(slot)) is not None
        ),
    )


async def _people(work: Work, house: int, also: Collection[str]) -> tuple[Human, ...]:
    offered: dict[int, list[Offer]] = {}
    for offer in await Offers(work, house).all():
        offered.setdefault(offer.person, []).append(offer)
    people = await People(work, house).all()
    return tuple(_human(person, offered.get(person.id, ())) for person in people if _told(person, also))


def _about(house: House) -> About:
    return About.model_validate(
        {
            "name": house.name or str(house.id),
            "zone": house.zone.key,
            "languages": house.languages,
            "polite": "vous" if house.polite else "tu",
            "operator": house.operator or None,
            "contact": house.contact or None,
        }
    )


def _rules(policy: Policy) -> Rules:
    return Rules(
        **keys_of(for_all_rooms(policy)),
        names_on_bookings=policy.names_on_bookings,
        quiet=policy.quiet,
        smaller_wish_may_jump=policy.jumps or None,
        tell_empty_week=policy.tells_empty_week or None,
        emergency=policy.emergency or None,
        months_with_names=policy.months("months_with_names"),
        months_of_silence=policy.months("months_of_silence"),
    )


def _words(words: Forms) -> OwnWords:
    """Those that are complete, always in one order; the others are not said either."""
    return OwnWords.model_validate(
        {
            language: {
                word: _in_order(said[word]) for word in WORDS if not lacking(language, said.get(word, {}))
            }
            for language, said in words.items()
        }
    )


def _in_order(forms: Mapping[str, str]) -> dict[str, str]:
    return {form: forms[form] for form in dict.fromkeys(FORMS) if form in forms}


def _things(rooms: Sequence[Room], house: House, tongues: Tongues) -> dict[Kind, tuple[Thing, ...]]:
    things: dict[Kind, list[Thing]] = {"room": [], "item": [], "desk": []}
    for room in rooms:
        aliases = _aliases(room, house.languages[0], tongues.get(thing_key(room.name), {}))
        things[room.kind].append(
            Thing(
                name=room.name,
                capacity=room.capacity,
                training=room.training,
                aliases=aliases,
                **keys_of(RoomRules.from_json(room.rules)),
            )
        )
    return {kind: tuple(of_kind) for kind, of_kind in things.items()}


def _aliases(room: Room, usual: str, tongue: Mapping[str, Json]) -> Aliases:
    """In the languages that the file said; one that came by chat is taken to be in the house's first."""
    given = {language: names for language, names in tongue.items() if isinstance(names, list)}
    told = {name for names in given.values() for name in names}
    new = [name for name in room.aliases if name not in told]
    kept = {language: [name for name in names if name in room.aliases] for language, names in given.items()}
    return Aliases.model_validate({**kept, usual: [*kept.get(usual, []), *new]})


def _talk(channel: Channel) -> Talk:
    talk = {
        "name": channel.name or channel.address.native,
        "purpose": channel.purpose,
        "address": channel.address,
        "members": channel.members,
        "gives": channel.gives,
        "language": channel.language,
    }
    return Talk.model_validate(talk).shortest


def _told(person: Person, also: Collection[str]) -> bool:
    return bool(person.identities) and (
        bool(person.roles or person.flags)
        or any(person_key(address) in also for address in person.identities)
    )


def _human(person: Person, offers: Sequence[Offer]) -> Human:
    return Human.model_validate(
        {
            "name": person.name or person.identities[0].native,
            "address": person.identities,
            "roles": person.roles,
            "language": person.language,
            "flags": person.flags,
            "offers": _offered(offers),
        }
    )


def _offered(offers: Sequence[Offer]) -> Offered:
    """Terms that differ from one to the next are told as the more careful ones."""
    lists = {kind: tuple(str(one.words) for one in offers if one.kind == kind) for kind in KINDS}
    return Offered(
        skills=lists["skill"],
        things=lists["thing"],
        goodwill=lists["goodwill"],
        shown=bool(offers) and all(one.terms.shown for one in offers),
        anyone=bool(offers) and all(one.terms.by == "anyone" for one in offers),
    )


def _closed(closures: Sequence[Closure], names: Mapping[int, str]) -> tuple[Closed, ...]:
    """Closures of what is still there, in the wall's time."""
    there = [one for one in closures if one.room is None or one.room in names]
    return tuple(
        Closed.model_validate(
            {
                "room": None if one.room is None else names[one.room],
                "from": one.span.start.replace(tzinfo=None, fold=0),
                "until": one.span.end.replace(tzinfo=None, fold=0),
                "reason": one.reason,
            }
        )
        for one in there
    )
