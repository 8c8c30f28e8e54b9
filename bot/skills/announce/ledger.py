"""The ledger of what was said and will be said; calling off, pausing, and what falls with the thing that it is about."""

from dataclasses import replace
from typing import Annotated, Final

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, Value, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.context import Belonging, Context
from bot.kit.house.places import channels_of, places
from bot.kit.house.places import told as told_places
from bot.kit.pages import PAGE, page_of, paged
from bot.rules.again import next_after
from bot.skills.announce.declare import change, number_of, skill, when_of
from bot.skills.announce.making import withdraw
from bot.skills.announce.phrases import CANCEL, LIST, PAUSE, RESUME
from bot.skills.announce.report import line_of
from bot.skills.announce.second import settled
from bot.store.telling.announcements import COMING, LETTER, Announcement, Announcements

LATELY: Final = 5
WHICH: Final = Arg(
    _("Which announcement? Its number, for example A-3"),
    names={"en": "announcement", "fr": "annonce"},
    rest=True,
)


@skill.command(
    "announce.list",
    _("See what was announced, and what will be."),
    access=CONCIERGE,
    names={"en": "announcements", "fr": "journal-d-annonces"},
    phrases=LIST,
    private=True,
    exact=True,
    examples={"en": "which announcements are planned?", "fr": "montre les annonces prévues"},
)
async def listed(ctx: Context, *, page: Annotated[int, PAGE] = 1) -> Reply:
    """What is to come, then what was said last."""
    store = ctx.store(Announcements)
    some = page_of(await store.coming(), page)
    lately = [line_of(ctx, one, await store.get(one.announcement)) for one in await store.lately(LATELY)]
    if not some.things and not lately:
        return Reply(_("Nothing was announced yet. To announce: {announce}.", announce=Names("announce.now")))
    lead = _("To be announced:") if some.things else _("Nothing is to be announced.")
    card = Card(lead, tuple([await _line(ctx, one) for one in some.things]), notes=tuple(lately))
    return paged(card, some.left, listed.ask(page=page + 1))


async def _line(ctx: Context, one: Announcement) -> Text:
    where = told_places(places(await channels_of(ctx, one.channels), everybody=one.everybody))
    values: dict[str, Value] = {
        "number": number_of(one),
        "when": when_of(ctx, one),
        "channels": where,
        "words": one.words,
    }
    if one.state == "paused":
        return _(
            "{number}, paused, in {channels}: {words}",
            number=values["number"],
            channels=where,
            words=one.words,
        )
    if one.state == "asked":
        return _(
            "{number}, awaiting a second yes, in {channels}: {words}",
            number=values["number"],
            channels=where,
            words=one.words,
        )
    return _("{number}, {when}, in {channels}: {words}", **values)


@skill.command(
    "announce.cancel",
    _("Call an announcement off."),
    access=CONCIERGE,
    names={"en": "cancel-announcement", "fr": "annuler-annonce"},
    phrases=CANCEL,
    exact=True,
    examples={"en": "withdraw the announcement A-3", "fr": "retire l'annonce A-3"},
)
async def cancel(ctx: Context, *, announcement: Annotated[Announcement, WHICH]) -> Reply:
    """What was said cannot be unsaid, but corrected; what still waits for a second yes is asked for anew."""
    _coming(announcement)
    called = await change(ctx, replace(announcement, state="cancelled"))
    said = _("Announcement {number} is called off: {words}", number=number_of(called), words=called.words)
    await settled(ctx, called, said)
    return Reply(said, undo=None if announcement.state == "asked" else restore.to(announcement=called))


@skill.command(
    "announce.pause",
    _("Pause an announcement that comes again."),
    access=CONCIERGE,
    names={"en": "pause-announcement", "fr": "suspendre-annonce"},
    phrases=PAUSE,
    exact=True,
    examples={"en": "pause the announcement A-3", "fr": "suspends l'annonce A-3"},
)
async def pause(ctx: Context, *, announcement: Annotated[Announcement, WHICH]) -> Reply:
    """Until somebody says so."""
    _coming(announcement)
    if announcement.state == "paused":
        raise Refused(_("{number} is paused already.", number=number_of(announcement)))
    if announcement.state == "asked":
        raise Refused(_("{number} still waits for a second yes.", number=number_of(announcement)))
    paused = await change(ctx, replace(announcement, state="paused"))
    how = _("To have it said again: {resume}.", resume=Names("announce.resume"))
    lead = _("{number} is paused: {words}", number=number_of(paused), words=paused.words)
    return Reply(Card(lead, close=how), undo=restore.to(announcement=paused))


@skill.command(
    "announce.resume",
    _("Have a paused announcement said again."),
    access=CONCIERGE,
    names={"en": "resume-announcement", "fr": "reprendre-annonce"},
    phrases=RESUME,
    exact=True,
    examples={"en": "resume the announcement A-3", "fr": "reprends l'annonce A-3"},
)
async def resume(ctx: Context, *, announcement: Annotated[Announcement, WHICH]) -> Reply:
    """At its next date; what was left out meanwhile is not said."""
    if announcement.state != "paused":
        raise Refused(_("{number} is not paused.", number=number_of(announcement)))
    return await _again(ctx, announcement)


@skill.job("announce.restore", _("Have an announcement again"), access=CONCIERGE)
async def restore(ctx: Context, *, announcement: Announcement) -> Reply:
    """Undo a pause or a cancellation."""
    if announcement.state not in {"paused", "cancelled"}:
        raise Refused(_("That is over already."))
    return await _again(ctx, announcement)


async def _again(ctx: Context, announcement: Announcement) -> Reply:
    due = announcement.due
    if due is None or due <= ctx.now:
        due = next_after(announcement.begins, announcement.rule, ctx.house.zone, ctx.now)
    if due is None:
        raise Refused(_("Its time is over: {words}", words=announcement.words))
    back = await change(ctx, replace(announcement, state="planned", due=due))
    return Reply(
        _("{number} will be said, {when}.", number=number_of(back), when=when_of(ctx, back)),
        undo=withdraw.to(announcement=back),
    )


def _coming(announcement: Announcement) -> None:
    if announcement.state in COMING:
        return
    number = number_of(announcement)
    if announcement.state == "cancelled":
        raise Refused(_("{number} is called off already.", number=number))
    raise Refused(
        _("{number} was said already. To correct it: {edit}.", number=number, edit=Names("announce.edit"))
    )


@skill.numbered(LETTER)
async def numbered(ctx: Context, number: int) -> Belonging | None:
    """« Annule l'annonce A-3 » is said like any other « annule »."""
    found = await ctx.store(Announcements).numbered(number)
    if found is None:
        return None
    label = _("the announcement {number}: {words}", number=number_of(found), words=found.words)
    start = (found.due or found.made_at).astimezone(ctx.house.zone)
    names = ("annonce", "announcement")
    return Belonging(
        f"announce:{found.id}", str(number_of(found)), label, names, start, cancel.to(announcement=found)
    )
