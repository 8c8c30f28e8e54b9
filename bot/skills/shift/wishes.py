"""How one likes to be on the rota: « ok pour la dernière minute », whether the members see one's name."""

from dataclasses import replace

from bot.core.card import Card, Reply
from bot.core.text import Names, Word, _
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.wish_phrases import LAST_MINUTE, NAME_HIDDEN, NAME_SHOWN, NOT_LAST_MINUTE
from bot.store.shift_volunteers import Volunteers


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
    await _wish(ctx, last_minute=True)
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
    await _wish(ctx, last_minute=False)
    return Reply(_("Noted: I ask you nothing at the last minute any more."))


@skill.command(
    "shift.my_name",
    _("Let the members see your name while you are on duty."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "name-on-duty", "fr": "nom-de-perm"},
    phrases=NAME_SHOWN,
    examples={"en": "show my name when I'm on duty", "fr": "montre mon nom quand je suis de perm"},
    exact=True,
)
async def shown(ctx: Context) -> Reply:
    """Their own yes."""
    await _wish(ctx, shown=True)
    return Reply(_("Noted: members see your name while you are on duty."))


@skill.command(
    "shift.no_name",
    _("Keep your name to the team while you are on duty."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "no-name-on-duty", "fr": "perm-sans-nom"},
    phrases=NAME_HIDDEN,
    examples={"en": "hide my name when I'm on duty", "fr": "cache mon nom quand je suis de perm"},
    exact=True,
)
async def hidden(ctx: Context) -> Reply:
    """Their own no."""
    await _wish(ctx, shown=False)
    return Reply(_("Noted: your name stays with {people}.", people=Word("concierge", "the_many")))


async def _wish(ctx: Context, *, shown: bool | None = None, last_minute: bool | None = None) -> None:
    volunteers = ctx.store(Volunteers)
    now = await volunteers.of(ctx.person.id)
    await volunteers.put(
        replace(
            now,
            shown=now.shown if shown is None else shown,
            last_minute=now.last_minute if last_minute is None else last_minute,
        )
    )
