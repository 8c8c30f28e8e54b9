"""Is it open? Now, in a line; or on a day: « ki ouvre 2m1 ? »."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.moments import Span
from bot.core.text import Listing, Text, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.doors import plan_of
from bot.kit.windows import Window
from bot.rules.doors import Plan
from bot.skills.house.declare import skill
from bot.skills.house.doors.phrases import STATUS
from bot.skills.house.doors.showing import card_of

MOST_DAYS = 7
INSTANT = timedelta(seconds=1)


@skill.command(
    "house.status",
    _("See whether the house is open."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "status", "fr": "statut"},
    phrases=STATUS,
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
    lines = [_planned(plan, day) for day in _days(when)]
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


def _planned(plan: Plan, day: date) -> Text:
    """As the hours say, without what is closed all the same."""
    openings = plan.on(day)
    if openings:
        times = Listing([Text("{when:time}", {"when": one}) for one in openings])
        return _("Open on {day}: {times}.", day=day, times=times)
    if not plan.hours.weekly and not plan.closure_on(day):
        return _("I know of no opening on {day}.", day=day)
    return _("Closed on {day}.", day=day)
