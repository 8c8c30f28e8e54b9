"""The charter: `!charter`, « j'accepte la charte »; accepted with its version, asked about again once it changed."""

from datetime import datetime, time, timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Moment
from bot.core.text import Names, Text, _, as_text
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import Named, OneOf
from bot.skills.welcome.declare import skill, welcome_of
from bot.skills.welcome.words.coming import CHARTER
from bot.store.alarms import Late
from bot.store.community.hospitality import read_in
from bot.store.community.newcomers import Acceptance, Acceptances
from bot.store.community.people import People
from bot.store.shelf import Shelf

ACCEPT = OneOf((Named("accept", _("I accept"), ("accept", "accepte", "agree", "accepted", "accepté")),))
ASKED_FOR = timedelta(days=7)
DAILY = time(10)
TOLD, LAST = "charter", "told"


@skill.command(
    "welcome.charter",
    _("Read the charter, and accept it."),
    access=VISITOR,
    aside=True,
    names={"en": "charter", "fr": "charte"},
    phrases=CHARTER,
    examples={"en": "show me the charter", "fr": "montre-moi la charte"},
)
async def charter(
    ctx: Context,
    *,
    accept: Annotated[
        str, Arg(_("Do you accept it?"), names={"en": "accept", "fr": "accepter"}, kind=ACCEPT)
    ] = "",
) -> Reply:
    """The text with its version; who says that they accept it has read it, or may."""
    welcome = welcome_of(ctx)
    if not welcome.charter:
        raise Refused(_("This house gave me no charter."))
    if accept:
        return await agree(ctx, version=welcome.version)
    last = await ctx.store(Acceptances).last(ctx.person.id)
    lead = _("The charter, version {version}:", version=welcome.version)
    lines = tuple(as_text(line) for line in read_in(welcome.charter, ctx.asker.language))
    if last and last.version >= welcome.version:
        return Reply(Card(lead, lines, _accepted(last)))
    before = (_("You accepted version {version}; it changed since.", version=last.version),) if last else ()
    choices = (
        Choice(
            _("I accept"),
            accepts.to(version=welcome.version),
            words=("j'accepte", "accepte", "accept", "yes"),
        ),
        Choice(_("not now"), None, words=("no",)),
    )
    close = _("Do you accept it?")
    return Reply(Card(lead, lines, close, before), choices, believed=False, until=ctx.now + ASKED_FOR)


def _accepted(last: Acceptance) -> Text:
    return _("You accepted it, version {version}, {when:day}.", version=last.version, when=Moment(last.at))


@skill.job("welcome.accept", _("Accept the charter"))
async def accepts(ctx: Context, *, version: int) -> Reply:
    """The version that was shown, and no other."""
    return await agree(ctx, version=version)


async def agree(ctx: Context, *, version: int) -> Reply:
    """Noted once; a version that is not the present one is not accepted."""
    if version != welcome_of(ctx).version:
        raise Refused(
            _("It changed meanwhile: {charter} shows it as it is now.", charter=Names("welcome.charter"))
        )
    acceptances = ctx.store(Acceptances)
    last = await acceptances.last(ctx.person.id)
    if last and last.version == version:
        return Reply(_accepted(last))
    await acceptances.add(Acceptance(ctx.person.id, version, ctx.now))
    await _remember(ctx, version)
    _look_tomorrow(ctx)
    return Reply(_("Noted: you accepted the charter, version {version}. Thank you.", version=version))


async def _remember(ctx: Context, version: int) -> None:
    await Shelf(ctx.work, ctx.house.id, skill.name).put(TOLD, LAST, {"version": version})


def _look_tomorrow(ctx: Context) -> None:
    at = datetime.combine(ctx.now.date() + timedelta(days=1), DAILY, ctx.house.zone)
    ctx.alarms.at(at, look.to(), key="charter", late=Late.always())


@skill.job("welcome.look_at_charter", _("See whether the charter changed"))
async def look(ctx: Context) -> None:
    """Every day, as long as there is one that somebody accepted: the house's file may have changed it."""
    if welcome_of(ctx).charter:
        await changed(ctx)
        _look_tomorrow(ctx)


async def changed(ctx: Context) -> None:
    """Whoever accepted another version is asked once, among other news; nothing is closed to them by this."""
    version = welcome_of(ctx).version
    kept = await Shelf(ctx.work, ctx.house.id, skill.name).get(TOLD, LAST)
    if kept is None or kept.body["version"] == version:
        return
    await _remember(ctx, version)
    said = _("The charter changed, it is version {version} now. To read and accept it: {charter}.", version=version, charter=Names("welcome.charter"))  # fmt: skip
    for person in await ctx.store(Acceptances).of_older(version):
        ctx.tell(await ctx.store(People).get(person), Reply(said, urgency=Urgency.LATER))
