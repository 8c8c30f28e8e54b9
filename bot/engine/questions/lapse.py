"""A question that nobody answered: where the person may believe it done, its lapse rings."""

from bot.core.call import Call
from bot.core.card import Reply, Urgency
from bot.core.errors import Gone
from bot.core.moments import Span, wall
from bot.core.text import Text, Value, _, commas
from bot.engine.questions.enquiry import PARTIAL
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.community.people import People
from bot.store.questions import Questions
from bot.store.spaces.rooms import Rooms

skill = Skill("question", Text("question"))


def lapse_key(question: int) -> str:
    """The name of the alarm at which a question lapses."""
    return f"question {question}"


@skill.job("question.lapse", _("A question was not answered"))
async def lapse(ctx: Context, *, question: int) -> None:
    """Close it and say aloud that nothing was done, unless it was answered meanwhile."""
    questions = ctx.store(Questions)
    found = await questions.get(question)
    if found is None or found.state != "open":
        return
    await questions.close(question, "lapsed")
    if found.person is not None:
        person = await ctx.store(People).get(found.person)
        said = await _nothing_booked(ctx, found.call)
        ctx.tell(person, Reply(said, urgency=Urgency.RING))


async def _nothing_booked(ctx: Context, call: Call | None) -> Text:
    """With what it was about, as far as it was known: of two questions each must be told from the other."""
    known = await _known(ctx, call) if call else []
    if not known:
        return _("You did not answer my question, so nothing is booked. Ask me again when you like.")
    return _(
        "You did not answer my question about {what}, so nothing is booked. Ask me again when you like.",
        what=commas(known),
    )


async def _known(ctx: Context, call: Call) -> list[Value]:
    """The room and the time that were said, where they were."""
    known: list[Value] = []
    room, when = call.arguments.get("room"), call.arguments.get("when")
    partly = call.arguments.get(PARTIAL + "when")
    if isinstance(room, int):
        try:
            known.append((await ctx.store(Rooms).get(room)).name)
        except Gone:
            return []
    if isinstance(when, dict):
        known.append(Span(wall(str(when["start"]), ctx.house.zone), wall(str(when["end"]), ctx.house.zone)))
    elif isinstance(partly, dict):
        known.append(wall(str(partly["start"]), ctx.house.zone).date())
    return known
