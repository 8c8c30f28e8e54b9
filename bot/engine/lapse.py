"""A question that nobody answered: where the person may believe it done, its lapse rings."""

from bot.core.card import Reply, Urgency
from bot.core.text import Text, _
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.people import People
from bot.store.questions import Questions

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
        said = _("You did not answer my question, so nothing is booked. Ask me again when you like.")
        ctx.tell(person, Reply(said, urgency=Urgency.RING))
