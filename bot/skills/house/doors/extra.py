"""Open all the same: an opening beside the hours, read back before it counts and told like any other; no room is booked by it."""

from datetime import timedelta
from typing import Annotated

from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.house.doors import EXTRA, extra_shelf, open_all_the_same
from bot.kit.times.windows import Window, WindowKind
from bot.skills.house.declare import skill
from bot.skills.house.doors import phrases

A_DAY = timedelta(days=1)
ASKED = _("From when to when? For example: Sunday 14:00 to 18:00")
WHEN = Arg(ASKED, names={"en": "when", "fr": "quand"}, kind=WindowKind())


def preview(*, when: Span) -> Text:
    """What would count."""
    return _("Shall I tell that we are open, beside the usual hours: {when}?", when=when)


async def not_over(ctx: Context, *, when: Span) -> None:
    """What is over opens nothing; what is noted may be taken back."""
    if when.end <= ctx.now:
        raise Refused(_("That is in the past: {when}.", when=when))
    known = next((one for one in await open_all_the_same(ctx) if one.overlaps(when)), None)
    if known:
        back = Choice(_("take it back"), drop.to(when=Window(known.start, known.end)))
        keep = Choice(_("leave it"), None)
        raise Refused(_("An opening is noted then already: {when}.", when=known), ways_out=(back, keep))
    if when.length >= A_DAY:
        raise Refused(ASKED)


@skill.command(
    "house.extra",
    _("Tell of an opening beside the usual hours."),
    access=COORDINATOR,
    confirm=Confirm.ALWAYS,
    preview=preview,
    rule=not_over,
    names={"en": "extra-opening", "fr": "ouverture-exceptionnelle"},
    phrases=phrases.EXTRA,
    examples={
        "en": "extra opening on Sunday 14:00 to 18:00",
        "fr": "ouverture exceptionnelle dimanche de 14h à 18h",
    },
    exact=True,
)
async def extra(ctx: Context, *, when: Annotated[Window, WHEN]) -> Reply:
    """Whoever asks hears of it; one that is over is cleared away."""
    shelf = extra_shelf(ctx)
    for one in await shelf.due(ctx.now):
        if one.kind == EXTRA:
            await shelf.delete(EXTRA, one.id)
    body = {"start": when.start.isoformat(), "end": when.end.isoformat()}
    await shelf.put(EXTRA, when.start.isoformat(), {**body}, due=when.end)
    return Reply(_("Noted: open {when}.", when=when), undo=drop.to(when=when))


@skill.job("house.drop_extra", _("Take back an opening beside the usual hours"), access=COORDINATOR)
async def drop(ctx: Context, *, when: Annotated[Window, WHEN]) -> Reply:
    """The usual hours hold again."""
    await extra_shelf(ctx).delete(EXTRA, when.start.isoformat())
    return Reply(_("Undone: no opening beside the usual hours {when}.", when=when))
