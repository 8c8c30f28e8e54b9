"""Announce: `!announce`, « annonce dans #general : … », « annonce tous les lundis à 9h dans #general : … »; read back before it is said."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Final

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Text, UserText, Value, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.heard import Heard
from bot.kit.house.places import Places
from bot.kit.house.places import told as told_places
from bot.kit.kinds import TextKind
from bot.kit.people.peace import house_quiet
from bot.kit.times.dues import Due
from bot.kit.times.dues import told as told_due
from bot.rules.announcing import ASK, USUAL_WINDOW
from bot.skills.announce.about import subject_of
from bot.skills.announce.declare import change, number_of, set_alarm, skill
from bot.skills.announce.passing import turned_away
from bot.skills.announce.saying import LONGEST, say_at_once
from bot.skills.announce.second import ask_second, others
from bot.skills.announce.windows import ExpiresKind, WindowKind
from bot.store.telling.announcements import COMING, Announcement, Announcements
from bot.understanding.announcements import read_announcement
from bot.understanding.fold import plain

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


def _words(heard: Heard) -> tuple[Mapping[str, str], bool] | None:
    read = read_announcement(heard.text, heard.now, heard.language, asked=heard.asked)
    if read is None:
        return None
    words = {
        "text": read.text,
        "when": read.when,
        "where": read.where,
        "late": read.late,
        "expires": read.expires,
    }
    return {name: said for name, said in words.items() if said}, read.plans


def at_once(heard: Heard) -> Mapping[str, str] | None:
    """A sentence that tells no time before the text; after `!announce` one may."""
    read = _words(heard)
    return read[0] if read and (heard.asked or not read[1]) else None


def later(heard: Heard) -> Mapping[str, str] | None:
    """A sentence that tells when, or says that something is to be planned."""
    read = _words(heard)
    return read[0] if read and (heard.asked or read[1]) else None


def previewed(
    *,
    text: UserText,
    where: Places,
    when: Due | None = None,
    late: str = "",
    expires: str = "",
    **_more: object,
) -> Text:
    """Read back, as it would be said."""
    values: dict[str, Value] = {"channels": told_places(where), "words": text}
    if when is None:
        return _("I announce now in {channels}: {words}", **values)
    limit = _limit(late, expires)
    if limit is None:
        return _("I announce in {channels}, {when}: {words}", when=told_due(when), **values)
    return _(
        "I announce in {channels}, {when} ({limit}): {words}", when=told_due(when), limit=limit, **values
    )


def _limit(late: str, expires: str) -> Text | None:
    if expires:
        return _("not after {hour}", hour=ExpiresKind.clock(expires))
    if late == ASK:
        return _("late only if you say so")
    return _("never late") if late == "0" else None


async def sound(
    ctx: Context, *, text: UserText, where: Places, when: Due | None = None, **_more: object
) -> None:
    """Nobody calls everybody alone, and nothing is planned twice."""
    coming = await ctx.store(Announcements).coming() if when else ()
    said = (plain(text), when.at if when else None, where.channels)
    if same := next((one for one in coming if (plain(one.words), one.due, one.channels) == said), None):
        raise Refused(
            _("That is planned already ({number}): {words}", number=number_of(same), words=same.words)
        )
    if where.everybody and not await others(ctx):
        raise Refused(
            _(
                "Calling everybody takes the yes of a second person, and there is nobody else to ask. Say it without calling."
            )
        )


@skill.command(
    "announce.now",
    _("Announce something in a channel."),
    access=CONCIERGE,
    confirm=Confirm.ALWAYS,
    names={"en": "announce", "fr": "annoncer"},
    ears=Ears(apart=at_once),
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
    ears=Ears(apart=later),
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
