"""Whoever planned an announcement goes: the coordinators say whether it stands; it is not said unasked in the name of nobody."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Final

from bot.core.call import Call
from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Text, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.people.departure import Departed
from bot.skills.announce.declare import change, number_of, skill, when_of
from bot.skills.announce.ledger import cancel
from bot.store.community.people import Role
from bot.store.telling.announcements import COMING, Announcement, Announcements

PERSON: Final = Arg(Text("person"), hidden=True)


@skill.listen(Departed)
def departed(fact: Departed) -> Sequence[Call]:
    """Out of the chat, or out of the house's memory."""
    return [orphaned.to(person=fact.person)]


@skill.job("announce.orphaned", _("Ask whether what somebody planned still stands"))
async def orphaned(ctx: Context, *, person: Annotated[int, PERSON]) -> None:
    """Each of theirs is asked about once; until somebody answers it waits for its time."""
    for one in await ctx.store(Announcements).coming():
        if one.author != person:
            continue
        asked = _(
            "Whoever planned this announcement has left ({number}, {when}). Shall it still be said? {words}",
            number=number_of(one), when=when_of(ctx, one), words=one.words,
        )  # fmt: skip
        yes = Choice(_("yes, it stands"), adopt.to(announcement=one), ("yes",))
        no = Choice(_("call it off"), cancel.to(announcement=one), ("no",))
        ctx.tell(Role.COORDINATOR, Reply(asked, (yes, no), urgency=Urgency.INFORM, until=one.due))


@skill.job("announce.adopt", _("Have said what somebody planned who left"), access=COORDINATOR)
async def adopt(ctx: Context, *, announcement: Announcement) -> Reply:
    """Whoever says so answers for it from now on."""
    if announcement.state not in COMING:
        raise Refused(_("That is over already."))
    kept = await change(ctx, replace(announcement, author=ctx.person.id))
    return Reply(_("{number} will be said, {when}.", number=number_of(kept), when=when_of(ctx, kept)))
