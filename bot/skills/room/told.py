"""A booking told back: « Grande salle, vendredi 4 décembre, de 14 h à 16 h 30, pour 12 personnes, avec le projo »."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.moments import Moment, Span
from bot.core.text import Listing, Text, Value, Word, _, _n, commas
from bot.kit.booking.together import capacity_of, named
from bot.kit.nouns import number_of
from bot.store.spaces.bookings import Booking
from bot.store.spaces.rooms import Room


def held_until(span: Span, after: timedelta | None) -> Moment | None:
    """Until when a room that needs time afterwards keeps others out."""
    return Moment(span.widened(timedelta(0), after).end) if after else None


def told_back(rooms: Sequence[Room], booking: Booking, items: Sequence[Value], until: Moment | None) -> Text:
    """All that was written, in one sentence or two."""
    what, number = what_of(rooms, booking, items), number_of(booking)
    if booking.state == "asked":
        return _(
            "Asked for: {what}. It is kept for you until {people} say yes or no. Number {number}.",
            what=what, people=Word("concierge", "the_many"), number=number,
        )  # fmt: skip
    if until is None:
        return _("Booked: {what}. Number {number}.", what=what, number=number)
    return _(
        "Booked: {what}. Cleaning until {until:time}. Number {number}.", what=what, until=until, number=number
    )


def what_of(rooms: Sequence[Room], booking: Booking, items: Sequence[Value]) -> Text:
    """The rooms, the time, for how many, with which things."""
    said: list[Value] = [named(rooms), booking.span]
    if booking.people is not None:
        said.append(_people(capacity_of(rooms), booking.people))
    if items:
        said.append(_("with {items}", items=Listing(items)))
    return commas(said)


def _people(capacity: int | None, people: int) -> Text:
    many = _n("for {count} person", "for {count} people", people)
    return many if capacity is None else _("{many} ({capacity} at most)", many=many, capacity=capacity)
