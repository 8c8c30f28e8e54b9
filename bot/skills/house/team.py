"""The team: who holds which role; given by a coordinator, with the person's own yes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Listing, Names, Text, _, as_text
from bot.kit.access import COORDINATOR, MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.nouns import told_apart, with_account
from bot.kit.people.roles import ROLE, ROLE_NAMES
from bot.skills.house.declare import skill
from bot.skills.house.phrases import REMOVE, TEAM
from bot.store.community.people import People, Person, Role

SHOWN = (Role.COORDINATOR, Role.CONCIERGE, Role.TREASURER)
PERSON = Arg(_("Who?"), names={"en": "person", "fr": "personne"})
GIVEN = Arg(_("Which role?"), names={"en": "role", "fr": "rôle"}, kind=ROLE)


@skill.command(
    "house.team",
    _("See the team, or give somebody a role."),
    access=MEMBER,
    names={"en": "team", "fr": "équipe"},
    phrases=TEAM,
    examples={"en": "team Sam concierge", "fr": "équipe Sam concierge"},
    exact=True,
)
async def team(
    ctx: Context,
    *,
    person: Annotated[Person | None, PERSON] = None,
    role: Annotated[str, GIVEN] = "",
) -> Reply:
    """Without a person: who is in it. With one: they are asked whether they accept."""
    if person is None:
        return await _shown(ctx)
    if not ctx.may(Role.COORDINATOR):
        raise Refused(_("Only {word.coordinator:the_many} give roles."))
    return await _offered(ctx, person, Role(role)) if role else await _which(ctx, person)


async def _which(ctx: Context, person: Person) -> Reply:
    choices = tuple(
        Choice(as_text(ROLE.label(one.key)), team.ask(person=person, role=one.key)) for one in ROLE.options
    )
    question = _("Which role for {name}?", name=await told_apart(ctx, person))
    return Reply(question, choices=choices, call=team.ask(person=person), asks="role")


async def _offered(ctx: Context, person: Person, role: Role) -> Reply:
    """They are asked in private; nothing is given without their yes."""
    name = await told_apart(ctx, person)
    if role in person.roles:
        return Reply(_("{name} has that role already: {role}.", name=name, role=ROLE_NAMES[role]))
    asked = _(
        "{name} offers you a role here: {role}. Do you accept?", name=ctx.person.name, role=ROLE_NAMES[role]
    )
    yes = Choice(_("yes"), accept.to(role=role.value, by=ctx.person))
    no = Choice(_("no"), decline.to(role=role.value, by=ctx.person))
    ctx.tell(person, Reply(asked, choices=(yes, no), urgency=Urgency.RING))
    return Reply(_("I asked {name}; I will tell you what they answer.", name=name))


async def _shown(ctx: Context) -> Reply:
    people = ctx.store(People)
    lines: list[Text] = []
    for role in SHOWN:
        holders: Sequence[Person] = await people.with_role(role)
        if holders:
            names = Listing([person.name for person in holders])
            lines.append(_("{role}: {names}", role=ROLE_NAMES[role], names=names))
    if not lines:
        return Reply(_("Nobody holds a role yet."))
    private = not ctx.among_members
    close = (
        _("To give a role: {command}.", command=Names("house.team")) if ctx.may(Role.COORDINATOR) else None
    )
    return Reply(Card(_("The team:"), tuple(lines), close), private=private)


@skill.job("house.accept", _("Accept a role"))
async def accept(ctx: Context, *, role: Annotated[str, GIVEN], by: Person) -> Reply:
    """The person's own yes; whoever gave it may have lost the right meanwhile."""
    giver = await ctx.store(People).get(by.id)
    if Role.COORDINATOR not in giver.roles:
        raise Refused(_("{name} gives no roles any more.", name=giver.name))
    given = Role(role)
    await ctx.store(People).save(replace(ctx.person, roles=ctx.person.roles | {given}))
    ctx.tell(
        giver,
        Reply(
            _("{name} accepted: {role}.", name=ctx.person.name, role=ROLE_NAMES[given]),
        ),
    )
    return Reply(_("Thank you. Your role here from now on: {role}.", role=ROLE_NAMES[given]))


@skill.job("house.decline", _("Decline a role"))
async def decline(ctx: Context, *, role: Annotated[str, GIVEN], by: Person) -> Reply:
    """No is an answer, and no reason is asked."""
    ctx.tell(
        by,
        Reply(
            _("{name} would rather not: {role}.", name=ctx.person.name, role=ROLE_NAMES[Role(role)]),
        ),
    )
    return Reply(_("Very well, nothing was changed."))


def removing(person: Person, role: str = "") -> Text:
    """What would be taken away, before it is."""
    return _("Shall I take the role {role} from {name}?", role=ROLE.label(role), name=with_account(person))


async def can_go(ctx: Context, *, person: Person, role: str) -> None:
    """Who has the role; but the last coordinator stays, so that somebody can give it back."""
    taken = Role(role)
    if taken in person.placed - person.roles:
        raise Refused(
            _("{name} has that role where this house talks, and it is taken back there.", name=person.name)
        )
    if taken not in person.roles:
        raise Refused(_("{name} does not have that role: {role}.", name=person.name, role=ROLE_NAMES[taken]))
    if taken is Role.COORDINATOR and len(await ctx.store(People).with_role(Role.COORDINATOR)) == 1:
        raise Refused(
            _("{name} is the last {word.coordinator:one}: name another one first.", name=person.name)
        )


@skill.command(
    "house.leave_team",
    _("Take a role from somebody."),
    access=COORDINATOR,
    names={"en": "remove-role", "fr": "retirer-rôle"},
    phrases=REMOVE,
    preview=removing,
    rule=can_go,
    examples={"en": "remove Sam as concierge", "fr": "retire Sam comme concierge"},
    exact=True,
)
async def remove(ctx: Context, *, person: Annotated[Person, PERSON], role: Annotated[str, GIVEN]) -> Reply:
    """Take it, and tell whoever had it."""
    taken = Role(role)
    await ctx.store(People).save(replace(person, roles=person.roles - {taken}))
    if person.id != ctx.person.id:
        told = _("{name} took a role from you: {role}.", name=ctx.person.name, role=ROLE_NAMES[taken])
        ctx.tell(person, Reply(told, urgency=Urgency.RING))
    name = await told_apart(ctx, person)
    return Reply(_("Done. {name} no longer has that role: {role}.", name=name, role=ROLE_NAMES[taken]))
