"""See the rota: « le planning des perms »; names only to members, and only of those who agreed."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import reduce
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Listing, Names, Text, UserText, Value, _, _n
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.pages import PAGE, page_of, paged
from bot.kit.rota.rota import grow, named, people_of, rota, shown_names
from bot.kit.rota.stints import number_of_shift
from bot.kit.times.windows import Window
from bot.rules.rota import Staffed
from bot.skills.shift.declare import skill
from bot.skills.shift.words.hearing import NAMED
from bot.skills.shift.words.looking import LIST
from bot.store.community.people import Person, Role
from bot.store.rota.holders import Holder
from bot.understanding.fold import plain

A_WEEK = timedelta(days=7)
WHEN = Arg(_("When?"), names={"en": "when", "fr": "quand"})
CALLED = Arg(Text("called"), hidden=True)
"""What of the rota is asked about, by its name; words of the house's own sentence tell it."""
People = Mapping[int, Person]


@skill.command(
    "shift.list",
    _("See the rota, a week by default, and who is still looked for."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "rota", "fr": "planning"},
    phrases=LIST,
    ears=NAMED,
    examples={"en": "show me the rota", "fr": "montre le planning des perms"},
)
async def listed(
    ctx: Context,
    *,
    when: Annotated[Window | None, WHEN] = None,
    called: Annotated[UserText, CALLED] = NO_WORDS,
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """One {word.shift:one} a line; what is missing is said plainly."""
    window = Span(when.start, when.end) if when else Span(ctx.now, ctx.now + A_WEEK)
    await grow(ctx, window.end)
    found = so_called(await rota(ctx, window), called)
    if not found:
        return Reply(_("Nothing is on the rota then: {when:day}.", when=window))
    noted = [one for shift in found for one in (*shift.holders, *shift.shadows, *shift.spares)]
    names = await _visible(ctx, noted)
    some = page_of([_line(ctx, one, names) for one in found], page)
    lead = _summary(found) if page == 1 else _("The next ones:")
    close = _("To take one: {take}.", take=Names("shift.take")) if _team(ctx) and _lacking(found) else None
    more = listed.ask(when=when, called=called, page=page + 1)
    return paged(Card(lead, some.things, close), some.left, more)


def so_called(shifts: Sequence[Staffed], called: UserText) -> list[Staffed]:
    """All of them, or those of that name."""
    return [one for one in shifts if not called or plain(one.shift.name) == plain(called)]


def _team(ctx: Context) -> bool:
    return ctx.may(Role.CONCIERGE)


def _lacking(found: Sequence[Staffed]) -> int:
    return sum(bool(one.gaps) for one in found)


def _summary(found: Sequence[Staffed]) -> Text:
    """« 3 perms sur 14 cherchent quelqu'un »."""
    lacking, all_of_them = _lacking(found), sum(not one.closed for one in found)
    if not all_of_them:
        return _("The house is closed then:")
    if not lacking:
        return _n(
            "The rota: {count} {word.shift:one}, and it is held.",
            "The rota: {count} {word.shift:many}, all held.",
            all_of_them,
        )
    if all_of_them == 1:
        return _("The rota: somebody is still looked for.")
    return _n(
        "The rota: {count} of {total} {word.shift:many} needs someone.",
        "The rota: {count} of {total} {word.shift:many} need someone.",
        lacking,
        total=all_of_them,
    )


async def _visible(ctx: Context, holders: Sequence[Holder]) -> People:
    """The team knows who is in it; members know those who agreed."""
    if _team(ctx) and ctx.among_members:
        return await people_of(ctx, holders)
    return await shown_names(ctx, holders)


def _line(ctx: Context, of: Staffed, names: People) -> Text:
    what: dict[str, Value] = {"name": named(of.shift), "when": of.shift.span, "who": _who(of, names)}
    if _team(ctx):
        if spares := [
            names[one.person or 0].name for one in of.spares if one.person in names and _for_me(ctx, one)
        ]:
            what["who"] = _("{who}; if need be: {names}", who=_who(of, names), names=Listing(spares))
        return _("{name}, {when} ({number}): {who}", **what, number=number_of_shift(of.shift))
    return _("{name}, {when}: {who}", **what)


def _for_me(ctx: Context, spare: Holder) -> bool:
    """Only they and the coordinators know who would come if need be."""
    return ctx.may(Role.COORDINATOR) or (ctx.asker.person is not None and spare.person == ctx.person.id)


def _who(of: Staffed, names: People) -> Text:
    """Who holds it, as far as the reader may know, and what is missing."""
    if of.closed:
        return _("the house is closed")
    held = _held(of, names)
    parts = [held] if held else []
    for gap in of.gaps:
        lacking = _n("{count} person is missing", "{count} people are missing", gap.missing)
        whole = gap.span == of.shift.span
        parts.append(lacking if whole else _("{lacking}, {when:time}", lacking=lacking, when=gap.span))
    return reduce(lambda first, second: _("{first}; {second}", first=first, second=second), parts)


def _held(of: Staffed, names: People) -> Text | None:
    known = [_name(of, one, names) for one in of.holders if one.person in names]
    known += [
        _("{name} along to learn", name=names[one.person or 0].name)
        for one in of.shadows
        if one.person in names
    ]
    if known:
        return Text("{names}", {"names": Listing(known)})
    return _("held") if of.holders else None


def _name(of: Staffed, holder: Holder, names: People) -> Value:
    name = names[holder.person or 0].name
    if holder.span == of.shift.span:
        return name
    return _("{name}, {when:time}", name=name, when=holder.span)
