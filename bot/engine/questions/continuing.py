"""Words that name nobody and still go on with what we said: the network's own memory of it ends with each start, ours does not."""

from dataclasses import replace

from bot.core.incoming import Incoming, Said
from bot.engine.speaking.place import place_of
from bot.store.database import Work
from bot.store.house.doorstep import Doorstep
from bot.store.letters.outbox import Letter, Outbox
from bot.store.questions import Questions


async def as_addressed(work: Work, incoming: Incoming) -> Incoming:
    """The same; words that go on with ours are for us, as if they said so. Reads ids only."""
    if not isinstance(incoming, Said) or incoming.addressed:
        return incoming
    return replace(incoming, addressed=True) if await _goes_on(work, incoming) else incoming


async def _goes_on(work: Work, said: Said) -> bool:
    """A reply to a message of ours; or in a thread, from whom we wait for an answer there."""
    channel = str(said.origin.channel)
    if said.reply_to and await Outbox(work).by_native(channel, said.reply_to):
        return True
    return said.thread is not None and await _awaited(work, said, place_of(said).key)


async def _awaited(work: Work, said: Said, place: str) -> bool:
    met = await Doorstep(work).meet(said.origin.author, said.origin.channel)
    if met.house is None or met.person is None:
        return False
    question = await Questions(work, met.house).open_for(met.person.id, place)
    if question is None or question.person != met.person.id or question.letter is None:
        return False
    letter = await Outbox(work).get(question.letter)
    return letter is not None and _in_thread(letter, said)


def _in_thread(letter: Letter, said: Said) -> bool:
    return said.thread in {letter.thread, letter.native}
