"""Other hours for an event, or for one of its dates: « décale la couture à 15h », "move the book club of 4 February to the 11th"."""

import re
from datetime import datetime
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Text, _, commas
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.aims import Aim, aimed
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.skills.event.declare import EVENT, skill
from bot.skills.event.edit import hosts
from bot.skills.event.misheard import names_no_event
from bot.skills.event.moved import move_to
from bot.skills.event.namesake import with_its_date
from bot.skills.event.rehouse import rehouse
from bot.skills.event.words import MOVE
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.spaces.rooms import Room
from bot.understanding.fold import plain
from bot.understanding.times import Mention, read_times

WHEN = Arg(
    _("To when? For example: Friday 14:00, or one hour later"),
    names={"en": "when", "fr": "quand"},
    also=("to",),
)
OCCASION = Arg(Text("occasion"), hidden=True)
WHERE = Arg(_("In which {word.room:one}?"), names={"en": "room", "fr": "salle"})


@skill.command(
    "event.move",
    _("Move an event, or one of its dates."),
    access=MEMBER,
    rule=hosts,
    names={"en": "move-event", "fr": "déplacer-événement"},
    phrases=MOVE,
    ears=Ears(rewords=with_its_date, unless=names_no_event),
    examples={"en": "move the sewing workshop to 15:00", "fr": "décale l'atelier couture à 15h"},
)
async def move(
    ctx: Context,
    *,
    event: Annotated[Event, EVENT],
    when: Annotated[Aim | None, WHEN] = None,
    room: Annotated[Room | None, WHERE] = None,
) -> Reply | Call:
    """The date that was named, the only one, or the one that is asked for; what was left open stays as it is."""
    if when is None:
        return rehouse.to(event=event, room=room) if room else _asked(event)
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    if not dates:
        raise Refused(_("There is no such date to come: {title}.", title=event.title))
    named = _named(ctx, dates, when)
    if named is None and len(dates) > 1:
        choices = tuple(_choice(ctx, event, one, when) for one in dates[:8])
        return Reply(_("Which date do you mean?"), choices=tuple(one for one in choices if one))
    occasion, aim = named or (dates[0], when)
    return _to(ctx, occasion, aim, room if len(dates) == 1 else None)


def _asked(event: Event) -> Reply:
    return Reply(WHEN.question, call=move.ask(event=event), asks="when", believed=False)


def _to(ctx: Context, occasion: Occasion, aim: Aim, room: Room | None) -> Reply | Call:
    found = aimed(aim, occasion.span, ctx.asker.language)
    if not found or found[0] == occasion.span:
        raise Refused(_("I read no other time there: it is {when}.", when=occasion.span))
    if len(found) > 1:
        several = tuple(
            Choice(commas([one]), move_to.to(occasion=occasion, span=one, room=room)) for one in found[:4]
        )
        return Reply(_("Which time do you mean?"), choices=several)
    return move_to.to(occasion=occasion, span=found[0], room=room)


def _choice(ctx: Context, event: Event, occasion: Occasion, when: Aim) -> Choice | None:
    found = aimed(when, occasion.span, ctx.asker.language)
    if not found:
        return None
    return Choice(commas([event.title, occasion.span]), move_to.to(occasion=occasion, span=found[0]))


DAY = re.compile(r"(?:celui )?(?:(?:du|de|of|from) )?(?:the )?(\d{1,2})(?:er|st|nd|rd|th)? (?:a|au|to|at) ")
"""« Du 14 à 11 h »: what is on the fourteenth."""


def _named(ctx: Context, dates: list[Occasion], when: Aim) -> tuple[Occasion, Aim] | None:
    """« du 4 février au 11 »: the date that the words begin with, and the rest of them, read from that day on."""
    if said := DAY.match(plain(when.words)):
        of_day = next((date for date in dates if date.span.start.day == int(said[1])), None)
        if of_day and len(plain(when.words)) == len(when.words):
            return of_day, Aim(when.words[said.end() :], _midnight(of_day))
    mentions = [
        one for one in read_times(when.words, when.said, ctx.asker.language[:2], asked=True) if one.start
    ]
    for one in mentions:
        found = next((date for date in dates if _of_day(one, date)), None)
        if found and len(mentions) > 1:
            return found, Aim(when.words[one.finish :], _midnight(found))
        if found and one.dated:  # « du 3 décembre à 19 h 30 », « du 4 février au 11 »
            return found, when
    return None


def _midnight(occasion: Occasion) -> datetime:
    return occasion.span.start.replace(hour=0, minute=0)


def _of_day(mention: Mention, occasion: Occasion) -> bool:
    return mention.start is not None and mention.start.date() == occasion.span.start.date()


@skill.job("event.move_on", _("Move a date of an event once more"), access=MEMBER)
async def move_on(
    ctx: Context,
    *,
    occasion: Annotated[Occasion, OCCASION],
    when: Annotated[Aim | None, WHEN] = None,
    room: Annotated[Room | None, WHERE] = None,
) -> Reply | Call:
    """« Non, 16 h », right after it was moved: the same date; or the event in another room."""
    if when is None:
        return rehouse.to(event=await ctx.store(Events).get(occasion.event), room=room)
    return _to(ctx, occasion, when, room)
