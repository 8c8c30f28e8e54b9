"""What somebody comes to: for the programme, and for whichever skill hears that they cannot."""

from dataclasses import dataclass

from bot.core.call import Call
from bot.core.moments import Span
from bot.core.text import Text, commas
from bot.kit.context import Context
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import Rsvp, Rsvps


@dataclass(frozen=True, slots=True)
class Coming:
    """A date to come of an event, and what they said of it."""

    event: Event
    occasion: Occasion
    rsvp: Rsvp

    @property
    def name(self) -> Text:
        return commas([self.event.title, self.occasion.span])

    @property
    def declined(self) -> Call:
        """They do not come after all."""
        return Call("event.answer", {"occasion": self.occasion.id, "said": "no"})


async def comings(ctx: Context, span: Span | None = None) -> list[Coming]:
    """What the asker said yes or perhaps to, and that is still to come; soonest first."""
    found = []
    for rsvp in await ctx.store(Rsvps).by(ctx.person.id):
        if rsvp.answer not in {"yes", "maybe"}:
            continue
        occasion = await ctx.store(Occasions).get(rsvp.occasion)
        event = await ctx.store(Events).get(occasion.event)
        stands = event.published and occasion.planned and occasion.span.end > ctx.now
        if stands and (span is None or occasion.span.overlaps(span)):
            found.append(Coming(event, occasion, rsvp))
    return sorted(found, key=lambda one: one.occasion.span.start)
