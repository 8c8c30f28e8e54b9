"""Propose something for the programme: « propose un atelier couture samedi 14h-17h, 8 places, salle bleue »."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Moment, Span
from bot.core.text import NO_WORDS, Code, Names, Text, UserText, Word, _, _n
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.may_book import team, ways, why_not
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.house.doors import unopened
from bot.kit.programme.events import number_of
from bot.kit.times.repeats import label
from bot.kit.times.whens import SpanKind
from bot.rules.recurring import written
from bot.rules.series import Repeated, dates
from bot.rules.titles import titled
from bot.skills.event.corrected import UNSAY, before, remember, with_no_dates
from bot.skills.event.declare import places_of, skill, what_of, where
from bot.skills.event.holding import Unkept, keep_room
from bot.skills.event.illustrate import WITH_PICTURE, looks_at
from bot.skills.event.misheard import is_no_event
from bot.skills.event.moderate import publish_it
from bot.skills.event.namesake import with_all_of_its_name
from bot.skills.event.opening import asked_who_opens
from bot.skills.event.places_said import so_many_places
from bot.skills.event.proposal import expect_answer, withdraw
from bot.skills.event.words import PROPOSE
from bot.store.community.people import Role
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasions
from bot.store.spaces.holds import NOBODY
from bot.store.spaces.rooms import Room

KEPT = timedelta(hours=48)
"""So long the room of a proposal is kept."""

TITLE = Arg(_("What is it called?"), names={"en": "title", "fr": "titre"}, rest=True)
WHEN = Arg(
    _("When? For example: Saturday 14:00 to 17:00"),
    names={"en": "when", "fr": "quand"},
    kind=SpanKind(series=True),
)
ROOM = Arg(_("Where does it take place?"), names={"en": "room", "fr": "salle"})
PLACES = Arg(_("For how many people?"), names={"en": "places", "fr": "places"})
ABOUT = Arg(_("A sentence for the announcement?"), names={"en": "about", "fr": "annonce"})


def spans_of(when: Span) -> list[Span]:
    """One date, or those of what comes again."""
    return dates(when) if isinstance(when, Repeated) else [when]


def read_back(title: UserText, when: Span, room: Room | None = None, **_more: object) -> Text:
    """What would be proposed, before it is."""
    name = titled(title)
    if room:
        return _("Shall I propose {title}, {when}, {room}?", title=name, when=label(when), room=room.name)
    return _("Shall I propose {title}, {when}?", title=name, when=label(when))


async def can_be(
    ctx: Context, *, title: UserText, when: Span, room: Room | None, places: int | None, **_more: object
) -> None:
    """In the future, where somebody can say yes to it, and the room is to be had; of several dates on one of them."""
    spans = spans_of(when)
    if not spans or spans[0].start <= ctx.now:
        raise Refused(_("That is in the past: {when}.", when=when))
    if not ctx.may(Role.CONCIERGE) and not await team(ctx, but=ctx.person.id):
        raise Refused(_("There is nobody yet who could publish it."))
    if room is None:
        return
    own = await _own_room(ctx)
    for span in spans:
        objections = await why_not(ctx, room, span, places, but=own)
        if not objections:
            return
    found = [] if len(spans) > 1 else await ways(ctx, room, when, places)
    out = [
        Choice(
            _("{room}, {when}", room=way.room.name, when=way.span),
            propose.to(title=title, when=way.span, room=way.room, places=places),
        )
        for way in found
    ]
    without = Choice(_("without booking anything"), propose.to(title=title, when=when, places=places))
    reasons = (one.reason for one in objections)
    raise Refused(*reasons, close=_("Nothing is proposed yet."), ways_out=[*out, without])


async def _own_room(ctx: Context) -> int:
    """What the same message had kept already is no reason against it."""
    said_before = await before(ctx)
    dates = await ctx.store(Occasions).of(said_before.id) if said_before else []
    return next((one.booking for one in dates if one.booking), NOBODY)


@skill.command(
    "event.propose",
    _("Propose something for the programme."),
    access=MEMBER,
    aside=True,
    confirm=Confirm.WHEN_UNSURE,
    believed=True,
    preview=read_back,
    rule=can_be,
    names={"en": "propose", "fr": "proposer"},
    phrases=PROPOSE,
    unsaid=UNSAY,
    ears=Ears(rewords=with_all_of_its_name, unless=is_no_event, amends=so_many_places),
    examples={
        "en": "propose a sewing workshop Saturday 14:00 to 17:00, 8 places, blue room",
        "fr": "propose un atelier couture samedi 14h-17h, 8 places, salle bleue",
    },
)
async def propose(
    ctx: Context,
    *,
    title: Annotated[UserText, TITLE],
    when: Annotated[Span, WHEN],
    room: Annotated[Room | None, ROOM] = None,
    places: Annotated[int | None, PLACES] = None,
    about: Annotated[UserText, ABOUT] = NO_WORDS,
) -> Reply:
    """A draft whose room is kept; whoever is alone in the team needs nobody's yes."""
    rule = written(when) if isinstance(when, Repeated) else ""
    fresh = Event(
        0, 0, ctx.person.id, titled(title), ctx.now, UserText.clean(about, 400),
        room=room.id if room else None, places=places, rule=rule,
        hosted=not await unopened(ctx, spans_of(when)),
    )  # fmt: skip
    event = await _written(ctx, fresh)
    looks_at(ctx, event)
    unkept = await keep_room(ctx, event, room, spans_of(when))
    if ctx.may(Role.CONCIERGE) and not await team(ctx, but=ctx.person.id):
        return asked_who_opens(event, await publish_it(ctx, event))
    until = min(ctx.now + KEPT, when.start)
    await expect_answer(ctx, event, until)
    return asked_who_opens(event, await drafted(ctx, event, when, unkept, until))


async def _written(ctx: Context, fresh: Event) -> Event:
    """A new one; or the same in other words."""
    same = await before(ctx)
    if same is None:
        event = await ctx.store(Events).add(fresh)
    else:
        await with_no_dates(ctx, same)
        kept = replace(fresh, id=same.id, number=same.number, made_at=same.made_at, version=same.version)
        event = await ctx.store(Events).change(kept)
    await remember(ctx, event)
    return event


async def drafted(ctx: Context, event: Event, when: Span, unkept: Sequence[Unkept], until: datetime) -> Reply:
    """What stands in the draft, until when the room is kept, and what may still be said about it."""
    lead = _("Draft {number}: {what}.", number=number_of(event), what=await what_of(ctx, event, when))
    if isinstance(when, Repeated):
        many = len(dates(when))
        lead = _n("Draft {number}: {what}, {count} date.", "Draft {number}: {what}, {count} dates.", many,
                  number=number_of(event), what=await what_of(ctx, event, when))  # fmt: skip
    items = [_("Not to be had: {when}. {why}", when=one.span, why=one.why) for one in unkept]
    if event.room is not None:
        room = await where(ctx, event) or NO_WORDS
        items.insert(0, _("{room} is kept until {until}.", room=room, until=Moment(until)))
    if places := places_of(event):
        items.append(_("{places} at most.", places=places))
    if ctx.files:
        items.append(WITH_PICTURE)
    asked = _("I have put it {people}: you hear from me.", people=Word("concierge", "to_the_many"))
    return Reply(
        Card(lead, tuple(items), close=asked, notes=(_to_add(event), _for_a_picture(event))),
        undo=withdraw.to(event=event),
        kept=True,
    )


def _for_a_picture(event: Event) -> Text:
    """Words that mean the same in both languages."""
    return _(
        "A picture: send it with these words beside it: {words}", words=Code(f"image {number_of(event)}")
    )


def _to_add(event: Event) -> Text:
    """In words that people may say, rather than a command's name."""
    return _(
        "A sentence for it: “announcement for {number}: …”. Something else: “12 places”, “rather 15:00”, another {word.room:one}."
        " To take it back: {cancel}.",
        number=number_of(event), cancel=Names("me.cancel"),
    )  # fmt: skip
