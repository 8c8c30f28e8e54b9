"""« Finalement je peux »: who could not come can, and nobody is looked for any more."""

from datetime import timedelta

from bot.core.call import Call
from bot.core.errors import Refused
from bot.core.text import _
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.rota.stints import Stint
from bot.skills.shift.cover.subject import shift_of
from bot.skills.shift.declare import skill
from bot.skills.shift.holding.drop import undrop
from bot.skills.shift.words.hearing import COMING_AFTER_ALL
from bot.skills.shift.words.keeping import AFTER_ALL
from bot.store.helping.rallies import Rallies
from bot.store.undos import Undos

A_DAY = timedelta(days=1)


@skill.command(
    "shift.after_all",
    _("Say that you can come after all, while somebody is looked for in your place."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    phrases=AFTER_ALL,
    ears=COMING_AFTER_ALL,
    examples={"en": "I can make it after all", "fr": "finalement je peux"},
    exact=True,
)
async def after_all(ctx: Context) -> Call:
    """What they gave up last, as far as nobody took it."""
    undos = ctx.store(Undos)
    given_up = await undos.latest(ctx.person.id, ctx.now - A_DAY)
    if given_up and given_up.call.name == undrop.id:
        await undos.spent(given_up.id)
        return given_up.call  # perhaps it was a part of it
    sought = [one for one in await ctx.store(Rallies).of(ctx.person.id, skill.name) if one.state == "open"]
    if not sought:
        raise Refused(_("I am looking for nobody in your place."))
    shift = await shift_of(ctx, sought[-1])
    return undrop.to(shift=Stint(shift, shift.span))
