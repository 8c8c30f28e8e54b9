"""Ask to be reminded: `!remind`, « rappelle-moi demain 9h d'appeler la mairie », « rappelle à Paul vendredi … », « dans #general … »."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Final

from typing_extensions import override

from bot.core.call import Json
from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, UserText, Word, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg, Read
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.heard import Heard
from bot.kit.house.places import Places
from bot.kit.house.places import told as told_places
from bot.kit.kinds import Named, OneOf, TextKind
from bot.kit.times.dues import Due, told
from bot.skills.remind.agreeing import ask
from bot.skills.remind.declare import number_of, skill
from bot.skills.remind.keeping import called_off, set_alarm
from bot.store.community.people import Person, Role
from bot.store.telling.reminders import Reminder, Reminders
from bot.understanding.fold import plain
from bot.understanding.reminders import read_wish, told_alone

MOST_COMING: Final = 40
MOST_A_DAY: Final = 30
A_DAY: Final = timedelta(days=1)
DONE: Final = "done"
UNTIL: Final = OneOf((Named(DONE, _("until it is done"), ("fait", "ok", "✅", "fini", "until done")),))


class WhatKind(TextKind):
    """« D'appeler la mairie » is to call it."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[UserText]:
        return await super().read(ctx, told_alone(words), partial)


WHAT: Final = Arg(
    _("Remind of what?"),
    names={"en": "what", "fr": "quoi"},
    rest=True,
    kind=WhatKind(limit=500, declinable=True),
)
WHEN: Final = Arg(
    _("When? For example: tomorrow 9:00, in 10 minutes, every Monday 9:00"),
    names={"en": "when", "fr": "quand"},
)


def taken_apart(heard: Heard) -> Mapping[str, str] | None:
    """The words of each argument: the text keeps all of its own, and none of the time."""
    wish = read_wish(heard.text, heard.now, heard.language, asked=heard.asked)
    if wish is None:
        return None
    until = DONE if wish.until_done else ""
    words = {"what": wish.what, "when": wish.when, "whom": wish.whom, "where": wish.where, "until": until}
    return {name: said for name, said in words.items() if said}


async def allowed(
    ctx: Context, *, what: UserText, when: Due, where: Places | None, whom: Person | None, **_more: object
) -> None:
    """In a channel the concierges do; nobody has the same twice, nor more than can be kept in mind."""
    if where is not None and not ctx.may(Role.CONCIERGE):
        raise Refused(
            _("In a channel only {people} have people reminded.", people=Word("concierge", "the_many"))
        )
    if where is not None and where.everybody:
        raise Refused(
            _(
                "A reminder calls nobody by itself: to call everybody, announce it: {announce}.",
                announce=Names("announce.now"),
            )
        )
    store = ctx.store(Reminders)
    mine = [one for one in await store.coming(ctx.person.id) if one.author == ctx.person.id]
    target = None if where else (whom or ctx.person).id
    said = (plain(what), when.at, target, where.channels if where else ())
    if same := next(
        (one for one in mine if (plain(one.words), one.due, one.whom, one.channels) == said), None
    ):
        raise Refused(_("That is set already ({number}): {words}", number=number_of(same), words=same.words))
    if len(mine) >= MOST_COMING or await store.made(ctx.person.id, ctx.now - A_DAY) >= MOST_A_DAY:
        raise Refused(_("You have many reminders already. To see them: {list}.", list=Names("remind.list")))


@skill.command(
    "remind.set",
    _("Be reminded of something."),
    access=MEMBER,
    aside=True,
    names={"en": "remind", "fr": "rappeler"},
    ears=Ears(apart=taken_apart),
    rule=allowed,
    examples={
        "en": "remind me tomorrow at 9:00 to call the town hall",
        "fr": "rappelle-moi demain 9h d'appeler la mairie",
    },
)
async def remind(
    ctx: Context,
    *,
    what: Annotated[UserText, WHAT],
    when: Annotated[Due, WHEN],
    whom: Annotated[Person | None, Arg(_("Whom?"), names={"en": "whom", "fr": "qui"})] = None,
    where: Annotated[Places | None, Arg(_("In which channel?"), names={"en": "where", "fr": "où"})] = None,
    until: Annotated[
        str, Arg(_("Until it is done?"), names={"en": "until", "fr": "jusqu-à"}, kind=UNTIL)
    ] = "",
) -> Reply:
    """Somebody else is asked first whether they want it."""
    other = whom if whom and whom.id != ctx.person.id and where is None else None
    reminder = await ctx.store(Reminders).add(
        Reminder(
            0, 0, ctx.person.id, what, when.begins, ctx.now,
            whom=None if where else (other or ctx.person).id, channels=where.channels if where else (),
            rule=when.rule, due=when.at, until_done=until == DONE, state="asked" if other else "set",
        )
    )  # fmt: skip
    set_alarm(ctx, reminder)
    undo = withdraw.to(reminder=reminder)
    if other:
        await ask(ctx, reminder, other)
        number, name = number_of(reminder), other.name
        return Reply(
            _(
                "I ask {name} whether they want it, and remind them only if they do ({number}).",
                name=name,
                number=number,
            ),
            undo=undo,
        )
    return Reply(noted(reminder, when, where), undo=undo)


def noted(reminder: Reminder, when: Due, where: Places | None) -> Card:
    """What was understood, with its number."""
    number, words = number_of(reminder), reminder.words
    lead = (
        _(
            "Noted ({number}): {when}, I remind in {channels}: {words}",
            number=number,
            when=told(when),
            channels=told_places(where),
            words=words,
        )
        if where
        else _("Noted ({number}): I remind you {when}: {words}", number=number, when=told(when), words=words)
    )
    close = _("I say it again until somebody says that it is done.") if reminder.until_done else None
    return Card(lead, close=close)


@skill.job("remind.withdraw", _("Call a reminder off"), access=MEMBER, amended_by=("remind.rather",))
async def withdraw(ctx: Context, *, reminder: Reminder) -> Reply:
    """The undo of what was just wished."""
    await called_off(ctx, reminder)
    said: Text = _("{number} is called off: {words}", number=number_of(reminder), words=reminder.words)
    return Reply(said)
