"""Change the rules or hours of the whole house: which bookings that hits, and what follows once it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.call import Json
from bot.core.moments import Span
from bot.core.text import Listing, Text, UserText, _, _n
from bot.kit.booking.together import where
from bot.kit.context import Context
from bot.kit.fact import Fact
from bot.kit.house.openings import opening_lines
from bot.kit.nouns import number_of
from bot.rules.booker import WHO
from bot.rules.hit import Law, hit
from bot.store.community.people import People, Role
from bot.store.house.houses import Hours, Houses, Policy
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.room_rules import RoomRules, for_all_rooms, with_rules
from bot.store.spaces.rooms import Room, Rooms

FAR = timedelta(days=2 * 366)
MOST_LISTED = 10
NOTHING = timedelta(0)
TEAM = frozenset({Role.CONCIERGE, Role.COORDINATOR})


@dataclass(frozen=True, slots=True)
class LawChanged(Fact):
    """The rules or hours of the whole house are others now."""


async def coming(ctx: Context) -> list[Booking]:
    """All that is booked and not over."""
    return await ctx.store(Bookings).between(Span(ctx.now, ctx.now + FAR))


async def law_of(
    ctx: Context, *, policy: Policy | None = None, hours: Hours | None = None, room: Room | None = None
) -> Law:
    """What holds in the house, or would hold with another policy, other hours, or a changed room."""
    rooms = {one.id: one for one in await ctx.store(Rooms).all()}
    if room is not None:
        rooms[room.id] = room
    noted = {one.id: one.flags for one in await ctx.store(People).all()}
    return Law(policy or ctx.house.policy, ctx.house.hours if hours is None else hours, rooms, noted)


async def hit_by(ctx: Context, after: Law) -> list[Booking]:
    """What is booked already and could not be booked so by then."""
    return hit(await coming(ctx), await law_of(ctx), after)


def policy_with(policy: Policy, rules: Mapping[str, Json]) -> Policy:
    """A policy with some rules in their place, None lifting one."""
    told = {**for_all_rooms(policy).to_json(), **rules}
    kept = RoomRules.from_json({name: value for name, value in told.items() if value is not None})
    return with_rules(policy, kept)


async def lay_down(ctx: Context, *, policy: Policy | None = None, hours: Hours | None = None) -> None:
    """Write them, and tell the house."""
    house = replace(ctx.house, policy=policy or ctx.house.policy, hours=hours or ctx.house.hours)
    await ctx.store(Houses).save(house)
    ctx.fact(LawChanged(ctx.house.id))


async def not_allowed(ctx: Context, found: Sequence[Booking]) -> Sequence[Text]:
    """What is booked already and would not be allowed, one a line after how many there are."""
    if not found:
        return ()
    lead = _n(
        "{count} booking would not be allowed by that; it stays as it is:",
        "{count} bookings would not be allowed by that; they stay as they are:",
        len(found),
    )
    return (lead, *await bookings_hit(ctx, found))


async def bookings_hit(ctx: Context, found: Sequence[Booking]) -> tuple[Text, ...]:
    """Each of them in a line, the first of many."""
    lines = [
        _("{number}, {room}, {when}", number=number_of(one), room=await where(ctx, one), when=one.span)
        for one in found[:MOST_LISTED]
    ]
    more = len(found) - len(lines)
    return (*lines, _("and {count} more", count=more)) if more else tuple(lines)


def told(rules: RoomRules) -> tuple[Text, ...]:
    """Each rule in a line."""
    lengths = {
        "before": _("kept free before: {length}", length=rules.before or NOTHING),
        "after": _("cleaning: {length}", length=rules.after or NOTHING),
        "shortest": _("at least {length}", length=rules.shortest or NOTHING),
        "longest": _("at most {length}", length=rules.longest or NOTHING),
        "quota": _("at most {length} in a week for one person", length=rules.quota or NOTHING),
        "ahead": _n("at most {count} day ahead", "at most {count} days ahead", (rules.ahead or NOTHING).days),
        "check_in": _("freed when nobody comes within {length}", length=rules.check_in or NOTHING),
    }
    lines = [*opening_lines(rules.hours.weekly)] if rules.hours else []
    lines += [text for name, text in lengths.items() if getattr(rules, name)]
    lines += _when_busy(rules)
    if rules.approval:
        lines.append(_("each booking waits for a yes from {word.concierge:the_many}"))
    if rules.flags:
        lines.append(
            _("asks for this first: {flags}", flags=Listing([UserText(one) for one in sorted(rules.flags)]))
        )
    if rules.roles:
        lines.append(
            _("for the team alone") if rules.roles == TEAM else _("for {who} alone", who=_who(rules.roles))
        )
    return tuple(lines)


def _when_busy(rules: RoomRules) -> list[Text]:
    """The busy hours, and how long at most then; one without the other holds nothing yet, and is told so."""
    lines = []
    if rules.peak:
        lines.append(_("busy hours: {hours}", hours=Listing(opening_lines(rules.peak.weekly))))
    if rules.peak_longest:
        lines.append(_("at most {length} at a time in busy hours", length=rules.peak_longest))
    elif rules.peak:
        lines.append(_("no limit for busy hours yet; say for example: at most 1 h at peak times"))
    return lines


def _who(roles: frozenset[Role]) -> Listing:
    return Listing([WHO[role] for role in Role if role in roles])


def lifted(rules: Mapping[str, Json]) -> tuple[Text, ...]:
    """What a change takes away: no line of the rules tells what is not there any more."""
    gone = {
        "before": _("nothing is kept free before"),
        "after": _("no cleaning"),
        "longest": _("as long as one likes"),
        "quota": _("as much in a week as one likes"),
        "ahead": _("as far ahead as one likes"),
        "peak": _("no busy hours"),
        "flags": _("nothing is asked for first"),
        "training": _("no training is needed"),
        "approval": _("nobody's yes is needed"),
        "check_in": _("not freed when nobody comes"),
        "roles": _("for all members"),
        "hours": _("no hours of its own"),
    }
    return tuple(text for name, text in gone.items() if name in rules and not rules[name])
