"""Change the rules of a room: « la salle verte se réserve 2 h au plus, sur accord ». Who would be hit is told first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Listing, Text, UserText, _, _n
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.house.laws import LawChanged, bookings_hit, coming, hit_by, law_of, lifted, not_allowed, told
from bot.kit.kinds import JsonKind
from bot.rules.along import wholly
from bot.rules.booker import asked_after, flag_for, is_training
from bot.rules.hours import common
from bot.rules.standing import standing
from bot.skills.room.declare import skill
from bot.skills.room.presence.check_in import await_all_arrivals
from bot.store.house.houses import Hours, House
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.room_rules import RoomRules
from bot.store.spaces.rooms import Room, Rooms
from bot.understanding.premises import like_the_house, read_opening
from bot.understanding.rules_in_words import read_rules


def ruled(house: House, room: Room, words: UserText) -> Call | None:
    """The Call that changes what these words say, None where they say nothing. Raises Refused where they hold anything else."""
    if like_the_house(words):
        return rule.to(room=room, rules={"hours": None})
    own = standing(room, house.policy).rules.hours
    if opened := read_opening(words, own.weekly if own else {}):
        return rule.to(room=room, rules={"hours": Hours(opened).to_json()})
    read = read_rules(words)
    if read.unread:
        said = [UserText.clean(piece, 60) for piece in read.unread]
        raise Refused(
            _(
                "I read no rule in that: {said}. Say for example: cleaning 15 min, at most 2 h, on approval, “agreement signed” needed.",
                said=Listing(said),
            )
        )
    return rule.to(room=room, rules=of_this_room(room, read.rules)) if read.rules else None


def of_this_room(room: Room, rules: Mapping[str, Json]) -> dict[str, Json]:
    """A training that is called by another name than the room's is something noted of people, as others are."""
    told = dict(rules)
    name, own = told.get("training"), RoomRules.from_json(room.rules).flags or frozenset()
    asked, gone = told.get("flags"), told.get("no_flags")
    if isinstance(name, str) and not wholly(name, (room.name, *room.aliases)):
        del told["training"]
        told["flags"] = [*(asked if isinstance(asked, list) else []), flag_for(name)]
    elif isinstance(name, str):
        told["training"] = True
    if name is False:
        trainings = (one for one in sorted(own) if is_training(one))
        told["no_flags"] = [*(gone if isinstance(gone, list) else []), *trainings]
    return asked_after(own, told)


@skill.job("room.rule", _("Change the rules of a {word.room:one}"), access=COORDINATOR)
async def rule(
    ctx: Context,
    *,
    room: Room,
    rules: Annotated[Mapping[str, Json], Arg(Text("rules"), kind=JsonKind())],
    sure: Annotated[str, Arg(Text("sure"), hidden=True)] = "",
) -> Reply:
    """Write them, once whoever decides knows which bookings they would not have let through; those stay."""
    changed = ruled_by(room, rules)
    hit = await hit_by(ctx, await law_of(ctx, room=changed))
    yes = rule.to(room=room, rules=rules, sure="yes")
    if not sure and not READ_BACK.isdisjoint(rules):
        return await _is_it_right(ctx, changed, rules, hit, yes)
    if hit and not sure:
        return await _shall_i(ctx, room, hit, yes)
    await ctx.store(Rooms).save(changed)
    await _hold_again(ctx, [changed])
    before = {name: room.training if name == "training" else room.rules.get(name) for name in rules}
    body = Card(_("Changed: the rules of {room}.", room=room.name), _lines(ctx, changed, rules))
    return Reply(body, undo=rule.to(room=room, rules=before, sure="yes"))


READ_BACK = frozenset({"peak", "peak_longest", "flags", "training", "roles"})
"""Who may book, and when it is busy: read back first, for much may be meant by such words."""


def ruled_by(room: Room, rules: Mapping[str, Json]) -> Room:
    """The room as it would be; a rule that is None is lifted."""
    told = {name: value for name, value in rules.items() if name != "training"}
    kept = {name: value for name, value in {**room.rules, **told}.items() if value is not None}
    return replace(room, rules=kept, training=bool(rules.get("training", room.training)))


def _lines(ctx: Context, room: Room, rules: Mapping[str, Json]) -> tuple[Text, ...]:
    now = RoomRules.from_json(room.rules)
    now = replace(now, hours=common(ctx.house.hours, now.hours)) if now.hours else now
    training = (_("a training is needed"),) if room.training else ()
    return (*told(now), *training, *lifted(rules))


async def _is_it_right(
    ctx: Context, changed: Room, rules: Mapping[str, Json], hit: Sequence[Booking], yes: Call
) -> Reply:
    """What is booked and would not be allowed first, then all that would hold."""
    lead = _("For {room}, from now on. Is it right?", room=changed.name)
    lines = await not_allowed(ctx, hit)
    card = Card(lead, (*lines, *_lines(ctx, changed, rules)))
    return Reply(card, choices=(Choice(_("yes"), yes), Choice(_("no"), None)))


async def _shall_i(ctx: Context, room: Room, hit: Sequence[Booking], yes: Call) -> Reply:
    lead = _n(
        "{count} booking of {room} would not be allowed by that; it stays as it is:",
        "{count} bookings of {room} would not be allowed by that; they stay as they are:",
        len(hit),
        room=room.name,
    )
    choices = (Choice(_("yes"), yes), Choice(_("no"), None))
    card = Card(lead, await bookings_hit(ctx, hit), _("Shall I change the rules for what comes?"))
    return Reply(card, choices=choices)


async def _hold_again(ctx: Context, rooms: Sequence[Room]) -> None:
    """Each keeps others out by the new rules, where its neighbours leave it the time; and is awaited where that is asked."""
    bookings, all_coming = ctx.store(Bookings), await coming(ctx)
    for room in rooms:
        for booking in (one for one in all_coming if room.id in one.resources):
            if not await bookings.clashing(room.id, booking.span, but=booking.id):
                await bookings.hold_again(booking)
        await await_all_arrivals(ctx, room)


@skill.listen(LawChanged)
def follow(fact: LawChanged) -> Sequence[Call]:  # noqa: ARG001 - that it is so says all
    """What is booked follows the rules of the whole house too."""
    return [followed.to()]


@skill.job("room.follow_rules", _("Keep to the new rules of the house"))
async def followed(ctx: Context) -> None:
    """Every room by the rules that it has now."""
    await _hold_again(ctx, await ctx.store(Rooms).all())
