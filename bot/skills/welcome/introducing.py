"""Say who one is: `!introduce`, « je me présente : … »; read back first, then said where newcomers come in."""

from typing import Annotated

from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, UserText, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import TextKind
from bot.skills.welcome.declare import skill
from bot.skills.welcome.misheard import wants_to_meet
from bot.skills.welcome.words.coming import INTRODUCE
from bot.store.community.arrivals import Arrivals
from bot.store.house.channels import Channel, Channels, Purpose

LONGEST = 600


def read_back(text: UserText) -> Text:
    """Nothing is shown before a yes."""
    return _("I will say this where newcomers come in, with your name: “{text}” Is it right?", text=text)


async def has_a_place(ctx: Context, text: UserText) -> None:  # noqa: ARG001 - it gets what the handler gets
    """Raises Refused where it could not be said anywhere that they are in themselves."""
    if not await _places(ctx):
        raise Refused(_("I know no channel that we are both in, where I could say it."))


async def _places(ctx: Context) -> list[Channel]:
    """Where newcomers come in, else the members' channel; only where they are themselves."""
    channels, mine = ctx.store(Channels), set[int]()
    for account in ctx.person.identities:
        mine |= await ctx.store(Arrivals).channels_of(account)
    for purpose in (Purpose.WELCOME, Purpose.MEMBERS):
        found = [one for one in await channels.of(purpose) if one.id in mine and one.hush is None]
        if found:
            return found
    return []


@skill.command(
    "welcome.introduce",
    _("Tell the others who you are."),
    access=VISITOR,
    confirm=Confirm.ALWAYS,
    exact=True,
    private=True,
    names={"en": "introduce", "fr": "me-présenter"},
    phrases=INTRODUCE,
    ears=Ears(unless=wants_to_meet),
    examples={"en": "introduce me: I sew and I bake", "fr": "présente-moi : je couds et je fais du pain"},
    preview=read_back,
    rule=has_a_place,
)
async def introduce(
    ctx: Context,
    *,
    text: Annotated[
        UserText,
        Arg(
            _("Who are you, in a few words?"),
            names={"en": "text", "fr": "texte"},
            rest=True,
            kind=TextKind(LONGEST, declinable=True),
        ),
    ],
) -> Reply:
    """In their own words, signed with their name."""
    places = await _places(ctx)
    for place in places:
        said = _("{name} says: “{text}” Welcome!", name=ctx.person.name, text=text)
        ctx.tell(place, Reply(said))
    return Reply(_("Said in {channel}. {help} shows what else there is.", channel=places[0].name, help=Names("help.show")))  # fmt: skip
