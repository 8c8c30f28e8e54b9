"""What somebody comes to or hosts, as « annuler », « moi » and their calendar find it."""

from collections.abc import Sequence

from bot.core.text import Text, _
from bot.kit.context import Belonging, Context
from bot.kit.events import number_of
from bot.skills.event.answering import answer
from bot.skills.event.declare import skill, what_of
from bot.skills.event.join import theirs
from bot.skills.event.moderate import first_of, withdraw
from bot.store.events import Event, Events


@skill.belongings
async def events_of(ctx: Context) -> Sequence[Belonging]:
    """Their answers, and what they proposed."""
    answers = [
        Belonging(
            key=f"rsvp:{occasion.id}",
            number=number_of(event),
            label=await _label(ctx, event, rsvp.answer == "maybe", occasion.span),
            names=(event.title,),
            start=occasion.span.start,
            cancel=answer.to(occasion=occasion, said="no"),
        )
        for event, occasion, rsvp in await theirs(ctx)
    ]
    proposed = [one for one in await ctx.store(Events).of(ctx.person.id) if one.state == "proposed"]
    return [*answers, *[await _proposal(ctx, one) for one in proposed]]


async def _label(ctx: Context, event: Event, maybe: bool, when: object) -> Text:
    what = await what_of(ctx, event, when)  # type: ignore[arg-type]
    return _("{what} (perhaps)", what=what) if maybe else Text("{what}", {"what": what})


async def _proposal(ctx: Context, event: Event) -> Belonging:
    first = await first_of(ctx, event)
    what = await what_of(ctx, event, first.span)
    return Belonging(
        key=f"event:{event.id}",
        number=number_of(event),
        label=_("{what}, proposed, number {number}", what=what, number=number_of(event)),
        names=(event.title,),
        start=first.span.start,
        cancel=withdraw.to(event=event),
    )
