"""Set the house up by conversation: eight questions, each can be skipped, or one pasted paragraph; rules in a sentence."""

from collections.abc import Mapping
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.text import NO_WORDS, Names, Text, UserText, _, _n
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.house.laws import lay_down
from bot.kit.kinds import JsonKind, TextKind
from bot.skills.house.answers import NotRead, answered
from bot.skills.house.declare import skill
from bot.skills.house.misheard import tells_no_rule
from bot.skills.house.paragraph import Paragraph, add_rooms, apply, misnamed, read_paragraph, told_back
from bot.skills.house.phrases import SETUP
from bot.store.house.houses import Hours, Houses, Policy
from bot.store.spaces.room_rules import for_all_rooms
from bot.store.spaces.rooms import Rooms
from bot.understanding.fold import plain
from bot.understanding.premises import read_rooms

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
    ears=Ears(unless=tells_no_rule),
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
            whole=True,
        ),
    ] = NO_WORDS,
) -> Reply:
    """Ask the next question, take an answer, or read a whole paragraph back before it counts."""
    if step == "paragraph":
        return await _apply(ctx, _read(ctx, answer))
    if not step:
        return await read_back(ctx, answer) if answer else _ask("name")
    if step not in QUESTIONS:
        return _ask("name")
    if not answer:
        return _ask(step)
    if plain(answer).strip() not in SKIP:
        read = _read(ctx, answer) if step in {"name", "rooms"} else None
        if read and read.rooms and read.hours:
            return await read_back(ctx, answer)
        try:
            await _take(ctx, step, answer)
        except NotRead as trouble:
            return _ask(step, trouble.how)
    following = STEPS.index(step) + 1
    return _ask(STEPS[following]) if following < len(STEPS) else await _done(ctx)


def _read(ctx: Context, answer: UserText) -> Paragraph:
    """What the house has already stays, beside what is said of it now."""
    return read_paragraph(answer, ctx.house.hours, for_all_rooms(ctx.house.policy).flags or ())


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


async def read_back(ctx: Context, answer: UserText) -> Reply:
    """What was read of a paragraph; it counts only after a yes."""
    read = _read(ctx, answer)
    if read.empty:
        return _ask("name", _("I read neither rooms, hours nor rules in that."))
    if taken := misnamed(read.rooms):
        return _ask("name", taken)
    yes = Choice(_("yes"), setup.ask(step="paragraph", answer=answer))
    no = Choice(_("no"), setup.ask(step="name") if read.rooms else None)
    return Reply(await told_back(ctx, read), choices=(yes, no))


async def _apply(ctx: Context, read: Paragraph) -> Reply:
    before = ctx.house
    added = await apply(ctx, read)
    if not read.rooms:
        back = take_back.to(policy=before.policy.to_json(), hours=before.hours.to_json())
        return Reply(_("Noted, from now on."), undo=back)
    body = _n("Done: {count} {word.room:one} added.", "Done: {count} {word.room:many} added.", added)
    more = Choice(_("the other questions"), begin())
    return Reply(body, choices=(more, Choice(_("enough for now"), None)))


@skill.job("house.take_back", _("Take a change of the rules or hours back"), access=COORDINATOR)
async def take_back(
    ctx: Context,
    *,
    policy: Annotated[Mapping[str, Json], Arg(Text("policy"), kind=JsonKind())],
    hours: Annotated[Mapping[str, Json], Arg(Text("hours"), kind=JsonKind())],
) -> Reply:
    """As they were before."""
    await lay_down(ctx, policy=Policy.from_json(policy), hours=Hours.from_json(hours))
    return Reply(_("Undone: the rules and hours are as before."))


async def _take(ctx: Context, step: str, answer: UserText) -> None:
    """One answer, written at once. Raises NotRead."""
    if step == "rooms":
        rooms = read_rooms(answer)
        if not rooms:
            raise NotRead(_("I read no {word.room:one} in that."))
        if taken := misnamed(rooms):
            raise NotRead(taken)
        await add_rooms(ctx, rooms)
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
