"""What came of showing who is on duty: where it could not be done, the coordinators hear what to do."""

from typing import Annotated

from bot.core.address import Address
from bot.core.call import Json
from bot.core.card import Reply, Urgency
from bot.core.ports import Unmarked
from bot.core.text import Text, UserText, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.rota.duty import SHOWN
from bot.kit.skill import Skill
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose

skill = Skill("duty", Text("duty"))


@skill.job(SHOWN, _("Who is on duty is shown"))
async def shown(
    ctx: Context,
    *,
    channel: Annotated[UserText, Arg(Text("channel"))],
    result: Annotated[Json, Arg(Text("result"), kind=JsonKind())] = None,
) -> None:
    """Nothing is said of what went well."""
    place = await ctx.store(Channels).at(Address.parse(channel))
    if place is None or result is None:
        return
    trouble = Unmarked(str(result))
    why = _why(trouble, place.name) if place.purpose is Purpose.DUTY else _why_not_there(trouble, place.name)
    ctx.tell(Role.COORDINATOR, Reply(why, urgency=Urgency.INFORM))


def _why_not_there(trouble: Unmarked, place: UserText) -> Text:
    """Of a topic."""
    if trouble is Unmarked.GONE:
        return _(
            "I cannot show who is on duty in the topic of {place}: there are no topics there.", place=place
        )
    return _(
        "I cannot show who is on duty in the topic of {place}: I need the right to change it.", place=place
    )


def _why(trouble: Unmarked, place: UserText) -> Text:
    match trouble:
        case Unmarked.GONE:
            return _("I cannot show who is on duty: there is no {place} any more.", place=place)
        case Unmarked.RIGHT:
            return _(
                "I cannot show who is on duty by {place}: I need the right Manage Roles for that.",
                place=place,
            )
        case Unmarked.ABOVE:
            return _(
                "I cannot show who is on duty by {place}: that role stands above mine. Whoever runs the server can move mine above it.",
                place=place,
            )
