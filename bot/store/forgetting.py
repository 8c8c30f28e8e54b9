"""Forgetting somebody: what is blanked, what is loosened, what goes with their row."""

from sqlalchemy import bindparam, delete, func, literal, select, update

from bot.store import tables
from bot.store.questions import DIRECT
from bot.store.work import of_house, this

_p, _i, _b, _l, _q = tables.people, tables.identities, tables.bookings, tables.letters, tables.questions
_s, _h, _d, _n = tables.series, tables.holds, tables.signs, tables.handovers
_BLANK_BOOKINGS = update(_b).where(of_house(_b), _b.c.person == bindparam("the_id")).values(purpose="")
_BLANK_SERIES = update(_s).where(of_house(_s), _s.c.person == bindparam("the_id")).values(purpose="")
_BLANK_SIGNS = update(_d).where(of_house(_d), _d.c.person == bindparam("the_id")).values(words="")
_DROP_HANDOVERS = delete(_n).where(of_house(_n), _n.c.person == bindparam("the_id"))
_BLANK_LETTERS = (
    update(_l)
    .where(of_house(_l), _l.c.to_person == bindparam("the_id"), _l.c.state != tables.WAITING)
    .values(body="", identity=None)
)
_ADDRESS_LETTERS = (
    update(_l)
    .where(
        of_house(_l),
        _l.c.to_person == bindparam("the_id"),
        _l.c.state == tables.WAITING,
        _l.c.identity.is_(None),
    )
    .values(
        identity=select(func.min(_i.c.address)).where(_i.c.person == bindparam("the_id")).scalar_subquery()
    )
)
_direct_chats = select(literal(DIRECT) + _i.c.address).where(_i.c.person == bindparam("the_id"))
_DROP_QUESTIONS = delete(_q).where(_q.c.person.is_(None), _q.c.channel.in_(_direct_chats))
"""What was asked of an account before it was known of which house it spoke, in whichever house's name."""
_offered = (of_house(_b), _b.c.person == bindparam("the_id"), _b.c.state.in_(("offered", "asked")))
_FREE_OFFERED = delete(_h).where(_h.c.booking.in_(select(_b.c.id).where(*_offered)))
_END_OFFERED = update(_b).where(*_offered).values(state="cancelled", version=_b.c.version + 1)
"""What was only held for them, as they waited or awaited a yes, is held no longer."""
_e, _o = tables.events, tables.occasions
_theirs = (of_house(_e), _e.c.person == bindparam("the_id"))
_BLANK_STORIES = update(_o).where(_o.c.event.in_(select(_e.c.id).where(*_theirs))).values(story="")
_END_PROPOSED = (
    update(_e)
    .where(*_theirs, _e.c.state == "proposed")
    .values(title="", about="", state="lapsed", version=_e.c.version + 1)
)
"""What the house said yes to stays in its programme, as nobody's; what was only proposed goes, words and all."""
_w = tables.arrivals
_accounts = select(_i.c.address).where(_i.c.person == bindparam("the_id"))
_DROP_ARRIVALS = delete(_w).where(of_house(_w), _w.c.account.in_(_accounts))
_r = tables.reminders
_DROP_WISHED = delete(_r).where(of_house(_r), _r.c.author == bindparam("the_id"), _r.c.whom.is_not(None))
"""What they wanted somebody else to be reminded of; what they wished for a channel is the house's."""
_GONE = delete(_p).where(this(_p))

FORGET = (
    _BLANK_BOOKINGS, _BLANK_SERIES, _BLANK_SIGNS, _DROP_HANDOVERS, _BLANK_LETTERS, _ADDRESS_LETTERS, _DROP_QUESTIONS, _FREE_OFFERED,
    _END_OFFERED, _BLANK_STORIES, _END_PROPOSED, _DROP_ARRIVALS, _DROP_WISHED, _GONE,
)  # fmt: skip
"""In this order, for `the_id` of `the_house`; accounts, questions, alarms and undos go with the person's row."""
