"""Is it open? Now, in a line; or on a day: « ki ouvre 2m1 ? »."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.moments import Span
from bot.core.text import Listing, Text, Value, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.house.doors import plan_of
from bot.kit.rota.rota import grow, people_of, rota, shown_names
from bot.kit.times.windows import Window
from bot.rules.doors import Plan
from bot.skills.house.declare import skill
from bot.skills.house.doors.phrases import STATUS
from bot.skills.house.doors.showing import card_of
from bot.skills.house.misheard import states_hours
from bot.store.community.people import Role

MOST_DAYS = 7
A_DAY = timedelta(days=1)
INSTANT = timedelta(seconds=1)


@skill.command(
    "house.status",
    _("See whether the house is open."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "status", "fr": "statut"},
    phrases=STATUS,
    ears=Ears(unless=states_hours),
    examples={"en": "is it open?", "fr": "c'est ouvert ?"},
)
async def status(
    ctx: Context,
    *,
    when: Annotated[Window | None, Arg(_("When?"), names={"en": "when", "fr": "quand"})] = None,
) -> Reply:
    """What is known of now; of another day, what is planned."""
    if when is None or _is_now(ctx, when):
        return Reply(await card_of(ctx))
    plan = await plan_of(ctx)
    there = await _on_duty(ctx, when)
    lines = [_planned(plan, day, there.get(day)) for day in _days(when)]
    if _today(ctx) in _days(when):
        now = await card_of(ctx)
        return Reply(Card(now.lead if isinstance(now, Card) else now, tuple(lines)))
    return Reply(lines[0] if len(lines) == 1 else Card(lines[0], tuple(lines[1:])))


def _is_now(ctx: Context, when: Span) -> bool:
    """« maintenant »."""
    return when.start <= ctx.now < when.end and when.length <= timedelta(hours=1)


def _today(ctx: Context) -> date:
    return ctx.now.astimezone(ctx.house.zone).date()


def _days(when: Span) -> list[date]:
    """Each day that it touches, a week at most."""
    return list(_each_day(when.start, when.end - INSTANT))[:MOST_DAYS]


def _each_day(first: datetime, last: datetime) -> Iterator[date]:
    for number in range((last.date() - first.date()).days + 1):
        yield first.date() + timedelta(days=number)


async def _on_duty(ctx: Context, when: Span) -> Mapping[date, Text]:
    """Who welcomes people on each day: names for the team, and for members those of who agreed."""
    days = _days(when)
    first, last = (datetime.combine(day, time(0), ctx.house.zone) for day in (days[0], days[-1]))
    await grow(ctx, last + A_DAY)
    shifts = await rota(ctx, Span(first, last + A_DAY))
    held = [one for shift in shifts for one in shift.holders]
    team = ctx.may(Role.CONCIERGE) and ctx.among_members
    names = await (people_of if team else shown_names)(ctx, held)
    found: dict[date, list[Value]] = {}
    for one in held:
        who = names[one.person].name if one.person in names else _("somebody")
        told = Text("{who}, {when:time}", {"who": who, "when": one.span})
        found.setdefault(one.span.start.date(), []).append(told)
    return {day: _("On duty: {people}.", people=Listing(told)) for day, told in found.items()}


def _planned(plan: Plan, day: date, there: Text | None) -> Text:
    """As the hours say, without what is closed all the same; and who is on duty."""
    openings = plan.on(day)
    if openings:
        times = Listing([Text("{when:time}", {"when": one}) for one in openings])
        open_then = _("Open on {day}: {times}.", day=day, times=times)
        return Text("{hours} {people}", {"hours": open_then, "people": there}) if there else open_then
    if not plan.hours.weekly and not plan.closure_on(day):
        return _("I know of no opening on {day}.", day=day)
    return _("Closed on {day}.", day=day)
