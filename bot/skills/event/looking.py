"""What stands in a calendar that is followed: brought here every few hours, taken in as it is, a trouble told once."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Gone
from bot.core.text import Text, UserText, _, _n
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.people.team import team_of
from bot.kit.programme.feeds import FETCH, span_from
from bot.kit.programme.feeds import Feeds as Fetcher
from bot.skills.event.declare import skill
from bot.skills.event.timing import wake_digest
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.programme.feeds import Feed, Feeds, Foreign

AGAIN = timedelta(hours=6)
AHEAD = timedelta(days=120)
BEHIND = timedelta(days=1)
LONGEST = 120
WHY: dict[str, Text] = {
    "address": _("I need an address that begins with https:// and has no password in it."),
    "private": _("That address is within a private network: whoever runs me must allow it first."),
    "gone": _("There is nothing at that address."),
    "refused": _("Its server does not give it to me."),
    "too large": _("That calendar is too large for me."),
    "no calendar": _("What is there is no calendar."),
    "unreachable": _("I cannot reach that address just now."),
}

skill.errand(FETCH)(Fetcher().fetch)


async def look(ctx: Context, feed: Feed, person: int = 0) -> None:
    """Bring it here after the commit, if it changed; and again some hours later."""
    zone = ctx.house.zone
    payload: dict[str, Json] = {
        "url": feed.url, "etag": feed.etag, "modified": feed.modified, "zone": zone.key,
        "from": (ctx.now - BEHIND).isoformat(), "to": (ctx.now + AHEAD).isoformat(),
    }  # fmt: skip
    if _stale(ctx, feed):  # time goes on, also where the file does not change
        payload |= {"etag": "", "modified": ""}
    ctx.errand(FETCH, payload, key=f"feed {feed.id}", then=looked.ask(feed=feed.id, person=person))
    ctx.alarms.at(ctx.now + AGAIN, again.to(feed=feed.id), key=f"feed {feed.id}", late=Late.always())


def _stale(ctx: Context, feed: Feed) -> bool:
    return feed.read_at is None or ctx.now - feed.read_at > timedelta(days=7)


@skill.job("event.look_again", _("Look at a calendar again"))
async def again(ctx: Context, *, feed: int) -> None:
    """Unless nobody follows it any more."""
    try:
        await look(ctx, await ctx.store(Feeds).get(feed))
    except Gone:
        return


@skill.job("event.looked", _("Take in a calendar"))
async def looked(
    ctx: Context,
    *,
    feed: int,
    person: int = 0,
    result: Annotated[Json, Arg(Text("result"), kind=JsonKind())] = None,
) -> None:
    """What stands there now, nothing twice; a trouble is told once, until it is over."""
    try:
        known = await ctx.store(Feeds).get(feed)
    except Gone:
        return
    found = result if isinstance(result, dict) else {"trouble": "unreachable"}
    if trouble := str(found.get("trouble") or ""):
        await _troubled(ctx, known, trouble, person)
        return
    if found.get("same"):
        await ctx.store(Feeds).save(replace(known, trouble=""))
        return
    dates = _dates(ctx, known, found.get("dates"))
    await ctx.store(Feeds).fill(known.id, dates)
    name = UserText.clean(str(found.get("name") or ""), 60) or known.name
    etag, modified = str(found.get("etag") or ""), str(found.get("modified") or "")
    await ctx.store(Feeds).save(
        replace(known, name=name, etag=etag, modified=modified, trouble="", read_at=ctx.now)
    )
    wake_digest(ctx)
    if person:
        many = _n("I follow {name} now: {count} date in the next four months.",
                  "I follow {name} now: {count} dates in the next four months.", len(dates), name=name)  # fmt: skip
        await _tell(
            ctx, person, Card(many, close=_("They are shown apart, in the programme and in its week."))
        )


async def _troubled(ctx: Context, feed: Feed, trouble: str, person: int) -> None:
    """Who asked hears it; later the team, once. What was known of it stays."""
    why = WHY.get(trouble, WHY["unreachable"])
    if person:
        await ctx.store(Feeds).drop(feed.id)
        ctx.alarms.cancel(f"feed {feed.id}")
        await _tell(ctx, person, Card(_("I do not follow that calendar: {name}.", name=feed.name), (why,)))
        return
    await ctx.store(Feeds).save(replace(feed, trouble=trouble))
    if not feed.trouble:
        lead = _("I cannot read a calendar that I follow: {name}.", name=feed.name)
        choices = (Choice(_("follow it no more"), stop.to(feed=feed.id)), Choice(_("keep it"), None))
        for reader in await team_of(ctx):
            ctx.tell(reader, Reply(Card(lead, (why,)), choices, urgency=Urgency.INFORM))


async def _tell(ctx: Context, person: int, card: Card) -> None:
    ctx.tell(await ctx.store(People).get(person), Reply(card, urgency=Urgency.RING))


def _dates(ctx: Context, feed: Feed, listed: Json) -> list[Foreign]:
    dates = []
    for one in listed if isinstance(listed, list) else []:
        if not isinstance(one, dict) or (span := span_from(one.get("span"), ctx.house.zone)) is None:
            continue
        title = UserText.clean(str(one.get("title") or ""), LONGEST)
        place = UserText.clean(str(one.get("place") or ""), LONGEST)
        dates.append(Foreign(feed.id, str(one.get("uid")), span, title, place, bool(one.get("whole"))))
    return dates


@skill.job("event.unfollow", _("Follow a calendar no more"), access=COORDINATOR)
async def stop(ctx: Context, *, feed: int) -> Reply:
    """With all its dates."""
    known = await ctx.store(Feeds).get(feed)
    await ctx.store(Feeds).drop(feed)
    ctx.alarms.cancel(f"feed {feed}")
    return Reply(_("I follow it no more: {name}.", name=known.name))
