"""A picture that comes with words about an event: the team sees it before anybody else, then it is posted with it, once."""

from typing import Annotated

from bot.core.attachment import Fetched
from bot.core.call import Call
from bot.core.card import Card, Reply, Urgency
from bot.core.text import Code, Text, UserText, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.files import fetch
from bot.kit.programme.events import number_of
from bot.skills.event.asking import show_team
from bot.skills.event.card import post
from bot.skills.event.declare import EVENT, skill
from bot.skills.event.picture import LARGEST, MOST_WAITING, keep, picture_in
from bot.store.community.people import People
from bot.store.programme.events import Event, Events

NO_PICTURE = ("audio/", "video/", "text/")
SENDER = Arg(Text("sender"), hidden=True)
FILE = Arg(Text("result"), hidden=True)
WITH_PICTURE = _("The picture goes with it, once I have it.")
NOTHING = Fetched(UserText(""), "")


def looks_at(ctx: Context, event: Event) -> bool:
    """Whether something was sent beside the words; it is brought here, and then taken or not."""
    for file in ctx.files[:1]:
        fetch(ctx, file, pictured.ask(event=event, sender=ctx.person.id), largest=LARGEST)
    return bool(ctx.files)


@skill.job("event.pictured", _("Take the picture of an event"))
async def pictured(
    ctx: Context,
    *,
    event: Annotated[Event, EVENT],
    sender: Annotated[int, SENDER],
    result: Annotated[Fetched, FILE] = NOTHING,
) -> None:
    """For the eyes of the team while it decides, in the programme afterwards."""
    picture = picture_in(result)
    if picture is None:
        await _tell(
            ctx, sender, event, _("I need a picture (PNG, JPEG, GIF or WebP) of one megabyte at most.")
        )
    elif event.published:
        await post(ctx, event, picture)
    elif event.state != "proposed":
        await _tell(ctx, sender, event, _("It is not in the programme any more."))
    elif await keep(ctx, event, picture):
        await show_team(ctx, event, files=(picture.attached(event),))
    else:
        await _tell(ctx, sender, event, _("{count} pictures of yours wait already.", count=MOST_WAITING))


async def _tell(ctx: Context, person: int, event: Event, why: Text) -> None:
    lead = _("The picture does not go with it: {title}.", title=event.title)
    ctx.tell(await ctx.store(People).get(person), Reply(Card(lead, close=why), urgency=Urgency.RING))


@skill.shown
async def poster_of(ctx: Context) -> Call | None:
    """A picture without a word is of the one thing they propose; of what stands in the programme, which is said first."""
    if any(file.media_type.startswith(NO_PICTURE) for file in ctx.files):
        return None
    mine = await ctx.store(Events).of(ctx.person.id)
    proposed = [one for one in mine if one.state == "proposed"]
    if len(proposed) == 1:
        return Call("event.edit", {"event": proposed[0].id})
    return words_for.to(event=mine[0]) if mine else None


@skill.job("event.words_for_picture", _("Say how a picture goes with an event"))
async def words_for(ctx: Context, *, event: Annotated[Event, EVENT]) -> Reply:  # noqa: ARG001 - a handler has it
    """Others read the programme: nothing is posted there by guess."""
    words = Code(f"image {number_of(event)}")
    return Reply(
        _(
            "Is it the picture of {title}? Then send it with these words beside it: {words}",
            title=event.title,
            words=words,
        )
    )
