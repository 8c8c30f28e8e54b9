"""To be left alone: quiet hours and days of one's own, a pause of all requests or of one kind, and the word that ends it."""

from datetime import datetime
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Names, Text, UserText, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.people.peace import house_quiet, wake_digest
from bot.kit.people.peaces import told
from bot.kit.times.untils import Until, UntilKind
from bot.kit.times.untils import told as told_until
from bot.rules.quiet import quiet_with
from bot.skills.me.declare import skill
from bot.skills.me.misheard import tells_a_while, tells_quiet_hours, until_when
from bot.skills.me.words.peace import ANY_TIME, PAUSE, QUIET, RESUME
from bot.store.community.peace import EVERYTHING, Pause, Peace, Quietness
from bot.understanding.peace_in_words import Said

MOST_TOPICS = 20


@skill.command(
    "me.quiet",
    _("Say when you want no message from me."),
    access=VISITOR,
    private=True,
    names={"en": "quiet-hours", "fr": "heures-calmes"},
    phrases=QUIET,
    ears=Ears(unless=tells_a_while),
    examples={
        "en": "no message before 9:00 or after 20:00",
        "fr": "pas de message avant 9h ni après 20h",
    },
)
async def quiet(
    ctx: Context,
    *,
    hours: Annotated[
        Said | None,
        Arg(_("When do you want no message?"), names={"en": "hours", "fr": "heures"}, rest=True),
    ] = None,
) -> Reply:
    """Hours and days are said apart: one does not forget the other."""
    store = ctx.store(Quietness)
    known = await store.of(ctx.person.id)
    if hours is None:
        return Reply(_shown(known))
    now = Peace() if hours.any_time else Peace(hours.hours or known.hours, known.days | hours.days)
    house = house_quiet(ctx.house)
    if now != Peace() and quiet_with(house, now) == house:
        raise Refused(
            _(
                "That would leave no hour of the week. To be asked nothing for a while: {pause}.",
                pause=Names("me.pause"),
            )
        )
    await store.say(ctx.person.id, now)
    wake_digest(ctx, ctx.now)  # what waited for other hours may wait for none now
    return Reply(_shown(now))


def _shown(peace: Peace) -> Card:
    said = told(peace)
    if said is None:
        how = _("To say when you want none: {quiet}, for example: not after 20:00.", quiet=Names("me.quiet"))
        return Card(_("I may write to you at any decent hour."), close=how)
    stays = _("What you ask me I answer at once, and what you lose I tell you at once.")
    how = _("To be reached at any decent hour again: {any_time}.", any_time=Names("me.any_time"))
    return Card(_("I do not disturb you then: {said}.", said=said), close=stays, notes=(how,))


@skill.command(
    "me.any_time",
    _("Have no quiet hours of your own any more."),
    access=VISITOR,
    private=True,
    names={"en": "any-time", "fr": "à-toute-heure"},
    phrases=ANY_TIME,
    examples={"en": "write to me any time", "fr": "écris-moi à toute heure"},
)
async def any_time(ctx: Context) -> Reply:
    """Only the house's own quiet hours are left."""
    await ctx.store(Quietness).say(ctx.person.id, Peace())
    wake_digest(ctx, ctx.now)
    return Reply(_shown(Peace()))


@skill.command(
    "me.pause",
    _("Be asked nothing and reminded of nothing for a while."),
    access=VISITOR,
    confirm=Confirm.WHEN_UNSURE,
    private=True,
    names={"en": "pause", "fr": "pause"},
    phrases=PAUSE,
    ears=Ears(unless=tells_quiet_hours, rewords=until_when),
    examples={"en": "pause until Monday", "fr": "pause jusqu'à lundi"},
)
async def pause(
    ctx: Context,
    *,
    until: Annotated[
        Until | None,
        Arg(
            _("Until when?"),
            names={"en": "until", "fr": "jusqu-à"},
            also=("jusqu'à",),
            kind=UntilKind(back=True),
        ),
    ] = None,
    topic: Annotated[
        UserText,
        Arg(_("About what?"), names={"en": "topic", "fr": "sujet"}, also=("about", "pour"), rest=True),
    ] = NO_WORDS,
) -> Reply:
    """From now on; until then, or until they say so."""
    store = ctx.store(Quietness)
    mine = [one for one in await store.pauses(ctx.now) if one.person == ctx.person.id]
    if len(mine) >= MOST_TOPICS:
        raise Refused(
            _("You have many pauses already. To end them all: {resume}.", resume=Names("me.resume"))
        )
    about = UserText.clean(topic, 40)
    await store.pause(Pause(ctx.person.id, about or EVERYTHING, until.at if until else None))
    if not about and until:
        wake_digest(ctx, until.at)
    return Reply(Card(_paused(about, until.at if until else None), close=_back()), undo=resume.to())


def _paused(about: str, until: datetime | None) -> Text:
    if about:
        end = told_until(until) if until else _("until you say so")
        return _("I ask you nothing about {topic} {until}.", topic=UserText(about), until=end)
    end = told_until(until) if until else _("until you say so")
    return _("I ask you nothing and remind you of nothing {until}.", until=end)


def _back() -> Text:
    return _("To be asked again: {resume}.", resume=Names("me.resume"))


@skill.command(
    "me.resume",
    _("End your pause: be asked and reminded again."),
    access=VISITOR,
    private=True,
    names={"en": "resume", "fr": "reprendre"},
    phrases=RESUME,
    examples={"en": "I'm back", "fr": "fin de la pause"},
)
async def resume(ctx: Context) -> Reply:
    """All pauses end; what waited comes in one message."""
    if not await ctx.store(Quietness).lift(ctx.person.id):
        raise Refused(_("You have no pause. To make one: {pause}.", pause=Names("me.pause")))
    wake_digest(ctx, ctx.now)
    return Reply(_("Welcome back: I ask you and remind you again."))


async def peace_lines(ctx: Context) -> list[Text]:
    """What « moi » shows of it: nothing where nothing was said."""
    store = ctx.store(Quietness)
    said = told(await store.of(ctx.person.id))
    mine = [one for one in await store.pauses(ctx.now) if one.person == ctx.person.id]
    lines = [_("No message from me: {said}", said=said)] if said else []
    return [*lines, *(_paused(one.topic, one.until) for one in mine)]
