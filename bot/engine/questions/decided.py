"""A question that was answered in words: where its message still offers buttons, it says what was decided instead."""

from bot.core.card import Reply
from bot.core.presentation import dump
from bot.core.text import Text, UserText, _
from bot.engine.arriving.away import lasting
from bot.engine.present import present
from bot.engine.questions.asked import Asked
from bot.engine.speaking.place import private_place
from bot.engine.speaking.saying import Saying
from bot.kit.context import Context
from bot.store.letters.outbox import Draft, Letter, Outbox
from bot.store.questions import Question

OVER = _("That question is closed by now.")
LONGEST = 80


def answered(asked: Asked, question: Question) -> Text:
    """The choice that was taken, or the words that were said."""
    taken = next((one.label for one in question.options if one.call == asked.call), None)
    words = UserText.clean(taken or " ".join(asked.words.values()), LONGEST)
    return _("Answered: {answer}.", answer=words) if words else OVER


async def put_right(
    ctx: Context, saying: Saying, question: Question | None, said: Text = OVER
) -> tuple[Letter, ...]:
    """To be written before the answer: what edits the same message for a reason of its own comes after it."""
    if question is None or lasting(question):
        return ()
    letter = await _offering(ctx, saying, question)
    if letter is None:
        return ()
    chat = private_place(question.channel)  # it goes the way of the answer, before it
    reader = saying.reader(ctx.house, ctx.asker.language, ctx.now, letter.network)
    shown = present(Reply(said), (), reader, saying.capabilities[letter.network])
    draft = Draft(
        house=letter.house,
        network=letter.network,
        body=dump(shown),
        made_at=ctx.now,
        due_at=ctx.now,
        channel=letter.channel,
        to_person=letter.to_person,
        identity=str(chat.identity) if chat else None,
        thread=letter.thread,
        edits=letter.id,
    )
    return (await ctx.store(Outbox).add(draft, shown),)


async def _offering(ctx: Context, saying: Saying, question: Question) -> Letter | None:
    """The message that shows it, on a network that made buttons of its choices, or one for words in a channel."""
    offers = question.options or (question.asks and private_place(question.channel) is None)
    letter = await ctx.store(Outbox).get(question.letter) if question.letter and offers else None
    means = saying.capabilities.get(letter.network) if letter else None
    return letter if means and means.buttons else None
