"""Set the house up by conversation: eight questions, each can be skipped, or one pasted paragraph."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.short_words import has_meaning
from bot.core.text import NO_WORDS, Listing, Names, Text, UserText, _, _n
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.kit.nouns import cannot_be_called
from bot.skills.house.answers import NotRead, answered
from bot.skills.house.declare import skill
from bot.skills.house.phrases import SETUP
from bot.store.houses import Hours, Houses
from bot.store.rooms import Rooms
from bot.understanding.fold import plain
from bot.understanding.premises import Premises, RoomWords, read_premises, read_rooms

QUESTIONS: Mapping[str, Text] = {
    "name": _("1 of 8. What is the house called?"),
    "operator": _("2 of 8. Who keeps it, and so me? An association, a collective, a person."),
    "languages": _("3 of 8. Which languages are spoken: French, English, or both?"),
    "polite": _("4 of 8. In French, do I say tu or vous?"),
    "zone": _("5 of 8. In which time zone is it? For example: Europe/Paris"),
    "rooms": _(
        "6 of 8. Which {word.room:many} can be booked, for how many people? For example: Main hall 20, Workshop 6"
    ),
    "hours": _("7 of 8. When is it open? For example: Tuesday to Saturday 9:00 to 19:00"),
    "names": _("8 of 8. Do members see who holds a booking, unless a person hides it? Yes or no."),
}
STEPS = tuple(QUESTIONS)
SKIP = frozenset({"skip", "passe", "passer", "suivant", "next", "plus tard", "later"})
LONGEST = 4_000


def begin() -> Call:
    """The Call that asks the first question."""
    return setup.ask(step="name")


@skill.command(
    "house.setup",
    _("Set the house up."),
    access=COORDINATOR,
    names={"en": "setup", "fr": "réglages"},
    phrases=SETUP,
    examples={"en": "setup", "fr": "réglages"},
    exact=True,
    private=True,
)
async def setup(
    ctx: Context,
    *,
    step: Annotated[str, Arg(Text("step"), kind=TextKind(20), hidden=True)] = "",
    answer: Annotated[
        UserText,
        Arg(
            _("Tell me in a paragraph."),
            names={"en": "answer", "fr": "texte"},
            rest=True,
            kind=TextKind(LONGEST),
        ),
    ] = NO_WORDS,
) -> Reply:
    """Ask the next question, take an answer, or read a whole paragraph back before it counts."""
    if step == "paragraph":
        return await _apply_premises(ctx, read_premises(answer))
    if not step:
        return _read_back(answer) if answer else _ask("name")
    if step not in QUESTIONS:
        return _ask("name")
    if not answer:
        return _ask(step)
    if plain(answer).strip() not in SKIP:
        premises = read_premises(answer) if step in {"name", "rooms"} else None
        if premises and premises.rooms and premises.hours:
            return _read_back(answer)
        try:
            await _take(ctx, step, answer)
        except NotRead as trouble:
            return _ask(step, trouble.how)
    following = STEPS.index(step) + 1
    return _ask(STEPS[following]) if following < len(STEPS) else await _done(ctx)


def _ask(step: str, before: Text | None = None) -> Reply:
    choices = [Choice(_("skip"), setup.ask(step=step, answer=UserText("skip")))]
    if step == "name":
        choices.append(Choice(_("stop here"), None))
    if before:
        body = Card(before, close=QUESTIONS[step], notes=(_("Or say never mind."),))
    else:
        body = Card(QUESTIONS[step], close=_paste(step))
    return Reply(body, choices=tuple(choices), call=setup.ask(step=step), asks="answer")


def _paste(step: str) -> Text | None:
    return _("Or paste one paragraph with the rooms and hours.") if step == "name" else None


def _read_back(answer: UserText) -> Reply:
    """What was read of a paragraph; it counts only after a yes."""
    premises = read_premises(answer)
    if not premises.rooms and not premises.hours:
        return _ask("name", _("I read neither rooms nor hours in that."))
    if taken := _misnamed(premises.rooms):
        return _ask("name", taken)
    items = (*(_room(room) for room in premises.rooms), *_hours(premises.hours))
    unread = [UserText.clean(piece, 60) for piece in premises.unread[:3]]
    close = _("I did not understand: {pieces}.", pieces=Listing(unread)) if unread else None
    yes = Choice(_("yes"), setup.ask(step="paragraph", answer=answer))
    lead = _("I read this. Is it right?")
    return Reply(Card(lead, items, close), choices=(yes, Choice(_("no"), setup.ask(step="name"))))


def _misnamed(rooms: Sequence[RoomWords]) -> Text | None:
    taken = next((room.name for room in rooms if has_meaning(room.name)), None)
    return cannot_be_called(UserText.clean(taken, 60)) if taken else None


def _room(room: RoomWords) -> Text:
    name = UserText.clean(room.name, 60)
    if room.capacity is None:
        return Text("{name}", {"name": name})
    return _n("{name}, {count} person", "{name}, {count} people", room.capacity, name=name)


def _hours(hours: Mapping[int, tuple[tuple[time, time], ...]]) -> tuple[Text, ...]:
    return tuple(
        _("{day}: {stretches}", day=DAYS[day], stretches=Listing([_stretch(*one) for one in stretches]))
        for day, stretches in sorted(hours.items())
        if stretches
    )


def _stretch(opens: time, closes: time) -> Text:
    return _("{opens} to {closes}", opens=opens, closes=closes)


DAYS: Mapping[int, Text] = {
    0: _("Monday"), 1: _("Tuesday"), 2: _("Wednesday"), 3: _("Thursday"), 4: _("Friday"), 5: _("Saturday"), 6: _("Sunday"),
}  # fmt: skip


async def _apply_premises(ctx: Context, premises: Premises) -> Reply:
    added = await _add_rooms(ctx, premises.rooms)
    if premises.hours:
        await ctx.store(Houses).save(replace(ctx.house, hours=Hours(premises.hours)))
    body = _n("Done: {count} {word.room:one} added.", "Done: {count} {word.room:many} added.", added)
    more = Choice(_("the other questions"), begin())
    return Reply(body, choices=(more, Choice(_("enough for now"), None)))


async def _add_rooms(ctx: Context, rooms: tuple[RoomWords, ...]) -> int:
    store = ctx.store(Rooms)
    known = {plain(room.name) for room in await store.all()}
    new = [room for room in rooms if plain(room.name) not in known]
    for room in new:
        await store.add(UserText.clean(room.name, 60), room.kind, capacity=room.capacity)
    return len(new)


async def _take(ctx: Context, step: str, answer: UserText) -> None:
    """One answer, written at once. Raises NotRead."""
    if step == "rooms":
        rooms = read_rooms(answer)
        if not rooms:
            raise NotRead(_("I read no {word.room:one} in that."))
        if taken := _misnamed(rooms):
            raise NotRead(taken)
        await _add_rooms(ctx, rooms)
        return
    await ctx.store(Houses).save(answered(ctx.house, step, answer))


async def _done(ctx: Context) -> Reply:
    """The end: what to do next."""
    rooms = await ctx.store(Rooms).all()
    items = (
        _("Invite me into your channels: I ask what each is for."),
        _("Give roles: {team}.", team=Names("house.team")),
        _("Try it: {book}.", book=Names("room.book")),
    )
    lead = _n(
        "The house is ready, with {count} {word.room:one}.",
        "The house is ready, with {count} {word.room:many}.",
        len(rooms),
    )
    return Reply(Card(lead, items))
