"""Calendars of others that the house follows: « suis le calendrier https://… »; read again every few hours, shown apart."""

from typing import Annotated
from urllib.parse import urlsplit

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Text, UserText, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.skills.event.calendar_words import FOLLOW, FOLLOWED
from bot.skills.event.declare import skill
from bot.skills.event.looking import WHY, look, stop
from bot.store.programme.feeds import Feeds

MOST_FOLLOWED = 20
SCHEMES = {"webcal": "https", "webcals": "https"}


@skill.command(
    "event.import",
    _("Follow another calendar, shown apart in the programme."),
    access=COORDINATOR,
    names={"en": "follow-calendar", "fr": "suivre-calendrier"},
    phrases=FOLLOW,
    examples={
        "en": "follow the calendar https://example.org/agenda.ics",
        "fr": "suis le calendrier https://example.org/agenda.ics",
    },
    exact=True,
)
async def follow(
    ctx: Context,
    *,
    address: Annotated[
        UserText,
        Arg(
            _("Which address? It ends in .ics most often."),
            names={"en": "address", "fr": "adresse"},
            kind=TextKind(limit=500),
            rest=True,
        ),
    ],
) -> Reply:
    """Kept once it has been read; whoever asks hears what was found."""
    url = address_in(address)
    if url is None:
        raise Refused(WHY["address"])
    known = await ctx.store(Feeds).all()
    if any(one.url == url for one in known):
        raise Refused(_("I follow that calendar already."))
    if len(known) >= MOST_FOLLOWED:
        raise Refused(_("I follow many calendars already: stop one first."))
    feed = await ctx.store(Feeds).add(url, UserText.clean(urlsplit(url).hostname or "?", 60))
    await look(ctx, feed, ctx.person.id)
    return Reply(_("I look at it and tell you what I find."), undo=stop.to(feed=feed.id))


def address_in(words: str) -> str | None:
    """The first address in them; `webcal:` is https."""
    for word in words.split():
        scheme, colon, rest = word.strip("<>(),").partition("://")
        scheme = SCHEMES.get(scheme.lower(), scheme.lower())
        if colon and scheme in {"http", "https"} and urlsplit(f"{scheme}://{rest}").hostname:
            return f"{scheme}://{rest}"
    return None


@skill.command(
    "event.calendars",
    _("See which calendars are followed, and stop one."),
    access=COORDINATOR,
    exact=True,
    names={"en": "followed-calendars", "fr": "calendriers-suivis"},
    phrases=FOLLOWED,
    examples={"en": "which calendars do we follow?", "fr": "quels calendriers suit-on ?"},
)
async def followed(ctx: Context) -> Reply:
    """Each can be followed no more."""
    feeds = await ctx.store(Feeds).all()
    if not feeds:
        raise Refused(_("No calendar is followed."))
    choices = tuple(Choice(_("no more: {name}", name=one.name), stop.to(feed=one.id)) for one in feeds[:8])
    items = tuple(Text("{name}", {"name": one.name}) for one in feeds)
    return Reply(Card(_("I follow:"), items), (*choices, Choice(_("keep them"), None)))
