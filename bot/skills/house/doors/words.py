"""How the doors are told: one line for whoever asks, without anybody's name."""

from datetime import datetime

from bot.core.moments import Moment
from bot.core.text import Text, UserText, _
from bot.rules.doors import Doors, Plan, State
from bot.store.rota.signs import Sign


def told(state: State, plan: Plan, now: datetime) -> Text:
    """Open, closed or unknown, and until when."""
    match state.doors:
        case Doors.OPEN:
            return _open(state)
        case Doors.CLOSED:
            return _closed(state)
        case Doors.UNKNOWN:
            return _unknown(plan, now)


def _open(state: State) -> Text:
    since = Moment(state.since) if state.since else None
    if state.overdue and since and state.until:
        return _(
            "The last I heard, at {since:time}: open, until {until:time}. Nobody has told me more since.",
            since=since, until=Moment(state.until),
        )  # fmt: skip
    if state.until:
        return _("We are open, until {until:time}.", until=Moment(state.until))
    return _("We are open.") if since is None else _("We are open, since {since:time}.", since=since)


def _closed(state: State) -> Text:
    if state.until is None:
        return _("We are closed.")
    return _("We are closed. We open {when}.", when=Moment(state.until))


def _unknown(plan: Plan, now: datetime) -> Text:
    """What the hours say is said as such: it is no news of anybody."""
    planned, opens = plan.now(now), plan.next_after(now)
    if planned:
        return _(
            "I do not know, nobody has told me yet. By the hours it should be open until {until:time}.",
            until=Moment(planned.end),
        )
    if opens:
        return _(
            "I do not know, nobody has told me. By the hours it is closed now, and opens {when}.",
            when=Moment(opens.start),
        )
    return _("I do not know, nobody has told me.")


def words_of(sign: Sign | None, state: State) -> UserText | None:
    """What was said with it, as long as it holds."""
    holds = sign is not None and state.doors is not Doors.UNKNOWN and state.since == sign.at
    return sign.words if sign and holds and sign.words else None
