"""Add and change rooms, by who coordinates the house."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.short_words import has_meaning
from bot.core.text import NO_WORDS, Text, UserText, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import JsonKind, TextKind
from bot.kit.nouns import cannot_be_called, sized
from bot.skills.room.declare import skill
from bot.skills.room.managing.ruling import ruled
from bot.skills.room.words.keeping import ADD, EDIT
from bot.skills.room.words.misheard import tells_no_rule
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Room, Rooms
from bot.understanding.fold import plain

NAME = Arg(
    _("What is it called?"),
    names={"en": "name", "fr": "nom"},
    kind=TextKind(60),
    also=("new name", "rename to", "called", "nouveau nom", "renommer en", "s'appelle"),
)
PEOPLE = Arg(
    _("How many people does it hold?"),
    names={"en": "people", "fr": "personnes"},
    also=("capacity", "seats", "holds", "places", "capacité", "jauge", "contient", "accueille"),
)
ALIAS = Arg(
    _("What is it also called?"),
    names={"en": "alias", "fr": "aussi"},
    kind=TextKind(60),
    also=("also", "also called", "also known as", "other name", "autre nom", "surnom", "s'appelle aussi"),
)
RULES = Arg(
    _("Which rules? For example: cleaning 15 min, at most 2 h, on approval"),
    names={"en": "rules", "fr": "règles"},
    also=("rule", "règle"),
    whole=True,
)
ROOM = Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})
NOT_TOLD: list[str] = []
"""By an undo that was kept before a change said what it left."""


async def new_name(
    ctx: Context, *, name: UserText, room: Room | None = None, alias: UserText = NO_WORDS, **_more: object
) -> None:
    """No two of one name: they could not be told apart; none that is an answer or a day when it is said alone."""
    if taken := next((one for one in (name, alias) if one and has_meaning(one)), None):
        raise Refused(cannot_be_called(taken))
    others = [one for one in await ctx.store(Rooms).all() if room is None or one.id != room.id]
    if name and any(plain(one.name) == plain(name) for one in others):
        raise Refused(_("There is a {word.room:one} called {name} already.", name=name))


@skill.command(
    "room.add",
    _("Add a {word.room:one}."),
    access=COORDINATOR,
    names={"en": "add-room", "fr": "ajouter-salle"},
    phrases=ADD,
    rule=new_name,
    examples={"en": "add a room Attic for 12 people", "fr": "ajoute une salle Grenier pour 12 personnes"},
    exact=True,
)
async def add(
    ctx: Context,
    *,
    name: Annotated[UserText, NAME],
    people: Annotated[int | None, PEOPLE] = None,
) -> Reply:
    """A new room, bookable at once."""
    rooms = ctx.store(Rooms)
    room = await rooms.add(name, "room", capacity=people)
    return Reply(_("Added: {room}.", room=sized(room)), undo=retire.to(room=room, left=_as_left(room)))


LEFT = Arg(NAME.question, kind=JsonKind(), hidden=True)


def _as_left(room: Room) -> list[str]:
    """What a change left behind: an undo must not overwrite what somebody changed after it."""
    return [str(room.name), str(room.capacity or 0), *room.aliases]


async def as_left(ctx: Context, *, room: Room, left: list[str], **_more: object) -> None:  # noqa: ARG001 - a rule
    """Nobody has changed it since."""
    if left and left != _as_left(room):
        raise Refused(_("That was changed since: it cannot be undone."))


async def unbooked(ctx: Context, *, room: Room, left: list[str]) -> None:
    """Nobody relies on it yet."""
    await as_left(ctx, room=room, left=left)
    far = Span(ctx.now, ctx.now.replace(year=ctx.now.year + 2, month=1, day=1))
    if await ctx.store(Bookings).between(far, [room.id]):
        raise Refused(_("{room} is booked by now: it cannot be undone.", room=room.name))


@skill.job("room.retire", _("Take a new room back"), access=COORDINATOR, rule=unbooked)
async def retire(
    ctx: Context,
    *,
    room: Room,
    left: Annotated[list[str], LEFT] = NOT_TOLD,  # noqa: ARG001 - its rule's
) -> Reply:
    """Undo the adding of a room."""
    await ctx.store(Rooms).retire(room.id)
    return Reply(_("Undone: {room} is gone.", room=room.name))


@skill.command(
    "room.edit",
    _("Change a {word.room:one}: its name, another name for it, how many it holds, its rules."),
    access=COORDINATOR,
    names={"en": "edit-room", "fr": "modifier-salle"},
    phrases=EDIT,
    ears=Ears(unless=tells_no_rule),
    rule=new_name,
    examples={"en": "the blue room holds 10 people", "fr": "la salle bleue contient 10 personnes"},
    exact=True,
)
async def edit(
    ctx: Context,
    *,
    room: Annotated[Room, ROOM],
    people: Annotated[int | None, PEOPLE] = None,
    name: Annotated[UserText, NAME] = NO_WORDS,
    alias: Annotated[UserText, ALIAS] = NO_WORDS,
    rules: Annotated[UserText, RULES] = NO_WORDS,
    what: Annotated[str, Arg(Text("what"), hidden=True)] = "",
) -> Reply | Call:
    """Change what was said; its old name stays as one that people may type."""
    if rules and (call := ruled(ctx.house, room, rules)):
        return call
    if what:
        return Reply(WHAT[what].question, call=edit.ask(room=room), asks=what)
    if not (people or name or alias):
        return _what(room)
    aliases = [*room.aliases, *([str(alias)] if alias else []), *([str(room.name)] if name else [])]
    changed = replace(
        room, name=name or room.name, capacity=people or room.capacity, aliases=tuple(dict.fromkeys(aliases))
    )
    await ctx.store(Rooms).save(changed)
    body = _("Changed: {room}.", room=sized(changed))
    called = _("People may also call it {alias}.", alias=alias) if alias else None
    return Reply(Card(body, close=called), undo=_back(room, changed))


WHAT = {"name": NAME, "alias": ALIAS, "people": PEOPLE, "rules": RULES}


def _what(room: Room) -> Reply:
    """What may change, to choose from; a number alone is how many it holds."""
    choices = (
        Choice(_("its name"), edit.ask(room=room, what="name")),
        Choice(_("one more name for it"), edit.ask(room=room, what="alias")),
        Choice(_("how many people it holds"), edit.ask(room=room, what="people")),
        Choice(
            _("its rules: how long, with what around it, on whose yes"), edit.ask(room=room, what="rules")
        ),
    )
    body = _("What changes? Say for example: {room} holds 10 people.", room=room.name)
    return Reply(body, choices=choices, call=edit.ask(room=room), asks="people")


def _back(room: Room, changed: Room) -> Call:
    return restore.to(
        room=room,
        name=room.name,
        people=room.capacity or 0,
        aliases=list(room.aliases),
        left=_as_left(changed),
    )


@skill.job("room.restore", _("Take a change of a room back"), access=COORDINATOR, rule=as_left)
async def restore(
    ctx: Context,
    *,
    room: Room,
    name: UserText,
    people: Annotated[int, Arg(PEOPLE.question)],
    aliases: Annotated[list[str], Arg(NAME.question, kind=JsonKind())],
    left: Annotated[list[str], LEFT] = NOT_TOLD,  # noqa: ARG001 - its rule's
) -> Reply:
    """Undo the change of a room."""
    await ctx.store(Rooms).save(replace(room, name=name, capacity=people or None, aliases=tuple(aliases)))
    return Reply(_("Undone: {room} is as before.", room=name))
