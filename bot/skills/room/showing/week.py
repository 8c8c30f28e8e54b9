"""The week of a room, in words and as a picture: « montre-moi la semaine de la grande salle »."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from bot.core.attachment import Attachment
from bot.core.card import Card, Reply
from bot.core.locale import language, packaged
from bot.core.moments import Span
from bot.core.text import Listing, Text, UserText, _, _n, commas
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.pictures.week import MEDIA_TYPE, Labels, draw_week
from bot.kit.times.windows import Window
from bot.rules.standing import hours_of
from bot.rules.week import DAYS, Day, Taken, days_from, monday_of, week_of
from bot.skills.room.declare import skill
from bot.skills.room.showing.look import ROOM, name_shown
from bot.skills.room.showing.too import asked_about
from bot.skills.room.words.seeing import WEEK
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Room, Rooms

MOST = 8
"""Bookings of one day that are told one by one."""
TAKEN_WORD, CLOSED_WORD, ASKED_WORD = _("taken"), _("closed"), _("asked for")


@skill.command(
    "room.week",
    _("See the week of a {word.room:one}, in words and as a picture."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "week", "fr": "semaine"},
    phrases=WEEK,
    examples={"en": "show me the week of the big room", "fr": "montre-moi la semaine de la grande salle"},
)
async def week(
    ctx: Context,
    *,
    room: Annotated[Room, ROOM],
    when: Annotated[
        Window | None, Arg(_("Which week? For example: next week"), names={"en": "when", "fr": "quand"})
    ] = None,
) -> Reply:
    """Seven days from today, or from Monday of the week that was said; the words tell all that the picture shows."""
    await asked_about(ctx, week.ask(room=room, when=when))
    first = monday_of(when.start.date()) if when else ctx.now.date()
    days = await _days(ctx, room, first)
    span = days_from(first, ctx.house.zone, DAYS)
    lead = _("{room}, {week}:", room=room.name, week=span)
    items = tuple(_told(day) for day in days)
    facts = Text("{lead} {items}", {"lead": lead, "items": commas(items)})
    picture = Attachment(f"{first}.png", MEDIA_TYPE, draw_week(days, _labels(ctx, room, first)), facts)
    return Reply(Card(lead, items), files=(picture,))


async def _days(ctx: Context, room: Room, first: date) -> tuple[Day, ...]:
    span = days_from(first, ctx.house.zone, DAYS)
    bookings = await ctx.store(Bookings).between(span, [room.id])
    closures = await ctx.store(Rooms).closures(span, room.id)
    taken = [Taken(one.span, await name_shown(ctx, one), one.state == "asked") for one in bookings]
    closed = [one.span for one in closures]
    hours = hours_of(room, ctx.house.hours, ctx.house.policy)
    return week_of(first, ctx.house.zone, taken=taken, closed=closed, hours=hours)


def _told(day: Day) -> Text:
    """One day in one line: its hours, what is taken, what is closed."""
    if not day.opened and not day.taken:
        return _("{day}: closed", day=day.on)
    open_ = Listing([_when(span, None) for span in day.opened])
    parts = [_("open {when}", when=open_) if day.taken or day.closed else _("free {when}", when=open_)]
    parts = parts if day.opened else [CLOSED_WORD]
    if taken := [one for one in day.taken if not one.asked]:
        parts.append(_("taken {when}", when=_some(taken)))
    if asked := [one for one in day.taken if one.asked]:
        parts.append(_("awaiting a yes {when}", when=_some(asked)))
    if day.closed:
        parts.append(_("closed {when}", when=Listing([_when(span, None) for span in day.closed])))
    return _("{day}: {told}", day=day.on, told=commas(parts))


def _some(taken: Sequence[Taken]) -> Listing:
    """One by one, as far as that can be followed."""
    told = [_when(one.span, one.name) for one in taken[:MOST]]
    more = len(taken) - len(told)
    return Listing([*told, _n("{count} more", "{count} more", more)] if more else told)


def _when(span: Span, name: UserText | None) -> Text:
    hours = Text("{when:time}", {"when": span})
    return _("{when} ({name})", when=hours, name=name) if name else hours


def _labels(ctx: Context, room: Room, first: date) -> Labels:
    """The picture is drawn for who asked: whoever else reads it has the words in their own language."""
    from babel.dates import format_date

    locale = ctx.asker.language
    spoken = language(locale)
    begins = format_date(first, "EEEE d MMMM y", locale=spoken)
    said = packaged().translate
    return Labels(
        f"{room.name}, {begins}",
        spoken,
        said(TAKEN_WORD.message, locale),
        said(CLOSED_WORD.message, locale),
        said(ASKED_WORD.message, locale),
    )
