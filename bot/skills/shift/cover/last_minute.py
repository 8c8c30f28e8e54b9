"""Whether one may be asked at the last minute: « ok pour la dernière minute », and no more."""

from bot.core.card import Card, Reply
from bot.core.text import Names, _
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.words.wishes import LAST_MINUTE, NOT_LAST_MINUTE
from bot.store.rota.volunteers import Volunteers


@skill.command(
    "shift.last_minute",
    _("Say that you may be asked at the last minute."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "last-minute", "fr": "dernière-minute"},
    phrases=LAST_MINUTE,
    examples={"en": "I'm ok for last minute", "fr": "ok pour la dernière minute"},
    exact=True,
)
async def last_minute(ctx: Context) -> Reply:
    """Those are asked first, who holds least before the others."""
    await ctx.store(Volunteers).wish(ctx.person.id, last_minute=True)
    lead = _(
        "Noted: when somebody cannot come I may ask you first. You can always say no, nobody hears of it."
    )
    return Reply(Card(lead, close=_("To stop that: {stop}.", stop=Names("shift.not_last_minute"))))


@skill.command(
    "shift.not_last_minute",
    _("Say that you are not to be asked at the last minute any more."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "no-last-minute", "fr": "pas-de-dernière-minute"},
    phrases=NOT_LAST_MINUTE,
    examples={"en": "don't ask me at the last minute", "fr": "ne me demande plus à la dernière minute"},
    exact=True,
)
async def not_last_minute(ctx: Context) -> Reply:
    """They may still answer in the channel."""
    await ctx.store(Volunteers).wish(ctx.person.id, last_minute=False)
    return Reply(_("Noted: I ask you nothing at the last minute any more."))
