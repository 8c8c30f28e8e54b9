"""After the bot was away: one report to the coordinators of what was announced late and what was not, and what is to become of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.moments import Moment
from bot.core.text import Names, Text, Value, _, _n
from bot.kit.context import Context
from bot.skills.announce.declare import number_of, skill
from bot.store.alarms import Late
from bot.store.community.people import Role
from bot.store.telling.announcements import Announcement, Announcements, Outcome, Saying

REPORT: Final = "announce.report"
ANYWAY: Final = "announce.anyway"
LEAVE: Final = "announce.leave"
SOON: Final = timedelta(minutes=1)
"""So that all that went wrong is one report."""
ANSWERED_FOR: Final = timedelta(days=2)
MOST_TOLD: Final = 10
"""Lines of it that somebody reads on a phone; what waits for a decision stands first."""
OPEN: Final = frozenset({"missed", "asked"})


def expect_report(ctx: Context) -> None:
    """Something went otherwise than planned."""
    ctx.alarms.at(ctx.now + SOON, Call(REPORT), key=REPORT, late=Late.always())


@skill.job(REPORT, _("Tell what was not announced as planned"), tells_late=True)
async def report(ctx: Context) -> None:
    """Everything that no coordinator knows of yet, in one message."""
    store = ctx.store(Announcements)
    untold = await store.untold()
    if not untold:
        return
    known = {one.announcement: await store.get(one.announcement) for one in untold}
    for one in untold:
        await store.note(replace(one, told=True))
    first = sorted(untold, key=lambda one: one.outcome not in OPEN)[:MOST_TOLD]
    items = [line_of(ctx, one, known[one.announcement]) for one in first]
    if more := len(untold) - len(first):
        items.append(_("and {count} more: {list}", count=more, list=Names("announce.list")))
    card = Card(_("Not everything was announced as planned."), tuple(items), _counts(untold))
    ctx.tell(
        Role.COORDINATOR, Reply(card, _choices(untold), urgency=Urgency.INFORM, until=ctx.now + ANSWERED_FOR)
    )


def line_of(ctx: Context, one: Saying, announcement: Announcement) -> Text:
    """What became of it at that time."""
    values: dict[str, Value] = {
        "number": number_of(announcement),
        "when": Moment(one.due.astimezone(ctx.house.zone)),
        "at": Moment(one.at.astimezone(ctx.house.zone)),
        "words": announcement.words,
    }
    return _worded(one.outcome, values)


def _worded(outcome: Outcome, values: Mapping[str, Value]) -> Text:
    match outcome:
        case "late":
            return _("{number}, due {when}, was said late, at {at:time}: {words}", **values)
        case "missed":
            return _("{number}, due {when}, was not said, for it was too late: {words}", **values)
        case "asked":
            return _("{number}, due {when}, was not said, for that is yours to decide: {words}", **values)
        case "nowhere":
            return _(
                "{number}, due {when}, was not said everywhere, for a channel of it is gone: {words}",
                **values,
            )
        case "left":
            return _("{number}, due {when}, was left unsaid: {words}", **values)
        case _:
            return _("{number}, due {when}, was said: {words}", **values)


def _counts(untold: Sequence[Saying]) -> Text:
    late = sum(one.outcome == "late" for one in untold)
    unsaid = len(untold) - late
    return _(
        "{unsaid}; {late}.",
        unsaid=_n("{count} not sent", "{count} not sent", unsaid),
        late=_n("{count} sent late", "{count} sent late", late),
    )


def _choices(untold: Sequence[Saying]) -> tuple[Choice, ...]:
    which: Json = [[one.announcement, one.due.isoformat()] for one in untold if one.outcome in OPEN]
    if not which:
        return ()
    return (
        Choice(
            _("send anyway"),
            Call(ANYWAY, {"which": which}),
            words=("yes", "send now", "send", "envoie", "envoyer"),
        ),
        Choice(_("leave it"), Call(LEAVE, {"which": which}), words=("no", "drop", "laisse", "laisser")),
    )
