"""Announce: `!announce`, « annonce dans #general : … », « annonce tous les lundis à 9h dans #general : … »; read back before it is said."""

from dataclasses import replace
from typing import Annotated, Final

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import UserText, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.house.places import Places
from bot.kit.house.places import told as told_places
from bot.kit.kinds import TextKind
from bot.kit.people.peace import house_quiet
from bot.kit.times.dues import Due
from bot.kit.times.dues import told as told_due
from bot.rules.announcing import USUAL_WINDOW
from bot.skills.announce.about import subject_of
from bot.skills.announce.apart import at_once, later
from bot.skills.announce.declare import change, number_of, set_alarm, skill
from bot.skills.announce.passing import turned_away
from bot.skills.announce.reading_back import previewed, sound
from bot.skills.announce.saying import LONGEST, say_at_once
from bot.skills.announce.second import ask_second
from bot.skills.announce.windows import ExpiresKind, WindowKind
from bot.store.telling.announcements import COMING, Announcement, Announcements
from bot.understanding.announcements import read_limits

TEXT: Final = Arg(
    _("What is to be announced?"),
    names={"en": "text", "fr": "texte"},
    rest=True,
    kind=TextKind(limit=LONGEST, declinable=True),
)
WHERE: Final = Arg(_("In which channel?"), names={"en": "where", "fr": "où"})
WHEN: Final = Arg(
    _("When? For example: tomorrow 9:00, or every Monday at 9:00"), names={"en": "when", "fr": "quand"}
)
LATE: Final = Arg(
    _("How late may it still be said?"), names={"en": "late", "fr": "retard"}, kind=WindowKind()
)
EXPIRES: Final = Arg(
    _("After which hour is it of no use?"), names={"en": "expires", "fr": "expire"}, kind=ExpiresKind()
)


@skill.command(
    "announce.now",
    _("Announce something in a channel."),
    access=CONCIERGE,
    confirm=Confirm.ALWAYS,
    names={"en": "announce", "fr": "annoncer"},
    ears=Ears(apart=at_once, amends=read_limits),
    preview=previewed,
    rule=sound,
    turned_away=turned_away,
    exact=True,
    examples={
        "en": "announce in #general: the back door is broken",
        "fr": "annonce dans #general : la porte du fond est cassée",
    },
)
async def now(
    ctx: Context,
    *,
    text: Annotated[UserText, TEXT],
    where: Annotated[Places, WHERE],
    when: Annotated[Due | None, WHEN] = None,
    late: Annotated[str, LATE] = "",
    expires: Annotated[str, EXPIRES] = "",
) -> Reply:
    """Said as it was written; with a time, planned."""
    return await _made(ctx, _new(ctx, text, where, when), where, when, late, expires)


@skill.command(
    "announce.plan",
    _("Plan an announcement, once or again and again."),
    access=CONCIERGE,
    confirm=Confirm.ALWAYS,
    names={"en": "schedule", "fr": "planifier"},
    ears=Ears(apart=later, amends=read_limits),
    preview=previewed,
    rule=sound,
    turned_away=turned_away,
    exact=True,
    examples={
        "en": "announce every Monday at 9:00 in #general: house meeting tonight 19:00",
        "fr": "annonce tous les lundis à 9h dans #general : réunion de la maison ce soir 19h",
    },
)
async def plan(
    ctx: Context,
    *,
    text: Annotated[UserText, TEXT],
    when: Annotated[Due, WHEN],
    where: Annotated[Places, WHERE],
    late: Annotated[str, LATE] = "",
    expires: Annotated[str, EXPIRES] = "",
) -> Reply:
    """By the clock of the wall; late within its window, by its own rule."""
    return await _made(ctx, _new(ctx, text, where, when), where, when, late, expires)


def _new(ctx: Context, text: UserText, where: Places, when: Due | None) -> Announcement:
    begins = when.begins if when else ctx.now.replace(tzinfo=None, fold=0)
    return Announcement(
        0, 0, ctx.person.id, text, where.channels, begins, ctx.now,
        everybody=where.everybody, rule=when.rule if when else "", due=when.at if when else None,
    )  # fmt: skip


async def _made(ctx: Context, new: Announcement, where: Places, when: Due | None, *limits: str) -> Reply:
    late, expires = limits
    new = replace(
        new,
        late=late or USUAL_WINDOW,
        expires=expires,
        state="asked" if where.everybody else "planned",
        subject=await subject_of(ctx, new.words),
    )
    made = await ctx.store(Announcements).add(new)
    if where.everybody:
        return await ask_second(ctx, made, where)
    if when is None:
        await say_at_once(ctx, made)
        edit = _("To correct it: {example}", example=UserText(f"{number_of(made)} : …"))
        return Reply(
            Card(
                _("Said in {channels} ({number}).", channels=told_places(where), number=number_of(made)),
                notes=(edit,),
            )
        )
    set_alarm(ctx, made)
    said = _(
        "Planned ({number}): in {channels}, {when}.",
        number=number_of(made),
        channels=told_places(where),
        when=told_due(when),
    )
    night = (
        _("That is in the quiet hours: phones may ring.") if house_quiet(ctx.house).covers(when.at) else None
    )
    return Reply(Card(said, close=night), undo=withdraw.to(announcement=made))


@skill.job("announce.withdraw", _("Call an announcement off"), access=CONCIERGE)
async def withdraw(ctx: Context, *, announcement: Announcement) -> Reply:
    """The undo of what was just planned."""
    if announcement.state not in COMING:
        raise Refused(_("That is over already."))
    await change(ctx, replace(announcement, state="cancelled"))
    return Reply(
        _(
            "Announcement {number} is called off: {words}",
            number=number_of(announcement),
            words=announcement.words,
        )
    )
