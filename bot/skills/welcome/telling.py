"""What the house says to whoever comes, told by who coordinates it: the charter, the way in, accessibility; and whether newcomers are greeted."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any

from bot.core.card import Card, Reply
from bot.core.text import Text, UserText, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.kinds import JsonKind, Named, OneOf, TextKind
from bot.skills.welcome.charter import changed
from bot.skills.welcome.declare import skill, welcome_of
from bot.skills.welcome.words.telling import GREETING, WRITE_ACCESSIBILITY, WRITE_CHARTER, WRITE_WAY_IN
from bot.store.community.hospitality import GREETINGS, LONGEST, Hospitality, with_hospitality
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.understanding.language import language_of

TEXT = TextKind(LONGEST)
TEXT_NAMES = {"en": "text", "fr": "texte"}


WHOM = OneOf(
    (
        Named("newcomers", _("the newcomers themselves"), ("newcomers", "nouveaux", "nouvelles personnes", "arrivants")),
        Named("hosts", _("the team alone"), ("team", "hosts", "équipe", "l'équipe")),
        Named("nobody", _("nobody"), ("nobody", "no one", "personne", "off")),
    )
)  # fmt: skip


async def _receive(ctx: Context, welcome: Hospitality) -> None:
    """From now on."""
    house = replace(ctx.house, policy=with_hospitality(ctx.house.policy, welcome))
    await ctx.store(Houses).save(house)


@skill.command(
    "welcome.write_charter",
    _("Tell the charter."),
    access=COORDINATOR,
    confirm=Confirm.ALWAYS,
    exact=True,
    names={"en": "set-charter", "fr": "changer-charte"},
    phrases=WRITE_CHARTER,
    examples={"en": "change the charter: we tidy up", "fr": "change la charte : on range"},
)
async def write_charter(
    ctx: Context,
    *,
    text: Annotated[UserText, Arg(_("What does the charter say?"), names=TEXT_NAMES, rest=True, kind=TEXT)],
) -> Reply:
    """In the language in which it is said; it gets a new version."""
    _before, after = await _write(ctx, "charter", text)
    await changed(replace(ctx, house=replace(ctx.house, policy=with_hospitality(ctx.house.policy, after))))
    return Reply(_("Noted: the charter, version {version}.", version=after.version))


@skill.command(
    "welcome.write_way_in",
    _("Tell how to get in."),
    access=COORDINATOR,
    confirm=Confirm.ALWAYS,
    exact=True,
    names={"en": "set-entrance", "fr": "dire-entrée"},
    phrases=WRITE_WAY_IN,
    examples={
        "en": "note how to get in: ring at the green door",
        "fr": "note comment entrer : sonnez à la porte verte",
    },
)
async def write_way_in(
    ctx: Context,
    *,
    text: Annotated[UserText, Arg(_("How does one get in?"), names=TEXT_NAMES, rest=True, kind=TEXT)],
) -> Reply:
    """The tour says it."""
    return await _noted(ctx, "way_in", text)


@skill.command(
    "welcome.write_accessibility",
    _("Tell what is accessible."),
    access=COORDINATOR,
    confirm=Confirm.ALWAYS,
    exact=True,
    names={"en": "set-accessibility", "fr": "dire-accessibilité"},
    phrases=WRITE_ACCESSIBILITY,
    examples={"en": "note the accessibility: step-free", "fr": "note l'accessibilité : de plain-pied"},
)
async def write_accessibility(
    ctx: Context,
    *,
    text: Annotated[
        UserText, Arg(_("What is accessible, and what is not?"), names=TEXT_NAMES, rest=True, kind=TEXT)
    ],
) -> Reply:
    """The tour says it."""
    return await _noted(ctx, "accessibility", text)


async def _write(ctx: Context, name: str, text: UserText) -> tuple[Hospitality, Hospitality]:
    """As it was, and as it is now."""
    before, language = welcome_of(ctx), language_of(text) or ctx.asker.language[:2]
    after = before.with_text(name, {**getattr(before, name), language: str(text)})
    await _receive(ctx, after)
    return before, after


async def _noted(ctx: Context, name: str, text: UserText) -> Reply:
    before, _after = await _write(ctx, name, text)
    return Reply(_("Noted. The tour says it from now on."), undo=write_back.to(welcome=before.to_json()))


@skill.job("welcome.write_back", _("Take back what newcomers are told"), access=COORDINATOR)
async def write_back(
    ctx: Context, *, welcome: Annotated[Mapping[str, Any], Arg(Text("welcome"), kind=JsonKind())]
) -> Reply:
    """As it was before; a charter that was written since stays."""
    told = Hospitality.from_json(welcome)
    now = welcome_of(ctx)
    await _receive(ctx, replace(told, charter=now.charter, version=now.version))
    return Reply(_("Undone: newcomers are told what they were told before."))


@skill.command(
    "welcome.greeting",
    _("Say whether newcomers are greeted."),
    access=COORDINATOR,
    exact=True,
    names={"en": "greeting", "fr": "accueillir"},
    phrases=GREETING,
    examples={"en": "greet the newcomers", "fr": "accueille les nouveaux"},
)
async def greeting(
    ctx: Context,
    *,
    hears: Annotated[
        str, Arg(_("Whom do I tell that somebody came?"), names={"en": "hears", "fr": "prévenir"}, kind=WHOM)
    ],
) -> Reply:
    """The newcomer too, the hosts alone, or nobody."""
    before = welcome_of(ctx)
    wanted = next(one for one in GREETINGS if one == hears)
    await _receive(ctx, replace(before, greeting=wanted))  # type: ignore[arg-type] # one of them
    undo = write_back.to(welcome=before.to_json())
    if hears == "nobody":
        return Reply(_("Very well: I greet nobody, and tell nobody that somebody came."), undo=undo)
    if hears == "hosts":
        return Reply(_("Very well: the team alone hears that somebody came."), undo=undo)
    return Reply(await _where(ctx), undo=undo)


async def _where(ctx: Context) -> Card:
    """Where that is; without a place, what to do first."""
    halls = await ctx.store(Channels).of(Purpose.WELCOME)
    if not halls:
        return Card(_("Very well, once there is a channel for it: invite me there, and say “this channel is for the welcome”."))  # fmt: skip
    return Card(_("Very well: I greet newcomers in {channel}, a little after they came and all together.", channel=halls[0].name))  # fmt: skip
