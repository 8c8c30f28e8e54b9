"""The charter, where a house wants it accepted before members do anything that others rely on."""

from bot.core.call import Call
from bot.core.card import Choice
from bot.core.errors import Refused
from bot.core.text import Names, _
from bot.kit.access import Access
from bot.kit.context import Context
from bot.store.community.hospitality import hospitality
from bot.store.community.newcomers import Acceptances
from bot.store.community.people import Role

CHARTER = "welcome.charter"


async def charter_first(ctx: Context, access: Access) -> None:
    """Raises Refused for what members may, until they accepted the charter as it is now; only where the house says so."""
    welcome = hospitality(ctx.house.policy)
    if (
        not (welcome.required and welcome.charter)
        or Role.MEMBER not in access.roles
        or ctx.asker.person is None
    ):
        return
    last = await ctx.store(Acceptances).last(ctx.asker.person.id)
    if last is None or last.version < welcome.version:
        way = Choice(_("read the charter"), Call(CHARTER))
        raise Refused(_("Here the charter comes first: {charter}.", charter=Names(CHARTER)), ways_out=(way,))
