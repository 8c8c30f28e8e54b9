"""A house forgets by itself what it has kept long enough: whose old bookings were, and who is heard of no more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.moments import Span
from bot.core.text import NO_WORDS, UserText
from bot.engine.later.housekeeping import tidy
from bot.store.community.people import People, Role
from bot.store.database import Work
from bot.store.house.houses import Houses
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasions
from bot.store.programme.rsvps import Rsvp, Rsvps
from bot.store.rota.handovers import Handover, Handovers
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shift, Shifts
from bot.store.rota.signs import Sign, Signs
from bot.store.spaces.bookings import Bookings
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, NOW, know


@pytest.fixture
def means() -> str:
    """Told once: no network has to do with it."""
    return "matrix"


async def a_day_passes(stage: Stage, days: int = 1) -> None:
    await stage.wait(timedelta(days=days))
    await tidy(stage.lodge.database, stage.clock.now())
    await stage.settle()
    await stage.wait(timedelta(minutes=2))


async def came_to_something(work: Work, actor: Actor) -> int:
    """Seven were there, one of whom had said so."""
    person = await People(work, 1).by_identity(actor.identity)
    assert person
    event = await Events(work, 1).add(Event(0, 0, None, UserText("Choir"), NOW, NO_WORDS, state="over"))
    date = await Occasions(work, 1).add(event.id, Span(NOW, NOW + timedelta(hours=2)))
    await Occasions(work, 1).change(replace(date, came=7))
    await Rsvps(work, 1).put(Rsvp(date.id, person.id, "yes", 1, NOW))
    return date.id


async def test_whose_a_booking_or_a_shift_was_and_who_came_to_what_is_forgotten_after_a_year_or_as_the_house_says(
    stage: Stage, ana: Actor
) -> None:
    await ana.says("!book the studio tomorrow 14:00 to 16:00 purpose: drums")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0]
        holder = await People(work, house.id).by_identity(ana.identity)
        assert holder is not None
        begins = stage.clock.now().astimezone(house.zone)
        span = Span(begins, begins + timedelta(hours=2))
        shift = await Shifts(work, house.id).add(Shift(0, 0, None, span, UserText("Bar")))
        await Holders(work, house.id).add(Holder(0, shift.id, holder.id, span))
        await Handovers(work, house.id).add(Handover(0, UserText("no milk"), span.start, holder.id, shift.id))
        await Signs(work, house.id).put(Sign(0, open=True, at=span.start, person=holder.id))
        policy = replace(house.policy, more={"months_with_names": 3})
        await Houses(work).save(replace(house, policy=policy))
        came = await came_to_something(work, ana)
    for days, person, purpose in ((80, ana.identity, "drums"), (14, None, "")):
        await a_day_passes(stage, days)
        async with stage.lodge.database.reading() as work:
            booking = await Bookings(work, house.id).numbered(1)
            assert booking is not None
            holder = await People(work, house.id).get(booking.person) if booking.person else None
            (held,) = (await Holders(work, house.id).of_shifts([shift.id]))[shift.id]
            noted = (await Handovers(work, house.id).last(), await Signs(work, house.id).last())
            occasion = await Occasions(work, house.id).get(came)
            who = [one.person for one in await Rsvps(work, house.id).of(came)]
        assert {one.person for one in (held, *noted) if one} == {booking.person}
        assert (holder.identities[0] if holder else None, booking.purpose) == (person, purpose)
        assert (len(who), occasion.came) == (1 if person else 0, 7)


async def test_who_is_silent_for_years_is_forgotten_unless_they_are_still_there(
    stage: Stage, ana: Actor, sam: Actor
) -> None:
    keeper = stage.actor("kim", "matrix")
    await know(stage, keeper, Role.CONCIERGE)
    writer = stage.actor("wu", "matrix")
    for actor in (ana, sam, keeper, writer):
        await actor.says("hello")
    await a_day_passes(stage, 600)
    await writer.says("hello again")
    await a_day_passes(stage, 150)
    async with stage.lodge.database.reading() as work:
        known = {one.identities[0] for one in await People(work, 1).all()}
    assert {ana.identity, keeper.identity, writer.identity} <= known
    assert sam.identity not in known
    assert ana.sees(GENERAL) == ""
