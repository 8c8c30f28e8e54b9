"""What is not for a crowd: no roof tonight, violence, the end of one's strength. In private alone, and nobody hears of it without a choice."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Names, Text, UserText, _, as_text
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.people.reach import reach
from bot.rules.trusted import is_trusted
from bot.skills.helper.declare import skill
from bot.store.community.people import People, Person, Role
from bot.understanding.sensitive import sensitive
from bot.understanding.sensitive.numbers import numbers

MOST_NAMED = 4


def hears(text: str) -> bool:
    """Whether these words are about such a thing."""
    return sensitive(text) is not None


@skill.command(
    "helper.care",
    _("Hear whom you can turn to in a hard moment."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    private=True,
    examples={"en": "I have nowhere to sleep tonight", "fr": "j'ai plus de logement ce soir"},
    ears=Ears(hears=hears, rather_than=("help.show", "helper.ask")),
)
async def care(ctx: Context) -> Reply:
    """The words themselves go nowhere."""
    return await in_need(ctx)


async def in_need(ctx: Context) -> Reply:
    """Humans by their names, nobody at all, and the numbers that answer day and night. A channel shows nothing of it."""
    named = await _trusted(ctx)
    choices = [Choice(as_text(one.name), confide.to(person=one)) for one in named]
    if not named:
        choices.append(Choice(_("{word.coordinator:the_many}"), confide_team.to()))
    lead = _("I tell nobody about this without your agreement, and I keep none of your words.")
    close = _("I can let one of them know that you would like to talk, and nothing more. You choose:")
    nobody = Choice(_("nobody"), alone.to(), words=("no",))
    return Reply(
        Card(lead, close=close, notes=_numbers(ctx)), (*choices, nobody), private=True, pointed=False
    )


def _numbers(ctx: Context) -> tuple[Text, ...]:
    """The house's own, else those of its country."""
    own = ctx.house.policy.emergency or numbers(ctx.house.zone.key, ctx.asker.language)
    human = _("Somebody of the house, whatever it is about: {human}.", human=Names("help.human"))
    return (*(as_text(UserText(one)) for one in own), human)


async def _trusted(ctx: Context) -> Sequence[Person]:
    people = await ctx.store(People).flagged()
    known = [one for one in people if is_trusted(one.flags) and one.identities and one.id != ctx.person.id]
    return known[:MOST_NAMED]


@skill.job("helper.confide", _("Let somebody know that one would like to talk"))
async def confide(ctx: Context, *, person: Person) -> Reply:
    """They hear who, and how to reach them; not what about."""
    if not is_trusted(person.flags):
        raise Refused(_("That is settled otherwise by now."))
    _let_know(ctx, person)
    lead = _("I let {name} know that you would like to talk, and nobody else.", name=person.name)
    return _told(ctx, lead, close=_waiting())


@skill.job("helper.confide_team", _("Let the coordinators know that one would like to talk"))
async def confide_team(ctx: Context) -> Reply:
    """Where the house names nobody for this."""
    for person in await ctx.store(People).with_role(Role.COORDINATOR):
        if person.id != ctx.person.id:
            _let_know(ctx, person)
    lead = _("I let {word.coordinator:the_many} know that you would like to talk.")
    return _told(ctx, lead, close=_waiting())


@skill.job("helper.alone", _("Let nobody know that one would like to talk"))
async def alone(ctx: Context) -> Reply:
    """Not a word more than they want; what is there stays within reach."""
    return _told(
        ctx, _("Very well: nobody hears of it. Whenever you like, tell me so again, and choose then.")
    )


def _let_know(ctx: Context, person: Person) -> None:
    lead = _(
        "{name} would like to talk with you about something personal, and chose you for it.",
        name=ctx.person.name,
    )
    close = _("I know nothing more, and nothing of it is written down. Please keep it to yourself.")
    ctx.tell(person, Reply(Card(lead, (reach(ctx.person, person),), close), urgency=Urgency.RING))


def _waiting() -> Text:
    """Nobody is promised to be awake."""
    return _("They may not read it at once. If no word comes, tell me so again, and choose somebody else.")


def _told(ctx: Context, lead: Text, close: Text | None = None) -> Reply:
    return replace(Reply(Card(lead, close=close, notes=_numbers(ctx))), private=True, pointed=False)
