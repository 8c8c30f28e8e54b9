"""To be forgotten: `!erase-me`, « effacer mes données »; asked once, done at once, and what stays is said, and why."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Gone
from bot.core.text import Listing, Names, Text, UserText, Value, _, _n
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.people.departure import FORGET as BY_NETWORK
from bot.kit.people.departure import NO_TRACE, Departed
from bot.skills.me.declare import skill
from bot.skills.me.recurring import together
from bot.skills.me.words.leaving import FORGET
from bot.store.alarms import Late
from bot.store.community.people import People, Person, Role
from bot.store.house.houses import Houses
from bot.store.letters.mentions import Mentions

LAST_WORDS = timedelta(minutes=1)
"""So long what is still to be said of it may take; then nothing is left."""


@skill.command(
    "me.forget",
    _("Have all erased that I know of you."),
    access=VISITOR,
    confirm=Confirm.NEVER,  # it asks by itself
    private=True,
    exact=True,
    names={"en": "erase-me", "fr": "effacer-mes-données"},
    phrases=FORGET,
    examples={"en": "erase my data", "fr": "efface mes données"},
)
async def forget(ctx: Context) -> Reply:
    """What goes, what stays and why; nothing is done before a choice that says so in full words."""
    selves = await everywhere(ctx)
    named = await _named(ctx, selves)
    choices = [Choice(_("erase everything"), erase_all.to())]
    if named:
        label = _n(
            "erase everything, and take back my one message in the channels that names you",
            "erase everything, and take back my {count} messages in the channels that name you",
            len(named),
        )
        choices.append(Choice(label, erase_and_take_back.to()))
    choices.append(Choice(_("keep everything"), None, ("no", "non", "annule", "annuler", "cancel")))
    card = Card(_("Shall I erase all that I know of you?"), await _what(ctx, selves), _once())
    return Reply(card, choices=tuple(choices))


async def _what(ctx: Context, selves: Sequence[Person]) -> tuple[Text, ...]:
    lines = [
        _(
            "Goes: your name, your accounts, your language, your roles, your pauses; what you offer and asked help for, what you came for, your sign-ups, your reminders, what you wait for; what I was asking you."
        )
    ]
    mine = together(await ctx.skills.belongings(ctx)) if ctx.skills else []
    if mine:
        lines.append(_("Is cancelled: {things}.", things=Listing([one.number for one in mine[:10]])))
    lines.append(_stays())
    lines.append(
        _(
            "Is not mine to erase: what people wrote in the chat, and backups, which {keeper} deletes in time.",
            keeper=_keeper(ctx),
        )
    )
    if len(selves) > 1:
        houses = [(await Houses(ctx.work).get(one.house)).name for one in selves]
        lines.append(_("In all your houses: {houses}.", houses=Listing(houses)))
    if ctx.may(Role.COORDINATOR) and len(await ctx.store(People).with_role(Role.COORDINATOR)) == 1:
        lines.append(
            _(
                "You are the last {word.coordinator:one} here: name another one first, or nobody can. {team}",
                team=Names("house.team"),
            )
        )
    return tuple(lines)


def _stays() -> Text:
    return _(
        "Stays, without you: which {word.room:one} was taken when and how long shifts were held, for the house's count; and what was announced or put on the programme for all."
    )


def _once() -> Text:
    return _(
        "This cannot be undone. A copy of all that I know of you first: {export}.", export=Names("me.export")
    )


def _keeper(ctx: Context) -> Value:
    return UserText(ctx.house.operator or ctx.house.name)


async def everywhere(ctx: Context) -> list[Person]:
    """Who they are in each house that knows one of their accounts, this house first."""
    people = ctx.store(People)
    found = [one for account in ctx.person.identities for one in await people.everywhere(account)]
    return sorted({one.id: one for one in found}.values(), key=lambda one: one.house != ctx.house.id)


async def _named(ctx: Context, selves: Sequence[Person]) -> list[int]:
    return [letter.id for one in selves for letter in await Mentions(ctx.work, one.house).of(one.id)]


@skill.job("me.erase_all", _("Erase somebody"))
async def erase_all(ctx: Context) -> Reply:
    """In every house; first those who have to do with what was theirs are told, a minute later nothing is left."""
    return await _erased(ctx, await everywhere(ctx))


@skill.job("me.erase_and_take_back", _("Erase somebody, and what was said of them"))
async def erase_and_take_back(ctx: Context) -> Reply:
    """The same; and our messages that name them are taken back from the channels."""
    selves = await everywhere(ctx)
    for one in selves:
        for letter in await Mentions(ctx.work, one.house).of(one.id):
            ctx.take_back(letter)
    return await _erased(ctx, selves)


async def _erased(ctx: Context, selves: Sequence[Person]) -> Reply:
    for one in selves:
        key = f"going {one.id}"
        ctx.alarms.at(ctx.now, going.to(person=one.id), key=key, late=Late.always(), house=one.house)
    again = _("If you write to me again, I meet you anew.")
    return Reply(Card(_("Done: within a minute nothing here knows of you any more."), (_stays(),), again))


@skill.job("me.going", _("Somebody goes"))
async def going(ctx: Context, *, person: int) -> None:
    """What was theirs is seen to while it is known; then they are erased."""
    go(ctx, person)


def go(ctx: Context, person: int) -> None:
    """Somebody of this house."""
    ctx.fact(Departed(ctx.house.id, person, forgotten=True))
    due = ctx.now + LAST_WORDS
    ctx.alarms.at(due, erase.to(person=person), key=f"erase {person}", late=Late.always())


@skill.job("me.erase", _("Erase somebody now"))
async def erase(ctx: Context, *, person: int) -> None:
    """Nothing where they are gone already."""
    people = ctx.store(People)
    try:
        found = await people.get(person)
    except Gone:
        return
    await people.erase(found.id)
    for account in found.identities:
        if not await people.everywhere(account):
            ctx.errand(BY_NETWORK, {"account": str(account)}, key=f"{BY_NETWORK} {account}")
    ctx.errand(NO_TRACE, {}, key=NO_TRACE)
