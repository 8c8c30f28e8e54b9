"""What is proposed, as the team reads it: one message, in which stands what became of it."""

from datetime import datetime

from bot.core.attachment import Attachment
from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Names, Text, UserText, Value, _
from bot.kit.context import Context
from bot.kit.nouns import told_apart
from bot.kit.people.team import team_of
from bot.kit.programme.events import number_of
from bot.skills.event.declare import first_of, other_dates, places_of, what_of
from bot.store.community.people import People
from bot.store.programme.events import Event
from bot.store.questions import Questions


def post_of(event: Event) -> str:
    """The name of the message that asks the team."""
    return f"event:{event.id}:asked"


async def show_team(
    ctx: Context, event: Event, until: datetime | None = None, files: tuple[Attachment, ...] = ()
) -> None:
    """What is asked, or what became of it, in one message; what is settled is asked no more."""
    await ctx.store(Questions).close_post(post_of(event))
    if event.state == "proposed":
        body = await _question(ctx, event)
        yes = Choice(
            _("publish {number}", number=number_of(event)),
            Call("event.publish", {"event": event.id, "stands": "yes"}),
            ("yes",),
        )
        no = Choice(
            _("refuse {number}", number=number_of(event)),
            Call("event.publish", {"event": event.id, "refuse": "refuse"}),
            ("no",),
        )
        reply = Reply(
            body,
            (yes, no),
            urgency=Urgency.INFORM,
            stays=True,
            until=until or await _until(ctx, event),
            files=files,
        )
    else:
        reply = Reply(await outcome_of(ctx, event))
    for reader in await team_of(ctx):
        ctx.tell(reader, reply, post=post_of(event))


async def _until(ctx: Context, event: Event) -> datetime:
    return (await first_of(ctx, event)).span.start


async def host_of(ctx: Context, event: Event) -> Value:
    """Told from another one of that name."""
    if event.person is None:
        return UserText("?")
    return await told_apart(ctx, await ctx.store(People).get(event.person))


async def _question(ctx: Context, event: Event) -> Card:
    span = (await first_of(ctx, event)).span
    lead = _(
        "{name} proposes {what}. Number {number}.",
        name=await host_of(ctx, event), what=await what_of(ctx, event, span), number=number_of(event),
    )  # fmt: skip
    items = await other_dates(ctx, event)
    if places := places_of(event):
        items.append(_("{places} at most.", places=places))
    if event.about:
        items.append(_("For the announcement: {about}", about=event.about))
    if not event.hosted:
        items.append(_("Somebody must open the house for it."))
    how = _(
        "A word may go with a no: {refuse} {number} too loud",
        refuse=Names("event.refuse"), number=number_of(event),
    )  # fmt: skip
    return Card(lead, tuple(items), close=_("Shall it be published?"), notes=(how,))


async def outcome_of(ctx: Context, event: Event) -> Text:
    span = (await first_of(ctx, event)).span
    values: dict[str, Value] = {"what": await what_of(ctx, event, span), "number": number_of(event)}
    match event.state:
        case "published" | "over":
            return _("Published: {what}. Number {number}.", **values)
        case "refused":
            return _("Refused: {what}. Number {number}.", **values)
        case "lapsed":
            return _("Nobody answered in time: {what}. Number {number}.", **values)
        case _:
            return _("No longer proposed: {what}. Number {number}.", **values)
